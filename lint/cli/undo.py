"""`contentlint undo`: restore fixed files, or delete the text saved for that."""

from __future__ import annotations

import datetime
import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli.ledgers import refuse_missing, refuse_untrusted
from lint.cli.output import say
from lint.cli.paths import PathsCommand, PathType, named_paths
from lint.core.errors import EXIT_FINDINGS, UsageError
from lint.core.printable import printable
from lint.reporters.summary import counted

if TYPE_CHECKING:
    from lint.ledger.history import Scope

_UNITS = {"h": "hours", "d": "days", "w": "weeks"}
_AGE = re.compile(r"(\d{1,5})([hdw])")


def _age(_context: click.Context, _parameter: click.Parameter, value: str | None) -> datetime.timedelta | None:
    if value is None:
        return None
    match = _AGE.fullmatch(value)
    if match is None:
        raise click.BadParameter(f'invalid age "{value}": use 12h, 30d or 8w for hours, days or weeks')
    return datetime.timedelta(**{_UNITS[match[2]]: int(match[1])})


@click.command(cls=PathsCommand)
@click.argument("paths", nargs=-1, callback=named_paths)
@click.option("--rule", metavar="RULE", help="Only files changed by this rule.")
@click.option("--run", metavar="ID", help="Only changes of this run; `contentlint log` lists the runs.")
@click.option("--forget", is_flag=True, help="Restore nothing; delete the saved text from the ledger.")
@click.option("--yes", "-y", is_flag=True, help="With --forget: do not ask for confirmation.")
@click.option("--older-than", metavar="AGE", callback=_age, help="With --forget: only fixes older than 12h, 30d or 8w.")
@click.option(
    "--output-dir", metavar="DIR", type=PathType(file_okay=False),
    help="Where to write the restored corpus; PATHS is the folder of the fixed one.",
)  # fmt: skip
def undo(
    paths: tuple[Path, ...], rule: str | None, run: str | None, forget: bool, yes: bool,
    older_than: datetime.timedelta | None, output_dir: Path | None,
) -> int:  # fmt: skip
    """Put back what --fix changed in files and folders (default: the current folder), byte for byte.

    A file that was edited since is left alone, and so are the parts that were split off it. What several rules changed
    in one file in one run comes back together.
    """
    from lint.corpus.output import is_fixed_corpus
    from lint.ledger.history import scope

    if output_dir is not None or any(map(is_fixed_corpus, paths)):
        return _restored(paths, output_dir, is_partial=bool(rule or run or forget or older_than))
    if (older_than is not None or yes) and not forget:
        raise UsageError(f"{'--yes' if yes else '--older-than'} requires --forget")
    what = scope(paths or (Path(),), run=run, rule=rule, older_than=older_than)
    places = ", ".join(str(path) for path in paths or (Path(),))
    if forget:
        return _forget(what, places, is_confirmed=yes)
    return _undo(what, places)


def _forget(what: Scope, places: str, *, is_confirmed: bool) -> int:
    from lint.ledger.forget import forget, forgettable

    found = forgettable(what)
    if not found.fix_count:
        refuse_missing(what.paths)
        say(f"nothing to forget in {places}")
        return 0
    if not is_confirmed:
        if not sys.stdin.isatty():
            raise UsageError(f"{found.question}; use --yes to confirm")
        click.confirm(f"{found.question}. Continue?", abort=True, err=True)
    click.echo(str(forget(what)))
    return 0


def _undo(what: Scope, places: str) -> int:
    from lint.ledger import transaction

    undone_count, part_count, refused_count = 0, 0, refuse_untrusted(what.paths)
    for undone in transaction.undo(what):
        name = printable(os.path.relpath(undone.path))
        if undone.refused:
            refused_count += 1
            click.echo(f"{name}: {printable(undone.refused)}", err=True)
            continue
        undone_count += 1
        part_count += len(undone.parts)
        others = [rule for rule in undone.rules if rule != what.rule] if what.rule else []
        also = f", also what {printable(', '.join(others))} changed" if others else ""
        gone = f", {counted(len(undone.parts), 'part')} removed" if undone.parts else ""
        click.echo(f"{name}: restored{gone}{also}")
    if undone_count or refused_count:
        removed = f", removed {counted(part_count, 'part')}" if part_count else ""
        refused = f"; {counted(refused_count, 'file')} not restored" if refused_count else ""
        click.echo(f"Restored {counted(undone_count, 'file')}{removed}{refused}")
        return EXIT_FINDINGS if refused_count else 0
    refuse_missing(what.paths)
    say(f"nothing to undo in {places}")
    return 0


def _restored(paths: Sequence[Path], into: Path | None, *, is_partial: bool) -> int:
    """Restore the fixed corpus in the folder `paths` into another one, and return the exit code."""
    if into is None:
        raise UsageError(f"{paths[0]}: is a fixed corpus; use --output-dir to name the folder for the restored one")
    if is_partial or len(paths) != 1:
        raise UsageError("a fixed corpus is restored as a whole: contentlint undo FOLDER --output-dir DIR")
    from lint.corpus.restore import restore

    refused_count = 0
    for shard in restore(paths[0], into):
        name = printable(shard.name)
        refused_count += bool(shard.refused)
        if shard.refused:
            click.echo(f"{name}: {printable(shard.refused)}", err=True)
        else:
            click.echo(f"{name}: restored ({counted(shard.record_count, 'record')})")
    return EXIT_FINDINGS if refused_count else 0
