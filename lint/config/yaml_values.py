"""Parse YAML to plain values, with the core schema of YAML 1.2, in which `no` is a string.

There are no tags, merge keys, further documents, duplicate keys or anchors, keys other than strings, and infinite
numbers. PyYAML's own composer overflows the stack on deep nesting, and expands aliases before they can be counted.
"""

import math
import re
from collections.abc import Iterator
from typing import Any

import yaml

MAX_VALUES = 100_000  # Maximum number of values in a file; aliased values count each time they are used

MAX_DEPTH = 32

_TOO_DEEP = f"nested more than {MAX_DEPTH} levels deep"

_MAX_INTEGER = 2**63 - 1
_MAX_INTEGER_CHARS = 32  # Of any 64-bit number, with some leading zeros; `int` is slow for thousands of digits

_CONSTANTS = {
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys(("~", "null", "Null", "NULL", ""), None),
}
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_NOT_FINITE = re.compile(r"[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)")
_NUMBER_START = frozenset("-+.0123456789")


def values(text: str) -> Any:
    """Return the value of the one document in a YAML text, None for an empty one; raises yaml.YAMLError.

    >>> values("{a: [no, 12:30, 0x10, 1e3, ~]}")
    {'a': ['no', '12:30', 16, 1000.0, None]}
    """
    events = _events(text)
    reader, root, document_count = _Reader(events), None, 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            document_count += 1
            if document_count > 1:
                raise _error("there is a second document in this file", event)
        elif isinstance(event, yaml.NodeEvent):
            root = reader.value(event, depth=0)
    return root


class _Reader:
    """Builds values from the parser's events, in linear time; the recursion is bounded by `MAX_DEPTH`."""

    def __init__(self, events: Iterator[Any]) -> None:
        self._events = events
        self._anchors: dict[str, tuple[Any, int] | None] = {}
        """The anchored values, with the number of values in each; None for a list or mapping that is still open."""
        self._count = 0

    def value(self, event: Any, *, depth: int) -> Any:
        """Return the value that begins with an event."""
        if getattr(event, "tag", None) is not None:
            raise _error(f'tags such as "{event.tag}" are not allowed', event)
        if isinstance(event, yaml.AliasEvent):
            if (known := self._anchors.get(event.anchor or "")) is None:
                raise _error(f'no value before this has the anchor "&{event.anchor}"', event)
            self._spend(known[1], event)
            return known[0]
        if event.anchor in self._anchors:  # YAML allows that, and the composer of the library does not
            raise _error(f'the anchor "&{event.anchor}" is given twice', event)
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        before, value = self._count, _scalar(event) if isinstance(event, yaml.ScalarEvent) else None
        if depth >= MAX_DEPTH and not isinstance(event, yaml.ScalarEvent):
            raise _error(_TOO_DEEP, event)
        self._spend(1, event)
        if isinstance(event, yaml.SequenceStartEvent):
            value = [self.value(each, depth=depth + 1) for each in self._until(yaml.SequenceEndEvent)]
        elif isinstance(event, yaml.MappingStartEvent):
            value = self._mapping(depth)
        if event.anchor is not None:
            self._anchors[event.anchor] = value, self._count - before
        return value

    def _mapping(self, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in self._until(yaml.MappingEndEvent):
            is_plain = isinstance(event, yaml.ScalarEvent | yaml.AliasEvent)
            key = self.value(event, depth=depth + 1) if is_plain else None
            if not isinstance(key, str):
                shown = f'"{event.value}"' if isinstance(event, yaml.ScalarEvent) else "this"
                raise _error(f"a key must be a string, which {shown} is not: put it in quotes", event)
            if key in found:
                raise _error(f'the key "{key}" is given twice', event)
            found[key] = self.value(next(self._events), depth=depth + 1)
        return found

    def _until(self, end: type[Any]) -> Iterator[Any]:
        for event in self._events:
            if isinstance(event, end):
                return
            yield event

    def _spend(self, count: int, event: Any) -> None:
        self._count += count
        if self._count > MAX_VALUES:
            raise _error(f"more than {MAX_VALUES} values (aliases count as often as they are used)", event)


def _events(text: str) -> Iterator[Any]:
    """Yield the parser's events. Some versions of the parser refuse deep nesting themselves."""
    try:
        yield from yaml.parse(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        if "nesting" not in str(error.problem):
            raise
        raise yaml.MarkedYAMLError(problem=_TOO_DEEP, problem_mark=error.problem_mark) from error


def _scalar(event: Any) -> Any:
    """Return the value of a scalar, by the core schema of YAML 1.2."""
    value: str = event.value
    if not event.implicit[0]:
        return value
    if value in _CONSTANTS:
        return _CONSTANTS[value]
    if value[0] not in _NUMBER_START:
        return value
    if _INTEGER.fullmatch(value):
        base = {"0o": 8, "0x": 16}.get(value[:2], 10)
        if len(value) <= _MAX_INTEGER_CHARS and abs(number := int(value, base)) <= _MAX_INTEGER:
            return number
        raise _error(f"the number {value[:20]}... is too large", event)
    if _FLOAT.fullmatch(value):
        if math.isfinite(float(value)):
            return float(value)
    elif not _NOT_FINITE.fullmatch(value):
        return value
    raise _error(f"the number {value[:20]} is not finite", event)


def _error(what: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=what, problem_mark=event.start_mark)
