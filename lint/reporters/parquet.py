"""A Parquet file with one row per finding, for SQL (`lint.reporters.table` has the columns). Requires an output
file."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from lint.core import extras
from lint.core.finding import FileResult, Finding
from lint.reporters import Context

GROUP_ROWS = 50_000
"""Findings per row group: enough to compress well, few enough to bound memory."""


def render(results: Iterable[FileResult], context: Context) -> Iterator[bytes]:
    """Yield the bytes of the file, a row group at a time, while the results come in."""
    extras.check("pyarrow", "corpus")
    rows: list[Finding] = []
    out: _Pieces | None = None
    for result in results:
        rows.extend(result.findings)
        while len(rows) >= GROUP_ROWS:
            out = out or _Pieces()
            yield out.group(rows[:GROUP_ROWS])
            del rows[:GROUP_ROWS]
    out = out or _Pieces()
    if rows:
        yield out.group(rows)
    yield out.closed()


class _Pieces:
    """A Parquet file that is yielded in pieces as it is written. Created late: pyarrow starts threads, and engines
    fork."""

    def __init__(self) -> None:
        from pyarrow import PythonFile
        from pyarrow.parquet import ParquetWriter

        from lint.reporters.table import FINDINGS_SCHEMA

        self._out = _Unread()
        # all current engines read zstd, and it is half the size of snappy
        self._writer = ParquetWriter(PythonFile(self._out, mode="w"), FINDINGS_SCHEMA, compression="zstd")

    def group(self, rows: list[Finding]) -> bytes:
        """Write a row group, and return the bytes that were not returned yet."""
        from lint.reporters.table import findings_table

        self._writer.write_table(findings_table(rows), row_group_size=GROUP_ROWS)
        return self._out.taken()

    def closed(self) -> bytes:
        """Close the file and return the remaining bytes: its footer."""
        self._writer.close()
        return self._out.taken()


class _Unread(io.RawIOBase):
    """A file that only keeps unread bytes in memory."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._position = 0

    def writable(self) -> bool:
        """Return true: this is for writing only."""
        return True

    def write(self, data: object) -> int:
        """Keep bytes, whatever holds them, until they are taken."""
        part = bytes(data)  # type: ignore[call-overload]
        self._parts.append(part)
        self._position += len(part)
        return len(part)

    def tell(self) -> int:
        """Return how many bytes were written."""
        return self._position

    def taken(self) -> bytes:
        """Return the bytes written since the last call."""
        data = b"".join(self._parts)
        self._parts.clear()
        return data
