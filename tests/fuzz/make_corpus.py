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
