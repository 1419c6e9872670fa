#!/usr/bin/env python3
"""Reads JSON Lines of one run of run.sh and prints them as a Markdown table with ratios."""
import json
import sys

rows = [json.loads(line) for line in sys.stdin]
ours = {row["text"]: row for row in rows if row["tagger"] == "gainsay"}
print("| text | tagger | MB read | dates found a kB | MB/s | gainsay is so many times as fast |")
print("|---|---|---|---|---|---|")
for row in rows:
    ratio = ours[row["text"]]["mb_s"] / row["mb_s"]
    print(f"| {row['text']} | {row['tagger']} | {row['bytes'] / 1e6:.2f} "
          f"| {1000 * row['dates'] / row['bytes']:.1f} | {row['mb_s']:.3g} | {ratio:.3g} |")
