"""Delete fixes from ledgers, so that they do not grow for ever. Deleted fixes cannot be undone."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

import msgspec

from lint.core.interrupts import held_back
from lint.ledger.change import State
from lint.ledger.history import Scope, scope
from lint.ledger.ledger import Ledger, Record
from lint.ledger.transaction import recover

_SETTLED = (State.FIXED, State.UNDONE, State.WITHDRAWN)


class Forgotten(msgspec.Struct, frozen=True):
    """What was deleted from ledgers."""

    fix_count: int = 0
    in_force_count: int = 0  # How many of these could still be undone
    freed_bytes: int = 0

    @classmethod
    def of(cls, dropped: Iterable[tuple[Sequence[Record], int]]) -> Forgotten:
        """Return the total of records, and of the bytes freed by deleting them."""
        found = list(dropped)
        states = [record.state for records, _ in found for record in records]
        return cls(len(states), states.count(State.FIXED), sum(freed_bytes for _, freed_bytes in found))

    @property
    def question(self) -> str:
        return self._told("will be forgotten", " then")

    def __str__(self) -> str:
        return f"{self._told('forgotten')}; {self.freed_bytes:,} bytes freed"

    def _told(self, what: str, when: str = "") -> str:
        fixes = "1 fix" if self.fix_count == 1 else f"{self.fix_count:,} fixes"
        lost = f", {self.in_force_count:,} of which can no longer be undone{when}" if self.in_force_count else ""
        return f"{fixes} {what}{lost}"


def forgettable(what: Scope) -> Forgotten:
    """Return what `forget` would delete, without deleting it; raises the same errors."""
    return Forgotten.of((_settled(ledger, what), 0) for ledger in what.ledgers())


def forget(what: Scope) -> Forgotten:
    """Delete the fixes in `scope` from all ledgers that may contain them, except unfinished ones.

    Each ledger is replaced in one step. Raises FixError if one cannot be written, UsageError for an unknown run or
    rule.
    """
    return Forgotten.of(_forget(ledger, what) for ledger in what.ledgers())


def forget_old(ledgers: Iterable[tuple[Ledger, int]]) -> Forgotten:
    """Delete fixes older than a number of days from each ledger."""
    aged = ((ledger, scope([ledger.root], older_than=datetime.timedelta(days=days))) for ledger, days in ledgers)
    return Forgotten.of(_forget(ledger, what) for ledger, what in aged)


def _forget(ledger: Ledger, what: Scope) -> tuple[Sequence[Record], int]:
    if not _settled(ledger, what):
        return (), 0
    recover(ledger)
    with ledger.locked(), held_back():
        records = _settled(ledger, what)
        return records, ledger.drop({record.entry.id for record in records})


def _settled(ledger: Ledger, what: Scope) -> Sequence[Record]:
    return what.select(ledger, ledger.records(*_SETTLED))
