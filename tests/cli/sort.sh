#!/usr/bin/env bash
# danvan sort.
. "$(dirname "$0")/lib.bash"

printf 'Ấn Độ\nan giang\nAn Giang\nàn\nan dân\nBản 10\nBản 2\nđá\ndạ\n' >lines
sorted() {
    local wanted=$1 name=$2
    shift 2
    run 0 "$name" sort "$@"
    printf '%s\n' "$wanted" | tr '|' '\n' >wanted
    same out wanted "$name"
}
sorted 'àn|an dân|an giang|An Giang|Ấn Độ|Bản 10|Bản 2|dạ|đá' 'the order of CLDR' lines
sorted 'an dân|an giang|An Giang|àn|Ấn Độ|Bản 10|Bản 2|dạ|đá' 'the order of dictionaries' --order dictionary lines
sorted 'Bản 2|Bản 10' 'numbers by their value' -n <(grep Bản lines)
printf 'mạ\nmà\nmá\nma\n' >tones
sorted 'ma|mà|má|mạ' 'huyền first' tones
sorted 'ma|má|mà|mạ' 'sắc first' --tones sắc-first tones
sorted 'mạ|má|mà|ma' 'reversed' -r tones
sorted 'ma|mà|má|mạ' 'equal lines once, of several files' -u tones tones
printf 'b\na' >unended
sorted 'a|b' 'a last line without its end' - <unended
run 3 'a missing file is said' sort missing lines
has out 'an dân' 'the others are sorted'
# More than the program holds in memory at once: temporary files, the same order.
awk 'BEGIN { for (i = 0; i < 3000000; i++) printf "Bản %d xã Nà Đa %d\n", (i * 7919) % 3000000, i % 10 }' >many
run 0 'a file that does not fit' sort -n many
python 'in order, none lost' 'n = [int(l.split()[1]) for l in open("out", encoding="utf-8")]; assert n == list(range(3000000))'
finish
