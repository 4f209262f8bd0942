"""What commands do with ledgers: refuse those in trees, clean up after a killed run, forget what is old."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.checking.options import Options
from lint.core.errors import FixError, UsageError
from lint.core.printable import printable

if TYPE_CHECKING:
    from lint.ledger.ledger import Ledger


def refuse_untrusted(paths: Iterable[Path]) -> int:
    """Report the ledgers that are in the tree of `paths`; return how many there are."""
    from lint.ledger.place import untrusted

    found = list(untrusted(paths))
    for ledger in found:
        say(f"{ledger}: is not used: only the ledger in your own state folder is trusted")
    return len(found)


def refuse_missing(paths: Iterable[Path]) -> None:
    """Raise UsageError for a path without a file or folder, of which no ledger knows anything either."""
    for path in paths:
        if not os.path.lexists(path):
            raise UsageError(f"{os.path.relpath(path)}: no such file or folder")


def recovered(paths: Sequence[Path], *, is_needed: bool) -> list[Ledger]:
    """Return the ledgers of what is linted, with what an interrupted run left half done completed or rolled back.

    Raises UsageError where there is no place for ledgers; returns none there if they are not needed.
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
    """Let each ledger forget what is older than its config allows; one that is new in this run has nothing old."""
    ages = ((ledger, options.config_in(ledger.root).ledger_keep_days) for ledger in ledgers)
    if aged := [(ledger, keep_days) for ledger, keep_days in ages if keep_days is not None]:
        from lint.ledger.forget import forget_old

        try:
            if (forgotten := forget_old(aged)).fix_count:
                say(str(forgotten))
        except FixError as error:  # another time, then; nothing is wrong with what was linted
            say(str(error))


def say(line: str) -> None:
    """Print a line on standard error."""
    click.echo(f"contentlint: {printable(line)}", err=True)
