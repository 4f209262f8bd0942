"""The reference of rule kinds for rule authors, in docs/writing-rules.md."""

from collections.abc import Iterator, Sequence
from functools import partial
from inspect import getdoc

import msgspec
from msgspec import inspect

from lint import data
from lint.catalog.parameters import default_of, description, fields_of, type_in_words, value_in_words
from lint.kinds import KINDS, Params, kind_class
from lint.signals.measure import MEASURES


def kinds_reference() -> str:
    """Return the message fields, and a Markdown section for each kind with its parameters."""
    fields = [f"| `{{{name}}}` | {meaning} |" for name, meaning in data.rows("message_fields.txt")]
    head = ["### Message fields", "", "| field | holds |", "|---|---|", *fields, ""]
    return "\n".join((*head, *(line for name in KINDS for line in _kind_section(name, kind_class(name)))))


def _kind_section(name: str, kind: type[Params]) -> Iterator[str]:
    yield from (f"### {name}", "", *(getdoc(kind) or "").splitlines(), "")
    yield f"Message fields: {', '.join(f'`{{{field}}}`' for field in ('value', 'limit', *kind.FIELDS))}."
    yield ""
    if fields := fields_of(kind):
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
