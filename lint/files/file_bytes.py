"""Open files for reading: regular files only, so that a run never waits for a pipe or touches a device.

Names come from strangers: a file is checked before it is opened, opened without blocking, and checked again.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
from typing import BinaryIO

from lint.files.folder_handle import NO_LINKS, folder_handle

_CHUNK_BYTES = 1 << 20

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)


def _opened(path: str | os.PathLike[str], *, links: bool) -> tuple[int, os.stat_result]:
    """Open a file, as `file_stream`, and return its descriptor and status."""
    if links:
        return _opened_in(None, path)
    folder, name = os.path.split(path)
    with folder_handle(folder) as handle:
        return _opened_in(handle, path if handle is None else name)


def _opened_in(folder: int | None, path: str | os.PathLike[str]) -> tuple[int, os.stat_result]:
    _check(os.stat(path, dir_fd=folder, follow_symlinks=folder is None))
    opened = os.open(path, _READ | (0 if folder is None else NO_LINKS), dir_fd=folder)
    try:
        found = os.fstat(opened)
        _check(found)
    except OSError:
        os.close(opened)
        raise
    return opened, found


def _check(found: os.stat_result) -> None:
    """Raise OSError for anything but a regular file."""
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if stat.S_ISLNK(found.st_mode):
        raise OSError(errno.ELOOP, "it is a symbolic link, which is not followed")
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is not a regular file")


def file_stream(path: str | os.PathLike[str], *, links: bool = True) -> BinaryIO:
    """Return a regular file as a buffered stream; raises OSError, also for other types.

    Without `links`, no link in any part of `path` is followed; `path` must be absolute then.
    """
    return os.fdopen(_opened(path, links=links)[0], "rb")


def file_bytes(path: str | os.PathLike[str], *, at_most: int = sys.maxsize, links: bool = True) -> bytes:
    """Return the bytes of a regular file, or the first `at_most` of them; else as `file_stream`."""
    opened, found = _opened(path, links=links)
    try:
        return _all_bytes(opened, found.st_size, at_most)
    finally:
        os.close(opened)


def _all_bytes(opened: int, size_bytes: int, at_most: int) -> bytes:
    """Return the bytes of an open file; it is read beyond the size that the system reports only if necessary."""
    data = os.read(opened, min(size_bytes + 1, at_most))
    if len(data) == size_bytes:
        return data  # the buffer was not filled: this is the end
    parts, rest_bytes = [data], at_most - len(data)
    while parts[-1] and rest_bytes:
        parts.append(os.read(opened, min(_CHUNK_BYTES, rest_bytes)))
        rest_bytes -= len(parts[-1])
    return b"".join(parts)
