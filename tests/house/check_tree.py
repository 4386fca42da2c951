#!/usr/bin/env python3
"""Looks at every text file of the tree: words that put work off, paths of one machine, length of files and functions, line ends,
composed characters, and sentences carried over from the report that the project took its facts from."""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unicodedata

# Bad on purpose: input that the tests expect to be refused.
HOSTILE = ("tests/cases/hostile/", "tests/fuzz/corpus/")
CODE = {".c", ".h", ".py", ".sh", ".cmake", ".in", ".md", ""}
MOST_LINES = 500
MOST_FUNCTION_LINES = 100
RUN = 14
# Written apart, so that this file passes its own look.
PUT_OFF = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|not imple" r"mented|unimple" r"mented|place" r"holder)\b")
MACHINE = re.compile(r"(?<![\w.}/~-])/(work|home|root|Users|mnt|media)/[.\w]")


def tracked(root):
    """The files that are or would be committed; without git, all that are not hidden or built."""
    git = subprocess.run(["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
                         capture_output=True, check=False)
    if git.returncode == 0 and git.stdout:
        names = git.stdout.decode().split("\0")
    else:
        names = [str(p.relative_to(root)) for p in root.rglob("*") if not re.match(r"(build|\.git)/", str(p.relative_to(root)))]
    return sorted(n for n in set(names) if n and (root / n).is_file())


def words(text):
    return re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())


def runs(text):
    found = words(text)
    return ((i, tuple(found[i:i + RUN])) for i in range(len(found) - RUN + 1))


def line_of(text, match):
    return text.count("\n", 0, match.start()) + 1


def look(name, text, seed_runs, here):
    """What is wrong with one file, a sentence each."""
    hostile = name.startswith(HOSTILE)
    if not hostile:
        for pattern, what in ((PUT_OFF, "a word that puts work off"), (MACHINE, "a path of one machine")):
            for match in pattern.finditer(text):
                yield f"{name}:{line_of(text, match)}: {what}: {match[0]}"
        if here in text:
            yield f"{name}: the path of this checkout"
        if text and not text.endswith("\n"):
            yield f"{name}: no line end at the end"
        if "\r" in text:
            yield f"{name}: carriage returns"
        if not unicodedata.is_normalized("NFC", text):
            row = next(i for i, line in enumerate(text.split("\n"), 1) if not unicodedata.is_normalized("NFC", line))
            yield f"{name}:{row}: characters that are not composed (NFC); write them as escapes"
        lines = text.count("\n")
        if pathlib.PurePath(name).suffix in CODE and lines > MOST_LINES and name not in ("LICENSE",):
            yield f"{name}: {lines} lines, more than {MOST_LINES}"
    for _, run in runs(text) if seed_runs else ():
        if run in seed_runs:
            yield f"{name}: {RUN} words in a row of the seed report: {' '.join(run)}"
            break


def long_functions(root, names):
    """Functions of our C code over the bound, a sentence each."""
    sources = [n for n in names if n.endswith(".c")]
    if not sources:
        return
    tags = subprocess.run(["ctags", "--output-format=json", "--fields=+ne", "--languages=C", "--kinds-C=f", "-f", "-", *sources],
                          cwd=root, capture_output=True, check=True).stdout.decode()
    for tag in map(json.loads, tags.splitlines()):
        lines = tag.get("end", tag["line"]) - tag["line"] + 1
        if lines > MOST_FUNCTION_LINES:
            yield f"{tag['path']}:{tag['line']}: {tag['name']} has {lines} lines, more than {MOST_FUNCTION_LINES}"


def main(root):
    seed = root.parent / "shared/seed/bao-cao-binh-lu.txt"
    seed_runs = {run for _, run in runs(seed.read_text(encoding="utf-8"))} if seed.exists() else set()
    problems, looked = [], 0
    names = tracked(root)
    for name in names:
        data = (root / name).read_bytes()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            if b"\0" not in data and not name.startswith(HOSTILE) and pathlib.PurePath(name).suffix in CODE:
                problems.append(f"{name}: not UTF-8")
            continue
        if "\0" in text:
            continue
        looked += 1
        problems += look(name, text, seed_runs, str(root))
    if shutil.which("ctags"):
        problems += long_functions(root, names)
    else:
        print("skipped: ctags is not installed, so no function was measured")
    if not seed_runs:
        print("skipped: seed report absent")
    print("\n".join(problems) if problems else f"tree: {looked} text files, nothing to mend")
    return 1 if problems or not looked else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ".").resolve()))
