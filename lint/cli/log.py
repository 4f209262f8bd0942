"""`contentlint log`: what --fix did so far."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli.excerpt import excerpt
from lint.cli.ledgers import refuse_missing, refuse_untrusted
from lint.cli.paths import PathsCommand, named_paths
from lint.core.errors import UsageError
from lint.core.printable import printable
from lint.reporters.summary import counted

if TYPE_CHECKING:
    from lint.ledger.history import PastFix, PastRun


@click.command(cls=PathsCommand)
@click.argument("paths", nargs=-1, callback=named_paths)
@click.option("--rule", metavar="RULE", help="Only files or records changed by this rule.")
@click.option("--run", metavar="ID", help="Only this run, with its files and the text removed from each.")
@click.option(
    "--sample",
    type=click.IntRange(min=1),
    metavar="N",
    help="Of a fixed corpus, also show N of the changed records, drawn at random.",
)
@click.option("--seed", type=int, default=0, show_default=True, metavar="N", help="With --sample: which N are drawn.")
def log(paths: tuple[Path, ...], rule: str | None, run: str | None, sample: int | None, seed: int) -> None:
    """List the runs that changed files and folders (default: the current folder), the newest first.

    Of a fixed corpus, the folder that --output-dir named, list its files with what was changed in each.
    """
    from lint.corpus.folder import is_fixed_corpus
    from lint.ledger.history import past_runs
    from lint.ledger.scope import scope

    if corpora := [path for path in paths or (Path(),) if is_fixed_corpus(path)]:
        from lint.cli.corpus_log import log_corpus

        if run is not None or len(corpora) < len(paths):
            raise UsageError(f"{corpora[0]}: a fixed corpus is one run; name it alone, without --run")
        for folder in corpora:
            log_corpus(folder, rule=rule, sample=sample or 0, seed=seed)
        return
    if sample is not None:
        raise UsageError("--sample is for fixed corpora; --run shows what was taken out of files")
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
        moved = counted(sum(sum(fix.part_bytes) for fix in past.fixes), "byte")
        yield f"{len(parts):,} split, {counted(sum(parts), 'new part')} ({moved} moved)"
    yield f"{counted(sum(fix.removed_chars for fix in past.fixes), 'character')} removed"
    for state, what in (("undone", "undone since"), ("fixing", "interrupted"), ("undoing", "half undone")):
        if count := sum(fix.state == state for fix in past.fixes):
            yield f"{count:,} {what}"


def _file_lines(fix: PastFix) -> Iterator[str]:
    state = "" if fix.state == "fixed" else f" ({fix.state})"
    yield f"  {printable(os.path.relpath(fix.path))}{state}"
    for part, byte_count in zip(fix.parts, fix.part_bytes, strict=True):
        yield f"    split off {printable(os.path.relpath(part))}: {counted(byte_count, 'byte')}"
    for removal in fix.removals:
        if removal.text.strip() or not removal.text:
            yield f"    {excerpt(removal.rule, removal.text, removal.chars)}"
