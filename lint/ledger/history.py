"""List past runs from the ledgers: which files each changed, by which rules, and what was removed."""

from collections import Counter
from pathlib import Path

import msgspec

from lint.fixing import Fate
from lint.ledger.change import Entry, State
from lint.ledger.ledger import find_ledgers
from lint.ledger.scope import Scope

_MADE = tuple(state for state in State if state is not State.WITHDRAWN)


class Removal(msgspec.Struct, frozen=True):
    """A removed span."""

    rule: str
    chars: int  # Its length; in bytes if it is not text
    text: str  # The text; empty if it is not text


class PastFix(msgspec.Struct, frozen=True, kw_only=True):
    """One file that a run changed."""

    path: Path
    parts: tuple[Path, ...]
    rules: tuple[str, ...]
    removals: tuple[Removal, ...]
    part_bytes: tuple[int, ...]
    """How many bytes of the file went into each part; the ledger has no characters of kept text."""
    state: State

    @property
    def removed_chars(self) -> int:
        """Return how many characters were removed."""
        return sum(removal.chars for removal in self.removals)


class PastRun(msgspec.Struct, frozen=True, kw_only=True):
    """A run that changed files."""

    id: str
    time: str  # When it changed the first of them, in UTC, such as 2026-01-31T12:00:00Z
    version: str
    fixes: tuple[PastFix, ...]

    @property
    def rules(self) -> Counter[str]:
        """Return how many files each rule changed."""
        return Counter(rule for fix in self.fixes for rule in fix.rules)


def past_runs(what: Scope) -> list[PastRun]:
    """Return the runs with fixes in `scope`, newest first, without refused fixes.

    Raises UsageError for an unknown run or rule, FixError if a ledger cannot be read.
    """
    ledgers = find_ledgers(what.paths)
    what.check(ledgers)
    found: dict[str, list[tuple[Entry, PastFix]]] = {}
    for ledger in ledgers:
        for record in what.select(ledger, ledger.records(*_MADE)):
            entry = record.entry
            paths = [ledger.path_of(relative) for relative in entry.paths]
            found.setdefault(entry.run, []).append((entry, _past_fix(entry, paths, record.state)))
    runs = []
    for run, fixes in reversed(found.items()):
        first = min((entry for entry, _ in fixes), key=lambda entry: entry.time)
        runs.append(PastRun(id=run, time=first.time, version=first.version, fixes=tuple(fix for _, fix in fixes)))
    return sorted(runs, key=lambda run: run.time, reverse=True)


def _past_fix(entry: Entry, paths: list[Path], state: State) -> PastFix:
    removals = (
        Removal(piece.rule, piece.bytes if piece.text is None else len(piece.text), piece.text or "")
        for piece in entry.pieces
        if piece.fate is Fate.DROPPED
    )
    part_bytes = [0] * len(paths)
    for piece in entry.pieces:
        if piece.fate is Fate.KEPT:
            part_bytes[piece.file] += piece.bytes
    return PastFix(
        path=paths[0], parts=tuple(paths[1:]), rules=entry.rules, removals=tuple(removals),
        part_bytes=tuple(part_bytes[1:]), state=state,
    )  # fmt: skip
