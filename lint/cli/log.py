"""`contentlint log`: what --fix did so far."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli.ledgers import refuse_missing, refuse_untrusted
from lint.cli.paths import PathsCommand, named_paths
from lint.core.printable import printable
from lint.reporters.summary import counted

if TYPE_CHECKING:
    from lint.ledger.history import PastFix, PastRun

MAX_SHOWN_CHARS = 100
"""How much of a stretch that was taken away is shown."""


@click.command(cls=PathsCommand)
@click.argument("paths", nargs=-1, callback=named_paths)
@click.option("--rule", metavar="RULE", help="Only files changed by this rule.")
@click.option("--run", metavar="ID", help="Only this run, with its files and the text removed from each.")
def log(paths: tuple[Path, ...], rule: str | None, run: str | None) -> None:
    """List the runs that changed files and folders (default: the current folder), the newest first."""
    from lint.ledger.history import past_runs
    from lint.ledger.scope import scope

    refuse_untrusted(paths or (Path(),))
    runs = past_runs(scope(paths or (Path(),), run=run, rule=rule))
    for past in runs:
        click.echo("\n".join(_lines(past, with_files=run is not None)))
    if not runs:
        refuse_missing(paths)
        places = ", ".join(printable(str(path)) for path in paths or (Path(),))
        click.echo(f"contentlint: no run has changed anything in {places}", err=True)


def _lines(past: PastRun, *, with_files: bool) -> Iterator[str]:
    yield printable(f"{past.id or 'unnamed run'}  {past.time}  contentlint {past.version}")
    yield f"  {', '.join(_counts(past))}"
    rules = sorted(past.rules.items(), key=lambda item: (-item[1], item[0]))
    yield printable(f"  {', '.join(f'{rule} ({count:,})' for rule, count in rules)}")
    for fix in past.fixes if with_files else ():
        yield from _file_lines(fix)


def _counts(past: PastRun) -> Iterator[str]:
    yield counted(len(past.fixes), "file") + " changed"
    if parts := [len(fix.parts) for fix in past.fixes if fix.parts]:
        moved = counted(sum(fix.moved_bytes for fix in past.fixes), "byte")
        yield f"{len(parts):,} split, {counted(sum(parts), 'new part')} ({moved} in all)"
    yield f"{counted(sum(fix.removed_chars for fix in past.fixes), 'character')} removed"
    for state, what in (("undone", "undone since"), ("fixing", "interrupted"), ("undoing", "half undone")):
        if count := sum(fix.state == state for fix in past.fixes):
            yield f"{count:,} {what}"


def _file_lines(fix: PastFix) -> Iterator[str]:
    state = "" if fix.state == "fixed" else f" ({fix.state})"
    yield f"  {printable(os.path.relpath(fix.path))}{state}"
    for part in fix.parts:
        yield f"    split off {printable(os.path.relpath(part))}"
    for removal in fix.removals:
        if removal.text.strip() or not removal.text:
            shown = " ".join(removal.text[: 4 * MAX_SHOWN_CHARS].split())[:MAX_SHOWN_CHARS]
            yield printable(f"    {removal.rule}: {counted(removal.chars, 'character')}: {shown}")
