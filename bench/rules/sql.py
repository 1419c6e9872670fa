#!/usr/bin/env python3
"""sqlite.sql in SQLite on what join_speed wrote, and what it finds held against gainsay's. Loading and
the indexes, which hold all columns that the query asks for, are not timed. Prints one line of JSON.

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
INDEXES = ("CREATE INDEX by_actor ON events(actor, action, object, party, es, ls, ee, le, kind)",
           "CREATE INDEX by_party ON events(party, object, action, actor, es, ls, ee, le, kind)")


def load(database, table, path):
    with open(path, encoding="utf-8") as file:
        width = {"within": 2}.get(table, 10)
        database.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * width)})",
                             (line.split("\t") for line in file))


def make_runs(database):
    """What "within" holds as stretches of numbers from first to last."""
    runs = []
    for broad, narrow in database.execute("SELECT broad, narrow FROM within ORDER BY broad, narrow"):
        if runs and runs[-1][0] == broad and runs[-1][2] == narrow - 1:
            runs[-1][2] = narrow
        else:
            runs.append([broad, narrow, narrow])
    database.execute("CREATE TABLE runs(broad INTEGER, first INTEGER, last INTEGER,"
                     " PRIMARY KEY (broad, first)) WITHOUT ROWID")
    database.executemany("INSERT INTO runs VALUES (?, ?, ?)", runs)


def main():
    path = sys.argv[1]
    query = (pathlib.Path(__file__).parent / "sqlite.sql").read_text(encoding="utf-8")
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE TABLE claims({NUMBERS})")
    database.execute(f"CREATE TABLE events({NUMBERS})")
    database.execute("CREATE TABLE within(broad INTEGER, narrow INTEGER,"
                     " PRIMARY KEY (broad, narrow)) WITHOUT ROWID")
    for table in ("claims", "events", "within"):
        load(database, table, f"{path}.{table}")
    make_runs(database)
    for index in INDEXES:
        database.execute(index)
    database.execute("ANALYZE")
    start = time.process_time()
    found = database.execute(query).fetchall()
    seconds = time.process_time() - start
    with open(path + ".sqlite", "w", encoding="utf-8") as out:
        out.writelines("\t".join(map(str, row)) + "\n" for row in found)
    print(json.dumps({"system": f"SQLite {sqlite3.sqlite_version}", "cpu_seconds": round(seconds, 3),
                      "findings": len(found),
                      "agrees": compare(path, path + ".sqlite")}))


main()
