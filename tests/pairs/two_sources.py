"""Cases of one statement and one record each, and what gainsay makes of them."""
import difflib
import json
import os
import pathlib
import subprocess
import sys
import tempfile

CASE = """gainsay: 1
title: one statement against one record
subjects: [{company}]
sources:
{sources}"""
SOURCE = """  - {{id: {id}, file: sources/{file}, role: {role}, publisher: {publisher}, published: {day}}}
"""


NEWS = "News: "
PAPER = ("report", "The Leeds Post")


def said(company, day, statement):
    """The source of a statement of the company, or of what a newspaper wrote of it, behind "News: "."""
    if statement.startswith(NEWS):
        return (*PAPER, day, "In the news", statement.removeprefix(NEWS))
    return "statement", company, day, f"{company}: a statement", statement


def write_case(folder, company, statement, record, form):
    """A source is its role, publisher, day, head and text; a record without a head is written as it
    stands, to a file whose name ends in `form`."""
    texts = folder / "sources"
    texts.mkdir(parents=True)
    listed = ""
    for name, source in (("s1.txt", statement), (f"s2.{form}", record)):
        role, publisher, day, head, text = source
        (texts / name).write_text(f"{head}\n\n{text}\n" if head else text)
        listed += SOURCE.format(id=name[:2], file=name, role=role, publisher=publisher, day=day)
    (folder / "case.yaml").write_text(CASE.format(company=company, sources=listed))


def reports(program, cases):
    """What `check` tells of each case (company, statement, record, form), as JSON. The program is run
    once: to start it takes longer than to read two sentences."""
    with tempfile.TemporaryDirectory() as folder:
        for number, case in enumerate(cases):
            write_case(pathlib.Path(folder, f"{number:05}"), *case)
        command = [program, "check", "--format", "json", "--no-store"]
        done = subprocess.run(command, cwd=folder, capture_output=True, check=False)
        told = json.loads(done.stdout)
    if "cases" not in told:  # of one case alone
        return [told]
    by_name = {one["case"]: one["report"] for one in told["cases"]}
    return [by_name[f"{number:05}"] for number in range(len(cases))]


def outcome(found):
    """What was told, as the lists write it: "GS101 must*" with a doubt of substance."""
    told = (f"{one['rule']} {one['certainty']}{'*' if one['doubts'] else ''}" for one in found)
    return ", ".join(told) or "-"


def compare(replay):
    """Holds lists against what `replay(lines, program)` makes of them: command line GAINSAY LIST...
    UPDATE_SNAPSHOTS=1 writes it into them."""
    program = str(pathlib.Path(sys.argv[1]).resolve())
    failed = False
    for path in map(pathlib.Path, sys.argv[2:]):
        lines = path.read_text().split("\n")
        printed = replay(lines, program)
        if os.environ.get("UPDATE_SNAPSHOTS") == "1":
            path.write_text("\n".join(printed))
        elif printed != lines:
            failed = True
            names = (f"{path.name} (expected)", f"{path.name} (told)")
            print("\n".join(difflib.unified_diff(lines, printed, *names, n=1, lineterm="")))
    sys.exit(1 if failed else 0)
