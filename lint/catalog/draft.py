"""Drafts of new rules for `contentlint new-rule`."""

import enum
import json
from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import inspect

from lint.catalog.parameters import default_of, description, fields_of
from lint.kinds import kind_class

_ALSO_NEEDED: Mapping[str, Mapping[str, Any]] = {
    "metric": {"measure": "word-count", "maximum": 1000},
    "readability": {"maximum": 20},
    "block-run": {"separated": True},
}
"""Parameters that a kind needs besides the required ones."""


def draft(name: str) -> str:
    """Return a draft rule of a kind: required parameters with placeholders, and the optional ones as comments."""
    kind = kind_class(name)
    known = _ALSO_NEEDED.get(name, {})
    needed = [field for field in fields_of(kind) if field.required and field.encode_name not in known]
    lines = ["# yaml-language-server: $schema=../../.contentlint.rule.schema.json", f"kind: {name}"]
    lines += [_draft_line(field, _placeholder(field.type)) for field in needed]
    for field in fields_of(kind):
        if field.encode_name in known:
            lines.append(_draft_line(field, known[field.encode_name]))
        elif not field.required:
            lines.append(f"# {_draft_line(field, msgspec.to_builtins(default_of(field)))}")
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


def _draft_line(field: inspect.Field, value: object) -> str:
    meaning = description(field.type)
    return f"{field.encode_name}: {json.dumps(value)}{f'  # {meaning}' if meaning else ''}"


def _placeholder(info: inspect.Type) -> Any:
    """Return a valid value of a type, to be replaced."""
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
