"""JSON Lines: one JSON object per line, plain or compressed, streamed line by line."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby, islice
from typing import BinaryIO

import msgspec

from lint.core.errors import SourceError, did_you_mean
from lint.sources import record_suffix
from lint.sources.record import MAX_OTHER_FIELDS, Fields, Position, Record
from lint.sources.storage import chunks, opened

MAX_LINE_BYTES = 64 * 1024 * 1024
"""Longer lines are not read, to bound memory: the longest books have some ten million letters."""

TEXT, NULL = "a text", "null"

_BOM = b"\xef\xbb\xbf"

_object = msgspec.json.Decoder(dict[str, msgspec.Raw])
_string = msgspec.json.Decoder(str)


class Line(msgspec.Struct, frozen=True):
    """A line of a file, verbatim; or a piece of one that is too long or cannot be read; or several blank lines."""

    number: int
    data: bytes  # Without the line feed
    error: str = ""
    is_ended: bool = True  # Whether a line feed follows
    is_rest: bool = False  # Whether this continues a line that is too long

    @property
    def weight_bytes(self) -> int:
        return len(self.data)


def pieces(
    name: str, fields: Fields, position: Position, stream: BinaryIO | None = None, real: str = ""
) -> Iterator[Line]:
    """Yield the non-blank lines of a file, URL or stream; those with an error without their bytes."""
    for line in read(name, position if stream is None else None, stream, real):
        if not line.is_rest:
            yield msgspec.structs.replace(line, data=b"") if line.error else line


def read(name: str, position: Position | None = None, stream: BinaryIO | None = None, real: str = "") -> Iterator[Line]:
    """Yield all lines of a file or URL; raises SourceError if it cannot be opened."""
    with opened(name, stream, real) as file:

        def followed() -> Iterator[bytes]:
            for chunk in chunks(file, record_suffix(name) or ""):
                if position is not None:
                    position.read_bytes = file.tell()
                yield chunk

        yield from lines(followed())


def lines(chunks: Iterable[bytes]) -> Iterator[Line]:
    """Yield the lines of a byte stream, holding at most a chunk and a line.

    If the stream raises SourceError, the last line has the error and the bytes read so far.
    """
    number, held, held_bytes, is_rest = 1, [], 0, False
    try:
        for chunk in chunks:
            head, *tail = chunk.split(b"\n")
            held.append(head)
            held_bytes += len(head)
            if tail:
                yield _line(number, b"".join(held), is_rest=is_rest)
                number, is_rest = number + 1, False
                *whole, last = tail
                held, held_bytes = [last], len(last)
                for is_blank, some in groupby(whole, lambda data: not data.strip()):
                    for data in (b"\n".join(blank := list(some)),) if is_blank else some:
                        yield _line(number, data)
                        number += len(blank) if is_blank else 1
            if held_bytes > MAX_LINE_BYTES:
                yield _line(number, b"".join(held), is_ended=False, is_rest=is_rest)
                held, held_bytes, is_rest = [], 0, True
    except SourceError as error:
        yield Line(number, b"".join(held), str(error), is_ended=False, is_rest=False)
        return
    if held_bytes:
        yield _line(number, b"".join(held), is_ended=False, is_rest=is_rest)


def _line(number: int, data: bytes, *, is_ended: bool = True, is_rest: bool = False) -> Line:
    is_long = is_rest or len(data) > MAX_LINE_BYTES
    error = f"the line is longer than {MAX_LINE_BYTES // 1024**2} MiB" if is_long else ""
    return Line(number, data, error, is_ended, is_rest)


def record(line: Line, fields: Fields) -> Record:
    """Return the record on a line; for a blank one, a record without text and error."""
    number, data = line.number, line.data
    if line.error:
        return Record(number=number, text=None, error=line.error, raw=data)
    try:
        values = _values(_data(line), is_ended=line.is_ended)
        if values is None:
            return Record(number=number, text=None, raw=data)
        text = _text(values, fields.text)
    except SourceError as error:
        return Record(number=number, text=None, error=str(error), raw=data)
    meta = {key: found for key, name in fields.meta.items() if (found := _known(values, name)) is not None}
    return Record(number=number, text=text, id=_id(values, fields.id or "id"), meta=meta, raw=data)


def _data(line: Line) -> bytes:
    return line.data.removeprefix(_BOM) if line.number == 1 else line.data


def _values(data: bytes, *, is_ended: bool) -> dict[str, msgspec.Raw] | None:
    """Return the fields of the object on a line, still as JSON; None for a blank line. Raises SourceError.

    The whole line must be UTF-8, including ignored fields.
    """
    try:
        data.decode()
        return _object.decode(data) if data.strip() else None
    except UnicodeDecodeError as error:
        raise SourceError(f"is not UTF-8: byte 0x{data[error.start]:02x} at byte {error.start + 1}") from None
    except msgspec.ValidationError:
        raise SourceError("not a JSON object") from None
    except msgspec.DecodeError as error:
        torn = "" if is_ended else "the last line may be truncated: "
        raise SourceError(f"{torn}not valid JSON: {_plain(error, data)}") from None
    except RecursionError:
        raise SourceError("not valid JSON: nested too deep") from None


def _plain(error: Exception, data: bytes) -> str:
    """Return msgspec's error with a correct reason: it reports an unpaired surrogate as a premature end, too."""
    reason = str(error).removeprefix("JSON is malformed: ")
    if reason != "Input data was truncated":
        return reason
    return "invalid escape" if data.rstrip().endswith(b"}") else "it ends too early"


