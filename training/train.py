#!/usr/bin/env python3
"""Learns the weights of data/lexicon/en/weights/ from annotated cases; README.md says how.

  train.py [--check] [--only KIND] [DECISIONS]

KIND is claim, stance, event or date; without it all four are learned. DECISIONS is the program that
prints what is to be decided, build/release/training/decisions by default. Each set of cases and each
list is first left out in turn and read with what the others teach: the table says how often that is
right, beside what grammar alone and the points of salience.yaml say. --check prints that table only.
Needs python3-sklearn and python3-yaml.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import numpy
import scipy.optimize
import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "bench/cases"))
import events  # noqa: E402  how a list of dated texts becomes a case
import score  # noqa: E402  how quotes are matched
import sheets  # noqa: E402  how a list becomes a case

WEIGHTS = ROOT / "data/lexicon/en/weights"
KINDS = ("claim", "stance", "event", "date")
# Cases and lines that nothing is learned from, so that there is something left to measure by.
HELD_OUT = set((ROOT / "training/held-out.txt").read_text().split())
STANCES = ("denial", "commitment", "cessation", "knowledge", "exclusivity", "first", "quantity",
           "capability", "risk", "motive", "assertion")
SOFTNESS = {"claim": 0.1, "event": 0.1, "stance": 1.0}  # C of the regression
# What is trusted before anything is learned, in hundredths: that the points of salience.yaml are enough,
# the stance that grammar gives, the date that it takes.
ENOUGH, GRAMMAR, BY_GRAMMAR = 80, 20, 100
# Hundredths added for keeping a sentence, since what is left out no rule sees. By cases that nothing was
# learned from, F1 is flat about here, and lower beyond.
LEANING = {"claim": 20, "event": 50}
RAREST = 2  # a sign that was seen less often teaches nothing
LEAST = {"claim": 5, "event": 5, "stance": 8, "date": 5}  # hundredths: smaller weights are left out


def write_untaught(folder):
    """Writes weights that leave all to the grammar and the points: what is learned from must not hang
    on what was learned before."""
    (folder / "lexicon/en/weights").mkdir(parents=True)
    rows = {kind: ["points:enough\tyes\t100"] for kind in ("claim", "event")}
    rows["stance"] = [f"grammar:{stance} {polarity}\t{stance}\t100" for stance in STANCES
                      for polarity in ("positive", "negative")]
    rows["date"] = ["when:by-grammar\tyes\t100"]
    for kind, lines in rows.items():
        (folder / f"lexicon/en/weights/{kind}.tsv").write_text("\n".join(lines) + "\n")


def decisions(program, folders):
    """What is to be decided in the cases, by folder."""
    found = collections.defaultdict(list)
    with tempfile.TemporaryDirectory() as untaught:
        write_untaught(pathlib.Path(untaught))
        names = [str(folder) for folder in folders]
        run = subprocess.run([program, untaught, *names], stdout=subprocess.PIPE, check=True, text=True)
    for line in run.stdout.splitlines():
        one = json.loads(line)
        found[one["case"]].append(one)
    return found


def example(group, one, answer, weight=1.0):
    signs = one["options"][0]["signs"]
    return {"set": group, "kind": one["kind"], "signs": signs, "answer": answer, "weight": weight,
            "before": without_weights(one["kind"], signs)}


def without_weights(kind, signs):
    """What grammar and the points of salience.yaml alone say."""
    if kind in ("claim", "event"):
        return "yes" if "points:enough" in signs else "no"
    return next(sign for sign in signs if sign.startswith("grammar:"))[8:].split()[0]


def dated(group, one, when):
    """An example of an event's date: which of its options are right."""
    when = events.plain(time_of(when))
    right = [events.plain(time_of(option["outcome"])) == when for option in one["options"]]
    return {"set": group, "kind": "date", "options": [option["signs"] for option in one["options"]],
            "right": right, "before": any(
                flag for flag, option in zip(right, one["options"])
                if "when:by-grammar" in option["signs"])}


def time_of(edtf):
    return re.sub("[?~%]", "", str(edtf or "unknown"))


