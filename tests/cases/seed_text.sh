#!/usr/bin/env bash
# The report from which the list of defects was made, where it is at hand: every line of the list that concerns text is found in
# it, and what must not be told is not. Facts carry over, sentences do not: the project holds no line of it.
set -euo pipefail
paper=$(dirname "$DANVAN_SOURCE")/shared/seed/bao-cao-binh-lu.txt
if [ ! -f "$paper" ]; then
    echo 'skipped: seed report absent'
    exit 77
fi
found=$(mktemp)
trap 'rm -f "$found"' EXIT
"$DANVAN_BIN" check --text --format json --names "$DANVAN_SOURCE/examples/data/binh-lu.yaml" "$paper" >"$found"
"${DANVAN_PYTHON:-python3}" - "$found" <<'PYTHON'
import json
import sys

# Rule and line of each defect; a form that stands twice in the paper is told at the first place of the rarer one.
WANTED = """D07 docref-style 73;D08 docref-style 75;D20 enum-duplicate 131;D23 heading-punct 59;D24 heading-punct 105
D25 section-shape 105;D36 number-format 31;D50 spell-phrase 73;D51 spell-phrase 73;D52 spell-phrase 151
D53 spell-phrase 143;D54 term 143;D55 term 143;D56 ethnic-name 17;D57 case-inside-sentence 17;D58 place-case 143
D59 place-case 143;D60 case-inside-sentence 49;D61 cap-after-semicolon 55;D62 cap-after-semicolon 143;D63 term-case 111
D64 term 143;D64 term 163;D65 term-variant 33;D66 term-variant 143;D67 term-variant 143;D68 org-case 75
D69 dup-function-word 143;D70 dup-phrase 53;D71 slogan-variant 193;D80 paren-unbalanced 31;D81 quote-unbalanced 107
D82 quote-style 27;D72 abbr-undefined 143;D72 abbr-undefined 247"""
found = json.load(open(sys.argv[1], encoding="utf-8"))
places = [(f["rule"], f["line"]) for f in found]
bad = 0
for one in WANTED.replace("\n", ";").split(";"):
    name, rule, line = one.split()
    if (rule, int(line)) not in places:
        print(f"not ok: {name} {rule} in line {line} is not found")
        bad = 1
for rule, most in (("spell-phrase", 4), ("term", 4), ("term-case", 1), ("org-case", 1), ("ethnic-name", 1),
                   ("case-inside-sentence", 2), ("place-case", 3), ("place-variant", 0), ("docref-style", 3), ("dup-word", 0), ("dup-function-word", 1),
                   ("dup-phrase", 1), ("paren-unbalanced", 1),
                   ("quote-unbalanced", 1), ("number-format", 1), ("enum-sequence", 0),
                   ("blank-double", 0), ("blank-before-punct", 0), ("blank-after-punct", 0), ("cap-after-semicolon", 2), ("abbr-undefined", 5), ("dash-style", 0)):
    count = sum(1 for f in found if f["rule"] == rule)
    if count > most:
        print(f"not ok: {rule} is told {count} times, at most {most} are right")
        bad = 1
print(f"{len(found)} findings in the seed report")
sys.exit(bad)
PYTHON
echo 'ok: the texts of the seed report'
