"""Fix the shards of a corpus: send blocks of records to workers, and write fixed shards and ledgers in order."""

import contextlib
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, BinaryIO

import msgspec

from lint.checking.files import Options
from lint.core.errors import UsageError
from lint.core.extras import require
from lint.core.finding import FileResult, Location, unreadable_result
from lint.corpus.folder import OutputFolder, refusing, writing
from lint.corpus.ledger import LedgerLine, encoded
from lint.corpus.record_fixing import Change, Outcome, Shard, Work
from lint.sources import record_suffix
from lint.sources.record import Fields
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
            for block, problem in _blocks(shard, options.fields_for(Path(shard.source))):
                held.append((shard, block, problem))
                batch = msgspec.structs.replace(block.batch, pieces=()) if problem else block.batch
                yield Work(batch, shard, options)

    current: _Writing | None = None
    try:
        for outcomes in mapped(work()):
            shard, block, problem = held.popleft()
            if current is None:
                current = _Writing(shard, folder, options)
            yield from current.write(block, outcomes)
            if block.is_last:
                if problem:
                    yield unreadable_result(f"{problem}; {ADVICE}", Location(shard.source), target=shard.target)
                yield from current.finish(block.error)
                current = None
    finally:
        if current is not None:
            current.abandon()


def _blocks(shard: Shard, fields: Fields) -> Iterator[tuple[Any, str]]:
    """Yield all of a shard, in order, with why its records are only copied: they lack the field of the text."""
    problem: str | None = None
    for block in _form(shard).blocks(shard, fields):
        if problem is None and block.batch.pieces:
            problem = missing_field(block.batch)
        yield block, problem or ""


def _form(shard: Shard) -> ModuleType:
    if record_suffix(shard.source) != ".parquet":
        from lint.corpus.formats import jsonl

        return jsonl
    require("pyarrow.parquet", "corpus")
    from lint.corpus.formats import parquet

    return parquet


class _Writing:
    def __init__(self, shard: Shard, folder: OutputFolder, options: Options) -> None:
        self._shard, self._staged = shard, folder.staged(shard.name)
        self._problem = ""  # Why it cannot be written
        self._shift = 0  # How many more records than the source it has so far
        self._stack = contextlib.ExitStack()
        fields = options.fields_for(Path(shard.source))
        with refusing(folder.root):
            ledger = self._stack.enter_context(writing(self._staged.ledger, "")) if options.ledger else None
            self._writer = _form(shard).Writer(shard, self._staged, fields, partial(_log, ledger))

    def write(self, block: Any, outcomes: Sequence[Outcome]) -> Iterator[FileResult]:
        """Write a block and yield its results; none if it cannot be written."""
        changes: Mapping[int, Change] = {one.change.number: one.change for one in outcomes if one.change is not None}
        if not self._problem:
            self._problem = self._written(block, changes)
        if self._problem:
            return
        for result, change in outcomes:
            yield _shifted(result, self._shift)
            self._shift += change.count - 1 if change is not None else 0

    def _written(self, block: Any, changes: Mapping[int, Change]) -> str:
        """Write a block, or return why a library cannot write what it has read."""
        try:
            with refusing(Path(self._shard.target)):
                self._writer.write(block, changes)
        except UsageError:
            raise
        except Exception as error:
            return f"it cannot be written back: {str(error)[:300] or type(error).__name__}"
        return ""

    def finish(self, error: str) -> Iterator[FileResult]:
        """Publish the shard; one that could not be read completely is skipped, and the result says so."""
        if problem := error or self._problem:
            self.abandon()
            failed = unreadable_result(problem, Location(self._shard.source))
            yield msgspec.structs.replace(failed, refused="no fixed shard was written")
            return
        with refusing(Path(self._shard.target)):
            self._writer.close()
            self._stack.close()
            self._staged.publish()

    def abandon(self) -> None:
        self._writer.abandon()
        with contextlib.suppress(OSError, ValueError):
            self._stack.close()
        self._staged.discard()


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
