#!/usr/bin/env python3
"""Scores of a date tagger on a corpus folder, by half and by class of expression.

  bench/dates/by_class.py FOLDER SYSTEM.jsonl [--half develop|test] [--summary]

FOLDER has docs.jsonl and gold.jsonl; SYSTEM.jsonl is what score_corpus prints for it. Documents in
the order of their names go to the halves by turns, the first to "develop". An expression's class is
read off its own words: the gold ones, or the system's where gold has nothing there. The measures
are those of score.py.
"""
import argparse
import json
import os
import re

import score

MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec"
MONTH = (r"\b(january|february|march|april|may|june|july|august|september|october|november|"
         r"december|(" + MONTHS + r")\b)")
WEEKDAY = r"\b(mon|tues|wednes|thurs|fri|satur|sun)day"
UNIT = r"(second|minute|hour|day|week|weekend|month|quarter|year|decade|centur|season)"
CLASSES = [
    ("set", r"\b(every|each|daily|weekly|monthly|yearly|annual|annually|hourly|nightly|per)\b"),
    ("quarter, fiscal", r"quarter\b|\bfiscal\b|\bhalf of\b|\bperiod\b|year[- ](ago|earlier)"),
    ("clock, part of day", r"\d:\d|\b[ap]\.?m\b|o'clock|\b(noon|midnight|dawn|dusk|morning|"
     r"afternoon|evening|night|tonight|overnight|hours gmt)\b|\b(gmt|utc|est|edt)\b"),
    ("weekday", WEEKDAY),
    ("ago, earlier, later", r"\b(ago|earlier|later|before|after|previously)\b(?! (this|that|in))"),
    ("day of month", MONTH + r".*\d|\d.*" + MONTH + r"|\d[-/]\d+[-/]\d"),
    ("month", MONTH),
    ("decade, century", r"\d0s\b|century|centuries|\bdecade\b|(twen|thir|for|fif|six|seven|eigh|"
     r"nine)ties"),
    ("season, holiday", r"\b(spring|summer|autumn|fall|winter|christmas|easter|thanksgiving|new "
     r"year'?s|eve)\b"),
    ("today, tomorrow", r"\b(today|yesterday|tomorrow)\b"),
    ("past, next N units", r"\b(past|last|next|coming|recent|first|previous|following)\b.*" + UNIT +
     r"s\b|\b(past|last|next) (\w+ )+" + UNIT + r"s"),
    ("this, last, next unit", r"\b(this|last|next|that|previous|following|same|current|coming|"
     r"past|the)\b.*\b" + UNIT + r"\b"),
    ("length: five-year", r"-" + UNIT),
    ("length: a year", r"^(an?|one) " + UNIT + r"$"),
    ("length: years", r"^(\w+ )?" + UNIT + r"s$"),
    ("length: others", UNIT + r"|\b(while|time|moment)\b"),
    ("year", r"\d{4}|'\d\d|\bbc\b|\d"),
    ("current, recent", r"^(current|recent|former|previous|future)$"),
    ("now, recently", r"."),
]


def class_of(text):
    low = " ".join(text.lower().split())
    for name, pattern in CLASSES:
        if re.search(pattern, low):
            return name
    return "other"


def load(path, documents):
    by_document = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record["doc"] in documents:
                by_document.setdefault(record["doc"], []).append(record)
    return by_document


def paired(gold, system):
    """The pairs, then what of either side has none."""
    order = lambda r: (r["start"], -r["end"])
    pairs = list(score.pairs_of(sorted(gold, key=order), sorted(system, key=order)))
    found = {id(g) for g, _ in pairs}
    used = {id(s) for _, s in pairs}
    return (pairs + [(g, None) for g in gold if id(g) not in found] +
            [(None, s) for s in system if id(s) not in used])


def f1(matched, gold, system):
    return 200.0 * matched / (gold + system) if gold + system else 0.0


def add(tally, gold, system):
    tally["gold"] += gold is not None
    tally["system"] += system is not None
    if gold is None or system is None:
        return
    tally["relaxed"] += 1
    tally["strict"] += (gold["start"], gold["end"]) == (system["start"], system["end"])
    tally["value"] += gold["value"] == system["value"]


def row(name, t):
    total = t["gold"], t["system"]
    return "%-22s %5d %6d %7d %8d  %6.1f %7.1f %6.1f" % (
        name, t["gold"], t["system"], t["gold"] - t["relaxed"], t["system"] - t["relaxed"],
        f1(t["strict"], *total), f1(t["relaxed"], *total), f1(t["value"], *total))


def report(half, gold, system, summary):
    tallies = {}
    for document in sorted(set(gold) | set(system)):
        for g, s in paired(gold.get(document, []), system.get(document, [])):
            for name in (class_of((g or s)["text"]), "all"):
                empty = dict.fromkeys(("gold", "system", "relaxed", "strict", "value"), 0)
                add(tallies.setdefault(name, empty), g, s)
    print("%-22s %5s %6s %7s %8s  %6s %7s %6s" % (
        half, "gold", "system", "missed", "spurious", "strict", "relaxed", "value"))
    for name in [] if summary else [name for name, _ in CLASSES] + ["other"]:
        if name in tallies:
            print(row(name, tallies[name]))
    print(row("all", tallies["all"]))


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("system")
    parser.add_argument("--half", choices=["develop", "test"])
    parser.add_argument("--summary", action="store_true", help="only the line for all classes")
    args = parser.parse_args()
    with open(os.path.join(args.folder, "docs.jsonl"), encoding="utf-8") as lines:
        documents = sorted(json.loads(line)["doc"] for line in lines)
    halves = {"develop": set(documents[0::2]), "test": set(documents[1::2])}
    for half in [args.half] if args.half else ["develop", "test"]:
        gold = load(os.path.join(args.folder, "gold.jsonl"), halves[half])
        report(half, gold, load(args.system, halves[half]), args.summary)


if __name__ == "__main__":
    main()