def of_cases(program):
    """Examples of cases: a sentence is a claim or event where one of gold.yaml stands in it."""
    golds = [*(ROOT / "bench/cases").glob("*/*/gold.yaml"),
             *(ROOT / "training/cases").glob("*/*/gold.yaml")]
    folders = [gold.parent for gold in sorted(golds)
               if not HELD_OUT & {gold.parent.name, gold.parent.parent.name}]
    found = decisions(program, folders)
    for folder in folders:
        gold = yaml.safe_load((folder / "gold.yaml").read_text()) or {}
        group = folder.parent.name
        for one in found[str(folder)]:
            items = gold.get("events" if one["kind"] in ("event", "date") else "claims") or []
            here = [item for item in items if item["source"] == one["source"]]
            best = max(here, key=lambda item: score.overlap(one["sentence"], item["quote"]),
                       default=None)
            hit = best is not None and score.overlap(one["sentence"], best["quote"]) >= 0.6
            if one["kind"] in ("claim", "event"):
                yield example(group, one, "yes" if hit else "no")
            elif hit and one["kind"] == "date":
                yield dated(group, one, best["when"])
            elif hit:
                yield example(group, one, best["stance"])


def of_lists(program):
    """Examples of lists of statements: bench/cases/sheets and training/statements."""
    lists = [ROOT / f"bench/cases/sheets/{name}.tsv" for name in ("first", "second", "third")]
    lists += sorted((ROOT / "training/statements").glob("*.tsv"))
    with tempfile.TemporaryDirectory() as scratch:
        folders = {}
        for path in lists:
            rows = sheets.rows_of(path)
            if path.stem in HELD_OUT:
                rows = rows[::2]
            folder = pathlib.Path(scratch) / path.stem
            sheets.write_case(folder, [row[2] for row in rows])
            folders[folder] = rows
        found = decisions(program, folders)
        for folder, rows in folders.items():
            last = {}
            for one in found[str(folder)]:
                for number, row in enumerate(rows):
                    if sheets.is_of({"quote": one["sentence"]}, row[2]):
                        last[number, one["kind"]] = one  # of several sentences the last
                        break
            for (number, kind), one in sorted(last.items()):
                stance = rows[number][0]
                claim = stance != "none"
                if kind == "claim":
                    yield example(folder.name, one, *(("yes", 0.15) if claim else ("no", 0.45)))
                elif claim and kind == "stance":
                    yield example(folder.name, one, stance, 0.6)


def of_passages(program):
    """Examples of lists of dated texts: the last sentence of each tells of the event."""
    lists = [ROOT / "bench/cases/sheets/events.tsv"]
    lists += sorted((ROOT / "training/passages").glob("*.tsv"))
    with tempfile.TemporaryDirectory() as scratch:
        folders = {}
        for path in lists:
            rows = sheets.rows_of(path)
            if path.stem in HELD_OUT:
                rows = rows[:len(rows) // 2]
            folder = pathlib.Path(scratch) / path.stem
            events.write_case(folder, rows)
            folders[folder] = rows
        found = decisions(program, folders)
        for folder, rows in folders.items():
            last = {}
            for one in found[str(folder)]:
                text = rows[int(one["source"][1:]) - 1][3]
                if one["kind"] in ("event", "date") and events.told_last(
                        {"quote": one["sentence"]}, text):
                    last[one["source"], one["kind"]] = one
            for (source, kind), one in last.items():
                when = rows[int(source[1:]) - 1][2]
                yield dated(folder.name, one, when) if kind == "date" else example(
                    folder.name, one, "yes", 0.3)


def fit_dates(examples):
    """Weights of signs, so that the right options of each example weigh most (conditional logit)."""
    counts = collections.Counter(sign for one in examples for option in one["options"]
                                 for sign in set(option))
    examples = [one for one in examples if any(one["right"])]
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{sign: 1 for sign in option if counts[sign] >= RAREST}
                                    for one in examples for option in one["options"]])
    right = numpy.array([flag for one in examples for flag in one["right"]])
    sizes = [len(one["options"]) for one in examples]
    starts = numpy.cumsum([0, *sizes[:-1]])
    group = numpy.repeat(numpy.arange(len(sizes)), sizes)

    def loss(weights):
        sums = matrix @ weights
        odds = numpy.exp(sums - numpy.maximum.reduceat(sums, starts)[group])
        every = numpy.add.reduceat(odds, starts)
        good = numpy.add.reduceat(odds * right, starts)
        slope = matrix.T @ (odds / every[group] - odds * right / good[group]) + weights
        return numpy.log(every / good).sum() + weights @ weights / 2, slope

    zero = numpy.zeros(len(vectors.feature_names_))
    best = scipy.optimize.minimize(loss, zero, jac=True, method="L-BFGS-B")
    return dict(zip(vectors.feature_names_, best.x))


