"""Fix the shards of a corpus: send blocks of records to workers, and write fixed shards and ledgers in order."""

import contextlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

import msgspec

from lint.checking.files import Options
from lint.core.errors import UsageError
from lint.core.extras import require
from lint.core.finding import FileResult, Location, unreadable_result
from lint.corpus.ledger import Change, LedgerLine, encoded
from lint.corpus.output import OutputFolder, Staged, refusing, writing
from lint.corpus.record_fixing import Outcome, Shard, Work
from lint.sources import record_suffix
from lint.sources.records import ADVICE, missing_field

Mapped = Callable[[Iterable[Work]], Iterator[Sequence[Outcome]]]
"""Does pieces of work in any processes, and yields their outcomes in the same order. May read ahead."""


def fix_shards(
    shards: Iterable[Shard], folder: OutputFolder, options: Options, *, mapped: Mapped
) -> Generator[FileResult]:
    """Fix shards and yield their results, in order. A shard is completed before a result of the next one.

    The fixed shards and ledgers depend neither on `mapped` nor on the size of the blocks. Raises UsageError if a shard
    cannot be written.
    """
    held: deque[tuple[Shard, Any, str]] = deque()

    def work() -> Iterator[Work]:
        for shard in shards:
            known: str | None = None  # Why its records are only copied: they lack the field of the text
            for block in _form(shard).blocks(shard, options.fields_for(Path(shard.source))):
                if known is None and block.batch.pieces:
                    known = missing_field(block.batch)
                problem = known or ""
                held.append((shard, block, problem))
                batch = msgspec.structs.replace(block.batch, pieces=()) if problem else block.batch
                yield Work(batch, shard, options)

    fixed = ((*held.popleft(), outcomes) for outcomes in mapped(work()))
    for shard, blocks in groupby(fixed, key=itemgetter(0)):
        yield from _written(shard, blocks, folder, options)


def _written(
    shard: Shard, blocks: Iterable[tuple[Shard, Any, str, Sequence[Outcome]]], folder: OutputFolder, options: Options
) -> Iterator[FileResult]:
    """Write a shard and yield its results; one that cannot be read or written completely is skipped."""
    staged, files = Staged(folder, shard.name), contextlib.ExitStack()
    shift = 0  # How many more records than the source it has so far
    failure = ""
    try:
        with refusing(folder.root):
            ledger = files.enter_context(writing(staged.ledger, "")) if options.ledger else None
            fields, log = options.fields_for(Path(shard.source)), partial(_log, ledger)
            writer = _form(shard).Writer(shard, staged, fields, files, log)
        for _, block, problem, outcomes in blocks:
            failure = failure or _failure(writer, block, outcomes, Path(shard.target))
            for result, change in () if failure else outcomes:
                yield _shifted(result, shift)
                shift += change.count - 1 if change is not None else 0
            if block.is_last and problem:
                yield unreadable_result(f"{problem}; {ADVICE}", Location(shard.source), target=shard.target)
            if block.is_last:
                break
        if failure := block.error or failure:
            failed = unreadable_result(failure, Location(shard.source))
            yield msgspec.structs.replace(failed, refused="no fixed shard was written")
            return
        with refusing(Path(shard.target)):
            writer.end()
            files.close()
            staged.publish()
    finally:
        with contextlib.suppress(Exception):
            files.close()
        staged.discard()


def _form(shard: Shard) -> ModuleType:
    if record_suffix(shard.source) != ".parquet":
        from lint.corpus.formats import jsonl

        return jsonl
    require("pyarrow.parquet", "corpus")
    from lint.corpus.formats import parquet

    return parquet


def _failure(writer: Any, block: Any, outcomes: Sequence[Outcome], target: Path) -> str:
    """Write a block, or return why a library cannot write what it has read."""
    changes: Mapping[int, Change] = {one.change.entry.record: one.change for one in outcomes if one.change is not None}
    try:
        with refusing(target):
            writer.write(block, changes)
    except UsageError:
        raise
    except Exception as error:
        return f"it cannot be written back: {str(error)[:300] or type(error).__name__}"
    return ""


def _log(ledger: BinaryIO | None, line: LedgerLine) -> None:
    if ledger is not None:
        ledger.write(encoded(line))


def _shifted(result: FileResult, shift: int) -> FileResult:
    """Return the result with its findings at the records of the fixed shard."""
    if not shift or not result.findings:
        return result
    moved = tuple(
        msgspec.structs.replace(found, record=found.record + shift) if found.record is not None else found
        for found in result.findings
    )
    return msgspec.structs.replace(result, findings=moved)
