"""New files: made exclusively, so that nothing is written through a link or into what somebody else has put there."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from lint.files.folder_handle import NO_LINKS, at

PRIVATE = 0o600

_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | NO_LINKS


def created(path: str | os.PathLike[str], mode: int = PRIVATE) -> int:
    """Return the descriptor of a new file, open for writing; raises FileExistsError where there is any, or a link."""
    name, folder = at(path)
    return os.open(name, _CREATE, mode, dir_fd=folder)


def recreated(path: Path) -> int:
    """Return the same after removing what an earlier run, or somebody else, has left in its place."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()
    return created(path)


def mode_like(path: str) -> int:
    """Return the permissions for a file that is made of `path`: its own; of a URL, those that new files get."""
    with contextlib.suppress(OSError, ValueError):
        return stat.S_IMODE(os.stat(path).st_mode) & 0o666  # noqa: PTH116 - it may be a URL
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
