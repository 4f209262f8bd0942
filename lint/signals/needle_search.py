"""Find the lines of a text that fit the clues of shipped patterns, in one pass for all patterns.

Most patterns have no needle in most texts and are never compiled. The others are matched only against the lines that
fit. `bench/clues.py` computes the clues when rules change.

Needles of ASCII letters and digits are searched in a copy of the text without other characters, one byte per character
(`with_edges`). For a text in English this is all; lines with other letters are searched again, case-folded.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import accumulate
from typing import Any

import msgspec

from lint.core.document import Document
from lint.core.segment import has_ascii_letters
from lint.signals.clue_index import Clue, ClueIndex, NeedleList, known_clues
from lint.signals.lines import MAX_LINE_CHARS, Joined, ShortLines, short_lines
from lint.signals.regex import Engine, encoded

LINE_START = "\n"
"""Prefix of a needle that must be at the first letter or digit of a line."""

EDGE = "\0"
"""In a needle: any character except ASCII letters and digits, or the end of a line."""

FOLDED_APART = ("\u2126", "\u212a", "\u212b", "\u017f")
"""Symbols that case-fold to letters, and the long s, which matches one too. A text with one of them is not searched."""

_LETTERS = bytes(code for code in range(128) if chr(code).isalnum())
_EDGED = bytes(code if code in _LETTERS else 0 for code in range(128)).lower() + bytes(128)
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The continuation bytes of UTF-8: an edge is one byte for any character."""

_OF_EDGED = _LETTERS.lower() + EDGE.encode()
"""The bytes of needles that are searched in a text with edges."""

FEW_BYTES = 1_000
"""If the first text has at most this size, it is searched needle by needle: to build the automaton takes longer."""

INITIALS = 2  # How many bytes of a needle at the start of a line are looked up in a table; the rest is compared

Hits = Mapping[str, Mapping[int, Iterable[int]]]
_NO_LINES: Mapping[int, Iterable[int]] = {}


def with_edges(text: bytes) -> str:
    r"""Return a text in lower case, with an edge for each character except ASCII letters and digits.

    >>> with_edges("AP–Foto 2".encode())
    'ap\x00foto\x002'
    """
    return text.translate(_EDGED, _CONTINUATION).decode("ascii")


def is_edged(needle: str) -> bool:
    """Return whether a needle can occur in a text with edges."""
    return not needle.removeprefix(LINE_START).encode().translate(None, _OF_EDGED)


