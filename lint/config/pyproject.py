"""`[tool.contentlint]` in a `pyproject.toml`: the same keys as in `.contentlint.yaml`."""

import os
import re
from pathlib import Path
from typing import Any

from lint.core.errors import ConfigError
from lint.files.access import file_bytes

NAME = "pyproject.toml"
SECTION = ("tool", "contentlint")

MAX_BYTES = 1_000_000

Keys = tuple[str | int, ...]  # Those that lead to a value: of mappings, and indices of lists

_LONG_KEY = re.compile(r"""(?:\.[ \t]*+(?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+){100}""")
"""A dotted key on which the parser, which takes quadratic time, would take minutes."""


def has_section(path: Path) -> bool:
    """Return whether a file exists and may have our section, by reading it."""
    if not os.path.isfile(path):  # noqa: PTH113 - Path.is_file raises where a folder may not be looked into
        return False
    try:
        return b"tool.contentlint" in file_bytes(path, at_most=MAX_BYTES)
    except OSError:
        return False


def section(text: str, path: Path) -> dict[str, Any]:
    """Return our section of a `pyproject.toml`; raises ConfigError."""
    import tomllib  # most projects have a .contentlint.yaml

    if long := _LONG_KEY.search(text):
        line = text.count("\n", 0, long.start()) + 1
        raise ConfigError("has a key of more than 100 names", path=str(path), line=line)
    try:
        found: Any = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"is not valid TOML: {error}", path=str(path)) from error
    except RecursionError:
        raise ConfigError("is not valid TOML: nested too deep", path=str(path)) from None
    except ValueError:  # Python reads no integer of more than 4,300 digits
        raise ConfigError("has a number with too many digits", path=str(path)) from None
    for key in SECTION:
        found = found.get(key, {}) if isinstance(found, dict) else None
    if not isinstance(found, dict):
        raise ConfigError("tool.contentlint must be a mapping of keys to values", path=str(path))
    return found


def line_of(text: str, keys: Keys) -> int:
    """Return the 1-based line of the value under `keys` in our section, or of the nearest key above it."""
    wanted = (*SECTION, *(key for key in keys if isinstance(key, str)))
    table: tuple[str, ...] = ()
    best, best_length = 1, 0
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped.startswith("["):
            table = found = _names(stripped.strip("[] \t"))
        elif "=" in stripped and not stripped.startswith("#"):
            found = (*table, *_names(stripped.partition("=")[0]))
        else:
            continue
        if len(found) > best_length and wanted[: len(found)] == found:
            best, best_length = number, len(found)
    return best


def _names(dotted: str) -> tuple[str, ...]:
    """Return the parts of a dotted key, such as `rules."encoding.mojibake"`; none if it is invalid."""
    import tomllib

    try:
        found: Any = tomllib.loads(f"{dotted} = 0\n")
    except (tomllib.TOMLDecodeError, RecursionError):
        return ()
    names = []
    while isinstance(found, dict):
        ((name, found),) = found.items()
        names.append(name)
    return tuple(names)
