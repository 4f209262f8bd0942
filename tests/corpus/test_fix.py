"""`contentlint check --fix --output-dir`: what is refused, what files are called, and that workers change nothing."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import fsspec
import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lint.checking.files import Options
from lint.corpus.formats import parquet
from lint.corpus.output import OutputFolder, claim_output_folder
from lint.corpus.record_fixing import Shard
from lint.corpus.runs import shard_names
from lint.engines import local
from lint.sources import records
from tests.support.command import contentlint
from tests.support.corpora import compressed, decompressed

FERRY = """\
The ferry company that links the northern islands has ordered two electric ships, its director said on Monday.
The ships will replace a diesel ferry that has served the islands since 1984 and often stands still in winter.
Islanders have long complained about late ferries, and about fares that rose by a third in two years.
The director said the first of the new ships would sail between the islands from the spring of next year.
Until then the old ferry remains in service, with a second crew to keep it to its timetable.
"""
TEA = (
    "NAIROBI – Tea growers in the Rift Valley plucked a record harvest this season after generous rains, yet auction "
    "prices in Mombasa fell to their lowest level for a decade as buyers in Pakistan and Egypt cut"
)
TEXTS = [FERRY, f"{FERRY}\n{TEA}", f"{FERRY}Subscribe to our newsletter\n", f"It&amp;#39;s late.\n\n{FERRY}"]


def rows(count: int) -> list[dict[str, object]]:
    return [
        {"id": f"r{number}", "title": "Ferry", "text": TEXTS[number % len(TEXTS)], "url": "https://example.org/"}
        for number in range(count)
    ]


def write(path: Path, count: int = 8) -> Path:
    """A corpus of so many records."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.suffix == ".parquet":
        pq.write_table(pa.Table.from_pylist(rows(count)), path, row_group_size=30)
    else:
        data = "".join(json.dumps(row) + "\n" for row in rows(count))
        path.write_bytes(compressed(path.name, data.encode()))
    return path


def texts(path: Path) -> list[str]:
    if path.suffix == ".parquet":
        return [str(text) for text in pq.ParquetFile(path).read()["text"].to_pylist()]
    return [str(msgspec.json.decode(line)["text"]) for line in decompressed(path).splitlines()]


