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


NAMESPACE = re.compile(r"namespace\s*([\w:]*)\s*\{|\}\s*//\s*namespace\b")
TYPE = re.compile(r"(?:struct|class|enum class|enum|union)\s+(?:alignas\(\w+\)\s+)?(\w+)(?!\w|::)[^;]*\{")
CONSTANT = re.compile(r"constexpr\b[^=({]*?\b(\w+)(?:\[\w*\])?\s*[={]")


def defined_twice(files):
    """Types of one full name in two files: the linker keeps either (the one-definition rule).

    Names in unnamed namespaces must differ only from those of the same folder, whose files are
    compiled as one in the test run and in Release, and from types that all can see.
    """
    places = {}
    for path in files:
        parts = path.relative_to(ROOT).parts
        if parts[0] not in ("include", "src") or path.suffix not in (".h", ".cc"):
            continue
        scopes = []
        for number, line in enumerate(path.read_text().split("\n"), 1):
            scope = NAMESPACE.match(line)
            if scope and line.startswith("}"):
                scopes = scopes[:-1]
            elif scope:
                scopes.append(scope.group(1) or f"unnamed in {parts[1]}")
            found = TYPE.match(line) or (CONSTANT.match(line) if path.suffix == ".cc" else None)
            if found:
                places.setdefault((*scopes, found.group(1)), []).append((path, number))
    for name, where in sorted(places.items()):
        if len(name) > 1 and name[-2].startswith("unnamed"):
            where = where + places.get((*name[:-2], name[-1]), [])
        if len({path for path, _ in where}) > 1:
            both = ", ".join(f"{path.relative_to(ROOT)}:{number}" for path, number in where)
            yield f"{both}: {name[-1]} is defined in more than one file"


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
    problems += defined_twice(files)
    print("\n".join(problems))
    return 1 if problems else 0


sys.exit(main())
