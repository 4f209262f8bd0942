"""Facts about everything that a pattern matches: its possible starts and minimum content.

The tree is that of Python's own parser, for a pattern in RE2 syntax.
"""

import re
import warnings
from collections.abc import Iterator, Sequence
from itertools import product
from re import _parser  # type: ignore[attr-defined]  # the only parser of patterns that there is
from typing import Any, NamedTuple

from lint.signals.needle_search import EDGE

MAX_STRINGS = 150
"""Maximum number of starts; searching for this many takes a tenth of the time of compiling."""

ENOUGH = 8
"""Starts of a larger `size` are hardly rarer."""

_MAX_CLASS_CHARS = 12
"""A larger character class, such as all letters, is not specific."""

_COMMON_SIGNS = frozenset(" .,-'\u2019\"")
"""Symbols of nearly every line."""

_ESCAPE = re.compile(r"\\(?:[pP](?:\{\^?\w+\}|\w)|x\{([0-9a-fA-F]+)\}|z|.)", re.DOTALL)

_LARGE_CLASSES = {r"\pL": r"\w", r"\p{L}": r"\w", r"\pN": r"\S", r"\p{N}": r"\S"}
r"""Replacements for classes that Python does not know (others: `\W`); each is large and distinct."""

_NO_WORD = {"NEGATE", "CATEGORY_WORD", "CATEGORY_NOT_SPACE"}
"""A class with all of these has no letters or digits."""

_DIGITS = frozenset("0123456789")
_WORD = frozenset("abcdefghijklmnopqrstuvwxyz") | _DIGITS

Strings = frozenset[str]
NONE: Strings = frozenset()
_EMPTY: Strings = frozenset({""})

Nodes = Sequence[Any]
"""A sequence of (name, value) pairs."""


class Starts(NamedTuple):
    """How a match starts: it equals one of `whole`, or continues one of `begun`."""

    whole: Strings
    begun: Strings

    @property
    def all(self) -> Strings:
        return self.whole | self.begun


_ANYTHING = Starts(NONE, _EMPTY)


def parsed(pattern: str) -> Nodes | None:
    """Return the tree of a pattern in RE2 syntax; None if Python cannot parse it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what may once mean something else to Python
            return list(_parser.parse(_ESCAPE.sub(_understood, pattern)))
    except (re.error, OverflowError):
        return None


def _understood(match: re.Match[str]) -> str:
    """Return Python's spelling of an RE2 escape."""
    if match[1]:
        return f"\\U{int(match[1], 16):08x}"
    if match[0][1] in "pP":
        return _LARGE_CLASSES.get(match[0], r"\W")
    return r"\Z" if match[0] == r"\z" else match[0]


def alternatives(nodes: Nodes) -> list[Nodes]:
    """Return the branches of a pattern that is one alternation, each between the edges of words and lines around all
    of them; else the nodes themselves.
    """
    places = [place for place, node in enumerate(nodes) if str(node[0]) != "AT"]
    if len(places) != 1:
        return [nodes]
    before, (name, value), after = nodes[: places[0]], nodes[places[0]], nodes[places[0] + 1 :]
    if str(name) == "BRANCH":
        return [found for branch in value[1] for found in alternatives([*before, *branch, *after])]
    found = alternatives([*before, *value[-1], *after]) if str(name) == "SUBPATTERN" else []
    return found if len(found) > 1 else [nodes]


def distributed(nodes: Nodes) -> list[Nodes]:
    """Return a sequence of nodes for each branch of the first alternation; none without one."""
    for index, node in enumerate(nodes):
        found = alternatives([node])
        if len(found) > 1:
            return [[*nodes[:index], *branch, *nodes[index + 1 :]] for branch in found]
    return []


def inner(node: Any) -> Nodes:
    """Return the nodes inside a group or repeat that match at least once."""
    name, value = node
    match str(name):
        case "SUBPATTERN":
            return list(value[-1])
        case "ATOMIC_GROUP":
            return list(value)
        case "MAX_REPEAT" | "MIN_REPEAT" if value[0] > 0:
            return list(value[2])
    return ()


