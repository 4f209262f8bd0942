"""Making the ledger forget fixes, so that it does not grow for ever. What is forgotten cannot be undone any more."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from lint.fixing.entry import State
from lint.fixing.ledger import Ledger, Record, find_ledgers
from lint.fixing.scope import Scope, scope
from lint.fixing.transaction import recover

_SETTLED = (State.FIXED, State.UNDONE, State.WITHDRAWN)


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """What one ledger forgot."""

    folder: Path
    fix_count: int
    in_force_count: int
    """How many of these could have been undone."""
    freed_bytes: int

    def __str__(self) -> str:
        """What was done, for people."""
        fixes = "1 fix" if self.fix_count == 1 else f"{self.fix_count:,} fixes"
        lost = f", {self.in_force_count:,} of which can no longer be undone" if self.in_force_count else ""
        return f"{self.folder}: {fixes} forgotten{lost}; {self.freed_bytes:,} bytes freed"


def forget(what: Scope) -> Iterator[Forgotten]:
    """Forgets the fixes that are meant, in all ledgers that may know of them, except half-done ones.

    Each ledger is replaced in one step. Raises FixError when one cannot be written, UsageError for an unknown run or
    rule.
    """
    ledgers = find_ledgers(what.paths)
    what.check(ledgers)
    for ledger in ledgers:
        yield from _forget(ledger, what)


def forget_old(ledgers: Iterable[tuple[Ledger, int]]) -> Iterator[Forgotten]:
    """Forgets in each ledger what was fixed more than a number of days ago."""
    for ledger, keep_days in ledgers:
        yield from _forget(ledger, scope([ledger.root], older_than=datetime.timedelta(days=keep_days)))


def _forget(ledger: Ledger, what: Scope) -> Iterator[Forgotten]:
    if not _settled(ledger, what):
        return
    recover(ledger)
    with ledger.locked():
        records = _settled(ledger, what)
        freed_bytes = ledger.drop({record.entry.id for record in records})
    yield Forgotten(
        folder=ledger.folder,
        fix_count=len(records),
        in_force_count=sum(record.state is State.FIXED for record in records),
        freed_bytes=freed_bytes,
    )


def _settled(ledger: Ledger, what: Scope) -> Sequence[Record]:
    return what.select(ledger, ledger.records(*_SETTLED))
