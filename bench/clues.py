"""What a line must contain for a pattern to match, so that most patterns are never compiled for a clean text.

A clue has needles: case-folded strings, at least one of which is in every matching line. Clues are computed when rules
are packaged (`bench/generate.py`), together with what else every matching line has: other needles and symbols.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

import msgspec
from pattern_tree import (
    ENOUGH,
    MAX_STRINGS,
    NONE,
    Nodes,
    Strings,
    alternatives,
    branches,
    distributed,
    inner,
    parsed,
    signs,
    size,
    starts,
)

from lint.core.segment import has_ascii_letters
from lint.signals.clue_index import Clue, ClueIndex, NeedleList
from lint.signals.needle_search import EDGE, INITIALS, LINE_START, is_edged, with_edges
from lint.signals.regex import Engine, Match, encoded

MAX_OTHERS, MAX_OTHER_NEEDLES = 2, 12
"""Maximum further needle sets kept besides the rarest, and their maximum size."""

MAX_SIGNS = 2

COMMON_SIGNS = EDGE + " .,:;!?'\"()-/|>–—…‘’“”"
"""A needle of these alone is not specific, and needles other than letters take longer to search."""

_RARE = 2 * ENOUGH
"""Needles of more than this weight are hardly rarer."""

_LINE_LEAD = r"^[^\pL\pN\n]*"
"""The prefix of a pattern that matches from the first letter or digit of a line."""

Needles = tuple[str, ...]


def clues_of(engine: Engine) -> tuple[Clue, ...]:
    """Return the clues of an engine's patterns, merged if they differ only in needles; none if a pattern has none.

    A matching line fits at least one of them.
    """
    merged: dict[Clue, set[str]] = {}
    for number, pattern in enumerate(engine.patterns):
        found = clues(pattern, match=engine.match)
        if not found:
            return ()
        for clue in found:
            merged.setdefault(msgspec.structs.replace(clue, needles=(), patterns=(number,)), set()).update(clue.needles)
    return tuple(msgspec.structs.replace(clue, needles=tuple(sorted(needles))) for clue, needles in merged.items())


def clues(pattern: str, *, match: Match = "anywhere") -> tuple[Clue, ...]:
    r"""Return the clues of a pattern in RE2 syntax, one for each alternative; none if nothing is known.

    >>> [clue.needles for clue in clues(r"photos? (?:by|from) \pL+")]
    [('photo\x00by', 'photo\x00from', 'photos\x00by', 'photos\x00from')]
    >>> [clue.needles for clue in clues(r"by|von \pL+", match="start")]
    [('\nby',), ('\nvon\x00',)]
    >>> clues(r"copyright \pL+ inc\.")[0].others
    (('\x00inc\x00',),)
    """
    nodes = parsed(pattern)
    if nodes is None:
        return ()
    at_start = match != "anywhere"
    if pattern.startswith(_LINE_LEAD) and str(nodes[0][1]) == "AT_BEGINNING":  # and not of one of several branches
        nodes, at_start = nodes[2:], True
    found = [_clue(each, at_start=at_start) for each in alternatives(nodes)]
    if not all(found):
        found = [_clue(nodes, at_start=at_start)]
    if not all(found):  # too many words at one place to be told apart together
        found = [_clue(each, at_start=at_start) for each in distributed(nodes)] or [None]
    return tuple(clue for clue in found if clue is not None) if all(found) else ()


def _clue(nodes: Nodes, *, at_start: bool) -> Clue | None:
    """Return what every line has that the nodes match, from its first letter or digit on if `at_start`."""
    found = sorted(filter(_rarity, _candidates(nodes)), key=_rarity, reverse=True)
    start = frozenset(LINE_START + string for string in starts(nodes).all)
    rarest = found[0] if found else NONE
    if at_start and _rarity(start) and _rarity(start) >= _rarity(rarest) and all(map(_begins_with_letter, start)):
        found.insert(0, start)
    if not found:
        return None
    needles, *others = _independent(found)
    known_signs = tuple("".join(sorted(found)) for found in islice(signs(nodes), MAX_SIGNS))
    return Clue(needles, tuple(others), known_signs)


def _independent(found: Sequence[Strings]) -> Iterator[Needles]:
    """Yield the needles of the first set, and of later ones that add something: small sets of other words."""
    known: list[Needles] = []
    for strings in found:
        part = tuple(sorted(_shortest(frozenset(map(_as_searched, _shortest(strings))))))
        part = tuple(filter(_may_be_plain, part)) if known else part
        if not known or (_tells(part) and not any(_overlap(part, before) for before in known)):
            known.append(part)
            yield part
        if len(known) > MAX_OTHERS:
            return


def _may_be_plain(needle: str) -> bool:
    """Return whether a line without letters but ASCII's may have a needle: only such lines are asked for the others."""
    return all(char.isascii() or "\u2000" <= char <= "\u203f" for char in needle)


