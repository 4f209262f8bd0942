"""Making ledgers forget fixes, so that they do not grow for ever. What is forgotten cannot be undone any more."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from lint.core.interrupts import held_back
from lint.ledger.entry import State
from lint.ledger.ledger import Ledger, Record, find_ledgers
from lint.ledger.scope import Scope, scope
from lint.ledger.transaction import recover

_SETTLED = (State.FIXED, State.UNDONE, State.WITHDRAWN)


class Forgotten(msgspec.Struct, frozen=True):
    """What ledgers forgot."""

    fix_count: int = 0
    in_force_count: int = 0
    """How many of these could have been undone."""
    freed_bytes: int = 0

    def __add__(self, other: Forgotten) -> Forgotten:
        return Forgotten(
            self.fix_count + other.fix_count,
            self.in_force_count + other.in_force_count,
            self.freed_bytes + other.freed_bytes,
        )

    @property
    def question(self) -> str:
        """Return what forgetting these fixes means, for people."""
        lost = f", {self.in_force_count:,} of which can no longer be undone then" if self.in_force_count else ""
        return f"{self._fixes} will be forgotten{lost}"

    @property
    def _fixes(self) -> str:
        return "1 fix" if self.fix_count == 1 else f"{self.fix_count:,} fixes"

    def __str__(self) -> str:
        """Return what was done, for people."""
        lost = f", {self.in_force_count:,} of which can no longer be undone" if self.in_force_count else ""
        return f"{self._fixes} forgotten{lost}; {self.freed_bytes:,} bytes freed"


def forgettable(what: Scope) -> Forgotten:
    """Return what `forget` would forget, and forget nothing; raises as it does."""
    ledgers = find_ledgers(what.paths)
    what.check(ledgers)
    records = [record for ledger in ledgers for record in _settled(ledger, what)]
    return Forgotten(len(records), sum(record.state is State.FIXED for record in records))


def forget(what: Scope) -> Forgotten:
    """Forget the fixes that are meant, in all ledgers that may know of them, except half-done ones.

    Each ledger is replaced in one step. Raises FixError when one cannot be written, UsageError for an unknown run or
    rule.
    """
    ledgers = find_ledgers(what.paths)
    what.check(ledgers)
    return sum((_forget(ledger, what) for ledger in ledgers), Forgotten())


def forget_old(ledgers: Iterable[tuple[Ledger, int]]) -> Forgotten:
    """Forget in each ledger what was fixed more than a number of days ago."""
    aged = ((ledger, scope([ledger.root], older_than=datetime.timedelta(days=days))) for ledger, days in ledgers)
    return sum((_forget(ledger, what) for ledger, what in aged), Forgotten())


def _forget(ledger: Ledger, what: Scope) -> Forgotten:
    if not _settled(ledger, what):
        return Forgotten()
    recover(ledger)
    with ledger.locked(), held_back():
        records = _settled(ledger, what)
        freed_bytes = ledger.drop({record.entry.id for record in records})
    return Forgotten(len(records), sum(record.state is State.FIXED for record in records), freed_bytes)


def _settled(ledger: Ledger, what: Scope) -> Sequence[Record]:
    return what.select(ledger, ledger.records(*_SETTLED))
