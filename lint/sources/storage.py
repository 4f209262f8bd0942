"""Files by path or by URL: local ones with `open`, all others (`s3://`, `https://`, `memory://`) with fsspec."""

import glob
from collections.abc import Callable, Iterator
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
    try:
        if not is_url(name):
            return Path(name).stat().st_size
        files, path = _file_system(name)
        known = files.size(path)
    except Exception:  # file systems raise different errors; reading reports them
        return None
    return int(known) if known is not None else None


def state(name: str) -> str:
    """Return the size, time and checksum of a file, as far as known, to detect changes; empty if it does not exist."""
    try:
        if not is_url(name):
            status = Path(name).stat()
            return f"{status.st_size}:{status.st_mtime_ns}"
        files, path = _file_system(name)
        reported = files.info(path)
    except Exception:  # file systems raise different errors; reading reports them
        return ""
    return ":".join(f"{key}={reported[key]}" for key in _IDENTITY_KEYS if key in reported)


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
        raise UsageError(f"{url}: {error}: pip install {_package(url)}") from None
    except ValueError as error:  # an unknown scheme
        raise UsageError(f"{url}: {error}") from None
    return files, path


def _package(url: str) -> str:
    """Return what to install for a scheme that fsspec knows."""
    scheme = url.partition(":")[0].lower()
    known = require("fsspec.registry", "corpus").known_implementations[scheme]["class"].partition(".")[0]
    return f'"fsspec[{scheme.removesuffix("s")}]"' if known == "fsspec" else str(known)


def _asked(url: str, ask: Callable[[], _T]) -> _T:
    """Return the result of `ask`; raises UsageError instead of any other exception."""
    try:
        return ask()
    except UsageError:
        raise
    except Exception as error:  # a missing package, wrong credentials, no network: each file system has its own
        raise UsageError(f"{url}: {reason(error)}") from error
