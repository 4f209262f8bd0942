"""Damages files that contentlint reads back, at random and repeatably, and looks what a run makes of them.

    python -m tests.support.mutating FOLDER SEED COUNT KIND ...

Each run is a fork of this process, in which everything is imported already: a few hundredths of a second. Whatever is in
the files, a run ends by itself, with exit code 0, 1 or 2 and without a traceback, and leaves what is not its own alone;
what else must hold is up to the kind. A kind is one `Kind` in `KINDS`; `tests/test_mutating.py` runs each of them.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lint.cli import main as contentlint

MAX_RUN_S = 60
"""A run that takes longer hangs: these are over within a second."""

ODD_VALUES: tuple[Any, ...] = (
    None, True, 0, -1, 1 << 40, 1 << 70, 1e308, "", "..", "../../outside/secret.txt", "/etc/passwd", ".git/config", "a\0b",
    "\ud800", "x" * 5000, [], {}, [[]] * 3, {"path": "../x"},
)  # fmt: skip
"""What stands in the place of a value of JSON: other types, numbers that are too large, names that lead elsewhere."""


class Outcome(NamedTuple):
    """How a run ended."""

    code: int
    out: str
    err: str


class Kind(NamedTuple):
    """Files of one kind, what reads them, and what must hold then."""

    prepare: Callable[[Path], None]
    """Fills a folder with what is damaged, and with what reads it. Done once."""
    damage: Callable[[Path, random.Random], None]
    """Damages something in a copy of that folder."""
    commands: Sequence[Sequence[str]]
    """The words after `contentlint`; one of them is chosen for each case, and run in the copy."""
    check: Callable[[Path, Outcome], None]
    """Raises AssertionError where the copy is not as it must be after the run."""


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Bytes with one to four damages: stretches with flipped bits, lost, doubled, zeroed or random, ends cut off."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(data) + 1)
        end = min(len(data), start + int(chance.expovariate(1 / 20)) + 1)
        piece = data[start:end]
        middles = (
            bytes(byte ^ (1 << chance.randrange(8)) for byte in piece),
            chance.randbytes(len(piece)),
            b"",
            piece * chance.randint(2, 40),
            bytes(len(piece)),
            b"\xff" * chance.choice((1, 4, 8)),
        )
        data = chance.choice((*(data[:start] + middle + data[end:] for middle in middles), data[:start], data[start:]))
    return data


def mutated_json(value: Any, chance: random.Random) -> Any:
    """A value of JSON with something in it exchanged, left out or doubled."""
    if isinstance(value, dict) and value and chance.random() < 0.8:
        key = chance.choice(sorted(value))
        rest = {name: old for name, old in value.items() if name != key}
        return rest if chance.random() < 0.1 else {**value, key: mutated_json(value[key], chance)}
    if isinstance(value, list) and value and chance.random() < 0.8:
        index = chance.randrange(len(value))
        new = [mutated_json(value[index], chance)] * chance.choice((0, 1, 1, 1, 2))
        return [*value[:index], *new, *value[index + 1 :]]
    if isinstance(value, int) and chance.random() < 0.5:
        return value + chance.choice((-1, 1, 1000))
    return chance.choice(ODD_VALUES)


def run(words: Sequence[str], folder: Path) -> Outcome:
    """Runs the command line in a folder, in a fork of this process."""
    out, err = folder.with_name("out.txt"), folder.with_name("err.txt")
    child = os.fork()
    if child == 0:
        try:
            _become(words, folder, out, err)
        except SystemExit as ended:
            sys.stdout.flush()
            os._exit(int(ended.code or 0))
        except BaseException:
            traceback.print_exc()
            sys.stderr.flush()
        os._exit(99)
    _, status = os.waitpid(child, 0)
    return Outcome(
        os.waitstatus_to_exitcode(status), out.read_text("utf-8", "replace"), err.read_text("utf-8", "replace")
    )


def _become(words: Sequence[str], folder: Path, out: Path, err: Path) -> None:
    signal.alarm(MAX_RUN_S)
    for number, path in ((1, out), (2, err)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    os.chdir(folder)
    sys.argv = ["contentlint", *words]
    contentlint()


def contents(folder: Path) -> dict[str, bytes]:
    """All files in a folder and below, by path."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def mutate(kind: Kind, root: Path, seed: int, count: int) -> int:
    """How many damaged files were survived; raises AssertionError, with the case, for the first that was not."""
    made, copy, outside = root / "made", root / "copy", root / "outside"
    for folder in (made, outside):
        folder.mkdir(parents=True)
    (outside / "secret.txt").write_bytes(b"untouched")
    os.environ.update(XDG_STATE_HOME=str(copy / ".state"), XDG_CACHE_HOME=str(copy / ".cache"))
    copy.mkdir()
    kind.prepare(copy)
    made.rmdir()
    copy.rename(made)
    for case in range(seed, seed + count):
        chance = random.Random(case)
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(made, copy, symlinks=True)
        kind.damage(copy, chance)
        words = chance.choice(kind.commands)
        outcome = run(words, copy)
        try:
            assert outcome.code in (0, 1, 2), f"exit code {outcome.code}"
            assert "Traceback" not in outcome.err
            assert contents(outside) == {"secret.txt": b"untouched"}
            kind.check(copy, outcome)
        except AssertionError as error:
            raise AssertionError(
                f"case {case}, {' '.join(words)}, kept in {copy}: {error}\n{outcome.err[-2000:]}"
            ) from error
    return count


def kinds() -> dict[str, Kind]:
    """All kinds by name. Add those of a format in a file of their own."""
    from tests.support import mutating_caches, mutating_ledgers, mutating_parquet

    return {**mutating_caches.KINDS, **mutating_ledgers.KINDS, **mutating_parquet.KINDS}


def main() -> None:
    """Prints how many damaged files of each kind that is named were survived."""
    folder, seed, count, *names = sys.argv[1:]
    os.fsync = lambda descriptor: None
    print(json.dumps({name: mutate(kinds()[name], Path(folder) / name, int(seed), int(count)) for name in names}))


if __name__ == "__main__":
    main()
