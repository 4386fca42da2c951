#!/usr/bin/env bash
# An outside project without CMake. $1 is where to put the programs; pkg-config finds danvan through PKG_CONFIG_PATH.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
out=$1
read -ra cflags <<<"$(pkg-config --cflags danvan)"
read -ra shared <<<"$(pkg-config --libs danvan)"
read -ra static <<<"$(pkg-config --static --libs danvan)"
# The static library by its full name, everything else as pkg-config says.
static=("${static[@]/#-ldanvan/-l:libdanvan.a}")

cc -std=c11 -Wall -Werror "${cflags[@]}" "$here/../consumer.c" -o "$out/c-danvan" "${shared[@]}"
cc -std=c11 -Wall -Werror "${cflags[@]}" "$here/../consumer.c" -o "$out/c-static" "${static[@]}"
c++ -std=c++17 -Wall -Werror "${cflags[@]}" "$here/../consumer.cpp" -o "$out/cxx-danvan" "${shared[@]}"
c++ -std=c++17 -Wall -Werror "${cflags[@]}" "$here/../consumer.cpp" -o "$out/cxx-static" "${static[@]}"
