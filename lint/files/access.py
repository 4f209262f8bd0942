"""Open, create and lock files, without following links or waiting for pipes and devices.

Names come from strangers: a file is checked before it is opened, opened without blocking, and checked again.
"""

import contextlib
import errno
import os
import stat
import sys
from pathlib import Path
from typing import BinaryIO

from lint.files.folder_handle import NO_LINKS, at, folder_handle

PRIVATE = 0o600

_CHUNK_BYTES = 1 << 20

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | NO_LINKS


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


def created(path: str | os.PathLike[str], mode: int = PRIVATE) -> int:
    """Return the descriptor of a new file, open for writing; raises FileExistsError if a file or link exists."""
    name, folder = at(path)
    return os.open(name, _CREATE, mode, dir_fd=folder)


def recreated(path: Path) -> int:
    """Return the same after removing any existing file."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    return created(path)


def mode_like(path: str) -> int:
    """Return the permissions for a file derived from `path`: its own, or for a URL those of new files."""
    with contextlib.suppress(OSError, ValueError):
        return stat.S_IMODE(os.stat(path).st_mode) & 0o666  # noqa: PTH116 - it may be a URL
    return default_mode()


def default_mode() -> int:
    """Return the permissions of new files."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def lock(descriptor: int, *, wait: bool) -> None:
    """Lock an open file; raises OSError if another process holds it, unless `wait`.

    The lock belongs to this process, unlike flock, which workers inherit and may hold after their parent was killed.
    """
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # LK_LOCK gives up after ten seconds
                if not wait:
                    raise
    else:
        import fcntl

        fcntl.lockf(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        return None
