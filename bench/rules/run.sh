#!/usr/bin/env bash
# Builds join_speed, measures growth from 10,000 events on, and holds what it finds against the same
# rules in SQL (sql.py, SQLite) on a size that SQLite can do.
#
#   bench/rules/run.sh [LARGEST]
set -euo pipefail
cd "$(dirname "$0")/../.."
largest=${1:-10000000}
cmake --preset release >/dev/null
cmake --build --preset release --target join_speed
program=build/release/bench/join_speed
for events in 10000 100000 1000000 10000000; do
  if [ "$events" -le "$largest" ]; then "$program" "$events"; fi
done
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" 300000 30000 "$scratch/pairs"
python3 bench/rules/sql.py "$scratch/pairs"
