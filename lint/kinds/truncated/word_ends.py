"""Whether the last word of a paragraph is whole: by its last letters, and by the other words of the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice, takewhile

from lint.core.segment import has_unspaced
from lint.kinds.truncated.habits import Habits

MAX_WORD_END, MAX_DOUBTFUL_END = -2.0, -1.0
"""The log odds of a word's end below which a word is cut, and below which it may be."""

WHOLE = 4.0
"""The log odds of a word that the text has elsewhere, or that a mark follows."""

MIN_PART_CHARS, MIN_LOST_CHARS = 3, 3
"""How many letters the part of a word has, and how many were cut off, so that it is not its singular or stem."""

_CAPITAL_NOUNS = frozenset(("de", "lb"))
"""The languages in which a capital need not be a name, of which letters tell little."""

_ENDING_CHARS, _MAX_LENGTH = 6, 14
_MAX_LONGER_WORDS = 50
"""How many words that begin like the last one are looked at."""


def word_end_features(word: str) -> Iterator[str]:
    """Yield the last letters of a word, its start marked, and its length.

    >>> list(word_end_features("of"))
    ['f', 'of', '^of', '2']
    """
    marked = f"^{word.lower()}"
    yield from (marked[-size:] for size in range(1, min(len(marked), _ENDING_CHARS) + 1))
    yield str(min(len(word), _MAX_LENGTH))


def word_end(habits: Habits, index: int, core: str) -> float:
    """Return the log odds that the last word of paragraph `index`, whose text without its ellipsis is `core`, is whole;
    0 where nothing is known."""
    word = last_word(habits, index)
    if not core[-1].isalnum() or habits.word_tally[word.lower()] > 1:
        return WHOLE
    known = habits.end_weights and habits.end_weights.words
    if not known or not word.isalpha() or word.isupper() or has_unspaced(word[-1]):
        return 0.0
    least = 0.0 if word[0].isupper() and habits.language not in _CAPITAL_NOUNS else -WHOLE
    return max(least, min(WHOLE, known.log_odds(word_end_features(word))))


def last_word(habits: Habits, index: int) -> str:
    """Return the last word of paragraph `index`; "" where it has none."""
    return habits.words[index][-1] if habits.words[index] else ""


def whole_word(habits: Habits, index: int) -> str:
    """Return a word of the text that is longer by some letters than the last one of paragraph `index`, which is used
    nowhere else; else ""."""
    last = last_word(habits, index).lower()
    if len(last) < MIN_PART_CHARS or not last.isalpha() or has_unspaced(last[-1]) or habits.word_tally[last] > 1:
        return ""
    words = habits.sorted_words
    start = bisect_right(words, last)
    longer = takewhile(lambda word: word.startswith(last), islice(words, start, start + _MAX_LONGER_WORDS))
    return next((word for word in longer if len(word) >= len(last) + MIN_LOST_CHARS), "")
