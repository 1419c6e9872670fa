#!/usr/bin/env python3
"""Reads a list of statements: how many are read as claims, and with the stance and polarity marked.

  sheets.py [--verbose] LIST [GAINSAY]

LIST is a file of bench/cases/sheets/: a line each of stance, polarity and sentence, between tabs;
"#" begins a remark. GAINSAY is the program, build/release/gainsay by default. All sentences become
the paragraphs of one statement.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

CASE = """gainsay: 1
title: statements one by one
subjects: [Brackwater Mills]
sources:
  - id: s1
    file: sources/statements.txt
    role: statement
    publisher: Brackwater Mills
    published: 2022-03-04
"""
MARKS = "“”\""


def rows_of(path):
    """The cells of each line of a list, without remarks."""
    lines = pathlib.Path(path).read_text().splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def write_case(folder, sentences):
    """Writes a case with a statement of these sentences."""
    (folder / "sources").mkdir(parents=True)
    (folder / "case.yaml").write_text(CASE)
    (folder / "sources/statements.txt").write_text("\n\n".join(sentences) + "\n")


def claims_of(program, sentences):
    """What gainsay reads in a statement of these sentences."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = pathlib.Path(scratch)
        write_case(folder, sentences)
        command = [program, "check", str(folder), "--format", "json", "--no-store"]
        run = subprocess.run(command, capture_output=True, check=False)
        return json.loads(run.stdout)["claims"]


def is_of(claim, sentence):
    quote = claim["quote"].strip(MARKS)
    return quote in sentence or sentence.strip(MARKS) in quote


def main():
    arguments = [word for word in sys.argv[1:] if word != "--verbose"]
    program = arguments[1] if len(arguments) > 1 else "build/release/gainsay"
    rows = rows_of(arguments[0])
    claims = claims_of(program, [sentence for _, _, sentence in rows])
    read = stances = polarities = 0
    for stance, polarity, sentence in rows:
        found = [claim for claim in claims if is_of(claim, sentence)]
        # Of several claims in one sentence, the one that is marked, where it is there.
        best = next((claim for claim in found if claim["stance"] == stance), (found or [None])[-1])
        right = best and (best["stance"], best["polarity"]) == (stance, polarity)
        if best:
            read += 1
            stances += best["stance"] == stance
            polarities += best["polarity"] == polarity
        if not right and "--verbose" in sys.argv:
            got = f'{best["stance"]}, {best["polarity"]}' if best else "nothing"
            print(f"{stance}, {polarity}, got {got}: {sentence}")
    share = max(1, read)
    print(f"{read} of {len(rows)} read; of these {stances / share:.2f} with the right stance, "
          f"{polarities / share:.2f} with the right polarity")


if __name__ == "__main__":
    main()
