"""Select fixes in a ledger by path, run, rule and age."""

import datetime
import os
from collections.abc import Iterable
from itertools import chain
from pathlib import Path

import msgspec

from lint.core.errors import UsageError, did_you_mean
from lint.ledger.change import timestamp
from lint.ledger.ledger import Ledger, Record


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
            files = [ledger.path_of(path) for path in entry.paths]
            if entry.path not in made and not any(file.is_relative_to(path) for file in files for path in self.paths):
                continue
            made.update(entry.paths)
            is_run = self.run is None or entry.run == self.run
            is_rule = self.rule is None or self.rule in entry.rules
            if is_run and is_rule and (self.before is None or entry.time < self.before):
                found.append(record)
        return found

    def check(self, ledgers: Iterable[Ledger]) -> None:
        """Raise UsageError if no ledger contains the run or the rule."""
        if self.run is None and self.rule is None:
            return
        entries = [record.entry for ledger in ledgers for record in ledger.records()]
        if self.run is not None:
            _check_known("run", self.run, {entry.run for entry in entries})
        if self.rule is not None:
            _check_known("rule", self.rule, set(chain.from_iterable(entry.rules for entry in entries)))


def scope(
    paths: Iterable[Path],
    *,
    run: str | None = None,
    rule: str | None = None,
    older_than: datetime.timedelta | None = None,
) -> Scope:
    """Return the scope for the arguments of the command line."""
    before = timestamp(datetime.datetime.now(datetime.UTC) - older_than) if older_than is not None else None
    return Scope(paths=tuple(Path(os.path.realpath(path)) for path in paths), run=run, rule=rule, before=before)


def _check_known(what: str, name: str, known: set[str]) -> None:
    if name not in known:
        raise UsageError(f'no such {what}: "{name}"{did_you_mean(name, known)}')
