#!/usr/bin/env python3
"""Are the quotes of hand-made answers found word for word in the blocks that gainsay reads?

  check_quotes.py READ_SOURCES CASES

READ_SOURCES is the program built from read_sources.cc; CASES a folder of case folders, each with
case.yaml (list of sources) and gold.yaml (claims and events with `source` and `quote`). White space
and the shape of quotation marks are folded, nothing else; a quote may run over several blocks of one
source, which is told apart. Exit status 1 when one is missing.
"""
import json
import pathlib
import re
import subprocess
import sys

import yaml

FOLDED = str.maketrans({"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"',
                        "‟": '"', "«": '"', "»": '"', "‹": "'", "›": "'", "\u00a0": " "})


def fold(text):
    return re.sub(r"\s+", " ", text.translate(FOLDED)).strip()


def blocks_of(program, path):
    run = subprocess.run([program, "blocks", str(path)], capture_output=True, text=True, check=True)
    return [fold(line["text"]) for line in map(json.loads, run.stdout.splitlines())
            if "locator" in line]


def main():
    program, cases = sys.argv[1], pathlib.Path(sys.argv[2])
    counts = {"in one block": 0, "over several blocks": 0, "missing": 0}
    for gold_file in sorted(cases.glob("*/gold.yaml")):
        folder = gold_file.parent
        listed = yaml.safe_load((folder / "case.yaml").read_text())["sources"]
        blocks = {s["id"]: blocks_of(program, folder / s["file"]) for s in listed}
        gold = yaml.safe_load(gold_file.read_text())
        for item in (gold.get("claims") or []) + (gold.get("events") or []):
            quote = fold(item["quote"])
            found = blocks[item["source"]]
            if any(quote in block for block in found):
                counts["in one block"] += 1
            elif quote in " ".join(found):
                counts["over several blocks"] += 1
                print(f"{folder.name} {item['id']}: over several blocks: {quote}")
            else:
                counts["missing"] += 1
                print(f"{folder.name} {item['id']}: missing: {quote}")
    print(", ".join(f"{count} {what}" for what, count in counts.items()))
    return 1 if counts["missing"] else 0


if __name__ == "__main__":
    sys.exit(main())
