#!/usr/bin/env bash
# What `danvan fmt` writes means the same to PyYAML (YAML 1.1) and libfyaml (YAML 1.2).
set -euo pipefail
source_dir=${DANVAN_SOURCE:-$(cd "$(dirname "$0")/../.." && pwd)}
python=${DANVAN_PYTHON:-python3}
if ! command -v fy-tool >/dev/null || ! "$python" -c 'import yaml' 2>/dev/null; then
    echo "skipped: needs fy-tool and python3-yaml"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in "$source_dir"/examples/data/*.yaml "$source_dir"/tests/cases/readers/*.yaml; do
    for keys in vi en; do
        "$DANVAN_BIN" fmt --keys "$keys" "$file" >"$work/$(basename "$file" .yaml).$keys.yaml"
    done
done
"$python" "$source_dir/tests/cases/readers.py" fy-tool "$work"/*.yaml
