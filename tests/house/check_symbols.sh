#!/usr/bin/env bash
# What the library shows and what it leans on:
#   - the shared library exports dv_* only: exactly the DV_EXPORT declarations of the headers, and exactly tests/house/symbols.txt
#   - its objects hold no writable data
#   - its objects call nothing that reads the locale or the environment, prints, ends the process or formats binary fractions,
#     and only base/alloc.c allocates
# --update writes symbols.txt anew from the headers.
set -euo pipefail
export LC_ALL=C
source_dir=${DANVAN_SOURCE:?}
build_dir=${DANVAN_BUILD:?}
kept=$source_dir/tests/house/symbols.txt
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
    printf 'symbols: %s\n' "$1"
    sed 's/^/    /' "$2"
    failed=1
}

# Comments are dropped, declarations joined to one line each, and the last dv_ name before the parenthesis taken.
cat "$source_dir"/include/danvan/*.h | sed 's@//.*@@' | tr '\n' ' ' | sed 's@/\*[^*]*\*\+\([^/*][^*]*\*\+\)*/@ @g' |
    tr ';{}' '\n\n\n' | grep -v '#[[:space:]]*define[[:space:]]*DV_EXPORT[[:space:]]*$' |
    sed -n 's/.*DV_EXPORT[^(]*[^a-z0-9_]\(dv_[a-z0-9_]*\)[[:space:]]*(.*/\1/p; s/.*DV_EXPORT extern .*[^a-z0-9_]\(dv_[a-z0-9_]*\)\(\[.*\]\)\{0,1\}[[:space:]]*$/\1/p' |
    sort -u >"$work/declared"

if [ "${1:-}" = --update ]; then
    cp "$work/declared" "$kept"
    printf 'symbols: %d names written\n' "$(wc -l <"$kept")"
    exit 0
fi

nm -D --defined-only "$build_dir/libdanvan.so" | awk '{print $NF}' | sort -u >"$work/exported"
if grep -v '^dv_' "$work/exported" >"$work/foreign"; then
    fail 'exported, but not dv_*:' "$work/foreign"
fi
comm -23 "$work/declared" "$work/exported" >"$work/missing"
[ -s "$work/missing" ] && fail 'declared in a header, but not in the library:' "$work/missing"
comm -13 "$work/declared" "$work/exported" >"$work/secret"
[ -s "$work/secret" ] && fail 'exported, but in no header:' "$work/secret"
if [ -f "$kept" ]; then
    sort -u "$kept" | comm -3 - "$work/declared" >"$work/changed"
    [ -s "$work/changed" ] && fail 'not as in tests/house/symbols.txt (left: gone, right: new; see --update):' "$work/changed"
else
    printf 'symbols: tests/house/symbols.txt is missing (make it with --update)\n'
    failed=1
fi

# Writable data: everything in .data, .bss, .tdata, .tbss or common. .data.rel.ro is constant once the loader is done.
objdump -t "$build_dir/libdanvan.a" |
    awk '/file format/ {object = $1}
         /[[:space:]](\.data|\.bss|\.tdata|\.tbss|\*COM\*)(\.[^r][^[:space:]]*)?\t/ && $NF !~ /^\./ {print object, $NF}' |
    grep -vE ' (__gcov|__llvm|__sancov|__asan)' >"$work/writable" || true
[ -s "$work/writable" ] && fail 'writable data:' "$work/writable"
size -A "$build_dir/libdanvan.a" |
    awk '/:$/ || /  :/ {object = $1} $1 ~ /^\.(data|bss|tdata|tbss)(\.[^r]|$)/ && $2 > 0 {print object, $1, $2}' >"$work/sections"
[ -s "$work/sections" ] && fail 'sections of writable data that are not empty:' "$work/sections"

# Calls. Names are matched whole; a fortified build adds __name_chk, C23 headers __isoc23_name.
never='strto(d|f|ld|l|ul|ll|ull|imax|umax)|ato(f|i|l|ll)|sscanf|fscanf|scanf|vsscanf'
never+='|setlocale|newlocale|uselocale|localeconv|nl_langinfo|strcoll|strxfrm|strftime|strptime|localtime|localtime_r|gmtime|ctime|asctime'
never+='|to(upper|lower)|is(alpha|digit|alnum|space|upper|lower|punct|cntrl|graph|print|xdigit|blank)|__ctype_b_loc|__ctype_to(upper|lower)_loc'
never+='|tow(upper|lower)|isw[a-z]+|mbs?r?towcs?|wcr?tombs?|strcasecmp|strncasecmp'
never+='|v?sprintf|strcpy|strcat|gets|strtok|getenv|secure_getenv|setenv|rand|srand|random'
never+='|abort|exit|_exit|_Exit|quick_exit|atexit|raise|kill|signal|sigaction|longjmp|__assert_fail|__longjmp_chk|system|popen|fork'
never+='|v?printf|puts|putchar|perror|stdout|stderr|stdin'
allocating='malloc|calloc|realloc|reallocarray|free|strdup|strndup|aligned_alloc|posix_memalign|v?asprintf|getline|getdelim|open_memstream'
nm -A --undefined-only "$build_dir/libdanvan.a" | sed -n 's/^[^:]*:\([^:]*\):.* \(U\|w\) \([^@]*\).*/\1 \3/p' |
    sed 's/ __isoc[0-9]*_/ /; s/ __\([a-z]*\)_chk$/ \1/' >"$work/calls"
if grep -E " ($never)\$" "$work/calls" >"$work/bad"; then
    fail 'calls that have no place in the library:' "$work/bad"
fi
if grep -E " ($allocating)\$" "$work/calls" | grep -v '^alloc\.c\.o ' >"$work/bad"; then
    fail 'only base/alloc.c allocates:' "$work/bad"
fi
[ -s "$work/calls" ] || { printf 'symbols: the objects call nothing at all; is libdanvan.a right?\n'; failed=1; }

# Binary fractions neither through printf nor as a type.
if grep -nE 'printf[[:space:]]*\(.*%[-+#0]*[0-9.*]*(L|l)?[aefgAEFG]|^[^/*"]*\b(float|double)\b' "$source_dir"/lib/*/*.[ch] >"$work/bad"; then
    fail 'binary fractions:' "$work/bad"
fi

[ "$failed" -eq 0 ] && printf 'symbols: %d exported, as declared; no writable data; %d outside names, all allowed\n' \
    "$(wc -l <"$work/exported")" "$(awk '{print $2}' "$work/calls" | grep -cv '^dv_' || true)"
exit "$failed"
