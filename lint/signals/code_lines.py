"""Lines of code that scripts, styles and data of a page left in the text, recognised by form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.lines import line_text

Language = Literal["javascript", "stylesheet", "json", "base64"]

MARKUP_SUFFIXES = (
    ".md", ".markdown", ".mdx", ".rst", ".html", ".htm", ".xhtml", ".xml", ".svg", ".tex", ".adoc", ".org", ".ipynb",
    ".js", ".ts", ".css", ".scss", ".json", ".py", ".yaml", ".yml", ".toml", ".sh", ".c", ".h", ".java", ".go", ".rs",
)  # fmt: skip
"""Files whose content may be code."""

MAX_CODE_RUNS = 3  # In more places, code belongs to the text: a tutorial
MAX_CODE_FRACTION = 0.5  # With a larger share of code, a document is about code
MAX_CODE_WORDS = 2  # With more words for code, a text is about code

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_SCRIPT = (
    r"^\s*(?:(?:var|let|const)\s+[\w$]{1,60}\s*=|(?:async\s+)?function\b\s*[\w$]{0,60}\s*\(|!function\s*\("
    r"|\(\s*(?:async\s*)?(?:function\s*\(|\(\w{0,20}\)\s*=>)|(?:if|for|while|try|switch)\s*[({].*[{;]\s*$"
    r"|(?:window|document|googletag|dataLayer|self|parent|top|jQuery|\$|gtag|fbq|ga|_gaq|_taboola|OBR|twttr|new\s+[A-Z]\w+"
    r"|[a-zA-Z_$][\w$]{0,30}\[['\"]?\w+['\"]?\])(?:\.[a-zA-Z_$\[]|\(|\s*\|?\|?=[^=]).*[;{},)]\s*$"
    r"|[a-zA-Z_$][\w$]{0,30}(?:\.[a-zA-Z_$][\w$]{0,30}){1,6}\s*(?:\(|=[^=]).*[;{]\s*$"
    r"|\(\s*[\w$.]{1,40}\s*=\s*.*;\s*$|//\s*<!\[CDATA\[|<!\[CDATA\[|\}\s*\)?\s*\(\s*(?:window|document|jQuery|this|\))"
    r"|\"use strict\";|'use strict';)"
)
_PAGE_SCRIPT = (
    r"\b(?:window|document|googletag|dataLayer|jQuery|gtag|fbq|_gaq|_taboola|adsbygoogle|twttr|OBR|createElement"
    r"|addEventListener|getElementById|querySelector\w*|CDATA)\b|!function|_\w+\.push\("
)
"""What scripts of web pages contain and other programs do not."""

_STYLE = (
    r"^\s*(?:@(?:media|import|font-face|keyframes|charset|supports|-webkit-keyframes)\b[^.!?]{0,200}[{;]"
    r"|(?:[.#*]?[a-zA-Z_-][\w.#:()\[\]=\"'>+~*, -]{0,200}|\*)\{\s*(?:[a-z-]{2,40}\s*:[^;{}]{1,200};?\s*){1,40}\}?"
    r"|(?:[.#][a-zA-Z_-][\w-]{0,60}[\s,.#:>\w-]{0,200}|(?:body|html|div|span|img|table|ul|li|h[1-6]|input|button)\b"
    r"[\s,.#:>\w-]{0,100})\{\s*$|--[a-z-]{2,40}:\s*[^;]{1,80};|[^{}]{0,60}\{[^{}]{0,300}!important)"
)
_DATA = (
    r"^\s*(?:[{\[]\s*\"[@\w$-]{1,60}\"\s*:|\"@(?:context|type|graph|id)\"\s*:|[{\[]\s*[{\[]\s*\"[\w@$-]{1,60}\"\s*:"
    r"|[\w$]{0,30}\(\s*\{\s*\"[\w@$-]{1,60}\"\s*:)"
)
_BASE64 = (
    r"data:[a-z]{2,20}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3};base64,[A-Za-z0-9+/=%]{16,}"
    r"|(?<![\w/+.%-])(?=[A-Za-z0-9+/]{0,200}[0-9])(?=[A-Za-z0-9+/]{0,200}[A-Z])(?=[A-Za-z0-9+/]{0,200}[a-z])"
    r"[A-Za-z0-9+/]{120,}={0,2}(?![\w/+.%-])"
)
_PATTERNS: dict[Language, str] = {"javascript": _SCRIPT, "stylesheet": _STYLE, "json": _DATA}
_CONTINUED: dict[Language, str] = {
    "javascript": r"^\s*(?:[})\]]+[;,]?|.*[;{}]|.*[=(,{\[]|//.*|[\"']?\w+[\"']?\s*:\s*.*,?)\s*$",
    "stylesheet": r"^\s*(?:\}|[a-z-]{2,40}\s*:[^;{}]{1,200};?|[^{}]{1,200}[{,]|.*\})\s*$",
    "json": r"^\s*(?:[{}\[\],]+|\"[^\"]{1,200}\"\s*(?::.*|,?)|[\d.]+,?|.*[}\]],?)\s*$",
}
"""Lines that continue code and prove nothing on their own."""

_SIGNS: dict[Language, tuple[str, ...]] = {
    "javascript": ("(", ";"),
    "stylesheet": ("{", ";"),
    "json": ('":', '" :'),
}
"""Every line that the patterns match has one of these."""

_ABOUT_CODE = (
    r"(?i)\b(?:java ?script|css|html5?|json|typescript|jquery|node\.js|source code|code snippets?|snippets?"
    r"|stylesheets?|selectors?|functions? (?:that|which|call)|callback|developers?|programmers?|programming|console"
    r"|terminal|command line|variables?|compiler|syntax|runtime|async|structured data|schema markup|json-ld"
    r"|quell(?:text|code)|programmieren|programmation|código fuente|programación|codice sorgente|kod źródłowy"
    r"|исходный код"
    r"|программировани\w+|base64)\b|代码|代碼|コード|코드"
)
_FENCE = r"(?m)^(?:```|~~~|    [^\s•*·-]|\t\S)"


class CodeRun(NamedTuple):
    """A run of lines of code."""

    span: Span
    language: Language
    is_certain: bool  # Whether only a web page has such code


@lru_cache(maxsize=1)
def code_runs(document: Document) -> tuple[CodeRun, ...]:
    """Return the runs of code in a document; none if it is about code."""
    text = document.text
    if not ("{" in text or "base64," in text or ");" in text or _has_long_word(document)):
        return ()
    if (document.path or "").lower().endswith(MARKUP_SUFFIXES):
        return ()
    runs = list(_runs(document))
    if not runs or len(runs) > MAX_CODE_RUNS or _is_about_code(text, runs):
        return ()
    return tuple(runs)


def _has_long_word(document: Document) -> bool:
    text = document.text
    return any(end - start >= 120 and text.find(" ", start, start + 120) < 0 for start, end in document.lines)


def _runs(document: Document) -> Iterator[CodeRun]:
    lines = [line_text(document, index) for index in range(len(document.lines))]
    index = 0
    while index < len(lines):
        language = _language(lines[index])
        if language is None:
            index += 1
            continue
        last = _last_of(lines, index, language)
        if index and re.fullmatch(r"\s*[{\[(]+\s*", lines[index - 1]) is not None:
            index -= 1
        span = Span(document.lines[index].start, document.lines[last].end)
        is_certain = language != "javascript" or re.search(_PAGE_SCRIPT, document.text[slice(*span)]) is not None
        yield CodeRun(span, language, is_certain)
        index = last + 1


def _language(line: str) -> Language | None:
    for language, pattern in _PATTERNS.items():
        if any(sign in line for sign in _SIGNS[language]) and re.search(pattern, line) is not None:
            return language
    is_long = len(line) > 60 and ("base64," in line or " " not in line.strip())
    return "base64" if is_long and re.search(_BASE64, line) is not None else None


def _last_of(lines: Sequence[str], first: int, language: Language) -> int:
    """Return the last line of the code that starts on line `first`; blank lines inside it are included."""
    pattern = _CONTINUED.get(language)
    last = first
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if not line.strip():
            continue
        if _language(line) != language and (pattern is None or re.search(pattern, line) is None or _is_text(line)):
            break
        last = index
    return last


def _is_text(line: str) -> bool:
    """Return whether a line that matches is prose: several words and few symbols."""
    signs = sum(map(line.count, "{}()[];=<>\"'"))
    return len(line.split()) >= 6 and signs * 12 < len(line)


def _is_about_code(text: str, runs: Sequence[CodeRun]) -> bool:
    size = sum(end - start for (start, end), *_ in runs)
    pieces, at = [], 0
    for (start, end), *_ in runs:
        pieces.append(text[at:start])
        at = end
    rest = "\n".join([*pieces, text[at:]])
    if size > MAX_CODE_FRACTION * len(text.encode("utf-8", "replace")) or re.search(_FENCE, rest) is not None:
        return True
    return len(re.findall(_ABOUT_CODE, rest)) > MAX_CODE_WORDS
