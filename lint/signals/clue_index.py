"""The clues to all patterns that ship with contentlint, as a file: what `lint.signals.needle_search` looks for."""

from functools import cache

import msgspec

from lint import data

CLUES = "clues.json"
"""The clues to each pattern that ships with contentlint, by its `Engine.key`."""


class Clue(msgspec.Struct, frozen=True, array_like=True):
    """What all lines have in common that some patterns match; `lint.signals.clues` finds it out."""

    needles: tuple[str, ...]
    """The line holds one of these, which are looked for first, in all lines at once."""
    others: tuple[tuple[str, ...], ...] = ()
    """And one of each of these."""
    signs: tuple[str, ...] = ()
    """It holds one character of each."""
    patterns: tuple[int, ...] = ()
    """The numbers of the patterns."""


class NeedleList(msgspec.Struct, frozen=True, array_like=True):
    """Needles that are looked for together."""

    text: str
    """One a line: a list of thousands of texts would take ten times as long to read."""
    owners: list[list[int]]
    """Of each, the numbers of its owners."""


class ClueIndex(msgspec.Struct, frozen=True, array_like=True):
    """The clues to all patterns that ship with contentlint, as they are looked for (`lint.signals.needle_search`).

    What only some texts need is decoded for the first of them.
    """

    keys: dict[str, bool]
    """By `Engine.key`, whether there are clues: nothing can be told of some patterns, and others are never sought."""
    owners: list[tuple[int, msgspec.Raw]]
    """Whose a needle is: the number of a key, and the `Clue` that it is of, less its needles."""
    symbols: list[str]
    """Needles of ASCII signs: a text without letters but ASCII's and without these has no folded ones."""
    inner: NeedleList
    """Needles of ASCII letters and digits."""
    starts: dict[str, msgspec.Raw]
    """Needles at the start of a line, by their first letters: each with the numbers of its owners."""
    folded: msgspec.Raw
    """All others, as a `NeedleList`."""


NO_CLUES = ClueIndex({}, [], [], NeedleList("", []), {}, msgspec.Raw(b'["",[]]'))


@cache
def known_clues() -> ClueIndex:
    """Return the clues to the patterns that ship with contentlint."""
    try:
        return msgspec.json.decode(data.read_bytes(CLUES), type=ClueIndex)
    except (OSError, msgspec.DecodeError):
        return NO_CLUES  # then every pattern is compiled when its rule is read
