#!/usr/bin/env bash
# Every public header compiles alone, as C11 and as C++17, with gcc and clang, without a warning.
set -euo pipefail
source_dir=${DANVAN_SOURCE:?}
build_dir=${DANVAN_BUILD:?}
failed=0 done=0

# check COMPILER LANGUAGE STANDARD HEADER
check() {
    local compiler=$1 language=$2 standard=$3 header=$4
    if ! printf '#include <danvan/%s>\n#include <danvan/%s>\ntypedef int alone;\n' "$header" "$header" |
        "$compiler" -x "$language" "-std=$standard" -Wall -Wextra -Wpedantic -Wundef -Wshadow -Werror -fsyntax-only \
            -I "$source_dir/include" -I "$build_dir/include" -; then
        printf 'headers: %s does not stand alone as %s with %s\n' "$header" "$standard" "$compiler"
        failed=$((failed + 1))
    fi
    done=$((done + 1))
}

for pair in gcc:g++ clang:clang++; do
    for compiler in "${pair%:*}" "${pair#*:}"; do
        if ! command -v "$compiler" >/dev/null; then
            printf 'skipped: %s is not installed\n' "$compiler"
            continue
        fi
        for path in "$source_dir"/include/danvan/*.h "$build_dir"/include/danvan/*.h; do
            case $compiler in
                *++) check "$compiler" c++ c++17 "${path##*/}" ;;
                *) check "$compiler" c c11 "${path##*/}" ;;
            esac
        done
    done
done
printf 'headers: %d compiled, %d failed\n' "$done" "$failed"
[ "$failed" -eq 0 ] && [ "$done" -gt 0 ]
