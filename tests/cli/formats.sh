#!/usr/bin/env bash
# danvan check --format json|sarif|github.
. "$(dirname "$0")/lib.bash"

bad_dossier >bad.yaml
cp bad.yaml 'có dấu, 50%: a.yaml'
sed 's/18.043 người/18.043\xe2\x80\x8b người/' bad.yaml >fix.yaml

run 1 'json' check --format json bad.yaml fix.yaml
python 'json findings' '
import json
found = json.load(open("out", encoding="utf-8"))
keys = ["rule", "severity", "message", "file", "line", "column", "path", "fix"]
assert found and all(list(f) == keys for f in found), found[:1]
one = next(f for f in found if f["rule"] == "dialogue-balance")
assert one["severity"] == "error" and one["file"] == "bad.yaml" and one["line"] == 13, one
assert one["path"].startswith("results.dialogues[0]"), one
assert any(f["fix"] and f["fix"]["offset"] > 0 for f in found), "a fix has its place"'
run 0 'json without findings is a list' check --format json "$DANVAN_SOURCE/examples/data/nam-cuoi.yaml"
python 'still json' 'import json; assert isinstance(json.load(open("out", encoding="utf-8")), list)'

run 1 'sarif' check --format sarif bad.yaml fix.yaml 'có dấu, 50%: a.yaml'
python 'sarif structure' '
import json, re
log = json.load(open("out", encoding="utf-8"))
assert log["version"] == "2.1.0" and log["$schema"].endswith("sarif-2.1.0.json")
(run,) = log["runs"]
driver = run["tool"]["driver"]
assert driver["name"] == "danvan" and driver["rules"] and run["columnKind"] == "unicodeCodePoints"
for rule in driver["rules"]:
    assert rule["id"] and rule["shortDescription"]["text"] and rule["fullDescription"]["text"], rule
    assert rule["defaultConfiguration"]["level"] in ("note", "warning", "error")
assert run["results"]
for result in run["results"]:
    assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"], result
    assert result["level"] in ("note", "warning", "error") and result["message"]["text"]
    place = result["locations"][0]["physicalLocation"]
    assert re.fullmatch(r"(%[0-9A-F]{2}|[A-Za-z0-9._~/-])+", place["artifactLocation"]["uri"]), place
    assert place["region"]["startLine"] >= 1
fix = next(r["fixes"][0] for r in run["results"] if "fixes" in r)
change = fix["artifactChanges"][0]["replacements"][0]
assert change["deletedRegion"]["byteOffset"] > 0 and "text" in change["insertedContent"]'

run 1 'github' check --format github bad.yaml
has out '::error file=bad.yaml,line=13,col=' 'github command'
has out 'title=dialogue-balance::' 'github title'
run 1 'github with an odd name' check --format github 'có dấu, 50%: a.yaml'
has out 'file=có dấu%2C 50%25%3A a.yaml,line=' 'properties are escaped'
has_not out 'Chưa nên trình ký' 'no end line'
run 3 'a file that cannot be read is a finding for programs' check --format json missing.yaml
python 'with its rule' 'import json; f = json.load(open("out", encoding="utf-8")); assert [x["rule"] for x in f] == ["file-unreadable"] and f[0]["file"] == "missing.yaml", f'
finish
