"""Connect to Ray, stream work through it, and explain its errors. Ray is imported on first use."""

from __future__ import annotations

import contextlib
import logging
import os
import pickle
import shutil
import socket
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.core.errors import ContentlintError, UsageError
from lint.core.extras import require
from lint.engines.local import BATCH_BYTES, cores

if TYPE_CHECKING:
    import pyarrow as pa

ADDRESS_VARIABLE = "RAY_ADDRESS"

MAX_RETRIES = 3  # Number of retries after which a task is considered to crash its workers

CORES_PER_READER = 4  # Reading takes 2% of the time of linting; from remote storage perhaps 10%

CONNECT_TIMEOUT_S = 10

OBJECT_STORE_BYTES = 512 * 1024 * 1024
"""Shared memory of a Ray that is started for the run: room for some hundred batches in progress."""

CELL = "cell"  # The only column of the tables that pass between stages

_MAX_TEMPORARY_PATH_BYTES = 20  # Some systems limit the path of a socket to 103 bytes, of which Ray's own names take 80

_TASKS_PER_CORE = 50
"""Tasks of the first stage: enough to keep all cores busy to the end, few enough to keep their overhead small."""

_REMOVALS, _REMOVAL_PAUSE_S = 30, 0.1

_NAMESPACE = "contentlint"

_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # nothing is sent anywhere
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",  # without it Ray warns about its own future
}


class Stage(NamedTuple):
    """A function that is called with values one by one, and how Ray schedules its tasks."""

    function: Callable[[Any], Iterable[object]]
    cpu_count: int = 1
    """0 for a function that mostly waits. Stages that differ in it are not merged: one file is linted on all cores."""
    max_task_count: int | None = None  # Maximum number of its tasks that run at a time; None for one per core


@contextlib.contextmanager
def connected(address: str | None, jobs: int) -> Iterator[None]:
    """Connect to Ray within the context: to `address`, else to `RAY_ADDRESS`, else to a local Ray with `jobs` cores.

    An existing connection of the program is used and left open. Ray's errors are translated for users. Raises
    UsageError if Ray is not installed or does not respond.
    """
    require("ray.data", "ray")
    import ray

    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    with contextlib.ExitStack() as stack:
        if not ray.is_initialized():
            logging.getLogger("ray.data").setLevel(logging.ERROR)
            _connect(address or os.environ.get(ADDRESS_VARIABLE), jobs, stack)
        _start_counter(ray.get_runtime_context().get_job_id())
        with _explained():
            yield


def _connect(address: str | None, jobs: int, stack: contextlib.ExitStack) -> None:
    import ray

    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address in (None, "", "local"):
        folder = stack.enter_context(_temporary_folder())
        stack.callback(ray.shutdown)
        ray.init(
            "local",
            num_cpus=jobs or cores(),
            object_store_memory=OBJECT_STORE_BYTES,
            include_dashboard=False,
            _node_ip_address="127.0.0.1",  # reached from nowhere else
            _temp_dir=folder,
            **quiet,
        )
        return
    assert address is not None
    stack.callback(ray.shutdown)
    try:
        _reach(address)
        ray.init(address, **quiet)
    except (OSError, ValueError, RuntimeError) as error:
        reason = (isinstance(error, OSError) and error.strerror) or _first_line(error)
        raise UsageError(f"no Ray cluster at {address}: {reason}") from error


@contextlib.contextmanager
def _temporary_folder() -> Iterator[str]:
    """Make a temporary folder, private to this user, for the sockets and logs of a local Ray."""
    usual = tempfile.gettempdir()
    is_long = os.name != "nt" and len(os.fsencode(usual)) > _MAX_TEMPORARY_PATH_BYTES
    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp" if is_long else usual)  # noqa: S108 - with a random name
    try:
        yield folder
    finally:
        for _ in range(_REMOVALS):  # its last processes may still be writing
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):  # noqa: PTH110
                break
            time.sleep(_REMOVAL_PAUSE_S)


