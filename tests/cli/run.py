#!/usr/bin/env python3
"""Runs the transcripts of this folder and compares exit status, standard output and standard error.

  run.py GAINSAY [TRANSCRIPT...]

A transcript (*.transcript) is text: a line "$ COMMAND" is run by bash in a scratch folder that holds
a copy of tests/cli/cases; the lines after it are what it must print: "> " standard output, "! "
standard error, "= N" the exit status (0 when not given). Lines that begin with "#" and empty lines
are kept as they are. The commands of one transcript share their scratch folder;
$GAINSAY_SOURCE_DIR is the repository.
UPDATE_SNAPSHOTS=1 writes what the commands print into the transcripts.
"""
import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def environment(program):
    """Fixed, so that the machine's own settings do not matter."""
    return {
        "PATH": f"{program.parent}:/usr/bin:/bin",
        "HOME": "/nonexistent",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "GAINSAY_SOURCE_DIR": str(HERE.parent.parent),
        # Of an allocation two calls are kept: to keep thirty takes a tenth of the time. Memory that
        # was given back is kept from use for 8 MB, not 256: new pages are dear. Leaks are looked
        # for in the unit tests, once a stage, not at the end of each of these commands.
        # A sanitizer's report must not be mistaken for one of our own exit statuses.
        "ASAN_OPTIONS": "exitcode=99:malloc_context_size=2:quarantine_size_mb=8:detect_leaks=0",
        "UBSAN_OPTIONS": "exitcode=99:print_stacktrace=1",
    }


def marked(mark, text):
    if not text:
        return []
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    else:
        lines[-1] += "\\"  # no line feed at the end
    return [f"{mark} {line}" if line else mark for line in lines]


def replay(path, program):
    """What the transcript should look like, from what its commands print."""
    out = []
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(HERE / "cases", folder, dirs_exist_ok=True)
        for line in path.read_text().split("\n"):
            if line[:2] in ("> ", "! ", "= ") or line in (">", "!"):
                continue
            out.append(line)
            if not line.startswith("$ "):
                continue
            run = subprocess.run(["bash", "-c", line[2:]], cwd=folder, env=environment(program),
                                 capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
            out += marked(">", run.stdout.decode(errors="backslashreplace"))
            out += marked("!", run.stderr.decode(errors="backslashreplace"))
            if run.returncode != 0:
                out.append(f"= {run.returncode}")
    return "\n".join(out)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    names = sys.argv[2:] or sorted(HERE.glob("*.transcript"))
    failed = 0
    for path in map(pathlib.Path, names):
        expected, actual = path.read_text(), replay(path, program)
        if expected == actual:
            continue
        if os.environ.get("UPDATE_SNAPSHOTS") == "1":
            path.write_text(actual)
            continue
        failed += 1
        sys.stdout.writelines(difflib.unified_diff(
            expected.splitlines(True), actual.splitlines(True), f"{path.name} (expected)",
            f"{path.name} (printed)"))
    return 1 if failed else 0


sys.exit(main())
