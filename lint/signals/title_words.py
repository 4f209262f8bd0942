"""How many of a title's words a text has: words by their beginnings, so that inflected forms count; pairs of characters
in scripts that set no spaces between words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from lint import data
from lint.core.segment import UNSPACED, WORD

STEM_CHARS = 4
"""Words are alike when they begin with as many equal letters, or are equal: `burned` and `burns`, `Mühle` and `Mühlen`.
Looser than a stemmer of any language, since a match that is none only keeps the rule silent."""

MIN_WORD_CHARS = 3
"""Shorter words, such as initials, tell nothing."""


def title_units(title: str) -> frozenset[str]:
    """Return what a text on the title's subject would have some of: stems of its content words, and its character
    pairs.

    Function words of any language, numbers and words of fewer than `MIN_WORD_CHARS` letters tell nothing.
    """
    return frozenset(_units(WORD.findall(title)))


def found_fraction(units: frozenset[str], paragraphs: Iterable[Sequence[str]]) -> float:
    r"""Return the fraction of `units` that paragraphs, given as their `\w+` tokens, have: 0 to 1; 1 where there are no
    units.

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
    dull = _function_words()
    for word in words:
        if re.search(UNSPACED, word):
            yield from (pair for run in re.findall(UNSPACED, word) for pair in _pairs(run))
        elif len(word) >= MIN_WORD_CHARS and not word.isdigit() and (folded := word.casefold()) not in dull:
            yield folded[:STEM_CHARS]


def _pairs(run: str) -> Iterable[str]:
    return (run[at : at + 2] for at in range(len(run) - 1))


@cache
def _function_words() -> frozenset[str]:
    """Return the most frequent words of all languages."""
    lines = data.read_text("function_words.txt").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line[3:].split())
