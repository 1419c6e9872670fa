#!/usr/bin/env python3
"""clang-tidy over every C++ file that has changed since it last passed; .clang-tidy names the checks.

Most of its time goes into headers. So the files of one folder are read as one: a file that includes
them one after the other. Where two of them define the same name the group is split. That a file
passed is remembered, in build/tidy, by a hash of its text, of all our headers and of the checks.
"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMANDS = ROOT / "build/asan/compile_commands.json"
WORK = ROOT / "build/tidy"
GROUP = 16  # files read as one; more saves little, and one run must leave work for the other cores


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


def check(group, flags):
    """The reports on the files of `group`, which are remembered as passed when there is none."""
    name = hashlib.sha256("".join(map(str, group)).encode()).hexdigest()[:16]
    unit = WORK / f"{name}.cc"
    unit.write_text("".join(f'#include "{path}"\n' for path in group))
    found = subprocess.run(
        ["clang-tidy-14", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", str(unit), "--",
         *flags], cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    unit.unlink()
    if found.returncode == 0:
        return []
    if len(group) > 1 and "[clang-diagnostic-error]" in found.stdout:
        half = len(group) // 2
        return check(group[:half], flags) + check(group[half:], flags)
    return [(group, found.stdout.replace(f"{ROOT}/", ""))]


def main():
    files = sorted(p for d in ("src", "tests", "bench") for p in (ROOT / d).rglob("*.cc"))
    headers = sorted(p for d in ("include", "src", "tests") for p in (ROOT / d).rglob("*.h"))
    stamp = stamps(files, headers)
    folders = {}
    for path in files:
        if not stamp[path].exists():
            parts = path.relative_to(ROOT).parts
            folders.setdefault(parts[:3] if parts[0] == "tests" else parts[:2], []).append(path)
    if not folders:
        return 0

    flags = compile_flags()
    groups = []
    for paths in folders.values():
        parts = -(-len(paths) // GROUP)
        groups += [paths[i::parts] for i in range(parts)]
    groups.sort(key=lambda group: -sum(path.stat().st_size for path in group))
    failed = False
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(check, group, flags): group for group in groups}
        for run in concurrent.futures.as_completed(runs):
            bad = set()
            for group, report in run.result():
                bad.update(group)
                print(report, end="")
            for path in set(runs[run]) - bad:
                stamp[path].touch()
            failed = failed or bool(bad)
    return 1 if failed else 0


sys.exit(main())
