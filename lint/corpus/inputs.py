"""Detect whether a file has changed, without reading it."""

from __future__ import annotations

from pathlib import Path

from lint.core.extras import require
from lint.sources import is_url

_IDENTITY_KEYS = (
    "size", "mtime", "created", "LastModified", "last_modified", "updated", "ETag", "etag", "md5Hash", "generation",
)  # fmt: skip
"""Keys under which file systems report a file's size, modification time and checksum."""


def stamp(name: str) -> str:
    """Return the size and modification time of a file or URL, as far as known; empty if it does not exist."""
    try:
        if not is_url(name):
            status = Path(name).stat()
            return f"{status.st_size}:{status.st_mtime_ns}"
        files, path = require("fsspec.core", "corpus").url_to_fs(name)
        reported = files.info(path)
    except Exception:  # file systems raise different errors; reading reports them
        return ""
    return ":".join(f"{key}={reported[key]}" for key in _IDENTITY_KEYS if key in reported)
