"""Corpora of every format, and what a run says of them."""

from __future__ import annotations

import gzip
import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

from lint.checking.files import Options
from lint.core.finding import FileResult
from lint.engines import local
from lint.sources.walk import Target
from tests.support.command import ROOT, SEEDS, contentlint

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


def checked(folder: Path, *words: str | Path, data: bytes = BROKEN) -> subprocess.CompletedProcess[str]:
    (folder / "news.jsonl").write_bytes(data)
    return contentlint("check", "--isolated", *words, cwd=folder)
