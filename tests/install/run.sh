#!/usr/bin/env bash
# Installs the build, moves the installed tree, and lets two outside projects build and run against it, shared and static.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
build_dir=${DANVAN_BUILD:?}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset ASAN_OPTIONS UBSAN_OPTIONS

# quiet COMMAND...: silent unless it fails.
quiet() {
    "$@" >"$work/log" 2>&1 || {
        printf 'install: failed: %s\n' "$*"
        cat "$work/log"
        exit 1
    }
}

quiet cmake --install "$build_dir" --prefix "$work/first"
mv "$work/first" "$work/moved"
prefix=$work/moved
libs=$(dirname "$(find "$prefix" -name 'libdanvan.a')")
if grep -rl "$work/first\|$build_dir" "$prefix" --include='*.pc' --include='*.cmake' --include='*.h'; then
    echo 'install: these files name the folder they were built or installed in'
    exit 1
fi

runs=0
# run_all FOLDER: runs the four programs; the shared ones must load the library of the moved tree.
run_all() {
    local kind program
    for kind in danvan static; do
        for program in "$1/c-$kind" "$1/cxx-$kind"; do
            LD_LIBRARY_PATH=$libs "$program" >"$work/out" || {
                printf 'install: %s failed\n' "${program##*/}"
                cat "$work/out"
                exit 1
            }
            runs=$((runs + 1))
            LD_LIBRARY_PATH=$libs ldd "$program" >"$work/loaded"
            if [ "$kind" = danvan ] && ! grep -qF "$libs/libdanvan.so.0 " "$work/loaded"; then
                printf 'install: %s does not load the installed shared library\n' "${program##*/}"
                exit 1
            fi
            if [ "$kind" = static ] && grep -q libdanvan "$work/loaded"; then
                printf 'install: %s loads a shared library\n' "${program##*/}"
                exit 1
            fi
        done
    done
}

quiet cmake -G Ninja -S "$here/consumer-cmake" -B "$work/cmake" -DCMAKE_PREFIX_PATH="$prefix"
quiet cmake --build "$work/cmake"
run_all "$work/cmake"

mkdir "$work/pkgconfig"
export PKG_CONFIG_PATH=$libs/pkgconfig
quiet bash "$here/consumer-pkgconfig/build.sh" "$work/pkgconfig"
run_all "$work/pkgconfig"

# Both ways name the same version, and the installed program finds its library by itself.
version=$(pkg-config --modversion danvan)
if [ "$("$work/cmake/c-danvan" --version)" != "$version" ]; then
    printf 'install: danvan.pc says %s, the headers another version\n' "$version"
    exit 1
fi
if [ -x "$prefix/bin/danvan" ]; then
    quiet env -u LD_LIBRARY_PATH "$prefix/bin/danvan" --version
fi
printf 'install: %d outside programs built and ran against version %s\n' "$runs" "$version"
