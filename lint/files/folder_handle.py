"""Folder handles: files opened relative to a handle are in that folder, even if its name is replaced.

A path is opened name by name, without following links, so that a folder replaced with a link never leads elsewhere.
"""

import contextlib
import errno
import os
from collections.abc import Iterator
from contextvars import ContextVar

NO_LINKS = getattr(os, "O_NOFOLLOW", 0)

_HAS_HANDLES = os.open in os.supports_dir_fd
_FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | NO_LINKS


class _Held:
    def __init__(self, path: str, handle: int) -> None:
        self.path, self.handle, self.is_open = path, handle, True


_held: ContextVar[_Held | None] = ContextVar("_held", default=None)
"""The folder opened by an outer `folder_handle`."""


@contextlib.contextmanager
def folder_handle(path: str | os.PathLike[str]) -> Iterator[int | None]:
    """Open a folder and yield its handle; None on systems without handles. Raises OSError, also for a link on the way.

    `path` is absolute and without `..`. Within the context, the same folder gives the same handle.
    """
    folder = os.fspath(path)
    known = _known(folder)
    if known is not None or not _HAS_HANDLES:
        yield known
        return
    before, now = _held.get(), _Held(folder, _followed(folder))
    _held.set(now)
    try:
        yield now.handle
    finally:
        now.is_open = False
        _held.set(before)
        os.close(now.handle)


def _known(folder: str) -> int | None:
    """Return the handle of a folder that is already open."""
    now = _held.get()
    return now.handle if now is not None and now.is_open and now.path == folder else None


@contextlib.contextmanager
def held(path: str | os.PathLike[str]) -> Iterator[None]:
    """Hold a folder open, if possible: operations on its files by `at` within the context use that folder."""
    with contextlib.ExitStack() as stack:
        with contextlib.suppress(OSError):
            stack.enter_context(folder_handle(path))
        yield


def at(path: str | os.PathLike[str]) -> tuple[str, int | None]:
    """Return the name of a file relative to the open folder, or else its path."""
    folder, name = os.path.split(os.fspath(path))
    handle = _known(folder)
    return (os.fspath(path), None) if handle is None else (name, handle)


def exists(path: str | os.PathLike[str]) -> bool:
    """Return whether a name exists, even as a broken link, in the open folder or by its path."""
    name, folder = at(path)
    try:
        os.stat(name, dir_fd=folder, follow_symlinks=False)
    except (OSError, ValueError):
        return False
    return True


@contextlib.contextmanager
def scanned(path: str | os.PathLike[str]) -> Iterator[Iterator[os.DirEntry[str]]]:
    """Scan a folder without following links to it; raises OSError. The `path` of an entry is only its name."""
    with contextlib.ExitStack() as stack:
        handle = stack.enter_context(folder_handle(path))
        if handle is not None:
            opened = os.open(".", os.O_RDONLY | os.O_DIRECTORY, dir_fd=handle)
            stack.callback(os.close, opened)
        yield stack.enter_context(os.scandir(path if handle is None else opened))


def _followed(path: str) -> int:
    if not os.path.isabs(path):  # noqa: PTH117 - a text
        raise OSError(errno.EINVAL, "is not an absolute path")
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
    """Return the error, with a clear message if the cause is a link."""
    if error.errno in (errno.ELOOP, errno.ENOTDIR) and _is_link(name, folder):
        return OSError(errno.ELOOP, f'the folder "{name}" has become a symbolic link, which is not followed')
    return error


def _is_link(name: str, folder: int) -> bool:
    try:
        return bool(os.readlink(name, dir_fd=folder))
    except OSError:
        return False
