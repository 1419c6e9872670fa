#!/usr/bin/env bash
# bench/rules/run.sh [LARGEST] [THREADS]: makes claims and events at random (LARGEST events, ten
# million unless told, and a tenth as many claims) and has gainsay, SQLite and DuckDB find the same in
# them, as many threads each (SQLite has one); says whether they agree, and how many times longer the
# others take. Before that, what the join costs from 10,000 events to LARGEST, drawn in cost.svg; what
# following a change of one source costs, of hits and (in a tenth of LARGEST) of dates; and how long
# LARGEST events take into a file of facts and from it. All goes to build/bench-rules. Ten million
# events need 3 GB on disk, and several GB of memory for SQLite.
set -euo pipefail
cd "$(dirname "$0")/../.."
largest=${1:-10000000}
threads=${2:-1}
cmake --preset release >/dev/null
cmake --build --preset release --target join_speed change_speed chronology_speed store_speed -j2 >/dev/null
program=build/release/bench/join_speed
work=build/bench-rules
mkdir -p "$work"

for events in 10000 100000 1000000 10000000; do
  if [ "$events" -le "$largest" ]; then for _ in 1 2 3; do "$program" "$events"; done; fi
done | tee "$work/growth.jsonl"
python3 bench/rules/plot.py "$work/growth.jsonl" "$work/cost.svg"
for number in 1 2 1 2 1 2; do "$program" "$largest" $((largest / 10)) "$number"; done
build/release/bench/change_speed "$largest"
build/release/bench/chronology_speed $((largest / 10))
build/release/bench/store_speed "$work/facts.db" "$largest"
rm "$work/facts.db"

"$program" "$largest" $((largest / 10)) "$threads" "$work/findings" | tee "$work/gainsay.json"
PYTHONDONTWRITEBYTECODE=1 python3 bench/rules/sql.py "$work/findings" | tee "$work/sqlite.json"
if ! command -v npm >/dev/null; then
  echo "DuckDB is left out: there is no npm" >&2
elif ! { cp bench/rules/package.json "$work/" &&
    (cd "$work" && npm install --no-audit --no-fund >npm.log 2>&1); }; then
  echo "DuckDB is left out: npm cannot get it ($work/npm.log)" >&2
else
  cp bench/rules/duckdb.mjs "$work/"
  # The plain query, and the one that DuckDB is faster with.
  for query in findings duckdb; do
    node "$work/duckdb.mjs" "$work/findings" "bench/rules/$query.sql" "$threads" |
      tee "$work/$query.json"
    python3 bench/rules/compare.py "$work/findings" "$work/findings.duckdb"
    echo "DuckDB agrees"
  done
fi
python3 - "$work" <<'END'
import json, pathlib, sys
work = pathlib.Path(sys.argv[1])
ours = json.loads((work / "gainsay.json").read_text())["cpu_seconds"]
for name in ("sqlite", "findings", "duckdb"):
    file = work / f"{name}.json"
    if file.exists():
        run = json.loads(file.read_text())
        times = run["cpu_seconds"] / ours
        print(f'{run["system"]} takes {times:.1f} times the CPU time of gainsay ({name})')
        assert run.get("agrees", True), name
END
