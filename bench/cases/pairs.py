#!/usr/bin/env python3
"""Holds one sentence against one record: counts the pairs in which gainsay finds what is marked.

  pairs.py [--verbose] LIST [GAINSAY]

LIST is a file of bench/cases/pairs/, whose head says how a line is laid out. A kind "any" is any finding. GAINSAY is the program,
build/release/gainsay by default. Each line becomes a case of two sources.
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests" / "pairs"))
from two_sources import reports, said  # noqa: E402


def case_of(pair):
    """The case that `pair` makes."""
    _, company, day, statement, publisher, seen, record = pair
    role = "report" if publisher == "News" else "record"
    head = f"{publisher}: on {company}"
    return company, said(company, day, statement), (role, publisher, seen, head, record), "txt"


def main():
    arguments = [word for word in sys.argv[1:] if word != "--verbose"]
    program = arguments[1] if len(arguments) > 1 else "build/release/gainsay"
    program = str(pathlib.Path(program).resolve())
    lines = pathlib.Path(arguments[0]).read_text().splitlines()
    pairs = [line.split("|") for line in lines if line and not line.startswith("#")]
    wanted = [pair for pair in pairs if pair[0] != "-"]
    found = false = 0
    for pair, report in zip(pairs, reports(program, [case_of(pair) for pair in pairs])):
        kinds = [finding["kind"] for finding in report["findings"]]
        if pair[0] == "-":
            false += bool(kinds)
        told = bool(kinds) if pair[0] == "any" else pair[0] in kinds
        found += told
        right = not kinds if pair[0] == "-" else told
        if not right and "--verbose" in sys.argv:
            print(f"{pair[0]}, got {kinds}: {pair[3]} / {pair[6]}")
    print(f"{found} of {len(wanted)} found; {false} of {len(pairs) - len(wanted)} false")


main()
