"""The edit budget: how much of a document's running text fixes may remove. Pure, in linear time.

Menus, link lists and captions do not count, nor does text that is moved to a part or rewritten, or of which another
copy is kept.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from lint.core.document import Document
from lint.core.segment import sentence_spans, word_count
from lint.core.types import Span
from lint.fixing.provenance import Fate, Segment, placed
from lint.signals.line_shape import is_prose

MIN_RUNNING_WORDS = 50
"""Minimum running text for a budget, about the shortest news item: a single cookie notice is most of a shorter one."""


class Taken(NamedTuple):
    """How much running text a document has, and how much of it is removed."""

    taken_words: int
    running_words: int

    @property
    def fraction(self) -> float:
        """Return the share that is removed, 0 to 1; 0 if there is too little running text."""
        return self.taken_words / self.running_words if self.running_words >= MIN_RUNNING_WORDS else 0.0


def refusal(document: Document, segments: Sequence[Segment], budget_fraction: float) -> str:
    """Return an error message if fixes that leave `segments` exceed the budget, else ""."""
    if budget_fraction >= 1:
        return ""
    taken = taken_away(document, segments)
    if taken.fraction <= budget_fraction:
        return ""
    return (
        f"its fixes would remove {taken.fraction:.1%} of its running text "
        f"({taken.taken_words:,} of {taken.running_words:,} words; edit budget {budget_fraction:.1%})"
    )


def taken_away(document: Document, segments: Sequence[Segment]) -> Taken:
    """Return how much of the document's running text is removed in `segments`.

    A paragraph that occurs several times counts once, and is removed only as far as all copies are.
    """
    paragraphs = list(_running_text(document))
    gone = _gone_words(document.text, paragraphs, segments)
    running: dict[str, int] = {}
    taken: dict[str, int] = {}
    for (start, end), gone_words in zip(paragraphs, gone, strict=True):
        key = " ".join(document.text[start:end].split())
        running[key] = word_count(key)
        taken[key] = min(taken.get(key, running[key]), max(gone_words, 0))
    return Taken(sum(taken.values()), sum(running.values()))


def _running_text(document: Document) -> Iterator[Span]:
    """Yield the paragraphs that are prose or contain a sentence of prose."""
    for span, text in zip(document.paragraphs, document.paragraph_texts, strict=True):
        sentences = (text[start:end] for start, end in sentence_spans(text, (0, len(text))))
        if is_prose(text) or any(map(is_prose, sentences)):
            yield span


def _gone_words(text: str, paragraphs: Sequence[Span], segments: Sequence[Segment]) -> list[int]:
    """Return the number of words removed from each paragraph, minus those inserted."""
    gone = [0] * len(paragraphs)
    starts = [paragraph.start for paragraph in paragraphs]
    for segment, (offset, end) in placed(segments):
        index = max(bisect_right(starts, offset) - 1, 0)
        if segment.fate is Fate.INSERTED:
            if index < len(paragraphs) and starts[index] <= offset <= paragraphs[index].end:
                gone[index] -= word_count(segment.text)
            continue
        while segment.fate is Fate.DROPPED and index < len(paragraphs) and starts[index] < end:
            start, stop = max(starts[index], offset), min(paragraphs[index].end, end)
            gone[index] += word_count(text[start:stop]) if start < stop else 0
            index += 1
    return gone