def _reach(address: str) -> None:
    """Raise OSError or ValueError if nothing listens at `[ray://]host:port`: Ray would retry for a long time."""
    host, colon, port = address.rpartition("://")[2].rpartition(":")
    if colon:
        socket.create_connection((host.strip("[]"), int(port)), CONNECT_TIMEOUT_S).close()


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    """Raise our own errors as they were before Ray wrapped them, and failures of Ray as ContentlintError."""
    import ray.exceptions

    try:
        yield
    except ray.exceptions.RayError as error:
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, ContentlintError):
                raise cause from None
            cause = getattr(cause, "cause", None) or cause.__cause__
        if isinstance(error, ray.exceptions.RayTaskError):
            raise  # a defect of contentlint: keep the whole traceback
        raise ContentlintError(f"Ray failed: {_first_line(error)}") from error


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]


def core_count() -> int:
    import ray

    return int(ray.cluster_resources().get("CPU", 1))


def reader_count() -> int:
    """Return how many tasks that read and write are enough for all cores."""
    return max(1, core_count() // CORES_PER_READER)


def streamed(values: Iterable[object], *stages: Stage) -> Iterator[Any]:
    """Pass `values` through the stages, and yield the results of the last one in order, as they arrive.

    Between stages, values are cells of Arrow tables of about `BATCH_BYTES`, which Ray keeps in shared memory and moves
    between nodes. Functions and values are pickled.
    """
    import ray

    items = [{CELL: pickle.dumps(value)} for value in values]
    if not items:
        return
    # A small corpus needs fewer tasks than the maximum; a warning about that helps nobody.
    warnings.filterwarnings("ignore", "The maximum number of concurrent tasks", UserWarning)
    context = ray.data.DataContext.get_current().copy()
    context.execution_options.preserve_order = True
    context.target_max_block_size = BATCH_BYTES
    context.enable_progress_bars = context.print_on_execution_start = False
    with ray.data.DataContext.current(context):
        dataset: Any = ray.data.from_items(items, override_num_blocks=min(len(items), _TASKS_PER_CORE * core_count()))
        for stage in stages:
            dataset = dataset.map_batches(
                partial(_mapped, function=stage.function),
                batch_size=None,
                batch_format="pyarrow",
                num_cpus=stage.cpu_count,
                concurrency=stage.max_task_count,
            )
        for block in dataset.iter_batches(batch_size=None, batch_format="pyarrow"):
            yield from _unpacked(block)


def _mapped(table: pa.Table, *, function: Callable[[Any], Iterable[object]]) -> Iterator[pa.Table]:
    """Yield a table for each result of `function` for each value in a table.

    Results are pickled: Arrow strings cannot hold the lone surrogates of paths and texts.
    """
    import pyarrow as pa

    for value in _unpacked(table):
        for made in function(value):
            yield pa.table({CELL: pa.array([pickle.dumps(made)], pa.large_binary())})


def _unpacked(table: pa.Table) -> Iterator[Any]:
    return map(pickle.loads, table[CELL].to_pylist())


class _StartCounter:
    """Counts how often each task was started. An actor, because Ray tells a task nothing about its earlier attempts."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def count(self, task: str) -> int:
        self._counts[task] += 1
        return self._counts[task]


@cache
def _start_counter(job: str) -> Any:
    """Return the counter of a job, and keep it alive: Ray ends an actor that nobody holds."""
    import ray

    actor = ray.remote(num_cpus=0, max_restarts=-1, max_task_retries=-1)(_StartCounter)
    return actor.options(name=job, namespace=_NAMESPACE, get_if_exists=True).remote()


def retry_count() -> int:
    """Return how many processes this task was started in before this one."""
    import ray

    return _retry_count(ray.get_runtime_context().get_task_id())


@lru_cache(maxsize=1)
def _retry_count(task: str) -> int:
    import ray

    counter = ray.get_actor(ray.get_runtime_context().get_job_id(), _NAMESPACE)
    return int(ray.get(counter.count.remote(task))) - 1
