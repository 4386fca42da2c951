#!/usr/bin/env bash
# danvan check: findings, exit codes, end line, corrections, comparison, explanation.
. "$(dirname "$0")/lib.bash"

good_dossier >good.yaml
bad_dossier >bad.yaml
sed 's/danvan: 1/danvan: 1\n\tx: 1/' good.yaml >broken.yaml

run 0 'no error' check good.yaml
has out 'Không có lỗi' 'the end line says so'
has out 'chỗ trống: số văn bản, ngày ban hành' 'and names the blanks'
run 1 'an error' check bad.yaml
has out 'bad.yaml:13:' 'file and line'
has out 'lỗi: ' 'severity'
has out '[dialogue-balance]' 'rule id'
has out '      ^' 'caret'
has out 'Chưa nên trình ký: còn 1 lỗi.' 'the end line counts'
run 1 'in English' check --lang en bad.yaml
has out 'error: ' 'severity in English'
has out 'Not ready for signature: 1 error left.' 'end line in English'
run 1 '--fail-level warning' check --fail-level warning good.yaml
run 0 '--fail-level error' check --fail-level error good.yaml
run 3 'broken file' check broken.yaml
has out '[tab-indent]' 'its finding'
run 3 'missing file' check missing.yaml
has err 'missing.yaml' 'is named on stderr'
run 3 'highest code wins' check missing.yaml bad.yaml good.yaml
has out '[dialogue-balance]' 'the others are still checked'
run 3 'broken first' check broken.yaml good.yaml
has out '1 tệp không đọc được' 'the end line tells of it'

run 1 'stdin' check - <bad.yaml
has out '<stdin>:13:' 'stdin has a name'
run 3 'empty stdin' check - </dev/null

mkdir folder empty
cp bad.yaml folder/b.yaml
cp good.yaml folder/a.yml
cp broken.yaml folder/notes.txt
run 1 'a folder' check folder
has out 'folder/b.yaml:13:' 'its files are named'
has out '2 hồ sơ' 'other files are left alone'
run 3 'a folder without dossiers' check empty
mkdir many
for i in $(seq 100 250); do sed "s/03390/00$i/" good.yaml >"many/$i.yaml"; done
run 0 'many files' check many
has out '151 hồ sơ' 'all of them'
{ cat good.yaml; echo '---'; sed 's/03390/03391/' bad.yaml; } >two.yaml
run 1 'two documents in a file' check two.yaml
has out '2 hồ sơ' 'both are checked'

run 1 'no colour in a pipe' check bad.yaml
has_not out "$(printf '\033')" 'no escape sequences'
NO_COLOR=1 run 1 'NO_COLOR' check bad.yaml
has_not out "$(printf '\033')" 'no escape sequences either'

printf 'danvan: 1\nxã:\n  mã: "03390"\n  tên: xã Bình Lư\n  tỉnh: Lai Châu\n  dâm số: 18.043 người\t# số\n' >caret.yaml
run 1 'unknown key' check caret.yaml
has out 'có phải “dân số”' 'nearest key'
python 'the caret stands under the key' '
lines = open("out", encoding="utf-8").read().split("\n")
at = next(i for i, l in enumerate(lines) if "[unknown-key]" in l)
column = int(lines[at].split(":")[2])
assert lines[at + 2].index("^") == 2 + column - 1 == lines[at + 1].index("dâm số"), lines[at:at + 3]'

{ good_dossier; printf 'bản:\n  - tên: Nà Đa\n    trưởng bản: Lò Thị Mẫu\xe2\x80\x8b\n'; } >personal.yaml
run 1 'a finding in personal data' check personal.yaml
has out 'personal.yaml:13:' 'has its place'
has_not out 'Lò Thị' 'but does not show the line'

{ printf '# ghi chú giữ nguyên\n'; sed 's/18.043 người/18.043\xe2\x80\x8b người/' good.yaml; } >fix.yaml
run 1 'a zero-width character' check fix.yaml
cp fix.yaml before.yaml
run 0 '--fix' check --fix fix.yaml
has err 'đã sửa 1 chỗ' 'says how many'
has fix.yaml '# ghi chú giữ nguyên' 'comments stay'
{ printf '# ghi chú giữ nguyên\n'; cat good.yaml; } >wanted.yaml
same fix.yaml wanted.yaml 'nothing else changes'
cp bad.yaml keep.yaml
run 1 '--fix with nothing safe' check --fix keep.yaml
same keep.yaml bad.yaml 'the file is as it was'

sed 's/18.043/17.000/; s/6\/2026/6\/2025/g; s/7\/2025/7\/2024/' good.yaml >old.yaml
run 0 '--against' check --against old.yaml good.yaml
has out '[year-jump]' 'finds the jump'
sed 's/03390/03391/' old.yaml >other.yaml
run 0 '--against another unit' check --against other.yaml good.yaml
has err 'không có hồ sơ kỳ trước' 'says that there is none'
run 3 '--against a missing file' check --against missing.yaml good.yaml

run 0 '--explain' check --explain percent-sum
has out 'percent-sum' 'explains the rule'
run 2 '--explain an unknown rule' check --explain percent-sun
has err '“percent-sum”' 'suggests the nearest'

if [ -w /dev/full ]; then
    "$DANVAN_BIN" check good.yaml >/dev/full 2>err
    code=$?
    if [ "$code" -eq 3 ]; then ok 'a full disk is noticed'; else not_ok 'a full disk is noticed' "exit code $code"; fi
fi
run 1 'the example' check "$EXAMPLE"
has out '[date-truncated]' 'its error is found'
{ good_dossier; printf '  nội dung: |\n    Thực hiện giai đoạn 2024-\n    2030, bỏ hủ tục, tập # x\n\n    quán lạc hậu.\n'; } >broken.yaml
run 0 'paragraphs that were cut are joined' check --fix broken.yaml
has broken.yaml '    Thực hiện giai đoạn 2024-2030, bỏ hủ tục, tập # x quán lạc hậu.' 'with and without a blank'
finish
