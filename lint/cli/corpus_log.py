"""`contentlint log` of a fixed corpus: what was changed in each of its files, and a sample of the records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import click

from lint.checking.draw import drawn
from lint.cli.excerpt import excerpt
from lint.core.printable import printable
from lint.corpus.history import ChangedRecord, ShardHistory, moved_chars, shard_histories
from lint.reporters.summary import counted


def log_corpus(folder: Path, *, rule: str | None, sample: int, seed: int) -> None:
    """Print what was changed in a fixed corpus, and so many of the changed records."""
    histories = shard_histories(folder, rule)
    records = chain.from_iterable(history.records() for history in histories)
    chosen = drawn(records, sample, seed=seed) if sample else _run_through(records)
    for history in histories:
        own = [record for record in chosen if record.shard == history.name]
        if history.record_count or history.refused:
            click.echo("\n".join(_lines(folder, history, own)))
    if not any(history.record_count for history in histories):
        click.echo(f"contentlint: no record was changed in {printable(str(folder))}", err=True)


def _run_through(records: Iterable[ChangedRecord]) -> list[ChangedRecord]:
    for _ in records:
        pass
    return []


def _lines(folder: Path, history: ShardHistory, records: Iterable[ChangedRecord]) -> Iterator[str]:
    source = f"  from {printable(history.source)}" if history.source else ""
    yield f"{printable(str(folder / history.name))}{source}"
    if history.record_count:
        yield f"  {', '.join(_counts(history))}"
        rules = sorted(history.rules.items(), key=lambda item: (-item[1], item[0]))
        yield printable(f"  {', '.join(f'{rule} ({count:,})' for rule, count in rules)}")
    if history.refused:
        yield f"  {printable(history.refused)}"
    for record in records:
        yield from _record_lines(record)


def _counts(history: ShardHistory) -> Iterator[str]:
    yield f"{counted(history.record_count, 'record')} changed"
    if history.split_count:
        moved = counted(history.moved_chars, "character")
        yield f"{history.split_count:,} split, {counted(history.part_count, 'new part')} ({moved} moved)"
    yield f"{counted(history.removed_chars, 'character')} removed"


def _record_lines(record: ChangedRecord) -> Iterator[str]:
    entry = record.entry
    known = f" (id {printable(entry.id)})" if entry.id is not None else ""
    moved = f" ({counted(moved_chars(entry), 'character')} moved)"
    split = f", split into {len(entry.parts)}{moved}" if len(entry.parts) > 1 else ""
    yield f"  record {entry.record:,}{known}{split}"
    for removed in entry.removed:
        if removed.text.strip():
            yield f"    {excerpt(removed.rule, removed.text, len(removed.text))}"
