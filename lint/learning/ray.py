"""Passes over a corpus on Ray."""

import contextlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from lint.engines import ray
from lint.engines.local import Progress
from lint.engines.ray import Batch, Task
from lint.engines.ray_cluster import Stage, connected, reader_count, streamed
from lint.learning.learn import Documents, Pass, documents
from lint.sources.record import Fields
from lint.sources.walk import Target

T = TypeVar("T")


@contextlib.contextmanager
def reader(
    targets: Callable[[], Iterable[Target]],
    fields_for: Callable[[Target], Fields],
    *,
    jobs: int = 0,
    address: str | None = None,
    progress: Progress,
) -> Iterator[Pass]:
    """Yield a pass over the files of `targets`; `address` and `jobs` are as for `lint.engines.ray`.

    Raises UsageError if Ray is missing or there is no cluster.
    """
    folder = str(Path.cwd())

    def read(function: Callable[[Documents], T]) -> Iterator[T]:
        reading = Stage(partial(ray.read, folder=folder), cpu_count=0, max_task_count=reader_count())
        counting = Stage(partial(_counted, function=function, folder=folder), max_task_count=jobs or None)
        groups = ray.grouped(targets())
        tasks = (Task(group, fields_for(group[0]) if group[0].is_corpus else None) for group in groups)
        for part, read_bytes in streamed(tasks, reading, counting):
            yield part
            progress(read_bytes)

    with connected(address, jobs):
        yield read


def _counted(batch: Batch, *, function: Callable[[Documents], T], folder: str) -> Iterator[tuple[T, int]]:
    ray.enter(folder)
    yield function(documents(batch.content)), batch.content.read_bytes
