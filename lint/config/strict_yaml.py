"""Decode YAML strictly, as it may come from strangers; errors name the file, line and key."""

import codecs
import os
import re
import typing
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from lint.config import pyproject
from lint.config.pyproject import Keys
from lint.core.errors import ConfigError, did_you_mean
from lint.files.access import file_bytes

# YAML is imported where it is needed: shipped files do not need it (`lint.config.shipped`).

T = TypeVar("T")

SUFFIXES = (".yaml", ".yml")
MAX_BYTES = 1_000_000

_MAX_QUOTE_CHARS = 100
_PLACE = r"(?s)(.*) - at `(?:key in )?\$(.*)`"  # A message of msgspec, followed by the path of the faulty value

_PLAIN = r"[\w -]*"


def read(path: Path) -> str:
    """Return the text of a YAML file or a `pyproject.toml`; raises ConfigError if it cannot be read, is too large or
    is not UTF-8.

    The target of a link must have a suffix of such files: a link in a repository may name any file, and errors quote
    lines.
    """
    suffixes = (".toml",) if path.name == pyproject.NAME else SUFFIXES
    try:
        is_link = path.is_symlink()
        real = os.path.realpath(path) if is_link else str(path)
        if is_link and not real.endswith(suffixes):
            raise ConfigError(f"is a link to a file that is not named {' or '.join(suffixes)}", path=str(path))
        data = file_bytes(real, at_most=MAX_BYTES + 1, links=not is_link)
        if len(data) > MAX_BYTES:
            raise ConfigError(f"larger than {MAX_BYTES} bytes", path=str(path))
        return data.removeprefix(codecs.BOM_UTF8).decode()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror or error}", path=str(path)) from error
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(f"is not UTF-8 (byte {error.start})", path=str(path), line=line) from error


def mapping(text: str, path: str) -> dict[str, Any]:
    """Return the mapping in a YAML text, empty for an empty text; raises ConfigError for anything else."""
    import yaml

    from lint.config.yaml_values import values

    try:
        data = values(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 0
        raise ConfigError(str(error.problem or error.context), path=path, line=line, quote=quote(text, line)) from error
    except yaml.reader.ReaderError as error:
        what = f"is not valid YAML: the character U+{error.character:04X} is not allowed in it"
        line = text.count("\n", 0, text.find(chr(error.character))) + 1
        raise ConfigError(what, path=path, line=line, quote=quote(text, line)) from error
    except UnicodeEncodeError as error:
        raise ConfigError("is not valid YAML: holds a lone surrogate", path=path) from error
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise ConfigError("must be a mapping of keys to values", path=path, line=1, quote=quote(text, 1))
    return data


def decode(data: object, kind: type[T], *, text: str, path: str, at: Keys = ()) -> T:
    """Return `data`, the value under `at` in `text`, as a `kind`; raises ConfigError with the line of a faulty key."""
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        raise _faulty(str(error), kind, data, text=text, path=path, at=at) from error


def _faulty(message: str, kind: Any, data: object, *, text: str, path: str, at: Keys) -> ConfigError:
    """Return the error for msgspec's `message` about `data`; see `decode` for the arguments."""
    from lint.config.validation import expected_in_words, in_words, value_at  # only for errors

    placed = re.fullmatch(_PLACE, message)
    what, place = (placed[1], placed[2]) if placed else (message, "")
    if placed is None and isinstance(data, dict) and (found := re.match(r"([\w-]+): ", what)) and found[1] in data:
        what, place = what[found.end() :], f".{found[1]}"  # a kind names the key itself
    inner = tuple(_keys(place)) if place else _mentioned(what, data)
    if unknown := re.fullmatch(r"Object contains unknown field `(.*)`", what, re.DOTALL):
        struct = _struct_in(_hint(kind, inner))
        names = [field.encode_name for field in msgspec.structs.fields(struct)] if struct is not None else []
        what = f'unknown key "{unknown[1]}"{did_you_mean(unknown[1], names)}'
        return error_at(what, (*at, *inner, unknown[1]), text=text, path=path)
    hint = _hint(kind, inner)
    expected, what = expected_in_words(what, hint), in_words(what, value_at(data, inner), hint)
    name = ".".join(map(str, (*at, *inner)))
    if "[...]" in place:  # some entry of a mapping: msgspec does not tell which
        what = what.partition(", not ")[0]
        name = ".".join((*map(str, at), place.lstrip(".").replace("[...]", ".*")))
    return error_at(f"{name}: {what}" if name else what, (*at, *inner), text=text, path=path, expected=expected)


def _keys(place: str) -> list[str | int]:
    """Return the keys of a msgspec path such as `.examples[0].at`; stops where it does not name one."""
    keys: list[str | int] = []
    for name, index in re.findall(r"\.([\w-]+)|\[(\d+|\.\.\.)\]", place):
        if index == "...":
            break
        keys.append(name or int(index))
    return keys


def _mentioned(message: str, data: object) -> Keys:
    """Return the keys of the longest string in `data`, or in a list in it, that the message quotes.

    Plain words, which may be in any message, do not count; faulty patterns do.
    """
    found: dict[Keys, object] = {}
    for key, value in data.items() if isinstance(data, dict) else ():
        found[(key,)] = value
        found.update(((key, index), part) for index, part in enumerate(value if isinstance(value, list) else ()))
    odd = {keys: part for keys, part in found.items() if isinstance(part, str) and not re.fullmatch(_PLAIN, part)}
    quoted = {keys: len(part) for keys, part in odd.items() if part in message}
    return max(quoted, key=quoted.__getitem__, default=())


def _hint(kind: Any, keys: Keys) -> Any:
    """Return the type of the value under `keys` in a value of type `kind`, or of the list or mapping around it."""
    hint = kind
    for key in keys:
        struct = _struct_in(hint)
        if struct is not None and isinstance(key, str):
            hint = next((field.type for field in msgspec.structs.fields(struct) if field.encode_name == key), None)
    return hint


def _struct_in(hint: Any) -> Any:
    """Return the Struct that a type is, or holds: `Override` for `tuple[Override, ...]`."""
    if hasattr(hint, "__struct_fields__"):
        return hint
    return next((found for part in typing.get_args(hint) if (found := _struct_in(part)) is not None), None)


def error_at(what: str, keys: Keys, *, text: str, path: str, expected: str = "") -> ConfigError:
    """Return an error about the value under `keys` in `text`, with its line."""
    line = pyproject.line_of(text, keys) if path.endswith(pyproject.NAME) else line_of(text, keys)
    return ConfigError(what, path=path, line=line, quote=quote(text, line), expected=expected)


def line_of(text: str, keys: Keys) -> int:
    """Return the 1-based line of the value under `keys`, or of the nearest one above it; 1 for no keys.

    `text` must have been read by `mapping`, which bounds its nesting.
    """
    import yaml

    node = yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    line = node.start_mark.line + 1 if node is not None else 1
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            entry = next(((name, value) for name, value in node.value if name.value == key), None)
            if entry is None:
                break
            line, node = entry[0].start_mark.line + 1, entry[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            line = node.start_mark.line + 1
        else:
            break
    return line


def quote(text: str, line: int) -> str:
    """Return line `line` of `text`, shortened, for an error message."""
    lines = text.splitlines()
    return lines[line - 1].strip()[:_MAX_QUOTE_CHARS] if 0 < line <= len(lines) else ""
