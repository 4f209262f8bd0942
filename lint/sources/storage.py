"""Files by path or by URL: local ones with `open`, all others (`s3://`, `https://`, `memory://`) with fsspec.

Compressed ones are read in constant memory; a stream that is damaged or truncated raises an error.
"""

import glob
import gzip
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from lint.core.errors import SourceError, UsageError
from lint.core.extras import require
from lint.files.access import file_stream
from lint.sources import is_url

_BLOCK_BYTES = 4 * 1024 * 1024
"""Bytes fetched at a time from remote storage: large compared with a round trip, small compared with a corpus."""

_IDENTITY_KEYS = (
    "size", "mtime", "created", "LastModified", "last_modified", "updated", "ETag", "etag", "md5Hash", "generation",
)  # fmt: skip
"""Keys under which file systems report a file's size, modification time and checksum."""

_T = TypeVar("_T")


def is_pattern(name: str) -> bool:
    """Return whether a name has wildcards; in a web address, a `?` starts a query."""
    return not _is_web(name) and glob.has_magic(name)


def expanded_url(url: str, is_wanted: Callable[[str], bool]) -> list[str]:
    """Return the files for a URL, in order: itself, the matches of a glob pattern, or the files in a folder.

    In folders only those that are `is_wanted`. Raises UsageError if there are none, or if the package for such URLs is
    missing or fails.
    """
    files, path = _file_system(url)
    if is_pattern(url):
        found = _asked(url, lambda: [each for each in files.glob(path) if not files.isdir(each)])
    elif _asked(url, lambda: files.exists(path) if _is_web(url) else files.isfile(path)):
        return [url]
    elif _is_web(url):
        raise UsageError(f"{url}: no such file, or no connection")
    else:
        found = [each for each in _asked(url, lambda: files.find(path)) if is_wanted(each)]
    if not found:
        raise UsageError(f"{url}: no such file, or no corpus in it")
    return sorted(str(files.unstrip_protocol(each)) for each in found)


def _is_web(url: str) -> bool:
    """Return whether a URL is that of a web server, which cannot list folders."""
    return url.lower().startswith(("http://", "https://"))


def size(name: str) -> int | None:
    """Return the size of a file in bytes; None if unknown."""
    known = _reported(name).get("size")
    return int(known) if known is not None else None


def state(name: str) -> str:
    """Return the size, time and checksum of a file, as far as known, to detect changes; empty if it does not exist."""
    reported = _reported(name)
    if not is_url(name):
        return ":".join(map(str, reported.values()))
    return ":".join(f"{key}={reported[key]}" for key in _IDENTITY_KEYS if key in reported)


def _reported(name: str) -> Mapping[str, Any]:
    """Return what is known about a file without reading it; nothing if it does not exist."""
    try:
        if not is_url(name):
            status = Path(name).stat()
            return {"size": status.st_size, "mtime": status.st_mtime_ns}
        files, path = _file_system(name)
        return cast(Mapping[str, Any], files.info(path))
    except Exception:  # file systems raise different errors; reading reports them
        return {}


@contextmanager
def opened(name: str, stream: BinaryIO | None = None, real: str = "") -> Iterator[BinaryIO]:
    """Open a file or URL, or yield the `stream` that is given instead; raises SourceError if it cannot be opened.

    With `real`, the file's path without links, no link is followed.
    """
    if stream is not None:
        yield stream
        return
    with _opened(name, real) as file:
        yield file


def _opened(name: str, real: str) -> BinaryIO:
    try:
        if not is_url(name):
            return file_stream(real or name, links=not real)
        files, path = _file_system(name)
        return cast(BinaryIO, files.open(path, "rb", block_size=_BLOCK_BYTES))
    except UsageError as error:
        if "::" not in name:
            raise
        raise SourceError(str(error)) from error  # a name in a folder: the others are read
    except Exception as error:
        raise SourceError(reason(error)) from error