def dates_right(weights, examples):
    chosen = [max(range(len(one["options"])),
                  key=lambda i: sum(weights.get(sign, 0) for sign in one["options"][i]))
              for one in examples]
    return [bool(one["right"][i]) for i, one in zip(chosen, examples)]


def fit(examples, kind):
    counts = collections.Counter(sign for one in examples for sign in set(one["signs"]))
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([{sign: 1 for sign in set(one["signs"]) if counts[sign] >= RAREST}
                                    for one in examples])
    model = LogisticRegression(C=SOFTNESS[kind], max_iter=2000, fit_intercept=False)
    model.fit(matrix, [one["answer"] for one in examples],
              sample_weight=[one["weight"] for one in examples])
    return vectors, model


def answers(model, examples):
    vectors, regression = model
    matrix = vectors.transform([{sign: 1 for sign in one["signs"]} for one in examples])
    return list(regression.predict(matrix))


def f1(pairs):
    hits = sum(given == right == "yes" for given, right in pairs)
    return 2 * hits / max(1, sum((given == "yes") + (right == "yes") for given, right in pairs))


def share(pairs):
    return sum(given == right for given, right in pairs) / max(1, len(pairs))


def left_out(examples, kind):
    """Reads each set with what the others teach."""
    measure = f1 if kind in ("claim", "event") else share
    print(f"{kind}: {'F1' if measure is f1 else 'share that is right'}, set by set: "
          "without weights, with those that the others teach")
    total = []
    for group in sorted({one["set"] for one in examples}):
        rest = [one for one in examples if one["set"] != group]
        test = [one for one in examples if one["set"] == group]
        if kind == "date":
            right = [True] * len(test)
            taught = list(zip(dates_right(fit_dates(rest), test), right))
        else:
            right = [one["answer"] for one in test]
            taught = list(zip(answers(fit(rest, kind), test), right))
        before = list(zip([one["before"] for one in test], right))
        total += [(group, a, b) for a, b in zip(before, taught)]
        print(f"  {group:12} {len(test):5}  {measure(before):.3f}  {measure(taught):.3f}")
    print(f"  {'all':12} {len(total):5}  {measure([a for _, a, _ in total]):.3f}  "
          f"{measure([b for _, _, b in total]):.3f}")


def write_rows(kind, columns):
    """`columns`: weights by sign, by outcome."""
    rows = sorted((name, outcome, weight) for outcome, weights in columns.items()
                  for name, weight in weights.items() if abs(weight) >= LEAST[kind])
    head = "# Learned by training/train.py; do not change by hand: the next training writes it anew.\n"
    text = head + "".join(f"{name}\t{outcome}\t{weight}\n" for name, outcome, weight in rows)
    (WEIGHTS / f"{kind}.tsv").write_text(text)
    print(f"{kind}: {len(rows)} weights")


def hundredths(names, weights):
    return dict(zip(names, numpy.rint(100 * numpy.array(weights)).astype(int)))


def learned(kind, examples):
    """Weights by sign, by outcome, in hundredths."""
    if kind == "date":
        weights = fit_dates(examples)
        return {"yes": hundredths(weights.keys(), list(weights.values()))}
    vectors, regression = fit(examples, kind)
    # Of "no" and "yes" only "yes" has a sum.
    outcomes = list(regression.classes_)[-len(regression.coef_):]
    return {outcome: hundredths(vectors.feature_names_, weights)
            for outcome, weights in zip(outcomes, regression.coef_)}


def trust(kind, columns):
    """Adds what is trusted before anything is learned."""
    if kind == "stance":
        for stance, weights in columns.items():
            for polarity in ("positive", "negative"):
                sign = f"grammar:{stance} {polarity}"
                weights[sign] = weights.get(sign, 0) + GRAMMAR
        return
    weights = columns["yes"]
    if kind == "date":
        weights["when:by-grammar"] += BY_GRAMMAR
        return
    weights["always:so"] += LEANING[kind]
    weights["points:enough"] += ENOUGH


def main():
    usage = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    usage.add_argument("--check", action="store_true")
    usage.add_argument("--only", choices=KINDS)
    usage.add_argument("decisions", nargs="?",
                       default=str(ROOT / "build/release/training/decisions"))
    asked = usage.parse_args()
    program = asked.decisions
    examples = [*of_cases(program), *of_lists(program), *of_passages(program)]
    for kind in [asked.only] if asked.only else KINDS:
        chosen = [one for one in examples if one["kind"] == kind]
        left_out(chosen, kind)
        if not asked.check:
            columns = learned(kind, chosen)
            trust(kind, columns)
            write_rows(kind, columns)


main()
