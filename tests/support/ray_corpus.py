"""What the tests on Ray look at, and what they do to its workers; imported by these too."""

from __future__ import annotations

import contextlib
import gzip
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec

ROOT = Path(__file__).parent.parent.parent
PAGES = ROOT.parent / "shared" / "bench" / "data"
"""A copy of the article-extraction-benchmark; not part of this project."""

DEADLY = "This document kills whoever reads it."

ORDERS = "RAY_TEST_ORDERS"
"""The variable with the folder in which tests leave orders for workers: files by name, each for the first to come."""


def texts() -> list[str]:
    """What an extractor made of the pages of the benchmark; the seeds over and over where there is no copy of it."""
    path = PAGES / "output" / "trafilatura.json.gz"
    if path.exists():
        pages = msgspec.json.decode(gzip.decompress(path.read_bytes()))
        return [page.get("articleBody") or "" for page in pages.values()]
    seeds = [path.read_text(encoding="utf-8", errors="replace") for path in sorted((ROOT / "seeds").glob("*.txt"))]
    return [f"{text}\n\nNumber {number}." for number in range(90) for text in seeds][:180]


def write_corpus(folder: Path, some: list[str]) -> None:
    """Shards of JSON Lines, of the same compressed and torn, and of Parquet, with broken records; and files of text."""
    import pyarrow as pa
    from pyarrow import parquet

    lines = [
        msgspec.json.encode({"id": f"n{number}", "text": text, "title": text[:40], "n": number})
        for number, text in enumerate(some)
    ]
    lines[5:5] = [b'{"text": 3}', b"no JSON", b"", b'{"text": "\xff"}']
    third = len(lines) // 3
    (folder / "a.jsonl").write_bytes(b"\n".join(lines[:third]))
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b"\n".join(lines[third : 2 * third]), mtime=0)[:-9])
    rows = [{"id": number, "text": text, "url": ""} for number, text in enumerate(some[2 * len(some) // 3 :])]
    rows[3] = {"id": 3, "text": None, "url": ""}
    parquet.write_table(pa.Table.from_pylist(rows), folder / "d.parquet", row_group_size=20)
    for number, text in enumerate(some[:8]):
        (folder / f"c{number}.txt").write_text(text, encoding="utf-8")


def obey() -> None:
    """Makes this process, a worker, follow the orders that tests leave; it dies where one says so."""
    from lint.checking import records
    from lint.corpus import output, record_fixing
    from lint.engines import ray

    batches, publish = ray.batches, output.Staged.publish

    def deadly(act: Callable[..., Any]) -> Callable[..., Any]:
        def acted(record: Any, *words: Any, **settings: Any) -> Any:
            if record.text == DEADLY or (record.number == 30 and _is_ordered("die at a record")):
                _die()
            return act(record, *words, **settings)

        return acted

    def cut(*words: Any) -> Iterator[Any]:
        for number, batch in enumerate(batches(*words)):
            if number == 2 and _is_ordered("die reading"):
                _die()
            yield batch

    def published(staged: Any) -> None:
        if _is_ordered("die before publishing"):
            _die()
        publish(staged)
        if _is_ordered("die after publishing"):
            _die()

    record_fixing.document_of = deadly(record_fixing.document_of)  # type: ignore[attr-defined]
    records.check_record = deadly(records.check_record)
    ray.batches = cut  # type: ignore[attr-defined]
    output.Staged.publish = published  # type: ignore[method-assign]
    _cut_small()


def _cut_small() -> None:
    """Cuts files into batches of as many bytes as the order says, read anew for each file."""
    from lint.sources import records

    pieces = records._pieces

    def cut(*words: Any) -> Any:
        with contextlib.suppress(FileNotFoundError):
            records.BATCH_BYTES = int((Path(os.environ[ORDERS]) / "batch bytes").read_text())
        return pieces(*words)

    records._pieces = cut


def _is_ordered(what: str) -> bool:
    """Whether a test has ordered this, and no other worker has followed yet."""
    try:
        (Path(os.environ[ORDERS]) / what).unlink()
    except FileNotFoundError:
        return False
    return True


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)
