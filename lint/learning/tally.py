"""The second pass: in how many documents of its source a line occurs, and where; and the resulting profile."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

import msgspec

from lint.config.profile import VERSION, Profile
from lint.core.document import Document
from lint.core.version import __version__
from lint.learning.sample import Candidates, Threshold, line_hash
from lint.signals.line_shape import is_prose
from lint.signals.recurring_lines import PLACES, Place, Source, core, source_of, units

MAX_LINES = 100  # Maximum lines of one place of a source, those in most documents


class SourceTally(msgspec.Struct):
    document_count: int = 0  # Documents that count: see `_is_informative`
    lines: dict[str, dict[Place, int]] = {}  # Line to place to the number of documents

    def add(self, line: str, place: Place, count: int = 1) -> None:
        places = self.lines.setdefault(line, {})
        places[place] = places.get(place, 0) + count

    def merge(self, other: SourceTally) -> None:
        self.document_count += other.document_count
        for line, places in other.lines.items():
            for place, count in places.items():
                self.add(line, place, count)


class Tally(msgspec.Struct):
    """The counts of some documents."""

    sources: dict[str, SourceTally] = {}  # Those with candidate lines
    document_count: int = 0
    unknown_count: int = 0  # Documents of unknown source
    unreadable_count: int = 0

    def merge(self, other: Tally) -> None:
        self.document_count += other.document_count
        self.unknown_count += other.unknown_count
        self.unreadable_count += other.unreadable_count
        for source, counted in other.sources.items():
            self.sources.setdefault(source, SourceTally()).merge(counted)


def tallied(documents: Iterable[Document | None], *, candidates: Candidates, by_field: bool = False) -> Tally:
    found = Tally()
    for document in documents:
        if document is None:
            found.unreadable_count += 1
            continue
        found.document_count += 1
        source = source_of(document, by_field=by_field)
        found.unknown_count += not source
        if source in candidates:
            _count(document, candidates[source], found.sources.setdefault(source, SourceTally()))
    return found


def _count(document: Document, candidates: frozenset[int], into: SourceTally) -> None:
    texts = units(document)
    recurring = {index for index, text in enumerate(texts) if text and line_hash(text) in candidates}
    own = core(document.paragraph_texts, recurring)
    if own is None or not _is_informative(document, recurring):
        return
    into.document_count += 1
    for line, place in {(texts[index], own.place(index)) for index in recurring}:
        into.add(line, place)


def _is_informative(document: Document, recurring: set[int]) -> bool:
    """Return whether a document has at least as many prose paragraphs of its own as recurring ones.

    Otherwise it is another version of an earlier document, and what recurs is the article.
    """
    prose = [index for index, text in enumerate(document.paragraph_texts) if is_prose(text)]
    return 2 * sum(index in recurring for index in prose) <= len(prose)


def profile(total: Tally, threshold: Threshold, *, source_field: str | None = None) -> Profile:
    """Return the profile: recurring lines by source, without sources that have none."""
    sources = {name: _source(counted, threshold) for name, counted in total.sources.items()}
    return Profile(
        version=VERSION,
        contentlint=__version__,
        source_field=source_field,
        min_share=threshold.share,
        min_documents=threshold.documents,
        sources={name: source for name, source in sorted(sources.items()) if any(map(source.lines, PLACES))},
    )


def _source(counted: SourceTally, threshold: Threshold) -> Source:
    least = ceil(threshold.least(counted.document_count) - 1e-9)
    shares: dict[Place, dict[str, float]] = {}
    for place in PLACES:
        counts = ((places.get(place, 0), line) for line, places in counted.lines.items())
        many = sorted((-count, line) for count, line in counts if count >= least)[:MAX_LINES]
        shares[place] = {line: max(round(-count / counted.document_count, 3), 0.001) for count, line in many}
    return Source(documents=max(counted.document_count, 1), **shares)
