"""Which lines of a text hold the needles of which patterns: one pass for all patterns that ship with contentlint.

Most patterns have no needle in most texts, and are not even compiled. Of the others only the lines with a needle are
asked. `lint.signals.needles` says what a needle is, and finds them when rules are made ready to ship.

Needles of ASCII letters and digits are looked for in a text that has nothing else (`with_edges`), a byte for each
character. Of a text in English that is all there is to do; lines with other letters are looked at once more, in folded
case.
"""

from __future__ import annotations

import string
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any

from lint.document import Document
from lint.segment import has_ascii_letters
from lint.signals.regex import Engine, compiled, encoded, known_needles
from lint.signals.short_lines import Joined, short_lines

LINE_START = "\n"
"""Before a needle that has to be at the first letter or digit of a line."""

EDGE = "\0"
"""Within a needle: a character that is no ASCII letter or digit, or the end of a line."""

FOLDED_APART = (b"\xe2\x84\xa6", b"\xe2\x84\xaa", b"\xe2\x84\xab", b"\xc5\xbf")
"""The signs of ohm, kelvin and angstrom, which are no letters by block but fold to one; the long s, which a pattern
takes for an ASCII letter when it ignores case, as it does kelvin. A text with one of them is not searched."""

_LOWER = (string.ascii_lowercase + string.digits).encode()
_LETTERS = (string.ascii_letters + string.digits).encode()
_EDGED = bytes(code if code in _LETTERS else 0 for code in range(128)).lower() + bytes(128)
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 behind the first of a character: an edge is one byte, whatever the character."""

_OF_EDGED = _LOWER + (EDGE + LINE_START).encode()
"""All that a needle has that is looked for in a text with edges."""

_INITIALS = 4
"""So many bytes of a needle at a line's start are looked up in a table; the rest is compared."""

Hits = Mapping[str, Sequence[int]]
_Hit = tuple[int, list[str]]


def with_edges(text: bytes) -> bytes:
    r"""A text in small letters, with an edge for every character but ASCII letters and digits.

    >>> with_edges("AP–Foto 2".encode())
    b'ap\x00foto\x002'
    """
    return text.translate(_EDGED, _CONTINUATION)


class NeedleSearch:
    """The needles of many patterns, each under a key of its own."""

    def __init__(self, needles: Mapping[str, Iterable[str]]) -> None:
        edged: dict[bytes, list[str]] = {}
        folded: dict[bytes, list[str]] = {}
        for key, found in needles.items():
            for needle in map(str.encode, found):
                (folded if needle.translate(None, _OF_EDGED) else edged).setdefault(needle, []).append(key)
        self._edged, self._folded = _Needles(edged), _Needles(folded)
        self._symbols = [needle.decode() for needle in folded if needle.isascii()]

    def lines(self, lines: Sequence[str]) -> Hits | None:
        """By key, the numbers of the lines that hold one of its needles; None for a text that has to be asked as it is.

        No line has a line feed in it.
        """
        found: dict[str, set[int]] = {}
        text = encoded("\n".join(lines))
        _note(found, self._in_edged(text, lines), range(len(lines)))
        if odd := self._odd(text, lines):
            if any(sign in text for sign in FOLDED_APART):
                return None
            folded = [lines[number].casefold() for number in odd]
            _note(found, self._in_edged(encoded("\n".join(folded)), folded), odd)
            _note(found, self._in_folded(list(map(encoded, folded))), odd)
        return {key: sorted(numbers) for key, numbers in found.items()}

    def _odd(self, text: bytes, lines: Sequence[str]) -> list[int]:
        """The numbers of the lines in which there may be needles that are no ASCII letters."""
        symbols = [symbol for symbol in self._symbols if symbol.encode() in text]
        if not symbols and has_ascii_letters(text):
            return []
        return [
            number
            for number, line in enumerate(lines)
            if not (line.isascii() or has_ascii_letters(encoded(line))) or any(symbol in line for symbol in symbols)
        ]

    def _in_edged(self, text: bytes, lines: Sequence[str]) -> Iterator[_Hit]:
        ends = list(accumulate([len(line) + 1 for line in lines]))
        return self._edged.found(with_edges(text) + b"\0", ends, _behind_edges)

    def _in_folded(self, lines: Sequence[bytes]) -> Iterator[_Hit]:
        ends = list(accumulate([len(line) + 1 for line in lines]))
        return self._folded.found(b"\n".join(lines), ends, _from_first_letter)


