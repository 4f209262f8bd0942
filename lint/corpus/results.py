"""Store the results of a shard in a file, so that a resumed run can repeat them."""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

import msgspec

from lint.core.finding import FileResult
from lint.files.file_bytes import file_stream
from lint.files.new_file import recreated

_FRAME_RESULTS = 500
"""Results per packed block."""

_MAX_FRAME_BYTES = 1 << 28
"""Maximum size of a block; real ones are far smaller."""

_LEVEL = 1
"""Level of gzip: results are similar, and the file is deleted at the end of the run."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(list[FileResult])


class ResultsFile:
    """Writes a file of results."""

    def __init__(self, path: Path) -> None:
        self._file = os.fdopen(recreated(path), "wb")
        self._stream = cast(BinaryIO, gzip.open(self._file, "wb", compresslevel=_LEVEL))  # noqa: SIM115 - closed below
        self._held: list[FileResult] = []
        self.is_complete = True
        """Whether all results could be written; text with lone surrogates cannot."""

    def add(self, result: FileResult) -> None:
        """Take one more result."""
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
        """Write the remaining results."""
        if self._held:
            self._flush()
        self._stream.close()
        self._file.close()


def read_results(path: Path) -> Iterator[FileResult]:
    """Yield the results in a file, in order; raises ValueError or OSError if it is damaged."""
    with file_stream(path) as file, gzip.open(file, "rb") as stream:
        while head := stream.read(4):
            if (frame_bytes := int.from_bytes(head, "big")) > _MAX_FRAME_BYTES:
                raise ValueError("a frame that is too large")
            yield from _decoder.decode(stream.read(frame_bytes))
