"""Handle termination signals: defer them while a file is changed, and raise an exception for cleanup otherwise."""

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType
from typing import Any

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")
ENDING = tuple(signal.Signals[name] for name in _NAMES if name in signal.Signals.__members__)

SEND_AGAIN_S = 0.01

_changing = threading.Lock()  # Held while a file is changed


class Ended(KeyboardInterrupt):
    """A signal asks to end."""

    received: int = 0
    """The signal received; 0 for none. The exception raised may arrive as another one: Python wraps some."""


def raise_on_signals() -> None:
    """Make these signals raise an exception, so that partial files are cleaned up; ignored signals stay ignored."""
    sys.unraisablehook = _raise_again
    for number in ENDING:
        if signal.getsignal(number) in (signal.SIG_DFL, signal.default_int_handler):
            signal.signal(number, _raise)


def _raise(number: int, _: FrameType | None) -> None:
    Ended.received = number
    raise Ended


def _raise_again(lost: Any) -> None:
    """Send a signal again if Python could not raise its exception, as in the callback of a weak reference.

    It is sent from another thread a moment later, or it would be lost again.
    """
    if isinstance(lost.exc_value, Ended):
        with contextlib.suppress(RuntimeError):  # no thread can start when the program is ending anyway
            threading.Timer(SEND_AGAIN_S, os.kill, (os.getpid(), Ended.received)).start()
    else:
        sys.__unraisablehook__(lost)


def forget_handlers() -> None:
    """Restore the default handling of these signals, in a forked process."""
    for number in ENDING:
        if signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


@contextlib.contextmanager
def held_back() -> Iterator[None]:
    """Defer such a signal within the context, for a short operation.

    A second signal of the same kind is not deferred, except in a worker, which may get it from the terminal and from
    its parent; the parent kills it if it takes too long.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    received: list[int] = []
    before: dict[int, Any] = {}

    def remember(number: int, _: FrameType | None) -> None:
        if number in received and not _is_worker():
            restore()
            signal.raise_signal(number)
        received.append(number)

    def restore() -> None:
        for number, handler in before.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)

    try:
        for number in ENDING:
            before[number] = signal.signal(number, remember)
        with _changing:
            yield
    finally:
        restore()
        if received:
            signal.raise_signal(received[0])


def _is_worker() -> bool:
    multiprocessing = sys.modules.get("multiprocessing")
    return multiprocessing is not None and multiprocessing.parent_process() is not None


def exit_when_idle(code: int) -> None:
    """End this process from another thread, but not while a file is being changed."""
    with _changing:
        os._exit(code)
