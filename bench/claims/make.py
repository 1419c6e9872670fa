#!/usr/bin/env python3
"""make.py FOLDER [CASES]: writes a tree of curated cases, 1,000 unless said, each with four sources, ten
claims and ten events whose quotes stand in them; the same for the same number."""
import pathlib
import random
import sys

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December"]
ACTIONS = ["sell", "buy", "use", "test", "ship"]
THINGS = ["student data", "sensor kits", "test benches", "raw milk", "old stock"]
WORDS = ("the board of the works met in the long hall and heard the report of the clerk on the state of the "
         "roads and of the stores, which were held to be in fair order for the season").split()


def filler(rng):
    return " ".join(rng.choice(WORDS) for _ in range(40)).capitalize() + "."


def case_files(number):
    rng = random.Random(number)
    name = f"Company {number}"
    files = {}
    claims, events = [], []
    texts = {source: [filler(rng)] for source in ("s1", "s2", "s3", "s4")}
    for i in range(1, 11):
        source = f"s{1 + i % 2}"
        action, thing = rng.choice(ACTIONS), rng.choice(THINGS)
        quote = f"{name} did not {action} {thing} to buyer {i}."
        texts[source] += [quote, filler(rng)]
        claims.append(f"  - id: c{i}\n    source: {source}\n    quote: \"{quote}\"\n    speaker: company\n"
                      f"    stance: denial\n    polarity: negative\n    said: 2021-03-04\n"
                      f"    valid: ../2021-03-04\n    action: {action}\n    object: {thing}\n"
                      f"    counterparty: Buyer {i}\n")
    for i in range(1, 11):
        source = f"s{3 + i % 2}"
        action, thing = rng.choice(ACTIONS), rng.choice(THINGS)
        year, month, day = rng.randint(2015, 2020), rng.randint(1, 12), rng.randint(1, 28)
        quote = f"On {day} {MONTHS[month - 1]} {year} {name} dealt in {thing} with buyer {i}."
        texts[source] += [quote, filler(rng)]
        events.append(f"  - id: e{i}\n    source: {source}\n    quote: \"{quote}\"\n    actor: company\n"
                      f"    action: {action}\n    object: {thing}\n    counterparty: Buyer {i}\n"
                      f"    when: {year}-{month:02}-{day:02}\n")
    sources = ""
    for source, text in texts.items():
        files[f"sources/{source}.txt"] = "\n\n".join(text) + "\n"
        role = "statement" if source < "s3" else "record"
        sources += (f"  - id: {source}\n    file: sources/{source}.txt\n    role: {role}\n"
                    f"    publisher: {name if source < 's3' else 'Office ' + source}\n"
                    f"    published: {'2021-03-04' if source < 's3' else '2021-06-30'}\n    grade: B2\n")
    files["case.yaml"] = (f"gainsay: 1\ntitle: {name} and its deals\nsubjects: [company]\nextract: off\n"
                          f"sources:\n{sources}actors:\n  company:\n    name: {name}\n")
    files["claims/curated.yaml"] = "gainsay: 1\nclaims:\n" + "".join(claims) + "events:\n" + "".join(events)
    return files


def main():
    root = pathlib.Path(sys.argv[1])
    for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 1000):
        for path, text in case_files(number).items():
            target = root / f"case-{number:04}" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)


if __name__ == "__main__":
    main()
