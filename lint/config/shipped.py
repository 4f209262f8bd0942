"""The parsed values of the shipped YAML files, so that most runs need no YAML.

`data/rules.json` has the values of each file with the size and CRC-32 of its text. A file that has changed since is
read as YAML; the sum is no protection against attacks, as whoever can write there can change the program too.
`python -m lint.catalog` regenerates the file.
"""

import os
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec

from lint import data

NAME = "rules.json"

_Entry = tuple[int, int, msgspec.Raw]  # Size and CRC-32 of the text in UTF-8, and its values, decoded on demand


@cache
def shipped_folder() -> Path:
    """Return the folder of the rules that come with contentlint: inside the installed package, or the checkout's."""
    installed = Path(__file__).parents[1] / "rules"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "rules"


def values(path: Path, text: str) -> dict[str, Any] | None:
    """Return the mapping in the YAML `text` of the file `path`; None if it is not a shipped file, or has changed."""
    above, family = os.path.split(os.path.dirname(path))  # noqa: PTH120 - as texts, for each of the rules
    if above != str(shipped_folder()):
        return None
    entry = _entries().get(f"{family}/{path.name}")
    if entry is None or entry[:2] != _stamp(text):
        return None
    found: dict[str, Any] = msgspec.json.decode(entry[2])
    return found


@cache
def _entries() -> dict[str, _Entry]:
    try:
        return msgspec.json.decode(data.read_bytes(NAME), type=dict[str, _Entry])
    except (OSError, msgspec.DecodeError):
        return {}  # the YAML itself is there too


def encoded(files: Mapping[str, tuple[str, dict[str, Any]]]) -> str:
    """Return the content of `data/rules.json` for the text and the values of each file: one line a file."""
    lines = (f"{_json(name)}:{_json((*_stamp(text), found))}" for name, (text, found) in sorted(files.items()))
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _stamp(text: str) -> tuple[int, int]:
    content = text.encode()
    return len(content), zlib.crc32(content)
