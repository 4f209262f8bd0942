"""The first pass: a bounded sample of documents of every source, as hashes of their lines."""

from __future__ import annotations

import hashlib
import heapq
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lint.core.document import Document
from lint.signals.recurring_lines import folded, source_of

MAX_DOCUMENTS = 400_000  # Maximum documents held, at about 400 bytes each for 30 lines

MAX_SOURCE_DOCUMENTS = 1000
"""Maximum of one source; a line in 5% of all documents is in 3.6% to 6.4% of these, 19 times in 20."""

MIN_SOURCE_DOCUMENTS = 125  # Below this, sources are dropped instead
EDGE_LINES = 256  # How many lines at each end of a long document are counted: recurring lines surround the text
SLACK_FRACTION = 0.75  # Minimum share of a candidate in the sample, relative to the required share
MAX_CANDIDATES = 1000  # Maximum candidates of one source, those in most documents
_CAPS = (MAX_SOURCE_DOCUMENTS, 500, 250, MIN_SOURCE_DOCUMENTS)

Candidates = Mapping[str, frozenset[int]]  # Source to the hashes of lines that may recur


class Threshold(NamedTuple):
    """When a line counts as recurring."""

    share: float  # Minimum share of a source's documents, 0 to 1
    documents: int  # Minimum number of documents

    def least(self, document_count: int) -> float:
        """Return the minimum number of documents out of `document_count`."""
        return max(self.documents, self.share * document_count)


class Sample:
    """The documents with the smallest hashes of every source, at most `cap`; duplicates count once.

    The content depends only on the documents added, not on their order or on merges. With too many documents, `cap`
    falls step by step; then every second source, by the hash of its name, is dropped, and so on.
    """

    def __init__(self, max_documents: int = MAX_DOCUMENTS) -> None:
        self._max_documents = max_documents
        self._documents: dict[str, dict[int, bytes]] = {}  # Source to document hash to the hashes of its lines
        self._level = 0
        self._size = 0

    @property
    def cap(self) -> int:
        """Return the maximum documents of one source."""
        return _CAPS[min(self._level, len(_CAPS) - 1)]

    @property
    def source_count(self) -> int:
        return len(self._documents)

    @property
    def source_fraction(self) -> float:
        """Return the share of sources used; below 1 if there are too many."""
        return 0.5 ** max(0, self._level - len(_CAPS) + 1)

    def add(self, source: str, document: int, lines: bytes) -> None:
        """Add a document, given as its hash and the hashes of its lines."""
        if not self._has_room_for(source):
            return
        held = self._documents.setdefault(source, {})
        if document in held:
            return
        held[document] = lines
        self._size += len(held) <= self.cap
        if len(held) >= 2 * self.cap:
            self._documents[source] = _smallest(held, self.cap)
        while self._size > self._max_documents:
            self._shrink()

    def merge(self, other: Sample) -> None:
        while self._level < other._level:
            self._shrink()
        for source, documents in other._documents.items():
            for document, lines in documents.items():
                self.add(source, document, lines)

    def candidates(self, threshold: Threshold) -> Candidates:
        """Return the lines that may recur in their source."""
        found = {}
        for source, held in self._documents.items():
            documents = _smallest(held, self.cap)
            least = SLACK_FRACTION * threshold.share * len(documents)
            # A source that is here as a whole has to reach the number as well.
            least = max(least, threshold.documents if len(documents) < self.cap else 2)
            lines = _in_many(documents.values(), least) if len(documents) >= least else None
            if lines:
                found[source] = lines
        return found

    def _has_room_for(self, source: str) -> bool:
        return self._level < len(_CAPS) or _hash(source.encode()) < self.source_fraction * 2**64

    def _shrink(self) -> None:
        self._level += 1
        self._documents = {
            source: _smallest(held, self.cap) for source, held in self._documents.items() if self._has_room_for(source)
        }
        self._size = sum(map(len, self._documents.values()))


def sampled(documents: Iterable[Document | None], *, by_field: bool = False) -> Sample:
    """Return the sample of some documents; those of unknown source are left out."""
    sample = Sample()
    for document in documents:
        source = source_of(document, by_field=by_field) if document else ""
        if document and source:
            texts = document.paragraph_texts
            edges = texts if len(texts) <= 2 * EDGE_LINES else (*texts[:EDGE_LINES], *texts[-EDGE_LINES:])
            lines = array("Q", {line_hash(line) for text in edges if (line := folded(text))}).tobytes()
            sample.add(source, _hash(document.text.encode("utf-8", "surrogatepass")), lines)
    return sample


def line_hash(line: str) -> int:
    """Return a 64-bit hash of a line, the same in every process."""
    return _hash(line.encode())


def _hash(data: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "little")


def _smallest(documents: dict[int, bytes], count: int) -> dict[int, bytes]:
    if len(documents) <= count:
        return documents
    return {document: documents[document] for document in heapq.nsmallest(count, documents)}


def _in_many(documents: Iterable[bytes], least: float) -> frozenset[int]:
    count: Counter[int] = Counter()
    for lines in documents:
        count.update(array("Q", lines))
    many = ((times, line) for line, times in count.items() if times >= least)
    return frozenset(line for _, line in heapq.nlargest(MAX_CANDIDATES, many))
