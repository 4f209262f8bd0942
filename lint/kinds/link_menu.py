"""Report menus above a text that was kept as Markdown: lines that are nothing but links."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Applicability, Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Applied, Count, quoted, removal
from lint.signals.line_shape import has_text
from lint.signals.lines import line_text

MAX_HEAD_LINES = 400  # Lines above the first sentence; a longer list of links is the document
MAX_BETWEEN_WORDS, MAX_BETWEEN_CHARS = 3, 30  # Of a line between links: "Search", "Menu"
MAX_LINK_LINES = 6  # Of a link with a picture and a name on lines of their own, each broken by a backslash

Line = Literal["links", "short", "other"]

_LINK = re.compile(
    r"\[(?P<text>(?:!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)|[^\[\]\n]){0,300})\]\((?P<target>[^()\n]{0,2000})\)"
)
_PICTURE = re.compile(r"!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)")
_WITHIN = re.compile(r"[^#]*#[\w%-]")  # The target of an entry in a text's own contents
_BETWEEN = re.compile(r"[\s*+|/·•>»›→<«‹←-]*")
_UNDERLINE = re.compile(r"={3,}")
_OF_A_READER = re.compile(r"(?:Title|URL Source|Published Time|Markdown Content|Source|URL):")


class LinkMenu(Params, frozen=True, kw_only=True):
    """Reports links above a text kept as Markdown: lines that are nothing but links of few words, and what is between.

    They are above the first heading and the first sentence. A document of links has no sentences below them, and a
    list of its own has a heading.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")
    IS_GENERAL: ClassVar[bool] = True

    min_links: Annotated[Count, Meta(description="Minimum number of links.")] = 4
    max_words: Annotated[Count, Meta(description="Maximum words of a link.")] = 6
    applicability: Applied = Applicability.SAFE

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for the menu of a text that has one."""
        if "](" not in document.text:
            return
        menu, link_count = self._menu(document)
        if link_count < self.min_links or not has_text(_lines_below(document, menu[-1])):
            return
        span = Span(document.lines[menu[0]].start, document.lines[menu[-1]].end)
        fix = removal(document, span, "the menu", self.applicability)
        text = quoted(line_text(document, menu[0]))
        yield rule.report(span, value=link_count, limit=self.min_links, fix=fix, text=text, line_count=len(menu))

    def _menu(self, document: Document) -> tuple[list[int], int]:
        """Return the lines from the first link to the last one with words above the text, and the number of links."""
        found: list[int] = []
        between: list[int] = []
        count = 0
        for piece in _pieces(document):
            kind, links = self._kind(" ".join(_texts(document, piece)))
            if kind == "other":
                break
            if not found and kind == "short":
                continue
            between += piece
            if links:
                found, between, count = found + between, [], count + links
        return found, count

    def _kind(self, line: str) -> tuple[Line, int]:
        if line.lstrip().startswith("|"):
            return "other", 0
        links = {_PICTURE.sub("", match["text"]).strip(): match["target"] for match in _LINK.finditer(line)}
        rest = _PICTURE.sub("", _LINK.sub("", line))
        if not _BETWEEN.fullmatch(rest):
            return "short" if _is_between(line.strip()) else "other", 0
        named = [text for text in links if any(map(str.isalnum, text))]
        if any(word_count(text) > self.max_words or ends_sentence(text) for text in named):
            return "other", 0
        return ("links" if links else "short"), sum(not _WITHIN.match(links[text]) for text in named)


def _is_between(line: str) -> bool:
    """Return whether a line is so short that it can be part of a menu, and no heading."""
    is_short = len(line) <= MAX_BETWEEN_CHARS and word_count(line) <= MAX_BETWEEN_WORDS
    return is_short and not line.startswith("#") and not ends_sentence(line.removesuffix("...").removesuffix("…"))


def _pieces(document: Document) -> Iterator[list[int]]:
    """Yield the lines of the head, those of a link over several lines together."""
    piece: list[int] = []
    for index in _head(document):
        piece.append(index)
        is_open = document.text[slice(*document.lines[index])].rstrip().endswith("\\")
        if not is_open or len(piece) == MAX_LINK_LINES:
            yield piece
            piece = []


def _texts(document: Document, piece: list[int]) -> Iterator[str]:
    return (document.text[slice(*document.lines[index])].rstrip().rstrip("\\") for index in piece)


def _head(document: Document) -> Iterator[int]:
    """Yield the first lines that are not blank, after metadata above the text."""
    lines = [index for index in range(min(len(document.lines), MAX_HEAD_LINES)) if not document.is_blank(index)]
    texts = {index: document.text[slice(*document.lines[index])].strip() for index in lines}
    if lines and texts[lines[0]] == "---":
        end = next((at for at in lines[1:] if texts[at] == "---"), None)
        lines = lines if end is None else [at for at in lines if at > end]
    while lines and _OF_A_READER.match(texts[lines[0]]):
        lines = lines[1:]
    if lines and _UNDERLINE.fullmatch(texts.get(lines[0] + 1, "")):  # The title, as a reader repeats it
        lines = lines[2:]
    yield from lines


def _lines_below(document: Document, index: int) -> Iterator[str]:
    return (line_text(document, at).strip() for at in range(index + 1, len(document.lines)))
