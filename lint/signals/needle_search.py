"""Which lines of a text fit the clues to which patterns: one pass for all patterns that ship with contentlint.

A line is looked at where it holds a needle. Most patterns have no needle in most texts, and are not even compiled. Of
the others only the lines that fit are asked. `lint.signals.clues` says what a clue is, and finds them when rules are
made ready to ship.

NeedleList of ASCII letters and digits are looked for in a text that has nothing else (`with_edges`), a byte for each
character. Of a text in English that is all there is to do; lines with other letters are looked at once more, in folded
case.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, lru_cache
from itertools import accumulate

import msgspec

from lint.core.document import Document
from lint.core.segment import has_ascii_letters
from lint.signals.clue_index import Clue, ClueIndex, NeedleList, known_clues
from lint.signals.regex import Engine, encoded
from lint.signals.short_lines import MAX_LINE_CHARS, Joined, short_lines

LINE_START = "\n"
"""Before a needle that has to be at the first letter or digit of a line."""

EDGE = "\0"
"""Within a needle: a character that is no ASCII letter or digit, or the end of a line."""

FOLDED_APART = ("\u2126", "\u212a", "\u212b", "\u017f")
"""The signs of ohm, kelvin and angstrom, which are no letters by block but fold to one; the long s, which a pattern
takes for an ASCII letter when it ignores case, as it does kelvin. A text with one of them is not searched."""

_LETTERS = bytes(code for code in range(128) if chr(code).isalnum())
_EDGED = bytes(code if code in _LETTERS else 0 for code in range(128)).lower() + bytes(128)
_CONTINUATION = bytes(range(0x80, 0xC0))
"""The bytes of UTF-8 behind the first of a character: an edge is one byte, whatever the character."""

_EDGE = EDGE.encode()
_OF_EDGED = _LETTERS.lower() + _EDGE
"""All that a needle has that is looked for in a text with edges."""

INITIALS = 2
"""So many bytes of a needle at a line's start are looked up in a table; the rest is compared."""

Hits = Mapping[str, Mapping[int, Iterable[int]]]
_NO_LINES: Mapping[int, Iterable[int]] = {}


def with_edges(text: bytes) -> bytes:
    r"""Return a text in small letters, with an edge for every character but ASCII letters and digits.

    >>> with_edges("AP–Foto 2".encode())
    b'ap\x00foto\x002'
    """
    return text.translate(_EDGED, _CONTINUATION)


def is_edged(needle: str) -> bool:
    """Return whether a needle can stand in a text with edges."""
    return not needle.removeprefix(LINE_START).encode().translate(None, _OF_EDGED)


class NeedleSearch:
    """The needles of an index, looked for together."""

    def __init__(self, index: ClueIndex) -> None:
        self._owners = _Owners(index)
        self._starts = {initials.encode(): known for initials, known in index.starts.items()}
        self._start_words: dict[bytes, tuple[tuple[bytes, ...], dict[bytes, list[int]]]] = {}
        self._initials = sorted(set(map(len, index.starts)))
        self._edged, self._symbols = _Automaton(index.inner), index.symbols
        self._raw_folded = index.folded

    @cached_property
    def _folded(self) -> _Automaton:
        return _Automaton(msgspec.json.decode(self._raw_folded, type=NeedleList))

    def is_plain(self, text: str) -> bool:
        """Return whether a text without letters but ASCII's has none of the other characters that needles have."""
        return not any(symbol in text for symbol in self._symbols)

    def lines(self, lines: Sequence[str], *, edged: bytes | None = None) -> Hits | None:
        """By key, the numbers of the lines that fit a clue, and of the patterns that it is of; None for a text that has
        to be asked as it is.

        No line has a line feed in it. `edged` are the lines with edges, and an edge behind each; given where they are
        known to have no letters but ASCII's, and to be plain.
        """
        found: dict[str, dict[int, set[int]]] = {}
        odd: list[int] = []
        if edged is None:
            text = "\n".join(lines)
            edged = with_edges(encoded(text)) + _EDGE
            odd = self._odd(text, lines)
        if odd:
            if any(sign in text for sign in FOLDED_APART):
                return None
            folded = [lines[number].casefold() for number in odd]
            folded_text = encoded("\n".join(folded))
            for place, owners in self._folded.found(folded_text, _ends(map(encoded, folded))):
                self._note(found, odd[place], owners)
            for place, _, owners in self._in_edged(with_edges(folded_text) + _EDGE, folded):
                self._note(found, odd[place], owners)
        is_odd = frozenset(odd)
        for number, line, owners in self._in_edged(edged, lines):
            if number in is_odd:
                self._note(found, number, owners)
                continue
            fitting = [owner for owner in owners if _fits(self._owners[owner][1], lines[number], line)]
            if fitting:
                self._note(found, number, fitting)
        return found

    def _note(self, found: dict[str, dict[int, set[int]]], number: int, owners: Iterable[int]) -> None:
        for owner in owners:
            key, clue = self._owners[owner]
            found.setdefault(key, {}).setdefault(number, set()).update(clue.patterns)

    def _odd(self, text: str, lines: Sequence[str]) -> list[int]:
        """Return the numbers of the lines in which there may be needles that are no ASCII letters."""
        if self.is_plain(text) and has_ascii_letters(text):
            return []
        return [number for number, line in enumerate(lines) if not (self.is_plain(line) and has_ascii_letters(line))]

    def _in_edged(self, edged: bytes, lines: Sequence[str]) -> Iterator[tuple[int, bytes, list[int]]]:
        """Yield, of each needle of ASCII letters in a text with edges, the place of its line, the line with edges, and
        its owners. A byte stands for each character.
        """
        ends = _ends(lines)
        for place, owners in self._edged.found(edged, ends):
            yield place, edged[ends[place] - len(lines[place]) - 1 : ends[place]], owners
        start = 0
        for place, end in enumerate(ends):
            line = edged[start:end]
            start, words = end, line.lstrip(_EDGE)
            for count in self._initials:
                if (initials := words[:count]) in self._starts:
                    begun, known = self._start_words.get(initials) or self._words_at_start(initials)
                    if words.startswith(begun):
                        for needle, owners in known.items():
                            if words.startswith(needle):
                                yield place, line, owners

    def _words_at_start(self, initials: bytes) -> tuple[tuple[bytes, ...], dict[bytes, list[int]]]:
        """Return the needles at the start of a line with these first letters, made ready on first need."""
        found_words = msgspec.json.decode(self._starts[initials], type=dict[str, list[int]])
        known = {needle.encode(): owners for needle, owners in found_words.items()}
        self._start_words[initials] = found = (tuple(known), known)
        return found


