"""The results of a shard in a file, so that a run which goes on later gives them again without the work."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from lint.finding import FileResult

_FRAME_RESULTS = 500
"""Results are packed so many at a time."""

_LEVEL = 1
"""Of gzip: most results are alike, and the file is gone when the run is done."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[FileResult])


class ResultsFile:
    """A file of results that is being written."""

    def __init__(self, path: Path) -> None:
        self._stream = cast(BinaryIO, gzip.open(path, "wb", compresslevel=_LEVEL))  # noqa: SIM115 - closed by `close`
        self._held: list[FileResult] = []
        self.is_complete = True
        """Whether all results could be written; not those that hold text which is no Unicode."""

    def add(self, result: FileResult) -> None:
        """Takes one more result."""
        self._held.append(result)
        if len(self._held) >= _FRAME_RESULTS:
            self._flush()

    def _flush(self) -> None:
        try:
            frame = _encoder.encode(self._held)
        except UnicodeEncodeError:  # a path with bytes that are no UTF-8
            self.is_complete = False
        else:
            self._stream.write(len(frame).to_bytes(4, "big") + frame)
        self._held = []

    def close(self) -> None:
        """Writes what is left."""
        if self._held:
            self._flush()
        self._stream.close()


def read_results(path: Path) -> Iterator[FileResult]:
    """The results in a file, in their order; raises ValueError or OSError for one that is torn."""
    with gzip.open(path, "rb") as stream:
        while head := stream.read(4):
            yield from _decoder.decode(stream.read(int.from_bytes(head, "big")))
