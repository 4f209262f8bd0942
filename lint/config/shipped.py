"""The parsed values of the shipped YAML files, so that most runs need no YAML.

`data/rules.json` has the values of each file with the size and CRC-32 of its text. In a checkout, a file that has
changed since is read as YAML; the files of an installed package do not change. `python bench/generate.py`
regenerates the file.
"""

import os
import zlib
from functools import cache
from pathlib import Path

import msgspec

from lint import data

NAME = "rules.json"

_Entry = tuple[int, int, tuple[msgspec.Raw, ...]]
"""Size and CRC-32 of the text in UTF-8, and its values: all of a config; of a rule, the head, the parameters, and the
keys of their patterns.
"""


_INSTALLED = Path(__file__).parents[1] / "rules"


@cache
def shipped_folder() -> Path:
    """Return the folder of the rules that come with contentlint: inside the installed package, or the checkout's."""
    return _INSTALLED if _INSTALLED.is_dir() else Path(__file__).parents[2] / "rules"


def values(path: Path) -> tuple[msgspec.Raw, ...] | None:
    """Return the values in the YAML file `path` as JSON; None if it is not shipped, or has changed."""
    above, family = os.path.split(os.path.dirname(path))  # noqa: PTH120 - as texts, for each of the rules
    if above != str(shipped_folder()):
        return None
    entry = _entries().get(f"{family}/{path.name}")
    if entry is None or (shipped_folder() != _INSTALLED and entry[:2] != stamp(path.read_bytes())):
        return None
    return entry[2]


@cache
def _entries() -> dict[str, _Entry]:
    try:
        return msgspec.json.decode(data.read_bytes(NAME), type=dict[str, _Entry])
    except (OSError, msgspec.DecodeError):
        return {}  # the YAML itself is there too


def stamp(content: bytes) -> tuple[int, int]:
    """Return the size and CRC-32 of the content of a file."""
    return len(content), zlib.crc32(content)
