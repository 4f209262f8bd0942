"""The one process pool: tasks in several processes, their results in order, whatever happens to a process.

A process has a task at a time and a pipe of its own, and this one has no thread and no lock: nothing can be left
waiting for what cannot be started or has died. What could not be done is told, and the caller does without.
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

WINDOW = 4
"""Tasks under way or waiting for their turn, per process: enough that none waits, few enough that memory stays flat."""

_SPARE_HANDLES = 24
"""Of files and pipes: what one process may have open at a time, here and there."""

_PATIENCE_S = 1.0
"""How long a process that was told to end has for it."""


class Died(msgspec.Struct, frozen=True):
    """What stands for the result of a task whose process died."""


class NotDone(msgspec.Struct, frozen=True):
    """What stands for the result of a task that no process was there for."""


class _Task(Generic[T]):
    """A task and, when it is done, its result."""

    def __init__(self, given: T) -> None:
        self.given = given
        self.is_done = False
        self.result: Any = NotDone()


def _finished(task: _Task[T]) -> tuple[T, Any]:
    if isinstance(task.result, BaseException):
        raise task.result
    return task.given, task.result


class _Worker:
    """A process and what it is at."""

    def __init__(self, process: BaseProcess, pipe: Connection) -> None:
        self.process, self.pipe = process, pipe
        self.is_ready = False
        self.task: _Task[Any] | None = None


class Pool(Generic[R]):
    """Processes that do `act` to what they are given, after they did `begin`. Leaving it ends them at once."""

    def __init__(self, count: int, act: Callable[[Any], R], begin: Callable[[], None]) -> None:
        self._count, self._act, self._begin = count, act, begin
        self._workers: list[_Worker] = []

    def __enter__(self) -> Pool[R]:
        """Start the processes, as many as can be started: `mapped` tells what that means."""
        try:
            self._start(self._count)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for worker in self._workers:
            worker.process.terminate()  # whatever it is at: a file that is being fixed survives that
            worker.pipe.close()
        last_s = time.monotonic() + _PATIENCE_S
        for worker in self._workers:
            worker.process.join(max(last_s - time.monotonic(), 0))
            worker.process.kill()
            worker.process.join()
        self._workers = []

    def _start(self, count: int) -> None:
        """Start so many processes, or as many as the system has room, handles and memory for."""
        with contextlib.suppress(OSError):
            for _ in range(count):
                with _uninterrupted():  # each for itself: on a busy machine starting all of them takes seconds
                    _check_handles()
                    self._workers.append(self._started())

    def _started(self) -> _Worker:
        import multiprocessing

        # Forked processes share the modules and rules that are loaded already; elsewhere each loads its own.
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
        """Yield what was given, in order, each with its result. An exception in a process is raised here.

        Where a process died, others go on, and what it was at has `Died`. Where none is left, the rest has `NotDone`.
        """
        waiting: deque[_Task[T]] = deque()
        rest = iter(given)
        while True:
            has_more = self._give(rest, waiting)
            if self._workers and (not waiting[0].is_done if waiting else has_more):
                self._receive()
            elif waiting:
                yield _finished(waiting.popleft())
            elif not has_more:
                return

    def _give(self, rest: Iterator[T], waiting: deque[_Task[T]]) -> bool:
        """Give idle processes something to do, or where there are none take what is next; whether there was more."""
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
        """Wait for a process to be ready, to be done, or to die."""
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
        """Replace a process that died: unless it did so before it was ready, as the next would."""
        self._workers.remove(worker)
        worker.pipe.close()
        worker.process.kill()
        worker.process.join()
        if worker.task is not None:
            worker.task.result, worker.task.is_done = Died(), True
        if worker.is_ready:
            self._start(1)


def _check_handles() -> None:
    """Raise OSError where a process would take the handles that files and folders are opened with."""
    with contextlib.ExitStack() as stack:
        for _ in range(_SPARE_HANDLES):
            stack.callback(os.close, os.open(os.devnull, os.O_RDONLY))


@contextlib.contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C and the like wait: a process that is half started can neither be used nor ended."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ENDING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _work(pipe: Connection, act: Callable[[Any], Any], begin: Callable[[], None]) -> None:
    """Work in a process until there is no more to do."""
    _be_a_worker()
    with contextlib.suppress(OSError, EOFError):
        begin()
        pipe.send(None)
        while True:
            pipe.send(_done(act, pipe.recv()))


def _done(act: Callable[[Any], Any], given: Any) -> Any:
    """Return the result, or the exception, which names the place where it was raised."""
    try:
        return act(given)
    except MemoryError:
        os._exit(1)
    except Exception as error:
        import traceback

        error.add_note(f"in a process of its own:\n{traceback.format_exc()}")
        return error


def _be_a_worker() -> None:
    """Make this process one that is silent when interrupted and does not outlive the run."""
    import threading

    forget_handlers()
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    with contextlib.suppress(RuntimeError):  # no thread left: then it ends when it is done with what it is at
        threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        exit_when_idle(1)
