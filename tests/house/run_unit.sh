#!/usr/bin/env bash
# Runs the Criterion program. A leak inside a test is printed by the sanitizer but does not fail Criterion's run, so the
# sanitizer writes its reports to files, and one such file fails this script.
set -euo pipefail
program=$1
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
export ASAN_OPTIONS="${ASAN_OPTIONS:+$ASAN_OPTIONS:}log_path=$logs/san"
export UBSAN_OPTIONS="${UBSAN_OPTIONS:+$UBSAN_OPTIONS:}log_path=$logs/san"
status=0
"$program" --jobs 2 || status=$?
for report in "$logs"/san*; do
    [ -e "$report" ] || continue
    cat "$report"
    status=1
done
exit "$status"
