"""Code-point offsets and positions of the Language Server Protocol."""

import re
from bisect import bisect_right

from lsprotocol import types

_LINE_END = re.compile("\r\n|\n|\r")
"""Line ends of the protocol (3.17, Text Documents), unlike those of Python or `lint.core.segment`."""

_UNIT_BYTES = {types.PositionEncodingKind.Utf8: 1, types.PositionEncodingKind.Utf32: 4}
_CODECS = {1: "utf-8", 2: "utf-16-le", 4: "utf-32-le"}


class Positions:
    """A text's 0-based lines and characters, in the client's units."""

    def __init__(self, text: str, encoding: str | None = None) -> None:
        """`encoding` is the negotiated one; None is UTF-16."""
        self._text = text
        self._unit_bytes = _UNIT_BYTES.get(types.PositionEncodingKind(encoding), 2) if encoding else 2
        self._starts = [0, *(end.end() for end in _LINE_END.finditer(text))]

    def position(self, offset: int) -> types.Position:
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def range(self, start: int, end: int) -> types.Range:
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position, limited to the end of its line and of the text."""
        if position.line >= len(self._starts):
            return len(self._text)
        start, end = self.line(position.line)
        line = self._text[start:end]
        if self._unit_bytes == 4 or line.isascii():
            return start + min(position.character, len(line))
        left = position.character
        for index, char in enumerate(line):
            left -= self._units(char)
            if left < 0:  # the position is this character's, or within it
                return start + index
        return end

    def line(self, number: int) -> tuple[int, int]:
        """Return the start and end of a 0-based line without its terminator, at most the last line."""
        start = self._starts[min(number, len(self._starts) - 1)]
        end = _LINE_END.search(self._text, start)
        return start, end.start() if end else len(self._text)

    def _units(self, text: str) -> int:
        if self._unit_bytes == 4 or text.isascii():
            return len(text)
        return len(text.encode(_CODECS[self._unit_bytes], "surrogatepass")) // self._unit_bytes
