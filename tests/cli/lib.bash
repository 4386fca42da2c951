# Shared by the scripts of this folder. Each prints `ok` and `not ok` lines and exits 1 when one of them is not ok.
set -u
: "${DANVAN_BIN:?the danvan program}" "${DANVAN_SOURCE:?the source tree}" "${DANVAN_BUILD:?the build tree}"
PYTHON=${DANVAN_PYTHON:-python3}
EXAMPLE=$DANVAN_SOURCE/examples/data/binh-lu.yaml
# The tests decide the language themselves.
unset DANVAN_LANG LC_ALL LC_MESSAGES LANG NO_COLOR COLUMNS
WORK=$(mktemp -d "${TMPDIR:-/tmp}/danvan-cli.XXXXXX")
trap 'rm -rf "$WORK"' EXIT
cd "$WORK" || exit 1
FAILED=0
COUNT=0

ok() {
    COUNT=$((COUNT + 1))
    printf 'ok %d - %s\n' "$COUNT" "$1"
}

not_ok() {
    COUNT=$((COUNT + 1))
    FAILED=1
    printf 'not ok %d - %s\n' "$COUNT" "$1"
    shift
    [ $# -eq 0 ] || printf '#   %s\n' "$@"
}

# run CODE NAME ARGS...: runs danvan; what it wrote is in $WORK/out and $WORK/err.
run() {
    local wanted=$1 name=$2 code=0
    shift 2
    "$DANVAN_BIN" "$@" >"$WORK/out" 2>"$WORK/err" || code=$?
    if [ "$code" -eq "$wanted" ]; then
        ok "$name"
    else
        not_ok "$name" "danvan $*" "exit code $code, wanted $wanted" "$(head -n 5 "$WORK/err")"
    fi
}

# has FILE TEXT NAME, has_not FILE TEXT NAME: whether a file holds a text.
has() {
    if grep -qF -- "$2" "$1"; then ok "$3"; else not_ok "$3" "not found: $2" "$(head -n 5 "$1")"; fi
}

has_not() {
    if grep -qF -- "$2" "$1"; then not_ok "$3" "found: $2"; else ok "$3"; fi
}

empty() {
    if [ -s "$1" ]; then not_ok "$2" "$(head -n 3 "$1")"; else ok "$2"; fi
}

same() {
    if cmp -s "$1" "$2"; then ok "$3"; else not_ok "$3" "$(diff "$1" "$2" | head -n 5)"; fi
}

# python NAME CODE [ARGS...]: a check in Python; an assertion that fails is not ok.
python() {
    local name=$1 code=$2
    shift 2
    if "$PYTHON" -c "$code" "$@" >"$WORK/python.log" 2>&1; then
        ok "$name"
    else
        not_ok "$name" "$(tail -n 2 "$WORK/python.log")"
    fi
}

# A small dossier without errors, and one with an error.
good_dossier() {
    cat <<'YAML'
danvan: 1
báo cáo:
  số: …-BC/ĐU
  ngày: 6/2026
  kỳ báo cáo: 01/7/2025 đến 6/2026
xã:
  mã: "03390"
  tên: xã Bình Lư
  tỉnh: Lai Châu
  dân số: 18.043 người
YAML
}

bad_dossier() {
    good_dossier
    printf 'kết quả:\n  đối thoại:\n    - ý kiến: 84\n      giải quyết tại chỗ: 81\n      chuyển cấp thẩm quyền: 02\n'
}

finish() {
    printf '1..%d\n' "$COUNT"
    exit "$FAILED"
}
