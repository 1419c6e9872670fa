#!/usr/bin/env python3
"""Writes news-like English text of our own making, the same at every run.

  news.py FOLDER [MEGABYTES]

FOLDER/docs.jsonl has one {"doc", "dct", "file", "bytes"} a line; the texts are in FOLDER/text/. About
one sentence in three has a date, in some sixty forms, as in newswire; names, nouns and numbers vary so
that no two documents are alike. It serves to measure speed and says nothing about accuracy.
"""
import datetime
import json
import pathlib
import random
import sys

NAMES = """Adler Bianchi Castro Dubois Eriksen Farrow Gupta Hansen Ivanova Jansen Kowalski Larsen Moreau
Novak Okafor Petrov Quinn Rossi Suzuki Tanaka Ueda Varga Weber Xu Yilmaz Zhang""".split()
FIRMS = """Northgate Harbour Lines|Calder Steel|Verity Foods|Ostrom Chemicals|Blue Fjord Energy|Pallas
Airways|Meridian Bank|Tessel Instruments|Quarry Lane Housing|Lowland Dairy""".replace("\n", " ").split("|")
PLACES = "Lisbon Osaka Gdansk Nairobi Cork Winnipeg Perth Lyon Leeds Tampere Quito Bergen".split()
NOUNS = """contract plant merger inquiry strike recall survey audit permit tender bridge ferry budget
pipeline forecast shipment warehouse settlement licence appeal""".split()
VERBS = "announced delayed approved questioned reopened reviewed signed cancelled expanded defended".split()
ADJECTIVES = "new costly disputed regional joint temporary second larger quiet unusual".split()
MONTHS = """January February March April May June July August September October November
December""".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
UNITS = "days weeks months years".split()
FORMS = [
    "on {day}", "last {day}", "on {month} {d}", "on {d} {month} {y}", "in {month}", "in {month} {y}", "in {y}",
    "{n} {unit} ago", "last week", "next month", "this year", "yesterday", "on {day} morning", "since {y}",
    "by the end of {y}", "in the third quarter", "from {y} to {y2}", "over the past {n} {unit}", "at {h}:30 p.m.",
    "early this year", "between {month} and {month2}", "every {day}", "in the 1990s", "in mid-{y}",
    "for {n} {unit}", "a year earlier", "on {mon}. {d}, {y}", "until {month} {y}", "late last month",
]
PLAIN = [
    "{name} of {firm} said the {adjective} {noun} in {place} would not change the outlook.",
    "The {noun}, which {firm} {verb}, employs {number} people and cost ${money} million.",
    "“We {verb} the {noun} because the {adjective} one had failed,” {name} told reporters in {place}.",
    "Shares of {firm} rose {number} cents, or {n} percent, while {firm2} was unchanged.",
    "Neither {name} nor the {adjective} committee answered questions about the {noun}.",
]
DATED = [
    "{firm} {verb} the {adjective} {noun} in {place} {when}.",
    "{When}, {name} said, the {noun} was {verb} by {firm}.",
    "The {noun} that {firm} {verb} {when} brought in ${money} million, {name} said.",
]


def filled(form, rnd):
    year = rnd.randint(1985, 2012)
    month = rnd.choice(MONTHS)
    values = dict(
        name=rnd.choice(NAMES), firm=rnd.choice(FIRMS), firm2=rnd.choice(FIRMS), place=rnd.choice(PLACES),
        noun=rnd.choice(NOUNS), verb=rnd.choice(VERBS), adjective=rnd.choice(ADJECTIVES), number=rnd.randint(2, 4000),
        money=rnd.randint(2, 900), n=rnd.randint(2, 40), day=rnd.choice(DAYS), month=month,
        month2=rnd.choice(MONTHS), mon=month[:3], d=rnd.randint(1, 28), y=year, y2=year + rnd.randint(1, 9),
        unit=rnd.choice(UNITS), h=rnd.randint(1, 11))
    if "when" in form.lower():
        values["when"] = filled(rnd.choice(FORMS), rnd)
        values["When"] = values["when"][0].upper() + values["when"][1:]
    return form.format(**values)


def document(rnd):
    paragraphs = []
    for _ in range(rnd.randint(5, 12)):
        forms = [rnd.choice(DATED if rnd.random() < 0.35 else PLAIN) for _ in range(rnd.randint(2, 5))]
        paragraphs.append(" ".join(filled(form, rnd) for form in forms))
    return "\n\n".join(paragraphs) + "\n"


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = float(sys.argv[2] if len(sys.argv) > 2 else 2) * 1e6
    (folder / "text").mkdir(parents=True, exist_ok=True)
    rnd = random.Random(20130322)
    written = 0
    with open(folder / "docs.jsonl", "w", encoding="utf-8") as index:
        number = 0
        while written < wanted:
            number += 1
            date = datetime.date(1998, 1, 1) + datetime.timedelta(days=rnd.randrange(5500))
            name = f"news{number:05}"
            data = document(rnd).encode()
            (folder / "text" / f"{name}.txt").write_bytes(data)
            index.write(json.dumps({"doc": name, "dct": date.isoformat(), "file": f"text/{name}.txt",
                                    "bytes": len(data)}) + "\n")
            written += len(data)


main()