class NeedleSearch:
    """Searches for all needles of an index at once."""

    def __init__(self, index: ClueIndex) -> None:
        self._owners = _Owners(index)
        self._starts = index.starts
        self._start_words: dict[str, tuple[tuple[str, ...], dict[str, list[int]]]] = {}
        self._initials = sorted(set(map(len, index.starts)))
        self._edged, self._symbols = _Automaton(index.inner), index.symbols
        self._raw_folded = index.folded

    @cached_property
    def _folded(self) -> _Automaton:
        return _Automaton(msgspec.json.decode(self._raw_folded, type=NeedleList))

    def is_plain(self, text: str) -> bool:
        """Return whether a text with only ASCII letters has none of the other characters in needles."""
        return not any(symbol in text for symbol in self._symbols)

    def lines(self, lines: Sequence[str], *, edged: str | None = None) -> Hits | None:
        """Return, by key, the numbers of the lines that fit a clue, each with the numbers of its patterns; None for a
        text that cannot be searched.

        Lines have no line feeds. `edged`, if given, is the lines with edges, each followed by an edge; they must be
        plain and have only ASCII letters.
        """
        odd: list[int] = []
        if edged is None:
            text = "\n".join(lines)
            edged = with_edges(encoded(text)) + EDGE
            odd = self._odd(text, lines)
            if odd and any(sign in text for sign in FOLDED_APART):
                return None
        found: dict[str, dict[int, set[int]]] = {}
        for number, owners, plain in self._owned(lines, odd, edged):
            for owner in owners:
                key, clue = self._owners[owner]
                if _fits(clue, lines[number], plain):
                    found.setdefault(key, {}).setdefault(number, set()).update(clue.patterns)
        return found

    def _owned(
        self, lines: Sequence[str], odd: Sequence[int], edged: str
    ) -> Iterator[tuple[int, list[int], str | None]]:
        """Yield the number of each line with a needle, its owners, and, if the line is not odd, the line with edges."""
        if odd:
            folded = [lines[number].casefold() for number in odd]
            text = encoded("\n".join(folded))
            for place, owners in self._folded.found(text, _ends(map(encoded, folded))):
                yield odd[place], owners, None
            for place, _, owners in self._in_edged(with_edges(text) + EDGE, folded):
                yield odd[place], owners, None
        is_odd = frozenset(odd)
        for number, line, owners in self._in_edged(edged, lines):
            yield number, owners, None if number in is_odd else line

    def _odd(self, text: str, lines: Sequence[str]) -> list[int]:
        """Return the numbers of the lines that may have needles with other characters than ASCII letters."""
        if self.is_plain(text) and has_ascii_letters(text):
            return []
        return [number for number, line in enumerate(lines) if not (self.is_plain(line) and has_ascii_letters(line))]

    def _in_edged(self, edged: str, lines: Sequence[str]) -> Iterator[tuple[int, str, list[int]]]:
        """Yield, for each needle in a text with edges, the place of its line, the line with edges, and its owners."""
        ends = _ends(lines)
        for place, owners in self._edged.found(edged.encode(), ends):
            yield place, edged[ends[place] - len(lines[place]) - 1 : ends[place]], owners
        start = 0
        for place, end in enumerate(ends):
            line = edged[start:end]
            start, words = end, line.lstrip(EDGE)
            for count in self._initials:
                if (initials := words[:count]) in self._starts:
                    begun, known = self._start_words.get(initials) or self._words_at_start(initials)
                    if words.startswith(begun):
                        for needle, owners in known.items():
                            if words.startswith(needle):
                                yield place, line, owners

    def _words_at_start(self, initials: str) -> tuple[tuple[str, ...], dict[str, list[int]]]:
        """Return the needles at the start of a line with these first letters, decoded on first use."""
        known = msgspec.json.decode(self._starts[initials], type=dict[str, list[int]])
        self._start_words[initials] = found = (tuple(known), known)
        return found


class _Owners(dict[int, tuple[str, Clue]]):
    """The owners of needles, by number: the key of an engine, and the clue. Decoded on first use."""

    def __init__(self, index: ClueIndex) -> None:
        super().__init__()
        self._keys, self._encoded = list(index.keys), index.owners

    def __missing__(self, number: int) -> tuple[str, Clue]:
        key, clue = self._encoded[number]
        self[number] = found = self._keys[key], msgspec.json.decode(clue, type=Clue)
        return found


