#!/usr/bin/env python3
"""Holds single statements against single records and compares what is told with what is written.

  run.py GAINSAY LIST...

A list (*.txt here) has statements of a company, Orlo, made on 5 December 2018, or what a newspaper
wrote of it that day, behind "News: "; under each, indented,
records of 5 June 2019, behind what is to be told of the two and a bar: "-" for nothing, or rules
with their outcome ("GS101 must"; "GS101 must*" where a doubt of substance is told with it). A "?"
behind it says that the outcome is wrong and is known to be.
A line "% 2018-12-10 2020-06-30" says that the statements below are of that day, and the records a
newspaper's of the other.
Lines that begin with "#" and empty lines are kept as they are.
UPDATE_SNAPSHOTS=1 writes what is told into the lists; the "?" stays where nothing changed.
"""
from two_sources import PAPER, compare, outcome, reports, said


def case_of(days, statement, record):
    day = days[0] if days else "2018-12-05"
    seen = ("record", "Agency", "2019-06-05", "Agency: on Orlo", record)
    if days:
        seen = (*PAPER, days[1], "In the news", record)
    return "Orlo", said("Orlo", day, statement), seen, "txt"


def replay(lines, program):
    """The lines as they should be, from what the program tells."""
    statement = ""
    days = []
    pairs = []
    for line in lines:
        if line.startswith("%"):
            days = line.split()[1:]
        elif line and not line.startswith((" ", "#")):
            statement = line
        if line.startswith(" "):
            pairs.append((days, statement, line.split("|", 1)[1].strip()))
    seen = iter(reports(program, [case_of(*pair) for pair in pairs]))
    out = []
    for line in lines:
        if line.startswith(" "):
            written, record = (part.strip() for part in line.split("|", 1))
            one = outcome(next(seen)["findings"])
            if written == f"{one} ?":
                one = written
            line = f"  {one:<14}| {record}"
        out.append(line)
    return out


compare(replay)
