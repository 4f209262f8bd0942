"""Match patterns as in `.gitignore`, in linear time, and apply the `.gitignore` files during a walk."""

import os
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from lint.core.errors import UsageError
from lint.files.access import file_bytes
from lint.files.ownership import stranger

MAX_CHARS = 100_000  # Limit for all patterns of a list: far more than people write, and compiled within a second or two

MAX_PATTERN_CHARS = 1_000

_PIECE_CHARS = 8_000  # Patterns per compiled piece: most lists are one piece, and no piece is too large for the engine

_ODD = "[\n\ud800-\udfff]"  # Line feeds, and lone surrogates, which represent undecodable bytes of a name


class PathPatterns:
    """A list of patterns; the last one that matches a path decides.

    Raises ValueError for a list that is too long and for an invalid pattern, which is ignored if `lenient`, as in git.
    """

    def __init__(self, patterns: Iterable[str], *, lenient: bool = False) -> None:
        lines = [re.sub(_ODD, "\ufffd", line) for line in patterns if line.strip() and not line.startswith("#")]
        if sum(map(len, lines)) > MAX_CHARS:
            raise ValueError(f"the patterns have more than {MAX_CHARS:,} characters")
        pieces: list[list[str]] = []
        room_chars = 0
        for line in lines:
            if len(line) > room_chars:
                pieces.append([])
                room_chars = _PIECE_CHARS
            pieces[-1].append(line)
            room_chars -= len(line)
        self._specs = [spec for piece in pieces for spec in _specs(piece, lenient)][::-1]

    def decide(self, relative: str, *, is_folder: bool = False) -> bool | None:
        """Return whether the patterns match a path, relative to their folder and with `/`; None if no pattern decides.

        A pattern for a folder matches everything in it. False if a pattern that begins with `!` decides.
        """
        name = relative if relative.isascii() else re.sub(_ODD, "\ufffd", relative)
        name += "/" * is_folder
        decisions = (spec.check_file(name).include for spec in self._specs)
        return next((decision for decision in decisions if decision is not None), None)


class _Expression(NamedTuple):
    """Replaces a compiled `re.Pattern`, as `re` is slow to compile, and only re2 is used."""

    pattern: str
    match: None = None


def _specs(lines: Sequence[str], lenient: bool) -> list[Any]:
    """Return the compiled patterns, split if they are too many for one piece or some are invalid."""
    # Slow to import, and rarely needed. With re2, pathspec matches in linear time.
    import re2
    from pathspec import GitIgnoreSpec
    from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

    def pattern(line: str) -> GitIgnoreSpecPattern:
        expression, include = GitIgnoreSpecPattern.pattern_to_regex(line)
        return GitIgnoreSpecPattern(None if expression is None else _Expression(expression), include)  # type: ignore[type-var]

    try:
        if any(len(line) > MAX_PATTERN_CHARS for line in lines):
            raise ValueError("too long")
        return [GitIgnoreSpec.from_lines(lines, pattern, backend="re2")] if lines else []
    except (ValueError, re.error, re2.error) as error:
        if len(lines) > 1:
            middle = len(lines) // 2
            return [*_specs(lines[:middle], lenient), *_specs(lines[middle:], lenient)]
        if lenient:
            return []
        raise ValueError(f'bad pattern "{lines[0][:50]}"') from error


NAME = ".gitignore"

MAX_WALK_BYTES = 1_000_000
"""For all ignore files of a walk: takes some seconds to compile at worst. Equal files in a row count once."""


Chain = tuple[tuple[Path, PathPatterns], ...]
"""The patterns for a folder, each with the folder of their file, the nearest first."""


class Ignores:
    """Reads the ignore files of a walk, from the root of the repository down.

    Raises UsageError if an ignore file is too large, or all of them together.
    """

    def __init__(self, folder: Path) -> None:
        self._left_bytes = MAX_WALK_BYTES
        self._known: dict[bytes, PathPatterns] = {}
        """The last patterns by content: a repository may have the same file in many folders."""
        real = Path(os.path.realpath(folder))
        top = repository(real) or real
        for_all = top / ".git" / "info" / "exclude"
        self.above: Chain = ()  # Those for the folder above the walk
        if top == real or _is_trusted(for_all):
            self.above = self.entering((), top, for_all)
        for above in reversed(real.parents):
            if above.is_relative_to(top) and _is_trusted(above / NAME):
                self.above = self.entering(self.above, above)

    def entering(self, chain: Chain, folder: Path, file: Path | None = None) -> Chain:
        """Return the patterns for a folder, a path without links, from those for the one above it."""
        patterns = self._read(file or folder / NAME)
        return chain if patterns is None else ((folder, patterns), *chain)

    def _read(self, file: Path) -> PathPatterns | None:
        """Return the valid patterns in a file; None if there are none, or it cannot be read."""
        try:
            data = file_bytes(file, at_most=MAX_CHARS + 1, links=False)  # like git, follows no link
        except OSError:
            return None
        if len(data) > MAX_CHARS:
            raise UsageError(f"{file}: larger than {MAX_CHARS:,} bytes")
        if data in self._known:
            return self._known[data]
        lines = [line.removesuffix("\r") for line in data.decode("utf-8-sig", "surrogateescape").split("\n")]
        if not any(line.strip() and not line.startswith("#") for line in lines):
            return None
        self._left_bytes -= len(data)
        if self._left_bytes < 0:
            raise UsageError(f"{file}: the ignore files are larger than {MAX_WALK_BYTES:,} bytes together")
        patterns = PathPatterns(lines, lenient=True)
        self._known = {data: patterns}
        return patterns


def _is_trusted(file: Path) -> bool:
    """Return whether a file above the linted folder belongs to this user, so that no other one can exclude files."""
    try:
        return not stranger(file.lstat())
    except OSError:
        return False


def is_ignored(chain: Chain, folder: Path, name: str, *, is_folder: bool) -> bool:
    """Return whether git would ignore `name` in `folder`: the nearest `.gitignore` with a match decides."""
    if not chain:
        return False
    path = folder / name
    decisions = (patterns.decide(path.relative_to(base).as_posix(), is_folder=is_folder) for base, patterns in chain)
    return bool(next((decision for decision in decisions if decision is not None), False))


def repository(folder: Path) -> Path | None:
    """Return the root of the git repository that `folder` is in, or None."""
    real = Path(os.path.realpath(folder))
    return next((base for base in (real, *real.parents) if os.path.lexists(base / ".git")), None)
