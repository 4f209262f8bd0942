"""Select past fixes in the ledgers by path, run, rule and age, and list the runs that made them: which files each
changed, by which rules, and what was removed."""

import os
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import chain
from pathlib import Path
from typing import NamedTuple

import msgspec

from lint.core.errors import UsageError, did_you_mean
from lint.fixing import Fate
from lint.ledger.change import Entry, Piece, State, timestamp
from lint.ledger.ledger import Ledger, Record, find_ledgers


class Scope(msgspec.Struct, frozen=True, kw_only=True):
    """The conditions for a fix; all must hold."""

    paths: tuple[Path, ...]  # It was made in one of these files and folders, without links, or in a part of such a file
    run: str | None = None
    rule: str | None = None  # This rule removed or inserted something, perhaps among others
    before: str | None = None  # It was made before this time, written as in the ledger

    def select(self, ledger: Ledger, records: Iterable[Record]) -> list[Record]:
        """Return the selected records of a ledger, oldest first."""
        found: list[Record] = []
        made: set[str] = set()
        for record in records:
            entry = record.entry
            files = [ledger.root / path for path in entry.paths]
            if entry.path not in made and not any(file.is_relative_to(path) for file in files for path in self.paths):
                continue
            made.update(entry.paths)
            is_run = self.run is None or entry.run == self.run
            is_rule = self.rule is None or self.rule in entry.rules
            if is_run and is_rule and (self.before is None or entry.time < self.before):
                found.append(record)
        return found

    def ledgers(self) -> list[Ledger]:
        """Return the ledgers that may have such fixes; raises UsageError if none contains the run or the rule."""
        found = find_ledgers(self.paths)
        if self.run is None and self.rule is None:
            return found
        entries = [record.entry for ledger in found for record in ledger.records()]
        rules = set(chain.from_iterable(entry.rules for entry in entries))
        for what, name, known in (("run", self.run, {entry.run for entry in entries}), ("rule", self.rule, rules)):
            if name is not None and name not in known:
                raise UsageError(f'no such {what}: "{name}"{did_you_mean(name, known)}')
        return found


def scope(
    paths: Iterable[Path], *, run: str | None = None, rule: str | None = None, older_than: timedelta | None = None
) -> Scope:
    """Return the scope for the arguments of the command line."""
    before = timestamp(datetime.now(UTC) - older_than) if older_than is not None else None
    return Scope(paths=tuple(Path(os.path.realpath(path)) for path in paths), run=run, rule=rule, before=before)


_MADE = tuple(state for state in State if state is not State.WITHDRAWN)


class PastFix(NamedTuple):
    """One file that a run changed."""

    paths: tuple[Path, ...]  # That of the file, and of its parts
    entry: Entry
    state: State

    @property
    def removals(self) -> list[Piece]:
        """Return what was removed."""
        return [piece for piece in self.entry.pieces if piece.fate is Fate.DROPPED]

    @property
    def removed_chars(self) -> int:
        return sum(piece.chars for piece in self.removals)

    @property
    def part_bytes(self) -> list[int]:
        """Return how many bytes of the file went into each part; the ledger has no characters of kept text."""
        kept = [piece for piece in self.entry.pieces if piece.fate is Fate.KEPT]
        return [sum(piece.bytes for piece in kept if piece.file == file) for file in range(1, len(self.paths))]


class PastRun(msgspec.Struct, frozen=True, kw_only=True):
    """A run that changed files."""

    id: str
    time: str  # When it changed the first of them, in UTC, such as 2026-01-31T12:00:00Z
    version: str
    fixes: tuple[PastFix, ...]

    @property
    def rules(self) -> Counter[str]:
        """Return how many files each rule changed."""
        return Counter(rule for fix in self.fixes for rule in fix.entry.rules)


def past_runs(what: Scope) -> list[PastRun]:
    """Return the runs with fixes in `scope`, newest first, without refused fixes.

    Raises UsageError for an unknown run or rule, FixError if a ledger cannot be read.
    """
    found: dict[str, list[PastFix]] = {}
    for ledger in what.ledgers():
        for record in what.select(ledger, ledger.records(*_MADE)):
            paths = tuple(ledger.root / relative for relative in record.entry.paths)
            found.setdefault(record.entry.run, []).append(PastFix(paths, record.entry, record.state))
    runs = []
    for run, fixes in reversed(found.items()):
        first = min((fix.entry for fix in fixes), key=lambda entry: entry.time)
        runs.append(PastRun(id=run, time=first.time, version=first.version, fixes=tuple(fixes)))
    return sorted(runs, key=lambda run: run.time, reverse=True)
