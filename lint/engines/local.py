"""Run on this machine: in this process, or in several with batches of about equal size."""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from lint.checking.files import FileChecker, Options
from lint.core.errors import UsageError
from lint.core.finding import FileResult, Location, unreadable_result
from lint.sources import is_url
from lint.sources.record import Fields
from lint.sources.walk import Target

if TYPE_CHECKING:  # imported when processes are started
    from lint.corpus.output import OutputFolder
    from lint.corpus.record_fixing import Outcome, Shard, Work
    from lint.sources.records import RecordBatch

BATCH_BYTES = 500_000
"""Approximate text per message to a worker: large compared with its cost, small compared with a run."""

BATCH_FILES = 200

MIN_PARALLEL_BATCHES = 4  # Starting processes costs more than it saves below this

DIED = "the process that read this file died (out of memory, or killed)"
RECORD_DIED = "the process that read this record died (out of memory, or killed)"


class FileBatch(msgspec.Struct, frozen=True):
    """Some files, each one document."""

    targets: tuple[Target, ...]
    read_bytes: int = 0

    def halves(self) -> tuple[FileBatch, FileBatch]:
        middle = len(self.targets) // 2
        return FileBatch(self.targets[:middle]), FileBatch(self.targets[middle:])


_B = TypeVar("_B", bound="FileBatch | RecordBatch | Work")

Progress = Callable[[int], None]  # Called with the number of input bytes just processed

_runner: FileChecker | None = None


def run(
    targets: Iterable[Target], options: Options, *, jobs: int = 0, progress: Progress | None = None
) -> Generator[FileResult]:
    """Yield the results of `targets`, in order; binary files in folders have none. `jobs=0` is automatic.

    A corpus file has a result for each record. Targets and results are streamed. Closing the iterator ends the workers.
    """
    if jobs == 0:
        jobs, targets = _chosen(targets)
        if jobs > 1 and not (targets := (yield from _known(iter(targets), options, progress))):
            return
    batches = file_batches(targets, partial(_fields, options), sized=jobs != 1 or progress is not None)
    for batch, results in _here(batches, options) if jobs == 1 else _parallel(batches, options, jobs):
        yield from results
        if progress is not None:
            progress(batch.read_bytes)


def _known(
    targets: Iterator[Target], options: Options, progress: Progress | None
) -> Generator[FileResult, None, Iterable[Target]]:
    """Yield cached results up to the first target that is not in the cache; return that target and the rest.

    Reading cached results takes less time than starting processes.
    """
    runner = FileChecker(options)
    for target in targets:
        results = None if target.is_corpus else runner.cached(target)
        if results is None:
            runner.close()  # no database may be open when forking
            return chain((target,), targets)
        yield from results
        if progress is not None:
            progress(_size(target) or 0)
    return ()


def fix_corpus(
    shards: Iterable[Shard], folder: OutputFolder, options: Options, *, jobs: int = 0, progress: Progress | None = None
) -> Generator[FileResult]:
    """Fix shards into a folder and return the results in order, like `run`."""
    from lint.corpus.shards import fix_shards

    chosen = list(shards)
    if jobs == 0:
        urls = (shard.source if is_url(shard.source) else "" for shard in chosen)
        jobs, _ = _chosen(Target(Path(shard.source), True, url) for shard, url in zip(chosen, urls, strict=True))

    def fixed(work: Iterable[Work]) -> Iterator[Sequence[Outcome]]:
        for one, outcomes in _here(work, options) if jobs == 1 else _parallel(work, options, jobs):
            yield list(outcomes)
            if progress is not None:
                progress(one.read_bytes)

    return fix_shards(chosen, folder, options, mapped=fixed)


def _chosen(targets: Iterable[Target]) -> tuple[int, Iterable[Target]]:
    """Return the number of processes to use, and the same targets; only the first are examined."""
    seen: list[Target] = []
    seen_bytes = 0
    rest = iter(targets)
    for target in rest:
        seen.append(target)
        size_bytes = _size(target)
        seen_bytes += BATCH_BYTES * MIN_PARALLEL_BATCHES if size_bytes is None else size_bytes
        if seen_bytes >= BATCH_BYTES * MIN_PARALLEL_BATCHES or len(seen) >= BATCH_FILES * MIN_PARALLEL_BATCHES:
            return cores(), chain(seen, rest)
    return 1, seen


