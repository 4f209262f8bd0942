"""What a text has to hold for a pattern to match, so that most patterns are not even compiled for a clean text.

Of a pattern's needles, pieces of text in folded case, at least one stands in every text that it matches. They are found
once, when rules are made ready to ship (`lint.shipped`), in the tree that Python's own parser builds of a pattern; what
that cannot read has no needles.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from re import _parser  # type: ignore[attr-defined]  # the only parser of patterns that there is
from typing import Any, NamedTuple

from lint.segment import has_ascii_letters
from lint.signals.needle_search import EDGE, LINE_START, is_edged, with_edges
from lint.signals.regex import Engine, compiled, encoded

MAX_NEEDLES = 150
"""Of one pattern: so many are looked for in a tenth of the time that compiling takes."""

MAX_OTHERS, MAX_OTHER_NEEDLES = 2, 12
"""So many parts, of so many needles, are kept beside the rarest."""

FEW_NEEDLES = 4
"""More needles of such a part are cut short, if that makes them fewer."""

_ENOUGH_BYTES = 8
"""Longer needles are hardly any rarer. In UTF-8: the characters that take more bytes of it are rarer too."""

_MAX_CLASS_CHARS = 12
"""A class of more characters, such as all letters, tells nothing; digits are ten."""

_LINE_LEAD = r"^[^\pL\pN\n]*"
"""How a pattern begins that matches from a line's first letter or digit on."""

_ESCAPE = re.compile(r"\\(?:[pP](?:\{\^?\w+\}|\w)|x\{([0-9a-fA-F]+)\}|z|.)", re.DOTALL)

_LARGE_CLASSES = {r"\pL": r"\w", r"\p{L}": r"\w", r"\pN": r"\S", r"\p{N}": r"\S"}
"""What is read in the place of classes that Python does not know, of others `\\W`: each is large, and told apart."""

_NO_WORD = {"NEGATE", "CATEGORY_WORD", "CATEGORY_NOT_SPACE"}
"""Of this is a class that has neither letters nor digits."""

_WORD = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")

Needles = tuple[str, ...]
_Strings = frozenset[str]
_NONE: _Strings = frozenset()
_EMPTY: _Strings = frozenset({""})


class _Starts(NamedTuple):
    """How what a piece of a pattern matches begins: it is one of `whole`, or goes on behind one of `begun`."""

    whole: _Strings
    begun: _Strings

    @property
    def all(self) -> _Strings:
        return self.whole | self.begun


_ANYTHING = _Starts(_NONE, _EMPTY)


def needles_of(engine: Engine) -> tuple[tuple[Needles, ...], ...]:
    """The needles of an engine's patterns; none when nothing can be told of one.

    Of one of the entries a text that matches has a needle in each part. Patterns that differ in the first part alone
    are one entry.
    """
    at_line_start = engine.match != "anywhere"
    merged: dict[tuple[Needles, ...], set[str]] = {}
    for pattern in engine.patterns:
        found = needles(pattern, at_line_start=at_line_start)
        if not found:
            return ()
        merged.setdefault(found[1:], set()).update(found[0])
    return tuple((tuple(sorted(first)), *others) for others, first in sorted(merged.items()))


