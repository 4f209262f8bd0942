"""Run on a Ray cluster, or on a local Ray: Ray schedules and retries our functions.

One task reads a corpus file and streams it in batches, which other tasks lint. The tasks are pure functions from one
message to others: one that Ray retries, on any node, gives the same batches, so that no finding is missing or
duplicated, and a fixed shard is moved into place in one step.
"""

from __future__ import annotations

import contextlib
import os
import pickle
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from functools import lru_cache, partial
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from lint.checking.checker import CheckOptions
from lint.checking.files import FileChecker, Options
from lint.checking.records import check_records
from lint.core.errors import ContentlintError, UsageError
from lint.core.finding import FileResult
from lint.core.rule import Rule
from lint.engines.local import BATCH_FILES, FileBatch, Progress, bisect_crash
from lint.engines.ray_cluster import MAX_RETRIES, Stage, connected, core_count, reader_count, retry_count, streamed
from lint.sources.record import Fields
from lint.sources.records import RecordBatch, batches
from lint.sources.walk import Target

if TYPE_CHECKING:
    from lint.corpus.output import OutputFolder
    from lint.corpus.record_fixing import Outcome, Shard, Work

RESULTS_PER_MESSAGE = 1_000

_AHEAD = 2  # Pieces of work in progress per core: enough to keep it busy


class Job(msgspec.Struct, frozen=True):
    """What all tasks of a run have in common."""

    options: Options
    folder: str
    checks: tuple[tuple[tuple[Rule, ...], CheckOptions], ...] = ()
    """The rules and options of each group of corpus files: no worker needs to find the config."""


class Task(msgspec.Struct, frozen=True):
    """Some plain files, or one file of records."""

    files: tuple[Target, ...]
    fields: Fields | None = None  # The fields of the records, if this is a file of records
    checks: int = 0


class Batch(msgspec.Struct, frozen=True):
    """Files or records that are linted together."""

    content: FileBatch | RecordBatch
    checks: int = 0


class Results(msgspec.Struct, frozen=True):
    """The results for a part of the input."""

    results: list[FileResult]
    read_bytes: int = 0


def run(
    targets: Iterable[Target], options: Options, *, jobs: int = 0, progress: Progress | None = None,
    address: str | None = None,
) -> Generator[FileResult]:  # fmt: skip
    """Yield the results of `targets` in order, one per file or record, like the local engine.

    `address` names a cluster; the default is `RAY_ADDRESS`, or else a local Ray for this run. `jobs` is the number of
    batches linted at a time, 0 for one per core. Targets are held in memory, results are streamed. Raises UsageError if
    Ray is missing or the cluster does not respond.
    """
    if options.fix:
        what = "--engine ray does not fix files in place; name a folder for the fixed corpus with --output-dir"
        raise UsageError(what)
    planned, job = _planned(targets, options)
    if not planned:
        return
    with connected(address, jobs):
        reading = Stage(partial(read, folder=job.folder), cpu_count=0, max_task_count=reader_count())
        checking = Stage(partial(check, packed=pickle.dumps(job)), max_task_count=jobs or None)
        yield from _results(streamed(planned, reading, checking), progress)


def fix_corpus(
    shards: Iterable[Shard], folder: OutputFolder, options: Options, *, jobs: int = 0,
    progress: Progress | None = None, address: str | None = None,
) -> Generator[FileResult]:  # fmt: skip
    """Fix shards into a folder and yield the results in order, like `run` and the local engine.

    The nodes share the file system that the folder is on.
    """
    chosen = [msgspec.structs.replace(shard, real="") for shard in shards]  # links may differ on other nodes
    if not chosen:
        return
    job = Job(msgspec.structs.replace(options, cache_folder=None), str(Path.cwd()))
    with connected(address, jobs):
        act = partial(fix_shard_task, root=str(folder.root), packed=pickle.dumps(job))
        yield from _results(streamed(chosen, Stage(act, cpu_count=0, max_task_count=jobs or core_count())), progress)


def _results(found: Iterator[Results], progress: Progress | None) -> Iterator[FileResult]:
    for one in found:
        yield from one.results
        if progress is not None:
            progress(one.read_bytes)


def _planned(targets: Iterable[Target], options: Options) -> tuple[list[Task], Job]:
    """Return the tasks, in the order of the targets, and what they have in common."""
    plain = msgspec.structs.replace(options, cache_folder=None)  # a cache is for one machine
    checks: dict[tuple[int, CheckOptions], tuple[int, tuple[Rule, ...]]] = {}
    planned: list[Task] = []
    for group in grouped(targets):
        target = group[0]
        if not target.is_corpus:
            planned.append(Task(group))
            continue
        config = options.config_in(target.path.parent)
        rules, how = config.rules_for(target.path), options.check_options(config, target.path)
        number, _ = checks.setdefault((id(rules), how), (len(checks), rules))
        planned.append(Task(group, options.fields_for(target.path), number))
    return planned, Job(plain, str(Path.cwd()), tuple((rules, how) for (_, how), (_, rules) in checks.items()))


