#!/usr/bin/env bash
# The programs of examples/c do what they say, and the README shows the first one as it is.
set -euo pipefail
bin=$DANVAN_BUILD/example-
[ "$("${bin}population" "$DANVAN_SOURCE/examples/data/binh-lu.yaml")" = 'Bình Lư: 18043' ]
made=$(mktemp)
trap 'rm -f "$made"' EXIT
"${bin}build_dossier" >"$made"
grep -qx '  diện tích: 1.234,50 ha' "$made"
"${bin}population" "$made" | grep -qx 'Thí Dụ: 2500'
"$DANVAN_BIN" check "$made"
echo 'ok: population, build_dossier'
