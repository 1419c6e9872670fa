#!/usr/bin/env python3
"""Collects plain English text that a Debian machine has: changelogs, news and readmes of its packages.

  machine_text.py FOLDER [MEGABYTES]

FOLDER/docs.jsonl has one {"doc", "dct", "file", "bytes"} a line; the texts are in FOLDER/text/, at
most 50 kB of each, in the order of their paths.
"""
import gzip
import json
import pathlib
import re
import sys


def main():
    folder = pathlib.Path(sys.argv[1])
    wanted = float(sys.argv[2] if len(sys.argv) > 2 else 2) * 1e6
    (folder / "text").mkdir(parents=True, exist_ok=True)
    written = 0
    with open(folder / "docs.jsonl", "w", encoding="utf-8") as index:
        for path in sorted(pathlib.Path("/usr/share/doc").glob("*/*")):
            if written >= wanted:
                break
            if not re.match(r"(changelog|NEWS|README|HISTORY)", path.name) or not path.is_file():
                continue
            opened = gzip.open(path) if path.suffix == ".gz" else open(path, "rb")
            with opened as file:
                data = file.read(50_000).decode("utf-8", "ignore").replace("\0", "").encode()
            if len(data) < 2000:
                continue
            name = f"{path.parent.name}-{path.name}"
            (folder / "text" / name).write_bytes(data)
            index.write(json.dumps({"doc": name, "dct": "2020-01-01", "file": f"text/{name}",
                                    "bytes": len(data)}) + "\n")
            written += len(data)


main()
