"""One row a finding in a Parquet file, for SQL (`lint.reporters.table` has the columns): bytes, for a file alone."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from lint.core import extras
from lint.core.finding import FileResult, Finding
from lint.reporters import Context

GROUP_ROWS = 50_000
"""How many findings a row group has: enough to compress well, few enough that memory stays flat."""


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
    """A Parquet file that is handed out in pieces as it is written. Made late: pyarrow starts threads, engines fork."""

    def __init__(self) -> None:
        from pyarrow import PythonFile
        from pyarrow.parquet import ParquetWriter

        from lint.reporters.table import FINDINGS_SCHEMA

        self._out = _Unread()
        # zstd is read by all engines of today, and halves what snappy makes of messages.
        self._writer = ParquetWriter(PythonFile(self._out, mode="w"), FINDINGS_SCHEMA, compression="zstd")

    def group(self, rows: list[Finding]) -> bytes:
        """Return the bytes of a row group, and of all before it that were not handed out yet."""
        from lint.reporters.table import findings_table

        self._writer.write_table(findings_table(rows), row_group_size=GROUP_ROWS)
        return self._out.taken()

    def closed(self) -> bytes:
        """Return what is left when the file is complete: its footer."""
        self._writer.close()
        return self._out.taken()


class _Unread(io.RawIOBase):
    """A file of which only what was not taken yet is in memory."""

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
        """Return what was written since the last time."""
        data = b"".join(self._parts)
        self._parts.clear()
        return data
