"""Standard input, output and error, which may be closed."""

import contextlib
import os
import sys
from io import BufferedReader
from typing import BinaryIO, cast

from lint.core.errors import UsageError


def require_output() -> None:
    """Raise UsageError if standard output or error is closed.

    A closed stream is opened on the null device, or the next file would get its number, and what is printed.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # gets the lowest number that is free: this one
    closed = "output" if sys.stdout is None else "error" if sys.stderr is None else ""
    if not closed:
        return
    sys.stdout = sys.stdout or sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open
    sys.stderr = sys.stderr or sys.stdout
    raise UsageError(f"standard {closed} is closed; use {os.devnull} to discard what is written there")


def input_stream() -> BinaryIO:
    """Return standard input; raises UsageError if it cannot be read."""
    if sys.stdin is None:
        raise UsageError("standard input is closed")
    try:
        cast(BufferedReader, sys.stdin.buffer).peek(1)
    except (OSError, ValueError) as error:
        raise UsageError(f"standard input cannot be read: {getattr(error, 'strerror', None) or error}") from error
    return sys.stdin.buffer


def discard_output() -> None:
    """Discard what is still to be written to standard output, so that Python does not fail at its end."""
    with contextlib.suppress(OSError):  # too few file handles
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
