"""Open the output file: a regular file is replaced in one step, anything else is written to.

A link in `/dev` or `/proc` is followed: `/dev/stdout` may lead to a regular file. Any other link is replaced itself.
"""

import contextlib
import errno
import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO, cast

from lint.core.errors import UsageError
from lint.files.access import default_mode, moving, refusing

_SYSTEM_FOLDERS = ("/dev/", "/proc/")

_HANDLE = re.compile(r"/dev/fd/(?P<number>\d+)|/proc/(?P<process>\d+)(?:/task/\d+)?/fd/(?P<of_process>\d+)")
"""An open file of a process; `/dev/fd` is this process where there is no `/proc`."""

_MAX_LINKS = 40


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Open a file for writing that replaces `path` on success; raises UsageError if that is impossible."""
    with refusing(f"{path}: cannot be written", UsageError), _opened(path) as out:
        yield out


def _opened(path: Path) -> contextlib.AbstractContextManager[TextIO]:
    end, is_system = _followed(path)
    if handle := _HANDLE.fullmatch(end):
        if handle["process"] in (None, str(os.getpid())):
            return _stream(os.dup(int(handle["number"] or handle["of_process"])))
        return _stream(os.open(end, os.O_WRONLY | os.O_APPEND))
    try:
        mode = os.lstat(end).st_mode
    except FileNotFoundError:
        mode = None
    if mode is None or stat.S_ISREG(mode):
        permissions = default_mode() if mode is None else stat.S_IMODE(mode)
        return _replaced(Path(end) if is_system else path, permissions)
    if stat.S_ISBLK(mode):
        raise OSError(errno.EINVAL, "it is a disk")
    return _stream(os.open(end, os.O_WRONLY))


def _followed(path: Path) -> tuple[str, bool]:
    """Return where a path leads, up to an open file, and whether it passes a link in a system folder."""
    place, is_system = os.path.abspath(path), False  # noqa: PTH100 - keeps the name of a link
    for _ in range(_MAX_LINKS):
        folder, name = os.path.split(place)
        folder = os.path.realpath(folder)
        place = os.path.join(folder, name)  # noqa: PTH118
        if _HANDLE.fullmatch(place) or not os.path.islink(place):  # noqa: PTH114
            return place, is_system
        is_system |= place.startswith(_SYSTEM_FOLDERS)
        place = os.path.join(folder, os.readlink(place))  # noqa: PTH115, PTH118
    raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))


def _stream(descriptor: int) -> TextIO:
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="")


@contextlib.contextmanager
def _replaced(path: Path, permissions: int) -> Iterator[TextIO]:
    import tempfile

    out = tempfile.NamedTemporaryFile(  # noqa: SIM115 - closed below, before it is moved
        "w", encoding="utf-8", newline="", dir=path.parent, prefix=".contentlint-", delete=False
    )
    temporary = Path(out.name)
    with moving(temporary, path):
        with out:
            yield cast(TextIO, out)
        temporary.chmod(permissions)
