#!/usr/bin/env python3
"""Every rule that the library raises is in the table of rules, once and in order. Rows that nothing raises are named."""
import pathlib
import re
import sys

ROW = re.compile(r'^\{"([a-z0-9-]+)", DV_(?:INFO|WARNING|ERROR),', re.M)
RAISED = re.compile(r'\.rule = "([^"]+)"|\bMESSAGE\(\w+,\s*"([^"]+)"')


def main(root):
    lib = root / "lib"
    listed = [rule for part in sorted(lib.glob("check/rules_*.h")) for rule in ROW.findall(part.read_text(encoding="utf-8"))]
    problems = [f"{rule}: twice in the table" for rule in sorted({r for r in listed if listed.count(r) > 1})]
    if listed != sorted(listed):
        problems.append("the table is not sorted by id")
    raised = {}
    for path in sorted(lib.rglob("*.c")):
        for found in RAISED.finditer(path.read_text(encoding="utf-8")):
            raised.setdefault(found[1] or found[2], path.relative_to(root))
    problems += [f"{path}: {rule} is not in the table" for rule, path in sorted(raised.items()) if rule not in listed]
    idle = [rule for rule in listed if rule not in raised]
    note = f"; raised nowhere: {', '.join(idle)}" if idle else ", all raised"
    print("\n".join(problems) if problems else f"rules: {len(listed)} listed{note}")
    return 1 if problems or not listed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
