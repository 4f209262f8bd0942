"""Match patterns as in `.gitignore`, in linear time."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

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
        self._specs = [spec for piece in _pieces(lines) for spec in _specs(piece, lenient)][::-1]

    def decide(self, relative: str, *, is_folder: bool = False) -> bool | None:
        """Return whether the patterns match a path, relative to their folder and with `/`; None if no pattern decides.

        A pattern for a folder matches everything in it. False if a pattern that begins with `!` decides.
        """
        name = relative if relative.isascii() else re.sub(_ODD, "\ufffd", relative)
        name += "/" * is_folder
        decisions = (spec.check_file(name).include for spec in self._specs)
        return next((decision for decision in decisions if decision is not None), None)


def _pieces(lines: Sequence[str]) -> list[list[str]]:
    pieces: list[list[str]] = []
    room_chars = 0
    for line in lines:
        if len(line) > room_chars:
            pieces.append([])
            room_chars = _PIECE_CHARS
        pieces[-1].append(line)
        room_chars -= len(line)
    return pieces


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
