"""Corpora on the command line: one text, one set of findings, whatever file it is a record of, and each names its record."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from lint.checking.options import Options
from lint.core.finding import FileResult, Location, findings
from lint.core.linter import lint
from lint.engines import local
from lint.sources.record import Fields, Record, document_of
from lint.sources.walk import Target
from tests.support.command import ROOT, SEEDS, contentlint
from tests.support.command import findings as found_in

BENCH = ROOT.parent / "shared" / "bench" / "data"

SUFFIXES = ("jsonl", "ndjson", "jsonl.gz", "jsonl.zst", "parquet")

BROKEN = b"""\
{"id": "a1", "url": "https://www.example.org/1", "text": "An &eacute;nd.\\n\\nAnd so on."}

{"id": 2, "text": 5}
{"id": 3, "url": "https://example.org/3", "text": "Nothing is wrong here."}
{"id": 4, "text": "Torn &eac"""


def texts() -> list[str]:
    """Texts with defects of many sorts: of the benchmark where it is at hand, and the seeds."""
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    if not BENCH.is_dir():
        return seeds * 10
    with gzip.open(BENCH / "ground-truth.json.gz", "rt", encoding="utf-8") as file:
        pages = [page["articleBody"] for page in json.load(file).values()]
    return [*seeds, *pages[::9]]


def corpus(path: Path, rows: Sequence[dict[str, Any]]) -> Path:
    """A file of records, packed as its suffix says."""
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(list(rows)), path, row_group_size=17)
        return path
    data = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    if path.suffix == ".gz":
        data = gzip.compress(data)
    path.write_bytes(zstandard.compress(data) if path.suffix == ".zst" else data)
    return path


def told(result: FileResult) -> list[tuple[object, ...]]:
    """What a result says, but for the file and record that it is about."""
    return [
        (each.rule, each.severity, each.message, each.start, each.end, each.start_line, each.start_column,
         each.end_line, each.end_column, each.value, each.limit, each.fix, each.fingerprint, each.excerpt)
        for each in result.findings
    ]  # fmt: skip


def run(path: Path, **how: Any) -> list[FileResult]:
    return list(local.run([Target(path, named=True)], Options(isolated=True), **how))


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
from lint.checking.options import Options
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
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    said = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", JOBS, path, *map(str, how)],
            env=env, capture_output=True, text=True, timeout=120, check=True,
        ).stdout
        for how in [(1, 500_000, 2_000), (2, 500_000, 2_000), (3, 1, 1), (1, 20_000, 7)]
    }  # fmt: skip
    (shown,) = said
    assert [line.split()[0] for line in shown.splitlines()] == [str(number + 1) for number in range(len(rows))]


