"""Standfirsts: an opening paragraph whose words are repeated, in order, within a later one."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from lint.core.document import Document
from lint.core.segment import has_unspaced
from lint.core.sentence_end import without_ellipsis
from lint.signals.characters import unusual
from lint.signals.measure import tokens

MAX_BODY_WORDS = 1000
"""In a longer paragraph an opening paragraph is not looked for: comparing takes time in proportion to both."""

PROBE_WORDS, PROBE_CHARS = 3, 6
"""Words per piece (or characters, without spaces) in which the opening is searched for in the body."""

MAX_MISSED_FRACTION = 0.4  # Maximum share of pieces that may be missing from the body if the opening is repeated


class Bounds(NamedTuple):
    """How many first paragraphs may be a standfirst, their words, and the share of these that must be repeated."""

    paragraphs: int
    min_words: int
    max_words: int
    min_contained: float


class Standfirst(NamedTuple):
    """The paragraph `place` that the one at the offset `later` repeats; `is_cut` if that one begins with it."""

    place: int
    word_count: int
    later: int
    contained_fraction: float
    is_cut: bool


def repeated_standfirsts(document: Document, bounds: Bounds) -> Iterator[Standfirst]:
    """Yield the opening paragraphs that a later paragraph repeats."""
    for index, words in _openings(document, bounds):
        found = _repeated_in(document, index, words, bounds.min_contained)
        if found is not None:
            later, fraction = found
            stem = without_ellipsis(document.paragraph_texts[index])
            is_cut = stem != document.paragraph_texts[index] and document.text.startswith(stem, later)
            yield Standfirst(index, len(words), later, fraction, is_cut)


def _openings(document: Document, bounds: Bounds) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the index and the words of each opening paragraph that may be repeated."""
    found: Iterable[Sequence[str]] = document.paragraph_words[: bounds.paragraphs]
    if has_unspaced("".join(unusual(document))):
        found = map(tokens, document.paragraph_texts[: bounds.paragraphs])
    for index, words in enumerate(found):
        if bounds.min_words <= len(words) <= bounds.max_words:
            yield index, words


def _repeated_in(
    document: Document, index: int, words: Sequence[str], min_contained: float
) -> tuple[int, float] | None:
    """Return the offset of the paragraph that repeats paragraph `index`, and the share of words in it; or None."""
    paragraphs, text = document.paragraphs, document.text
    after = paragraphs[index].end
    units, joint, size = _units(document.paragraph_texts[index])
    count = len(units) // size
    later_count: Counter[int] = Counter()
    for number in range(count):
        offset = text.find(joint.join(units[number * size : (number + 1) * size]), after)
        if offset >= 0:
            later_count[bisect_right(paragraphs, (offset, len(text))) - 1] += 1
        if number + 1 - later_count.total() > MAX_MISSED_FRACTION * count:
            return None
    need = min_contained * len(words)
    for later, _ in later_count.most_common(1):
        body = tokens(document.paragraph_texts[later])
        if need <= len(body) <= MAX_BODY_WORDS and body != words:
            common_count = _common_in_order(words, body)
            if common_count >= need:
                return paragraphs[later].start, common_count / len(words)
    return None


def _units(text: str) -> tuple[Sequence[str], str, int]:
    """Return the units of a text (words or characters), their separator, and how many make a piece."""
    words = text.split()
    is_spaced = len(words) * PROBE_CHARS >= len(text) // 2
    return (words, " ", PROBE_WORDS) if is_spaced else (text, "", PROBE_CHARS)


def _common_in_order(words: Sequence[str], body: Sequence[str]) -> int:
    """Return how many of `words` occur in `body` in the same order, in runs of at least three."""
    from difflib import SequenceMatcher

    blocks = SequenceMatcher(None, words, body, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= 3)
