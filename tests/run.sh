#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test. Two lanes go side by side, as each of them
# leaves a core idle now and then:
#   1. format, includes, names and other rules of style, clang-tidy (tests/tidy); then by clang 14 with
#      AddressSanitizer and UndefinedBehaviorSanitizer: unit, property, rule and command-line tests,
#      and the seeds of the fuzz targets
#   2. by g++, as people build it: command-line, example and installation tests, and its pages in
#      headless Chromium (tests/browser)
# Closes with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build test
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}

mkdir -p build/tests
counts=build/tests/counts  # "PASSED FAILED" a line, written by both lanes
: >"$counts"
count() {
  echo "$1 $2" >>"$counts"
}

step() {
  local name=$1
  shift
  local log=build/tests/$name.log
  local started=$SECONDS
  if "$@" >"$log" 2>&1; then
    count 1 0
    printf '  passed  %-22s %4d s\n' "$name" "$((SECONDS - started))"
  else
    count 0 1
    printf '  FAILED  %-22s %4d s\n' "$name" "$((SECONDS - started))"
    tail -n 60 "$log"
  fi
}

suite() {  # suite PRESET LABEL [TARGET...]: each ctest test counts by itself
  local preset=$1 label=$2 log=build/tests/ctest-$1.log
  shift 2
  local building=$SECONDS
  if ! scripts/build.sh "$preset" "$@"; then
    count 0 1
    return
  fi
  local started=$SECONDS
  ctest --preset "$preset" -L "$label" -j2 --no-tests=error --timeout 300 >"$log" 2>&1 || true
  local good bad
  good=$(grep -c ' Passed ' "$log" || true)
  bad=$(grep -cE '\*\*\*(Failed|Timeout|Exception|Not Run)' "$log" || true)
  [ "$((good + bad))" -gt 0 ] || bad=1
  count "$good" "$bad"
  printf '  %-7s %-22s %4d s  (%d of %d; built in %d s)\n' "$([ "$bad" -eq 0 ] && echo passed || echo FAILED)" \
    "tests, $preset" "$((SECONDS - started))" "$good" "$((good + bad))" "$((started - building))"
  [ "$bad" -eq 0 ] || tail -n 80 "$log"
}

lane_release() {
  suite release program gainsay libgainsay synthetic_pages
  step browser tests/browser/run.sh build/release
}

lane_release &
release=$!
trap 'kill "$release" 2>/dev/null || true' EXIT
for check in tests/tidy/*.sh tests/tidy/*.py; do
  step "$(basename "${check%.*}")" "$check"
done
suite asan 'unit|program'
wait "$release" || count 0 1
trap - EXIT

read -r passed failed < <(awk '{passed += $1; failed += $2} END {print passed, failed}' "$counts")
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
