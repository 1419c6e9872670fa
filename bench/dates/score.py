#!/usr/bin/env python3
"""Scores TIMEX3 expressions against a gold standard with the measures of TempEval-3, task A
(UzZaman et al., SemEval-2013 task 1, section 4.1).

  score.py GOLD.jsonl SYSTEM.jsonl

Both are JSON Lines of {"doc", "start", "end", "type", "value"}; start and end count bytes. Gold and
system expressions of a document are paired one to one, from the left: with the one of the same
extent, else with the first free one that overlaps. Over all documents together:
  strict   F1 of the pairs whose extents are the same
  relaxed  F1 of all pairs
  type, value  relaxed F1 times the share of pairs whose type (value) is the same
"""
import collections
import json
import sys


def read(path):
    documents = collections.defaultdict(list)
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                entry = json.loads(line)
                documents[entry["doc"]].append(entry)
    for entries in documents.values():
        entries.sort(key=lambda e: (e["start"], -e["end"]))
    return documents


def extent(entry):
    return entry["start"], entry["end"]


def overlap(one, other):
    return one["start"] < other["end"] and other["start"] < one["end"]


def pairs_of(gold, system):
    free = list(system)
    for expected in gold:
        touching = [found for found in free if overlap(expected, found)]
        if not touching:
            continue
        same = [found for found in touching if extent(found) == extent(expected)]
        found = (same or touching)[0]
        free.remove(found)
        yield expected, found


def measures(precision, recall):
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def main():
    gold, system = read(sys.argv[1]), read(sys.argv[2])
    pairs = [pair for doc in sorted(gold.keys() | system.keys())
             for pair in pairs_of(gold.get(doc, []), system.get(doc, []))]
    expected = sum(map(len, gold.values()))
    found = sum(map(len, system.values()))

    def share(count, total):
        return 100 * count / total if total else 0.0

    strict = sum(extent(g) == extent(s) for g, s in pairs)
    print(f"gold {expected}  found {found}  paired {len(pairs)}")
    print("              P       R      F1")
    for name, count in (("strict", strict), ("relaxed", len(pairs))):
        row = measures(share(count, found), share(count, expected))
        print(f"{name:8} " + " ".join(f"{value:7.2f}" for value in row))
    relaxed = measures(share(len(pairs), found), share(len(pairs), expected))[2]
    for field in ("type", "value"):
        right = sum(g[field] == s.get(field) for g, s in pairs)
        accuracy = right / len(pairs) if pairs else 0.0
        print(f"{field:8} {100 * accuracy:6.2f}% of pairs   {relaxed * accuracy:7.2f}")


if __name__ == "__main__":
    main()