def tree(folder: Path) -> dict[str, bytes]:
    """All files but those that tell when and where they were written."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in ("lock", "run.json"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.ndjson.zst", "a.parquet"])
def test_trims_and_splits_and_puts_back(tmp_path: Path, name: str) -> None:
    source = write(tmp_path / "in" / name)
    before = source.read_bytes()
    done = contentlint("check", "in", "--fix", "--output-dir", "out", "--isolated", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert source.read_bytes() == before
    fixed = texts(tmp_path / "out" / name)
    assert len(fixed) == 10
    assert fixed[:3] == [FERRY, FERRY, TEA]
    assert not any("newsletter" in text or "#39" in text for text in fixed)
    assert f"{tmp_path.name}" not in done.stdout
    undone = contentlint("undo", "out", "--output-dir", "back", cwd=tmp_path)
    assert undone.returncode == 0, undone.stderr
    assert undone.stdout == f"{name}: restored (6 records)\n"
    if source.suffix == ".parquet":
        assert pq.read_table(tmp_path / "back" / name).equals(pq.read_table(source), check_metadata=True)
    else:
        assert decompressed(tmp_path / "back" / name) == decompressed(source)


@pytest.mark.parametrize("name", ["a.jsonl", "a.parquet"])
def test_nothing_depends_on_workers_and_batches(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    source = write(tmp_path / name, 100)
    shard = Shard(source=str(source), name=name, target=f"out/{name}")
    options = Options(isolated=True)
    found = []
    for jobs, batch in ((1, 1), (1, 2_000), (2, 7), (2, 50)):
        monkeypatch.setattr(records, "BATCH_RECORDS", batch)
        monkeypatch.setattr(parquet, "BATCH_RECORDS", batch)
        folder = OutputFolder(tmp_path / f"{jobs}-{batch}")
        folder.make()
        results = list(local.fix_corpus([shard], folder, options, jobs=jobs))
        found.append((results, tree(folder.root)))
    assert all(one == found[0] for one in found[1:])
    assert len(found[0][0]) == 100
    assert sum(len(result.parts) for result in found[0][0]) == 25


def test_fixing_twice_is_fixing_once(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    write(tmp_path / "in" / "b.parquet")
    for source, target in (("in", "once"), ("once", "twice")):
        done = contentlint("check", source, "--fix", "--output-dir", target, "--isolated", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert (tmp_path / "once" / "a.jsonl").read_bytes() == (tmp_path / "twice" / "a.jsonl").read_bytes()
    assert pq.read_table(tmp_path / "once" / "b.parquet").equals(pq.read_table(tmp_path / "twice" / "b.parquet"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["in/a.jsonl", "--fix"], "not fixed in place; use --fix --output-dir"),
        (["in", "--output-dir", "out"], "--output-dir requires --fix"),
        (["in", "--fix", "--diff", "--output-dir", "out"], "--output-dir requires --fix"),
        (["in", "--fix", "--output-dir", "in"], "is inside in, which is linted"),
        (["in", "--fix", "--output-dir", "in/out"], "is inside in, which is linted"),
        (["in/a.jsonl", "--fix", "--output-dir", "in"], "never fixed in place"),
        (["in/a.jsonl", "--fix", "--output-dir", "."], "never fixed in place"),
        (["in", "--fix", "--output-dir", "other"], "is not empty"),
        (["other", "--fix", "--output-dir", "out"], "no corpus in other"),
        (["other/mine.txt", "in", "--fix", "--output-dir", "out"], "other/mine.txt: not a corpus"),
    ],
    ids=" ".join,
)
def test_what_is_refused(tmp_path: Path, words: list[str], said: str) -> None:
    write(tmp_path / "in" / "a.jsonl")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine.txt").write_text("mine")
    before = tree(tmp_path)
    done = contentlint("check", *words, "--isolated", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert tree(tmp_path) == before


def test_a_folder_of_ours_is_taken_again_but_not_what_others_put_there(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    write(tmp_path / "in" / "b.jsonl")
    words = ["check", "in", "--fix", "--output-dir", "out", "--isolated", "--quiet"]
    assert contentlint(*words, cwd=tmp_path).returncode == 0
    (tmp_path / "in" / "b.jsonl").unlink()
    assert contentlint(*words, cwd=tmp_path).returncode == 0
    assert sorted(tree(tmp_path / "out")) == [".contentlint/a.jsonl.removed.jsonl", "a.jsonl"]
    (tmp_path / "out" / "mine.txt").write_text("mine")
    assert "contains mine.txt, which was not written by a run" in contentlint(*words, cwd=tmp_path).stderr
    (tmp_path / "out" / "mine.txt").unlink()
    (tmp_path / "out" / "a.jsonl").write_text("mine")
    done = contentlint(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert "was changed since it was written" in done.stderr
    assert (tmp_path / "out" / "a.jsonl").read_text() == "mine"


def test_text_files_beside_corpora(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    (tmp_path / "in" / "b.txt").write_text(TEXTS[2])
    done = contentlint("check", "in", "--fix", "--output-dir", "out", "--isolated", cwd=tmp_path)
    assert "text files skipped because of --output-dir: 1" in done.stderr
    assert (tmp_path / "in" / "b.txt").read_text() == TEXTS[2]
    done = contentlint("check", "in", "--fix", "--isolated", cwd=tmp_path)
    assert "in/a.jsonl: corpora are not fixed in place; use --output-dir to write fixed copies" in done.stderr
    assert (tmp_path / "in" / "b.txt").read_text() == FERRY


def test_without_a_ledger(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    contentlint("check", "in", "--fix", "--output-dir", "out", "--no-ledger", "--isolated", cwd=tmp_path)
    assert sorted(tree(tmp_path / "out")) == ["a.jsonl"]
    done = contentlint("undo", "out", "--output-dir", "back", cwd=tmp_path)
    assert done.returncode == 2
    assert "not a fixed corpus with a ledger" in done.stderr


def test_undo_of_a_corpus_needs_a_folder(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    contentlint("check", "in", "--fix", "--output-dir", "out", "--isolated", cwd=tmp_path)
    done = contentlint("undo", "out", cwd=tmp_path)
    assert done.returncode == 2
    assert "use --output-dir to name" in done.stderr
    done = contentlint("undo", "out", "--output-dir", "out/back", cwd=tmp_path)
    assert done.returncode == 2
    assert "another folder" in done.stderr


def test_what_cannot_be_read_has_no_fixed_shard(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    (tmp_path / "in" / "b.parquet").write_bytes(b"no parquet")
    done = contentlint(
        "check", "in", "--fix", "--output-dir", "out", "--isolated", "--output-format", "concise", cwd=tmp_path
    )
    assert done.returncode == 1
    assert "in/b.parquet: not fixed: no fixed shard was written" in done.stdout
    assert sorted(tree(tmp_path / "out")) == [".contentlint/a.jsonl.removed.jsonl", "a.jsonl"]


@pytest.mark.skipif(sys.platform != "linux", reason="names there are bytes")
def test_names_that_are_no_text(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl").rename(tmp_path / "in" / os.fsdecode(b"\xff.jsonl"))
    write(tmp_path / "in" / "b.jsonl")
    words = ["in", "--fix", "--output-dir", "out", "--isolated"]
    for _ in range(2):
        done = contentlint("check", *words, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "out").glob("*.jsonl"))) == 2
    assert contentlint("undo", "out", "--output-dir", "back", cwd=tmp_path).returncode == 0
    assert (tmp_path / "back" / os.fsdecode(b"\xff.jsonl")).read_bytes() == (tmp_path / "in" / "b.jsonl").read_bytes()


def test_secrets_in_urls_are_not_written_down() -> None:
    shard = Shard(source="https://me:secret@example.org/a@b/x.jsonl?key=secret", name="x.jsonl", target="x.jsonl")
    assert shard.shown_source == "https://example.org/a@b/x.jsonl"


def test_two_runs_at_a_time_into_one_folder(tmp_path: Path) -> None:
    write(tmp_path / "in" / "a.jsonl")
    words = ["check", "in", "--fix", "--output-dir", "out", "--isolated"]
    with claim_output_folder(tmp_path / "out"):
        done = contentlint(*words, cwd=tmp_path)
        assert done.returncode == 2
        assert "another run is writing to it" in done.stderr
    assert contentlint(*words, cwd=tmp_path).returncode == 0


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.parquet"])
def test_input_from_far_away(tmp_path: Path, name: str) -> None:
    data = write(tmp_path / name).read_bytes()
    fsspec.filesystem("memory").pipe(f"/far/{name}", data)
    found = []
    for source in (str(tmp_path / name), f"memory://far/{name}"):
        folder = OutputFolder(tmp_path / str(len(found)))
        folder.make()
        results = list(
            local.fix_corpus([Shard(source=source, name=name, target=name)], folder, Options(isolated=True), jobs=1)
        )
        found.append(([result.findings for result in results], (folder.root / name).read_bytes()))
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("sources", "folders", "names"),
    [
        ([], [], []),
        (["a/b/c.jsonl"], ["a"], ["b/c.jsonl"]),
        (["a/b/c.jsonl", "a/d.jsonl"], ["a"], ["b/c.jsonl", "d.jsonl"]),
        (["a/x.jsonl", "b/x.jsonl"], ["a", "b"], ["a/x.jsonl", "b/x.jsonl"]),
        (["a/1.jsonl", "a/2.jsonl"], [], ["1.jsonl", "2.jsonl"]),
        (["a/1.jsonl", "a/b/2.jsonl"], ["a", "a/b"], ["1.jsonl", "b/2.jsonl"]),
        (["s3://a/1.jsonl", "s3://b/1.jsonl"], [], ["a/1.jsonl", "b/1.jsonl"]),
        (["https://h/x.jsonl?key=a/b"], [], ["x.jsonl"]),
        (["memory://c/../1.jsonl"], ["memory://c"], ["1.jsonl"]),
    ],
)
def test_names_of_shards(sources: list[str], folders: list[str], names: list[str]) -> None:
    assert shard_names(sources, folders) == names
