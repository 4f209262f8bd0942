"""Let a removal take along a short line between the lines below a text that others remove."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

import msgspec

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic, Span

MIN_KNOWN = 4  # Minimum lines around such a line that go: in fewer, it is as often a size or a name that the text tells
MAX_WORDS, MAX_CHARS = 5, 40  # Maximum length of such a line: a button, a link or a counter


def bridged(document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Extend the fix above a short line that is among enough removed lines, below the last sentence of the text.

    Footers and rows of buttons have labels that no rule knows. Between the lines of a menu above the text can be its
    title, and between those within it a heading.
    """
    removed = _removed(document, found)
    if len(removed) < MIN_KNOWN:
        return list(found)
    filled = _below_text(document, removed)
    is_removed = [line in removed for line in filled]
    longer = {
        id(removed[filled[place - 1]]): document.lines[filled[place]].end
        for place in range(1, len(filled) - 1)
        if is_removed[place - 1 : place + 2] == [True, False, True]
        and _known(is_removed, place) >= MIN_KNOWN
        and _is_label(document, filled[place])
    }
    return [_extended(document, one, longer[id(one)]) if id(one) in longer else one for one in found]


def _known(is_removed: Sequence[bool], place: int) -> int:
    """Return how many lines go above and below a place without a gap, at most `MIN_KNOWN` on each side."""
    sides = (is_removed[max(place - MIN_KNOWN, 0) : place][::-1], is_removed[place + 1 : place + 1 + MIN_KNOWN])
    return sum(len(list(takewhile(bool, side))) for side in sides)


def _below_text(document: Document, removed: Collection[int]) -> list[int]:
    """Return the lines below the last sentence that stays, without the blank ones."""
    filled = [index for index in range(len(document.lines)) if not document.is_blank(index)]
    staying = (place for place, line in enumerate(filled) if line not in removed and _is_sentence(document, line))
    return filled[max(staying, default=len(filled)) :]


def _removed(document: Document, found: Sequence[Diagnostic]) -> Mapping[int, Diagnostic]:
    """Return the lines that safe fixes remove, each with the last finding that does."""
    removed: dict[int, Diagnostic] = {}
    for one in found:
        if one.fix is None or not one.is_safe or one.fix.removed is None:
            continue
        lines = list(document.lines_of(*one.span))
        if (one.span.start, one.span.end) == (document.lines[lines[0]].start, document.lines[lines[-1]].end):
            removed.update(dict.fromkeys(lines, one))
    return removed


def _is_sentence(document: Document, index: int) -> bool:
    text = document.text[slice(*document.lines[index])].strip()
    return word_count(text) > MAX_WORDS and ends_sentence(text)


def _is_label(document: Document, index: int) -> bool:
    text = document.text[slice(*document.lines[index])].strip()
    is_short = len(text) <= MAX_CHARS and word_count(text) <= MAX_WORDS
    return is_short and not ends_sentence(text) and not re.search("[:：]", text)


def _extended(document: Document, one: Diagnostic, end: int) -> Diagnostic:
    span = Span(one.span.start, end)
    assert one.fix is not None
    fix = msgspec.structs.replace(one.fix, title="remove the lines", edits=(document.removal(*span),))
    return msgspec.structs.replace(one, span=span, fix=fix)
