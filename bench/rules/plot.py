#!/usr/bin/env python3
"""plot.py GROWTH.jsonl OUT.svg: CPU seconds of the join by number of events, both on scales of powers
of ten, beside a line that grows as n log n from the first size."""
import json
import math
import sys

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 640, 400, 70, 50, 20, 20


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        runs = [json.loads(line) for line in file]
    best = {}
    for run in runs:
        best[run["events"]] = min(run["cpu_seconds"], best.get(run["events"], math.inf))
    sizes = sorted(best)
    unit = best[sizes[0]] / (sizes[0] * math.log(sizes[0]))
    law = {n: unit * n * math.log(n) for n in sizes}
    low = math.floor(math.log10(min([*best.values(), *law.values()])))
    high = math.ceil(math.log10(max([*best.values(), *law.values()])))
    first, last = math.log10(sizes[0]), math.log10(sizes[-1])

    def at(events, seconds):
        x = LEFT + (math.log10(events) - first) / max(last - first, 1e-9) * (WIDTH - LEFT - RIGHT)
        y = TOP + (high - math.log10(seconds)) / max(high - low, 1) * (HEIGHT - TOP - BOTTOM)
        return f"{x:.1f},{y:.1f}"

    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
             'font-family="sans-serif" font-size="12">',
             f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>']
    for power in range(low, high + 1):
        y = at(sizes[0], 10 ** power).split(",")[1]
        parts.append(f'<path d="M{LEFT} {y}H{WIDTH - RIGHT}" stroke="#ddd"/>'
                     f'<text x="{LEFT - 8}" y="{y}" dy="4" text-anchor="end">{10.0 ** power:g} s</text>')
    for n in sizes:
        x = at(n, 1).split(",")[0]
        parts.append(f'<text x="{x}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle">{n:,}</text>')
    for points, colour, dashes in ((law, "#999", "4 4"), (best, "#1a5fb4", "none")):
        line = " ".join(at(n, points[n]) for n in sizes)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2" '
                     f'stroke-dasharray="{dashes}"/>')
    for n in sizes:
        x, y = at(n, best[n]).split(",")
        parts.append(f'<circle cx="{x}" cy="{y}" r="3.5" fill="#1a5fb4"/>')
    parts.append(f'<text x="{(LEFT + WIDTH) / 2}" y="{HEIGHT - 10}" text-anchor="middle">events, a '
                 'tenth as many claims, three rules (dashed: n log n)</text></svg>')
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write("\n".join(parts) + "\n")


main()