class _Automaton:
    """Searches for byte strings by the algorithm of Aho and Corasick (1975)."""

    def __init__(self, needles: NeedleList) -> None:
        self._needles = needles.text.encode().split(b"\n") if needles.owners else []
        self._owners = needles.owners
        self._is_first = True

    @cached_property
    def _automaton(self) -> Any:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        # A DFA would be twice as fast, but takes five times as long to build, which pays from some megabytes on.
        return BytesAhoCorasick(self._needles, implementation=Implementation.ContiguousNFA)

    def found(self, text: bytes, ends: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield, for each needle of a line, the place of the line in `text`, given their `ends`, and the owners."""
        found = dict.fromkeys((bisect_right(ends, start), needle) for needle, start, _ in self._places(text))
        for place, needle in found:  # each once, however often a long line has it
            yield place, self._owners[needle]

    def _places(self, text: bytes) -> Iterable[tuple[int, int, int]]:
        """Return the number of each needle in `text`, with its start and end."""
        is_short, self._is_first = self._is_first and len(text) <= FEW_BYTES, False
        if not is_short:
            found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(text, overlapping=True)
            return found
        return (
            (number, *match.span())
            for number, needle in enumerate(self._needles)
            if needle in text
            for match in re.finditer(re.escape(needle), text)
        )


def _ends(lines: Iterable[str | bytes]) -> list[int]:
    """Return the end of each line, including a separator of one character or byte."""
    return list(accumulate([len(line) + 1 for line in lines]))


def _fits(clue: Clue, line: str, edged: str | None) -> bool:
    """Return whether a line with a needle of the clue has the rest; without `edged`, it is asked only for signs."""
    for signs in clue.signs:
        if True not in map(line.__contains__, signs):
            return False
    return edged is None or not clue.others or all(True in map(edged.__contains__, part) for part in clue.others)


@cache
def _shipped() -> NeedleSearch:
    return NeedleSearch(known_clues())


@lru_cache(maxsize=1)
def _hits(document: Document) -> Hits | None:
    lines = short_lines(document)
    if not lines.texts:
        return {}
    search = _shipped()
    edged = None
    if lines.is_as_written and document.has_ascii_letters and search.is_plain(document.text):
        whole = with_edges(document.utf8)
        edged = EDGE.join([whole[start:end] for start, end in lines.spans]) + EDGE
    return search.lines(lines.texts, edged=edged)


def _lines_to_ask(engine: Engine, document: Document) -> Mapping[int, Iterable[int]] | None:
    """Return the numbers of the short lines in which `engine` may match, each with the numbers of its patterns; None if
    all lines must be searched.
    """
    if not engine.has_clues:
        return None
    hits = _hits(document)
    return None if hits is None else hits.get(engine.key, _NO_LINES)


def may_match(engine: Engine, document: Document) -> bool:
    """Return whether `engine` may match in the document: in a short line that fits a clue, or in a longer line with the
    signs of all clues.
    """
    asked = _lines_to_ask(engine, document)
    if asked is None or asked:
        return True
    long = [document.text[start:end] for start, end in document.lines if end - start > MAX_LINE_CHARS]
    signs = _signs(engine.key) if long else ()
    return any(all(True in map(line.__contains__, each) for each in signs) for line in long)


@cache
def _signs(key: str) -> frozenset[str]:
    """Return the signs that all clues of an engine have in common."""
    number, owners = list(known_clues().keys).index(key), known_clues().owners
    clues = (msgspec.json.decode(clue, type=Clue) for owner, clue in owners if owner == number)
    return frozenset.intersection(*(frozenset(clue.signs) for clue in clues))


def matching(engine: Engine, document: Document, *, max_words: int | None = None) -> Iterator[int]:
    """Return the indices of the short lines in which `engine` matches, each once, in any order.

    With `max_words`, lines that certainly have more words are ignored.
    """
    asked = _lines_to_ask(engine, document)
    return iter(()) if asked is not None and not asked else _matching(engine, short_lines(document), asked, max_words)


def matches(engine: Engine, line: str) -> bool:
    """Return whether `engine` matches in a line of any length; only the patterns whose clues it fits are compiled."""
    hits_in = _hits_in if len(line) <= MAX_LINE_CHARS else _hits_in.__wrapped__  # a long one is not kept
    hits = hits_in(line) if engine.has_clues else None
    if hits is None:
        return engine.search(encoded(line)) is not None
    return engine.matches(encoded(line), hits.get(engine.key, _NO_LINES).get(0, ()))


@lru_cache(maxsize=1024)
def _hits_in(line: str) -> Hits | None:
    """Return the hits of one line; several rules ask about the lines around a match."""
    return _shipped().lines([line])


def _matching(
    engine: Engine, lines: ShortLines, asked: Mapping[int, Iterable[int]] | None, max_words: int | None
) -> Iterator[int]:
    for number in _all_matching(engine, lines.joined) if asked is None else asked:
        has_few = max_words is None or lines.least_words(number) <= max_words
        if has_few and (asked is None or engine.matches(encoded(lines.texts[number]), asked[number])):
            yield lines.index(number)


def _all_matching(engine: Engine, lines: Joined) -> Iterator[int]:
    position = 0
    while position < len(lines.data) and (match := engine.search(lines.data, position)) is not None:
        number = bisect_left(lines.ends, match.start())  # an empty match may be at the end of a line
        yield number
        position = lines.ends[number] + 1
