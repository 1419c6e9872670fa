#!/usr/bin/env bash
# scripts/build.sh PRESET [TARGET...]: configures once and builds. Quiet when nothing has changed;
# says when it starts a build that takes a while; on failure it prints the compiler's words.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1
shift
folder=build/$preset
mkdir -p "$folder"
log=$folder/build.log

run() {
  if ! "$@" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    echo "The build failed: $*" >&2
    exit 1
  fi
}

if [ ! -f "$folder/build.ninja" ]; then
  echo "Building gainsay ($preset); the first time takes a few minutes." >&2
fi
# Configured again when packages have come or gone since: the tests need one more than the program.
if [ ! "$folder/build.ninja" -nt /var/lib/dpkg/status ]; then
  run cmake --preset "$preset"
  touch "$folder/build.ninja"
fi
run cmake --build --preset "$preset" ${*:+--target "$@"}
