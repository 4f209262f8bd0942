"""How much a compressed file may turn into: a kilobyte can be made to hold gigabytes, which nobody has time for."""

from __future__ import annotations

from lint.core.errors import SourceError

FREE_BYTES = 64 * 1024 * 1024
"""So much may come of a file of any size."""

MAX_RATIO = 100
"""And so many times its own size: the texts of the most repetitive corpora are compressed to a fiftieth."""


def check_expansion(made_bytes: int, file_bytes: int) -> None:
    """Raise SourceError when too much has come of the bytes of a file that were read."""
    if made_bytes > FREE_BYTES + MAX_RATIO * file_bytes:
        limit = f"{FREE_BYTES // 1024**2} MiB and {MAX_RATIO} times its size"
        raise SourceError(f"reading stopped: it expands to more than {limit}, like a decompression bomb")
