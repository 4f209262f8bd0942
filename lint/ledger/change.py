"""What a fix does to a file: in bytes, with where every byte went, and as a line of the ledger with a checksum.

Pure, except for the clock.
"""

import base64
import contextlib
import datetime
import enum
import hashlib
import io
import json
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath
from typing import Annotated

import msgspec

from lint.core.errors import FixError
from lint.core.version import __version__
from lint.fixing import Fate
from lint.fixing.fix import Fixed

_CHECKSUM_CHARS = 16
_SEAL = ',"checksum":"%s"}'


class Stretch(msgspec.Struct, frozen=True):
    """A span of bytes with one fate: a `lint.fixing.Segment` in the encoding of the file."""

    fate: Fate
    data: bytes
    file: int = 0
    rule: str = ""


class NewFile(msgspec.Struct, frozen=True):
    path: Path
    data: bytes


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """The replacement of one file, and the part files that go with it."""

    id: str
    path: Path
    before: bytes
    after: bytes
    parts: tuple[NewFile, ...] = ()
    stretches: tuple[Stretch, ...]
    encoding: str


def change(
    path: Path, fixed: Fixed, *, before: bytes, bom: bytes, encode: Callable[[str], bytes], encoding: str
) -> Change:
    """Return the change of the file `path` (without links) for `fixed`, verified to be undoable to the byte.

    `before` are the file's bytes, `bom` its byte order mark, and `encode` encodes a text without one. Raises FixError
    if the encoding does not allow splitting and rejoining the text.
    """
    marks = [Stretch(Fate.KEPT, bom), *(Stretch(Fate.INSERTED, bom, file) for file in range(1, len(fixed.texts)))]
    bodies = [Stretch(one.fate, encode(one.text), one.file, one.rule) for one in fixed.segments]
    stretches = (*(marks if bom else ()), *bodies)
    after, *parts = files(stretches)
    if original(stretches) != before:
        raise FixError(f"its text cannot be split in its encoding, {encoding}")
    for text, data in zip(fixed.texts, (after, *parts), strict=True):
        # Undecodable bytes that are adjacent now may form a character.
        read = data[len(bom) :].decode("utf-8", "surrogateescape") if encoding == "utf-8" else text
        if bom + encode(text) != data or read != text:
            raise FixError(f"the fixed text could not be read back as {encoding}")
    names = part_paths(path, len(parts))
    return Change(
        id=secrets.token_hex(8), path=path, before=before, after=after,
        parts=tuple(NewFile(name, data) for name, data in zip(names, parts, strict=True)),
        stretches=stretches, encoding=encoding,
    )  # fmt: skip


def part_paths(path: Path, count: int) -> list[Path]:
    """Return the paths of `count` parts, in the folder of the file.

    >>> [part.name for part in part_paths(Path("a.txt"), 2)]
    ['a.part2.txt', 'a.part3.txt']
    """
    return [path.with_name(f"{path.stem}.part{number}{path.suffix}") for number in range(2, count + 2)]


def original(stretches: Sequence[Stretch]) -> bytes:
    """Return the bytes of the file before."""
    return b"".join(stretch.data for stretch in stretches if stretch.fate is not Fate.INSERTED)


def files(stretches: Sequence[Stretch]) -> list[bytes]:
    """Return the bytes of the host and each part after."""
    there = [stretch for stretch in stretches if stretch.fate is not Fate.DROPPED]
    pieces: list[list[bytes]] = [[] for _ in range(1 + max((stretch.file for stretch in there), default=0))]
    for stretch in there:
        pieces[stretch.file].append(stretch.data)
    return [b"".join(some) for some in pieces]


class State(enum.StrEnum):
    """The progress of a fix or its undo."""

    FIXING = "fixing"
    FIXED = "fixed"
    WITHDRAWN = "withdrawn"
    UNDOING = "undoing"
    UNDONE = "undone"


