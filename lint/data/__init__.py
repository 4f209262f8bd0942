"""The learned weights and word lists that ship with the package; README.md here says where each comes from."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def read_bytes(name: str) -> bytes:
    """Return the content of a data file."""
    return (_FOLDER / name).read_bytes()


def read_text(name: str) -> str:
    """Return the text of a data file."""
    return read_bytes(name).decode()


@cache
def rows(name: str) -> list[tuple[str, str]]:
    """Return the lines of a data file, each as its first word and the rest; lines that start with # are comments."""
    lines = (line.partition(" ") for line in read_text(name).splitlines() if not line.startswith("#"))
    return [(key, rest) for key, _, rest in lines]


@cache
def table(name: str) -> Mapping[str, str]:
    """Return the lines of a data file by their first word."""
    return dict(rows(name))


@cache
def words(name: str) -> Mapping[str, frozenset[str]]:
    """Return the words of a data file by the first word of their line."""
    return {key: frozenset(rest.split()) for key, rest in rows(name)}


@cache
def letters(kind: str) -> Mapping[str, str]:
    """Return letters by language, of a kind in `letters.txt`."""
    return dict(row.split(" ", 1) for key, row in rows("letters.txt") if key == kind)


def exists(name: str) -> bool:
    """Return whether there is a data file of this name."""
    return (_FOLDER / name).is_file()
