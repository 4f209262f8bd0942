"""The kinds of rules as a reference for people who write rules, and the first draft of a rule of a kind."""

from __future__ import annotations

import enum
import json
from collections.abc import Iterator, Mapping
from inspect import getdoc
from typing import Any

import msgspec
from msgspec import inspect

from lint.catalog.parameters import description, type_in_words, value_in_words
from lint.kinds import KINDS, Params, kind_class
from lint.signals.measure import MEASURES

_ALSO_NEEDED: Mapping[str, Mapping[str, Any]] = {
    "metric": {"maximum": 1000},
    "readability": {"maximum": 20},
    "block-run": {"separated": True},
}
"""What a kind needs besides its required parameters: one of several."""


def kinds_reference() -> str:
    """Return a section of Markdown for each kind: when it fires, its parameters, and the fields of its messages."""
    return "\n".join(line for name in KINDS for line in _kind_section(name, kind_class(name)))


def _kind_section(name: str, kind: type[Params]) -> Iterator[str]:
    yield from (f"### {name}", "", *(getdoc(kind) or "").splitlines(), "")
    yield f"Message fields: {', '.join(f'`{{{field}}}`' for field in ('value', 'limit', *kind.FIELDS))}."
    yield ""
    if fields := _fields(kind):
        yield from ("| parameter | type | default | meaning |", "|---|---|---|---|")
        for field in fields:
            default = "required" if field.required else f"`{value_in_words(_default(field))}`"
            cells = (f"`{field.encode_name}`", type_in_words(field.type), default, description(field.type))
            yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield ""
    if name == "metric":
        yield from (f"Measures: {', '.join(f'`{measure}`' for measure in sorted(MEASURES))}.", "")


def draft(name: str) -> str:
    """Return the text of a new rule of a kind: what it needs, with something to replace, and what it may have."""
    kind = kind_class(name)
    needed = [field for field in _fields(kind) if field.required]
    known = _ALSO_NEEDED.get(name, {})
    lines = ["# yaml-language-server: $schema=../../.contentlint.rule.schema.json", f"kind: {name}"]
    lines += [f"{field.encode_name}: {json.dumps(_placeholder(field.type))}" for field in needed]
    lines += [f"{key}: {json.dumps(value)}" for key, value in known.items()]
    for field in _fields(kind):
        if not field.required and field.encode_name not in known:
            meaning = description(field.type)
            lines.append(f"# {field.encode_name}: {json.dumps(_default(field))}{f'  # {meaning}' if meaning else ''}")
    fields = ", ".join(f"{{{field}}}" for field in ("value", "limit", *kind.FIELDS))
    lines += [
        "severity: warning  # error, warning or note",
        f'message: "TODO: what is wrong"  # may have: {fields}',
        "why: TODO, what goes wrong in a text that has this",
        "source: TODO, where it was seen or described",
        "examples:",
        "  - pass: |",
        "      TODO, a text that looks like one with the defect and has none.",
        "  - fail: |",
        "      TODO, the smallest text that has it.",
        "    # at: [1]  # the lines that are reported",
        "    # fixed: |  # the text after the fix",
    ]
    return "\n".join(lines) + "\n"


def _fields(kind: type[Params]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _default(field: inspect.Field) -> Any:
    if field.default is not msgspec.NODEFAULT:
        return msgspec.to_builtins(field.default)
    return msgspec.to_builtins(field.default_factory()) if field.default_factory is not msgspec.NODEFAULT else None


def _placeholder(info: inspect.Type) -> Any:
    """Return something of a type that is valid and has to be replaced."""
    match info:
        case inspect.Metadata():
            found = (info.extra_json_schema or {}).get("enum")
            return found[0] if found else _placeholder(info.type)
        case inspect.UnionType():
            return _placeholder(info.types[0])
        case inspect.LiteralType():
            return info.values[0]
        case inspect.EnumType():
            first: enum.Enum = next(iter(info.cls))
            return first.value
        case inspect.IntType() | inspect.FloatType():
            return info.ge or info.gt or 1
        case inspect.BoolType():
            return False
        case inspect.VarTupleType() | inspect.ListType():
            return [_placeholder(info.item_type)]
        case inspect.DictType() | inspect.StructType():
            return {}
    return "TODO"
