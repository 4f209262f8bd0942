"""Create new files exclusively, so that nothing is written through a link or into somebody else's file."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from lint.files.folder_handle import NO_LINKS, at

PRIVATE = 0o600

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | NO_LINKS


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
