"""Open, create, scan and lock files and folders, without following links or waiting for pipes and devices.

Names come from strangers: a file is checked before it is opened, opened without blocking, and checked again. A path is
opened name by name, and files relative to the handle of their folder: they are in that folder, even if its name is
replaced, and a folder replaced with a link never leads elsewhere.
"""

import contextlib
import errno
import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from pathlib import Path
from typing import BinaryIO

NO_LINKS = getattr(os, "O_NOFOLLOW", 0)

PRIVATE = 0o600

_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0)

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | NO_LINKS

_HAS_HANDLES = os.open in os.supports_dir_fd
_FOLDER = getattr(os, "O_PATH", os.O_RDONLY) | getattr(os, "O_DIRECTORY", 0) | NO_LINKS


class _Held:
    def __init__(self, path: str, handle: int) -> None:
        self.path, self.handle, self.is_open = path, handle, True


_held: ContextVar[_Held | None] = ContextVar("_held", default=None)  # The folder opened by an outer `folder_handle`


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
            if error.errno not in (errno.ELOOP, errno.ENOTDIR) or not _is_link(name, handle):
                raise
            what = f'the folder "{name}" has become a symbolic link, which is not followed'
            raise OSError(errno.ELOOP, what) from None
        finally:
            os.close(handle)
        handle = following
    return handle


def _is_link(name: str, folder: int) -> bool:
    try:
        return bool(os.readlink(name, dir_fd=folder))
    except OSError:
        return False


def _opened(path: str | os.PathLike[str], folder: int | None = None) -> BinaryIO:
    _check(os.stat(path, dir_fd=folder, follow_symlinks=folder is None))
    opened = os.open(path, _READ | (0 if folder is None else NO_LINKS), dir_fd=folder)
    try:
        _check(os.fstat(opened))
    except OSError:
        os.close(opened)
        raise
    return os.fdopen(opened, "rb")


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
    if links:
        return _opened(path)
    folder, name = os.path.split(path)
    with folder_handle(folder) as handle:
        return _opened(path if handle is None else name, handle)


def file_bytes(path: str | os.PathLike[str], *, at_most: int = -1, links: bool = True) -> bytes:
    """Return the bytes of a regular file, or the first `at_most` of them; else as `file_stream`."""
    with file_stream(path, links=links) as file:
        return file.read(at_most)


def created(path: str | os.PathLike[str]) -> int:
    """Return the descriptor of a new file, open for writing; raises FileExistsError if a file or link exists."""
    name, folder = at(path)
    return os.open(name, _CREATE, PRIVATE, dir_fd=folder)


def recreated(path: Path) -> int:
    """Return the same after removing any existing file."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    return created(path)


@contextlib.contextmanager
def moving(waiting: Path, path: Path) -> Iterator[None]:
    """Move a temporary file to `path` at the end of the context; delete it if the context fails."""
    try:
        yield
        waiting.replace(path)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise


def replace(path: Path, data: bytes) -> None:
    """Write a file in one step, by way of a temporary one beside it."""
    waiting = path.with_name(f"{path.name}.tmp")
    with moving(waiting, path), os.fdopen(recreated(waiting), "wb") as file:
        file.write(data)


@contextlib.contextmanager
def refusing(what: str, kind: Callable[[str], Exception]) -> Iterator[None]:
    """Translate OSError into another error: `what`, and the system's reason."""
    try:
        yield
    except OSError as error:
        raise kind(f"{what}: {error.strerror or error}") from error


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