DYING = """
import os, signal, sys
from pathlib import Path
from lint.engines import local
from lint.checking.options import Options
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
    done = subprocess.run(
        [sys.executable, "-c", DYING, corpus(tmp_path / "a.jsonl", rows)], env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    lines = [line.split("|") for line in done.stdout.splitlines()]
    assert [line[0] for line in lines] == [str(number) for number in range(1, 61)]
    died = f"input.unreadable: {local.RECORD_DIED}"
    assert {int(number): messages for number, *messages in lines if messages} == {number: [died] for number in dead}


def checked(folder: Path, *words: str | Path, data: bytes = BROKEN) -> subprocess.CompletedProcess[str]:
    (folder / "news.jsonl").write_bytes(data)
    return contentlint("check", "--isolated", *words, cwd=folder)


def test_findings_name_the_record_and_a_broken_one_is_a_finding(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--output-format", "concise")
    assert done.stdout.splitlines() == [
        'news.jsonl:1[text]:1:4: warning encoding.html-entity HTML character reference "&eacute;" (id a1) [fix]',
        'news.jsonl:3[text]:1:1: error input.unreadable the field "text" is a number, not a text',
        "news.jsonl:5[text]:1:1: error input.unreadable the last line may be torn: is not JSON: it ends too early",
        "Found 2 errors and 1 warning in 3 of 4 documents (1 fixable with --fix)",
        "Could not read 2 documents",
    ]
    assert done.returncode == 1
    text = checked(tmp_path, "news.jsonl").stdout.splitlines()
    assert text[0] == 'news.jsonl:1[text]:1:4: warning encoding.html-entity HTML character reference "&eacute;" (id a1)'
    assert text[2] == "1 | An &eacute;nd."


def test_programs_are_told_the_record_its_field_and_its_id(tmp_path: Path) -> None:
    first, second, third = map(
        json.loads, checked(tmp_path, "news.jsonl", "--output-format", "jsonl").stdout.splitlines()
    )
    assert (first["path"], first["record"], first["field"], first["record_id"]) == ("news.jsonl", 1, "text", "a1")
    assert (first["start"], first["end"], first["start_line"], first["start_column"]) == (3, 11, 1, 4)
    assert [found["record"] for found in (second, third)] == [3, 5]
    assert json.loads(checked(tmp_path, "news.jsonl", "--output-format", "json").stdout) == [first, second, third]


def test_code_hosts_are_told_the_line_of_the_file(tmp_path: Path) -> None:
    shown = checked(tmp_path, "news.jsonl", "--output-format", "github").stdout.splitlines()[0]
    assert shown == (
        "::warning title=encoding.html-entity,file=news.jsonl,line=1::"
        'record 1[text]:1:4 (id a1): HTML character reference "&eacute;"'
    )
    log = json.loads(checked(tmp_path, "news.jsonl", "--output-format", "sarif").stdout)
    result = log["runs"][0]["results"][0]
    assert result["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "news.jsonl"}, "region": {"startLine": 1}},
            "logicalLocations": [{"fullyQualifiedName": "1[text]", "name": "a1"}],
        }
    ]
    assert {"record": 1, "recordId": "a1", "field": "text"}.items() <= result["properties"].items()
    assert result["properties"]["region"]["charOffset"] == 3
    assert "fixes" not in result


def test_in_files_without_lines_there_is_no_line(tmp_path: Path) -> None:
    corpus(tmp_path / "a.parquet", [{"text": "fine."}, {"text": "An &eacute;nd."}])
    shown = contentlint("check", "--isolated", "a.parquet", "--output-format", "github", cwd=tmp_path).stdout
    assert shown.startswith("::warning title=encoding.html-entity,file=a.parquet::record 2[text]:1:4: ")
    log = json.loads(contentlint("check", "--isolated", "a.parquet", "--output-format", "sarif", cwd=tmp_path).stdout)
    (location,) = log["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "a.parquet"}}


def test_fields_are_named_by_options_and_config(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"content": "An &eacute;nd.", "key": "k", "body": "An &ouml;x."}\n')
    (tmp_path / ".contentlint.yaml").write_text("text-field: content\nid-field: key\n")
    (found,) = found_in("a.jsonl", cwd=tmp_path)
    assert (found["field"], found["record_id"], found["message"]) == (
        "content",
        "k",
        'HTML character reference "&eacute;"',
    )
    (found,) = found_in("a.jsonl", "--text-field", "body", "--id-field", "content", cwd=tmp_path)
    assert (found["field"], found["record_id"], found["message"]) == (
        "body",
        "An &eacute;nd.",
        'HTML character reference "&ouml;"',
    )


def test_a_config_may_treat_some_corpora_in_another_way(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.jsonl").write_text('{"text": "An &eacute;nd."}\n')
    (tmp_path / ".contentlint.yaml").write_text("overrides:\n  - paths: [b.jsonl]\n    ignore: [encoding]\n")
    assert [found["path"] for found in found_in("a.jsonl", "b.jsonl", cwd=tmp_path)] == ["a.jsonl"]


def test_folders_and_patterns_find_corpora_beside_texts(tmp_path: Path) -> None:
    row = {"text": "An &eacute;nd."}
    (tmp_path / "sub").mkdir()
    for number, suffix in enumerate(SUFFIXES):
        corpus(tmp_path / "sub" / f"{number}.{suffix}", [row, row])
    (tmp_path / "sub" / "plain.txt").write_text("An &eacute;nd.")
    (tmp_path / "sub" / "data.json").write_text("{}")
    names = [f"sub/{number}.{suffix}" for number, suffix in enumerate(SUFFIXES)]
    found = [(each["path"], each["record"]) for each in found_in("--isolated", cwd=tmp_path)]
    assert found == [*((name, record) for name in names for record in (1, 2)), ("sub/plain.txt", None)]
    found = [(each["path"], each["record"]) for each in found_in("--isolated", "su*/[0-2].*", cwd=tmp_path)]
    assert found == [(name, record) for name in names[:3] for record in (1, 2)]
    found = [(each["path"], each["record"]) for each in found_in("--isolated", "**/*.parquet", cwd=tmp_path)]
    assert found == [(names[4], 1), (names[4], 2)]
    (tmp_path / "[a].txt").write_text("An &eacute;nd.")
    assert [each["path"] for each in found_in("--isolated", "[a].txt", cwd=tmp_path)] == ["[a].txt"]
    done = contentlint("check", "sub/*.gone", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (2, "contentlint: sub/*.gone: matches no file\n")


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_standard_input_may_be_a_corpus(tmp_path: Path, suffix: str) -> None:
    data = corpus(tmp_path / f"a.{suffix}", [{"text": "fine."}, {"text": "An &eacute;nd."}]).read_bytes()
    (found,) = found_in("--isolated", "-", "--stdin-filename", f"b.{suffix}", cwd=tmp_path, stdin=data)
    assert (found["path"], found["record"]) == (f"b.{suffix}", 2)


def test_a_corpus_is_not_changed_in_place(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--fix")
    assert done.returncode == 2
    assert "--output-dir" in done.stderr
    assert (tmp_path / "news.jsonl").read_bytes() == BROKEN


@pytest.mark.parametrize("row_count", [0, 1, 7])
def test_findings_as_parquet_are_those_of_jsonl(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row_count: int
) -> None:
    rows = [{"id": number, "text": f"An &eacute;nd.\n{'&ouml;' * number}"} for number in range(row_count)]
    path = corpus(tmp_path / "a.jsonl", rows)
    done = contentlint("check", "--isolated", path.name, "--output-file", "found.parquet", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    table = pq.read_table(tmp_path / "found.parquet")
    expected = found_in("--isolated", path.name, cwd=tmp_path)
    assert table.num_rows == len(expected)
    for row, found in zip(table.to_pylist(), expected, strict=True):
        shared = [key for key in found if key in row and key not in ("value", "limit", "fix")]
        assert {"path", "record", "record_id", "field", "rule", "start", "end", "message"} <= set(shared)
        assert {key: row[key] for key in shared} == {key: found[key] for key in shared}
        assert (json.loads(row["fix"]) if row["fix"] else None) == found["fix"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.jsonl", "found.parquet"]


def test_findings_as_parquet_come_in_row_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.reporters import Context, parquet
    from tests.support.sample_results import plain

    monkeypatch.setattr(parquet, "GROUP_ROWS", 4)
    chunks = list(parquet.render(plain() * 5, Context()))
    file = pq.ParquetFile(pa.BufferReader(b"".join(chunks)))
    count = 5 * sum(len(result.findings) for result in plain())
    assert [file.metadata.row_group(number).num_rows for number in range(file.num_row_groups)] == [4] * (count // 4) + (
        [count % 4] if count % 4 else []
    )
    assert len(chunks) == file.num_row_groups + 1
    assert [row["message"] for row in file.read().to_pylist()] == [
        found.message for result in plain() * 5 for found in result.findings
    ]


def test_bytes_do_not_go_to_a_terminal_or_pipe(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--output-format", "parquet")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--output-file findings.parquet" in done.stderr


def test_statistics_are_by_rule_and_by_source(tmp_path: Path) -> None:
    done = checked(tmp_path, "news.jsonl", "--statistics", "--select", "encoding", "--quiet")
    by_rule, by_source = done.stdout.split("\n\n")
    assert by_rule.splitlines()[0].split("  ")[0] == "rule"
    assert [line.split()[:5] for line in by_rule.splitlines()[1:3]] == [
        ["input.unreadable", "2", "2", "0", "0.00%"],
        ["encoding.html-entity", "1", "1", "1", "14.58%"],
    ]
    assert [line.split() for line in by_source.splitlines()] == [
        ["source", "documents", "hit", "text", "removed"],
        ["news.jsonl", "2", "2", "0.00%"],
        ["example.org", "2", "1", "14.58%"],
        ["total", "4", "3", "14.58%"],
    ]


def test_the_document_of_a_record_has_its_id_or_its_place() -> None:
    named = document_of(Record(number=3, text="a", id="x", meta={"title": "T"}), "n.jsonl")
    assert (named.id, named.path, named.meta) == ("x", "n.jsonl", {"title": "T"})
    assert document_of(Record(number=3, text="a"), "n.jsonl").id == "n.jsonl:3"
    assert Fields(title="headline").meta["title"] == "headline"


def test_findings_pass_between_processes() -> None:
    report = lint(document_of(Record(number=3, text="a", id="x"), "n.jsonl"), [])
    assert findings(report, Location("n.jsonl", 3, "x", "text")) == ()
    result = FileResult(path="n.jsonl", record=3, record_id="x", source="a.org", text_chars=1)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(result), type=FileResult) == result
