"""A folder that only this user can have created, even in a stranger's tree.

Its name is derived from a key in the user's state folder, and its mode keeps others out. Data sealed with the key is
from this user too.
"""

import contextlib
import hashlib
import os
import secrets
import stat
from pathlib import Path

import msgspec

from lint.files.access import created, moving
from lint.files.ownership import exposed, state_folder

SEAL_BYTES = 32

_KEY_BYTES = 32
_PRIVATE_FOLDER = 0o700
_READ = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class PrivateFolder(msgspec.Struct, frozen=True):
    """A private folder of this user, and the key that seals its content."""

    path: Path
    key: bytes


def private_folder(parent: Path) -> PrivateFolder | None:
    """Return this user's private folder in `parent`, created if necessary; None if that is impossible.

    The folder ignores itself in git, because a copy of it is useless.
    """
    try:
        home = state_folder()
        home.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        key = _read(home / "key") or _made(home / "key")
        if key is None:
            return None
        folder = parent / f"contentlint-{sealed(b'folder', key).hex()[:32]}"
        parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        with contextlib.suppress(FileExistsError):
            folder.mkdir(mode=_PRIVATE_FOLDER)
            (folder / ".gitignore").write_text("*\n", encoding="ascii")
        found = folder.lstat()
        return PrivateFolder(folder, key) if stat.S_ISDIR(found.st_mode) and not exposed(found) else None
    except OSError:
        return None


def sealed(data: bytes, key: bytes) -> bytes:
    """Return the seal of `data`, which only the owner of the key can create."""
    return hashlib.blake2b(data, key=key, digest_size=SEAL_BYTES).digest()


def _read(file: Path) -> bytes | None:
    """Return the key in a file; None if it has none, or others may have read it."""
    try:
        opened = os.open(file, _READ)
    except FileNotFoundError:
        return None
    try:
        found = os.fstat(opened)
        is_private = stat.S_ISREG(found.st_mode) and not exposed(found)
        data = os.read(opened, _KEY_BYTES + 1) if is_private else b""
    finally:
        os.close(opened)
    return data if len(data) == _KEY_BYTES else None


def _made(file: Path) -> bytes | None:
    """Write a new key into a file, and return the key in the file: another process may have been faster."""
    waiting = file.with_name(f"key.{secrets.token_hex(8)}.tmp")
    with moving(waiting, file), os.fdopen(created(waiting), "wb") as out:
        out.write(secrets.token_bytes(_KEY_BYTES))
    return _read(file)
