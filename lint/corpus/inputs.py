"""What tells that a file of the input is still the one that it was: without reading it."""

from __future__ import annotations

from pathlib import Path

from lint.core.extras import require
from lint.sources import is_url

_TELLING = (
    "size",
    "mtime",
    "created",
    "LastModified",
    "last_modified",
    "updated",
    "ETag",
    "etag",
    "md5Hash",
    "generation",
)
"""What file systems call the size of a file, the time when it was written, and a checksum of it."""


def input_state(name: str) -> str:
    """Return the size of a file or URL and when it was changed, as far as that can be told; empty where there
    is none.
    """
    try:
        if not is_url(name):
            status = Path(name).stat()
            return f"{status.st_size}:{status.st_mtime_ns}"
        files, path = require("fsspec.core", "corpus").url_to_fs(name)
        said = files.info(path)
    except Exception:  # every file system has errors of its own; reading will tell
        return ""
    return ":".join(f"{key}={said[key]}" for key in _TELLING if key in said)
