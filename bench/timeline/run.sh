#!/usr/bin/env bash
# bench/timeline/run.sh [BUILD]: gainsay's timeline against vis-timeline and a swimlane drawn with d3,
# same data, same Chromium. Builds what writes our pages, installs the others into build/bench-timeline
# and writes the table of RESULTS.md. Takes three to five minutes.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}
work=build/bench-timeline
mkdir -p "$work"
command -v npm >/dev/null || scripts/setup.sh node
if ! cmp -s bench/timeline/package-lock.json "$work/package-lock.json"; then
  cp bench/timeline/package.json "$work/"
  cp bench/timeline/package-lock.json "$work/"
  (cd "$work" && npm ci --legacy-peer-deps --no-audit --no-fund >npm.log 2>&1) || {
    rm -f "$work/package-lock.json"
    tail -n 20 "$work/npm.log" >&2
    exit 1
  }
fi
if [ "$build" = build/release ]; then
  cmake --preset release >"$work/build.log"
  cmake --build --preset release --target synthetic_pages >>"$work/build.log"
fi
for items in 50 1000 10000; do
  "$build/bench/synthetic_pages" $items "$work/gainsay-$items.html" "$work/data-$items.json" 9
done | tee "$work/writing.txt"
cp bench/timeline/*.mjs "$work/"
node "$work/bench.mjs" "$work" bench/timeline/RESULTS.md
