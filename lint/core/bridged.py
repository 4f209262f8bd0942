"""Let a removal take along a short line between the lines below a text that others remove."""

from collections.abc import Collection, Mapping, Sequence

import msgspec

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic, Span

MAX_WORDS, MAX_CHARS = 8, 60  # Maximum length of such a line: a button, a link, a counter or a name
MIN_SENTENCE_WORDS, MIN_REMOVED = 6, 2


def bridged(document: Document, found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """Extend the fix above a short line that has removed lines on both sides, below the last sentence of the text.

    Footers and rows of buttons have labels that no rule knows. Between the lines of a menu above the text can be its
    title, and between those within it a heading.
    """
    removed = _removed(document, found)
    if len(removed) < MIN_REMOVED:
        return list(found)
    filled = _below_text(document, removed)
    longer = {
        id(removed[above]): document.lines[at].end
        for above, at, below in zip(filled, filled[1:], filled[2:], strict=False)
        if at not in removed and above in removed and below in removed and _is_label(document, at)
    }
    return [_extended(document, one, longer[id(one)]) if id(one) in longer else one for one in found]


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
    return word_count(text) >= MIN_SENTENCE_WORDS and ends_sentence(text)


def _is_label(document: Document, index: int) -> bool:
    text = document.text[slice(*document.lines[index])].strip()
    return (
        len(text) <= MAX_CHARS and word_count(text) <= MAX_WORDS and not ends_sentence(text) and text[-1] not in ":："
    )


def _extended(document: Document, one: Diagnostic, end: int) -> Diagnostic:
    span = Span(one.span.start, end)
    assert one.fix is not None
    fix = msgspec.structs.replace(one.fix, title="remove the lines", edits=(document.removal(*span),))
    return msgspec.structs.replace(one, span=span, fix=fix)
