"""What tells that lines in a row are a list of headlines, and where the list ends."""

from collections.abc import Sequence
from math import ceil

from lint.core.segment import word_count
from lint.signals.blocks import Blocks
from lint.signals.line_shape import digit_fraction, has_bullet, is_age, is_prose, is_separator

SUBHEADING_MIN_WORDS = 2  # A line this short is the next section's heading, however short the headlines above it are
SUBHEADING_MAX_WORDS = 4  # Inside an article, a line this short at the end of a run is the next section's heading
NEWS_MIN_WORDS = 7  # Minimum average words of news headlines; list entries, such as names and places, have fewer
MAX_DIGIT_FRACTION = 0.5  # Maximum share of lines with digits; with more, they are dates, prices or results


def are_aged(texts: Sequence[str], count: int) -> bool:
    """Return whether there is an age for every headline but one, whose age comes before or after the run."""
    return count > 1 and sum(map(is_age, texts)) >= count - 1


def is_set_off(blocks: Blocks, run: tuple[int, int], lines: list[str]) -> bool:
    """Return whether all headlines are separated, and the rest of the text has no separators."""
    first, last = run
    outside = blocks.separator_count(0, max(first - 1, 0))
    outside += blocks.separator_count(min(last + 1, len(blocks.texts)), len(blocks.texts))
    between = blocks.separator_count(first, last)
    return between >= len(lines) - 1 and outside == 0 and digit_fraction(lines) <= MAX_DIGIT_FRACTION


def without_subheadings(blocks: Sequence[str], first: int, last: int, *, is_labelled: bool) -> int:
    """Return the end of the run without short lines that head the next paragraph; unchanged at the end of the text.

    Below a label, a line is short beside those above it: all headlines of a list can be.
    """
    if last >= len(blocks) or not is_prose(blocks[last]):
        return last
    while last > first:
        line, above = blocks[last - 1], blocks[first : last - 1]
        most = SUBHEADING_MAX_WORDS
        if is_labelled and above:
            most = max(SUBHEADING_MIN_WORDS, min(most, ceil(mean_words(above) / 2) - 1))
        if not is_separator(line) and word_count(line) > most:
            return last
        last -= 1
    return last


def reads_as_headlines(blocks: Sequence[str], first: int, lines: list[str]) -> bool:
    """Return whether the run follows on a finished paragraph and reads as news, not as a programme or a price list."""
    if first == 0 or not is_prose(blocks[first - 1]):
        return False
    if mean_words(lines) < NEWS_MIN_WORDS or digit_fraction(lines) >= MAX_DIGIT_FRACTION:
        return False
    return not all(map(has_bullet, lines))


def mean_words(lines: Sequence[str]) -> float:
    return sum(map(word_count, lines)) / len(lines)
