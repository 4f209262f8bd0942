"""The bytes of a file, for as few questions to the system as can be: a run asks them for every file."""

from __future__ import annotations

import os
import sys

_CHUNK_BYTES = 1 << 20


def file_bytes(path: str | os.PathLike[str], size_bytes: int, *, at_most: int = sys.maxsize) -> bytes:
    """The bytes of a regular file, or the first `at_most` of them; raises OSError.

    `size_bytes` is what the system says that the file has: only where it turns out otherwise is read on to the end.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        data = os.read(handle, min(size_bytes + 1, at_most))
        if len(data) == size_bytes:
            return data  # there was room for more, and no more came
        parts, rest_bytes = [data], at_most - len(data)
        while parts[-1] and rest_bytes:
            parts.append(os.read(handle, min(_CHUNK_BYTES, rest_bytes)))
            rest_bytes -= len(parts[-1])
        return b"".join(parts)
    finally:
        os.close(handle)
