#!/usr/bin/env bash
# clang-tidy over every file of src/ that has changed since it last passed. A pass is remembered by
# a hash of the file, of every header of ours, and of the configuration.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -f build/release/compile_commands.json ] || cmake --preset release >/dev/null
mkdir -p build/tidy

headers=$(find include src -name '*.h' | LC_ALL=C sort | xargs cat .clang-tidy | sha256sum)
todo=()
for file in $(find src -name '*.cc' | LC_ALL=C sort); do
  stamp=build/tidy/$(sha256sum <(echo "$headers") "$file" | sha256sum | cut -c1-40)
  [ -f "$stamp" ] || todo+=("$stamp:$file")
done
[ ${#todo[@]} -gt 0 ] || exit 0

export status_file=build/tidy/failed
rm -f "$status_file"
printf '%s\n' "${todo[@]}" | xargs -P "$(nproc)" -I{} bash -c '
  stamp=${1%%:*} file=${1#*:}
  if clang-tidy-14 --quiet -p build/release "$file" 2>/dev/null; then
    touch "$stamp"
  else
    touch "$status_file"
  fi' _ {}
[ ! -f "$status_file" ]
