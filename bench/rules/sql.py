#!/usr/bin/env python3
"""The same rules (GS101, GS201, GS202) in SQL, on what join_speed wrote: an evaluator that shares no
code with ours. Loads into SQLite, times the queries, and compares every finding and its certainty.

  sql.py PAIRS_FILE
"""
import sqlite3
import sys
import time

COLUMNS = "row, actor, action, object, party, kind, es, ls, ee, le"
NUMBERS = "row INTEGER PRIMARY KEY, " + ", ".join(f"{c} INTEGER" for c in COLUMNS.split(", ")[1:])
# Stance: denial 0, commitment 1, cessation 2; status done 0. A time starts in [es, ls] and ends in
# [ee, le), in days. Two overlap when each starts before the other ends.
QUERY = """
SELECT rule, c, e, min(a) FROM (
  SELECT CASE c.kind WHEN 0 THEN 'GS101' WHEN 1 THEN 'GS201' ELSE 'GS202' END AS rule,
         c.row AS c, e.row AS e,
         CASE WHEN c.ls < e.ee AND e.ls < c.ee AND (c.kind <> 2 OR c.ls + 1 <= e.ee - 1)
              THEN 2 ELSE 1 END AS a
  FROM claims c
  JOIN within v ON v.broad = c.action
  JOIN events e ON e.actor = c.actor AND e.action = v.narrow AND e.es < c.le
  JOIN within o ON o.broad = c.object AND o.narrow = e.object
  JOIN within p ON p.broad = c.party AND p.narrow = e.party
  WHERE e.kind = 0 AND c.es < e.le AND (c.kind <> 2 OR c.ls + 1 <= e.le - 1)
) GROUP BY rule, c, e
"""


def load(database, table, path):
    with open(path, encoding="utf-8") as file:
        rows = (line.split("\t") for line in file)
        width = {"within": 2}.get(table, 10)
        database.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * width)})", rows)


def main():
    pairs = sys.argv[1]
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE claims({NUMBERS})")
    database.execute(f"CREATE TABLE events({NUMBERS})")
    database.execute("CREATE TABLE within(broad INTEGER, narrow INTEGER,"
                     " PRIMARY KEY (broad, narrow)) WITHOUT ROWID")
    for table in ("claims", "events", "within"):
        load(database, table, f"{pairs}.{table}")
    database.execute("CREATE INDEX by_actor ON events(actor, action, es, object, party, kind)")
    database.execute("ANALYZE")
    start = time.process_time()
    found = {(rule, c, e, "must" if a == 2 else "may")
             for rule, c, e, a in database.execute(QUERY)}
    seconds = time.process_time() - start
    with open(pairs, encoding="utf-8") as file:
        ours = set()
        for line in file:
            rule, claim, event, certainty = line.split()
            ours.add((rule, int(claim), int(event), certainty))
    print(f'{{"sqlite_cpu_seconds": {seconds:.3f}, "findings": {len(found)},'
          f' "agree": {str(found == ours).lower()}}}')
    if found != ours:
        print("only SQL:", sorted(found - ours)[:5], "only gainsay:", sorted(ours - found)[:5])
        sys.exit(1)


main()
