"""Ledgers: refuse those found in trees, recover after a killed run, and forget old entries."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from lint.checking.files import Options
from lint.cli.output import say
from lint.core.errors import FixError, UsageError

if TYPE_CHECKING:
    from lint.ledger.ledger import Ledger


def refuse_untrusted(paths: Iterable[Path]) -> int:
    """Report the ledgers that are in the tree of `paths`; return how many there are."""
    from lint.ledger.ledger import untrusted

    found = list(untrusted(paths))
    for ledger in found:
        say(f"{ledger}: is not used: only the ledger in your own state folder is trusted")
    return len(found)


def refuse_missing(paths: Iterable[Path]) -> None:
    """Raise UsageError for a path that does not exist."""
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"{os.path.relpath(path)}: no such file or folder")


def recovered(paths: Sequence[Path], *, is_needed: bool) -> list[Ledger]:
    """Return the ledgers of the linted paths, after completing or rolling back what an interrupted run left unfinished.

    If there is no place for ledgers, raises UsageError if they are needed, and otherwise returns none.
    """
    from lint.ledger.ledger import find_ledgers
    from lint.ledger.transaction import recover

    refuse_untrusted(paths)
    try:
        ledgers = find_ledgers(paths)
    except UsageError:
        if is_needed:
            raise
        return []
    for ledger in ledgers:
        for done in recover(ledger):
            say(done)
    return ledgers


def forget_old(ledgers: Iterable[Ledger], options: Options) -> None:
    """Delete entries of the ledgers that are older than their config allows."""
    ages = ((ledger, options.config_in(ledger.root).ledger_keep_days) for ledger in ledgers)
    if aged := [(ledger, keep_days) for ledger, keep_days in ages if keep_days is not None]:
        from lint.ledger.forget import forget_old

        try:
            if (forgotten := forget_old(aged)).fix_count:
                say(str(forgotten))
        except FixError as error:  # the run itself was fine, and the next one tries again
            say(str(error))
