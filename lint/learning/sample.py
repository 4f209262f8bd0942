"""The first pass: of every source a sample of documents, each as the hashes of its lines, in bounded memory."""

from __future__ import annotations

import hashlib
import heapq
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from lint.core.document import Document
from lint.signals.recurring_lines import folded, source_of

MAX_DOCUMENTS = 400_000
"""So many documents are held at a time, at some 400 bytes each where they have 30 lines."""

MAX_SOURCE_DOCUMENTS = 1000
"""At most so many of one source: a line that is in 5% of all documents is in 3.6% to 6.4% of these, 19 times in 20."""

MIN_SOURCE_DOCUMENTS = 125
"""A sample is not made smaller than this; rather are there fewer sources."""

EDGE_LINES = 256
"""Of a longer document so many lines are counted at either end: around the text, not in it, stands what recurs."""

SLACK_FRACTION = 0.75
"""A line is counted in the second pass from this part of the share on that it has to have there."""

MAX_CANDIDATES = 1000
"""At most so many lines of one source are counted in the second pass, those in the most documents."""

_CAPS = (MAX_SOURCE_DOCUMENTS, 500, 250, MIN_SOURCE_DOCUMENTS)

Candidates = Mapping[str, frozenset[int]]
"""The lines of each source, as hashes, that may recur."""


class Threshold(NamedTuple):
    """From when on a line recurs."""

    share: float
    """Of a source's documents, 0 to 1."""
    documents: int
    """And in at least so many of them."""

    def least(self, document_count: int) -> float:
        """Return the least number of documents, of so many, that a line has to be in."""
        return max(self.documents, self.share * document_count)


class Sample:
    """Of every source the documents with the smallest hashes, at most `cap` of them: equal ones count once.

    What is in it depends only on which documents were added, not on their order or on how samples were merged. When
    there are too many documents, `cap` falls step by step; when it can fall no further, every second source goes, by
    the hash of its name, and so on.
    """

    def __init__(self, max_documents: int = MAX_DOCUMENTS) -> None:
        self._max_documents = max_documents
        self._documents: dict[str, dict[int, bytes]] = {}
        """Source to hash of a document to the hashes of its lines, each once."""
        self._level = 0
        self._size = 0

    @property
    def cap(self) -> int:
        """Return the most documents of one source."""
        return _CAPS[min(self._level, len(_CAPS) - 1)]

    @property
    def source_count(self) -> int:
        """Return how many sources there are."""
        return len(self._documents)

    @property
    def source_fraction(self) -> float:
        """Return which part of all sources is looked at: 1, unless there are too many."""
        return 0.5 ** max(0, self._level - len(_CAPS) + 1)

    def add(self, source: str, document: int, lines: bytes) -> None:
        """Add a document: its hash, and the hashes of its lines."""
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
        """Add all that another sample has."""
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
    """Return the sample of some documents; those whose source cannot be told are left out."""
    sample = Sample()
    for document in documents:
        source = source_of(document, by_field=by_field) if document else ""
        if document and source:
            sample.add(source, _hash(document.text.encode("utf-8", "surrogatepass")), _line_hashes(document))
    return sample


def line_hash(line: str) -> int:
    """Return 64 bits that represent a line, the same in every process."""
    return _hash(line.encode())


def _hash(data: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest(), "little")


def _line_hashes(document: Document) -> bytes:
    """Return the hashes of the lines at both ends of a document, each once, 8 bytes each."""
    texts = document.paragraph_texts
    edges = texts if len(texts) <= 2 * EDGE_LINES else (*texts[:EDGE_LINES], *texts[-EDGE_LINES:])
    return array("Q", {line_hash(line) for text in edges if (line := folded(text))}).tobytes()


def _smallest(documents: dict[int, bytes], count: int) -> dict[int, bytes]:
    """Return the `count` documents with the smallest hashes."""
    if len(documents) <= count:
        return documents
    return {document: documents[document] for document in heapq.nsmallest(count, documents)}


def _in_many(documents: Iterable[bytes], least: float) -> frozenset[int]:
    """Return the lines that are in at least so many of the documents."""
    count: Counter[int] = Counter()
    for lines in documents:
        count.update(array("Q", lines))
    many = ((times, line) for line, times in count.items() if times >= least)
    return frozenset(line for _, line in heapq.nlargest(MAX_CANDIDATES, many))
