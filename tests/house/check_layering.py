#!/usr/bin/env python3
"""Walks the #includes of lib/ and examples/cli/ and fails on one that the layers do not allow.

A folder may include its own headers and those of the layers below it. Folders of the same rank do not know each other.
"""
import pathlib
import re
import sys

RANK = {"base": 0, "text": 1, "value": 2, "catalog": 3, "model": 3, "yaml": 4, "check": 4, "extract": 4, "analysis": 4, "report": 5}
# Design: the catalogue and the model stand beside each other, and only these look at the catalogue.
READS_CATALOG = {"catalog", "check", "extract", "analysis", "report"}
# A public header belongs to the layer that keeps its promise; danvan.h is for users only.
PUBLIC = {"base.h": "base", "version.h": "base", "text.h": "text", "spelling.h": "text", "value.h": "value", "catalog.h": "catalog",
          "type.h": "model", "words.h": "model", "model.h": "model", "yaml.h": "yaml", "check.h": "check", "analysis.h": "analysis",
          "extract.h": "extract", "report.h": "report"}
# Headers that stay in one room.
ONLY_IN = {"yaml.h": "yaml", "utf8proc.h": "text", "iconv.h": "text"}
# Headers that bring the locale, binary floating point, aborts or jumps.
NOWHERE = {"locale.h", "ctype.h", "wctype.h", "wchar.h", "math.h", "float.h", "fenv.h", "complex.h", "assert.h", "setjmp.h",
           "signal.h", "jansson.h"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def may_include(layer, other):
    if other == "catalog" and layer not in READS_CATALOG:
        return False
    return layer == other or RANK[other] < RANK[layer]


def complaint(layer, mark, name, lib):
    """What is wrong with one #include of a file in a layer, or None."""
    if mark == "<" and not name.startswith("danvan/"):
        if name in NOWHERE:
            return f"<{name}> has no place in the library"
        if name in ONLY_IN and ONLY_IN[name] != layer:
            return f"<{name}> belongs to lib/{ONLY_IN[name]} only"
        return None
    if mark == '"' and name.startswith("danvan/"):
        return f'public headers are included as <{name}>'
    folder, _, file = name.rpartition("/")
    if folder == "danvan":
        other = PUBLIC.get(file)
        if other is None:
            return f"<{name}> is not a header of one layer"
    else:
        other = folder
        if other not in RANK:
            return f'"{name}" should be named from its layer: "<layer>/{file}"'
        if not (lib / name).exists():
            return f'"{name}" does not exist'
    if not may_include(layer, other):
        return f"{layer} (layer {RANK[layer]}) may not include {other} (layer {RANK[other]}): {name}"
    return None


def includes(path):
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found[1], found[2]


def main(root):
    lib = root / "lib"
    problems, edges, files = [], 0, 0
    for path in sorted(lib.rglob("*.[ch]")):
        layer = path.relative_to(lib).parts[0]
        where = path.relative_to(root)
        files += 1
        if layer not in RANK or len(path.relative_to(lib).parts) != 2:
            problems.append(f"{where}: not in a folder of a known layer")
            continue
        for number, mark, name in includes(path):
            edges += 1
            wrong = complaint(layer, mark, name, lib)
            if wrong:
                problems.append(f"{where}:{number}: {wrong}")
    for header in sorted((root / "include/danvan").glob("*.h")):
        if header.name == "danvan.h":
            continue
        layer = PUBLIC.get(header.name)
        if layer is None:
            problems.append(f"include/danvan/{header.name}: which layer? Add it to tests/house/check_layering.py")
            continue
        for number, mark, name in includes(header):
            wrong = complaint(layer, mark, name, lib)
            if wrong:
                problems.append(f"include/danvan/{header.name}:{number}: {wrong}")
    for folder in ("examples/cli", "examples/c"):
        for path in sorted((root / folder).rglob("*.[ch]")):
            for number, mark, name in includes(path):
                if mark == '"' and name.partition("/")[0] in RANK:
                    problems.append(f"{path.relative_to(root)}:{number}: programs use public headers only: {name}")
    print("\n".join(problems) if problems else f"layering: {files} files, {edges} includes, none upward")
    return 1 if problems or not files else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
