"""Limit how much a compressed file may expand to: a kilobyte can hold gigabytes."""

from __future__ import annotations

from lint.core.errors import SourceError

FREE_BYTES = 64 * 1024 * 1024
"""Allowed for a file of any size."""

MAX_RATIO = 100
"""Allowed multiple of the file's size: the most repetitive corpora compress to a fiftieth."""


def check_expansion(made_bytes: int, file_bytes: int) -> None:
    """Raise SourceError if the bytes read from a file expanded too much."""
    if made_bytes > FREE_BYTES + MAX_RATIO * file_bytes:
        limit = f"{FREE_BYTES // 1024**2} MiB and {MAX_RATIO} times its size"
        raise SourceError(f"reading stopped: it expands to more than {limit}, like a decompression bomb")
