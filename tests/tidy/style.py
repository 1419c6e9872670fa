#!/usr/bin/env python3
"""House style that a machine can check; each rule with its why.

Prints file:line: what, for every breach; exit status 1 if there is one.
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# (where, pattern, why)
BANNED = [
    ("src", r"catch\s*\(\s*\.\.\.\s*\)", "name what you catch: an unknown failure is not handled"),
    ("src", r"#\s*include\s*<(iostream|regex)>",
     "iostream brings static initialisers and locales, regex takes exponential time"),
    ("src", r"\bstd::locale\b|\bsetlocale\b|\bstd::(tolower|toupper|isalpha|isdigit|isspace)\b",
     "output must not depend on the locale"),
    ("src/(?!cli/today.cc)[^:]*", r"\b(system_clock|time\(nullptr\)|gettimeofday|localtime)\b", "no hidden clock"),
    ("src", r"\b(January|February|April|June|July|August|September|October|November|December|"
            r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b",
     "words of a language live in data/"),
    ("src|include|data", r"\b(TODO|FIXME|XXX:)", "finish it, or write an issue"),
    ("data/rules|src/render", r"\blie[ds]?\b(?! (in|with|under|inside|between|at|outside|before|"
     r"after|on|within|near|beyond|by))", "say \"inconsistent with\""),
]
# Comments may name a month; code may not.
COMMENT = re.compile(r"//.*$")
SMELL = re.compile(r"(^|[_/])(utils?|helpers?|managers?|common|misc)([_.]|$)")


def main():
    problems = []
    files = [p for d in ("include", "src", "data", "tests", "cmake", "scripts", "schemas")
             for p in sorted((ROOT / d).rglob("*")) if p.is_file() and "__pycache__" not in p.parts]
    for path in files:
        name = path.relative_to(ROOT).as_posix()
        if SMELL.search(name):
            problems.append(f"{name}:1: a file's name says its subject, not that it is handy")
        if path.suffix not in (".h", ".cc", ".yaml", ".md"):
            continue
        lines = path.read_text(errors="replace").split("\n")
        if name.startswith("include/gainsay/") and not lines[0].startswith("// "):
            problems.append(f"{name}:1: a glossary header opens with what the word means")
        for number, line in enumerate(lines, 1):
            code = COMMENT.sub("", line) if path.suffix in (".h", ".cc") else line
            if path.suffix in (".h", ".cc") and len(line) > 100:
                problems.append(f"{name}:{number}: longer than 100 columns")
            for where, pattern, why in BANNED:
                if re.match(f"({where})/", name) and re.search(pattern, code):
                    problems.append(f"{name}:{number}: {why}: {line.strip()[:60]}")
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
