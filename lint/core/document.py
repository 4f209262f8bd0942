"""A document: its text, its metadata, and the views that all rules share."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from lint.core import paragraphs, segment
from lint.core.types import Edit, Span

MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdx", ".mkd", ".qmd", ".rmd")
RST_SUFFIXES = (".rst", ".rest")

_LINK = re.compile(
    r"!?\[(?P<text>[^\[\]\n]{0,500})\]"
    r"\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,200})?(?:\s\"[^\"\n]{0,300}\")?\)"
)
_LINK_END = re.compile(r"\]\([^()\s]{0,2000}\)")
_MARKS = ("](", "*", "_")
_BOLD = re.compile(r"\*\*(?P<text>[^\s*](?:[^*\n]{0,500}[^\s*])?)\*\*")
_ALL_EMPHASIZED = re.compile(r"(?P<mark>[*_]{1,3})(?P<text>[^\s*_](?:[^\n]{0,500}[^\s*_])?)(?P=mark)")


def shown(text: str) -> str:
    """Return a paragraph as a reader sees it: Markdown without targets of links, and without marks of emphasis.

    An item of a list that is nothing but links has no bullet: a menu is no list of ingredients.

    >>> shown("* [![The bridge](bridge.jpg) Read more](https://example.org/a_(b))"), shown("* **Butter**, [cold](b)")
    ('The bridge Read more', '* Butter, cold')
    """
    plain = text
    if "](" in text:
        rest = _LINK.sub("", _LINK.sub("", text))  # an image may be within a link
        plain = _LINK.sub(r"\g<text>", _LINK.sub(r"\g<text>", text)).strip()
        plain = plain if any(map(str.isalnum, rest)) else plain.lstrip("*+-").lstrip()
    if plain.startswith(("*", "_")) and (emphasized := _ALL_EMPHASIZED.fullmatch(plain)):
        plain = emphasized["text"]
    elif "**" in plain:
        plain = _BOLD.sub(r"\g<text>", plain)
    return plain or text  # an image without a description


class Document:
    """A text with views of it, which are computed on first use and shared by all rules.

    `text` has no byte order mark. Undecodable bytes are lone surrogates (PEP 383), as in the file.
    """

    def __init__(
        self,
        text: str,
        *,
        id: str = "",  # noqa: A002 - the field's own word
        path: str | None = None,
        encoding: str = "utf-8",
        meta: Mapping[str, str] | None = None,
        utf8: bytes | None = None,
    ) -> None:
        self.text = text
        self.id = id or path or ""
        self.path = path
        self.encoding = encoding  # Python's name of the encoding, such as `cp1252`
        self.meta: Mapping[str, str] = meta or {}
        if utf8 is not None:
            self.utf8 = utf8

    def with_text(self, text: str) -> "Document":
        """Return a document with another text, and what else is known of this one."""
        return Document(text, id=self.id, path=self.path, encoding=self.encoding, meta=self.meta)

    @property
    def is_markup(self) -> bool:
        """Return whether the file is named as Markdown or reStructuredText; see `lint.core.markup`."""
        return self.path is not None and self.path.lower().endswith((*MARKDOWN_SUFFIXES, *RST_SUFFIXES))

    @cached_property
    def utf8(self) -> bytes:
        """Return the text in UTF-8, with lone surrogates encoded like characters."""
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def has_ascii_letters(self) -> bool:
        """Return whether all letters are ASCII; see `segment.has_ascii_letters`."""
        return segment.has_ascii_letters(self.text, utf8=self.utf8)

    @cached_property
    def lines(self) -> tuple[Span, ...]:
        """Return the lines without their terminators; `lint.core.segment` defines line ends."""
        return segment.line_spans(self.text)

    @cached_property
    def is_hard_wrapped(self) -> bool:
        """Return whether lines end at a fixed width, so that only blank lines separate paragraphs."""
        return paragraphs.is_hard_wrapped(self.text, self.lines)

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Return the paragraphs, stripped: each is a line, or in hard-wrapped text a group of lines."""
        return paragraphs.paragraph_spans(self.text, self.lines, hard_wrapped=self.is_hard_wrapped)

    @cached_property
    def paragraph_texts(self) -> tuple[str, ...]:
        """Return the text of each paragraph, in the order of `paragraphs`, as `shown`."""
        texts = tuple(self.text[start:end] for start, end in self.paragraphs)
        return tuple(map(shown, texts)) if any(mark in self.text for mark in _MARKS) else texts

    @cached_property
    def is_as_shown(self) -> bool:
        """Return whether each of `paragraph_texts` is as it is written."""
        return sum(map(len, self.paragraph_texts)) == sum(end - start for start, end in self.paragraphs)

    @cached_property
    def paragraph_words(self) -> tuple[list[str], ...]:
        r"""Return the `\w+` tokens of each paragraph, in their own case: the one tokenisation of the document."""
        return tuple(map(segment.words, self.paragraph_texts))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Return the sentences of all paragraphs."""
        return tuple(span for paragraph in self.paragraphs for span in segment.sentence_spans(self.text, paragraph))

    @cached_property
    def word_count(self) -> int:
        """Return the number of words; see `segment.word_count` for scripts without spaces."""
        return sum(map(len, self.paragraph_words)) if self.has_ascii_letters else segment.word_count(self.text)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def line_index(self, offset: int) -> int:
        """Return the 0-based index of the line that `offset` is on; a terminator belongs to the line before it."""
        return max(bisect_right(self._line_starts, offset) - 1, 0)

    def lines_of(self, start: int, end: int) -> range:
        """Return the indices of the lines that a span is on, also an empty one."""
        return range(self.line_index(start), self.line_index(max(end - 1, start)) + 1)

    def position(self, offset: int) -> tuple[int, int]:
        """Return the 1-based line and column of `offset`, the column in code points."""
        if not self.lines:
            return 1, 1
        index = self.line_index(offset)
        return index + 1, offset - self.lines[index].start + 1

    def next_line_start(self, index: int) -> int:
        """Return the start of the line after line `index`, or the end of the text."""
        return self.lines[index + 1].start if index + 1 < len(self.lines) else len(self.text)

    def is_blank(self, index: int) -> bool:
        """Return whether line `index` is blank."""
        start, end = self.lines[index]
        return not self.text[start:end].strip()

    def removal(self, start: int, end: int) -> Edit:
        """Return the edit that removes the lines from `start` to `end`, and the blank lines around them.

        Within the document, the blank lines on one side are kept, so that the neighbouring paragraphs stay separate.
        The two ends of a link in Markdown around the lines are removed too: they would be a link of nothing.
        """
        if not self.lines:
            return Edit(Span(0, 0))
        first, last = self._with_link_ends(self.line_index(start), self.line_index(max(start, end - 1)))
        before, after = first, last + 1
        while before > 0 and self.is_blank(before - 1):
            before -= 1
        while after < len(self.lines) and self.is_blank(after):
            after += 1
        if after == len(self.lines):
            return Edit(Span(self.lines[before].start, len(self.text)))
        if before == 0:
            return Edit(Span(0, self.lines[after].start))
        keeps_gap = before == first
        return Edit(Span(self.lines[first].start, self.lines[last + 1 if keeps_gap else after].start))

    @cached_property
    def _has_link_ends(self) -> bool:
        return "\n](" in self.text or "\r](" in self.text

    def _with_link_ends(self, first: int, last: int) -> tuple[int, int]:
        """Return the lines with `[` above and `](target)` below, if they are all that is between these."""
        if not self._has_link_ends:
            return first, last
        above = next((at for at in range(first - 1, -1, -1) if not self.is_blank(at)), None)
        below = next((at for at in range(last + 1, len(self.lines)) if not self.is_blank(at)), None)
        if above is None or below is None or self.text[slice(*self.lines[above])].strip() != "[":
            return first, last
        is_link = _LINK_END.fullmatch(self.text[slice(*self.lines[below])].strip())
        return (above, below) if is_link else (first, last)
