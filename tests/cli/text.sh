#!/usr/bin/env bash
# danvan text and detect.
. "$(dirname "$0")/lib.bash"

printf 'Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc\n' >plain
for set in tcvn3 vni viscii vps vn1 cp1258 bkhcm2 viqr ncr utf-16 utf-16le; do
    run 0 "to $set" text --to "$set" plain
    cp out "$set"
    run 0 "from $set" text --from "$set" "$set"
    same out plain "$set there and back"
done
for set in tcvn3 vni viscii vps cp1258 bkhcm2 viqr ncr; do
    run 0 "$set is told" detect "$set"
    has out "$set: $set" "$set is the first"
    run 0 "$set is guessed" text "$set"
    same out plain "$set read by itself"
    has err "$set" 'the guess is said'
done
run 0 'UTF-16 with its mark' text utf-16
same out plain 'the mark is no part of the text'
run 0 'UTF-8 is UTF-8' text plain
same out plain 'nothing changes unasked'
empty err 'nothing is said'

filter() {
    local wanted=$1 name=$2
    shift 2
    printf '%s' "$input" >given
    run 0 "$name" text "$@" given
    printf '%s' "$wanted" >wanted
    same out wanted "$name: result"
}
input='hoà nứơc tóan'
filter 'hoà nước toán' 'repair keeps the style' --repair
filter 'hòa nước toán' 'repair and style' --repair --tone hòa
input='duơng nghành'
filter 'dương ngành' 'spelling' --spelling
input='chu va 6'
filter 'Chu Va 6' 'title' --title
filter 'CHU VA 6' 'upper' --upper
input=$'Nà  Đa \xc2\xa0x'
filter 'Nà Đa x' 'spaces' --spaces
input='Ðảng'
filter 'Đảng' 'lookalikes' --lookalikes
input=$'Đường  Lê\nxã\n'
filter $'duong le\nxa\n' 'fold, line by line' --fold
input='đ'
filter 'đ' 'nfd leaves đ' --nfd
input='“a” – b'
filter '"a" - b' 'plain marks' --quotes plain --dashes plain
printf 'Vi\xd6t Nam d\xa9n ch\xf1\nTiếng Việt\n' >mixed
run 0 'a mixed file' text --from mixed mixed
printf 'Việt Nam dân chủ\nTiếng Việt\n' >wanted
same out wanted 'each stretch in its own set'

run 3 'what the target lacks' text --to iso-8859-1 plain
has err 'U+' 'the sign is named'
{ yes 'Đoàn kết' | head -20000; printf 'chữ 漢\n'; } >long
run 3 'a sign far behind' text --to tcvn3 long long
has err 'long:20001: ' 'its line is told'
has err '“漢” (U+6F22)' 'and the sign itself'
run 0 'substitutes' text --to iso-8859-1 --substitute plain
has err '?' 'they are told'
printf 'abc \xff\n' >broken
run 3 'bytes that are no UTF-8' text --from utf-8 broken
has err '4' 'with their place'
run 0 'mended' text --from utf-8 --substitute broken
run 3 'no guess from two bytes' text - < <(printf '\xb5\xb8')
run 1 'nor a verdict' detect - < <(printf '\xb5\xb8')
run 2 'an unknown set' text --from tcvn4 plain
run 2 'forms that exclude each other' text --nfc --nfd plain
run 3 'a missing file' text missing
run 0 'json' detect --format json vni plain
python 'is a list of files' 'import json; d = json.load(open("out", encoding="utf-8")); assert [x["ranked"][0]["encoding"] for x in d] == ["vni", "utf-8"], d'

# Chunks are cut anywhere: a file of many megabytes in each set, the same as line by line.
for i in $(seq 20000); do printf 'Dòng %d: bản Nà Đa, xã Bình Lư, đồng bào các dân tộc\n' "$i"; done >long
run 0 'long, to VNI' text --to vni long
cp out long.vni
run 0 'long, from VNI' text --from vni long.vni
same out long 'long there and back'
# The guess is made from the first 64 KiB, wherever that cuts a character.
for shift in '' x xx xxx; do
    { printf '%s' "$shift"; for i in $(seq 3000); do printf 'ệộữẫ ăẵỡựề đồng bào '; done; } >cut
    run 0 "a cut shifted by '$shift'" text cut
    same out cut "the same text, shifted by '$shift'"
done
for i in $(seq 8000); do printf 'ệộữẫăẵỡựềđồng'; done >unbroken
run 0 'no white space at all' text unbroken
same out unbroken 'the same text without white space'

# A bad file spoils no other.
printf 'xã Bình Lư\n' >good
printf 'xã \xff\n' >bad
run 3 'a bad file between two' text --from utf-8 good bad good
printf 'xã Bình Lư\nxã Bình Lư\n' >wanted
same out wanted 'both good ones'
printf '漢\n' >han
run 3 'an unwritable file first' text --from utf-8 --to tcvn3 han good
run 0 'its follower alone' text --from utf-8 --to tcvn3 good
cp out wanted
"$DANVAN_BIN" text --from utf-8 --to tcvn3 han good >out 2>err
same out wanted 'as if it stood alone'
has_not err 'good' 'and is not blamed'
finish
