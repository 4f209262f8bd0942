"""The reference of rule kinds for rule authors, and drafts of new rules."""

import enum
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from inspect import getdoc
from typing import Any

import msgspec
from msgspec import inspect

from lint import data
from lint.catalog.parameters import default_of, description, type_in_words, value_in_words
from lint.kinds import KINDS, Params, kind_class
from lint.signals.measure import MEASURES

_ALSO_NEEDED: Mapping[str, Mapping[str, Any]] = {
    "metric": {"measure": "word-count", "maximum": 1000},
    "readability": {"maximum": 20},
    "block-run": {"separated": True},
}
"""Parameters that a kind needs besides the required ones."""


def kinds_reference() -> str:
    """Return the message fields, and a Markdown section for each kind with its parameters."""
    fields = [f"| `{{{name}}}` | {meaning} |" for name, meaning in data.rows("message_fields.txt")]
    head = ["### Message fields", "", "| field | holds |", "|---|---|", *fields, ""]
    return "\n".join((*head, *(line for name in KINDS for line in _kind_section(name, kind_class(name)))))


def _kind_section(name: str, kind: type[Params]) -> Iterator[str]:
    yield from (f"### {name}", "", *(getdoc(kind) or "").splitlines(), "")
    yield f"Message fields: {', '.join(f'`{{{field}}}`' for field in ('value', 'limit', *kind.FIELDS))}."
    yield ""
    if fields := _fields(kind):
        yield from ("| parameter | type | default | meaning |", "|---|---|---|---|")
        yield from _rows(fields)
        yield ""
    if name == "metric":
        yield from ("| measure | is |", "|---|---|")
        yield from (f"| `{measure}` | {_measured(measure)} |" for measure in sorted(MEASURES))
        yield ""


def _rows(fields: Sequence[inspect.Field], above: str = "") -> Iterator[str]:
    """Yield a row for each parameter, and for the keys of nested mappings."""
    for field in fields:
        name = f"{above}{field.encode_name}"
        default = "required" if field.required else f"`{value_in_words(msgspec.to_builtins(default_of(field)))}`"
        cells = (f"`{name}`", type_in_words(field.type), default, description(field.type))
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
        yield from _rows(_keys(field.type), f"{name}.")


def _keys(info: inspect.Type) -> Sequence[inspect.Field]:
    match info:
        case inspect.Metadata():
            return _keys(info.type)
        case inspect.UnionType():
            return next(filter(None, map(_keys, info.types)), ())
        case inspect.StructType():
            return info.fields
    return ()


def _measured(measure: str) -> str:
    """Return the description of a measure: the first paragraph of its docstring."""
    function = MEASURES[measure]
    doc = getdoc(function.func if isinstance(function, partial) else function) or ""
    meaning = " ".join(doc.partition("\n\n")[0].split()).removeprefix("Return ").removesuffix(".")
    if isinstance(function, partial):
        meaning = meaning.replace("n-gram", f"{function.keywords['n']}-gram")
    return meaning.replace("|", "\\|")


def draft(name: str) -> str:
    """Return a draft rule of a kind: required parameters with placeholders, and the optional ones as comments."""
    kind = kind_class(name)
    known = _ALSO_NEEDED.get(name, {})
    needed = [field for field in _fields(kind) if field.required and field.encode_name not in known]
    lines = ["# yaml-language-server: $schema=../../.contentlint.rule.schema.json", f"kind: {name}"]
    lines += [_draft_line(field, _placeholder(field.type)) for field in needed]
    for field in _fields(kind):
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


def _fields(kind: type[Params]) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    return info.fields


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
