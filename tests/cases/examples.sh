#!/usr/bin/env bash
# The programs of examples/c do what they say, and the README shows the first one as it is.
set -euo pipefail
bin=$DANVAN_BUILD/example-
[ "$("${bin}population" "$DANVAN_SOURCE/examples/data/binh-lu.yaml")" = 'Bình Lư: 18043' ]
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
made=$work/made.yaml
"${bin}build_dossier" >"$made"
grep -qx '  diện tích: 1.234,50 ha' "$made"
"${bin}population" "$made" | grep -qx 'Thí Dụ: 2500'
"$DANVAN_BIN" check "$made"
printf 'Chu Va 6\nChu Va 12\nNà Đa\nMáy Đường\n' >"$work/names.list"
printf 'bản chu va 6\nNa Da\nMáy  Đừơng\nHô Ta\n' | "$DANVAN_BIN" text --to vni >"$work/names.vni"
"${bin}clean_names" "$work/names.list" <"$work/names.vni" >"$work/names.out"
grep -q '^bản chu va 6: Chu Va 6 (' "$work/names.out"
grep -q '^Na Da: Nà Đa (' "$work/names.out"
grep -q '^Máy Đường: Máy Đường' "$work/names.out"
grep -qx 'Hô Ta: ?' "$work/names.out"
echo 'ok: population, build_dossier, clean_names'
