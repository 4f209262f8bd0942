"""Parquet files that are damaged at random, or made to do harm: one costs its file, and the run goes on."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from tests.support.mutating import Kind, Outcome, mutated

GOOD = "a.jsonl", "z.jsonl"
"""What stands before and behind the damaged file, and must be read whatever is in it."""

_TEXT = "An &eacute;nd of a text that is long enough to be one, with a number in it: {0}. " * 3


def _prepare(root: Path) -> None:
    folder = root / "in"
    folder.mkdir()
    rows = [_TEXT.format(number) for number in range(40)]
    columns = {"text": rows, "id": list(range(40)), "title": ["A title"] * 40, "other": [[1.5, None]] * 40}
    for name, how in {
        "plain": {"compression": "none", "use_dictionary": False},
        "coded": {"row_group_size": 7},
        "zstd": {"compression": "zstd", "data_page_version": "2.0", "write_page_index": True},
        "delta": {"use_dictionary": False, "column_encoding": {"text": "DELTA_BYTE_ARRAY", "id": "DELTA_BINARY_PACKED"}},
    }.items():  # fmt: skip
        pq.write_table(
            pa.table(columns).drop_columns(["title", "other"] if name == "delta" else []),
            folder / f"m-{name}.parquet",
            **how,
        )
    for name in GOOD:
        (folder / name).write_text(json.dumps({"text": "An &eacute;nd."}) + "\n")


PER_CASE = 10
"""Damaged files in each case: starting Python and Arrow takes longer than reading them."""


def _damage(root: Path, chance: random.Random) -> None:
    folder = root / "in"
    files = {file: file.read_bytes() for file in sorted(folder.glob("*.parquet"))}
    for file in files:
        file.unlink()
    for number in range(PER_CASE):
        (folder / f"m{number}.parquet").write_bytes(mutated(chance.choice(list(files.values())), chance))


def _check(folder: Path, outcome: Outcome) -> None:
    said = outcome.out + outcome.err
    for name in GOOD:
        assert name in said or (folder / "out" / name).exists(), f"{name} was not read"
    assert not any(path.name.startswith("core") for path in folder.iterdir())


KINDS = {
    "parquet": Kind(
        prepare=_prepare,
        damage=_damage,
        commands=(
            ["check", "--isolated", "--no-cache", "--jobs", "1"],
            ["check", "--isolated", "--no-cache", "--jobs", "2", "--output-format", "jsonl"],
            ["check", "--isolated", "--fix", "--output-dir", "out", "--jobs", "1", "in"],
        ),
        check=_check,
    )
}
