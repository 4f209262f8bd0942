"""Restore a corpus from the fixed one and its ledgers, into another folder, never in place."""

import base64
import contextlib
import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import msgspec

from lint.core.errors import FixError, SourceError, UsageError
from lint.core.extras import require
from lint.corpus.formats.jsonl import FORM as JSONL
from lint.corpus.formats.lines import original_line
from lint.corpus.history import ledger_files, opened, shard_name
from lint.corpus.ledger import Entry, Footer, Header, LedgerLine
from lint.corpus.output import refuse_links, refusing, writing
from lint.files.access import file_stream, mode_like, moving
from lint.sources import jsonl

_EDITED = "was edited since it was fixed"

_DAMAGES = (ValueError, TypeError, LookupError, ArithmeticError, NotImplementedError)
"""Errors raised, also by Arrow, if a ledger does not match its shard."""


class Restored(msgspec.Struct, frozen=True, kw_only=True):
    name: str
    record_count: int = 0  # Number of restored records; the others are copied
    refused: str = ""


def restore(folder: Path, into: Path) -> Iterator[Restored]:
    """Restore the shards of the fixed corpus in `folder` into another folder.

    JSON Lines are restored byte for byte (and compressed again), Parquet as an equal table. Nothing is overwritten, and
    a shard that was edited since is refused. Raises UsageError if there is nothing to restore.
    """
    refuse_links(folder)
    ledgers = ledger_files(folder)
    if not ledgers:
        raise UsageError(f"{folder}: not a fixed corpus with a ledger")
    if into.resolve().is_relative_to(folder.resolve()):
        raise UsageError(f"{into}: is inside the fixed corpus; restore it to another folder")
    for ledger in ledgers:
        yield _restored(ledger, folder, into)


def _restored(ledger: Path, folder: Path, into: Path) -> Restored:
    name = shard_name(ledger, folder)
    try:
        header, lines, footer = opened(ledger)
        name = header.shard
        _write(header, _entries(lines, footer), footer, folder / name, into)
        return Restored(name=name, record_count=footer.records)
    except (FixError, SourceError) as error:
        return Restored(name=name, refused=str(error))
    except _DAMAGES:
        return Restored(name=name, refused="its ledger is damaged")


def _entries(lines: Iterator[LedgerLine], footer: Footer) -> Iterator[Entry]:
    """Yield the entries of a ledger; raises FixError if one is missing."""
    count = 0
    while isinstance(line := next(lines, None), Entry):
        count += 1
        yield line
    if count != footer.records:
        raise FixError("its ledger is damaged")


def _write(header: Header, entries: Iterator[Entry], footer: Footer, fixed: Path, into: Path) -> None:
    target = into / header.shard
    if not fixed.is_file():
        raise FixError("the fixed shard is missing")
    if os.path.lexists(target):
        raise FixError(f"{target} already exists and is not overwritten")
    waiting = target.with_name(f".contentlint-{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:16]}.tmp")
    with refusing(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.parent.resolve() != into.resolve() / target.relative_to(into).parent:
            raise FixError(f"{target.parent}: leads through a link, which is not followed")
        waiting.unlink(missing_ok=True)  # of a killed run
        with moving(waiting, target):
            (_write_lines if header.form == JSONL else _write_rows)(header, entries, footer, fixed, waiting)


def _write_lines(header: Header, entries: Iterator[Entry], footer: Footer, fixed: Path, waiting: Path) -> None:
    before, after = hashlib.sha256(), hashlib.sha256()
    with writing(waiting, header.shard, mode=mode_like(str(fixed))) as out:
        for data in _original_lines(_whole_lines(fixed, after), entries):
            before.update(data)
            out.write(data)
    if footer.after != after.hexdigest():
        raise FixError(_EDITED)
    if footer.before != before.hexdigest():
        raise FixError("its ledger does not restore the original")


def _whole_lines(fixed: Path, digest: Any) -> Iterator[tuple[int, bytes]]:
    """Yield the lines with their numbers, very long ones in several pieces."""
    for line in jsonl.read(str(fixed)):
        if line.error and not line.data:
            raise FixError(line.error)
        data = line.data + b"\n" if line.is_ended else line.data
        digest.update(data)
        yield line.number, data


def _original_lines(pieces: Iterator[tuple[int, bytes]], entries: Iterator[Entry]) -> Iterator[bytes]:
    shift, entry = 0, next(entries, None)
    gathered: list[bytes] = []
    for number, data in pieces:
        if entry is None or number < entry.record + shift:
            yield data
            continue
        index = number - entry.record - shift
        gathered[index:] = [b"".join([*gathered[index:], data])]
        if data.endswith(b"\n") and index == len(entry.parts) - 1:
            yield original_line(entry, gathered)
            shift, gathered = shift + len(entry.parts) - 1, []
            entry = next(entries, None)
    if entry is not None and gathered:
        yield original_line(entry, gathered)
        entry = next(entries, None)
    if entry is not None:
        raise FixError(_EDITED)


def _write_rows(header: Header, entries: Iterator[Entry], footer: Footer, fixed: Path, waiting: Path) -> None:
    arrow, parquet = require("pyarrow", "corpus"), require("pyarrow.parquet", "corpus")
    from lint.corpus.formats.parquet import writer_settings
    from lint.corpus.formats.tables import restored_rows

    schema = arrow.ipc.read_schema(arrow.py_buffer(base64.b64decode(header.schema)))
    with contextlib.ExitStack() as stack:
        file = stack.enter_context(file_stream(fixed))
        if hashlib.file_digest(cast(io.BufferedReader, file), "sha256").hexdigest() != footer.after:
            raise FixError(_EDITED)
        source = stack.enter_context(parquet.ParquetFile(file))
        out = stack.enter_context(writing(waiting, "", mode=mode_like(str(fixed))))
        writer = stack.enter_context(parquet.ParquetWriter(out, schema, **writer_settings(source)))
        first, entry = 1, next(entries, None)
        for group in range(source.num_row_groups):
            rows = source.read_row_group(group, use_threads=False)
            own: list[Entry] = []
            extra = 0  # How many more rows than the source the group has so far
            while entry is not None and entry.record - first + extra < rows.num_rows:
                own.append(entry)
                extra += len(entry.parts) - 1
                entry = next(entries, None)
            restored = restored_rows(rows, own, schema, header.text_field, first=first)
            writer.write_table(arrow.Table.from_batches([restored], schema), row_group_size=max(restored.num_rows, 1))
            first += restored.num_rows
        if entry is not None:
            raise FixError(_EDITED)
