"""Which lines of a text hold the needles of which patterns: one pass for all patterns that ship with contentlint.

Most patterns have no needle in most texts, and are not even compiled. Of the others only the lines with a needle are
asked. `lint.signals.needles` says what a needle is, and finds them when rules are made ready to ship.
"""

from __future__ import annotations

import string
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from lint.document import Document
from lint.signals.regex import Engine, compiled, known_needles
from lint.signals.short_lines import ShortLines, short_lines

LINE_START = "\n"
"""Before a needle that has to be at the first letter or digit of a line."""

EDGE = "\0"
"""Within a needle: a character that is no ASCII letter or digit, or the end of a line."""

FOLDED_APART = (b"\xe2\x84\xa6", b"\xe2\x84\xaa", b"\xe2\x84\xab", b"\xc5\xbf")
"""The signs of ohm, kelvin and angstrom, which are no letters by block but fold to one; the long s, which a pattern
takes for an ASCII letter when it ignores case, as it does kelvin. A text with one of them is not searched."""

MANY_BYTES = 200_000
"""Behind so much text a larger automaton pays that takes 10 ms to build, and is three times as fast."""

FEW_LINES = 4
"""Up to a quarter of the lines are asked one by one; more are searched at a stretch."""

_LETTERS = (string.ascii_letters + string.digits).encode()
_EDGED = bytes(code if code in _LETTERS or code == 10 else 0 for code in range(128)).lower() + bytes(128)
"""To small letters, and to an edge what is no ASCII letter, digit or line feed."""

_OTHERS = bytes(code for code in range(128) if code not in _LETTERS)
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 behind the first of a character: an edge is one byte, whatever the character."""

_LEADS = bytes(range(0xC0, 0x100))
"""The first bytes of characters that take several."""

Hits = Mapping[str, Sequence[int]]


def with_edges(text: bytes) -> bytes:
    r"""A text in small letters, with an edge for every character but ASCII letters, digits and line feeds.

    >>> with_edges("AP–Foto\n2".encode())
    b'ap\x00foto\n2'
    """
    return text.translate(_EDGED, _CONTINUATION)


class NeedleSearch:
    """The needles of many patterns, each under a key of its own."""

    def __init__(self, needles: Mapping[str, Iterable[str]]) -> None:
        self._owners: dict[bytes, list[str]] = {}
        for key, found in needles.items():
            for needle in found:
                self._owners.setdefault(needle.encode(), []).append(key)
        edge = EDGE.encode()
        self._edged = _Automaton([needle for needle in self._owners if edge in needle])
        self._plain = _Automaton([needle for needle in self._owners if edge not in needle])

    def lines(self, lines: Sequence[bytes]) -> Hits | None:
        """By key, the numbers of the lines that hold one of its needles; None for a text that has to be asked as it is.

        The lines are in UTF-8.
        """
        text = b"\n".join(lines)
        if not text.isascii() and any(sign in text for sign in FOLDED_APART):
            return None
        starts = [(number, start) for number, line in enumerate(lines) if (start := _first_letter(line)) > 0]
        numbers = [*range(len(lines)), *(number for number, _ in starts)]
        text = b"\n".join([text, *(lines[number][start:] for number, start in starts)])
        folded = text.lower() if _folds_as_ascii(text) else text.decode().casefold().encode()
        edged = with_edges(text)
        found: dict[str, set[int]] = {}
        for unit, needle in (
            *self._plain.found([b"\n" + line for line in folded.split(b"\n")]),
            *self._edged.found([b"\n" + line + b"\0" for line in edged.split(b"\n")]),
        ):
            for key in self._owners[needle]:
                found.setdefault(key, set()).add(numbers[unit])
        return {key: sorted(hits) for key, hits in found.items()}


class _Automaton:
    """Byte strings that are looked for together, by the algorithm of Aho and Corasick (1975)."""

    def __init__(self, needles: list[bytes]) -> None:
        self._needles = needles
        self._unsearched_bytes = MANY_BYTES
        self._automaton: Any = None

    def found(self, units: Sequence[bytes]) -> Iterator[tuple[int, bytes]]:
        """Each place where one begins, also where two overlap: the number of the unit, and the needle."""
        text = b"".join(units)
        ends = list(accumulate(map(len, units)))
        for needle, start, _ in self._ready(len(text)).find_matches_as_indexes(text, overlapping=True):
            yield bisect_right(ends, start), self._needles[needle]

    def _ready(self, size: int) -> Any:
        was_small = self._unsearched_bytes > 0
        self._unsearched_bytes -= size
        is_small = self._unsearched_bytes > 0
        if self._automaton is None or was_small != is_small:
            from ahocorasick_rs import BytesAhoCorasick, Implementation

            kind = Implementation.ContiguousNFA if is_small else Implementation.DFA
            self._automaton = BytesAhoCorasick(self._needles, implementation=kind)
        return self._automaton


def _folds_as_ascii(text: bytes) -> bool:
    """Whether no character but ASCII letters has another form when folded, as far as a quick look tells: dashes and
    quotation marks are all else that the common English text has."""
    return text.isascii() or (text.count(b"\xe2\x80") == len(text) - len(text.translate(None, _LEADS)))


def _first_letter(line: bytes) -> int:
    """The offset of the first letter or digit; 0 where there is none."""
    if line[:1] in _LETTERS:  # also for an empty line
        return 0
    if line.isascii():
        return len(line) - len(line.lstrip(_OTHERS))
    match = _letter().search(line)
    return match.start() if match is not None else 0


@cache
def _letter() -> Engine:
    return compiled([r"[\pL\pN]"], ignore_case=False)


@cache
def _shipped() -> NeedleSearch:
    return NeedleSearch(known_needles())


@lru_cache(maxsize=1)
def _hits(document: Document) -> Hits | None:
    lines = short_lines(document)
    return _shipped().lines(lines.data.split(b"\n")) if lines.ends else {}


def lines_to_ask(engine: Engine, document: Document) -> Sequence[int] | None:
    """The numbers of the short lines of `document` that `engine` may match in, in the order of `short_lines`; None
    where all have to be asked."""
    if not engine.needles:
        return None
    hits = _hits(document)
    return None if hits is None else hits.get(engine.key, ())


def matching(engine: Engine, document: Document, *, max_words: int | None = None) -> Iterator[int]:
    """The indices of the document's short lines in which `engine` matches, each once, in the order of `short_lines`.

    With `max_words`, of those only that may have as few words.
    """
    lines = short_lines(document)
    count = lines.count(max_words)
    numbers = lines_to_ask(engine, document)
    if numbers is not None:
        numbers = numbers[: bisect_right(numbers, count - 1)]
    if numbers is None or FEW_LINES * len(numbers) > count + FEW_LINES:
        yield from _all_matching(engine, lines, lines.ends[count - 1] if count else 0)
        return
    for number in numbers:
        start = lines.ends[number - 1] + 1 if number else 0
        if engine.search(lines.data, start, lines.ends[number]) is not None:
            yield lines.indices[number]


def _all_matching(engine: Engine, lines: ShortLines, end: int) -> Iterator[int]:
    position = 0
    while position < end and (match := engine.search(lines.data, position, end)) is not None:
        number = bisect_left(lines.ends, match.start())  # an empty match may stand at a line's end
        yield lines.indices[number]
        position = lines.ends[number] + 1
