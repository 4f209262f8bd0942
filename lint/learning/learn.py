"""Learning a profile in two passes over a corpus, which are counted in several processes.

The second one counts in how many documents of its source a line occurs, and where (for the first see
`lint.learning.sample`).
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from math import ceil
from typing import Any, NamedTuple, TypeVar

import msgspec

from lint.config.profile import VERSION, Profile
from lint.core.document import Document
from lint.core.errors import SourceError
from lint.core.version import __version__
from lint.engines.local import FileBatch, Progress, cores, file_batches
from lint.engines.pool import Died, NotDone, Pool
from lint.learning.sample import Candidates, Sample, Threshold, line_hash, sampled
from lint.signals.line_shape import is_prose
from lint.signals.recurring_lines import PLACES, Place, Source, core, source_of, units
from lint.sources import is_url, text
from lint.sources.record import Fields, document_of
from lint.sources.records import RecordBatch, records
from lint.sources.walk import Target

T = TypeVar("T")

Documents = Iterable[Document | None]  # Documents of a corpus; None for one that cannot be read

MAX_LINES = 100  # Maximum lines of one place of a source, those in most documents

MIN_PARALLEL = 4  # Minimum pieces of work for which starting processes pays
Work = FileBatch | RecordBatch


Pass = Callable[[Callable[[Documents], Any]], Iterator[Any]]
"""One pass over a corpus on any engine: yields the results of a function, which must be picklable, on the parts of the
corpus in any order."""


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


class Learned(NamedTuple):
    """A profile and what it was learned from."""

    profile: Profile
    tally: Tally
    source_count: int
    source_fraction: float  # The share of sources used; below 1 if there are too many


def learn(read: Pass, threshold: Threshold, *, source_field: str | None = None) -> Learned:
    """Return the profile of a corpus, read twice by `read`."""
    by_field = source_field is not None
    whole = Sample()
    for part in read(partial(sampled, by_field=by_field)):
        whole.merge(part)
    candidates = whole.candidates(threshold)
    source_count, source_fraction = whole.source_count, whole.source_fraction
    del whole  # the counts need the room
    total = Tally()
    for counted in read(partial(tallied, candidates=candidates, by_field=by_field)):
        total.merge(counted)
    return Learned(profile(total, threshold, source_field=source_field), total, source_count, source_fraction)


def pieces(targets: Iterable[Target], fields_for: Callable[[Target], Fields], progress: Progress) -> Iterator[Work]:
    """Yield all work, in the order of the targets."""
    for batch in file_batches(targets, fields_for):
        yield batch
        progress(batch.read_bytes)


def documents(work: Work) -> Iterator[Document | None]:
    """Yield the documents of a piece of work, with absolute paths; None for one that cannot be read."""
    if isinstance(work, RecordBatch):
        path = work.path if is_url(work.path) else os.path.abspath(work.path)  # noqa: PTH100 - no link is followed
        for record in records(work):
            yield None if record.text is None else document_of(record, path)
        return
    for target in work.targets:
        try:
            data = text.read(target.path, real=target.real)
            if target.named or not text.is_binary(data):
                yield text.decode(data, path=os.path.abspath(target.path)).document  # noqa: PTH100
        except SourceError:
            yield None


def mapped(function: Callable[[Documents], T], work: Iterator[Work], *, jobs: int = 0) -> Iterator[T]:
    """Yield the results of `function` on the documents of each piece of work, in order; `jobs=0` is automatic.

    Raises SourceError if a process dies. Closing the iterator ends the processes.
    """
    first = list(islice(work, MIN_PARALLEL)) if jobs == 0 else []
    if jobs == 0:
        jobs = cores() if len(first) == MIN_PARALLEL else 1
    count, work = partial(_counted, function), chain(first, work)
    if jobs == 1:
        yield from map(count, work)
        return
    with Pool(jobs, count) as pool:
        for piece, result in pool.mapped(work):
            if isinstance(result, Died):
                raise SourceError("a process that counted lines died (out of memory, or killed): try fewer --jobs")
            yield count(piece) if isinstance(result, NotDone) else result


def _counted(function: Callable[[Documents], T], work: Work) -> T:
    return function(documents(work))


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