def reason(error: BaseException) -> str:
    """Return why reading failed, for people: the system's reason, or the exception's own."""
    why = (isinstance(error, OSError) and error.strerror) or str(error) or type(error).__name__
    return f"cannot be read: {' '.join(str(why).split())}"


def _file_system(url: str) -> tuple[Any, str]:
    """Return the file system of a URL and its path there; raises UsageError if it is unknown or not installed."""
    if "::" in url:  # fsspec takes it for a chain of URLs, and a stranger may have named the file so
        raise UsageError(f'{url}: "::" is not supported in a URL')
    core = require("fsspec.core", "corpus")
    try:
        files, path = core.url_to_fs(url)
    except ImportError as error:
        scheme = url.partition(":")[0].lower()
        known = require("fsspec.registry", "corpus").known_implementations[scheme]["class"].partition(".")[0]
        package = f'"fsspec[{scheme.removesuffix("s")}]"' if known == "fsspec" else known
        raise UsageError(f"{url}: {error}: pip install {package}") from None
    except ValueError as error:  # an unknown scheme
        raise UsageError(f"{url}: {error}") from None
    return files, path


def _asked(url: str, ask: Callable[[], _T]) -> _T:
    """Return the result of `ask`; raises UsageError instead of any other exception."""
    try:
        return ask()
    except UsageError:
        raise
    except Exception as error:  # a missing package, wrong credentials, no network: each file system has its own
        raise UsageError(f"{url}: {reason(error)}") from error


CHUNK_BYTES = 1024 * 1024

_ZSTD_FED_BYTES = 512
"""Input of the zstd decompressor at a time. Four bytes may represent 128 KiB (RFC 8878, 3.1.1.2), so that even a bomb
expands to less than 16 MiB."""

FREE_BYTES = 64 * 1024 * 1024  # Allowed for a file of any size

MAX_RATIO = 100  # Allowed multiple of the file's size: the most repetitive corpora compress to a fiftieth


def chunks(file: BinaryIO, suffix: str) -> Iterator[bytes]:
    """Yield the bytes of a file, decompressed by its suffix; raises SourceError after the last readable one."""
    if not suffix.endswith((".gz", ".zst")):
        yield from _plain(file)
        return
    counted, made_bytes = _Counted(file), 0
    for chunk in _unzipped(counted) if suffix.endswith(".gz") else _zstd(counted):
        made_bytes += len(chunk)
        check_expansion(made_bytes, counted.read_bytes)
        yield chunk


class _Counted:
    def __init__(self, file: BinaryIO) -> None:
        self._file, self.read_bytes = file, 0

    def read(self, size: int = -1) -> bytes:
        data = self._file.read(size)
        self.read_bytes += len(data)
        return data


def _plain(file: BinaryIO | _Counted) -> Iterator[bytes]:
    while True:
        try:
            chunk = file.read(CHUNK_BYTES)
        except Exception as error:  # remote files raise errors of their own
            raise SourceError(reason(error)) from error
        if not chunk:
            return
        yield chunk


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
    for block in _plain(file):
        for start in range(0, len(block), _ZSTD_FED_BYTES):
            fed = block[start : start + _ZSTD_FED_BYTES]
            while fed:
                try:
                    yield frame.decompress(fed)
                except zstandard.ZstdError as error:
                    raise SourceError(f"the zstd file is damaged: {error}") from None
                is_open, fed = not frame.eof, b""
                if frame.eof:
                    fed = frame.unused_data
                    frame = zstandard.ZstdDecompressor().decompressobj()
    if is_open:
        raise SourceError("the zstd file is truncated")


def check_expansion(made_bytes: int, file_bytes: int) -> None:
    """Raise SourceError if the bytes read from a file expanded too much."""
    if made_bytes > FREE_BYTES + MAX_RATIO * file_bytes:
        limit = f"{FREE_BYTES // 1024**2} MiB and {MAX_RATIO} times its size"
        raise SourceError(f"reading stopped: it expands to more than {limit}, like a decompression bomb")