def needles(pattern: str, *, at_line_start: bool = False) -> tuple[Needles, ...]:
    r"""The needles of a pattern in RE2's syntax, in order, the rarest first; none when nothing can be told.

    Each text that matches has one of each part. With `at_line_start` it is a pattern that matches from a line's first
    letter or digit on.

    >>> needles(r"photos? (?:by|from) \pL+")
    (('photo\x00by', 'photo\x00from', 'photos\x00by', 'photos\x00from'),)
    >>> needles(r"(?:by|von) \pL+$", at_line_start=True)
    (('\nby\x00', '\nvon\x00'),)
    >>> needles(r"copyright \pL+ inc\.")
    (('copyrigh',), ('\x00inc\x00',))
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what may once mean something else to Python
            nodes = list(_parser.parse(_ESCAPE.sub(_understood, pattern)))
    except (re.error, OverflowError):
        return ()
    if pattern.startswith(_LINE_LEAD) and str(nodes[0][1]) == "AT_BEGINNING":  # and not of one of several branches
        nodes, at_line_start = nodes[2:], True
    found = sorted(filter(_rarity, _candidates(nodes)), key=_rarity, reverse=True)
    start = frozenset(LINE_START + string for string in _starts(nodes).all)
    rarest = found[0] if found else _NONE
    if at_line_start and _rarity(start) and _rarity(start) >= _rarity(rarest) and all(map(_begins_with_letter, start)):
        found.insert(0, start)
    return tuple(_independent(found))


def _independent(found: Sequence[_Strings]) -> Iterator[Needles]:
    """The needles of the first set, and of the next ones that tell something more: small sets, of other words."""
    known: list[Needles] = []
    for strings in found:
        part = tuple(sorted(_shortest(frozenset(map(_as_searched, _shortest(strings))))))
        part = _with_few_beginnings(part) if known else part
        if not known or (_tells(part) and not any(_overlap(part, before) for before in known)):
            known.append(part)
            yield part
        if len(known) > MAX_OTHERS:
            return


def _tells(part: Needles) -> bool:
    """Whether it is worth looking for the needles one by one, in a text with edges."""
    return len(part) <= MAX_OTHER_NEEDLES and all(is_edged(needle) and _weight(needle) > 2 for needle in part)


def _with_few_beginnings(part: Needles) -> Needles:
    """The beginnings of many needles, where these are few and still tell something: of all years, two."""
    for length in range(max(map(len, part)) - 1, 2, -1):
        if len(part) <= FEW_NEEDLES:
            break
        part = tuple(sorted(_shortest(frozenset(needle[:length] for needle in part))))
    return part


def _overlap(one: Needles, other: Needles) -> bool:
    """Whether a word of one set is a piece of a word of the other."""
    words = [needle.strip(EDGE + LINE_START) for needle in other]
    return any(mine in theirs or theirs in mine for mine in (needle.strip(EDGE) for needle in one) for theirs in words)


def _as_searched(needle: str) -> str:
    """A needle as it is looked for: with edges, unless it has no letters or something that an edge would hide."""
    if not any(map(str.isalnum, needle)) or not has_ascii_letters(needle):
        return needle.rstrip(EDGE)
    words = needle.removeprefix(LINE_START)
    return needle[: -len(words)] + with_edges(words.encode()).decode()


def _begins_with_letter(string: str) -> bool:
    r"""Whether a needle for a line's start begins with a letter or digit, as `\pL` and `\pN` are understood."""
    return compiled([r"^[\pL\pN]"]).search(encoded(string.removeprefix(LINE_START))) is not None


def _understood(match: re.Match[str]) -> str:
    """Python's spelling of an escape of RE2's."""
    if match[1]:
        return f"\\U{int(match[1], 16):08x}"
    if match[0][1] in "pP":
        return _LARGE_CLASSES.get(match[0], r"\W")
    return r"\Z" if match[0] == r"\z" else match[0]


def _rarity(strings: _Strings) -> tuple[int, ...]:
    """How rarely a text has one of the strings, to compare by; empty when every text does, or they are too many."""
    words = [string.removeprefix(LINE_START) for string in strings]
    if not words or len(words) > MAX_NEEDLES or any(not string.strip(EDGE) or "\n" in string for string in words):
        return ()
    return min(2 * _ENOUGH_BYTES, *map(_weight, strings)), -len(words)


def _weight(string: str) -> int:
    """How much a string tells: a letter two, a digit or mark one, a line's start as much as four letters."""
    if string.startswith(LINE_START):
        return 8 + _weight(string.removeprefix(LINE_START))
    return sum(2 * _byte_count(char) if char.isalpha() or not char.isascii() else 1 for char in string)


def _byte_count(string: str) -> int:
    return len(string.encode("utf-8", "surrogatepass"))


def _rarest(found: Iterable[_Strings]) -> _Strings:
    return max(filter(_rarity, found), key=_rarity, default=_NONE)


def _shortest(strings: _Strings) -> Iterator[str]:
    """The strings without those that hold another one."""
    for string in strings:
        if not any(other in string for other in strings if other != string):
            yield string


