"""Translate msgspec's validation errors for users: what was expected, what was found."""

import enum
import re
import typing
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from lint.core.errors import did_you_mean, joined

_TYPES: Mapping[str, str] = {
    "array": "a list", "object": "a mapping", "str": "text", "int": "a whole number", "float": "a number",
    "bool": "true or false", "null": "null",
}  # fmt: skip
"""msgspec's names of types, in YAML terms."""

_MAX_SHOWN_CHARS = 60

_WRONG_TYPE = re.compile(r"Expected `(?P<types>[^`]+)`, got `(?P<found>\w+)`")
_WRONG_SIZE = re.compile(r"Expected `(?P<type>[^`]+)` (?:of length )?(?P<sign>>=|<=|>|<) (?P<limit>[\d.e+-]+)")
_WRONG_LENGTH = re.compile(
    r"Expected `array` of (?:at most |at least )?length (?P<limit>[\d to]+)(?:, got (?P<found>\d+))?"
)
_WRONG_FORM = re.compile(r"Expected `str` matching regex (?P<pattern>'.*')", re.DOTALL)
_MISSING = re.compile(r"Object missing required field `(?P<key>.*)`")
_SIGNS = {">=": "at least", "<=": "at most", ">": "more than", "<": "less than"}


def in_words(message: str, value: object, hint: Any) -> str:
    """Return msgspec's message about a value of type `hint`, in words.

    >>> in_words("Expected `int | null`, got `str`", "many", int)
    'must be a whole number or null, not "many"'
    """
    if message.startswith("Invalid enum value"):
        known = choices(hint)
        one_of = f"is not one of {', '.join(known)}{did_you_mean(str(value), known)}"
        return f"{shown(value)} {one_of if known else 'is not allowed'}"
    if expected := expected_in_words(message, hint):
        return expected if _MISSING.fullmatch(message) else f"{expected}, not {shown(value)}"
    if match := _WRONG_SIZE.fullmatch(message):
        return _wrong_size(match, value)
    if match := _WRONG_LENGTH.fullmatch(message):
        return f"must have {match['limit']} entries" + (f", not {match['found']}" if match["found"] else "")
    if match := _WRONG_FORM.fullmatch(message):
        return f"{shown(value)} has the wrong form: it must match {match['pattern']}"
    return message[:1].lower() + message[1:].replace("`", '"')


def expected_in_words(message: str, hint: Any) -> str:
    """Return what msgspec's message expects, without quoting the value; empty if unknown.

    >>> expected_in_words("Expected `int | null`, got `str`", int)
    'must be a whole number or null'
    """
    if match := _MISSING.fullmatch(message):
        return f'the key "{match["key"]}" is missing'
    if message.startswith("Invalid enum value") and (known := choices(hint)):
        return f"must be one of {', '.join(known)}"
    if match := _WRONG_TYPE.fullmatch(message):
        return f"must be {_types(match['types'], hint)}"
    return ""


def _types(types: str, hint: Any) -> str:
    """Return the expected types, or values if there are few."""
    known = choices(hint)
    words = [_TYPES.get(each, each) for each in types.split(" | ")]
    if known and "text" in words:
        words[words.index("text")] = f"one of {', '.join(known)}"
    return joined(words, "or")


def _wrong_size(match: re.Match[str], value: object) -> str:
    sign, limit = match["sign"], match["limit"].removesuffix(".0")
    if "of length" not in match[0]:
        return f"must be {_SIGNS[sign]} {limit}, not {shown(value)}"
    if (sign, limit) == (">=", "1"):
        return "must not be empty"
    return f"must have {_SIGNS[sign]} {limit} {'characters' if match['type'] == 'str' else 'entries'}"


def shown(value: object) -> str:
    """Return a value in YAML notation for an error, shortened.

    >>> shown("a"), shown(True), shown([1]), shown({}), shown(None)
    ('"a"', 'true', 'a list', 'a mapping', 'null')
    """
    if isinstance(value, dict | list | tuple):
        return "a mapping" if isinstance(value, dict) else "a list"
    if isinstance(value, str):
        return f'"{value if len(value) <= _MAX_SHOWN_CHARS else value[:_MAX_SHOWN_CHARS] + "…"}"'
    return msgspec.json.encode(value).decode()


def choices(hint: Any) -> list[str]:
    """Return the values that a type allows, if it is or contains an enumeration.

    >>> choices(typing.Literal["a", "b"] | None)
    ['a', 'b']
    """
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return [str(member.value) for member in hint]
    if typing.get_origin(hint) is typing.Literal:
        return [str(value) for value in typing.get_args(hint)]
    return next((found for part in typing.get_args(hint) if (found := choices(part))), [])


def value_at(data: object, keys: Sequence[str | int]) -> object:
    """Return the value under some keys, or under as many of them as exist."""
    for key in keys:
        if isinstance(data, dict):
            data = data.get(key, data)
        elif isinstance(data, list | tuple) and isinstance(key, int) and key < len(data):
            data = data[key]
    return data
