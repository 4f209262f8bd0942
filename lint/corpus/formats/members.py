"""Find the members of a JSON object in its bytes, so that one can be changed and the others keep their spelling.

Pure and linear; the bytes must be a valid JSON object.
"""

import json
import re
from collections.abc import Sequence
from typing import NamedTuple

_TOKEN = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"|[{}\[\],:]', re.DOTALL)
"""A string or punctuation; numbers, constants and white space are between these."""

_SPELLED = re.compile(
    rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+", re.DOTALL
)
"""An escape (two for a surrogate pair), or text without escapes."""

_SPACE = b" \t\n\r"
_LEADING_SPACE = re.compile(rb"[ \t\n\r]*")


class Member(NamedTuple):
    """A name and its value: `data[start:end]`, of which the value is `data[value:end]`."""

    name: str
    start: int
    value: int
    end: int


class Members(NamedTuple):
    """The members of an object in their order, names that are repeated too."""

    members: tuple[Member, ...]
    close: int  # The offset of the closing brace

    def last(self, name: str) -> Member | None:
        """Return the last member of a name, which all readers use."""
        return next((member for member in reversed(self.members) if member.name == name), None)


def members(data: bytes) -> Members:
    """Return the members of the JSON object in `data`; raises ValueError if there is none."""
    found: list[Member] = []
    depth = value = 0
    key: re.Match[bytes] | None = None
    for token in _TOKEN.finditer(data):
        sign = token[0]
        if depth == 1 and sign in (b",", b"}") and key is not None and value:
            end = value + len(data[value : token.start()].rstrip(_SPACE))
            found.append(Member(_name(key[0]), key.start(), value, end))
            key, value = None, 0
        if sign in (b"{", b"["):
            depth += 1
        elif sign in (b"}", b"]"):
            depth -= 1
            if depth == 0:
                return Members(tuple(found), token.start())
        elif depth == 1 and key is None and sign != b",":
            key = token
        elif depth == 1 and sign == b":" and not value:
            value = _LEADING_SPACE.match(data, token.end()).end()  # type: ignore[union-attr]
    raise ValueError("not a JSON object")


def _name(literal: bytes) -> str:
    return str(json.loads(literal)) if b"\\" in literal else literal[1:-1].decode()


def byte_offsets(body: bytes, offsets: Sequence[int]) -> list[int]:
    r"""Return the offsets in the spelling `body` (without quotes) of the characters at ascending `offsets` of a string.

    >>> byte_offsets(rb"a\u00e9\ud83d\ude00\n.", [0, 1, 2, 3, 5])
    [0, 1, 7, 19, 22]
    """
    found: list[int] = []
    position = 0
    wanted = iter(offsets)
    offset = next(wanted, None)
    for spelled in _SPELLED.finditer(body):
        if offset is None:
            break
        text = "." if spelled[0].startswith(b"\\") else spelled[0].decode()
        at, done = spelled.start(), 0
        while offset is not None and offset < position + len(text):
            at += len(text[done : offset - position].encode())
            done = offset - position
            found.append(at)
            offset = next(wanted, None)
        position += len(text)
    return [*found, *([len(body)] * (len(offsets) - len(found)))]


def spelled(text: str) -> bytes:
    r"""Return a text as JSON without the quotes, with lone surrogates as escapes.

    >>> spelled('é "\n\ud800')
    b'\xc3\xa9 \\"\\n\\ud800'
    """
    return dumped(text)[1:-1]


def dumped(value: object, separators: tuple[str, str] = (",", ":")) -> bytes:
    """Return a value as JSON, spelled like that."""
    spelling = json.dumps(value, ensure_ascii=False, separators=separators)
    try:
        return spelling.encode()
    except UnicodeEncodeError:
        return b"".join(b"\\u%04x" % ord(char) if "\ud800" <= char <= "\udfff" else char.encode() for char in spelling)