def _candidates(nodes: Sequence[Any]) -> Iterator[_Strings]:
    """Sets of strings, of each of which all that the nodes match holds one."""
    before = ""
    for index, (name, value) in enumerate(nodes):
        if before != "LITERAL":  # a string that begins within a word tells less than the whole word
            yield _starts(nodes[index:]).all
        before = str(name)
        match str(name):
            case "SUBPATTERN":
                yield from _candidates(list(value[-1]))
            case "ATOMIC_GROUP":
                yield from _candidates(list(value))
            case "MAX_REPEAT" | "MIN_REPEAT" if value[0] > 0:
                yield from _candidates(list(value[2]))
            case "BRANCH":
                rarest = [_rarest(_candidates(list(branch))) for branch in value[1]]
                if all(rarest):
                    yield _NONE.union(*rarest)


def _starts(nodes: Sequence[Any]) -> _Starts:
    """How what the nodes match, one behind the other, begins."""
    whole, begun = _EMPTY, _NONE
    for node in nodes:
        if str(node[1]) == "AT_BOUNDARY":
            begun |= {string + EDGE for string in whole if string[-1:] in _WORD}
            whole = frozenset(string for string in whole if string[-1:] not in _WORD)
            continue
        starts = _node_starts(node)
        if len(whole) * (len(starts.whole) + len(starts.begun)) + len(begun) > MAX_NEEDLES:
            return _Starts(_NONE, whole | begun)
        begun |= _joined(whole, starts.begun)
        whole = _joined(whole, starts.whole)
        if not whole or all(_byte_count(string) >= _ENOUGH_BYTES for string in whole):
            break
    else:
        return _Starts(whole, begun)
    return _Starts(_NONE, whole | begun)


def _joined(firsts: _Strings, seconds: _Strings) -> _Strings:
    return frozenset(first + second for first, second in product(firsts, seconds))


def _node_starts(node: Any) -> _Starts:
    name, value = node
    match str(name):
        case "LITERAL":
            return _Starts(frozenset({chr(value).casefold()}), _NONE)
        case "AT" if str(value) == "AT_END":
            return _Starts(_NONE, frozenset({EDGE}))
        case "AT":
            return _Starts(_EMPTY, _NONE)
        case "IN":
            return _class_starts(value)
        case "SUBPATTERN":
            return _starts(list(value[-1]))
        case "ATOMIC_GROUP":
            return _starts(list(value))
        case "BRANCH":
            branches = [_starts(list(branch)) for branch in value[1]]
            return _Starts(
                _NONE.union(*(starts.whole for starts in branches)), _NONE.union(*(starts.begun for starts in branches))
            )
        case "MAX_REPEAT" | "MIN_REPEAT":
            return _repeat_starts(*value)
        case _:
            return _ANYTHING


def _class_starts(parts: Sequence[Any]) -> _Starts:
    """A class as strings of one character, where it is small."""
    names = {str(value if str(name) == "CATEGORY" else name) for name, value in parts}
    if names >= _NO_WORD or names == {"CATEGORY_SPACE"}:
        return _Starts(_NONE, frozenset({EDGE}))
    found: set[str] = set()
    for name, value in parts:
        match str(name):
            case "LITERAL":
                found.add(chr(value).casefold())
            case "RANGE" if value[1] - value[0] < _MAX_CLASS_CHARS:
                found.update(chr(code).casefold() for code in range(value[0], value[1] + 1))
            case "CATEGORY" if str(value) == "CATEGORY_DIGIT":  # in RE2 these are ten
                found.update("0123456789")
            case _:
                return _ANYTHING
    return _Starts(frozenset(found), _NONE) if len(found) <= _MAX_CLASS_CHARS else _ANYTHING


def _repeat_starts(least: int, most: int, nodes: Any) -> _Starts:
    """So many times the nodes: once is looked into, what follows is not known."""
    once = _starts(list(nodes))
    rest = _EMPTY if least == 0 else _NONE
    if most == 1:
        return _Starts(once.whole | rest, once.begun)
    if (least, most) == (2, 2):
        return _starts([*nodes, *nodes])
    return _Starts(rest, once.all)