def _tells(part: Needles) -> bool:
    """Return whether the needles are worth searching for one by one in a text with edges."""
    return len(part) <= MAX_OTHER_NEEDLES and all(is_edged(needle) and _weight(needle) > 2 for needle in part)


def _overlap(one: Needles, other: Needles) -> bool:
    """Return whether a word of one set is part of a word of the other."""
    words = [needle.strip(EDGE + LINE_START) for needle in other]
    return any(mine in theirs or theirs in mine for mine in (needle.strip(EDGE) for needle in one) for theirs in words)


def _as_searched(needle: str) -> str:
    """Return a needle as it is searched for: with edges, unless an edge would hide something."""
    if not any(map(str.isalnum, needle)) or not has_ascii_letters(needle):
        return needle.rstrip(EDGE)
    words = needle.removeprefix(LINE_START)
    return needle[: -len(words)] + with_edges(words.encode())


def _begins_with_letter(string: str) -> bool:
    return Engine([r"^[\pL\pN]"]).search(encoded(string.removeprefix(LINE_START))) is not None


def _rarity(strings: Strings) -> tuple[int, ...]:
    """Return how rare the strings are, as a sort key; empty if every text has one, or there are too many."""
    words = [string.removeprefix(LINE_START) for string in strings]
    if (
        not words
        or len(words) > MAX_STRINGS
        or any(not string.strip(COMMON_SIGNS) or "\n" in string for string in words)
    ):
        return ()
    return min(_RARE, *map(_weight, strings)), -len(words)


def _weight(string: str) -> int:
    """Return how specific a string is: 2 for a letter, 1 for a digit or symbol, 8 for the start of a line."""
    if string.startswith(LINE_START):
        return 8 + _weight(string.removeprefix(LINE_START))
    return sum(2 * size(char) if char.isalpha() or not char.isascii() else 1 for char in string)


def _rarest(found: Iterable[Strings]) -> Strings:
    return max(filter(_rarity, found), key=_rarity, default=NONE)


def _shortest(strings: Strings) -> Iterator[str]:
    """Yield the strings that contain no other one."""
    for string in strings:
        if not any(other in string for other in strings if other != string):
            yield string


def _candidates(nodes: Nodes) -> Iterator[Strings]:
    """Yield sets of strings; everything that the nodes match contains one string of each set."""
    before = ""
    for index, node in enumerate(nodes):
        if before != "LITERAL":  # a string that begins within a word tells less than the whole word
            yield starts(nodes[index:]).all
        before = str(node[0])
        yield from _candidates(inner(node))
        rarest = [_rarest(_candidates(branch)) for branch in branches(node)]
        if rarest and all(rarest):
            yield NONE.union(*rarest)


def indexed(clues: Mapping[str, Iterable[Clue]]) -> ClueIndex:
    """Return the needles of many patterns, by the clues to them, each under a key of its own."""
    owners: list[tuple[int, msgspec.Raw]] = []
    inner, folded, starts = dict[str, list[int]](), dict[str, list[int]](), dict[str, dict[str, list[int]]]()
    for number, known in enumerate(clues.values()):
        for clue in known:
            for needle in clue.needles:
                words = needle.removeprefix(LINE_START)
                if not is_edged(words):
                    found = folded  # rare enough anywhere in a line
                else:
                    found = starts.setdefault(words[:INITIALS], {}) if needle.startswith(LINE_START) else inner
                found.setdefault(words, []).append(len(owners))
            owners.append((number, _raw(msgspec.structs.replace(clue, needles=()))))
    return ClueIndex(
        keys={key: bool(known) for key, known in clues.items()},
        owners=owners,
        symbols=[needle for needle in folded if needle.isascii()],
        inner=NeedleList("\n".join(inner), list(inner.values())),
        folded=_raw(NeedleList("\n".join(folded), list(folded.values()))),
        starts={initials: _raw(known) for initials, known in starts.items()},
    )


def _raw(value: object) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(value))
