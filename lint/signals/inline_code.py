"""Code on the line of a sentence: where it is, and whether a line that has code has a sentence too."""

import re

from lint.core.types import Span

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_WITHIN = (
    r"(?:\bgoogletag\.cmd\.push|\(adsbygoogle|\bdataLayer\.push|\b_taboola\.push|\bfbq|\bgtag|\bdocument\.write"
    r"|\bwindow\.[\w.]{2,40}\s*=|\bjQuery\(document\))[^\n]{0,2000}[;)}]{2}"
    r"|\{\s?\"@(?:context|type|graph)\"\s?:[^\n]{0,5000}\}"
    r"|\bdata:[a-z]{2,20}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3};base64,[A-Za-z0-9+/=%]{16,}"
)
"""A script of web pages, or data of the page or of an image."""

_AT_END = (
    r"(?<=[.!?…”\"»)])\s?(?:(?:[.#][a-zA-Z_-][^{}\n]{0,120}|@media[^{}\n]{1,120}\{[^{}\n]{1,120})"
    r"\{\s*-{0,2}[a-z-]{2,40}\s*:[^{}\n]{1,300}\}[^\n]{0,2000}$"
    r"|(?:var|let|const) [\w$]{1,40} ?= ?[^\n]{0,1000}[()\[\]{}][^\n]{0,1000};$)"
)
"""Rules of a stylesheet or statements behind the last sentence."""

_AT_START = (
    r"\s?(?:(?:[.#][a-zA-Z_-][^{}\n]{0,120}\{\s*-{0,2}[a-z-]{2,40}\s*:[^{}\n]{1,300}\}"
    r"|@media[^{}\n]{1,120}\{[^{}\n]{1,120}\{[^{}\n]{1,300}\}\s?\})\s?){1,20}(?=[^\W\d_]|[“\"„«])"
)

_STRINGS = r"\"[^\"]*\"|'[^']*'|/\*.{0,500}?\*/|(?<!:)//.*"
_PROSE = r"(?:(?<![^\s;}])[^\W\d_]+[,.]? ){6}[^\W\d_]{2}"
"""More plain words in a row than a selector or a statement has."""


def inline_code(line: str) -> Span | None:
    """Return where code is on a line, without the space before it; None in a line with backticks."""
    match = re.search(_WITHIN, line) if (")" in line and ";" in line) or '"@' in line or "base64," in line else None
    if match is None and line[-1:] in (";", "}"):
        match = re.search(_AT_END, line)
    if match is None and line[:1] in (".", "#") and "{" in line:
        match = re.match(_AT_START, line)
    if match is None or "`" in line:
        return None
    return Span(match.end() - len(match[0].lstrip()), match.start() + len(match[0].rstrip()))


def has_prose(line: str) -> bool:
    """Return whether a line of code has a sentence outside its strings and comments."""
    return re.search(_PROSE, re.sub(_STRINGS, "0", line)) is not None
