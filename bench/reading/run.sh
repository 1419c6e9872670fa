#!/usr/bin/env bash
# How fast a source goes from bytes to claims and events, stage by stage, on one core: news-like text of
# our own making (bench/dates/news.py), each document once.
#
#   bench/reading/run.sh [MEGABYTES]
set -euo pipefail
cd "$(dirname "$0")/../.."
work=build/bench-reading
mkdir -p "$work"
cmake --preset release > "$work/configure.log" 2>&1
cmake --build --preset release --target read_speed > "$work/build.log" 2>&1 ||
  { tail -20 "$work/build.log" >&2; exit 1; }
python3 bench/dates/news.py "$work/news" "${1:-2}"
build/release/bench/read_speed "$work/news"