def _text(values: dict[str, msgspec.Raw], name: str) -> str:
    raw = values.get(name)
    if raw is None:
        raise SourceError(no_field(name, tuple(values)))
    try:
        return _string.decode(raw)
    except msgspec.ValidationError:
        raise SourceError(not_text(name, _type(bytes(raw)))) from None
    except msgspec.DecodeError:
        raise SourceError(f'the field "{name}" contains an invalid escape') from None


def other_fields(line: Line, fields: Fields) -> tuple[str, ...] | None:
    """Return the other fields of a record whose text field is missing or of another type; None for any other.

    Raises SourceError for a line without a record.
    """
    values = None if line.error else _values(_data(line), is_ended=line.is_ended)
    if values is None:
        raise SourceError(line.error or "a blank line")
    raw = values.get(fields.text)
    if raw is not None and _type(bytes(raw)) in (TEXT, NULL):
        return None
    return tuple(islice((name for name in values if name != fields.text), MAX_OTHER_FIELDS))


def no_field(name: str, known: Sequence[str]) -> str:
    """Return the error for a record without the field, which often affects all records of a file."""
    return f'no field "{name}"{_meant(name, tuple(known[:MAX_OTHER_FIELDS]))}'


_meant = lru_cache(maxsize=64)(did_you_mean)


def not_text(name: str, kind: str) -> str:
    """Return the error for a record whose field is not text."""
    return f'the field "{name}" is {kind}, not text'


def _type(raw: bytes) -> str:
    names = {b'"': TEXT, b"n": NULL, b"t": "a boolean", b"f": "a boolean", b"{": "an object", b"[": "a list"}
    return names.get(raw.strip()[:1], "a number")


def _known(values: dict[str, msgspec.Raw], name: str) -> str | None:
    """Return the text in a field; None if it is not text."""
    raw = values.get(name)
    try:
        return _string.decode(raw) if raw is not None else None
    except msgspec.DecodeError:
        return None


def _id(values: dict[str, msgspec.Raw], name: str) -> str | None:
    """Return a record's id: text, or a number as written."""
    spelt = bytes(values.get(name, b"")).strip()
    return spelt.decode() if spelt[:1] in b"-0123456789" and spelt else _known(values, name)