class _Needles:
    """Byte strings that are looked for together: within lines by the algorithm of Aho and Corasick (1975), at the start
    of lines by their first bytes."""

    def __init__(self, owners: Mapping[bytes, list[str]]) -> None:
        start = LINE_START.encode()
        inner = {needle: keys for needle, keys in owners.items() if not needle.startswith(start)}
        self._inner, self._inner_owners = list(inner), list(inner.values())
        self._starts: dict[bytes, list[tuple[bytes, list[str]]]] = {}
        for needle, keys in owners.items():
            if needle.startswith(start):
                self._starts.setdefault(needle[1 : 1 + _INITIALS], []).append((needle[1:], keys))
        self._initials = sorted(set(map(len, self._starts)))
        self._automaton: Any = None

    def found(self, text: bytes, ends: Sequence[int], head: Callable[[bytes], bytes]) -> Iterator[_Hit]:
        """The lines that hold a needle, of those that end in `text` with `ends`, each with the needle's keys.

        `head` tells what follows from the first letter or digit of a line.
        """
        if self._automaton is None:
            from ahocorasick_rs import BytesAhoCorasick, Implementation

            self._automaton = BytesAhoCorasick(self._inner, implementation=Implementation.DFA)
        for needle, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield bisect_right(ends, start), self._inner_owners[needle]
        start = 0
        for number, end in enumerate(ends):
            line = head(text[start:end])
            for count in self._initials:
                for words, keys in self._starts.get(line[:count], ()):
                    if line.startswith(words):
                        yield number, keys
            start = end


def _note(found: dict[str, set[int]], hits: Iterable[_Hit], numbers: Sequence[int]) -> None:
    for at, keys in hits:
        for key in keys:
            found.setdefault(key, set()).add(numbers[at])


def _behind_edges(line: bytes) -> bytes:
    return line.lstrip(b"\0")


def _from_first_letter(line: bytes) -> bytes:
    match = _letter().search(line)
    return line[match.start() :] if match is not None else b""


@cache
def _letter() -> Engine:
    return compiled([r"[\pL\pN]"], ignore_case=False)


@cache
def _shipped() -> NeedleSearch:
    return NeedleSearch(known_needles())


@lru_cache(maxsize=1)
def _hits(document: Document) -> Hits | None:
    lines = short_lines(document).texts
    return _shipped().lines(lines) if lines else {}


def lines_to_ask(engine: Engine, document: Document) -> Sequence[int] | None:
    """The numbers of the short lines of `document` that `engine` may match in, in order; None where all have to be
    asked."""
    if not engine.needles:
        return None
    hits = _hits(document)
    return None if hits is None else hits.get(engine.key, ())


def matching(engine: Engine, document: Document, *, max_words: int | None = None) -> Iterator[int]:
    """The indices of the document's short lines in which `engine` matches, each once, in no order.

    With `max_words`, of those only that may have as few words.
    """
    lines = short_lines(document)
    numbers = lines_to_ask(engine, document)
    if numbers is None:
        yield from map(lines.index, _all_matching(engine, lines.joined, max_words))
        return
    for number in numbers:
        has_few = max_words is None or lines.least_words(number) <= max_words
        if has_few and engine.search(encoded(lines.texts[number])) is not None:
            yield lines.index(number)


def _all_matching(engine: Engine, lines: Joined, max_words: int | None) -> Iterator[int]:
    count = lines.count(max_words)
    position, end = 0, lines.ends[count - 1] if count else 0
    while position < end and (match := engine.search(lines.data, position, end)) is not None:
        at = bisect_left(lines.ends, match.start())  # an empty match may stand at a line's end
        yield lines.numbers[at]
        position = lines.ends[at] + 1
