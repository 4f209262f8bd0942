"""One text, one set of findings: whatever the number of processes, and whether they come from the cache."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from tests.support.command import ROOT, SEEDS, contentlint

BENCH = ROOT / "shared" / "bench" / "data"
"""The benchmark's pages; see bench/README.md. Where they are not at hand the seeds do."""

EXTRACTED = ("trafilatura", "boilerpipe", "html-text")
"""Output of extractors that leave little, some and all of a page around the article."""


def texts() -> Iterator[tuple[str, str]]:
    """A name and a text each: the true bodies, and every eighth page as these programs extracted it."""
    if not BENCH.is_dir():
        return
    pages = (
        ("body", BENCH / "ground-truth.json.gz", 1),
        *((name, BENCH / "output" / f"{name}.json.gz", 8) for name in EXTRACTED),
    )
    for name, path, step in pages:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for number, page in enumerate(list(json.load(file).values())[::step]):
                yield f"{name}-{number:03}.txt", page["articleBody"]


@pytest.mark.slow
def test_every_finding_is_the_same_with_one_process_two_and_a_warm_cache(tmp_path: Path) -> None:
    folder = tmp_path / "texts"
    copytree(SEEDS, folder)
    for name, text in texts():
        (folder / name).write_text(text, encoding="utf-8", newline="")

    def found(*options: str) -> list[str]:
        done = contentlint("check", "--isolated", "--exit-zero", "--output-format", "jsonl", *options, ".", cwd=folder)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    cold = found("--jobs", "1")
    assert len(cold) > len(list(folder.iterdir()))
    assert found("--jobs", "1", "--no-cache") == cold
    assert found("--jobs", "2", "--no-cache") == cold
    assert found("--jobs", "1") == cold, "from the cache"
    assert found("--jobs", "2") == cold, "from the cache, by two processes"
