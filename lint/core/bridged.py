"""Let a removal take along a short line between the lines of a block of the page that others remove."""

from collections.abc import Collection, Sequence

import msgspec

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Diagnostic, Span

MIN_KNOWN = 4  # Minimum lines of a block that rules remove, for each one that none knows
MAX_WORDS, MAX_CHARS = 5, 40  # Maximum length of such a line: a button, a link or a counter


def bridged(document: Document, found: Sequence[Diagnostic], bridging: Collection[str]) -> list[Diagnostic]:
    """Extend the fix above a short line with one of the rules `bridging` on both sides, in a block of enough lines.

    Footers and rows of buttons have labels that no rule knows. Between the lines of a menu above the text can be its
    title, and between those within it a heading: only what is below the last sentence is looked at.
    """
    removed, bridges = _removed(document, found, bridging)
    if len(removed) < MIN_KNOWN or not bridges:
        return list(found)
    filled = _below_text(document, removed)
    ends = {above: at for above, at, below in zip(filled, filled[1:], filled[2:], strict=False)
            if at not in removed and above in bridges and below in bridges and _is_label(document, at)}  # fmt: skip
    if not ends:
        return list(found)
    places = {line: place for place, line in enumerate(filled)}
    taken = {above: at for above, at in ends.items() if _known(filled, places[at], removed) >= MIN_KNOWN}
    longer = {id(bridges[above]): document.lines[at].end for above, at in taken.items()}
    return [_extended(document, one, longer[id(one)]) if id(one) in longer else one for one in found]


def _below_text(document: Document, removed: Collection[int]) -> list[int]:
    """Return the lines below the last sentence that stays, without the blank ones."""
    filled = [index for index in range(len(document.lines)) if not document.is_blank(index)]
    staying = (place for place, line in enumerate(filled) if line not in removed and _is_sentence(document, line))
    return filled[max(staying, default=len(filled)) :]


def _removed(
    document: Document, found: Sequence[Diagnostic], bridging: Collection[str]
) -> tuple[set[int], dict[int, Diagnostic]]:
    """Return the lines that safe fixes remove, and of those of the rules `bridging` the last finding of each."""
    removed: set[int] = set()
    bridges: dict[int, Diagnostic] = {}
    for one in found:
        if one.fix is None or not one.is_safe or one.fix.removed is None:
            continue
        lines = list(document.lines_of(*one.span))
        if (one.span.start, one.span.end) != (document.lines[lines[0]].start, document.lines[lines[-1]].end):
            continue
        removed.update(lines)
        if one.rule in bridging:
            bridges.update(dict.fromkeys(lines, one))
    return removed, bridges


def _known(filled: Sequence[int], place: int, removed: Collection[int]) -> int:
    """Return how many lines above and below a place are removed without a gap."""
    count = 0
    for step in (-1, 1):
        near = place + step
        while 0 <= near < len(filled) and filled[near] in removed:
            count, near = count + 1, near + step
    return count


def _is_sentence(document: Document, index: int) -> bool:
    text = document.text[slice(*document.lines[index])].strip()
    return word_count(text) > MAX_WORDS and ends_sentence(text)


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
