#!/usr/bin/env python3
"""Reads a list of short texts: in how many is the event found, and how often with the right date.

  events.py [--verbose] LIST [GAINSAY] [FIRST-LAST]

LIST is a file of bench/cases/sheets/: a line each of role (record or report), day of publication,
date of the event (EDTF) and text, between tabs; "#" begins a remark. Each text is a source of its own,
and its last sentence tells of one dated event. GAINSAY is the program, build/release/gainsay by
default. "1-90" reads these lines only.
"""
import calendar
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import sheets

HEAD = """gainsay: 1
title: events one by one
subjects: [Brackwater Mills]
sources:
"""
SOURCE = """  - id: s{number}
    file: sources/{number}.txt
    role: {role}
    publisher: The Reader
    published: {published}
"""


def write_case(folder, rows):
    """Writes a case with a source of each text, s1, s2 and so on."""
    (folder / "sources").mkdir(parents=True)
    case = HEAD
    for number, (role, published, _, text) in enumerate(rows, 1):
        case += SOURCE.format(number=number, role=role, published=published)
        (folder / f"sources/{number}.txt").write_text(text + "\n")
    (folder / "case.yaml").write_text(case)


def events_of(program, rows):
    """The events that gainsay reads in each of the texts, by the number of their source."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        write_case(folder, rows)
        command = [program, "check", str(folder), "--format", "json", "--no-store"]
        run = subprocess.run(command, capture_output=True, check=False)
        found = {}
        for event in json.loads(run.stdout)["events"]:
            found.setdefault(int(event["source"][1:]), []).append(event)
        return found


# First and last month of the codes of EDTF for seasons (of the north, of the south), quarters and halves; a
# winter of the north and a summer of the south end in the next year.
SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11),
           28: (12, 14), 29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8), 33: (1, 3), 34: (4, 6), 35: (7, 9),
           36: (10, 12), 40: (1, 6), 41: (7, 12)}


def ends(date):
    """First and last day of a date, decade, season, quarter or half, as far as it is told."""
    if date in ("", ".."):
        return date, date
    year, month, day = (date.split("-") + ["", ""])[:3]
    if year.endswith("X"):
        return year.replace("X", "0") + "-01-01", year.replace("X", "9") + "-12-31"
    if day or not year.isdigit():
        return date, date
    first, last = SEASONS.get(int(month or 0), (int(month or 1), int(month or 12)))
    end, last = (int(year), last) if last <= 12 else (int(year) + 1, last - 12)
    days = calendar.monthrange(end, last)[1]
    return f"{year}-{first:02}-01", f"{end}-{last:02}-{days:02}"


def plain(date):
    """First and last day of a date or range, so that the same time is equal however it is written."""
    bare = date.strip("[]")
    if "/" in bare:
        first, last = bare.split("/", 1)
    elif ".." in bare:
        first, last = bare.split("..", 1)
        first, last = first or "..", last or ".."
    else:
        first = last = bare
    return ends(first)[0], ends(last)[1]


def told_last(event, text):
    """Does the quote reach the last sentence of the text?"""
    quote = event["quote"].strip()
    return text.rstrip().rstrip("\"”.").endswith(quote.rstrip("\"”.")) or quote in last(text)


def last(text):
    return re.split(r"(?<=[.!?])[\"”]?\s+(?=[A-Z\"“0-9])", text.strip())[-1]


def main():
    words = [word for word in sys.argv[1:] if word != "--verbose"]
    part = next((word for word in words if re.fullmatch(r"\d+-\d+", word)), None)
    words = [word for word in words if word != part]
    program = words[1] if len(words) > 1 else "build/release/gainsay"
    rows = sheets.rows_of(words[0])
    if part:
        first, end = (int(number) for number in part.split("-"))
        rows = rows[first - 1:end]
    events = events_of(program, rows)
    read = right = 0
    for number, (role, published, when, text) in enumerate(rows, 1):
        found = [event for event in events.get(number, []) if told_last(event, text)]
        # Of several events in one sentence, the one with the date, where it is there.
        best = next((e for e in found if plain(e["when"]) == plain(when)), (found or [None])[-1])
        if best:
            read += 1
            right += plain(best["when"]) == plain(when)
        if "--verbose" in sys.argv and not (best and plain(best["when"]) == plain(when)):
            got = best["when"] if best else "nothing"
            print(f"{role} of {published}: {when}, got {got}: {text}")
    print(f"{read} of {len(rows)} found; {right} with the right date "
          f"({right / max(1, read):.2f} of the found)")


if __name__ == "__main__":
    main()
