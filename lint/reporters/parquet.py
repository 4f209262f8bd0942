"""A Parquet file with one row per finding, for SQL; `lint.reporters.table` has the columns."""

import io
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from lint.core import extras
from lint.core.finding import FileResult
from lint.reporters import Context

GROUP_ROWS = 50_000  # Findings per row group: enough to compress well, few enough to bound memory


def render(results: Iterable[FileResult], context: Context) -> Iterator[bytes]:
    """Yield the bytes of the file, a row group at a time, while the results come in."""
    extras.check("pyarrow", "corpus")
    findings = chain.from_iterable(result.findings for result in results)
    rows = list(islice(findings, GROUP_ROWS))
    from pyarrow import PythonFile  # only now: pyarrow starts threads, and engines fork
    from pyarrow.parquet import ParquetWriter

    from lint.reporters.table import FINDINGS_SCHEMA, findings_table

    out = _Unread()
    # zstd makes half the size of snappy, and all current engines read it.
    with ParquetWriter(PythonFile(out, mode="w"), FINDINGS_SCHEMA, compression="zstd") as writer:
        while rows:
            writer.write_table(findings_table(rows), row_group_size=GROUP_ROWS)
            yield out.taken()
            rows = list(islice(findings, GROUP_ROWS))
    yield out.taken()


class _Unread(io.RawIOBase):
    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self._position = 0

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        part = bytes(data)  # type: ignore[call-overload]
        self._parts.append(part)
        self._position += len(part)
        return len(part)

    def tell(self) -> int:
        return self._position

    def taken(self) -> bytes:
        """Return the bytes written since the last call."""
        data = b"".join(self._parts)
        self._parts.clear()
        return data
