"""The share of a title's words that a text has.

Words are compared by prefix, so that inflected forms match; scripts without spaces by pairs of characters.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from lint.core.segment import UNSPACED, WORD
from lint.signals.languages import function_words

STEM_CHARS = 4
"""Compared prefix: `burned` and `burns`, `Mühle` and `Mühlen` are alike. A false match only keeps the rule silent."""

MIN_WORD_CHARS = 3  # Shorter words, such as initials, are ignored


def title_units(title: str) -> frozenset[str]:
    """Return the stems and character pairs of a title.

    Function words of any language, numbers and short words are ignored.
    """
    return frozenset(_units(WORD.findall(title)))


def found_fraction(units: frozenset[str], paragraphs: Iterable[Sequence[str]]) -> float:
    r"""Return the share of `units`, 0 to 1, in paragraphs given as `\w+` tokens; 1 without units.

    >>> units = title_units("Fire burns old mill down")
    >>> found_fraction(units, [["The", "mill", "burned"], ["All", "of", "it"]])
    0.4
    """
    missing = set(units)
    for words in paragraphs:
        missing.difference_update(_units(words))
        if not missing:
            break
    return 1 - len(missing) / len(units) if units else 1.0


def _units(words: Sequence[str]) -> Iterable[str]:
    dull = all_function_words()
    for word in words:
        if re.search(UNSPACED, word):
            yield from (pair for run in re.findall(UNSPACED, word) for pair in _pairs(run))
        elif len(word) >= MIN_WORD_CHARS and not word.isdigit() and (folded := word.casefold()) not in dull:
            yield folded[:STEM_CHARS]


def _pairs(run: str) -> Iterable[str]:
    return (run[at : at + 2] for at in range(len(run) - 1))


@cache
def all_function_words() -> frozenset[str]:
    """Return the words that say nothing by themselves, of all languages."""
    return frozenset[str]().union(*function_words().values())
