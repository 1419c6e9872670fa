#!/usr/bin/env python3
"""compare.py ONE OTHER: whether two files of findings (rule, claim, event, certainty) hold the same;
fails, and says what differs, when they do not."""
import sys


def findings_in(path):
    with open(path, encoding="utf-8") as file:
        return sorted(file)


def compare(one, other):
    first, second = findings_in(one), findings_in(other)
    if first == second:
        return True
    print(f"only {one}:", sorted(set(first) - set(second))[:5],
          f"only {other}:", sorted(set(second) - set(first))[:5], file=sys.stderr)
    return False


if __name__ == "__main__":
    sys.exit(0 if compare(*sys.argv[1:]) else 1)
