"""Parameters in words: name, type, value and meaning; and drafts of new rules for `contentlint new-rule`."""

import enum
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
from msgspec import inspect

from lint.core.errors import joined
from lint.kinds import kind_class

_MAX_VALUE_CHARS = 60  # Longer values are counted instead of shown
_PLAIN = re.compile(r"[a-z][\w.-]*")  # Strings that need no quotes


class Parameter(msgspec.Struct, frozen=True):
    """One parameter, for people."""

    name: str
    type: str
    value: str  # As in YAML, or its length
    description: str


def parameters(params: Any) -> Iterator[Parameter]:
    """Yield the parameters of a rule in the order of its fields."""
    for field in fields_of(type(params)):
        value = msgspec.to_builtins(getattr(params, field.name))
        yield Parameter(field.encode_name, type_in_words(field.type), value_in_words(value), description(field.type))


def fields_of(kind: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    """Return the parameters of a kind with their types, its own before those that it shares with other kinds."""
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return tuple(sorted(info.fields, key=lambda field: field.name not in kind.__annotations__))


def default_of(field: inspect.Field | msgspec.structs.FieldInfo) -> Any:
    """Return the default of a field; `msgspec.NODEFAULT` if it is required."""
    factory = field.default_factory
    return factory() if callable(factory) else field.default


def description(info: inspect.Type) -> str:
    """Return the description of a parameter from its type."""
    if isinstance(info, inspect.Metadata):
        return str((info.extra_json_schema or {}).get("description", "")) or description(info.type)
    if isinstance(info, inspect.UnionType):
        return next(filter(None, map(description, info.types)), "")
    return ""


def value_in_words(value: object) -> str:
    """Return a plain value as YAML, or its number of entries if it is long.

    >>> value_in_words(True), value_in_words(("a", "b")), value_in_words(list(range(99)))
    ('true', '["a", "b"]', '99 entries')
    """
    is_plain = isinstance(value, str) and _PLAIN.fullmatch(value)
    text = "none" if value is None else str(value) if is_plain else json.dumps(value, ensure_ascii=False)
    if len(text) <= _MAX_VALUE_CHARS:
        return text
    if isinstance(value, dict | list | tuple):
        return f"{len(value)} {'entry' if len(value) == 1 else 'entries'}"
    return text[: _MAX_VALUE_CHARS - 1] + "…"


def type_in_words(info: inspect.Type) -> str:
    """Return a type with its limits.

    >>> type_in_words(inspect.type_info(float))
    'number'
    """
    match info:
        case inspect.Metadata():
            return type_in_words(info.type)
        case inspect.IntType() | inspect.FloatType():
            return f"{'integer' if isinstance(info, inspect.IntType) else 'number'}{_limits(info)}"
        case inspect.StrType():
            return "string"
        case inspect.BoolType():
            return "true or false"
        case inspect.LiteralType():
            return joined(_quoted(info.values), "or")
        case inspect.EnumType():
            return joined(_quoted(member.value for member in info.cls), "or")
        case inspect.NoneType():
            return "none"
        case inspect.UnionType():
            words = sorted(map(type_in_words, info.types), key="none".__eq__)
            return (", or " if any("," in each for each in words) else " or ").join(words)
        case inspect.ListType() | inspect.VarTupleType() | inspect.SetType() | inspect.FrozenSetType():
            return f"list of {_plural(type_in_words(info.item_type))}"
        case inspect.TupleType():
            return f"list of {len(info.item_types)}: {', '.join(map(type_in_words, info.item_types))}"
        case inspect.DictType():
            return f"mapping of {_plural(type_in_words(info.key_type))} to {_plural(type_in_words(info.value_type))}"
        case inspect.StructType():
            return f"mapping with the keys {joined(_quoted(field.encode_name for field in info.fields))}"
    return "any value"


def _plural(words: str) -> str:
    head, comma, rest = words.partition(",")
    return f"{head}s{comma}{rest}" if head in ("string", "number", "integer") else words


def _limits(info: inspect.IntType | inspect.FloatType) -> str:
    low, high = info.ge if info.ge is not None else info.gt, info.le if info.le is not None else info.lt
    if low is not None and high is not None:
        return f" from {low} to {high}"
    if low is not None:
        return f", {'at least' if info.ge is not None else 'more than'} {low}"
    if high is not None:
        return f", {'at most' if info.le is not None else 'less than'} {high}"
    return ""


def _quoted(words: Iterable[object]) -> Iterator[str]:
    return (f"`{each}`" for each in words)


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
