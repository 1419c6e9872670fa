#!/usr/bin/env python3
"""Scores gainsay on a folder of annotated cases and prints a table per register and per stance.

  score.py FOLDER [GAINSAY]

FOLDER holds case folders (case.yaml, sources/, gold.yaml; see README.md). GAINSAY is the program,
build/release/gainsay by default. Each case is checked in a scratch copy without its gold.yaml.

A claim or event that was read is right when a claim or event of gold.yaml in the same source shares
at least 60 % of the words of the shorter quote, and at least four; the best match goes first, and a
second reading of one gold quote counts neither way. A finding is right when its kind and the quotes
of its claim and event are those of a gold finding.
"""
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

REGISTERS = ("statement", "record", "report")
FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\u00a0": " "})


def words(text):
    folded = (text or "").translate(FOLD).lower()
    return collections.Counter(re.findall(r"[a-z0-9$%]+(?:['.,-][a-z0-9]+)*", folded))


def overlap(left, right):
    l, r = words(left), words(right)
    short = min(sum(l.values()), sum(r.values()))
    common = sum((l & r).values())
    return common / short if short and common >= min(4, short) else 0.0


def match(read, gold):
    """Pairs {index read: index gold}, and the indices that only repeat a matched one."""
    pairs = []
    for i, one in enumerate(read):
        for j, other in enumerate(gold):
            share = overlap(one["quote"], other["quote"]) if one["source"] == other["source"] else 0
            if share >= 0.6:
                pairs.append((-share, i, j))
    found, taken = {}, set()
    for _, i, j in sorted(pairs):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found, {i for _, i, _ in pairs if i not in found}


def edtf(value):
    return re.sub(r"[?~%\s]", "", str(value))


def run(program, folder):
    with tempfile.TemporaryDirectory() as scratch:
        case = pathlib.Path(scratch) / folder.name
        shutil.copytree(folder, case, ignore=shutil.ignore_patterns("gold.yaml", ".gainsay"))
        done = subprocess.run([program, "check", str(case), "--format", "json", "--no-store"],
                              capture_output=True, text=True, check=False)
        if done.returncode not in (0, 1):
            sys.exit(f"{folder.name}: exit {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout)


class Tally:
    def __init__(self):
        self.right = self.extra = self.missed = 0

    def row(self):
        p = self.right / max(1, self.right + self.extra)
        r = self.right / max(1, self.right + self.missed)
        f = 2 * p * r / (p + r) if p + r else 0.0
        return f"{self.right:4d} {self.extra:5d} {self.missed:6d}   {p:.2f}  {r:.2f}  {f:.2f}"


class Score:
    def __init__(self):
        self.tallies = collections.defaultdict(Tally)
        self.attributes = collections.Counter()
        self.stances = collections.defaultdict(collections.Counter)
        self.traps = self.sprung = self.clean = self.clean_kept = 0

    def items(self, what, read, gold, roles):
        found, again = match(read, gold)
        for i, item in enumerate(read):
            names = (what, f"{what} in a {roles[item['source']]}")
            for name in names:
                self.tallies[name].right += i in found
                self.tallies[name].extra += i not in found and i not in again
        for j, item in enumerate(gold):
            if j in found.values():
                continue
            for name in (what, f"{what} in a {roles[item['source']]}"):
                self.tallies[name].missed += 1
        return found

    def claims(self, read, gold, found):
        for j, item in enumerate(gold):
            counts = self.stances[item["stance"]]
            counts["gold"] += 1
            mine = next((read[i] for i, g in found.items() if g == j), None)
            if mine is None:
                continue
            counts["found"] += 1
            counts["stance"] += mine["stance"] == item["stance"]
            counts["polarity"] += mine["polarity"] == item["polarity"]
            self.attributes["claims"] += 1
            for key in ("stance", "polarity"):
                self.attributes[key] += mine[key] == item[key]
            self.attributes["said"] += edtf(mine["said"]) == edtf(item["said"])
            self.attributes["speaker"] += bool(words(mine["speaker"]) & words(item["speaker"]))

    def findings(self, report, gold):
        read = {item["id"]: item for item in report["claims"] + report["events"]}
        wanted = {item["id"]: item for item in (gold["claims"] or []) + (gold["events"] or [])}

        def quotes(finding, items):
            keys = ("claim", "claim2", "event", "event2")
            return [items[finding[k]] for k in keys if finding.get(k) in items]

        def same(one, other):
            left, right = quotes(one, read), quotes(other, wanted)
            return len(right) > 0 and all(
                any(a["source"] == b["source"] and overlap(a["quote"], b["quote"]) >= 0.6
                    for a in left) for b in right)

        expected = gold.get("findings") or []
        hit, wrong = set(), []
        for finding in report["findings"]:
            right = [j for j, g in enumerate(expected)
                     if g["kind"] == finding["kind"] and same(finding, g)]
            if right:
                hit.update([j for j in right if j not in hit][:1])
            else:
                wrong.append(finding)
        tally = self.tallies["findings"]
        tally.right += len(hit)
        tally.extra += len(wrong)
        tally.missed += len(expected) - len(hit)
        for trap in gold.get("not_findings") or []:
            self.traps += 1
            self.sprung += any(trap.get("kind", f["kind"]) == f["kind"] and same(f, trap)
                               for f in wrong)
        if not expected:
            self.clean += 1
            self.clean_kept += not report["findings"]

    def add(self, program, folder):
        gold = yaml.load((folder / "gold.yaml").read_text(), yaml.BaseLoader)
        case = yaml.load((folder / "case.yaml").read_text(), yaml.BaseLoader)
        roles = {source["id"]: source["role"] for source in case["sources"]}
        report = run(program, folder)
        claims, events = gold.get("claims") or [], gold.get("events") or []
        self.claims(report["claims"], claims, self.items("claims", report["claims"], claims, roles))
        found = self.items("events", report["events"], events, roles)
        for i, j in found.items():
            self.attributes["events"] += 1
            self.attributes["when"] += edtf(report["events"][i]["when"]) == edtf(events[j]["when"])
        self.findings(report, gold)

    def print(self):
        print(f"{'':24}right extra missed   P     R     F1")
        for what in ("claims", "events", "findings"):
            for name in [what] + [f"{what} in a {role}" for role in REGISTERS]:
                if name in self.tallies:
                    print(f"{name:24}{self.tallies[name].row()}")
        claims, events = max(1, self.attributes["claims"]), max(1, self.attributes["events"])
        parts = [f"{k} {self.attributes[k] / claims:.2f}"
                 for k in ("stance", "polarity", "speaker", "said")]
        print(f"of the claims found: {', '.join(parts)}; "
              f"of the events: date {self.attributes['when'] / events:.2f}")
        print(f"traps sprung {self.sprung} of {self.traps}; "
              f"cases without a finding kept so {self.clean_kept} of {self.clean}")
        print(f"\n{'stance':14}gold found  stance right  polarity right")
        for stance, n in sorted(self.stances.items()):
            print(f"{stance:14}{n['gold']:4d} {n['found']:5d} {n['stance']:13d} "
                  f"{n['polarity']:15d}")


def main():
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parents[2]
    program = sys.argv[2] if len(sys.argv) == 3 else str(root / "build/release/gainsay")
    score = Score()
    for folder in sorted(pathlib.Path(sys.argv[1]).iterdir()):
        if (folder / "gold.yaml").exists():
            score.add(program, folder.resolve())
    score.print()


if __name__ == "__main__":
    main()
