"""Decompress streams in constant memory; raises an error if the stream is damaged or truncated."""

import gzip
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from lint.core.errors import SourceError
from lint.core.extras import require
from lint.sources.storage import reason

CHUNK_BYTES = 1024 * 1024

_ZSTD_FED_BYTES = 512
"""Input of the zstd decompressor at a time. Four bytes may represent 128 KiB (RFC 8878, 3.1.1.2), so that even a bomb
expands to less than 16 MiB."""

FREE_BYTES = 64 * 1024 * 1024  # Allowed for a file of any size

MAX_RATIO = 100  # Allowed multiple of the file's size: the most repetitive corpora compress to a fiftieth


def chunks(file: BinaryIO, suffix: str) -> Iterator[bytes]:
    """Yield the bytes of a file, decompressed by its suffix; raises SourceError after the last readable one."""
    if suffix.endswith((".gz", ".zst")):
        counted = _Counted(file)
        return _bounded(_unzipped(counted) if suffix.endswith(".gz") else _zstd(counted), counted)
    return _plain(file)


class _Counted:
    def __init__(self, file: BinaryIO) -> None:
        self._file, self.read_bytes = file, 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.read_bytes += len(data)
        return data


def _bounded(found: Iterator[bytes], file: _Counted) -> Iterator[bytes]:
    """Yield the same chunks; raises SourceError if the file expands more than any real one."""
    made_bytes = 0
    for chunk in found:
        made_bytes += len(chunk)
        check_expansion(made_bytes, file.read_bytes)
        yield chunk


def _plain(file: BinaryIO | _Counted) -> Iterator[bytes]:
    while chunk := _read(file, CHUNK_BYTES):
        yield chunk


def _read(file: BinaryIO | _Counted, size: int) -> bytes:
    try:
        return file.read(size)
    except Exception as error:  # remote files raise errors of their own
        raise SourceError(reason(error)) from error


def _unzipped(file: _Counted) -> Iterator[bytes]:
    """Yield the bytes of all members of a gzip file. `read1` returns the data before an error; `read` would lose it."""
    with gzip.GzipFile(fileobj=cast(BinaryIO, file), mode="rb") as stream:
        while True:
            try:
                chunk = stream.read1(CHUNK_BYTES)
            except EOFError:
                raise SourceError("the gzip file is truncated") from None
            except (gzip.BadGzipFile, zlib.error) as error:
                raise SourceError(f"the gzip file is damaged: {error}") from None
            except Exception as error:
                raise SourceError(reason(error)) from error
            if not chunk:
                return
            yield chunk


def _zstd(file: _Counted) -> Iterator[bytes]:
    zstandard = require("zstandard", "corpus")
    frame, is_open, fed = zstandard.ZstdDecompressor().decompressobj(), False, b""
    gathered: list[bytes] = []
    gathered_bytes = 0
    for block in _plain(file):
        for start in range(0, len(block), _ZSTD_FED_BYTES):
            fed = block[start : start + _ZSTD_FED_BYTES]
            while fed:
                try:
                    chunk = frame.decompress(fed)
                except zstandard.ZstdError as error:
                    yield b"".join(gathered)
                    raise SourceError(f"the zstd file is damaged: {error}") from None
                gathered.append(chunk)
                gathered_bytes += len(chunk)
                is_open, fed = not frame.eof, b""
                if frame.eof:
                    fed = frame.unused_data
                    frame = zstandard.ZstdDecompressor().decompressobj()
            if gathered_bytes >= CHUNK_BYTES:
                yield b"".join(gathered)
                gathered, gathered_bytes = [], 0
    yield b"".join(gathered)
    if is_open:
        raise SourceError("the zstd file is truncated")


def check_expansion(made_bytes: int, file_bytes: int) -> None:
    """Raise SourceError if the bytes read from a file expanded too much."""
    if made_bytes > FREE_BYTES + MAX_RATIO * file_bytes:
        limit = f"{FREE_BYTES // 1024**2} MiB and {MAX_RATIO} times its size"
        raise SourceError(f"reading stopped: it expands to more than {limit}, like a decompression bomb")
