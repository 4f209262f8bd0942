"""The lines of a document by index: their text, neighbours and runs, and the block that a label takes along."""

from collections.abc import Callable, Iterable, Iterator
from typing import Annotated, Literal, TypeVar

import msgspec
from msgspec import Meta

from lint.core.document import Document, shown
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.line_shape import has_bullet, is_prose

T = TypeVar("T")

MAX_COMPANIONS = 8  # Maximum lines of a form or a note in one direction
MAX_CAPTION_WORDS = 45
MAX_HEADING_WORDS = 6

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


def is_above_list(document: Document, span: Span) -> bool:
    """Return whether the next line below a span is a list item, and the last line of the span is none."""
    last = document.line_index(max(span.end - 1, span.start))
    below = next(neighbours(document, last, 1), None)
    if below is None or has_bullet(document.text[slice(*document.lines[last])]):
        return False
    return has_bullet(document.text[slice(*document.lines[below])])


def companions(document: Document, index: int, step: int, *, is_companion: Callable[[int], bool]) -> Iterator[int]:
    """Yield the neighbours of line `index` in one direction, up to the first that is not a companion."""
    for count, near in enumerate(neighbours(document, index, step)):
        if count == MAX_COMPANIONS or not is_companion(near):
            return
        yield near


def taken(document: Document, index: int, step: int, takes: Takes) -> list[int]:
    """Return the neighbours that the label on line `index` takes along."""
    found: list[int] = []
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
        has_text = has_text or ends_sentence(line)
        found.append(near)
    return found
