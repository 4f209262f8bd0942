"""HTML left in a text: entities and tags. Linear in the length of the text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from lint import data
from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import CONTROLS, SAMPLE_CHARS, Occurrence, around, matches_at
from lint.signals.page_type import is_article
from lint.signals.subjects import is_about

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_MARKUP_SUFFIXES = (".md", ".markdown", ".mdx", ".rst", ".html", ".htm", ".xhtml", ".xml", ".svg", ".tex")


def _pattern(what: str) -> str:
    return data.table("markup.txt")[what]


def _names(what: str) -> frozenset[str]:
    return data.words("html_names.txt")[what]


_BARE_SIGNS = (
    "amp;", "nbsp;", "quo;", "dash;", "hellip;", "acute;", "grave;", "circ;", "uml;", "tilde;", "cedil;", "#",
)  # fmt: skip

_OPENING, _CLOSING = frozenset("\"'`“‘«"), frozenset("\"'`”’»")


def entity_runs(document: Document) -> Iterator[Occurrence]:
    """Yield HTML entities, also double-escaped ones (`&amp;nbsp;`), with their characters.

    Quoted ones are ignored, and so are files in a markup language. In a text about markup, and for tag brackets, the
    replacement is not certain.
    """
    text = document.text
    if ("&" not in text and ";" not in text) or (document.path or "").lower().endswith(_MARKUP_SUFFIXES):
        return
    yield from _bare_entities(text)
    is_about_markup = None
    for match in matches_at("&", _pattern("entity"), text):
        span = Span(*match.span())
        replacement = _unescaped(match[0])
        if replacement is None or _is_mentioned(text, span):
            continue
        if is_about_markup is None:
            is_about_markup = is_about("markup", text)
        before, after = around(text, span)
        if is_about_markup and not before.isalnum() and not after.isalnum():
            continue  # shown, not used
        is_bracket = (replacement == "<" and not after.isspace()) or (replacement == ">" and not before.isspace())
        stands_for_quote = replacement == "¿" and before.isalnum()
        is_explained = before == after == " " and f" {replacement} " in text[match.end() : match.end() + SAMPLE_CHARS]
        is_certain = not (is_about_markup or is_bracket or stands_for_quote or is_explained)
        yield Occurrence(span, match[0][:SAMPLE_CHARS], replacement, is_certain)


def _bare_entities(text: str) -> Iterator[Occurrence]:
    """Yield entities that lost their ampersand to a tool that removes signs; not in a text about markup."""
    if not any(sign in text for sign in _BARE_SIGNS):
        return
    matches = [*re.finditer(_pattern("bare-entity"), text)]
    if not matches or is_about("markup", text):
        return
    for match in matches:
        start = match.start()
        before = text[max(start - 40, 0) : start]
        if before.rfind("&") <= max(map(before.rfind, "; \n")):
            span = Span(start, match.end() + 1)
            yield Occurrence(span, match[0] + ";", _unescaped(f"&{match[0]};"), False)


@lru_cache(maxsize=256)
def _unescaped(reference: str) -> str | None:
    """Return the text of an entity, with all layers of escaping undone; None if it has none."""
    import html
    from html.entities import html5

    name = reference.removeprefix("&").replace("amp;", "").rstrip(";") or "amp"
    if not name.startswith("#") and name not in _names("entities"):
        return None if name + ";" not in html5 or name.islower() else html5[name + ";"]
    value = html.unescape(f"&{name};")
    return None if value in CONTROLS or value in ("\ufffd", "") or value.startswith("&#") else value


_CODE_START = r"(?i)<(script|style)\b[^<>]{0,2000}>"
_ATTRIBUTE = r"""\s[A-Za-z_:@][\w:.@-]{0,60}\s?=\s?["'\w#/“”]"""
_DOCUMENT = frozenset({"body", "head", "html", "script", "style", "title"})
_SPOKEN_OF = r"(?i)\s(?:tags?|elements?|attributes?|blocks?)\b"
_NEEDED = r"(?i)\b(?:href|src)\s?=|display:\s*none|visibility:\s*hidden|\shidden\b"
"""Attributes that should be looked at: addresses, and what hides a text."""


def tag_runs(document: Document) -> Iterator[Occurrence]:
    """Yield HTML tags and comments with their replacement, nothing or a line end.

    It is certain in an article that is not about markup, for lines of nothing but tags, for comments and for tags of
    plain text. Ignored are comparisons, generic types, addresses, placeholders, quoted tags, and files in a markup
    language.
    """
    text = document.text
    if "<" not in text or ">" not in text or (document.path or "").lower().endswith(_MARKUP_SUFFIXES):
        return
    matches = [
        match for match in re.finditer(_pattern("tag"), text) if not match[2] or match[2].lower() in _names("tags")
    ]
    closed = {match[2].lower() for match in matches if match[1]}
    opened = {match[2].lower() for match in matches if match[2] and not match[1]}
    if any(re.match(_SPOKEN_OF, text[match.end() : match.end() + SAMPLE_CHARS]) for match in matches):
        return  # about markup
    code = [*_code_elements(text)] if not closed.isdisjoint({"script", "style"}) else []
    starts = [element.start for element in code]
    found = [match for match in matches if _is_tag(match, closed, opened)]
    found = [match for match in found if not _is_inside(match.start(), code, starts)]
    found = [match for match in found if not _is_mentioned(text, Span(*match.span()))]
    is_plain = bool(found or code) and _is_plain(document) and not any(_is_shown(text, match) for match in found)
    for element in code:
        yield Occurrence(element, text[element.start : element.start + SAMPLE_CHARS].replace("\n", " "), "", is_plain)
    bare = _bare_lines(document, found) if is_plain else frozenset()
    for match in found:
        span = Span(*match.span())
        is_bare = document.line_index(span.start) in bare
        keeps_text = not match[2] or (match[2].lower() in _names("kept") and re.search(_NEEDED, match[3]) is None)
        replacement = "" if is_bare else _without_tag(text, match)
        yield Occurrence(span, match[0][:SAMPLE_CHARS], replacement, is_plain and (is_bare or keeps_text))


def _code_elements(text: str) -> Iterator[Span]:
    """Yield the scripts and styles, from the opening to the closing tag."""
    end, unclosed = 0, set[str]()
    for match in re.finditer(_CODE_START, text):
        name = match[1].lower()
        if match.start() < end or name in unclosed:
            continue
        closing = re.compile(rf"(?i)</{name}\s?>").search(text, match.end())
        if closing is None:
            unclosed.add(name)
            continue
        end = closing.end()
        yield Span(match.start(), end)


def _is_inside(at: int, elements: Sequence[Span], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, at) - 1
    return index >= 0 and at < elements[index].end


def _is_plain(document: Document) -> bool:
    """Return whether a document is an article that is not about markup."""
    rest = re.sub(_pattern("tag"), _tag_left, document.text)
    shows_markup = re.search(r"`|<[A-Za-z]\w{0,20}>", rest) is not None
    return not shows_markup and not is_about("markup", rest) and is_article(document)


def _tag_left(match: re.Match[str]) -> str:
    return match[0] if match[2] and match[2].lower() not in _names("tags") else " "


def _is_shown(text: str, match: re.Match[str]) -> bool:
    """Return whether a tag of a block stands within a sentence, as where people speak of it."""
    name = (match[2] or "").lower()
    if name not in (_names("breaking") | _DOCUMENT) - {"br", "hr"}:
        return False
    before, after = around(text, Span(*match.span()))
    return (after if match[1] else before) not in ("", "\n", "\r", ">", "<") and " " in (before, after)


def _bare_lines(document: Document, tags: Sequence[re.Match[str]]) -> frozenset[int]:
    """Return the lines that consist of tags, unless the line above announces them."""
    texts: dict[int, str] = {}
    for index, group in groupby(tags, key=lambda tag: document.line_index(tag.start())):
        start, end = document.lines[index]
        pieces = []
        for tag in group:
            pieces.append(document.text[start : tag.start()])
            start = tag.end()
        texts[index] = "".join([*pieces, document.text[start:end]])
    return frozenset(
        index
        for index, rest in texts.items()
        if not rest.strip() and not document.text[: document.lines[index].start].rstrip().endswith((":", "："))
    )


def _is_tag(match: re.Match[str], closed: set[str], opened: set[str]) -> bool:
    if not match[2]:
        return True
    name, rest = match[2].lower(), match[3].strip(" \t/")
    if rest:
        return not match[1] and re.match(_ATTRIBUTE, match[3]) is not None
    if name in _names("words"):
        return name in opened if match[1] else name in closed
    return True


def _without_tag(text: str, match: re.Match[str]) -> str | None:
    """Return the replacement of a tag: nothing, a line end if it separates blocks, or None for code."""
    name = (match[2] or "").lower()
    if name in ("script", "style", "noscript", "template"):
        return None
    before, after = around(text, Span(*match.span()))
    is_inside_line = bool(before and after) and before not in "\r\n>" and after not in "\r\n<"
    return "\n" if name in _names("breaking") and is_inside_line else ""


def _is_mentioned(text: str, span: Span) -> bool:
    """Return whether `span` has its own quotation marks or backticks."""
    before, after = around(text, span)
    return before in _OPENING and after in _CLOSING
