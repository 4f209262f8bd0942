"""Read the ledgers of a fixed corpus: line by line, and how much was changed in each shard, by which rules."""

import contextlib
import os
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lint.core.errors import FixError, SourceError
from lint.core.types import Span
from lint.corpus.ledger import VERSION, Entry, Footer, Header, LedgerLine, decoded
from lint.corpus.output import is_shard_name, refuse_links
from lint.files.access import file_stream
from lint.fixing import joined
from lint.ledger.ledger import FOLDER

_REMOVED = ".removed.jsonl"

_FOOTER_MAX_BYTES = 4096


def ledger_files(folder: Path) -> list[Path]:
    """Return the ledgers of the fixed corpus in a folder, by name."""
    return sorted((folder / FOLDER).rglob(f"*{_REMOVED}"))


def shard_name(ledger: Path, folder: Path) -> str:
    """Return the name of a ledger's shard, from the name of the ledger."""
    return ledger.relative_to(folder / FOLDER).as_posix().removesuffix(_REMOVED)


def opened(ledger: Path) -> tuple[Header, Iterator[LedgerLine], Footer]:
    """Return the first line of a ledger that is whole, the following ones, not read yet, and the last one.

    Raises FixError if it cannot be read, here or at a later line.
    """
    lines = _read(ledger)
    header = next(lines, None)
    if not isinstance(header, Header) or header.version != VERSION or not is_shard_name(header.shard):
        raise FixError("its ledger cannot be read")
    return header, lines, _footer(ledger)


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


class ShardHistory:
    """The changes in a shard, counted while its changed records are read."""

    def __init__(self, ledger: Path, folder: Path, rule: str | None = None) -> None:
        """Take a ledger of the fixed corpus in a folder; with `rule`, only records that it changed are counted."""
        self.name, self.source = shard_name(ledger, folder), ""
        self.refused = ""  # Why the ledger, or the rest of it, cannot be read
        self.record_count = self.split_count = self.part_count = self.removed_chars = self.moved_chars = 0
        self.rules: Counter[str] = Counter()  # How many records each rule changed
        self._ledger, self._rule = ledger, rule

    def entries(self) -> Iterator[Entry]:
        try:
            header, lines, _ = opened(self._ledger)
            self.name, self.source = header.shard, header.source
            for line in lines:
                if isinstance(line, Entry) and (self._rule is None or self._rule in line.rules):
                    self.record_count += 1
                    self.split_count += len(line.parts) > 1
                    self.part_count += len(line.parts) - 1
                    self.removed_chars += sum(len(removed.text) for removed in line.removed)
                    self.moved_chars += moved_chars(line)
                    self.rules.update(line.rules)
                    yield line
        except (FixError, SourceError) as error:
            self.refused = str(error)


def moved_chars(entry: Entry) -> int:
    """Return how many characters of a record are in parts now."""
    moved = joined(Span(part.start, part.end) for part in entry.parts[1:])  # a part may be within another one's span
    starts = [span.start for span in moved]
    removed_chars = 0
    for one in entry.removed:
        at = bisect_right(starts, one.start) - 1
        if at >= 0 and one.start < moved[at].end:
            removed_chars += len(one.text)
    return sum(end - start for start, end in moved) - removed_chars


def shard_histories(folder: Path, rule: str | None = None) -> list[ShardHistory]:
    """Return the histories of the shards in a fixed corpus; raises UsageError where anything in it is a link."""
    refuse_links(folder)
    return [ShardHistory(ledger, folder, rule) for ledger in ledger_files(folder)]
