"""Learning a profile in two passes over a corpus, which are counted in several processes."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import Any, NamedTuple, TypeVar

from lint.config.profile import Profile
from lint.core.document import Document
from lint.core.errors import SourceError
from lint.engines.local import FileBatch, Progress, cores, file_batches
from lint.engines.pool import Died, NotDone, Pool
from lint.learning import tally
from lint.learning.sample import Sample, Threshold, sampled
from lint.learning.tally import Tally, tallied
from lint.sources import is_url, text
from lint.sources.record import Fields, document_of
from lint.sources.records import RecordBatch, records
from lint.sources.walk import Target

T = TypeVar("T")

Documents = Iterable[Document | None]  # Documents of a corpus; None for one that cannot be read

MIN_PARALLEL = 4  # Minimum pieces of work for which starting processes pays
Work = FileBatch | RecordBatch


Pass = Callable[[Callable[[Documents], Any]], Iterator[Any]]
"""One pass over a corpus on any engine: yields the results of a function, which must be picklable, on the parts of the
corpus in any order."""


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
    return Learned(tally.profile(total, threshold, source_field=source_field), total, source_count, source_fraction)


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
