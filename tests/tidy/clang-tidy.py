#!/usr/bin/env python3
"""clang-tidy over every file of src/ that has changed since it last passed; .clang-tidy names the
checks.

Most of its time goes into headers. So the files of a stage, or of several small ones, are read as one:
a file that includes them one after the other. A file that repeats a name of another is put aside, and
those that were put aside are read as one in turn. That a file passed is remembered, in build/tidy, by a
hash of its text, of all our headers and of the checks.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMANDS = ROOT / "build/asan/compile_commands.json"
WORK = ROOT / "build/tidy"
# Stages that are read as one, in this order: names that differ, and on two cores as much time for the
# first group as for the second and `rule`, which is read alone. "flow" is what lies in src/ itself.
TOGETHER = [["source", "yaml", "casefile", "hygiene", "render", "flow", "cli"],
            ["base", "calendar", "ontology", "text", "mention", "store", "claim"]]


def compile_flags():
    """What any of our files needs for its includes to be found. Configures the build if need be."""
    if not COMMANDS.exists():
        subprocess.run(["cmake", "--preset", "asan"], cwd=ROOT, check=True,
                       stdout=subprocess.DEVNULL)
    flags = {}
    for entry in json.loads(COMMANDS.read_text()):
        words = entry["command"].replace('\\"', '"').split()
        for word, following in zip(words, words[1:]):
            if word == "-isystem":
                flags[(word, following)] = None
            elif word.startswith(("-I", "-D", "-std")):
                flags[(word,)] = None
    return [word for words in flags for word in words]


def stamps(files, headers):
    """Path -> the file whose existence says that this text passed under these headers and checks."""
    shared = hashlib.sha256()
    for path in [ROOT / ".clang-tidy", pathlib.Path(__file__), *headers]:
        shared.update(path.read_bytes())
    passed = WORK / "passed"
    passed.mkdir(parents=True, exist_ok=True)
    return {path: passed / hashlib.sha256(
        shared.digest() + path.as_posix().encode() + path.read_bytes()).hexdigest()
        for path in files}


def unit_of(group):
    """A file that includes those of `group`."""
    name = hashlib.sha256("".join(map(str, group)).encode()).hexdigest()[:16]
    unit = WORK / f"{name}.cc"
    unit.write_text("".join(f'#include "{path}"\n' for path in group))
    return unit


def readable(group, flags):
    """(files that can be read as one, the rest)"""
    group, aside = list(group), []
    while len(group) > 1:
        unit = unit_of(group)
        seen = subprocess.run(["clang++-14", "-fsyntax-only", "-w", "-ferror-limit=1", *flags,
                               str(unit)], cwd=ROOT, text=True, capture_output=True)
        unit.unlink()
        places = re.findall(r"^(\S+?):\d+:\d+: (?:fatal )?error:", seen.stderr, re.MULTILINE)
        clash = next((path for path in group if str(path) in places), None)
        if clash is None:
            break
        group.remove(clash)
        aside.append(clash)
    return group, aside


def run(group, flags):
    """What clang-tidy says of these files as one; empty when they pass."""
    unit = unit_of(group)
    found = subprocess.run(
        ["clang-tidy-14", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", str(unit), "--",
         *flags], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    unit.unlink()
    return found.stdout.replace(f"{ROOT}/", "") if found.returncode != 0 else ""


def check(group, flags):
    """(the files read, the reports on them, the files that were put aside)"""
    report, aside = run(group, flags), []
    if "[clang-diagnostic-error" in report and len(group) > 1:
        group, aside = readable(group, flags)
        report = run(group, flags)
    return group, report, aside


def group_of(path):
    """(the stages that are read with this one, its place among them)"""
    parts = path.parent.relative_to(ROOT / "src").parts
    stage = parts[0] if parts else "flow"
    stages = next((stages for stages in TOGETHER if stage in stages), [stage])
    return tuple(stages), stages.index(stage)


def main():
    files = sorted((ROOT / "src").rglob("*.cc"))
    headers = sorted(p for d in ("include", "src") for p in (ROOT / d).rglob("*.h"))
    stamp = stamps(files, headers)
    groups = {}
    for path in files:
        if not stamp[path].exists():
            stages, place = group_of(path)
            groups.setdefault(stages, []).append((place, path))
    if not groups:
        return 0

    flags = compile_flags()
    open_groups = [[path for _, path in sorted(group)] for group in groups.values()]
    open_groups.sort(key=lambda group: -sum(path.stat().st_size for path in group))
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        while open_groups:
            aside = []
            for group, report, rest in pool.map(lambda g: check(g, flags), open_groups):
                aside += rest
                print(report, end="")
                failed = failed or bool(report)
                for path in group if not report else []:
                    stamp[path].touch()
            open_groups = [aside] if aside else []
    return 1 if failed else 0


sys.exit(main())
