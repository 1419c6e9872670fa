#!/usr/bin/env python3
"""Who may include what: the arrows of src/README.md, executed.

A stage may include the glossary, its own files, and the stages that src/CMakeLists.txt names after
DEPENDS. A third-party header belongs to the stages listed here and to nobody else. The glossary
(include/gainsay) includes only itself and the standard library.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
ANYWHERE = {"fmt", "gainsay"}
OWNERS = {  # first component of a third-party include -> stages that may use it
    "tl": {"base"},
    "openssl": {"base"},
    "xxhash.h": {"base"},
    "date": set(),  # tests only: what calendar/civil.h is held against
    "libfyaml.h": {"yaml"},
    "valijson": {"yaml"},
    "nlohmann": {"yaml", "source", "render", "cli"},
    "unicode": {"source", "text"},
    "uchardet": {"source"},
    "libxml": {"source"},
    "gmime": {"source"},
    "re2": {"text", "mention", "source"},
    "sqlite3.h": {"store"},
    "CLI": {"cli"},
}
SYSTEM = {"fcntl.h", "stdlib.h", "unistd.h", "sys", "poll.h", "signal.h"}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.M)


def stage_dependencies():
    text = (ROOT / "src/CMakeLists.txt").read_text()
    found = {}
    for name, rest in re.findall(r"gainsay_stage\((\w+)([^)]*)\)", text):
        match = re.search(r"DEPENDS\s+([\w\s]*?)(?:LIBS|$)", rest)
        found[name] = set(match.group(1).split()) if match else set()
    return found


def main():
    stages = stage_dependencies()
    problems = []
    included = set()
    files = sorted(p for d in ("include", "src", "tests") for p in (ROOT / d).rglob("*")
                   if p.suffix in (".h", ".cc"))
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        parts = path.relative_to(ROOT).parts
        public = parts[0] == "include"
        stage = parts[1] if parts[0] == "src" and len(parts) > 2 else None
        for match in INCLUDE.finditer(path.read_text()):
            quoted, target = match.group(1) == '"', match.group(2)
            line = path.read_text()[:match.start()].count("\n") + 1
            included.add(target)
            first = target.split("/")[0]

            def problem(why):
                problems.append(f"{name}:{line}: {why}: {target}")

            if quoted:
                if public and first != "gainsay":
                    problem("the glossary includes only itself")
                if stage in stages and first in stages and first != stage \
                        and first not in stages[stage]:
                    problem(f"{stage} may not include {first} (src/CMakeLists.txt)")
                if stage in stages and first.startswith("pipeline"):
                    problem("no stage knows the pipeline")
            elif first in OWNERS:
                if public:
                    problem("no third-party type in the glossary")
                elif stage is not None and stage not in OWNERS[first]:
                    problem(f"{first} belongs to {', '.join(sorted(OWNERS[first]))}")
            elif "/" in target or target.endswith(".h"):
                if first not in ANYWHERE | SYSTEM and first != "doctest":
                    problem("unknown header; name its owner in tests/tidy/includes.py")
    for path in files:
        parts = path.relative_to(ROOT).parts
        if path.suffix == ".h" and parts[0] in ("include", "src"):
            if "/".join(parts[1:]) not in included:
                problems.append("/".join(parts) + ": dead header: nothing includes it")
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
