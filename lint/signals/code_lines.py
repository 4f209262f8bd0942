"""Lines of code that scripts, styles and data of a page left in the text, recognised by form."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from lint import data
from lint.core.document import Document
from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.inline_code import has_prose, inline_code
from lint.signals.page_type import is_article
from lint.signals.subjects import is_about, words_about

Language = Literal["javascript", "stylesheet", "json", "base64", "message"]
_BY_LINE: tuple[Language, ...] = ("message", "javascript", "stylesheet", "json")  # Those that a line shows by itself

MARKUP_SUFFIXES = (
    ".md", ".markdown", ".mdx", ".rst", ".html", ".htm", ".xhtml", ".xml", ".svg", ".tex", ".adoc", ".org", ".ipynb",
    ".js", ".ts", ".css", ".scss", ".json", ".py", ".yaml", ".yml", ".toml", ".sh", ".c", ".h", ".java", ".go", ".rs",
)  # fmt: skip
"""Files whose content may be code."""

MAX_CODE_RUNS = 3  # In more places, code belongs to the text: a tutorial
MAX_CODE_FRACTION = 0.5  # With a larger share of code, a document is about code
MAX_HEADING_WORDS, MAX_HEADING_CHARS = 4, 60  # Maximum size of a heading that announces code
MIN_PARAGRAPH_CHARS = 90  # Minimum size of a line that announces no example; half of it in scripts without spaces
MAX_ABOVE_CHARS = 500  # How much of the text above a line tells whether it is below a paragraph
MAX_CODE_WORDS = 2  # With more words for code, a text is about code

_ON_SERVER = r"(?i)/(?:public_html|wp-content|wp-includes|wp-admin|htdocs|httpdocs|www|home|srv)/.*\.php\b"

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_EXAMPLE = r"\b(?:alert|print)\("

_PAGE_DATA = '"@'
"""What data for search engines contain."""

_OPENING = (
    r"\s*(?:(?:\"[^\"]{1,60}\"\s*:\s*)?[{\[(]+|\"[^\"]{1,60}\"\s*:.*,"
    r"|[.#:][\w.#: >+~*\[\]=\"'()-]{1,80},|/\*[^*]{1,80}\*/)\s*"
)
"""Lines above code that belong to it: brackets, the first of several keys or selectors, comments."""

_BASE64 = (
    r"data:[a-z]{2,20}/[\w.+-]{1,60}(?:;[\w=-]{1,40}){0,3};base64,[A-Za-z0-9+/=%]{16,}"
    r"|(?<![\w/+.%-])(?=[A-Za-z0-9+/]{0,200}[0-9])(?=[A-Za-z0-9+/]{0,200}[A-Z])(?=[A-Za-z0-9+/]{0,200}[a-z])"
    r"[A-Za-z0-9+/]{120,}={0,2}(?![\w/+.%-])"
    r"|^\s*(?:iVBORw0KGgo|R0lGOD|/9j/4AA|UklGR|JVBERi0|PHN2Zy)[A-Za-z0-9+/]{40,}={0,2}\s*$"
)
_DRAWING = r"^\s*[Mm]\s?-?[\d.]+[\s,-][\d.][MmLlHhVvCcSsQqTtAaZz\d.,\s-]{25,}$"  # The outline of an image in SVG

_CONTINUED: dict[Language, str] = {
    "javascript": r"^\s*(?:[})\]]+[;,]?|.*[;{}]|.*[=(,{\[]|//.*|[\"']?\w+[\"']?\s*:\s*.*,?)\s*$",
    "stylesheet": r"^\s*(?:\}|[a-z-]{2,40}\s*:[^;{}]{1,200};?|[^{}]{1,200}[{,]|.*\})\s*$",
    "message": (
        r"^(?:\s*(?:File \".{1,200}\", line \d+, in .*|\w*(?:Error|Exception)\b.*|at [\w$.<>]+ ?\(.*\)|#\d+ .*)"
        r"|\s{4}\S.*)$"
    ),
    "json": r"^\s*(?:[{}\[\],]+|\"[^\"]{1,200}\"\s*(?::.*|,?)|[\d.]+,?|.*[}\]],?)\s*$",
}
"""Lines that continue code and prove nothing on their own."""

_SIGNS: dict[Language, tuple[str, ...]] = {
    "message": (
        "on line ", "Traceback (", "rror: ", "ordPress", " FROM ", "SQLSTATE", "ORA-", "OR 1", "OLE DB", "r Error",
        "Exception", "SQL syntax", "database conn", "quid ", "gone away", "read propert", ":INFO", "INFO:", "ERROR",
        "WARN", "DEBUG", " INFO ", "] \"GET ", "] \"POST ",
    ),
    "javascript": ("(", ";", "CDATA", "__ ="),
    "stylesheet": ("{", ";", "false false"),
    "json": ('":', '" :'),
}  # fmt: skip
"""Every line that the patterns match has one of these."""

_TRACES = ("{", "base64,", "CDATA", "document.", ");", "';\n", '";\n', "];\n", "false false", *_SIGNS["message"])
"""A text without any of these has no code."""

_PROPERTY = r"[{;]\s*([a-z][a-z-]{3,40})\s*:"
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
    may_have_code = any(sign in text for sign in _TRACES) or _has_data_line(document)
    if not may_have_code or (document.path or "").lower().endswith(MARKUP_SUFFIXES):
        return ()
    runs = list(_runs(document))
    is_announced = any(_above(text, run.span.start).endswith((":", "：")) for run in runs)
    if not runs or len(runs) > MAX_CODE_RUNS or _is_about_code(text, runs) or is_announced:
        return ()
    if any(run.language == "message" for run in runs):
        return _messages(document, runs)
    if not all(run.is_certain for run in runs) and is_article(document) and _is_foreign(text, runs):
        return tuple(run._replace(is_certain=True) for run in runs)
    return tuple(runs)


def _is_foreign(text: str, runs: Sequence[CodeRun]) -> bool:
    """Return whether scripts that are no examples stand between paragraphs of a text that has no word about code."""
    are_apart = all(run.language == "javascript" and is_below_prose(text, run.span.start) for run in runs)
    is_example = any(_is_example(text[slice(*run.span)]) for run in runs)
    return are_apart and not is_example and not is_about("code", _without(text, runs))


def _is_example(code: str) -> bool:
    return re.search(_EXAMPLE, code) is not None


def is_below_prose(text: str, start: int) -> bool:
    """Return whether the line above an offset is a paragraph, or there is none; a short one may announce an example."""
    above = _above(text, start)
    least = MIN_PARAGRAPH_CHARS // (2 if has_unspaced(above[-3:]) else 1)
    return not above or (len(above) >= least and ends_sentence(above))


def _above(text: str, start: int) -> str:
    """Return the last characters of the line above an offset."""
    return text[max(start - MAX_ABOVE_CHARS, 0) : start].rstrip().rpartition("\n")[2]


def _messages(document: Document, runs: Sequence[CodeRun]) -> tuple[CodeRun, ...]:
    """Return the runs of a text with messages of programs; none where people may ask what one means."""
    speaks_of_them = is_about("messages", _without(document.text, runs))
    of_server = [re.search(_ON_SERVER, document.text[slice(*run.span)]) is not None for run in runs]
    are_told = speaks_of_them or not all(of_server)
    may_be_page = is_article(document) or not (are_told or document.text[: runs[0].span.start].strip())
    is_most = sum(end - start for (start, end), *_ in runs) > MAX_CODE_FRACTION * len(document.text)
    if not may_be_page or ((len(runs) > 1 or is_most) and are_told):
        return ()
    return tuple(
        run._replace(is_certain=is_one and not speaks_of_them) for run, is_one in zip(runs, of_server, strict=True)
    )


def _without(text: str, runs: Sequence[CodeRun]) -> str:
    pieces, at = [], 0
    for (start, end), *_ in runs:
        pieces.append(text[at:start])
        at = end
    return "\n".join([*pieces, text[at:]])


def _has_data_line(document: Document) -> bool:
    """Return whether a line is one long word, or starts like the outline of an image."""
    text = document.text
    return any(
        end - start >= 40
        and (
            (text[start] in "Mm" and text[start + 1] in "0123456789-. ")
            or (end - start >= 80 and text.find(" ", start, start + 80) < 0)
        )
        for start, end in document.lines
    )


def _runs(document: Document) -> Iterator[CodeRun]:
    lines = [document.text[start:end] for start, end in document.lines]
    index = 0
    while index < len(lines):
        language = _language(lines[index])
        if language is None:
            yield from _inline(document, index, lines[index])
            index += 1
            continue
        last = _last_of(lines, index, language)
        while index and re.fullmatch(_OPENING, lines[index - 1]) is not None:
            index -= 1
        span = Span(document.lines[index].start, document.lines[last].end)
        yield CodeRun(span, language, _is_of_a_page(document, span, language))
        index = last + 1


def _is_of_a_page(document: Document, span: Span, language: Language) -> bool:
    """Return whether only a web page has such code; other data can be the answer of a service, in its documentation."""
    text = document.text[slice(*span)]
    if language == "json":
        return _PAGE_DATA in text or (is_article(document) and not _is_below_heading(document.text, span.start))
    is_script = language == "javascript" and re.search(data.table("markup.txt")["page-script"], text) is not None
    return (is_script and not (_is_example(text) or "console." in text)) or language in ("stylesheet", "base64")


def _is_below_heading(text: str, start: int) -> bool:
    """Return whether the line above an offset has few words, such as "Example response"."""
    line = _above(text, start)
    return 0 < len(line) <= MAX_HEADING_CHARS and len(line.split()) <= MAX_HEADING_WORDS and not ends_sentence(line)


def _inline(document: Document, index: int, line: str) -> Iterator[CodeRun]:
    found = inline_code(line)
    if found is not None:
        start, before = document.lines[index].start, line[: found.start].rstrip()
        is_after_sentence = ends_sentence(before) and not line[found.end :].strip()
        span = Span(start + (len(before) if is_after_sentence else found.start), start + found.end)
        is_style, is_data = line[found.start] in ".#@", line.startswith("data:", found.start)
        yield CodeRun(span, "stylesheet" if is_style else "base64" if is_data else "javascript", is_after_sentence)


def _language(line: str) -> Language | None:
    for language in _BY_LINE:
        if not any(sign in line for sign in _SIGNS[language]):
            continue
        pattern = _message() if language == "message" else data.table("markup.txt")[language]
        if re.search(pattern, line) is not None:
            return language if language == "message" or not has_prose(line) else None
    is_long = len(line) > 60 and ("base64," in line or " " not in line.strip())
    if is_long and re.search(_BASE64, line) is not None:
        return None if has_prose(line) else "base64"
    return "base64" if line[:1] in ("M", "m") and re.search(_DRAWING, line) is not None else None


@cache
def _message() -> str:
    """Return the pattern of messages of programs of a server."""
    return rf"(?i)^\s*(?:{'|'.join(message for _, message in data.rows('program_messages.txt'))})"


def _last_of(lines: Sequence[str], first: int, language: Language) -> int:
    """Return the last line of the code that starts on line `first`; blank lines inside it are included."""
    pattern = _CONTINUED.get(language)
    last = first
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if not line.strip():
            continue
        is_continued = pattern is not None and re.search(pattern, line) is not None
        if _language(line) != language and not (is_continued and (language == "message" or not _is_text(line))):
            break
        last = index
    return last


def _is_text(line: str) -> bool:
    """Return whether a line that matches is prose: several words and few symbols."""
    signs = sum(map(line.count, "{}()[];=<>\"'"))
    return len(line.split()) >= 6 and signs * 12 < len(line)


def _is_about_code(text: str, runs: Sequence[CodeRun]) -> bool:
    size = sum(run.span.end - run.span.start for run in runs if run.language != "message")
    rest = _without(text, runs)
    if size > MAX_CODE_FRACTION * len(text.encode("utf-8", "replace")) or re.search(_FENCE, rest) is not None:
        return True
    return len(words_about("code").findall(rest)) > MAX_CODE_WORDS or _names_properties(text, runs, rest)


def _names_properties(text: str, runs: Sequence[CodeRun], rest: str) -> bool:
    """Return whether the text sets a property that its styles set too, such as `float: none`: a manual does."""
    styles = " ".join(text[slice(*run.span)] for run in runs if run.language == "stylesheet")
    return any(re.search(rf"(?m)(?:^|\s){name}: |^{name}$", rest) for name in set(re.findall(_PROPERTY, styles)))
