"""Run on a Ray cluster, or on a local Ray: Ray schedules and retries our functions.

One task reads a corpus file and streams it in batches, which other tasks lint. A task that Ray retries gives the same
batches, so that no finding is missing or duplicated, and a fixed shard is moved into place in one step.
"""

from __future__ import annotations

import pickle
from collections.abc import Generator, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lint.checking.checker import CheckOptions
from lint.checking.files import Options
from lint.core.errors import UsageError
from lint.core.finding import FileResult
from lint.core.rule import Rule
from lint.engines import ray_tasks as tasks
from lint.engines.local import Progress
from lint.engines.ray_cluster import Stage, connected, core_count, reader_count, streamed
from lint.engines.ray_tasks import Job, Results, Task
from lint.sources.walk import Target

if TYPE_CHECKING:
    from lint.corpus.folder import OutputFolder
    from lint.corpus.record_fixing import Shard


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
        reading = Stage(partial(tasks.read, folder=job.folder), cpu_count=0, max_task_count=reader_count())
        checking = Stage(partial(tasks.check, packed=pickle.dumps(job)), max_task_count=jobs or None)
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
        act = partial(tasks.fix_shard_task, root=str(folder.root), packed=pickle.dumps(job))
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
    for group in tasks.grouped(targets):
        target = group[0]
        if not target.is_corpus:
            planned.append(Task(group))
            continue
        config = options.config_in(target.path.parent)
        rules, how = config.rules_for(target.path), options.check_options(config, target.path)
        number, _ = checks.setdefault((id(rules), how), (len(checks), rules))
        planned.append(Task(group, options.fields_for(target.path), number))
    return planned, Job(plain, str(Path.cwd()), tuple((rules, how) for (_, how), (_, rules) in checks.items()))
