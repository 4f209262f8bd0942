"""Ray: a connection to it, work streamed through it, its errors put into words. It is loaded when it is needed."""

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
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.core.errors import ContentlintError, UsageError
from lint.core.extras import require
from lint.engines.local import BATCH_BYTES, cores

if TYPE_CHECKING:
    import pyarrow as pa

ADDRESS_VARIABLE = "RAY_ADDRESS"
"""Ray's own name for the address of a cluster."""

MAX_DEATHS = 3
"""How often Ray may start a task again, before it counts that it is the task which kills its workers."""

CORES_PER_READER = 4
"""Reading takes a fiftieth of the time of linting; far away it may take a tenth."""

CONNECT_TIMEOUT_S = 10
"""How long to wait for a cluster to answer."""

OBJECT_STORE_BYTES = 512 * 1024 * 1024
"""The shared memory of a Ray of its own: some hundred batches under way."""

CELL = "cell"
"""The one column of the tables in between."""

_MAX_ROOM_BYTES = 20
"""The path of a socket has at most 103 bytes on some systems, of which Ray's own names take 80."""

_TASKS_PER_CORE = 50
"""Of the first stage: enough that no core waits for the last of them, few against what a task costs."""

_REMOVALS, _REMOVAL_PAUSE_S = 30, 0.1

_QUIET = {
    "RAY_USAGE_STATS_ENABLED": "0",  # nothing is sent anywhere
    "RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO": "0",  # without it Ray warns about its own future
}


class Stage(NamedTuple):
    """A function that is given values one by one, and what Ray is to know about its tasks."""

    function: Callable[[Any], Iterable[object]]
    cpu_count: int = 1
    """0 for one that mostly waits. Stages that differ in it are tasks of their own: a file is linted on all cores."""
    max_task_count: int | None = None
    """How many of its tasks run at a time; None for as many as there are cores."""


@contextlib.contextmanager
def connected(address: str | None, jobs: int) -> Iterator[None]:
    """Connect to Ray for as long as this lasts: at `address`, or else in `RAY_ADDRESS`, or else one of its own with
    `jobs` cores.

    A connection that the program has already is used, and left as it is. Errors become such for people. Raises
    UsageError where Ray is missing, or does not answer.
    """
    require("ray.data", "ray")
    import ray

    for name, value in _QUIET.items():
        os.environ.setdefault(name, value)
    with contextlib.ExitStack() as stack:
        if not ray.is_initialized():
            logging.getLogger("ray.data").setLevel(logging.ERROR)
            _connect(address or os.environ.get(ADDRESS_VARIABLE), jobs, stack)
        with _explained():
            yield


def _connect(address: str | None, jobs: int, stack: contextlib.ExitStack) -> None:
    import ray

    quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": logging.ERROR}
    if address in (None, "", "local"):
        folder = stack.enter_context(_room())
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
        said = (isinstance(error, OSError) and error.strerror) or _first_line(error)
        raise UsageError(f"no Ray cluster at {address}: {said}") from error


@contextlib.contextmanager
def _room() -> Iterator[str]:
    """Make a temporary folder for the sockets and logs of a Ray of its own, private to this user."""
    usual = tempfile.gettempdir()
    is_long = os.name != "nt" and len(os.fsencode(usual)) > _MAX_ROOM_BYTES
    folder = tempfile.mkdtemp(prefix="ray-", dir="/tmp" if is_long else usual)  # noqa: S108 - of a name nobody knows
    try:
        yield folder
    finally:
        for _ in range(_REMOVALS):  # the last of its processes may be writing still
            shutil.rmtree(folder, ignore_errors=True)
            if not os.path.exists(folder):  # noqa: PTH110
                break
            time.sleep(_REMOVAL_PAUSE_S)


def _reach(address: str) -> None:
    """Raise OSError or ValueError where nothing listens at `host:port`, `ray://` before it: Ray would try for long."""
    host, colon, port = address.rpartition("://")[2].rpartition(":")
    if colon:
        socket.create_connection((host.strip("[]"), int(port)), CONNECT_TIMEOUT_S).close()


@contextlib.contextmanager
def _explained() -> Iterator[None]:
    """Raise errors for people as such: those of our own functions, and failures of Ray."""
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
            raise  # a defect of ours: all that is known of it has to be seen
        raise ContentlintError(f"Ray failed: {_first_line(error)}") from error


def _first_line(error: BaseException) -> str:
    return str(error).strip().partition("\n")[0]


def core_count() -> int:
    """Return how many cores Ray has."""
    import ray

    return int(ray.cluster_resources().get("CPU", 1))


def reader_count() -> int:
    """Return how many tasks that read and write are enough for all cores."""
    return max(1, core_count() // CORES_PER_READER)


def streamed(values: Iterable[object], *stages: Stage) -> Iterator[Any]:
    """Yield what the last stage makes of what the one before makes ... of `values`, in order, as it comes.

    In between the values are cells of Arrow tables, about `BATCH_BYTES` a table, which Ray keeps in shared memory and
    moves between nodes. The functions and values are pickled.
    """
    import ray

    items = [{CELL: pickle.dumps(value)} for value in values]
    if not items:
        return
    # A small corpus needs fewer tasks than there may be, which nobody has to be told.
    warnings.filterwarnings("ignore", "The maximum number of concurrent tasks", UserWarning)
    with ray.data.DataContext.current(_data_context()):
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
    """Yield a table for each value that `function` makes of each value in a table."""
    for value in _unpacked(table):
        for made in function(value):
            yield _packed(made)


def _packed(value: object) -> pa.Table:
    """Return a table of one value. It is pickled: lone surrogates in paths and texts are no UTF-8, which Arrow asks
    for.
    """
    import pyarrow as pa

    return pa.table({CELL: pa.array([pickle.dumps(value)], pa.large_binary())})


def _unpacked(table: pa.Table) -> Iterator[Any]:
    return map(pickle.loads, table[CELL].to_pylist())


def _data_context() -> Any:
    """Return how Ray Data is to work here: in order, in tables of our size, and quietly."""
    import ray

    context = ray.data.DataContext.get_current().copy()
    context.execution_options.preserve_order = True
    context.target_max_block_size = BATCH_BYTES
    context.enable_progress_bars = False
    context.print_on_execution_start = False
    return context


def death_count() -> int:
    """Return how often this task was started before; it may have been done then, and what it made be lost with
    a node.
    """
    from ray._private.worker import global_worker  # the public context does not tell

    return int(global_worker.core_worker.get_current_task_attempt_number())