def branches(node: Any) -> list[Nodes]:
    """Return the branches of an alternation; none for other nodes."""
    return list(map(list, node[1][1])) if str(node[0]) == "BRANCH" else []


def signs(nodes: Nodes) -> Iterator[Strings]:
    """Yield sets of uncommon symbols; every match contains one symbol of each set."""
    for node in nodes:
        name, value = node
        match str(name):
            case "LITERAL":
                found = frozenset({chr(value)})
            case "IN" if all(str(kind) == "LITERAL" for kind, _ in value):
                found = frozenset(chr(code) for _, code in value)
            case "BRANCH":
                each = [next(signs(branch), NONE) for branch in branches(node)]
                found = NONE.union(*each) if all(each) else NONE
            case _:
                found = NONE
                yield from signs(inner(node))
        if found and not found & _COMMON_SIGNS and not any(map(str.isalnum, found)):
            yield found


def starts(nodes: Nodes) -> Starts:
    """Return the possible starts of a match, case-folded, with `EDGE` for anything but ASCII letters and digits."""
    whole, begun = _EMPTY, NONE
    for node in nodes:
        if str(node[1]) == "AT_BOUNDARY":
            begun |= {string + EDGE for string in whole if string[-1:] in _WORD}
            whole = frozenset(string for string in whole if string[-1:] not in _WORD)
            continue
        found = _node_starts(node)
        if len(whole) * (len(found.whole) + len(found.begun)) + len(begun) > MAX_STRINGS:
            return Starts(NONE, whole | begun)
        begun |= _joined(whole, found.begun)
        whole = _joined(whole, found.whole)
        if not whole or all(size(string) >= ENOUGH for string in whole):
            break
    else:
        return Starts(whole, begun)
    return Starts(NONE, whole | begun)


def size(string: str) -> int:
    """Return the number of characters of a string; one of Chinese, Japanese or Korean is as rare as three others."""
    return sum(3 if char >= "\u2e80" else 1 for char in string)


def _joined(firsts: Strings, seconds: Strings) -> Strings:
    return frozenset(first + second for first, second in product(firsts, seconds))


def _node_starts(node: Any) -> Starts:
    name, value = node
    match str(name):
        case "LITERAL":
            return Starts(frozenset({chr(value).casefold()}), NONE)
        case "AT" if str(value) == "AT_END":
            return Starts(NONE, frozenset({EDGE}))
        case "AT":
            return Starts(_EMPTY, NONE)
        case "IN":
            return _class_starts(value)
        case "SUBPATTERN" | "ATOMIC_GROUP":
            return starts(inner(node))
        case "BRANCH":
            found = list(map(starts, branches(node)))
            return Starts(NONE.union(*(each.whole for each in found)), NONE.union(*(each.begun for each in found)))
        case "MAX_REPEAT" | "MIN_REPEAT":
            return _repeat_starts(*value)
        case _:
            return _ANYTHING


def _class_starts(parts: Sequence[Any]) -> Starts:
    """Return a small class as single characters."""
    names = {str(value if str(name) == "CATEGORY" else name) for name, value in parts}
    if names >= _NO_WORD or names == {"CATEGORY_SPACE"}:
        return Starts(NONE, frozenset({EDGE}))
    found: set[str] = set()
    for name, value in parts:
        match str(name):
            case "LITERAL":
                found.add(chr(value).casefold())
            case "RANGE" if value[1] - value[0] < _MAX_CLASS_CHARS:
                found.update(chr(code).casefold() for code in range(value[0], value[1] + 1))
            case "CATEGORY" if str(value) == "CATEGORY_DIGIT":  # in RE2 these are ten
                found.update(_DIGITS)
            case _:
                return _ANYTHING
    return Starts(frozenset(found), NONE) if len(found) <= _MAX_CLASS_CHARS else _ANYTHING


def _repeat_starts(least: int, most: int, nodes: Any) -> Starts:
    """Return the starts of a repeat, from its first iteration."""
    once = starts(list(nodes))
    rest = _EMPTY if least == 0 else NONE
    if most == 1:
        return Starts(once.whole | rest, once.begun)
    if (least, most) == (2, 2):
        return starts([*nodes, *nodes])
    return Starts(rest, once.all)
