#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test, in an order that keeps two cores busy and no
# more: four compilers on two cores take longer than two and two.
#   1. the build by g++, as people build it
#   2. its pages in headless Chromium (tests/browser), which mostly waits; beside it
#      format, includes, names and other rules of style, clang-tidy (tests/tidy), and the build by clang 14
#      with AddressSanitizer and UndefinedBehaviorSanitizer
#   3. command-line, example and installation tests of the first; unit, property, rule and command-line
#      tests, and the seeds of the fuzz targets, of the second
# Closes with "N passed, N failed".
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build test
export CMAKE_BUILD_PARALLEL_LEVEL=${CMAKE_BUILD_PARALLEL_LEVEL:-$(nproc)}

mkdir -p build/tests
counts=build/tests/counts  # "PASSED FAILED" a line; the browser writes beside the others
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

build() {  # build PRESET [TARGET...]
  local started=$SECONDS
  if scripts/build.sh "$@"; then
    printf '  built   %-22s %4d s\n' "$1" "$((SECONDS - started))"
  else
    count 0 1
  fi
}

suite() {  # suite PRESET LABEL: each ctest test counts by itself; one that was not built fails
  local preset=$1 label=$2 log=build/tests/ctest-$1.log
  local started=$SECONDS
  ctest --preset "$preset" -L "$label" -j2 --no-tests=error --timeout 300 >"$log" 2>&1 || true
  local good bad
  good=$(grep -c ' Passed ' "$log" || true)
  bad=$(grep -cE '\*\*\*(Failed|Timeout|Exception|Not Run)' "$log" || true)
  [ "$((good + bad))" -gt 0 ] || bad=1
  count "$good" "$bad"
  printf '  %-7s %-22s %4d s  (%d of %d)\n' "$([ "$bad" -eq 0 ] && echo passed || echo FAILED)" \
    "tests, $preset" "$((SECONDS - started))" "$good" "$((good + bad))"
  [ "$bad" -eq 0 ] || tail -n 80 "$log"
}

build release gainsay libgainsay synthetic_pages property
step browser tests/browser/run.sh build/release &
browser=$!
trap 'kill "$browser" 2>/dev/null || true' EXIT
for check in tests/tidy/*.sh tests/tidy/*.py; do
  step "$(basename "${check%.*}")" "$check"
done
build asan
suite release program
suite asan 'unit|program'
wait "$browser" || count 0 1
trap - EXIT

read -r passed failed < <(awk '{passed += $1; failed += $2} END {print passed, failed}' "$counts")
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
