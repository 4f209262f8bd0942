"""Damaged and forged caches of findings, for `tests.support.mutating`: whatever is in one, the findings are those without it."""

from __future__ import annotations

import contextlib
import json
import pickle
import random
import sqlite3
from collections.abc import Sequence
from pathlib import Path

from tests.support.command import SEEDS
from tests.support.mutating import ODD_VALUES, Kind, Outcome, mutated, run

CHECK = ["check", "--isolated", "--jobs", "1", "--quiet", "--cache-dir", "cache", "--output-format", "jsonl", "in"]
TEXTS = [path.read_bytes() for path in sorted(SEEDS.glob("*.txt"))]


class _Runs:
    """What runs code where it is unpickled."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("open('ran', 'w').close()",)


def _prepare(root: Path) -> None:
    (root / "in").mkdir()
    for number in range(12):
        (root / "in" / f"{number}.txt").write_bytes(TEXTS[number % 2] + f"\nLine {number} &amp; the last.\n".encode())
    first = run(CHECK, root)
    assert first.code == 1
    assert first.out.count("\n") > 12
    (root / "found.json").write_text(json.dumps(first.out))


def _files(root: Path) -> Sequence[Path]:
    return [path for path in sorted((root / "cache").glob("contentlint-*/findings.db*")) if path.stat().st_size]


def _damage(root: Path, chance: random.Random) -> None:
    path = chance.choice(_files(root))
    path.write_bytes(mutated(path.read_bytes(), chance))


def _forge(root: Path, chance: random.Random) -> None:
    """Exchange the values of two keys, or put something else there: a prefix, the value of another program, code."""
    with contextlib.closing(sqlite3.connect(_files(root)[0])) as database, database:
        rows = dict(database.execute("SELECT key, value FROM entries"))
        one, other = chance.sample(sorted(rows), 2)
        said = json.dumps(chance.choice(ODD_VALUES)).encode()
        forged = (
            rows[other],
            rows[one][: chance.randrange(len(rows[one]))],
            rows[one] + said,
            said,
            b"",
            pickle.dumps(_Runs()),
        )
        database.execute("UPDATE entries SET value = ? WHERE key = ?", (chance.choice(forged), one))
        if chance.random() < 0.3:
            trigger = "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM entries; END"
            database.execute(chance.choice((trigger, "CREATE VIEW v AS SELECT 1", "DROP TABLE entries")))
    database.close()


def _check(root: Path, outcome: Outcome) -> None:
    assert outcome.out == json.loads((root / "found.json").read_text())
    assert not (root / "ran").exists()


KINDS = {
    "cache": Kind(_prepare, _damage, [CHECK], _check),
    "forged-cache": Kind(_prepare, _forge, [CHECK], _check),
}