def cores() -> int:
    """Return how many processes may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(target: Target) -> int | None:
    """Return the size of a file in bytes, 0 if it cannot be read; None for a remote one."""
    if target.url:
        return None
    try:
        return os.stat(target.path).st_size  # noqa: PTH116 - once for every file of a run
    except OSError:
        return 0


def file_batches(
    targets: Iterable[Target], fields_for: Callable[[Target], Fields], *, sized: bool = True
) -> Iterator[FileBatch | RecordBatch]:
    """Yield the work in batches of about equal size, or of equally many files if not `sized`, in order."""
    batch: list[Target] = []
    batch_bytes = 0
    for target in targets:
        if batch and (target.is_corpus or batch_bytes >= BATCH_BYTES or len(batch) >= BATCH_FILES):
            yield FileBatch(tuple(batch), batch_bytes)
            batch, batch_bytes = [], 0
        if target.is_corpus:
            from lint.sources.records import batches  # only runs over corpora pay for this import

            yield from batches(target.name, fields_for(target), real=target.real)
        else:
            batch.append(target)
            batch_bytes += (_size(target) or 0) if sized else 0
    if batch:
        yield FileBatch(tuple(batch), batch_bytes)


def _fields(options: Options, target: Target) -> Fields:
    """Return the fields of a corpus; raises UsageError if it would be changed in place."""
    if target.named and options.fix:
        raise UsageError(f"{target.name}: corpora are not fixed in place; name a folder with --output-dir")
    return options.fields_for(target.path)


def _results(runner: FileChecker, batch: FileBatch | RecordBatch | Work) -> Iterable[Any]:
    """Return the results for a batch, or its outcomes if it is to be fixed."""
    if isinstance(batch, FileBatch):
        return runner.check_all(batch.targets)
    return batch.outcomes() if hasattr(batch, "outcomes") else runner.check_records(batch)


def _here(batches: Iterable[_B], options: Options) -> Iterator[tuple[_B, Iterable[Any]]]:
    runner = FileChecker(options)
    for batch in batches:
        yield batch, _results(runner, batch)


def _parallel(batches: Iterable[_B], options: Options, jobs: int) -> Iterator[tuple[_B, list[Any]]]:
    """Yield each batch with its results, in order, from several processes; from this one if none can be started."""
    from lint.engines.pool import Died, NotDone, Pool

    runner: FileChecker | None = None
    with Pool(jobs, _check, partial(_begin, options)) as pool:
        for batch, results in pool.mapped(batches):
            if isinstance(results, Died):
                yield batch, bisect_crash(partial(_attempt, options), batch)
            elif isinstance(results, NotDone):
                runner = runner or FileChecker(options)
                yield batch, list(_results(runner, batch))
            else:
                yield batch, results


def _attempt(options: Options, batch: Any) -> list[Any] | None:
    """Return the results of a batch from a process of its own; None if it dies."""
    from lint.engines.pool import Died, NotDone, Pool

    results: Any
    with Pool(1, _check, partial(_begin, options)) as pool:
        ((_, results),) = pool.mapped([batch])
    return None if isinstance(results, Died | NotDone) else results


def bisect_crash(attempt: Callable[[Any], list[Any] | None], batch: Any) -> list[Any]:
    """Return the results of a batch, halved until the document at fault is alone; `attempt` is None after a crash."""
    results = attempt(batch)
    if results is None:
        results = crash_result(batch)
    if results is not None:
        return results
    return [result for half in batch.halves() for result in bisect_crash(attempt, half)]


def crash_result(batch: FileBatch | RecordBatch | Work) -> list[Any] | None:
    """Return the result for the single file or record that crashed a worker; None for a batch of several."""
    if hasattr(batch, "outcomes"):
        fixing: Any = batch  # a `Work`, not imported just for this
        outcomes: list[Any] | None = fixing.crash_outcomes(RECORD_DIED)
        return outcomes
    if isinstance(batch, FileBatch):
        if len(batch.targets) > 1:
            return None
        return [unreadable_result(DIED, Location(batch.targets[0].name))]
    if len(batch.pieces) > 1:
        return None
    return [unreadable_result(RECORD_DIED, Location(batch.path, batch.pieces[0].number, None, batch.fields.text))]


def _begin(options: Options) -> None:
    global _runner
    _runner = FileChecker(options)


def _check(batch: FileBatch | RecordBatch | Work) -> list[Any]:
    assert _runner is not None
    return list(_results(_runner, batch))
