"""A corpus as pieces of work, and counting in several processes."""

import os
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, islice
from typing import TypeVar

from lint.core.document import Document
from lint.core.errors import SourceError
from lint.engines.local import FileBatch, Progress, cores, file_batches
from lint.engines.pool import Died, NotDone, Pool
from lint.sources import is_url, text
from lint.sources.record import Fields, document_of
from lint.sources.records import RecordBatch, records
from lint.sources.walk import Target

T = TypeVar("T")

MIN_PARALLEL = 4  # Minimum pieces of work for which starting processes pays
Work = FileBatch | RecordBatch


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


def mapped(function: Callable[[Iterable[Document | None]], T], work: Iterator[Work], *, jobs: int = 0) -> Iterator[T]:
    """Yield the results of `function` on the documents of each piece of work, in order; `jobs=0` is automatic.

    Raises SourceError if a process dies. Closing the iterator ends the processes.
    """
    first = list(islice(work, MIN_PARALLEL)) if jobs == 0 else []
    if jobs == 0:
        jobs = cores() if len(first) == MIN_PARALLEL else 1
    if jobs == 1:
        yield from (function(documents(piece)) for piece in chain(first, work))
    else:
        yield from _parallel(function, chain(first, work), jobs)


def _parallel(function: Callable[[Iterable[Document | None]], T], work: Iterable[Work], jobs: int) -> Iterator[T]:
    count = partial(_counted, function)
    with Pool(jobs, count, _nothing) as pool:
        for piece, result in pool.mapped(work):
            if isinstance(result, Died):
                raise SourceError("a process that counted lines died (out of memory, or killed): try fewer --jobs")
            yield count(piece) if isinstance(result, NotDone) else result


def _counted(function: Callable[[Iterable[Document | None]], T], work: Work) -> T:
    return function(documents(work))


def _nothing() -> None:
    """Do nothing before the first task."""
