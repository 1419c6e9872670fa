#!/usr/bin/env python3
"""findings.sql in SQLite on what join_speed wrote, with each of two indexes that help it; and what it
finds held against gainsay's. Loading and indexes are not timed. Prints one line of JSON.

  sql.py FINDINGS_FILE
"""
import json
import pathlib
import sqlite3
import sys
import time

from compare import compare

NUMBERS = ('"row" INTEGER PRIMARY KEY, '
           + ", ".join(f"{c} INTEGER" for c in "actor action object party kind es ls ee le".split()))
INDEXES = {
    "actor, object, action": "CREATE INDEX by_object ON events(actor, object, action, party, es, ls, ee, le, kind)",
    "actor, action, day": "CREATE INDEX by_action ON events(actor, action, es, object, party, ls, ee, le, kind)",
}


def load(database, table, path):
    with open(path, encoding="utf-8") as file:
        width = {"within": 2}.get(table, 10)
        database.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * width)})",
                             (line.split("\t") for line in file))


def main():
    path = sys.argv[1]
    query = (pathlib.Path(__file__).parent / "findings.sql").read_text(encoding="utf-8")
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE claims({NUMBERS})")
    database.execute(f"CREATE TABLE events({NUMBERS})")
    database.execute("CREATE TABLE within(broad INTEGER, narrow INTEGER,"
                     " PRIMARY KEY (broad, narrow)) WITHOUT ROWID")
    for table in ("claims", "events", "within"):
        load(database, table, f"{path}.{table}")
    best = None
    for name, sql in INDEXES.items():
        database.execute(sql)
        database.execute("ANALYZE")
        start = time.process_time()
        found = database.execute(query).fetchall()
        seconds = time.process_time() - start
        print(f"SQLite by {name}: {seconds:.1f} s", file=sys.stderr)
        if best is None or seconds < best[0]:
            best = (seconds, name)
        database.execute("DROP INDEX " + sql.split()[2])
    with open(path + ".sqlite", "w", encoding="utf-8") as out:
        out.writelines("\t".join(map(str, row)) + "\n" for row in found)
    print(json.dumps({"system": f"SQLite {sqlite3.sqlite_version}", "index": best[1],
                      "cpu_seconds": round(best[0], 3), "findings": len(found),
                      "agrees": compare(path, path + ".sqlite")}))


main()
