"""Report lines of nothing but links whose targets tell what they are: sharing, signing in, the pages of a tag."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.types import Applicability, Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Applied, Count, quoted, removal
from lint.signals.line_shape import has_bullet, is_body
from lint.signals.lines import beside, line_text, neighbours, runs
from lint.signals.regex import Engine, encoded

MAX_LEAD_WORDS = 3  # Of a line with a colon above the links: "Share this:"; a longer one is a sentence with its list

_LINK = (
    r"\[(?P<text>(?:!\[[^\[\]\n]{0,300}\]\([^()\s]{0,2000}\)|\\.|[^\[\]\\]){0,300})\]"
    r"\((?P<target>(?:[^()\s]|\([^()\s]{0,100}\)){1,2000})(?:\s+[\"'][^\"'\n]{0,300}[\"'])?\)"
)
_BETWEEN = r"[\s*+|/·•>»›→<«‹←,_-]*"
_LEAD = r"[\s*+•>_-]*[^\W\d_]+(?: [^\W\d_]+)?\s?[:：]?"  # "Share", "Teilen auf:"
_FENCE = r" {0,3}(?:`{3,}|~{3,})"
_HOST = r"(?i)\w+://([^/?#]*)"


class LinkTarget(Params, frozen=True, kw_only=True):
    """Reports lines of a text kept as Markdown that are nothing but links with such targets.

    What a link shows can be in any language, a picture or nothing; it can be on several lines. Links in a sentence, in
    headings and in code stay.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")
    IS_GENERAL: ClassVar[bool] = True

    patterns: Annotated[
        tuple[str, ...], Meta(min_length=1, description="Searched in the targets of links (RE2 syntax).")
    ]
    whole_lists: Annotated[
        bool, Meta(description="A list item is reported only with all items of its list, and one site's links.")
    ] = False
    max_words: Annotated[Count, Meta(description="Maximum words of a link.")] = 8
    applicability: Applied = Applicability.SAFE

    _targets = cached_property(lambda self: Engine(self.patterns))

    def __post_init__(self) -> None:
        _ = self._targets.has_clues

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each run of such lines."""
        if "](" not in document.text:
            return
        links = self._links(document)
        if not links or not any(is_body(line_text(document, at).strip()) for at in range(len(document.lines))):
            return
        for run in runs(document, _lines(document, links)):
            if self._is_led(document, run[0]) or (self.whole_lists and not _is_whole(document, run, links)):
                continue
            span = Span(document.lines[run[0]].start, document.lines[run[-1]].end)
            fix = removal(document, span, "the links", self.applicability)
            text = quoted(line_text(document, run[0]))
            yield rule.report(span, value=len(run), limit=0, fix=fix, text=text, line_count=len(run))

    def _links(self, document: Document) -> list[re.Match[str]]:
        return [
            link
            for link in re.finditer(_LINK, document.text)
            if word_count(link["text"]) <= self.max_words and self._targets.search(encoded(link["target"])) is not None
        ]

    def _is_led(self, document: Document, index: int) -> bool:
        """Return whether the links are the list of a sentence that ends with a colon."""
        above = beside(document, index, -1).strip()
        return above[-1:] in (":", "：") and word_count(above) > MAX_LEAD_WORDS


def _lines(document: Document, links: Sequence[re.Match[str]]) -> list[int]:
    """Return the lines that are nothing but such links, outside code, headings and tables."""
    rest = list(document.text)
    linked: set[int] = set()
    for link in links:
        start, end = document.line_index(link.start()), document.line_index(link.end() - 1)
        linked.update(range(start, end + 1))
        rest[link.start() : link.end()] = (char if char in "\r\n" else " " for char in link[0])
    left = "".join(rest)
    found, is_code = [], False
    for index in range(len(document.lines)):
        line = document.text[slice(*document.lines[index])]
        is_code ^= re.match(_FENCE, line) is not None
        is_own = is_code or line.lstrip()[:1] in ("#", "|")
        if index in linked and not is_own and _is_rest(left[slice(*document.lines[index])], line):
            found.append(index)
    # A link on several lines counts only as a whole.
    whole = set(found)
    for link in links:
        lines = range(document.line_index(link.start()), document.line_index(link.end() - 1) + 1)
        whole -= set() if whole.issuperset(lines) else set(lines)
    return sorted(whole)


def _is_rest(rest: str, line: str) -> bool:
    """Return whether what a line has beside its links is nothing, or one or two words before several links."""
    lead = re.match(_LEAD, rest)
    if lead is not None and line.count("](") - line.count("![") > 1 and line[lead.end() :].lstrip()[:1] == "[":
        rest = rest[lead.end() :]
    return re.fullmatch(_BETWEEN, rest) is not None


def _is_whole(document: Document, run: Sequence[int], links: Sequence[re.Match[str]]) -> bool:
    """Return whether no other item of a list is beside a run, and all links are on one site."""
    span = Span(document.lines[run[0]].start, document.lines[run[-1]].end)
    hosts = {_host(link["target"]) for link in links if span.start <= link.start() < span.end}
    near = (next(neighbours(document, run[at], step), None) for at, step in ((0, -1), (-1, 1)))
    is_list = any(has_bullet(document.text[slice(*document.lines[at])]) for at in run)
    others = (at for at in near if at is not None and has_bullet(document.text[slice(*document.lines[at])]))
    return len(hosts) == 1 and not (is_list and any(True for _ in others))


def _host(target: str) -> str:
    match = re.match(_HOST, target)
    return match[1].lower() if match else ""
