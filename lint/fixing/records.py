"""What fixes make of the text of a record: the parts that it falls into, and what was taken away. Pure and linear.

A record of a corpus has no file of its own, so that its parts become records, each with the span of the original text
that it was cut from (`lint.corpus`).
"""

from __future__ import annotations

from typing import NamedTuple

from lint.fixing.fix import Fixed
from lint.fixing.provenance import Fate
from lint.types import Span


class TextPart(NamedTuple):
    """A text that a fix leaves; the first is the host's."""

    text: str
    span: Span
    """From its first to behind its last character that was in the original, in code points of that.

    The span of a host that a part was cut out of encloses the part's."""


class Removal(NamedTuple):
    """A stretch of the original text that is in none of the parts."""

    rule: str
    span: Span
    text: str


def text_parts(fixed: Fixed) -> tuple[TextPart, ...]:
    """The host and the parts that were split off it, in reading order; the host alone where nothing was cut."""
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    offset = 0
    for segment in fixed.segments:
        if segment.fate is Fate.INSERTED:
            continue
        end = offset + len(segment.text)
        if segment.fate is Fate.KEPT:
            starts.setdefault(segment.file, offset)
            ends[segment.file] = end
        offset = end
    spans = (Span(starts.get(file, 0), ends.get(file, 0)) for file in range(len(fixed.texts)))
    return tuple(map(TextPart, fixed.texts, spans))


def removals(fixed: Fixed) -> tuple[Removal, ...]:
    """What was taken away, in the order of the original text; each stretch with the rule that did it."""
    found = []
    offset = 0
    for segment in fixed.segments:
        if segment.fate is Fate.INSERTED:
            continue
        end = offset + len(segment.text)
        if segment.fate is Fate.DROPPED:
            found.append(Removal(segment.rule, Span(offset, end), segment.text))
        offset = end
    return tuple(found)
