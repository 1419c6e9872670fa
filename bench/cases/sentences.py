#!/usr/bin/env python3
"""Puts one deed into many sentences, and prints those of which something is told too seldom or too often.

  sentences.py [--deeds N] [GAINSAY]

The forms of sentences are in sentences/forms.txt, the deeds in sentences/deeds.txt; of the deeds every Nth is taken (1, all of
them, by default). GAINSAY is the program, build/release/gainsay by default. Each statement is held against the plainest record
of the deed, each record against the plainest denial; a third line of figures holds the denial of one deed against records of
others, of which nothing is to be told.
"""
import argparse
import collections
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "pairs"))
from two_sources import outcome, reports, said  # noqa: E402

DENIAL = "We have never {done} {it}."
RECORD = "In {month} Orlo {did} {it}."
MONTHS = {"denied": "March 2016", "promised": "March 2019", "stopped": "March 2017"}


def lines_of(name):
    text = (HERE / "sentences" / name).read_text()
    return [[part.strip() for part in line.split("|")] for line in text.splitlines() if line and line[0] != "#"]


def parts_of(deed):
    do, did, done, doing, it, number = deed
    first, _, rest = do.partition(" ")
    does = (first[:-1] + "ies" if re.search("[^aeiou]y$", first) else first + "s") + (" " + rest if rest else "")
    head = re.match(r"(.*?)( (?:in|with|on|to|for) .*)?$", it)[1]
    return {"do": do, "does": does, "did": did, "done": done, "doing": doing, "it": it, "It": it[0].upper() + it[1:],
            "head": head, "has": "have" if number == "p" else "has", "was": "were" if number == "p" else "was"}


def case_of(statement, record):
    return ("Orlo", said("Orlo", "2018-12-05", statement),
            ("record", "Agency", "2019-06-05", "Agency: on Orlo", record), "txt")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--deeds", type=int, default=1)
    options.add_argument("gainsay", nargs="?", default="build/release/gainsay")
    options = options.parse_args()
    deeds = lines_of("deeds.txt")[:: options.deeds]
    forms = lines_of("forms.txt")
    cases, keys = [], []
    for deed in deeds:
        parts = parts_of(deed)
        for kind, form in forms:
            turned = any(part in form for part in ("{It}", "{head}", "{was} {done}"))
            if turned and (deed[5] == "x" or parts["head"] != deed[4]):  # no plain passive of it
                continue
            month = MONTHS.get(kind, MONTHS["denied"])
            statement, record = (form, RECORD) if kind in MONTHS else (DENIAL, form)
            cases.append(case_of(statement.format(**parts, month=month), record.format(**parts, month=month)))
            keys.append((kind, form))
    for one, other in zip(deeds, deeds[1:] + deeds[:1]):
        record = RECORD.format(**parts_of(other), month=MONTHS["denied"])
        cases.append(case_of(DENIAL.format(**parts_of(one)), record))
        keys.append(("another", "another deed"))
    told = collections.defaultdict(collections.Counter)
    for key, report in zip(keys, reports(str(pathlib.Path(options.gainsay).resolve()), cases)):
        told[key][outcome(report["findings"]) != "-"] += 1
    for kind in dict.fromkeys(kind for kind, _ in told):
        of_kind = {form: counts for (name, form), counts in told.items() if name == kind}
        found = sum(counts[True] for counts in of_kind.values())
        print(f"{kind}: told {found} of {sum(counts.total() for counts in of_kind.values())}")
        wanted = kind not in ("not", "another")
        for form, counts in sorted(of_kind.items(), key=lambda item: item[1][wanted]):
            if counts[not wanted]:
                print(f"  {counts[True]:4} of {counts.total():4}  {form}")


if __name__ == "__main__":
    main()
