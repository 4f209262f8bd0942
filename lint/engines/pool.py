"""The process pool: runs tasks in several processes, and yields results in order, even if a process dies.

Each process has one task at a time and its own pipe, and the parent uses no threads or locks, so that nothing waits for
a dead process.
"""

from __future__ import annotations

import contextlib
import os
import signal
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import msgspec

from lint.core.interrupts import ENDING, exit_when_idle, forget_handlers

if TYPE_CHECKING:  # imported where processes are started: a run of one process does without
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

T = TypeVar("T")
R = TypeVar("R")

WINDOW = 4  # Tasks in progress or queued per process: enough to keep it busy, few enough to bound memory

_SPARE_HANDLES = 24  # File handles that must be free to start a process

_PATIENCE_S = 1.0  # How long terminated processes have before they are killed


class Died(msgspec.Struct, frozen=True):
    """The result of a task whose process died."""


class NotDone(msgspec.Struct, frozen=True):
    """The result of a task that no process could run."""


class _Task(Generic[T]):
    def __init__(self, given: T) -> None:
        self.given = given
        self.is_done = False
        self.result: Any = NotDone()


class _Worker:
    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process, self.pipe = process, pipe
        self.is_ready = False
        self.task: _Task[Any] | None = None


class Pool(Generic[R]):
    """Processes that call `begin` once, if given, and `act` for each task. Leaving the context ends them at once."""

    def __init__(self, count: int, act: Callable[[Any], R], begin: Callable[[], None] | None = None) -> None:
        self._count, self._act, self._begin = count, act, begin
        self._workers: list[_Worker] = []

    def __enter__(self) -> Pool[R]:
        """Start as many of the processes as possible; see `mapped`."""
        try:
            self._start(self._count)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.terminate()  # safe even while it is fixing a file
            worker.pipe.close()
        last_s = time.monotonic() + _PATIENCE_S
        for worker in self._workers:
            worker.process.join(max(last_s - time.monotonic(), 0))
            worker.process.kill()
            worker.process.join()
        self._workers = []

    def _start(self, count: int) -> None:
        """Start `count` processes, or as many as the system's limits allow."""
        with contextlib.suppress(OSError):
            for _ in range(count):
                with _uninterrupted():  # one at a time: on a busy machine starting all of them takes seconds
                    _check_handles()
                    self._workers.append(self._started())

    def _started(self) -> _Worker:
        import multiprocessing

        # Forked processes share loaded modules and rules.
        method = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
        context = multiprocessing.get_context(method)
        ours, theirs = context.Pipe()
        try:
            process = context.Process(target=_work, args=(theirs, self._act, self._begin), daemon=True)  # type: ignore[attr-defined]
            process.start()
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        return _Worker(process, ours)

    def mapped(self, given: Iterable[T]) -> Generator[tuple[T, R | Died | NotDone]]:
        """Yield each task with its result, in order: `Died` if its process died, `NotDone` if no process is left.

        An exception in a process is raised here.
        """
        waiting: deque[_Task[T]] = deque()
        rest = iter(given)
        while True:
            has_more = self._give(rest, waiting)
            if self._workers and (not waiting[0].is_done if waiting else has_more):
                self._receive()
            elif waiting:
                task = waiting.popleft()
                if isinstance(task.result, BaseException):
                    raise task.result
                yield task.given, task.result
            elif not has_more:
                return

    def _give(self, rest: Iterator[T], waiting: deque[_Task[T]]) -> bool:
        """Send tasks to idle processes, or queue one if there are no processes; return whether there was another."""
        idle = [worker for worker in self._workers if worker.is_ready and worker.task is None]
        while len(waiting) < self._count * WINDOW and (idle or not (self._workers or waiting)):
            for one in rest:
                waiting.append(_Task(one))
                break
            else:
                return False
            if idle:
                self._send(idle.pop(), waiting[-1])
        return True

    def _send(self, worker: _Worker, task: _Task[T]) -> None:
        worker.task = task
        try:
            worker.pipe.send(task.given)
        except OSError:
            self._bury(worker)

    def _receive(self) -> None:
        from multiprocessing.connection import wait

        by_pipe = {worker.pipe: worker for worker in self._workers}
        for pipe in wait(list(by_pipe)):
            worker = by_pipe[pipe]  # type: ignore[index]
            try:
                result = worker.pipe.recv()
            except (OSError, EOFError):
                self._bury(worker)
                continue
            if worker.task is not None:
                worker.task.result, worker.task.is_done = result, True
            worker.is_ready, worker.task = True, None

    def _bury(self, worker: _Worker) -> None:
        """Replace a process that died, unless it died before it was ready, as the next one would too."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        if worker.task is not None:
            worker.task.result, worker.task.is_done = Died(), True
        if worker.is_ready:
            self._start(1)


def _check_handles() -> None:
    """Raise OSError if a new process would leave too few file handles."""
    with contextlib.ExitStack() as stack:
        for _ in range(_SPARE_HANDLES):
            stack.callback(os.close, os.open(os.devnull, os.O_RDONLY))


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Block termination signals: a partly started process can neither be used nor ended."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(pipe: Connection, act: Callable[[Any], Any], begin: Callable[[], None] | None) -> None:
    """Run tasks in a worker until the pipe closes: silent when interrupted, and ended with its parent."""
    import threading

    forget_handlers()
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    with contextlib.suppress(RuntimeError):  # no thread available: then it ends after its current task
        threading.Thread(target=_end_with_parent, daemon=True).start()
    with contextlib.suppress(OSError, EOFError):
        if begin is not None:
            begin()
        pipe.send(None)
        while True:
            pipe.send(_done(act, pipe.recv()))


def _done(act: Callable[[Any], Any], given: Any) -> Any:
    """Return the result, or the exception with its traceback as a note."""
    try:
        return act(given)
    except MemoryError:
        os._exit(1)
    except Exception as error:
        import traceback

        error.add_note(f"in a process of its own:\n{traceback.format_exc()}")
        return error


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        exit_when_idle(1)
