"""The lines of a document: their text, neighbours and runs, the block that a label takes along, and the short lines
prepared for pattern matching."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Annotated, Literal, NamedTuple, TypeVar

import msgspec
from msgspec import Meta

from lint.core.document import Document, shown
from lint.core.segment import WORD, may_have_unspaced, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.characters import unusual
from lint.signals.line_shape import has_bullet, is_prose
from lint.signals.regex import encoded

T = TypeVar("T")

MAX_COMPANIONS = 8  # Maximum lines of a form or a note in one direction
MAX_CAPTION_WORDS = 45
MAX_HEADING_WORDS = 6
MIN_NAME_CHARS = 4
_PRONOUN = re.compile(
    "he|she|they|his|her|their|er|sie|elle|il|ils|él|ella|lei|lui|ela|ele|hij|zij|ze|han|hon|hun|hän|on|ona|он|она|вона|він"
)
"""The first words of sentences about somebody who was named before."""
MIN_SPEECH_WORDS = 5

Content = Literal["labels", "caption", "text"]


class Takes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """The lines that a label takes along."""

    patterns: Annotated[tuple[str, ...], Meta(min_length=1, description="Which of the matching lines to report.")]
    lines: Annotated[int, Meta(ge=1, le=50, description="Maximum number of lines.")] = 1
    words: Annotated[int, Meta(ge=1, le=500, description="Longer lines end the block (in words).")] = 40
    content: Annotated[
        Content,
        Meta(
            description="`labels`: lines that end no sentence; `caption`: at least one such line (a credit), and a "
            "sentence beyond; `text`: any lines."
        ),
    ] = "text"


def line_text(document: Document, index: int) -> str:
    """Return the text of line `index` as it is shown."""
    return shown(document.text[slice(*document.lines[index])])


def filled_lines(document: Document) -> list[int]:
    """Return the indices of the lines that are not blank."""
    return [index for index in range(len(document.lines)) if not document.is_blank(index)]


def line_after(document: Document, prose_count: int) -> int:
    """Return the index of the line after the `prose_count`-th paragraph of prose; without one, the number of lines."""
    for index in range(len(document.lines)):
        prose_count -= is_prose(line_text(document, index).strip())
        if prose_count == 0:
            return index + 1
    return len(document.lines)


def grouped(items: Iterable[T], follows: Callable[[T, T], bool]) -> Iterator[list[T]]:
    """Yield runs of items in which `follows(last, item)` holds for every two neighbours."""
    run: list[T] = []
    for item in items:
        if run and not follows(run[-1], item):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def runs(document: Document, found: Iterable[int]) -> Iterator[list[int]]:
    """Yield line indices in runs with nothing but blank lines between neighbours."""
    return grouped(found, lambda last, index: all(map(document.is_blank, range(last + 1, index))))


def neighbours(document: Document, index: int, step: int) -> Iterator[int]:
    """Yield the non-blank lines next to line `index` in one direction: after it (`step` 1) or before it (-1)."""
    near = index + step
    while 0 <= near < len(document.lines):
        if not document.is_blank(near):
            yield near
        near += step


def beside(document: Document, index: int, step: int) -> str:
    """Return the text of the non-blank line next to line `index` in one direction; "" without one."""
    near = next(neighbours(document, index, step), None)
    return "" if near is None else line_text(document, near)


def is_above_list(document: Document, span: Span) -> bool:
    """Return whether the next line below a span is a list item, and the last line of the span is none."""
    last = document.line_index(max(span.end - 1, span.start))
    below = next(neighbours(document, last, 1), None)
    if below is None or has_bullet(document.text[slice(*document.lines[last])]):
        return False
    item = document.text[slice(*document.lines[below])]
    return has_bullet(item) and not (_is_speech(item) and not _is_above_bullet(document, below))


def _is_speech(line: str) -> bool:
    """Return whether a line can be what somebody says, after a dash: "– We have waited for years, says Ann Bee."."""
    text = line.strip()
    return text[:1] in "–—-" and ends_sentence(text) and word_count(text) >= MIN_SPEECH_WORDS


def _is_above_bullet(document: Document, index: int) -> bool:
    below = next(neighbours(document, index, 1), None)
    return below is not None and has_bullet(document.text[slice(*document.lines[below])])


def companions(document: Document, index: int, step: int, *, is_companion: Callable[[int], bool]) -> Iterator[int]:
    """Yield the neighbours of line `index` in one direction, up to the first that is not a companion."""
    for count, near in enumerate(neighbours(document, index, step)):
        if count == MAX_COMPANIONS or not is_companion(near):
            return
        yield near


def taken(document: Document, index: int, step: int, takes: Takes) -> list[int]:
    """Return the neighbours that the label on line `index` takes along."""
    found: list[int] = []
    names: set[str] = set()
    has_text = False
    for near in neighbours(document, index, step):
        line = line_text(document, near).strip()
        if len(found) == takes.lines or word_count(line) > takes.words:
            break
        if takes.content != "text" and ends_sentence(line):
            if takes.content == "caption" and found and word_count(line) <= MAX_CAPTION_WORDS:
                found.append(near)
            break
        if takes.content == "text" and has_text and not ends_sentence(line) and word_count(line) <= MAX_HEADING_WORDS:
            break  # the next heading
        first, *others = WORD.findall(line) or [""]
        if has_text and ends_sentence(line) and not (names & {first, *others} or _PRONOUN.fullmatch(first.lower())):
            break  # a paragraph of the text
        names.update(word for word in others if len(word) >= MIN_NAME_CHARS and word[0].isupper())
        has_text = has_text or ends_sentence(line)
        found.append(near)
    return found


MAX_LINE_CHARS = 500  # Longer lines are paragraphs, which patterns of scope `line` ignore; about 80 English words

_ASCII_SPACES = ("  ", "\t", "\r", "\x0c")
_OTHER_SPACES = frozenset("\xa0\u2009\u202f\u3000\u2028")
"""White space other than single spaces, which most texts do not have."""


class Joined(NamedTuple):
    """Lines in one text."""

    data: bytes  # The lines in UTF-8, separated by line feeds
    ends: list[int]  # The end of each line in `data`


class ShortLines:
    """The non-empty lines of at most `MAX_LINE_CHARS`, numbered in text order."""

    def __init__(self, document: Document) -> None:
        self._document = document
        spans, shown_texts = document.paragraphs, document.paragraph_texts
        if document.is_hard_wrapped:  # a paragraph has many lines
            spans, shown_texts = document.lines, tuple(shown(document.text[slice(*span)]) for span in document.lines)
        self._kept = [at for at, text in enumerate(shown_texts) if 0 < len(text) <= MAX_LINE_CHARS]
        texts = [shown_texts[at] for at in self._kept]
        has_odd_spaces = _has_odd_spaces(document, texts)
        is_as_shown = sum(map(len, texts)) == sum(spans[at].end - spans[at].start for at in self._kept)
        self.is_as_written = is_as_shown and not has_odd_spaces
        self.texts = [" ".join(text.split()) for text in texts] if has_odd_spaces else texts
        """The lines as they are shown, with white space inside them reduced to single spaces."""

    @property
    def spans(self) -> list[Span]:
        """Return the spans of the lines in the document's text."""
        spans = self._document.lines if self._document.is_hard_wrapped else self._document.paragraphs
        return [spans[at] for at in self._kept]

    def index(self, number: int) -> int:
        """Return the index of a short line among the document's lines."""
        at, document = self._kept[number], self._document
        return at if document.is_hard_wrapped else document.line_index(document.paragraphs[at].start)

    def least_words(self, number: int) -> int:
        """Return a lower bound of the line's `lint.core.segment.word_count`."""
        if self._document.is_hard_wrapped:  # they have few
            return 0
        # In scripts without spaces two characters are a word, but a single one is a token too.
        tokens_per_word = 2 if may_have_unspaced(self.texts[number]) else 1
        return len(self._document.paragraph_words[self._kept[number]]) // tokens_per_word

    @cached_property
    def joined(self) -> Joined:
        """Return the lines as one text, for a pattern without clues."""
        encodings = list(map(encoded, self.texts))
        ends = [end + before for before, end in enumerate(accumulate(map(len, encodings)))]
        return Joined(b"\n".join(encodings), ends)


@lru_cache(maxsize=1)
def short_lines(document: Document) -> ShortLines:
    """Return the short lines of a document, computed once for all rules."""
    return ShortLines(document)


def _has_odd_spaces(document: Document, texts: list[str]) -> bool:
    """Return whether the texts may have white space other than single spaces."""
    if not _OTHER_SPACES.isdisjoint(unusual(document)):
        return True
    joined = "\n".join(texts)
    return any(space in joined for space in _ASCII_SPACES) or joined.count("\n") >= max(len(texts), 1)
