"""Completion and hover in `.contentlint.yaml` and rule files, from their JSON schemas."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import msgspec

from lint.catalog.schema import config_schema, rule_schema
from lint.config.config import Config, presets
from lint.kinds import KINDS

_OPENERS = re.compile(
    r"""^(?P<indent> *)(?P<items>(?:- +)*)(?:(?P<quote>["']?)(?P<key>[\w.<>*/-]+)(?P=quote) *:(?P<value>\s.*|$))?"""
)
"""What a line opens: list items, and a key with its value."""

_SELECTING = frozenset({"select", "ignore"})


class Choice(NamedTuple):
    label: str
    description: str = ""
    is_key: bool = False


class Place(NamedTuple):
    """A position in YAML: the keys above it, and the start of the word there."""

    path: tuple[str, ...]  # A list is the key `[]`
    word: str
    is_value: bool  # Whether a key precedes it on its line


def place_at(lines: list[str], number: int, column: int) -> Place:
    """Return the place in a YAML text, which may be incomplete, by its indentation.

    >>> place_at(["rules:", "  encoding.html-entity: er"], 1, 26)
    Place(path=('rules', 'encoding.html-entity'), word='er', is_value=True)
    """
    line = lines[number][:column] if number < len(lines) else ""
    stack: list[tuple[int, str]] = []
    for above in lines[:number]:
        if above.strip() and not above.lstrip().startswith("#"):
            _open(stack, above)
    found = _OPENERS.match(line)
    assert found is not None, "all parts are optional"
    _open(stack, line)
    body = line[found.end("items") :] if found["key"] is None else found["value"]
    if found["key"] is not None and "[" in body:
        stack.append((column, "[]"))
    word = re.split(r"[\[,\s]", body)[-1].strip("\"'")
    return Place(tuple(name for _, name in stack), word, found["key"] is not None)


def _open(stack: list[tuple[int, str]], line: str) -> None:
    """Close what a line ends, and open its list items and key, each at its column."""
    found = _OPENERS.match(line)
    assert found is not None, "all parts are optional"
    column = len(found["indent"])
    for item in re.finditer("- +", found["items"]):
        at = column + item.start()
        while stack and (stack[-1][0] > at or stack[-1] == (at, "[]")):
            stack.pop()
        stack.append((at, "[]"))
    at = found.end("items")
    while stack and stack[-1][0] >= at:
        stack.pop()
    if found["key"] is not None:
        stack.append((at, found["key"]))


def config_choices(place: Place, config: Config) -> Iterator[Choice]:
    """Yield the completions at a place in a config."""
    last = next((key for key in reversed(place.path) if key != "[]"), "")
    if last in _SELECTING and (place.is_value or place.path[-1] == "[]"):
        yield Choice("all", "Every rule")
        families = {rule_id.partition(".")[0] for rule_id in config.known}
        yield from (Choice(family, f"All rules of {family}") for family in sorted(families))
        yield from (Choice(rule_id, rule.why.strip()) for rule_id, rule in config.known.items())
    elif last == "extends":
        yield from map(Choice, presets())
    else:
        yield from choices(config_schema(config.known.values(), presets()), place)


def rule_choices(place: Place, kind: str) -> Iterator[Choice]:
    """Yield the completions at a place in a rule file of a kind, which may be ""."""
    if place.path == ("kind",):
        yield from map(Choice, KINDS)
    else:
        yield from choices(schema_of_kind(kind), place)


def schema_of_kind(kind: str) -> dict[str, Any]:
    """Return the schema of a kind's rule files; of the common keys for an unknown kind."""
    schema = rule_schema()
    definitions = schema["$defs"]
    kinds = [definitions[one["$ref"].rpartition("/")[2]] for one in schema["oneOf"]]
    own = next((one for one in kinds if one["properties"]["kind"]["const"] == kind), None)
    if own is not None:
        return {**own, "$defs": definitions}
    common = set.intersection(*(set(one["properties"]) for one in kinds))
    keys = {key: value for key, value in kinds[0]["properties"].items() if key in common and key != "kind"}
    return {"properties": {**schema["properties"], **keys}, "$defs": definitions}


def choices(schema: Mapping[str, Any], place: Place) -> Iterator[Choice]:
    """Yield the keys or values that a JSON schema allows at a place."""
    for node in _nodes(schema, place.path):
        if not place.is_value:
            for name, child in node.get("properties", {}).items():
                yield Choice(name, _description(schema, child), is_key=True)
        if place.is_value or place.path[-1:] == ("[]",):
            for value in (*node.get("enum", ()), *node.get("examples", ())):
                yield Choice(_spelled(value))
            if node.get("type") == "boolean":
                yield from (Choice("true"), Choice("false"))


def description(schema: Mapping[str, Any], path: tuple[str, ...]) -> str:
    """Return the description of a key in a schema; "" if there is none."""
    *above, key = path
    children = (node.get("properties", {}).get(key) for node in _nodes(schema, tuple(above)))
    return next((_description(schema, child) for child in children if child), "")


def _nodes(schema: Mapping[str, Any], path: Iterable[str]) -> list[Mapping[str, Any]]:
    nodes = list(_alternatives(schema, schema))
    for key in path:
        nodes = [found for node in nodes for child in _children(node, key) for found in _alternatives(schema, child)]
    return nodes


def _children(node: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    if key == "[]":
        items = node.get("items")
        if isinstance(items, Mapping):
            yield items
    elif key in node.get("properties", {}):
        yield node["properties"][key]
    elif isinstance(node.get("additionalProperties"), Mapping):
        yield node["additionalProperties"]


def _alternatives(schema: Mapping[str, Any], node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    if "$ref" in node:
        yield from _alternatives(schema, schema["$defs"][node["$ref"].rpartition("/")[2]])
    yield node
    for child in node.get("anyOf", ()):
        yield from _alternatives(schema, child)


def _description(schema: Mapping[str, Any], node: Mapping[str, Any]) -> str:
    found = (each["description"] for each in _alternatives(schema, node) if each.get("description"))
    return next(found, "")


def _spelled(value: object) -> str:
    """Return a value as YAML; "off" is quoted, or it would be false."""
    if isinstance(value, str):
        return f'"{value}"' if value in ("off", "on", "yes", "no") else str(value)
    return msgspec.json.encode(value).decode()
