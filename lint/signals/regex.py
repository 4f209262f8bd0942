"""Regular expressions of a linear-time engine (RE2), compiled fast enough to be compiled at every start.

RE2 takes a millisecond for each `\\pL`, because it holds every letter of Unicode apart; a rule has dozens of them. Here
`\\pL` and `\\pN` stand for whole blocks of scripts instead: letters with the marks that belong to them, so that a Hindi
or a vocalised Arabic word is one run, and digits. What a linter of lines asks of them is the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import re2

LETTERS = (
    r"A-Za-z\x{aa}\x{b5}\x{ba}\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{37d}\x{37f}-\x{386}\x{388}-\x{559}\x{560}-\x{588}"
    r"\x{591}-\x{60b}\x{60e}-\x{61a}\x{61c}\x{620}-\x{65f}\x{66e}-\x{6d3}\x{6d5}-\x{6ef}\x{6fa}-\x{963}\x{970}-\x{e4f}"
    r"\x{e5a}-\x{103f}\x{1050}-\x{1360}\x{1369}-\x{17d3}\x{17d7}-\x{17df}\x{1800}-\x{1fff}\x{2c00}-\x{2dff}"
    r"\x{3005}-\x{3007}\x{3031}-\x{3035}\x{3041}-\x{309f}\x{30a1}-\x{30fa}\x{30fc}-\x{d7ff}\x{f900}-\x{fd3d}"
    r"\x{fd50}-\x{fdff}\x{fe70}-\x{fefe}\x{ff21}-\x{ff3a}\x{ff41}-\x{ff5a}\x{ff66}-\x{ffdc}\x{10000}-\x{1efff}"
    r"\x{20000}-\x{3ffff}"
)
"""The inside of a character class: letters and marks, by block."""

DIGITS = (
    r"0-9\x{b2}\x{b3}\x{b9}\x{bc}-\x{be}\x{660}-\x{669}\x{6f0}-\x{6f9}\x{966}-\x{96f}\x{e50}-\x{e59}\x{1040}-\x{1049}"
    r"\x{2070}-\x{2079}\x{2080}-\x{2089}\x{2150}-\x{218b}\x{2460}-\x{249b}\x{ff10}-\x{ff19}"
)
"""The inside of a character class: digits and signs of numbers."""

_BLOCKS = {r"\pL": LETTERS, r"\p{L}": LETTERS, r"\pN": DIGITS, r"\p{N}": DIGITS}

_PIECE = re.compile(r"\\(?:[pPx]\{[^}]*\}|[pP].|.)|\[:\^?\w+:\]|\[\^?\]?|\]|[^\\\[\]]+|\\", re.DOTALL)

_BEFORE = {"start": r"^[^\pL\pN\n]*", "whole": r"^[^\pL\pN\n]*", "anywhere": ""}
"""Bullets, quotation marks, brackets and emoji before the words do not hide them."""

_BEHIND = {"start": "", "whole": r"[^\pL\pN\n]*$", "anywhere": ""}

_MAX_MEMORY_BYTES = 64 << 20
"""For one rule's automaton; the engine's own limit, 8 MB, makes it fall back to a slow one for long word lists."""


def compiled(patterns: Sequence[str], *, ignore_case: bool = True, match: str = "anywhere", scope: str = "line") -> Any:
    """One engine for all patterns, on UTF-8; raises ValueError that names the one which is wrong.

    With `match` "start" or "whole" they have to match from a line's first letter or digit on, and up to its last. With
    scope `line` nothing matches a line's end, not even `[^.]`.
    """
    options = re2.Options()
    options.case_sensitive = not ignore_case
    options.log_errors = False
    options.never_capture = True
    options.never_nl = scope == "line"
    options.max_mem = _MAX_MEMORY_BYTES
    try:
        return _compiled("|".join(f"(?:{pattern})" for pattern in patterns), match, options)
    except re2.error:
        for pattern in patterns:
            _refuse(pattern, options)
        raise ValueError("the patterns are too large together") from None


def _refuse(pattern: str, options: Any) -> None:
    """Raises ValueError when the pattern is wrong."""
    try:
        _compiled(f"(?:{pattern})", "anywhere", options)
    except re2.error as error:
        reason = error.args[0] if error.args else error
        reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
        reason = str(reason).partition(": (?m)")[0]  # it may quote what was put around the pattern
        raise ValueError(f"bad pattern '{pattern}': {reason}") from None


def _compiled(pattern: str, match: str, options: Any) -> Any:
    return re2.compile(by_blocks(f"(?m){_BEFORE[match]}(?:{pattern}){_BEHIND[match]}"), options)


def by_blocks(pattern: str) -> str:
    r"""`pattern` with `\pL` and `\pN` written out as blocks of scripts.

    >>> by_blocks(r"\pN[x\pN]\\pN") == f"[{DIGITS}][x{DIGITS}]" + r"\\pN"
    True
    """
    if r"\p" not in pattern or r"\Q" in pattern:
        return pattern
    written: list[str] = []
    in_class = False
    for piece in _PIECE.findall(pattern):
        block = _BLOCKS.get(piece)
        if block is not None:
            written.append(block if in_class else f"[{block}]")
            continue
        if piece[0] == "[" and not piece.startswith("[:") and not in_class:
            in_class = True
        elif piece.endswith("]") and piece[0] in "[]" and not piece.startswith("[:"):
            in_class = False  # an opening bracket within a class stands for itself
        written.append(piece)
    return "".join(written)


def encoded(text: str) -> bytes:
    """UTF-8, with a question mark for what is no character (a lone surrogate stands for a byte that did not decode)."""
    return text.encode("utf-8", "replace")
