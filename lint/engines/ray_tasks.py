"""What the workers of a Ray cluster do: pure functions from one message to others, which may be done again anywhere."""

from __future__ import annotations

import contextlib
import os
import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from lint.checking.checker import CheckOptions
from lint.checking.files import FileChecker
from lint.checking.options import Options
from lint.checking.records import check_records
from lint.core.errors import ContentlintError
from lint.core.finding import FileResult
from lint.core.rule import Rule
from lint.engines.local import FileBatch, dead
from lint.engines.ray_cluster import MAX_DEATHS, core_count, death_count
from lint.sources.record import Fields
from lint.sources.records import RecordBatch, batches
from lint.sources.walk import Target

if TYPE_CHECKING:
    from lint.corpus.folder import OutputFolder
    from lint.corpus.record_fixing import Outcome, Shard, Work

RESULTS_PER_MESSAGE = 1_000

_AHEAD = 2
"""Pieces of work under way for each core: enough that none waits."""


class Job(msgspec.Struct, frozen=True):
    """What is the same for all tasks of a run."""

    options: Options
    folder: str
    """The one that relative paths begin in."""
    checks: tuple[tuple[tuple[Rule, ...], CheckOptions], ...] = ()
    """The rules and options for some of the files of records, or for others: no worker has to find the config."""


class Task(msgspec.Struct, frozen=True):
    """Some files that are documents, or one of records."""

    files: tuple[Target, ...]
    fields: Fields | None = None
    """Where this is a file of records: which fields of them hold what."""
    checks: int = 0
    """Which of the job's checks holds for it."""


class Batch(msgspec.Struct, frozen=True):
    """What is linted at a time."""

    content: FileBatch | RecordBatch
    checks: int = 0


class Results(msgspec.Struct, frozen=True):
    """What came of a part of the input."""

    results: list[FileResult]
    read_bytes: int = 0


def read(task: Task, *, folder: str) -> Iterator[Batch]:
    """Yield the batches of a task; raises ContentlintError where reading kills one worker after the other."""
    enter(folder)
    if task.fields is None:
        yield Batch(FileBatch(tuple(msgspec.structs.replace(file, real="") for file in task.files)))  # another node's
        return
    _give_up_if_deadly(task.files[0].name)
    for content in batches(task.files[0].name, task.fields):
        yield Batch(content, task.checks)


def check(batch: Batch, *, packed: bytes) -> Iterator[Results]:
    """Yield the results of a batch, in one message; `packed` is the pickled `Job`."""
    yield Results(_surviving(partial(_checked, packed=packed), batch.content, batch.checks), batch.content.read_bytes)


def _checked(content: FileBatch | RecordBatch, checks: int, *, packed: bytes) -> list[FileResult]:
    """Return the results for files or records."""
    job = _job(packed)
    enter(job.folder)
    if isinstance(content, FileBatch):
        return list(_runner(job.options).check_all(content.targets))
    return list(check_records(content, *job.checks[checks]))


def fix_shard_task(shard: Shard, *, root: str, packed: bytes) -> Iterator[Results]:
    """Yield the results of fixing a shard into the folder `root`; behind the last message it stands there, in one step.

    This task reads and writes; the records are fixed by others.
    """
    from lint.corpus.shards import fix_shard

    job = _job(packed)
    enter(job.folder)
    _give_up_if_deadly(shard.source)
    done_bytes: list[int] = []
    held: list[FileResult] = []
    mapped = partial(_fixed, packed=packed, done=done_bytes.append)
    for result in fix_shard(shard, _output_folder(root), job.options, mapped=mapped):
        held.append(result)
        if len(held) == RESULTS_PER_MESSAGE:
            yield Results(held, sum(done_bytes))
            held = []
            done_bytes.clear()
    yield Results(held, sum(done_bytes))


def _fixed(work: Iterable[Work], *, packed: bytes, done: Callable[[int], None]) -> Iterator[Sequence[Outcome]]:
    """Yield the outcomes of pieces of work, in their order, each in a task of its own; never more than a window under
    way.
    """
    import ray

    task = ray.remote(num_cpus=1, max_retries=-1)(_outcomes)
    window = _AHEAD * core_count()
    waiting: deque[tuple[int, Any]] = deque()
    for one in work:
        # Of blocks without records, such as the last one, nothing is to be asked.
        waiting.append((one.read_bytes, task.remote(pickle.dumps(one), packed) if one.batch.pieces else None))
        if len(waiting) >= window:
            yield _got(waiting, done)
    while waiting:
        yield _got(waiting, done)


def _got(waiting: deque[tuple[int, Any]], done: Callable[[int], None]) -> Sequence[Outcome]:
    import ray

    read_bytes, reference = waiting.popleft()
    outcomes: Sequence[Outcome] = ray.get(reference) if reference is not None else []
    done(read_bytes)
    return outcomes


def _outcomes(cell: bytes, packed: bytes) -> list[Outcome]:
    """Return what becomes of the records of a piece of work."""
    outcomes: list[Outcome] = _surviving(partial(_worked, packed=packed), pickle.loads(cell), 0)  # noqa: S301
    return outcomes


def _worked(work: Work, _: int, *, packed: bytes) -> list[Outcome]:
    enter(_job(packed).folder)
    return work.outcomes()


def _surviving(act: Callable[[Any, int], list[Any]], content: Any, rules: int) -> list[Any]:
    """Return what `act` makes of `content`, also where something in that kills workers, of which several have died."""
    return _apart(act, content, rules) if death_count() > MAX_DEATHS else act(content, rules)


def _apart(act: Callable[[Any, int], list[Any]], content: Any, rules: int) -> list[Any]:
    """Return the same in a task of its own; of ever smaller parts, until what is at fault is alone."""
    import ray
    from ray.exceptions import OutOfMemoryError, WorkerCrashedError

    task = ray.remote(num_cpus=1, max_retries=0)(_acted)
    try:
        found: list[Any] = ray.get(task.remote(act, content, rules))
    except (WorkerCrashedError, OutOfMemoryError):
        alone = dead(content)
        if alone is not None:
            return alone
        return [result for half in content.halves() for result in _apart(act, half, rules)]
    return found


def _acted(act: Callable[[Any, int], list[Any]], content: Any, rules: int) -> list[Any]:
    return act(content, rules)


def _give_up_if_deadly(name: str) -> None:
    if death_count() > MAX_DEATHS:
        raise ContentlintError(f"{name}: the processes that read this file or a neighbouring one kept dying")


def _output_folder(root: str) -> OutputFolder:
    """Return the folder for fixed shards, with places for this task alone, for what it writes until all is written.

    Meanwhile a node that Ray takes for dead may be writing the same shard.
    """
    from lint.corpus.folder import OutputFolder, Staged, refusing

    class OwnPlaces(OutputFolder):
        def staged(self, name: str) -> Staged:
            own = self.own / "tmp" / os.urandom(8).hex()
            with refusing(self.root):
                own.mkdir(parents=True)
            return Staged(self, name, own)

    return OwnPlaces(Path(root))


@lru_cache(maxsize=2)
def _job(packed: bytes) -> Job:
    """Return a job, once in a process and not once in a task."""
    job: Job = pickle.loads(packed)  # noqa: S301 - written by our own driver
    return job


@lru_cache(maxsize=2)
def _runner(options: Options) -> FileChecker:
    return FileChecker(options)


def enter(folder: str) -> None:
    """Make relative paths mean what they mean to the driver; a node that lacks the folder reads from URLs alone."""
    with contextlib.suppress(OSError):
        os.chdir(folder)
