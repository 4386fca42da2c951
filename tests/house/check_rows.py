"""Every member of an entity struct of model.h has a row in the descriptor tables, and every row a member."""
import pathlib
import re
import subprocess
import sys

root = pathlib.Path(__file__).resolve().parents[2]
tags = subprocess.run(
    ["ctags", "--langmap=C:.h", "--languages=C", "--kinds-C=m", "--fields=+s", "-o", "-", str(root / "include/danvan/model.h")],
    capture_output=True, text=True, check=True).stdout
members = {}
for line in tags.splitlines():
    if line.startswith("!"):
        continue
    name = line.split("\t")[0]
    owner = re.search(r"struct:(\w+)", line)
    if owner:
        members.setdefault(owner[1], set()).add(name)

rows, types = {}, set()
for path in sorted((root / "lib/model").glob("*.c")):
    text = path.read_text(encoding="utf-8")
    types |= set(re.findall(r"\bDV_TYPE\((\w+),", text))
    for struct, member in re.findall(r"\b(?:DV_ROW|DV_ROW_ENTITY|DV_ROW_MANY|DV_PROVED)\((dv_\w+), (\w+),", text):
        rows.setdefault(struct, []).append(member)

bad = 0
for struct in sorted(types):
    have, want = rows.get(struct, []), members.get(struct, set()) - {"base"}
    for member in sorted(want - set(have)):
        print(f"{struct}.{member}: a member without a row")
        bad += 1
    for member in sorted(set(have) - want):
        print(f"{struct}.{member}: a row without a member")
        bad += 1
    for member in sorted({m for m in have if have.count(m) > 1}):
        print(f"{struct}.{member}: two rows")
        bad += 1
if len(types) < 20:
    print(f"only {len(types)} types found: the pattern no longer fits the sources")
    bad += 1
print(f"{len(types)} types, {sum(map(len, rows.values()))} rows, {bad} faults")
sys.exit(bool(bad))
