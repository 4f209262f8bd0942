"""The file with the clues of all shipped patterns, which `lint.signals.needle_search` uses."""

from functools import cache

import msgspec

from lint import data

CLUES = "clues.json"
"""The clues of each shipped pattern, by its `Engine.key`."""


class Clue(msgspec.Struct, frozen=True, array_like=True):
    """What all lines have in common that some patterns match, as computed by `bench/clues.py`."""

    needles: tuple[str, ...]
    """The line has one of these, which are searched first, in all lines at once."""
    others: tuple[tuple[str, ...], ...] = ()
    """It also has one of each of these."""
    signs: tuple[str, ...] = ()
    """It has one character of each."""
    patterns: tuple[int, ...] = ()
    """The numbers of the patterns."""


class NeedleList(msgspec.Struct, frozen=True, array_like=True):
    """Needles that are searched together."""

    text: str
    """One per line: a list of thousands of strings would take ten times as long to decode."""
    owners: list[list[int]]
    """For each, the numbers of its owners."""


class ClueIndex(msgspec.Struct, frozen=True, array_like=True):
    """The clues of all shipped patterns, arranged for searching. What only some texts need is decoded on first use."""

    keys: dict[str, bool]
    """By `Engine.key`, whether there are clues: some patterns have none, and others are never searched for."""
    owners: list[tuple[int, msgspec.Raw]]
    """The owners of needles: the number of a key, and the `Clue` without its needles."""
    symbols: list[str]
    """Needles of ASCII symbols: a text with only ASCII letters and none of these has no folded needles."""
    inner: NeedleList
    """Needles of ASCII letters and digits."""
    starts: dict[str, msgspec.Raw]
    """Needles at the start of a line, by their first letters: each with the numbers of its owners."""
    folded: msgspec.Raw
    """All others, as a `NeedleList`."""


NO_CLUES = ClueIndex({}, [], [], NeedleList("", []), {}, msgspec.Raw(b'["",[]]'))


@cache
def known_clues() -> ClueIndex:
    """Return the clues of the shipped patterns."""
    try:
        return msgspec.json.decode(data.read_bytes(CLUES), type=ClueIndex)
    except (OSError, msgspec.DecodeError):
        return NO_CLUES  # every pattern is compiled when its rule is read
