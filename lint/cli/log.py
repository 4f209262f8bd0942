"""`contentlint log`: list the changes of --fix, in files and in fixed corpora."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.cli.ledgers import refuse_missing, refuse_untrusted
from lint.cli.options import draw_options, drawn
from lint.cli.output import say
from lint.cli.paths import PathsCommand, named_paths
from lint.core.errors import UsageError
from lint.core.printable import printable
from lint.reporters.summary import counted

if TYPE_CHECKING:
    from lint.corpus.history import ShardHistory
    from lint.corpus.ledger import Entry
    from lint.ledger.history import PastRun

MAX_SHOWN_CHARS = 100


@click.command(cls=PathsCommand)
@click.argument("paths", nargs=-1, callback=named_paths)
@click.option("--rule", metavar="RULE", help="Only files or records changed by this rule.")
@click.option("--run", metavar="ID", help="Only this run, with its files and the text removed from each.")
@draw_options("Of a fixed corpus, also show N of the changed records, drawn at random.")
def log(paths: tuple[Path, ...], rule: str | None, run: str | None, sample: int | None, seed: int) -> None:
    """List the runs that changed files and folders (default: the current folder), the newest first.

    Of a fixed corpus, the folder that --output-dir named, list its files with what was changed in each.
    """
    from lint.corpus.output import is_fixed_corpus
    from lint.ledger.history import past_runs, scope

    if corpora := [path for path in paths or (Path(),) if is_fixed_corpus(path)]:
        if run is not None or len(corpora) < len(paths):
            raise UsageError(f"{corpora[0]}: a fixed corpus is one run; name it alone, without --run")
        for folder in corpora:
            _log_corpus(folder, rule=rule, sample=sample or 0, seed=seed)
        return
    if sample is not None:
        raise UsageError("--sample is for fixed corpora; --run shows what was taken out of files")
    refuse_untrusted(paths or (Path(),))
    runs = past_runs(scope(paths or (Path(),), run=run, rule=rule))
    for past in runs:
        click.echo("\n".join(_lines(past, with_files=run is not None)))
    if not runs:
        refuse_missing(paths)
        say(f"no run has changed anything in {', '.join(map(str, paths or (Path(),)))}")


def _lines(past: PastRun, *, with_files: bool) -> Iterator[str]:
    yield printable(f"{past.id or 'unnamed run'}  {past.time}  contentlint {past.version}")
    changed = f"  {counted(len(past.fixes), 'file')} changed, "
    if splits := [len(fix.paths) - 1 for fix in past.fixes if len(fix.paths) > 1]:
        moved = counted(sum(sum(fix.part_bytes) for fix in past.fixes), "byte")
        changed += f"{len(splits):,} split, {counted(sum(splits), 'new part')} ({moved} moved), "
    changed += f"{counted(sum(fix.removed_chars for fix in past.fixes), 'character')} removed"
    for state, what in (("undone", "undone since"), ("fixing", "interrupted"), ("undoing", "half undone")):
        if count := sum(fix.state == state for fix in past.fixes):
            changed += f", {count:,} {what}"
    yield changed
    yield _rules(past.rules)
    for fix in past.fixes if with_files else ():
        path, *parts = fix.paths
        yield f"  {printable(os.path.relpath(path))}{'' if fix.state == 'fixed' else f' ({fix.state})'}"
        for part, byte_count in zip(parts, fix.part_bytes, strict=True):
            yield f"    split off {printable(os.path.relpath(part))}: {counted(byte_count, 'byte')}"
        for removal in fix.removals:
            if not removal.text or removal.text.strip():
                yield _excerpt(removal.rule, removal.text or "", removal.chars)


def _rules(counts: Mapping[str, int]) -> str:
    rules = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return printable(f"  {', '.join(f'{rule} ({count:,})' for rule, count in rules)}")


def _excerpt(rule: str, text: str, char_count: int) -> str:
    shown = " ".join(text[: 4 * MAX_SHOWN_CHARS].split())[:MAX_SHOWN_CHARS]
    return printable(f"    {rule}: {counted(char_count, 'character')}: {shown}")


def _log_corpus(folder: Path, *, rule: str | None, sample: int, seed: int) -> None:
    from lint.corpus.history import shard_histories

    histories = shard_histories(folder, rule)
    entries = ((history, entry) for history in histories for entry in history.entries())
    chosen = drawn(entries, sample, seed=seed)
    for history in histories:
        own = [entry for other, entry in chosen if other is history]
        if history.record_count or history.refused:
            click.echo("\n".join(_shard_lines(folder, history, own)))
    if not any(history.record_count for history in histories):
        say(f"no record was changed in {folder}")


def _shard_lines(folder: Path, history: ShardHistory, entries: Iterable[Entry]) -> Iterator[str]:
    from lint.corpus.history import moved_chars

    source = f"  from {printable(history.source)}" if history.source else ""
    yield f"{printable(str(folder / history.name))}{source}"
    if history.record_count:
        changed = f"  {counted(history.record_count, 'record')} changed, "
        if history.split_count:
            moved = counted(history.moved_chars, "character")
            changed += f"{history.split_count:,} split, {counted(history.part_count, 'new part')} ({moved} moved), "
        yield f"{changed}{counted(history.removed_chars, 'character')} removed"
        yield _rules(history.rules)
    if history.refused:
        yield f"  {printable(history.refused)}"
    for entry in entries:
        known = f" (id {printable(entry.id)})" if entry.id is not None else ""
        moved = f" ({counted(moved_chars(entry), 'character')} moved)"
        split = f", split into {len(entry.parts)}{moved}" if len(entry.parts) > 1 else ""
        yield f"  record {entry.record:,}{known}{split}"
        for removed in entry.removed:
            if removed.text.strip():
                yield _excerpt(removed.rule, removed.text, len(removed.text))