class Piece(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """A span of bytes in the ledger: only the length, if it is still in a file."""

    fate: Fate
    file: Annotated[int, msgspec.Meta(ge=0)] = 0
    rule: str = ""
    bytes: Annotated[int, msgspec.Meta(ge=0)]
    text: str | None = None  # Dropped or inserted text, in the encoding of the entry
    base64: str | None = None  # The same as bytes, if it is not text in that encoding

    @property
    def chars(self) -> int:
        """Return its length; in bytes if it is not text."""
        return self.bytes if self.text is None else len(self.text)


class PartEntry(msgspec.Struct, frozen=True):
    path: str
    sha256: str


class Entry(msgspec.Struct, frozen=True, kw_only=True, tag_field="entry", tag="fix"):
    """A fix, written before anything changes. Paths are names of files in the ledger's folder."""

    id: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}\Z")]
    run: str
    time: str
    version: str
    path: str
    codec: str
    before: str  # SHA-256 of the file before
    after: str
    parts: tuple[PartEntry, ...] = ()
    pieces: tuple[Piece, ...]

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the rules that removed or inserted something."""
        return tuple(sorted({piece.rule for piece in self.pieces if piece.rule}))

    @property
    def paths(self) -> tuple[str, ...]:
        return (self.path, *(part.path for part in self.parts))


class Step(msgspec.Struct, frozen=True, kw_only=True, tag_field="entry", tag="step"):
    """A later state of a fix."""

    id: str
    state: State
    time: str
    run: str = ""


def entry_of(change: Change, *, run: str) -> Entry:
    """Return the entry for a planned change; raises FixError if it could not be undone."""
    if not _is_fixable(change.path.name) or ".git" in map(str.casefold, change.path.parts):
        raise FixError("is hidden, and the ledger does not record hidden files (use --no-ledger to fix it without)")
    return Entry(
        id=change.id, run=run, time=now(), version=__version__, path=change.path.name, codec=change.encoding,
        before=sha256(change.before), after=sha256(change.after),
        parts=tuple(PartEntry(part.path.name, sha256(part.data)) for part in change.parts),
        pieces=tuple(_piece(stretch, change.encoding) for stretch in change.stretches),
    )  # fmt: skip


def now() -> str:
    """Return the time in UTC, such as 2026-01-31T12:00:00Z."""
    return timestamp(datetime.datetime.now(datetime.UTC))


def timestamp(time: datetime.datetime) -> str:
    """Return a time in UTC as the ledger writes it, so that times sort as texts."""
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def sealed(entry: Entry | Step) -> bytes:
    """Return the entry as a line with its checksum, in ASCII, so that lone surrogates can be encoded."""
    body = json.dumps(msgspec.to_builtins(entry), separators=(",", ":"))
    checksum = sha256(body.encode("ascii"))[:_CHECKSUM_CHARS]
    return (body[:-1] + _SEAL % checksum + "\n").encode("ascii")


def unsealed(line: bytes) -> Entry | Step | None:
    """Return the entry in a line; None if it is damaged, or names something that no fix can have changed."""
    seal_chars = len(_SEAL % "") + _CHECKSUM_CHARS
    line = line.rstrip(b"\r\n")
    body = line[:-seal_chars] + b"}"
    if line[-seal_chars:] != (_SEAL % sha256(body)[:_CHECKSUM_CHARS]).encode("ascii"):
        return None
    try:
        entry: Entry | Step = msgspec.convert(json.loads(body), Entry | Step)
    except (ValueError, RecursionError):
        return None
    return None if isinstance(entry, Entry) and not _is_sound(entry) else entry


def _is_sound(entry: Entry) -> bool:
    """Return whether an entry names a file that a fix can have changed, and parts that it can have created."""
    if not _is_fixable(entry.path):
        return False
    parts = [part.name for part in part_paths(Path(entry.path), len(entry.parts))]
    return list(entry.paths) == [entry.path, *parts] and all(piece.file <= len(parts) for piece in entry.pieces)


def _is_fixable(name: str) -> bool:
    """Return whether this is a plain file name: not a path, and not hidden."""
    return name != "" and PurePath(name).name == name and not name.startswith(".") and "\0" not in name


def stretches(entry: Entry, files: Sequence[bytes]) -> list[Stretch]:
    """Return the stretches of a fix, from its entry and the present bytes of the host and each part."""
    streams = [io.BytesIO(data) for data in files]
    return [_stretch(entry, one, None if one.fate is Fate.DROPPED else streams[one.file]) for one in entry.pieces]


def planned(entry: Entry, before: bytes) -> list[Stretch]:
    """Return the stretches from the bytes of the file before the fix; they are meaningless if the entry is wrong."""
    stream = io.BytesIO(before)
    return [_stretch(entry, piece, None if piece.fate is Fate.INSERTED else stream) for piece in entry.pieces]


def _stretch(entry: Entry, piece: Piece, stream: io.BytesIO | None) -> Stretch:
    """Return a stretch with the next bytes of a stream, or those in the ledger."""
    data = _piece_data(piece, entry.codec) if stream is None else stream.read(piece.bytes)
    return Stretch(piece.fate, data, piece.file, piece.rule)


def _piece(stretch: Stretch, codec: str) -> Piece:
    text = encoded = None
    if stretch.fate is not Fate.KEPT:
        with contextlib.suppress(UnicodeError):
            text = stretch.data.decode(codec, "surrogateescape")
        if text is None or _encode(text, codec) != stretch.data:
            text, encoded = None, base64.b64encode(stretch.data).decode("ascii")
    return Piece(
        fate=stretch.fate, file=stretch.file, rule=stretch.rule, bytes=len(stretch.data), text=text, base64=encoded
    )


def _piece_data(piece: Piece, codec: str) -> bytes:
    """Return the bytes of a piece that is only in the ledger; none if they are missing, which the checksums detect."""
    if piece.base64 is None:
        return _encode(piece.text or "", codec)
    with contextlib.suppress(ValueError):
        return base64.b64decode(piece.base64)
    return b""


def _encode(text: str, codec: str) -> bytes:
    try:
        return text.encode(codec, "surrogateescape")
    except (UnicodeError, LookupError):
        return b""
