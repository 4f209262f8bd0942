"""All on this machine: in this process, or in several with batches of about equal bytes."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

from lint.finding import FileResult, unreadable
from lint.run import Options, Runner
from lint.sources.walk import Target

if TYPE_CHECKING:  # imported where processes are started: a run of one process does without
    from concurrent.futures import Future, ProcessPoolExecutor

BATCH_BYTES = 500_000
"""About how much text one message to a worker covers: large against its cost, small against a run."""

BATCH_FILES = 200

MIN_PARALLEL_BATCHES = 4
"""Starting processes costs more than it saves below this."""

_WINDOW = 4
"""Batches under way per worker: enough that none waits, few enough that memory stays flat."""

DIED = "the process that read this file died (out of memory, or killed)"

_Batch = list[Target]
_runner: Runner | None = None


def run(targets: Iterable[Target], options: Options, *, jobs: int = 0) -> Generator[FileResult]:
    """The results of `targets`, in their order; binary files in folders have none. `jobs=0` chooses by the work.

    Neither the targets nor the results are ever held all at once. Closing the iterator ends the workers.
    """
    batches = _batches(targets)
    if jobs == 0:
        first = list(islice(batches, MIN_PARALLEL_BATCHES))
        jobs = _cores() if len(first) == MIN_PARALLEL_BATCHES else 1
        batches = chain(first, batches)
    if jobs == 1:
        runner = Runner(options)
        for batch in batches:
            yield from runner.check_all(batch)
    else:
        yield from _parallel(batches, options, jobs)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _size(target: Target) -> int:
    try:
        return os.stat(target.path).st_size  # noqa: PTH116 - once for every file of a run
    except OSError:
        return 0


def _batches(targets: Iterable[Target]) -> Iterator[_Batch]:
    batch: _Batch = []
    batch_bytes = 0
    for target in targets:
        batch.append(target)
        batch_bytes += _size(target)
        if batch_bytes >= BATCH_BYTES or len(batch) >= BATCH_FILES:
            yield batch
            batch, batch_bytes = [], 0
    if batch:
        yield batch


def _parallel(batches: Iterable[_Batch], options: Options, jobs: int) -> Iterator[FileResult]:
    """The results of all batches in order, never more than a window of them under way."""
    from concurrent.futures.process import BrokenProcessPool

    waiting: deque[tuple[_Batch, Future[list[FileResult]]]] = deque()
    pool = _pool(options, jobs)
    try:
        for batch in batches:
            try:
                future = pool.submit(_check, batch)
            except BrokenProcessPool:
                pool.shutdown()
                pool = _pool(options, jobs)
                future = pool.submit(_check, batch)
            waiting.append((batch, future))
            if len(waiting) >= jobs * _WINDOW:
                yield from _finish(*waiting.popleft(), options)
        while waiting:
            yield from _finish(*waiting.popleft(), options)
    except BaseException:
        _abandon(pool)
        raise
    pool.shutdown()


def _abandon(pool: ProcessPoolExecutor) -> None:
    """End the workers whatever they are at: a file that is being mended survives that, as it does a crash."""
    for worker in list((pool._processes or {}).values()):  # public as `terminate_workers` from Python 3.14 on
        worker.terminate()
    pool.shutdown(cancel_futures=True)


def _finish(batch: _Batch, future: Future[list[FileResult]], options: Options) -> Iterator[FileResult]:
    """The results of a batch, also when a worker died meanwhile, of this batch or of another one."""
    from concurrent.futures.process import BrokenProcessPool

    try:
        results = future.result()
    except BrokenProcessPool:
        yield from _checked_apart(batch, options)
    else:
        yield from results


def _checked_apart(batch: _Batch, options: Options) -> Iterator[FileResult]:
    """The results of a batch with a worker to itself; of ever smaller parts, until the file at fault is alone."""
    from concurrent.futures.process import BrokenProcessPool

    pool = _pool(options, 1)
    results: list[FileResult] | None = None
    try:
        results = pool.submit(_check, batch).result()
    except BrokenProcessPool:
        if len(batch) == 1:
            results = [_dead(batch[0])]
    finally:
        _abandon(pool)
    if results is not None:
        yield from results
    else:
        middle = len(batch) // 2
        yield from _checked_apart(batch[:middle], options)
        yield from _checked_apart(batch[middle:], options)


def _dead(target: Target) -> FileResult:
    path = str(target.path)
    return FileResult(path=path, findings=(unreadable(DIED, path=path),))


def _pool(options: Options, jobs: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    # Forked workers share the modules and rules that are loaded already; elsewhere each loads its own.
    method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start, initargs=(options,))


def _start(options: Options) -> None:
    """Make a process a worker: one that is silent when interrupted and does not outlive the run."""
    import signal
    import threading

    global _runner
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _runner = Runner(options)


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _check(batch: _Batch) -> list[FileResult]:
    assert _runner is not None
    return list(_runner.check_all(batch))
