"""The change of a fix in bytes: before and after, new part files, and where every byte went."""

import secrets
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from lint.core.errors import FixError
from lint.fixing.fix import Fixed
from lint.fixing.provenance import Fate


class Stretch(msgspec.Struct, frozen=True):
    """A span of bytes with one fate: a `lint.fixing.provenance.Segment` in the encoding of the file."""

    fate: Fate
    data: bytes
    file: int = 0
    rule: str = ""


class NewFile(msgspec.Struct, frozen=True):
    """A file to create."""

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
