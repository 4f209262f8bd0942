"""Parquet files that are made to do harm: one costs its file, memory stays bounded, and the run goes on."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lint.checking.files import Options
from lint.core.errors import SourceError
from lint.corpus.output import OutputFolder
from lint.corpus.record_fixing import Shard
from lint.engines import local
from lint.sources import apart, parquet
from lint.sources.record import Fields, Position
from lint.sources.records import batches
from tests.support.command import python

pytestmark = pytest.mark.slow  # each runs the command several times

MAX_MEMORY_BYTES = 1_700_000_000
"""Of all processes of a run, the largest: what one that reads may take, and what Python and Arrow do."""

MEASURED = """
import resource, subprocess, sys
done = subprocess.run([sys.executable, "-m", "lint", *sys.argv[1:]])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
sys.exit(done.returncode)
"""


def _encrypted(path: Path) -> None:
    import base64

    from pyarrow.parquet import encryption as pe

    class Keys(pe.KmsClient):
        def __init__(self, config: object) -> None:
            pe.KmsClient.__init__(self)

        def wrap_key(self, key: bytes, master: str) -> bytes:
            return base64.b64encode(key)

        def unwrap_key(self, wrapped: bytes, master: str) -> bytes:
            return base64.b64decode(wrapped)

    factory = pe.CryptoFactory(Keys)
    how = pe.EncryptionConfiguration(footer_key="f", column_keys={"c": ["text"]}, plaintext_footer=True)
    properties = factory.file_encryption_properties(pe.KmsConnectionConfig(), how)
    made = pa.table({"text": ["An &eacute;nd."] * 10, "id": list(range(10))})
    with pq.ParquetWriter(path, made.schema, encryption_properties=properties) as writer:
        writer.write_table(made)


def _two_columns_of_one_name(path: Path) -> None:
    columns = [pa.array(["An &eacute;nd."]), pa.array(["Another &eacute;nd."])]
    pq.write_table(pa.Table.from_arrays(columns, names=["text", "text"]), path)


def _a_deep_schema(path: Path) -> None:
    kind, value = pa.string(), "An &eacute;nd."
    for _ in range(500):
        kind, value = pa.struct([("text", kind)]), {"text": value}
    pq.write_table(pa.table({"text": ["An &eacute;nd."], "other": pa.array([value], kind)}), path)


def _one_text_for_all_rows(path: Path) -> None:
    text = pa.DictionaryArray.from_arrays(pa.array([0] * 5000, pa.int32()), pa.array(["word " * 200_000]))
    pq.write_table(pa.table({"text": text}), path, compression="zstd", write_statistics=False)


def _each_text_in_the_one_before(path: Path) -> None:
    rows = ["x" * length for length in range(15_000)]
    how = {"use_dictionary": False, "column_encoding": "DELTA_BYTE_ARRAY", "compression": "zstd"}
    pq.write_table(pa.table({"text": rows}), path, write_statistics=False, **how)


def _millions_of_nothing(path: Path) -> None:
    pq.write_table(pa.table({"text": pa.nulls(30_000_000, pa.string())}), path, compression="zstd")


def _one_page_of_zeros(path: Path) -> None:
    made = pa.table({"text": ["\0" * 900_000_000]})
    pq.write_table(made, path, compression="zstd", use_dictionary=False, write_statistics=False)


BOMBS = [
    _encrypted, _one_text_for_all_rows, _two_columns_of_one_name, _a_deep_schema, _each_text_in_the_one_before,
    pytest.param(_one_page_of_zeros, marks=pytest.mark.slow), pytest.param(_millions_of_nothing, marks=pytest.mark.slow),
]  # fmt: skip


def run(folder: Path, *words: str) -> tuple[str, int]:
    """What a run printed, and the most memory that one of its processes took."""
    done = python(MEASURED, *words, cwd=folder, timeout_s=500)
    assert done.returncode == 1, done.stderr[-2000:]
    assert "Traceback" not in done.stderr
    said, _, memory = done.stdout.rstrip().rpartition("\n")
    return said, int(memory)


@pytest.mark.parametrize("make", BOMBS, ids=lambda make: make.__name__.strip("_"))
def test_a_file_that_is_made_to_do_harm_is_a_finding_and_the_run_goes_on(
    tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "bomb.parquet")
    for name in ("a.jsonl", "z.jsonl"):
        (tmp_path / name).write_text(json.dumps({"text": "An &eacute;nd."}) + "\n")
    words = ["check", "--isolated", "--no-cache", "--select", "encoding.html-entity", "--output-format", "jsonl"]
    said, memory = run(tmp_path, *words, "--jobs", "1")
    found = [json.loads(line) for line in said.splitlines()]
    assert [one["path"] for one in (found[0], found[-1])] == ["a.jsonl", "z.jsonl"]
    assert [one for one in found if one["path"] == "bomb.parquet" and one["rule"] == "input.unreadable"]
    assert memory < MAX_MEMORY_BYTES


@pytest.mark.parametrize("make", BOMBS[:4], ids=lambda make: make.__name__.strip("_"))
def test_when_corpora_are_fixed_it_is_the_same(tmp_path: Path, make: Callable[[Path], None]) -> None:
    (tmp_path / "in").mkdir()
    make(tmp_path / "in" / "bomb.parquet")
    for name in ("a.jsonl", "z.jsonl"):
        (tmp_path / "in" / name).write_text(json.dumps({"text": "An &eacute;nd."}) + "\n")
    words = ["check", "--isolated", "--fix", "--output-dir", "out", "--select", "encoding.html-entity", "in"]
    said, memory = run(tmp_path, *words, "--jobs", "1", "--output-format", "concise")
    assert "bomb.parquet" in said
    assert {path.name for path in (tmp_path / "out").iterdir() if path.is_file()} >= {"a.jsonl", "z.jsonl"}
    assert not (tmp_path / "out" / "bomb.parquet").exists()
    assert memory < MAX_MEMORY_BYTES


def test_what_the_library_reads_and_cannot_write_costs_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pq.write_table(pa.table({"text": ["An &eacute;nd."], "odd": [1]}), tmp_path / "m.parquet")
    pq.write_table(pa.table({"text": ["An &eacute;nd."]}), tmp_path / "z.parquet")
    real = pq.ParquetWriter

    def fails(out: object, schema: pa.Schema, **settings: object) -> object:
        if "odd" in schema.names:
            raise pa.ArrowNotImplementedError("such a column")
        return real(out, schema, **settings)

    monkeypatch.setattr(pq, "ParquetWriter", fails)
    folder = OutputFolder(tmp_path / "out")
    folder.make()
    shards = [
        Shard(source=str(tmp_path / name), name=name, target=str(folder.target(name)))
        for name in ("m.parquet", "z.parquet")
    ]
    results = list(local.fix_corpus(shards, folder, Options(isolated=True, fix=True), jobs=1))
    assert [bool(one.refused) for one in results] == [True, False]
    assert "it cannot be written back: such a column" in results[0].findings[0].message
    assert [path.name for path in folder.root.glob("*.parquet")] == ["z.parquet"]


def _dies(file: object, args: bytes) -> None:
    os.abort()


def test_a_process_that_dies_costs_its_file_and_the_next_has_another(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["a", "b"]}), tmp_path / "a.parquet")
    with (tmp_path / "a.parquet").open("rb") as file, pytest.raises(SourceError, match="the process that read it died"):
        list(apart.read(f"{__name__}:_dies", file, b""))
    assert len(list(parquet.pieces(str(tmp_path / "a.parquet"), Fields(), Position()))) == 2


@pytest.mark.parametrize("count", [6, 8, 9])
def test_where_no_process_can_be_started_the_other_files_are_read(tmp_path: Path, count: int) -> None:
    """Few file handles are what keeps root from it; a limit on processes (`RLIMIT_NPROC`) does the same to others."""
    pq.write_table(pa.table({"text": ["a", "b"]}), tmp_path / "m.parquet")
    for name in ("a.jsonl", "z.jsonl"):
        (tmp_path / name).write_text(json.dumps({"text": "An &eacute;nd."}) + "\n")
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, ({count}, {count})); from lint.cli import main; main()"
    words = "check --isolated --no-cache --quiet --jobs 1 --output-format concise --select encoding.html-entity"
    done = python(limited, *words.split(), cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert [line.partition(":")[0] for line in done.stdout.splitlines()] == ["a.jsonl", "m.parquet", "z.jsonl"]
    assert "cannot start a process" in done.stdout


def test_a_file_that_is_not_read_to_its_end_leaves_no_process(tmp_path: Path) -> None:
    pq.write_table(pa.table({"text": ["word " * 50_000] * 200}), tmp_path / "a.parquet")
    found = batches(str(tmp_path / "a.parquet"), Fields())
    assert next(found).pieces
    found.close()
    assert sum(len(batch.pieces) for batch in batches(str(tmp_path / "a.parquet"), Fields())) == 200
    assert len(apart._idle) == 1


def test_a_process_that_reads_loads_nothing_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("pickle.py", "pyarrow.py", "msgspec.py", "io.py", "lint.py", "sitecustomize.py"):
        (tmp_path / name).write_text(f"open({str(tmp_path / 'ran')!r}, 'w').close()\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(apart, "_idle", [])
    pq.write_table(pa.table({"text": ["a"]}), tmp_path / "a.parquet")
    assert len(list(parquet.pieces("a.parquet", Fields(), Position()))) == 1
    assert not (tmp_path / "ran").exists()
    apart._idle.pop().end()
