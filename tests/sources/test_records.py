"""Corpora on the command line: one text, one set of findings, whatever file it is a record of, and each names its record."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from lint.checking.files import Options
from lint.core.finding import FileResult, Location, findings
from lint.core.linter import lint
from lint.engines import local
from lint.sources.record import Record, document_of
from lint.sources.walk import Target
from tests.support.command import python
from tests.support.records import SUFFIXES, corpus, run, texts, told


@pytest.fixture(scope="module")
def as_files(tmp_path_factory: pytest.TempPathFactory) -> list[list[tuple[object, ...]]]:
    """What is found in each text as a file of its own."""
    folder = tmp_path_factory.mktemp("texts")
    for number, text in enumerate(texts()):
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8", newline="")
    targets = [Target(path, named=True) for path in sorted(folder.iterdir())]
    return [told(result) for result in local.run(targets, Options(isolated=True), jobs=1)]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_text_has_the_same_findings_in_every_file(
    tmp_path: Path, suffix: str, as_files: list[list[tuple[object, ...]]]
) -> None:
    path = corpus(tmp_path / f"all.{suffix}", [{"id": number, "text": text} for number, text in enumerate(texts())])
    found = run(path, jobs=1)
    assert [told(result) for result in found] == as_files
    assert any(as_files)
    assert [(result.path, result.record, result.record_id) for result in found] == [
        (str(path), number + 1, str(number)) for number in range(len(as_files))
    ]


JOBS = """
import sys
from pathlib import Path
from lint.engines import local
from lint.checking.files import Options
from lint.sources import records
from lint.sources.walk import Target

records.BATCH_BYTES, records.BATCH_RECORDS = map(int, sys.argv[3:5])
for result in local.run([Target(Path(sys.argv[1]), True)], Options(isolated=True), jobs=int(sys.argv[2])):
    print(result.record, [(found.rule, found.start, found.end, found.message) for found in result.findings])
"""
"""Forks, which a process with threads, such as a test runner, should not."""


@pytest.mark.parametrize("suffix", ["jsonl.gz", "parquet"])
def test_findings_do_not_depend_on_the_batches_or_the_processes(tmp_path: Path, suffix: str) -> None:
    rows = [{"text": text[:4000]} for text in texts()[:16]]
    path = corpus(tmp_path / f"all.{suffix}", rows)
    (shown,) = {
        python(JOBS, path, *map(str, how), PYTHONWARNINGS="error").stdout
        for how in [(1, 500_000, 2_000), (2, 500_000, 2_000), (3, 1, 1), (1, 20_000, 7)]
    }
    assert [line.split()[0] for line in shown.splitlines()] == [str(number + 1) for number in range(len(rows))]


DYING = """
import os, signal, sys
from pathlib import Path
from lint.engines import local
from lint.checking.files import Options
from lint.sources import jsonl, records
from lint.sources.walk import Target

records.BATCH_RECORDS = 16
record = jsonl.record

def dying(line, fields):
    found = record(line, fields)
    if found.text == "exit":
        os._exit(7)
    if found.text == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    return found

jsonl.record = dying
for result in local.run([Target(Path(sys.argv[1]), True)], Options(isolated=True), jobs=2):
    print(result.record, *(f"{found.rule}: {found.message}" for found in result.findings), sep="|")
"""


def test_a_record_that_kills_its_worker_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    dead = {1: "exit", 22: "kill", 23: "exit", 60: "kill"}
    rows = [{"text": dead.get(number, "It ends as it should.")} for number in range(1, 61)]
    done = python(DYING, corpus(tmp_path / "a.jsonl", rows))
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split("|") for line in done.stdout.splitlines()]
    assert [line[0] for line in lines] == [str(number) for number in range(1, 61)]
    died = f"input.unreadable: {local.RECORD_DIED}"
    assert {int(number): messages for number, *messages in lines if messages} == {number: [died] for number in dead}


def test_findings_pass_between_processes() -> None:
    report = lint(document_of(Record(number=3, text="a", id="x"), "n.jsonl"), [])
    assert findings(report, Location("n.jsonl", 3, "x", "text")) == ()
    result = FileResult(path="n.jsonl", record=3, record_id="x", source="a.org", text_chars=1)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(result), type=FileResult) == result
