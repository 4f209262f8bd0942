"""How far a block reaches from a line that is known to belong to it: a label takes its content along."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence

MAX_COMPANIONS = 8
"""Lines of a form or a note in one direction."""

MAX_CAPTION_WORDS = 45
MAX_HEADING_WORDS = 6

Content = Literal["labels", "caption", "text"]


class Takes(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", omit_defaults=True):
    """What a label takes along: the lines next to it."""

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


def companions(document: Document, index: int, step: int, *, is_companion: Callable[[int], bool]) -> Iterator[int]:
    """Yield the lines next to line `index` in one direction (`step` 1 or -1) that are its companions, up to the first
    that is none."""
    for count, near in enumerate(neighbours(document, index, step)):
        if count == MAX_COMPANIONS or not is_companion(near):
            return
        yield near


def taken(document: Document, index: int, step: int, takes: Takes) -> list[int]:
    """Return the lines next to the label on line `index` that it takes along."""
    found: list[int] = []
    has_text = False
    for near in neighbours(document, index, step):
        line = document.text[slice(*document.lines[near])].strip()
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


def neighbours(document: Document, index: int, step: int) -> Iterator[int]:
    """Yield the lines from `index` on in one direction, without it, that are not blank."""
    near = index + step
    while 0 <= near < len(document.lines):
        if not document.is_blank(near):
            yield near
        near += step
