"""Files that are fixed and put back, for the tests of the ledger, of undoing and of forgetting."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint.ledger import transaction
from lint.ledger.change import Change, State
from lint.ledger.history import scope
from lint.ledger.ledger import Ledger, find_ledgers
from lint.ledger.transaction import Undone
from tests.support.fixing import change_of, rule

posix = pytest.mark.skipif(os.name == "nt", reason="what POSIX systems have")
as_root = pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root can give files away")

SPLIT_TEXT = b"Host.\nX gone\n\nCUT b\r\nb\n\nCUT c"
TRIM_TEXT = b"Other.\nX away\n"


def write_samples(folder: Path) -> Path:
    """The folder, with a file that falls into three parts and one that is trimmed."""
    (folder / "a.txt").write_bytes(SPLIT_TEXT)
    (folder / "b.txt").write_bytes(TRIM_TEXT)
    return folder


def fix_file(path: Path, *, run: str = "run", rules: tuple[str, ...] = ()) -> Change:
    change = change_of(path, *(rule(mark) for mark in rules))
    transaction.write(change, Ledger(change.path.parent), run=run)
    return change


def undo(*paths: Path, run: str | None = None, rule: str | None = None) -> list[Undone]:
    """What undoing says."""
    return list(transaction.undo(scope(paths, run=run, rule=rule)))


def recover(folder: Path) -> list[str]:
    """What the beginning of the next run does."""
    return [done for ledger in find_ledgers([folder]) for done in transaction.recover(ledger)]


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def ledger_file(folder: Path) -> Path:
    """The file of a folder's ledger."""
    return Ledger(folder).folder / "ledger.jsonl"


def records(folder: Path) -> list[tuple[str, State]]:
    """The fixes in a folder's own ledger and their states."""
    return [(record.entry.path, record.state) for record in Ledger(folder).records()]
