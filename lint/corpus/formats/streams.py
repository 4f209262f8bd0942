"""Write compressed files reproducibly."""

import contextlib
import gzip
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from lint.core.extras import require
from lint.files.access import PRIVATE, created

GZIP_LEVEL, ZSTD_LEVEL = 6, 3  # The default levels of these programs


@contextlib.contextmanager
def writing(path: Path, name: str, *, mode: int = PRIVATE) -> Iterator[BinaryIO]:
    """Open a new file at `path`, compressed by the suffix of `name`; at the end it is synced and gets its mode."""
    with os.fdopen(created(path), "wb") as file:
        with _compressing(file, name.lower()) as stream:
            yield stream
        file.flush()
        if hasattr(os, "fchmod"):
            os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())


def _compressing(file: BinaryIO, name: str) -> contextlib.AbstractContextManager[BinaryIO]:
    if name.endswith(".gz"):  # without a name and a time in the header, which would differ from run to run
        stream = gzip.GzipFile(filename="", mode="wb", compresslevel=GZIP_LEVEL, fileobj=file, mtime=0)
        return cast("contextlib.AbstractContextManager[BinaryIO]", stream)
    if name.endswith(".zst"):
        compressor = require("zstandard", "corpus").ZstdCompressor(level=ZSTD_LEVEL)
        return cast("contextlib.AbstractContextManager[BinaryIO]", compressor.stream_writer(file, closefd=False))
    return contextlib.nullcontext(file)
