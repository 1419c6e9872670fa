#!/usr/bin/env bash
# run.sh BUILD_FOLDER EXPECTED_VERSION: installs to a scratch prefix, then builds and
# runs a project that finds gainsay there.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$1/install-test
rm -rf "$scratch"
cmake --install "$1" --prefix "$scratch/prefix" >/dev/null
cmake -G Ninja -S "$here" -B "$scratch/build" -DCMAKE_PREFIX_PATH="$scratch/prefix" >/dev/null
cmake --build "$scratch/build" >/dev/null
case=$here/../../examples/microsoft-facial-recognition
[ "$("$scratch/build/consumer" "$case" | sort -u)" = "gainsay $2
posture-reversal
scope-gap" ]
[ "$("$scratch/prefix/bin/gainsay" --version)" = "gainsay $2" ]
