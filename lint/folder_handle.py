"""Handles of folders: what is opened relative to one stays in that folder, whatever takes the place of its name.

A path is followed name by name, and no link with it. So a folder that somebody exchanges for a link while a run is
under way ends the work on its files, and never leads it elsewhere.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Iterator
from contextvars import ContextVar

NO_LINKS = getattr(os, "O_NOFOLLOW", 0)

_HAS_HANDLES = os.open in os.supports_dir_fd
_FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | NO_LINKS

_held: ContextVar[tuple[str, int] | None] = ContextVar("_held", default=None)
"""The folder that is held open by an outer `folder_handle`, and its handle."""


@contextlib.contextmanager
def folder_handle(path: str | os.PathLike[str]) -> Iterator[int | None]:
    """The handle of a folder, held open; None on systems that have none. Raises OSError, also for a link on the way.

    `path` is absolute and without `..`. Within this, asking for the same folder gives the same handle.
    """
    name, held = os.fspath(path), _held.get()
    if not _HAS_HANDLES:
        yield None
    elif held is not None and held[0] == name:
        yield held[1]
    else:
        handle = _followed(name)
        before = _held.set((name, handle))
        try:
            yield handle
        finally:
            _held.reset(before)
            os.close(handle)


def _followed(path: str) -> int:
    handle = os.open("/", _FOLDER)
    for name in filter(None, path.split("/")):
        try:
            following = os.open(name, _FOLDER, dir_fd=handle)
        except OSError as error:
            raise _plain(error, name, handle) from None
        finally:
            os.close(handle)
        handle = following
    return handle


def _plain(error: OSError, name: str, folder: int) -> OSError:
    """The error, or where it says in the system's way that there is a link, one that says it."""
    if error.errno in (errno.ELOOP, errno.ENOTDIR) and _is_link(name, folder):
        return OSError(errno.ELOOP, f'the folder "{name}" is a link now, which is not followed')
    return error


def _is_link(name: str, folder: int) -> bool:
    try:
        return bool(os.readlink(name, dir_fd=folder))
    except OSError:
        return False
