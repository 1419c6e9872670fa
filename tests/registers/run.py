#!/usr/bin/env python3
"""Holds single statements against registers and compares what is told of their rows with what is written.

  run.py GAINSAY LIST...

A list (*.txt here) has items, each a statement of a company of 10 December 2018, a register that an
office published on 30 June 2020, and some of its rows:

  COMPANY     its name
  STATEMENT   what it said
  REGISTER    the form of the file (txt, csv, md, html), and below it the file
  ROWS        rows of it, behind what is to be told of each and a bar: "-" for nothing, or rules
              with their outcome ("GS101 must"; "GS101 must*" with a doubt of substance). A "?" behind
              it says that the outcome is not what the writer of the list wants, and is known to be.
  END

Lines that begin with "%" before an item are kept as they are. UPDATE_SNAPSHOTS=1 writes what is told
into the lists; the "?" stays where nothing changed.
"""
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "pairs"))
from two_sources import compare, outcome, reports  # noqa: E402

WIDTH = 14  # of an outcome


def items_of(lines):
    """Company, statement, form, register and rows of each item."""
    items = []
    for line in lines:
        word, _, rest = line.partition(" ")
        if word == "COMPANY":
            items.append({"company": rest, "register": [], "rows": []})
            part = None
        elif word == "STATEMENT":
            items[-1]["statement"] = rest
        elif word == "REGISTER":
            items[-1]["form"] = rest
            part = "register"
        elif line in ("ROWS", "END"):
            part = "rows" if line == "ROWS" else None
        elif items and part:
            items[-1][part].append(line)
    return items


def words(text):
    return " ".join(re.findall(r"\w+", re.sub(r"<[^>]+>", " ", text).lower()))


def case_of(item):
    statement = ("statement", item["company"], "2018-12-10", f"{item['company']}: a statement",
                 item["statement"])
    record = ("record", "The Office", "2020-06-30", "", "\n".join(item["register"]) + "\n")
    return item["company"], statement, record, item["form"]


def told(item, found):
    """What the report `found` tells of each row of the item."""
    quotes = {event["id"]: words(event["quote"]) for event in found["events"]}
    outcomes = []
    for line in item["rows"]:
        row = words(line.split("|", 1)[1])
        of_row = {name for name, quote in quotes.items() if quote and (quote in row or row in quote)}
        outcomes.append(outcome([one for one in found["findings"]
                                 if of_row & {one["event"], one["event2"]}]))
    return outcomes


def replay(lines, program):
    """The lines as they should be, from what the program tells."""
    items = items_of(lines)
    seen = reports(program, [case_of(item) for item in items])
    outcomes = iter([one for item, found in zip(items, seen) for one in told(item, found)])
    out = []
    in_rows = False
    for line in lines:
        in_rows = (in_rows or line == "ROWS") and line != "END"
        if in_rows and line != "ROWS":
            written, row = (part.strip() for part in line.split("|", 1))
            one = next(outcomes)
            line = f"{written if written == f'{one} ?' else one:<{WIDTH}}| {row}"
        out.append(line)
    return out


compare(replay)
