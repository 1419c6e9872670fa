#!/usr/bin/env bash
# Checks 1,000 curated cases (20,000 claims and events): cold, without any database, then warm, three times.
# The goal: 6 s cold and 2 s warm on two cores.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
python3 bench/claims/make.py "$folder/cases" "${1:-1000}"
TIMEFORMAT="%R s wall, %U s user, %S s system"
gainsay=build/release/gainsay
for run in cold warm warm warm; do
  echo -n "$run: "
  time "$gainsay" check -j 2 --format jsonl "$folder/cases" > "$folder/out.jsonl" || [ $? -eq 1 ]
done
echo "$(grep -c '"type":"finding"' "$folder/out.jsonl") findings"
echo -n "in memory, no database: "
time "$gainsay" check -j 2 --no-store --format jsonl "$folder/cases" > "$folder/again.jsonl" || [ $? -eq 1 ]
cmp "$folder/out.jsonl" "$folder/again.jsonl"
