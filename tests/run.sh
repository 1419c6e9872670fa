#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test:
#   1. format, includes, names and other rules of style, clang-tidy (tests/tidy)
#   2. by g++, as people build it: command-line, example and installation tests
#   3. its pages in headless Chromium (tests/browser), which leaves a core idle: so it runs beside 4
#   4. by clang 14 with AddressSanitizer and UndefinedBehaviorSanitizer: unit, property, rule and
#      command-line tests, and the seeds of the fuzz targets
# Closes with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build test

passed=0
failed=0
step() {
  local name=$1
  shift
  local log=build/tests/$name.log
  mkdir -p build/tests
  local started=$SECONDS
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf '  passed  %-22s %4d s\n' "$name" "$((SECONDS - started))"
  else
    failed=$((failed + 1))
    printf '  FAILED  %-22s %4d s\n' "$name" "$((SECONDS - started))"
    tail -n 60 "$log"
  fi
}

suite() {  # suite PRESET LABEL [TARGET...]: each ctest test counts by itself
  local preset=$1 label=$2 log=build/tests/ctest-$1.log
  shift 2
  local building=$SECONDS
  if ! scripts/build.sh "$preset" "$@"; then
    failed=$((failed + 1))
    return
  fi
  local started=$SECONDS
  ctest --preset "$preset" -L "$label" -j2 --no-tests=error --timeout 300 >"$log" 2>&1 || true
  local good bad
  good=$(grep -c ' Passed ' "$log" || true)
  bad=$(grep -cE '\*\*\*(Failed|Timeout|Exception|Not Run)' "$log" || true)
  [ "$((good + bad))" -gt 0 ] || bad=1
  passed=$((passed + good))
  failed=$((failed + bad))
  printf '  %-7s %-22s %4d s  (%d of %d; built in %d s)\n' "$([ "$bad" -eq 0 ] && echo passed || echo FAILED)" \
    "tests, $preset" "$((SECONDS - started))" "$good" "$((good + bad))" "$((started - building))"
  [ "$bad" -eq 0 ] || tail -n 80 "$log"
}

mkdir -p build/tests
for check in tests/tidy/*.sh tests/tidy/*.py; do
  step "$(basename "${check%.*}")" "$check"
done
suite release program gainsay libgainsay synthetic_pages
tests/browser/run.sh build/release >build/tests/browser-run.log 2>&1 &
browser=$!
browser_result() {
  wait "$browser" || { cat build/tests/browser-run.log; return 1; }
}
suite asan 'unit|program'
step browser browser_result

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
