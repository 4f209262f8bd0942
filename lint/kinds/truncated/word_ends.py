"""Whether the last word of a paragraph is complete, by its last letters and the other words of the text."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from lint.core.segment import has_unspaced
from lint.kinds.truncated.habits import Habits

MAX_WORD_END, MAX_DOUBTFUL_END = -2.0, -1.0
"""Log-odds of a complete word below which it is cut, and below which it may be."""

WHOLE = 4.0  # Log-odds of a word that occurs elsewhere in the text, or is followed by a mark

MIN_PART_CHARS, MIN_LOST_CHARS = 3, 3
"""Minimum letters of the part and of the rest, so that the part is not a singular or stem."""

_CAPITAL_NOUNS = frozenset(("de", "lb"))
"""Languages that capitalise nouns; elsewhere a capital may be a name, of which letters say little."""

_ENDING_CHARS, _MAX_LENGTH = 6, 14
_MAX_LONGER_WORDS = 50


def word_end_features(word: str) -> Iterator[str]:
    """Yield the last letters of a word, with its start marked, and its length.

    >>> list(word_end_features("of"))
    ['f', 'of', '^of', '2']
    """
    marked = f"^{word.lower()}"
    yield from (marked[-size:] for size in range(1, min(len(marked), _ENDING_CHARS) + 1))
    yield str(min(len(word), _MAX_LENGTH))


def word_end(habits: Habits, index: int, core: str) -> float:
    """Return the log-odds that the last word of paragraph `index` is complete; 0 if unknown. `core` has no ellipsis."""
    word = last_word(habits, index)
    if not core[-1].isalnum() or habits.word_tally[word.lower()] > 1:
        return WHOLE
    known = habits.end_weights and habits.end_weights.words
    if not known or not word.isalpha() or word.isupper() or has_unspaced(word[-1]):
        return 0.0
    least = 0.0 if word[0].isupper() and habits.language not in _CAPITAL_NOUNS else -WHOLE
    return max(least, min(WHOLE, known.log_odds(word_end_features(word))))


def last_word(habits: Habits, index: int) -> str:
    """Return the last word of paragraph `index`; "" if it has none."""
    return habits.words[index][-1] if habits.words[index] else ""


def whole_word(habits: Habits, index: int) -> str:
    """Return a longer word of the text that starts with the last word of paragraph `index`, used only there, or ""."""
    last = last_word(habits, index).lower()
    if len(last) < MIN_PART_CHARS or not last.isalpha() or has_unspaced(last[-1]) or habits.word_tally[last] > 1:
        return ""
    words = habits.sorted_words
    start = bisect_right(words, last)
    longer = takewhile(lambda word: word.startswith(last), words[start : start + _MAX_LONGER_WORDS])
    return next((word for word in longer if len(word) >= len(last) + MIN_LOST_CHARS), "")
