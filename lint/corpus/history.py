"""Read the ledgers of a fixed corpus: how much was changed in each shard, by which rules, and in which records."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lint.core.errors import FixError, SourceError
from lint.core.types import Span
from lint.corpus.folder import refuse_links
from lint.corpus.ledger import Entry
from lint.corpus.ledger_file import ledger_files, opened, shard_name
from lint.fixing.provenance import joined


class ShardHistory:
    """The changes in a shard, counted while its changed records are read."""

    def __init__(self, ledger: Path, folder: Path, rule: str | None = None) -> None:
        """Take a ledger of the fixed corpus in a folder; with `rule`, only records that it changed are counted."""
        self.name, self.source = shard_name(ledger, folder), ""
        self.refused = ""
        """Why the ledger, or the rest of it, cannot be read."""
        self.record_count = self.split_count = self.part_count = self.removed_chars = self.moved_chars = 0
        self.rules: Counter[str] = Counter()
        """How many records each rule changed."""
        self._ledger, self._rule = ledger, rule

    def entries(self) -> Iterator[Entry]:
        """Yield the entries of the changed records, in order."""
        try:
            header, lines, _ = opened(self._ledger)
            self.name, self.source = header.shard, header.source
            for line in lines:
                if isinstance(line, Entry) and (self._rule is None or self._rule in line.rules):
                    self._count(line)
                    yield line
        except (FixError, SourceError) as error:
            self.refused = str(error)

    def _count(self, entry: Entry) -> None:
        self.record_count += 1
        self.split_count += len(entry.parts) > 1
        self.part_count += len(entry.parts) - 1
        self.removed_chars += sum(len(removed.text) for removed in entry.removed)
        self.moved_chars += moved_chars(entry)
        self.rules.update(entry.rules)


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
