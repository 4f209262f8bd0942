"""List the parts, removals and changes that fixes make. Pure, in linear time."""

from collections.abc import Iterator
from typing import NamedTuple

from lint.core.finding import TextChange
from lint.core.types import Span
from lint.fixing import Fate, placed
from lint.fixing.fix import Fixed


class TextPart(NamedTuple):
    """A text that a fix leaves; the first is the host's."""

    text: str
    span: Span  # From its first to its last original character; that of a host includes the parts cut out of it


class Removal(NamedTuple):
    """A span of the original text that is in none of the parts."""

    rule: str
    span: Span
    text: str


def text_parts(fixed: Fixed) -> tuple[TextPart, ...]:
    """Return the host and the parts that were split off, in reading order; only the host if nothing was cut."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for segment, span in placed(fixed.segments):
        if segment.fate is Fate.KEPT:
            starts.setdefault(segment.file, span.start)
            ends[segment.file] = span.end
    spans = (Span(starts.get(file, 0), ends.get(file, 0)) for file in range(len(fixed.texts)))
    return tuple(map(TextPart, fixed.texts, spans))


def removals(fixed: Fixed) -> tuple[Removal, ...]:
    """Return the removed spans, in the order of the original text, each with its rule."""
    return tuple(
        Removal(segment.rule, span, segment.text)
        for segment, span in placed(fixed.segments)
        if segment.fate is Fate.DROPPED
    )


def changes(fixed: Fixed) -> Iterator[TextChange]:
    """Yield what was removed, inserted and moved to parts, in the order of the original text."""
    for segment, span in placed(fixed.segments):
        if segment.fate is Fate.INSERTED:
            yield TextChange(*span, segment.file, segment.rule, segment.text)
        elif segment.fate is Fate.DROPPED:
            yield TextChange(*span, rule=segment.rule)
        elif segment.file:
            yield TextChange(*span, segment.file)
