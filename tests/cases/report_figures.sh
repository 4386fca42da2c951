#!/usr/bin/env bash
# Every figure and document number of the example stands in both forms of its paper.
set -euo pipefail

example="$DANVAN_SOURCE/examples/data/binh-lu.yaml"
[ -x "$DANVAN_BIN" ] && [ -r "$example" ] || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$DANVAN_BIN" report "$example" --to md -o "$work/paper.md"
"$DANVAN_BIN" report "$example" --to html -o "$work/paper.html"
# Escapes are the writers' business: compare what a reader sees.
sed 's/\\\([^A-Za-z0-9]\)/\1/g' "$work/paper.md" >"$work/md"
sed -e 's/<style>.*//' -e 's/<[^>]*>//g' -e 's/&quot;/"/g' -e "s/&#39;/'/g" -e 's/&lt;/</g' -e 's/&gt;/>/g' -e 's/&amp;/\&/g' \
    "$work/paper.html" >"$work/html"

# Every document number, date and figure with a mark that the dossier itself writes; the paper gives a zero to months 1 and 2 only.
grep -v '^ *#' "$example" | grep -oE '[0-9]+-[A-ZĐ]+/[A-ZĐ]+|[0-9]+/NQ-UBTVQH15|[0-9]{2}/[0-9]{1,2}/[0-9]{4}|[0-9]{1,2},[0-9]+%|[0-9]+\.[0-9]{3}(,[0-9]+)?' |
    sed -E 's|/0([3-9])/|/\1/|' | sort -u >"$work/wanted"
# Figures that stand alone in the dossier and get their words in the paper.
cat >>"$work/wanted" <<'END'
35 bản
43 hội nghị
07 dân tộc chính
10 văn bản
03 hội nghị đối thoại
370 lượt người
84 ý kiến
81 ý kiến
03 ý kiến
04 cuộc giám sát
03 cuộc giám sát
trên 10.000 lượt người
khoảng 4,4 tỷ đồng/năm
100%
đa số
04 mô hình
02 mô hình
01 mô hình
OCOP 3 sao
ngày 26/01/202…
…-BC/ĐU
ngày … tháng 6 năm 2026
GIỚI THIỆU 01 MÔ HÌNH
END

failed=0
while IFS= read -r figure; do
    for form in md html; do
        grep -qF -- "$figure" "$work/$form" || { echo "not in the $form paper: $figure"; failed=1; }
    done
done <"$work/wanted"
[ "$(wc -l <"$work/wanted")" -gt 50 ] || { echo "too few figures were looked for"; failed=1; }
exit "$failed"
