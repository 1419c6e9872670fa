#!/usr/bin/env bash
# Installs what is missing, builds gainsay in Release, checks the Microsoft case, prints what it finds and
# writes the timeline. The exit status is 0 when the findings are as expected of the example.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh build
scripts/build.sh release gainsay

case=examples/microsoft-facial-recognition
gainsay=build/release/gainsay
status=0
"$gainsay" check "$case" || status=$?
# 1 means that there are findings, which is what this case is for.
[ "$status" -eq 1 ] || exit "$((status ? status : 1))"

mkdir -p build/examples
timeline=build/examples/microsoft-facial-recognition.html
"$gainsay" timeline "$case" -o "$timeline" || [ $? -eq 1 ]
echo
echo "Timeline: $timeline (open it in a browser)"
echo "More:     $gainsay report $case"
