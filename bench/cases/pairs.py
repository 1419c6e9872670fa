#!/usr/bin/env python3
"""Holds one sentence against one record: counts the pairs in which gainsay finds what is marked.

  pairs.py [--verbose] LIST [GAINSAY]

LIST is a file of bench/cases/pairs/, whose head says how a line is laid out. GAINSAY is the program,
build/release/gainsay by default. Each line becomes a case of two sources.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

CASE = """gainsay: 1
title: one sentence against one record
subjects: [{company}]
sources:
  - {{id: s1, file: sources/statement.txt, role: statement, publisher: {company}, published: {said}}}
  - {{id: s2, file: sources/record.txt, role: {role}, publisher: {publisher}, published: {day}}}
"""


def kinds_found(program, pair, folder):
    """The kinds of the findings of the case that `pair` makes."""
    _, company, said, statement, publisher, day, record = pair
    role = "report" if publisher == "News" else "record"
    sources = folder / "sources"
    sources.mkdir(parents=True)
    (folder / "case.yaml").write_text(
        CASE.format(company=company, said=said, role=role, publisher=publisher, day=day))
    (sources / "statement.txt").write_text(f"{company}: a statement\n\n{statement}\n")
    (sources / "record.txt").write_text(f"{publisher}: on {company}\n\n{record}\n")
    command = [program, "check", str(folder), "--format", "json", "--no-store"]
    report = json.loads(subprocess.run(command, capture_output=True, check=False).stdout)
    return [finding["kind"] for finding in report["findings"]]


def main():
    arguments = [word for word in sys.argv[1:] if word != "--verbose"]
    program = arguments[1] if len(arguments) > 1 else "build/release/gainsay"
    lines = pathlib.Path(arguments[0]).read_text().splitlines()
    pairs = [line.split("|") for line in lines if line and not line.startswith("#")]
    wanted = [pair for pair in pairs if pair[0] != "-"]
    found = false = 0
    with tempfile.TemporaryDirectory() as scratch:
        for number, pair in enumerate(pairs):
            kinds = kinds_found(program, pair, pathlib.Path(scratch) / str(number))
            if pair[0] == "-":
                false += bool(kinds)
            found += pair[0] in kinds
            right = not kinds if pair[0] == "-" else pair[0] in kinds
            if not right and "--verbose" in sys.argv:
                print(f"{pair[0]}, got {kinds}: {pair[3]} / {pair[6]}")
    print(f"{found} of {len(wanted)} found; {false} of {len(pairs) - len(wanted)} false")


main()