class _Owners(dict[int, tuple[str, Clue]]):
    """Whose a needle is, the key of an engine and the clue, by number: decoded when they are asked for."""

    def __init__(self, index: ClueIndex) -> None:
        super().__init__()
        self._keys, self._encoded = list(index.keys), index.owners

    def __missing__(self, number: int) -> tuple[str, Clue]:
        key, clue = self._encoded[number]
        self[number] = found = self._keys[key], msgspec.json.decode(clue, type=Clue)
        return found


class _Automaton:
    """Byte strings that are looked for together, by the algorithm of Aho and Corasick (1975)."""

    def __init__(self, needles: NeedleList) -> None:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        texts = needles.text.encode().split(b"\n") if needles.owners else []
        self._owners = needles.owners
        # Its DFA is twice as fast, but takes five times as long to build: that pays from some megabytes on.
        self._automaton = BytesAhoCorasick(texts, implementation=Implementation.ContiguousNFA)

    def found(self, text: bytes, ends: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
        """Yield, of each needle in `text`, the place of its line, by the `ends` of these, and its owners."""
        for needle, start, _ in self._automaton.find_matches_as_indexes(text, overlapping=True):
            yield bisect_right(ends, start), self._owners[needle]


def _ends(lines: Iterable[str | bytes]) -> list[int]:
    """Return where each line ends with what parts it from the next, a character or byte."""
    return list(accumulate([len(line) + 1 for line in lines]))


def _fits(clue: Clue, line: str, edged: bytes) -> bool:
    """Return whether a line that has a needle of the clue, and which is also given with edges, fits it in all other
    ways.
    """
    for signs in clue.signs:
        if True not in map(line.__contains__, signs):
            return False
    if not clue.others:
        return True
    text = edged.decode("ascii")
    return all(True in map(text.__contains__, part) for part in clue.others)


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
        edged = b"".join([whole[start:end] + _EDGE for start, end in lines.spans])
    return search.lines(lines.texts, edged=edged)


def lines_to_ask(engine: Engine, document: Document) -> Mapping[int, Iterable[int]] | None:
    """Return the numbers of the short lines of `document` in which `engine` may match, with those of the patterns that
    may; None where all have to be asked.
    """
    if not engine.has_clues:
        return None
    hits = _hits(document)
    return None if hits is None else hits.get(engine.key, _NO_LINES)


def may_match(engine: Engine, document: Document) -> bool:
    """Return whether `engine` may match anywhere in the document: in a short line that fits a clue, or in a longer one
    that has the signs that all clues ask for.
    """
    asked = lines_to_ask(engine, document)
    if asked is None or asked:
        return True
    long = [document.text[start:end] for start, end in document.lines if end - start > MAX_LINE_CHARS]
    signs = _signs(engine.key) if long else ()
    return any(all(True in map(line.__contains__, each) for each in signs) for line in long)


@cache
def _signs(key: str) -> frozenset[str]:
    """Return the signs that all clues of an engine ask for."""
    number, owners = list(known_clues().keys).index(key), known_clues().owners
    clues = (msgspec.json.decode(clue, type=Clue) for owner, clue in owners if owner == number)
    return frozenset.intersection(*(frozenset(clue.signs) for clue in clues))


def matching(engine: Engine, document: Document, *, max_words: int | None = None) -> Iterator[int]:
    """Yield the indices of the document's short lines in which `engine` matches, each once, in no order.

    With `max_words`, of those only that may have as few words.
    """
    lines = short_lines(document)
    asked = lines_to_ask(engine, document)
    if asked is None:
        yield from map(lines.index, _all_matching(engine, lines.joined, max_words))
        return
    for number, patterns in asked.items():
        has_few = max_words is None or lines.least_words(number) <= max_words
        if has_few and engine.matches(encoded(lines.texts[number]), patterns):
            yield lines.index(number)


def _all_matching(engine: Engine, lines: Joined, max_words: int | None) -> Iterator[int]:
    count = lines.count(max_words)
    position, end = 0, lines.ends[count - 1] if count else 0
    while position < end and (match := engine.search(lines.data, position, end)) is not None:
        at = bisect_left(lines.ends, match.start())  # an empty match may stand at a line's end
        yield lines.numbers[at]
        position = lines.ends[at] + 1
