"""JSON Lines: apply a fix to the bytes of a line, and undo it. Pure and linear.

Only the characters that change are spelled anew: the members of an object are found in its bytes.
"""

import json
import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from lint.core.errors import FixError
from lint.corpus.ledger import FIRST_PART_ONLY, PART_FIELDS, Change, Entry, Piece, entry_of, original_of, part_id
from lint.fixing import Fate
from lint.fixing.fix import Fixed
from lint.fixing.records import TextPart, text_parts
from lint.ledger.change import Stretch, files, original
from lint.sources import jsonl
from lint.sources.jsonl import Line
from lint.sources.record import Fields, Record

MAX_COPIED_BYTES = 64 * 1024 * 1024  # Maximum size of the other fields that are copied into the parts of one record


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


class _Text(NamedTuple):
    line: bytes
    found: Members
    text: Member
    pieces: list[Stretch]  # The segments of the text, in its spelling


def fixed_lines(line: bytes, record: Record, fixed: Fixed, fields: Fields, *, parent_id: str) -> Change:
    """Return the lines that `fixed` makes of a line; raises FixError if that is impossible, or could not be undone."""
    text = _taken_apart(line, fixed, fields.text)
    parts = text_parts(fixed)
    stretches = _stretches(text, parts, fields, parent_id)
    lines = files(stretches)
    assert record.text is not None
    read = (Line(record.number + index, data.removesuffix(b"\n")) for index, data in enumerate(lines))
    if original(stretches) != line or tuple(jsonl.record(one, fields).text for one in read) != fixed.texts:
        raise FixError("the fixed line could not be read back")
    entry = entry_of(
        fixed,
        [Piece(one.fate, one.file, len(one.data)) for one in stretches],
        number=record.number,
        record_id=record.id,
        before=record.text,
        spellings=[
            "" if one.data == spelled(segment.text) else one.data.decode()  # empty for the standard one
            for one, segment in zip(text.pieces, fixed.segments, strict=True)
            if one.fate is Fate.DROPPED
        ],
    )
    return Change(lines=tuple(lines), entry=entry)


def original_line(entry: Entry, lines: Sequence[bytes]) -> bytes:
    """Return the original line of a record, from its present lines; raises ValueError if that is impossible."""
    removed = [spelled(one.text) if one.json is None else one.json.encode() for one in entry.removed]
    return original_of(entry.pieces, removed, lines)


def _taken_apart(line: bytes, fixed: Fixed, field: str) -> _Text:
    try:
        found = members(line)
    except ValueError as error:
        raise FixError("its line cannot be parsed") from error
    text = found.last(field)
    if text is None or line[text.value : text.value + 1] != b'"':
        raise FixError(f'its line cannot be parsed at the field "{field}"')
    return _Text(line, found, text, list(_spelled_segments(line[text.value + 1 : text.end - 1], fixed)))


def _spelled_segments(body: bytes, fixed: Fixed) -> list[Stretch]:
    """Return the segments of a text in its own spelling; new text in the standard one."""
    own = [segment for segment in fixed.segments if segment.fate is not Fate.INSERTED]
    ends = byte_offsets(body, list(accumulate(len(segment.text) for segment in own)))
    spans = iter(zip([0, *ends], ends))  # noqa: B905 - one shorter
    return [
        Stretch(
            one.fate, spelled(one.text) if one.fate is Fate.INSERTED else body[slice(*next(spans))], one.file, one.rule
        )
        for one in fixed.segments
    ]


def _stretches(text: _Text, parts: Sequence[TextPart], fields: Fields, parent_id: str) -> list[Stretch]:
    line, found = text.line, text.found
    is_split = len(parts) > 1
    if (len(line) - (text.text.end - text.text.value)) * (len(parts) - 1) > MAX_COPIED_BYTES:
        raise FixError(f"splitting it into {len(parts):,} parts would copy its other fields too often")
    is_spaced = line[found.members[0].value - 1 : found.members[0].value] == b" "
    separators = (", ", ": ") if is_spaced else (",", ":")
    comma = separators[0].encode()
    end = line[found.close :]
    terminator = end[-1:] if end.endswith(b"\n") else b""
    heads, tails = [], []
    for file, part in enumerate(parts[1:], 1):
        head, tail = _around(text, fields, _part_members(file + 1, part, parent_id, separators), file + 1, comma)
        last = terminator if terminator or file == len(parts) - 1 else b"\n"
        heads.append(Stretch(Fate.INSERTED, head, file))
        tails.append(Stretch(Fate.INSERTED, tail + last, file))
    is_marked = is_split and not any(member.name in PART_FIELDS for member in found.members)
    first = comma + _part_members(1, parts[0], None, separators) if is_marked else b""
    return [
        Stretch(Fate.KEPT, line[: text.text.value + 1]),
        *heads,
        *text.pieces,
        Stretch(Fate.KEPT, line[text.text.end - 1 : found.close]),
        Stretch(Fate.INSERTED, first),
        Stretch(Fate.KEPT, end),
        Stretch(Fate.INSERTED, b"\n" if is_split and not terminator else b""),
        *tails,
    ]


def _part_members(number: int, part: TextPart, parent_id: str | None, separators: tuple[str, str]) -> bytes:
    """Return the members that say where a part comes from; the host has no parent."""
    parent = {} if parent_id is None else {"parent_id": parent_id}
    span = {"start": part.span.start, "end": part.span.end}
    return dumped({**parent, "part": number, "span": span}, separators)[1:-1]


def _around(text: _Text, fields: Fields, added: bytes, number: int, comma: bytes) -> tuple[bytes, bytes]:
    """Return what is before and after the text of a further part: the record's members, without those of the host."""
    line = text.line
    own = {getattr(fields, key) for key in FIRST_PART_ONLY} - {fields.text}
    before, after = list[bytes](), list[bytes]()
    for member in text.found.members:
        if member.name in (fields.text, *PART_FIELDS, *own):
            continue
        spelling = line[member.start : member.end]
        if member.name == (fields.id or "id"):
            if line[member.value : member.value + 1] != b'"':
                continue
            whole = part_id(str(json.loads(line[member.value : member.end])), number)
            spelling = line[member.start : member.value] + dumped(whole)
        (before if member.start < text.text.start else after).append(spelling)
    head = b"{" + comma.join([*before, line[text.text.start : text.text.value] + b'"'])
    return head, comma.join([b'"', *after, added]) + b"}"


def members(data: bytes) -> Members:
    """Return the members of the JSON object in `data`; raises ValueError if there is none."""
    found: list[Member] = []
    depth = value = 0
    key: re.Match[bytes] | None = None
    for token in _TOKEN.finditer(data):
        sign = token[0]
        if depth == 1 and sign in (b",", b"}") and key is not None and value:
            end = value + len(data[value : token.start()].rstrip(_SPACE))
            name = str(json.loads(key[0])) if b"\\" in key[0] else key[0][1:-1].decode()
            found.append(Member(name, key.start(), value, end))
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
