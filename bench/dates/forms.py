#!/usr/bin/env python3
"""How many ways of writing a date come out right.

  forms.py LIST.tsv [GAINSAY] [-v]

A line of LIST is a sentence, the date of its document, a region (or nothing) and the EDTF date of the
one expression of time in it. It is right when a mention that gainsay finds has that date, however sure;
times of the day do not count, and a quarter is its months, a set of neighbouring days the stretch of them.
"""
import json
import re
import subprocess
import sys

MONTHS = {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12), 40: (1, 6), 41: (7, 12)}


def plain(edtf):
    edtf = re.sub(r"T[0-9:.Z+-]*|[?~%]", "", edtf or "")
    part = re.fullmatch(r"(-?\d{4})-(3[3-6]|4[01])", edtf)
    if part:
        first, last = MONTHS[int(part[2])]
        return f"{part[1]}-{first:02}/{part[1]}-{last:02}"
    edtf = re.sub(r"^\[(\S+?)\.\.(\S+?)\]$", r"\1/\2", edtf)
    ends = edtf.split("/")
    return ends[0] if len(ends) == 2 and ends[0] == ends[1] else edtf


def mentions(gainsay, sentence, written, region):
    command = [gainsay, "dates", "--dct", written, "--format", "jsonl", "-"]
    command += ["--region", region] if region else []
    run = subprocess.run(command, input=sentence + "\n", text=True, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def main():
    words = [word for word in sys.argv[1:] if word != "-v"]
    gainsay = words[1] if len(words) > 1 else "build/release/gainsay"
    right = total = 0
    for line in open(words[0], encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        sentence, written, region, wanted = line.rstrip("\n").split("\t")[:4]
        found = mentions(gainsay, sentence, written, region)
        good = any(plain(one.get("edtf")) == plain(wanted) for one in found)
        total += 1
        right += good
        if not good and "-v" in sys.argv:
            print(f"{sentence}\n  {wanted}, not {[(one['text'], one.get('edtf')) for one in found]}")
    print(f"{right} of {total}")


main()
