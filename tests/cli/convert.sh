#!/usr/bin/env bash
# danvan convert and fmt.
. "$(dirname "$0")/lib.bash"

run 0 'json' convert "$EXAMPLE" --to json
cp out example.json
python 'long form' '
import json
d = json.load(open("out", encoding="utf-8"))
assert d["danvan"] == 1 and d["commune"]["code"] == "03390" and d["commune"]["population"] == 18043
assert d["commune"]["area"] == "17239.15" and d["commune"]["ethnic_composition"][1]["percent"] == "26.70"
assert d["report"]["date"] == "2026-06" and d["report"]["period"] == "2025-07-01/2026-06"
assert d["report"]["symbol"] == "-BC/ĐU" and d["models"][0]["field"] == "culture-society"
assert d["results"]["campaigns"][0]["attendances"] == {"value": 10000, "qualifier": "more-than"}
assert "cites" not in json.dumps(d)'
run 0 'json with Vietnamese keys' convert "$EXAMPLE" --to json --keys vi
python 'keys' 'import json; d = json.load(open("out", encoding="utf-8")); assert d["xã"]["dân số"] == 18043, d["xã"]'
good_dossier >a.yaml
sed 's/03390/03391/' a.yaml >b.yaml
printf 'x-nội bộ:\n  a: [1, hai]\n' >>a.yaml
run 0 'json of two' convert a.yaml b.yaml --to json
python 'a list, x- keys kept' '
import json
d = json.load(open("out", encoding="utf-8"))
assert [e["commune"]["code"] for e in d] == ["03390", "03391"] and d[0]["x-nội bộ"] == {"a": ["1", "hai"]}, d'

run 0 'yaml in English' convert "$EXAMPLE" --to yaml --keys en
cp out en.yaml
has en.yaml 'population: ' 'English keys'
run 0 'and back' convert en.yaml --to yaml --keys vi
cp out vi.yaml
run 0 'and forth again' convert vi.yaml --to yaml --keys en
same out en.yaml 'nothing is lost on the way'
run 0 'the language of the keys is kept' convert vi.yaml --to yaml
same out vi.yaml 'Vietnamese stays Vietnamese'

for table in communes hamlets ethnic models documents dialogues supervisions campaigns feedback indicators members \
    recipients directions recommendations; do
    run 0 "csv of $table" convert "$EXAMPLE" --to csv --table "$table"
    python "$table is a table" '
import csv, sys
data = open("out", newline="", encoding="utf-8").read()
assert "\r" not in data
rows = list(csv.reader(data.splitlines(True), strict=True))
assert rows[0][:2] == ["commune_code", "period"] and len(set(rows[0])) == len(rows[0]), rows[0]
assert all(len(r) == len(rows[0]) and r[0] == "03390" for r in rows[1:])
assert len(rows) > 1 or sys.argv[1] == "feedback"' "$table"
done
run 0 'qualifier columns' convert "$EXAMPLE" --to csv --table campaigns
has out 'attendances_qualifier' 'header'
has out ',more-than' 'value'
run 0 'Vietnamese header' convert "$EXAMPLE" --to csv --table hamlets --keys vi
has out 'mã xã,kỳ báo cáo,tên,' 'header words'

cat >a.yaml <<'YAML'
danvan: 1
xã:
  mã: "03390"
  tên: xã Bình Lư
  tỉnh: Lai Châu
bản:
  - tên: '=HYPERLINK("x")'
    trưởng bản: Lò Thị Mẫu
    dân tộc:
      Kinh: 3 người
  - tên: "@x, y"
  - tên: "-x"
  - tên: "+x"
YAML
run 0 'formulas' convert a.yaml --to csv --table hamlets
has out ",\"'=HYPERLINK(\"\"x\"\")\"," 'an equals sign is defused and quoted'
has out ",\"'@x, y\"," 'an at sign'
has out ",'-x," 'a minus'
has out ",'+x," 'a plus'
has_not out 'Lò Thị Mẫu' 'personal data is left out'
has out '[redacted]' 'and that is said'
run 0 '--include-personal' convert a.yaml --to csv --table hamlets --include-personal
has out 'Lò Thị Mẫu' 'personal data on request'
run 0 'small groups' convert a.yaml --to csv --table ethnic
has_not out ',3,' 'are left out'

sed 's/18.043 người/18.04 người/; s/^danvan/# ghi chú\ndanvan/' b.yaml >unread.yaml
run 1 'yaml of unread values is refused' convert unread.yaml --to yaml
empty out 'nothing is written'
has err '[number-ambiguous]' 'the reason is told'
run 3 'missing file' convert missing.yaml --to json
run 0 '-o' convert b.yaml --to json -o b.json
python 'the file is written' 'import json; json.load(open("b.json"))'
run 3 '-o into nowhere' convert b.yaml --to json -o no/where.json

sed 's/^danvan/# ghi chú\ndanvan/' b.yaml >c.yaml
run 0 'fmt' fmt c.yaml
cp out canonical.yaml
has canonical.yaml '# ghi chú' 'comments stay'
has canonical.yaml 'dân số: 18043' 'one form'
run 0 'fmt from stdin' fmt - <c.yaml
same out canonical.yaml 'same result'
run 1 'fmt --check' fmt --check c.yaml canonical.yaml
has out 'c.yaml' 'names the file'
has_not out 'canonical' 'and only that'
run 0 'fmt -w' fmt -w c.yaml
same c.yaml canonical.yaml 'in place'
run 0 'fmt --check afterwards' fmt --check c.yaml
run 0 'fmt is stable' fmt c.yaml
same out canonical.yaml 'second run changes nothing'
run 0 'fmt --keys en' fmt --keys en c.yaml
has out 'population' 'English keys'
run 1 'fmt of unread values' fmt -w unread.yaml
has unread.yaml '18.04 người' 'the file is as it was'
finish
