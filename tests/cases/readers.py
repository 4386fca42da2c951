"""Reads what the library wrote with other people's YAML readers and compares what they take each scalar for.

usage: readers.py FY_TOOL FILE...   every file is canonical output of the library

PyYAML (YAML 1.1) and libfyaml (YAML 1.2) must see the same structure and the same texts, and PyYAML's typed reading may make of
a scalar only what the library means: digits of a count are a whole number, nothing between the colon and the line end is null,
all else is text. The values of `x-` keys are as their writer wrote them and may be of any type.
"""
import re
import subprocess
import sys

import yaml

COUNT = re.compile(r"(0|[1-9][0-9]*)\Z")


def compare_types(base, safe, path, trouble):
    """Walks two readings of one document: `base` has all scalars as text, `safe` has them typed."""
    if isinstance(base, dict):
        if not isinstance(safe, dict) or list(base) != list(safe):
            trouble.append(f"{path}: keys are not the same to both: {list(base)} {list(safe) if safe else safe}")
            return
        for key in base:
            if not key.startswith("x-"):
                compare_types(base[key], safe[key], f"{path}/{key}", trouble)
    elif isinstance(base, list):
        for i, item in enumerate(base):
            compare_types(item, safe[i], f"{path}/{i}", trouble)
    elif base == "":
        if safe not in (None, ""):
            trouble.append(f"{path}: empty is read as {safe!r}")
    elif COUNT.match(base) and isinstance(safe, int) and not isinstance(safe, bool):
        if safe != int(base):
            trouble.append(f"{path}: {base!r} is read as {safe!r}")
    elif not isinstance(safe, str) or safe != base:
        trouble.append(f"{path}: {base!r} is read as {type(safe).__name__} {safe!r}")


def unescape(text):
    """The escapes of `fy-tool --testsuite` and of the YAML test suite's event format."""
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "\\": "\\"}.get(m[1], m[0]), text)


def fy_scalars(fy_tool, path):
    """The events of libfyaml: structure marks, and (style, text) of scalars."""
    run = subprocess.run([fy_tool, "--testsuite", path], capture_output=True, text=True, encoding="utf-8")
    if run.returncode != 0:
        raise SystemExit(f"{path}: fy-tool: {run.stderr.strip()}")
    for line in run.stdout.split("\n"):
        if line.startswith("=VAL "):
            yield line[5], unescape(line[6:])
        elif line[:4] in ("+MAP", "-MAP", "+SEQ", "-SEQ", "+DOC", "-DOC"):
            yield "", line[:4]


def py_scalars(path):
    """The same from PyYAML."""
    marks = {
        yaml.MappingStartEvent: "+MAP", yaml.MappingEndEvent: "-MAP", yaml.SequenceStartEvent: "+SEQ",
        yaml.SequenceEndEvent: "-SEQ", yaml.DocumentStartEvent: "+DOC", yaml.DocumentEndEvent: "-DOC",
    }
    with open(path, encoding="utf-8", newline="") as file:
        for event in yaml.parse(file):
            if isinstance(event, yaml.ScalarEvent):
                yield {None: ":", "": ":"}.get(event.style, event.style), event.value
            elif type(event) in marks:
                yield "", marks[type(event)]


# What the core schema of YAML 1.2 takes for something else than text.
CORE = re.compile(r"(null|Null|NULL|~|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
                  r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))?\Z")


def check(fy_tool, path):
    trouble = []
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    base = list(yaml.load_all(text, Loader=yaml.BaseLoader))
    safe = list(yaml.load_all(text, Loader=yaml.SafeLoader))
    if len(base) != len(safe):
        trouble.append(f"{len(base)} documents, {len(safe)} typed ones")
    for i, (one, other) in enumerate(zip(base, safe)):
        compare_types(one, other, f"{i}", trouble)
    ours, theirs = list(py_scalars(path)), list(fy_scalars(fy_tool, path))
    if ours != theirs:
        first = next((pair for pair in zip(ours, theirs) if pair[0] != pair[1]), (len(ours), len(theirs)))
        trouble.append(f"PyYAML and libfyaml differ: {first}")
    if "\nx-" not in text and "  x-" not in text:
        for style, value in theirs:
            if style == ":" and value and CORE.match(value) and not COUNT.match(value):
                trouble.append(f"plain {value!r} is no text in YAML 1.2")
    for line in trouble:
        print(f"{path}: {line}", file=sys.stderr)
    return len(trouble), len(theirs)


def main():
    fy_tool, *paths = sys.argv[1:]
    results = [check(fy_tool, path) for path in paths]
    print(f"{len(paths)} files, {sum(seen for _, seen in results)} events")
    return 1 if not paths or any(bad for bad, _ in results) else 0


if __name__ == "__main__":
    sys.exit(main())
