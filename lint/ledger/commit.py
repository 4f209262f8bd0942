"""Change files so that each is the old or the new one at any moment, without leaving anything behind.

The order of the steps is the protocol that `lint.ledger.transaction` relies on to clean up after a crash:

1. the new host, then each part, is written to a temporary file in the same folder and synced;
2. each part's name is claimed (it must not exist), and its temporary file is moved there; the folder is synced;
3. the host is checked to be unchanged, and its temporary file is moved over it: this is the commit point;
4. the folder is synced.

So while the host's temporary file exists, the change has not happened; once parts exist without it, it has.

All steps use the folder handle that was opened first (`files.access`), even if the folder's name is replaced.
Paths are those without links.
"""

import contextlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lint.core.errors import FixError
from lint.files import access
from lint.files.access import at, created, exists, file_stream, folder_handle
from lint.ledger.change import Change, NewFile

_GET_FLAGS, _APPEND_ONLY = 0x80086601, 0x20  # FS_IOC_GETFLAGS and FS_APPEND_FL of <linux/fs.h>


def temporary(path: Path, change_id: str, index: int) -> Path:
    """Return the temporary path of a file's new content: 0 is the host, 1 the first part."""
    return path.parent / f".contentlint-{change_id}-{index}.tmp"


def check(change: Change) -> os.stat_result:
    """Return the status of the file; raises FixError if it must not be changed, or a part already exists."""
    if _is_append_only(change.path.parent):
        raise FixError("is in an append-only folder, so it cannot be replaced")
    for part in change.parts:
        if exists(part.path):
            raise FixError(f"the part {part.path.name} already exists and is not overwritten")
    return check_unchanged(change.path, change.before)


def write(change: Change) -> None:
    """Replace the file and create its parts, all or nothing; raises FixError if nothing was changed."""
    with refusing("cannot be replaced"), folder_handle(change.path.parent):
        status = check(change)
        claimed: list[NewFile] = []
        try:
            for index, data in enumerate((change.after, *(part.data for part in change.parts))):
                stage(temporary(change.path, change.id, index), (data,), status)
            for index, part in enumerate(change.parts, 1):
                _publish(part, temporary(change.path, change.id, index), claimed)
            sync_folder(change.path.parent)
            swap(temporary(change.path, change.id, 0), change.path, before=change.before)
        except BaseException:
            _withdraw(change, claimed)
            raise


def _publish(part: NewFile, waiting: Path, claimed: list[NewFile]) -> None:
    """Give a part its name. Claiming it first makes this exclusive and yet one step, on every file system."""
    claimed.append(part)
    try:
        os.close(created(part.path))
    except FileExistsError:
        claimed.pop()
        raise FixError(f"the part {part.path.name} already exists and is not overwritten") from None
    _move(waiting, part.path)


def _withdraw(change: Change, claimed: Sequence[NewFile]) -> None:
    """Remove parts and temporary files, the host's last; do nothing if the change has happened after all."""
    host = temporary(change.path, change.id, 0)
    if claimed and not exists(host):
        return
    remove([part.path for part in claimed if _holds(part.path, (b"", part.data))])
    remove([*(temporary(change.path, change.id, index) for index in range(1, len(change.parts) + 1)), host])


def _holds(path: Path, contents: Sequence[bytes]) -> bool:
    try:
        return read(path)[0] in contents
    except FixError:
        return False


def check_unchanged(path: Path, before: bytes) -> os.stat_result:
    """Return the status of the file at `path`; raises FixError if it has changed, or must not be replaced."""
    data, status = read(path)
    if data != before:
        raise FixError("was changed by another program in the meantime")
    if status.st_nlink > 1:
        raise FixError("has several names (hard links); replacing it would leave the others unchanged")
    name, folder = at(path)
    if not os.access(name, os.W_OK, dir_fd=folder):
        raise FixError("is read-only")
    return status


def read(path: Path) -> tuple[bytes, os.stat_result]:
    """Return the bytes and status of a regular file that is no link; raises FixError otherwise."""
    with refusing("cannot be read again"), file_stream(path, links=False) as file:
        return file.read(), os.fstat(file.fileno())


def stage(path: Path, chunks: Iterable[bytes], like: os.stat_result) -> None:
    """Write a new file, synced, with the mode and where possible the owner of another; raises OSError."""
    descriptor = created(path)
    try:
        for chunk in chunks:
            view = memoryview(chunk)
            while view:
                view = view[os.write(descriptor, view) :]
        if hasattr(os, "fchown"):
            with contextlib.suppress(OSError):
                os.fchown(descriptor, like.st_uid, like.st_gid)
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, stat.S_IMODE(like.st_mode))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _move(source: Path, target: Path) -> None:
    (old, old_folder), (new, new_folder) = at(source), at(target)
    os.replace(old, new, src_dir_fd=old_folder, dst_dir_fd=new_folder)


def swap(waiting: Path, path: Path, *, before: bytes) -> None:
    """Move a staged file over `path`, which must still hold `before`; raises FixError or OSError."""
    check_unchanged(path, before)
    _move(waiting, path)
    with contextlib.suppress(OSError):
        sync_folder(path.parent)


def _is_append_only(folder: Path) -> bool:
    """Return whether files can be created in a folder, but not moved or removed; False if unknown."""
    if sys.platform != "linux":
        return False
    import fcntl

    flags = bytearray(8)
    with contextlib.suppress(OSError), _opened_folder(folder) as descriptor:
        fcntl.ioctl(descriptor, _GET_FLAGS, flags)
    return bool(int.from_bytes(flags, sys.byteorder) & _APPEND_ONLY)


def sync_folder(folder: Path) -> None:
    """Sync the names in a folder, on systems that can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with _opened_folder(folder) as descriptor:
        os.fsync(descriptor)


@contextlib.contextmanager
def _opened_folder(folder: Path) -> Iterator[int]:
    name, handle = at(f"{folder}/.")
    descriptor = os.open(name, os.O_RDONLY | os.O_DIRECTORY, dir_fd=handle)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def remove(paths: Sequence[Path]) -> None:
    """Remove files that may be gone already, one after the other; stops silently where that is not allowed."""
    for path in paths:
        try:
            name, folder = at(path)
            os.unlink(name, dir_fd=folder)
        except FileNotFoundError:
            continue
        except OSError:
            return


def refusing(what: str) -> contextlib.AbstractContextManager[None]:
    """Translate OSError into a FixError: `what`, and the system's reason."""
    return access.refusing(what, FixError)
