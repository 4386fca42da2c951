#!/usr/bin/env bash
# Doxygen over the public headers: an undocumented declaration is an error. The pages land in <build>/doc/html.
set -euo pipefail
if ! command -v doxygen >/dev/null; then
    echo 'skipped: doxygen is not installed'
    exit 77
fi
export DANVAN_SOURCE DANVAN_BUILD
mkdir -p "$DANVAN_BUILD/doc"
log=$DANVAN_BUILD/doc/doxygen.log
status=0
doxygen "$DANVAN_SOURCE/docs/Doxyfile" >/dev/null 2>"$log" || status=$?
if [ "$status" -ne 0 ] || [ -s "$log" ]; then
    cat "$log"
    exit 1
fi
printf 'docs: every declaration is documented; pages in %s\n' "$DANVAN_BUILD/doc/html"