# The functions below run in tasks.


def grouped(targets: Iterable[Target]) -> Iterator[tuple[Target, ...]]:
    """Yield the targets of each task, in order: a corpus, or up to `BATCH_FILES` other files."""
    for is_corpus, alike in groupby(targets, lambda target: target.is_corpus):
        while group := tuple(islice(alike, 1 if is_corpus else BATCH_FILES)):
            yield group


def read(task: Task, *, folder: str) -> Iterator[Batch]:
    """Yield the batches of a task. Raises ContentlintError if reading crashes one worker after the other."""
    enter(folder)
    if task.fields is None:
        # Links may differ on another node.
        yield Batch(FileBatch(tuple(msgspec.structs.replace(file, real="") for file in task.files)))
        return
    _raise_on_crash_loop(task.files[0].name)
    for content in batches(task.files[0].name, task.fields):
        yield Batch(content, task.checks)


def check(batch: Batch, *, packed: bytes) -> Iterator[Results]:
    """Yield the results of a batch, in one message; `packed` is the pickled `Job`."""
    act = partial(_checked, checks=batch.checks, packed=packed)
    yield Results(_surviving(act, batch.content), batch.content.read_bytes)


def _checked(content: FileBatch | RecordBatch, *, checks: int, packed: bytes) -> list[FileResult]:
    job = _job(packed)
    enter(job.folder)
    if isinstance(content, FileBatch):
        return list(_runner(job.options).check_all(content.targets))
    return list(check_records(content, *job.checks[checks]))


def fix_shard_task(shard: Shard, *, root: str, packed: bytes) -> Iterator[Results]:
    """Fix a shard into the folder `root` and yield the results; the file appears in one step after the last one.

    This task reads and writes; other tasks fix the records.
    """
    from lint.corpus.output import OutputFolder
    from lint.corpus.shards import fix_shards

    job = _job(packed)
    enter(job.folder)
    _raise_on_crash_loop(shard.source)
    output = OutputFolder(Path(root), task=os.urandom(8).hex())  # a lost node may still be writing the same shard
    output.make()
    done_bytes: list[int] = []
    mapped = partial(_fixed, packed=packed, done=done_bytes.append)
    results = fix_shards([shard], output, job.options, mapped=mapped)
    while held := list(islice(results, RESULTS_PER_MESSAGE)):
        yield Results(held, sum(done_bytes))
        done_bytes.clear()
    yield Results([], sum(done_bytes))


def _fixed(work: Iterable[Work], *, packed: bytes, done: Callable[[int], None]) -> Iterator[Sequence[Outcome]]:
    """Run each piece of work in its own task, a bounded number at a time, and yield their outcomes in order."""
    import ray

    task = ray.remote(num_cpus=1, max_retries=-1)(_outcomes)
    window = _AHEAD * core_count()
    waiting: deque[tuple[int, Any]] = deque()
    for one in work:
        # A block without records, such as the last one, needs no task.
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
    outcomes: list[Outcome] = _surviving(partial(_worked, packed=packed), pickle.loads(cell))  # noqa: S301
    return outcomes


def _worked(work: Work, *, packed: bytes) -> list[Outcome]:
    enter(_job(packed).folder)
    return work.outcomes()


def _surviving(act: Callable[[Any], list[Any]], content: Any) -> list[Any]:
    """Return `act(content)`; once several workers have crashed on it, isolate the document that is at fault."""
    return bisect_crash(partial(_attempt, act), content) if retry_count() > MAX_RETRIES else act(content)


def _attempt(act: Callable[[Any], list[Any]], content: Any) -> list[Any] | None:
    """Return the same from a task of its own; None if its worker dies."""
    import ray
    from ray.exceptions import OutOfMemoryError, WorkerCrashedError

    task = ray.remote(num_cpus=1, max_retries=0)(_acted)
    try:
        found: list[Any] = ray.get(task.remote(act, content))
    except (WorkerCrashedError, OutOfMemoryError):
        return None
    return found


def _acted(act: Callable[[Any], list[Any]], content: Any) -> list[Any]:
    return act(content)


def _raise_on_crash_loop(name: str) -> None:
    if retry_count() > MAX_RETRIES:
        raise ContentlintError(f"{name}: the processes that read this file or a neighbouring one kept dying")


@lru_cache(maxsize=2)
def _job(packed: bytes) -> Job:
    """Return the unpickled job, once per process rather than per task."""
    job: Job = pickle.loads(packed)  # noqa: S301 - written by our own driver
    return job


_runner = lru_cache(maxsize=2)(FileChecker)


def enter(folder: str) -> None:
    """Change to the driver's folder, so that relative paths mean the same. A node without it can only read URLs."""
    with contextlib.suppress(OSError):
        os.chdir(folder)
