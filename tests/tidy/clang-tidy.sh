#!/usr/bin/env bash
# clang-tidy over every file of src/ that has changed since it last passed. A pass is remembered by
# a hash of the file, of every header of ours, and of the configuration.
set -euo pipefail
cd "$(dirname "$0")/../.."
# The compile commands of a build by clang: clang-tidy reads them, nothing is built.
[ build/tidy/build.ninja -nt CMakePresets.json ] || cmake --preset tidy >/dev/null
passed=build/tidy/passed
mkdir -p "$passed"

headers=$(find include src -name '*.h' | LC_ALL=C sort | xargs cat .clang-tidy | sha256sum)
todo=()
for file in $(find src -name '*.cc' | LC_ALL=C sort); do
  stamp=$passed/$(sha256sum <(echo "$headers") "$file" | sha256sum | cut -c1-40)
  [ -f "$stamp" ] || todo+=("$stamp:$file")
done
[ ${#todo[@]} -gt 0 ] || exit 0

export status_file=build/tidy/failed
rm -f "$status_file"
printf '%s\n' "${todo[@]}" | xargs -P "$(nproc)" -I{} bash -c '
  stamp=${1%%:*} file=${1#*:}
  if clang-tidy-14 --quiet -p build/tidy "$file" 2>/dev/null; then
    touch "$stamp"
  else
    touch "$status_file"
  fi' _ {}
[ ! -f "$status_file" ]
