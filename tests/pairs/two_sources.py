"""A case of one statement and one record, and what gainsay finds in it."""
import json
import pathlib
import subprocess
import tempfile

CASE = """gainsay: 1
title: one statement against one record
subjects: [{company}]
sources:
{sources}"""
SOURCE = """  - {{id: {id}, file: sources/{id}.txt, role: {role}, publisher: {publisher}, published: {day}}}
"""


def findings(program, company, statement, record):
    """The findings, as the report has them. A source is its role, publisher, day, head and text."""
    with tempfile.TemporaryDirectory() as folder:
        texts = pathlib.Path(folder, "sources")
        texts.mkdir()
        listed = ""
        for name, (role, publisher, day, head, text) in (("s1", statement), ("s2", record)):
            (texts / f"{name}.txt").write_text(f"{head}\n\n{text}\n")
            listed += SOURCE.format(id=name, role=role, publisher=publisher, day=day)
        pathlib.Path(folder, "case.yaml").write_text(CASE.format(company=company, sources=listed))
        command = [program, "check", folder, "--format", "json", "--no-store"]
        done = subprocess.run(command, capture_output=True, check=False)
        return json.loads(done.stdout)["findings"]
