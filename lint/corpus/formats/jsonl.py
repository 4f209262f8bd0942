"""Read JSON Lines shards in blocks, and write them line by line."""

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import BinaryIO

import msgspec
from msgspec.structs import replace

from lint.core.errors import SourceError
from lint.corpus.ledger import VERSION, Change, Footer, Header, Log
from lint.corpus.output import Staged, writing
from lint.corpus.record_fixing import Shard
from lint.files.access import mode_like
from lint.sources import jsonl
from lint.sources.jsonl import Line
from lint.sources.record import Fields, Position
from lint.sources.records import RecordBatch, batched

FORM = "jsonl"


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """Some lines of a shard, verbatim, and the records on them; the last block of a shard has none."""

    batch: RecordBatch
    lines: tuple[Line, ...] = ()
    is_last: bool = False
    error: str = ""  # Why the shard cannot be read at all


def blocks(shard: Shard, fields: Fields) -> Iterator[Block]:
    """Yield all of a shard, in order."""
    position, error = Position(), ""
    try:
        for lines, read_bytes in batched(jsonl.read(shard.source, position, real=shard.real), position):
            found = (replace(line, data=b"") if line.error else line for line in lines if not line.is_rest)
            yield Block(batch=RecordBatch(shard.source, tuple(found), fields, read_bytes), lines=tuple(lines))
    except SourceError as failure:  # only when the file is opened
        error = str(failure)
    yield Block(batch=RecordBatch(shard.source, (), fields), is_last=True, error=error)


class Writer:
    """Writes a fixed shard to one of the `files` that are open, and `log`s its ledger."""

    def __init__(self, shard: Shard, staged: Staged, fields: Fields, files: ExitStack, log: Log) -> None:
        self._log = log
        self._out: BinaryIO = files.enter_context(writing(staged.shard, shard.name, mode=mode_like(shard.source)))
        self._before, self._after = hashlib.sha256(), hashlib.sha256()
        self._changed_count = 0
        self._log(
            Header(version=VERSION, shard=shard.name, source=shard.shown_source, form=FORM, text_field=fields.text)
        )

    def write(self, block: Block, changes: Mapping[int, Change]) -> None:
        for line in block.lines:
            data = line.data + b"\n" if line.is_ended else line.data
            self._before.update(data)
            change = None if line.is_rest else changes.get(line.number)
            if change is not None:
                self._changed_count += 1
                self._log(change.entry)
            for one in (data,) if change is None else change.lines:
                self._after.update(one)
                self._out.write(one)

    def end(self) -> None:
        digests = {"before": self._before.hexdigest(), "after": self._after.hexdigest()}
        self._log(Footer(records=self._changed_count, **digests))
