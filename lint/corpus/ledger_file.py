"""Find the ledger files of a fixed corpus, and read them line by line."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lint.core.errors import FixError
from lint.corpus.folder import is_shard_name
from lint.corpus.ledger import VERSION, Footer, Header, LedgerLine, decoded
from lint.files.access import file_stream
from lint.ledger.ledger import FOLDER

_REMOVED = ".removed.jsonl"

_FOOTER_MAX_BYTES = 4096


class LedgerFile(NamedTuple):
    """A ledger that is whole: its first line, its last, and those between with the last, not read yet."""

    header: Header
    lines: Iterator[LedgerLine]
    footer: Footer


def ledger_files(folder: Path) -> list[Path]:
    """Return the ledgers of the fixed corpus in a folder, by name."""
    found = os.walk(folder / FOLDER)
    return sorted(Path(parent, name) for parent, _, files in found for name in files if name.endswith(_REMOVED))


def shard_name(ledger: Path, folder: Path) -> str:
    """Return the name of a ledger's shard, from the name of the ledger."""
    return ledger.relative_to(folder / FOLDER).as_posix().removesuffix(_REMOVED)


def opened(ledger: Path) -> LedgerFile:
    """Read a ledger; raises FixError if it cannot be read, here or at a later line."""
    lines = _read(ledger)
    header = next(lines, None)
    if not isinstance(header, Header) or header.version != VERSION or not is_shard_name(header.shard):
        raise FixError("its ledger cannot be read")
    return LedgerFile(header, lines, _footer(ledger))


def _read(ledger: Path) -> Iterator[LedgerLine]:
    with file_stream(ledger) as file:
        for line in file:
            try:
                yield decoded(line)
            except ValueError:
                raise FixError("its ledger is damaged") from None


def _footer(ledger: Path) -> Footer:
    """Return the last line of a ledger, which shows that it is complete."""
    with file_stream(ledger) as file:
        file.seek(max(os.fstat(file.fileno()).st_size - _FOOTER_MAX_BYTES, 0))
        last = file.read().removesuffix(b"\n").rpartition(b"\n")[2]
    with contextlib.suppress(ValueError):
        if isinstance(line := decoded(last), Footer):
            return line
    raise FixError("its ledger ends in the middle of an entry")
