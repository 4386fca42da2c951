#!/usr/bin/env bash
# danvan check --text: plain texts, with the formats and exit codes of dossiers.
. "$(dirname "$0")/lib.bash"

printf 'Xã tạo bút phá ở bản máy đường.\n\nRau Vietgap,sạch.\n' >paper.txt
printf 'Xã tạo bứt phá ở bản Máy Đường.\n' >clean.txt

run 0 'a text with warnings' check --text paper.txt
has out 'paper.txt:1:8: cảnh báo: "bút phá": đề nghị viết "bứt phá"' 'line, column and words'
has out '[spell-phrase]' 'rule id'
has out '         ^~~~~~~' 'caret'
has_not out 'place-case' 'names of hamlets are not known'
has out 'Không có lỗi, 1 cảnh báo, 2 thông tin.' 'end line'
run 1 '--fail-level warning' check --text --fail-level warning paper.txt
run 0 'in English' check --text --lang en paper.txt
has out '"bút phá" should be "bứt phá"' 'message in English'
run 0 'a clean text' check --text --fail-level warning clean.txt
has out 'Không có lỗi.' 'end line of a clean text'
run 0 'two texts' check --text paper.txt clean.txt
has out '2 văn bản: ' 'are counted'
run 0 'stdin' check --text - <paper.txt
has out '<stdin>:1:8:' 'stdin has a name'

{ good_dossier; printf 'bản:\n  - Máy Đường\n'; } >names.yaml
run 0 '--names' check --text --names names.yaml paper.txt
has out '[place-case]' 'finds the name of a hamlet'
run 2 '--names without --text' check --names names.yaml names.yaml
run 3 '--names of a missing file' check --text --names missing.yaml paper.txt
run 2 '--against with --text' check --text --against names.yaml paper.txt
mkdir folder
run 2 'a folder' check --text folder
run 3 'a missing file' check --text missing.txt
printf 'b\xe1n \n' >legacy.txt
run 3 'not UTF-8' check --text legacy.txt
has out '[bad-utf8]' 'its finding'

run 0 'json' check --text --format json paper.txt
python 'json findings' '
import json
found = json.load(open("out", encoding="utf-8"))
assert [f["rule"] for f in found] == ["spell-phrase", "term", "blank-after-punct"], found
text = open("paper.txt", "rb").read()
fix = found[0]["fix"]
assert text[fix["offset"]:fix["offset"] + fix["length"]].decode() == "bút phá", fix'
run 0 'sarif' check --text --format sarif paper.txt
python 'sarif' 'import json; assert json.load(open("out"))["runs"][0]["results"]'
run 0 'github' check --text --format github paper.txt
has out '::warning file=paper.txt,line=1,col=8,' 'github command'

cp paper.txt fix.txt
run 0 '--fix' check --text --fix --names names.yaml fix.txt
has err 'đã sửa 4 chỗ' 'says how many'
printf 'Xã tạo bứt phá ở bản Máy Đường.\n\nRau VietGAP, sạch.\n' >wanted.txt
same fix.txt wanted.txt 'the corrections'
run 2 '--fix of stdin' check --text --fix -
{ good_dossier; printf '  nội dung: |\n    Xã tạo bút phá.\n'; } >fix.yaml
run 0 '--fix in a dossier' check --fix fix.yaml
has fix.yaml '    Xã tạo bứt phá.' 'corrects the line of prose'
run 0 '--explain' check --explain spell-phrase
has out 'bút phá' 'explains the rule'
finish
