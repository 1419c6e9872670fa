#!/usr/bin/env python3
"""Holds what `check` writes for other programs against the schemas of those formats.

  run.py GAINSAY SARIF_SCHEMA

SARIF: the official schema (fetch.sh), by python3-jsonschema. JUnit: junit.xsd, by xmllint, and the
totals counted. CSV: a table of equal rows. JSON Lines: a JSON object a line. What is checked: the
dataset of examples/, with and without a baseline, a case with reviews, one whose files have errors,
one with hostile text. Each check is shown to be able to fail: a broken copy must be refused.
"""
import csv
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import warnings
import xml.etree.ElementTree as ElementTree

warnings.simplefilter("ignore")
import jsonschema  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
HOSTILE = 'Lowmoor <b>&amp; \\"x\\" \\u202e\\u0007 ]]> %0A ::error::'


def run(program, folder, *arguments):
    return subprocess.run([program, *arguments], cwd=folder, capture_output=True, timeout=120)


def make_cases(folder):
    """The folders to check, with the exit status that each must give."""
    shutil.copytree(ROOT / "examples/claim-dataset", folder / "dataset")
    bad = folder / "bad"
    shutil.copytree(folder / "dataset/lowmoor-dairy", bad)
    text = (bad / "case.yaml").read_text()
    (bad / "case.yaml").write_text(text.replace("title:", "titel:") + "nonsense: [\n")
    missing = folder / "missing-quote"
    shutil.copytree(folder / "dataset/lowmoor-dairy", missing)
    path = missing / "claims/curated.yaml"
    path.write_text(path.read_text().replace("has never bought milk", "never bought milk"))
    hostile = folder / "hostile & co"
    shutil.copytree(folder / "dataset/lowmoor-dairy", hostile)
    path = hostile / "case.yaml"
    path.write_text(path.read_text().replace("name: Lowmoor Dairy", f'name: "{HOSTILE}"'))
    return {"dataset": 1, "bad": 3, "missing-quote": 3, "hostile & co": 1, ".": 3}


def check_sarif(text, schema):
    log = json.loads(text)
    jsonschema.Draft4Validator(schema).validate(log)
    run_log = log["runs"][0]
    rules = run_log["tool"]["driver"]["rules"]
    for result in run_log["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"], result
    return run_log


def check_junit(text):
    done = subprocess.run(["xmllint", "--noout", "--schema", HERE / "junit.xsd", "-"], input=text,
                          capture_output=True, timeout=60)
    assert done.returncode == 0, done.stderr.decode()
    root = ElementTree.fromstring(text)
    for suite in root:
        for total, element in (("failures", "failure"), ("errors", "error"),
                               ("skipped", "skipped"), ("tests", None)):
            counted = len(suite) if element is None else len(suite.findall(f"testcase/{element}"))
            assert int(suite.get(total)) == counted, (total, suite.attrib)
        assert len(suite) > 0
    for total in ("tests", "failures", "errors", "skipped"):
        assert int(root.get(total)) == sum(int(suite.get(total)) for suite in root), total


def check_csv(text):
    rows = list(csv.reader(io.StringIO(text.decode(), newline="")))
    assert all(len(row) == len(rows[0]) for row in rows), rows
    assert all(cell[:1] not in ("=", "+", "-", "@") for row in rows for cell in row)


def check_jsonl(text):
    for line in text.decode().splitlines():
        assert json.loads(line)["type"] in ("finding", "diagnostic"), line


def must_refuse(what, check, *arguments):
    try:
        check(*arguments)
    except (AssertionError, jsonschema.ValidationError, IndexError, KeyError):
        return
    sys.exit(f"the check of {what} cannot fail")


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    schema = json.loads(pathlib.Path(sys.argv[2]).read_text())
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for case, status in make_cases(folder).items():
            outputs = [f"--output={f}={f}.out" for f in ("sarif", "junit", "csv", "jsonl")]
            done = run(program, folder, "check", "--no-store", *outputs, case)
            assert done.returncode == status, (case, done.returncode, done.stderr.decode())
            sarif, junit, table, lines = ((folder / f"{f}.out").read_bytes()
                                          for f in ("sarif", "junit", "csv", "jsonl"))
            run_log = check_sarif(sarif, schema)
            check_junit(junit)
            check_csv(table)
            check_jsonl(lines)
            good = run_log["invocations"][0]["executionSuccessful"]
            assert good == (status != 3), (case, good)
        must_refuse("SARIF", check_sarif, sarif.replace(b'"physicalLocation"', b'"place"'), schema)
        must_refuse("JUnit", check_junit, junit.replace(b"<testcase classname", b"<testcase class"))
        must_refuse("JUnit's totals", check_junit, junit.replace(b'failures="1"', b'failures="7"'))
    print("SARIF, JUnit, CSV and JSON Lines are in form")


main()
