"""Makes the seed corpora from the trap table and the examples. Run it after adding traps; it never removes a file."""
import codecs
import hashlib
import pathlib

root = pathlib.Path(__file__).resolve().parents[2]
corpus = root / "tests/fuzz/corpus"


def put(folder, data):
    (corpus / folder).mkdir(parents=True, exist_ok=True)
    (corpus / folder / hashlib.sha1(data).hexdigest()[:12]).write_bytes(data)


values = set()
for line in (root / "tests/cases/traps.tsv").read_text(encoding="utf-8").splitlines():
    if line.startswith("#"):
        continue
    text = line.split("\t")[1]
    raw = codecs.escape_decode(text.encode())[0]
    put("load", raw)
    for row in raw.split(b"\n"):
        value = row.partition(b": ")[2].strip()
        if value:
            values.add(value)
for value in values:
    put("values", value)
for path in sorted((root / "examples/data").glob("*.yaml")):
    put("load", path.read_bytes())

# Steps in three bytes, a fourth for nothing, and a text that they change: with single steps, with many, with all forms of letters.
CLEAN = ["\ufeffBi\u0300nh\u00a0Lư\u200b \u00d0ảng \u0412ình e\u0301\u0302 tóan", "a - \"b\" 'c'  d \t\n  - ea h\u2019leo QUẬN II",
         "hoà thủy duơng đấú nghành", "\U0001f469\u200d\U0001f33e ǰ ΐ \u1fb3 İ ß \u0345 ﬁ", "o\u0323\u031bo\u031b\u0323ê\u0323 a\u0301\u0323\u0308"]
SETS = [1 << bit for bit in range(23)] + [0x20F10F, 0x47FB5F, 0x2FB14F, 0x24F55F, 0x288D2F]
for number, steps in enumerate(SETS):
    text = CLEAN[number % len(CLEAN)].encode() + (b"\xe1\xba \xff" if steps & 1 else b"")
    put("normalize", steps.to_bytes(3, "little") + b" " + text)
