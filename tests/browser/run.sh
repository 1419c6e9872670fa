#!/usr/bin/env bash
# tests/browser/run.sh [BUILD]: the pages of gainsay in headless Chromium. BUILD is the folder of a
# build that has gainsay and synthetic_pages (build/release). Installs playwright-core and axe-core
# into build/browser. With PICTURES=1 it leaves pictures of the pages there for a person to look at.
set -euo pipefail
cd "$(dirname "$0")/../.."
build=${1:-build/release}
work=build/browser
mkdir -p "$work/pages" "$work/pictures"

command -v npm >/dev/null || scripts/setup.sh node
if ! cmp -s tests/browser/package-lock.json "$work/package-lock.json" || [ ! -d "$work/node_modules" ]; then
  cp tests/browser/package.json "$work/"
  (cp tests/browser/package-lock.json "$work/" && cd "$work" && npm ci --no-audit --no-fund >npm.log 2>&1) || {
    rm -f "$work/package-lock.json"
    tail -n 20 "$work/npm.log" >&2
    exit 1
  }
fi

page() {  # page NAME CASE [OPTION...]
  local name=$1
  shift
  "$build/gainsay" timeline "$@" --no-store -o "$work/pages/$name.html"
}
example=examples/microsoft-facial-recognition
page example $example
page plain $example --no-script
page embed $example --embed --no-script
page german $example --lang de
page spanish $example --lang es
page hostile tests/browser/hostile
"$build/gainsay" report $example --no-store --format html -o "$work/pages/report.html"
"$build/gainsay" report tests/browser/hostile --no-store --format html -o "$work/pages/hostile-report.html"
for case in $example tests/browser/hostile; do
  "$build/gainsay" check $case --no-store --format json >"$work/pages/$(basename "$case").json" || [ $? -eq 1 ]
done
for items in 70 1000 10000; do
  "$build/bench/synthetic_pages" $items "$work/pages/dense-$items.html" >/dev/null
done
cp tests/browser/*.mjs "$work/"
node "$work/browser.mjs" "$work"
