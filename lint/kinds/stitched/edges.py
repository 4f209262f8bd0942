"""How much a paragraph sounds like the first of an English article, or like the last: sums of learned word weights."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lint import data

MAX_EDGE_WORDS = 40
"""Words of a paragraph that count: its first ones."""

HUNDREDTHS = 100


class Edges(NamedTuple):
    """Log-odds by word, in hundredths, that a paragraph is the first one of its article, and that it is the last one.

    A word with a `^` is one that opens the paragraph.
    """

    first: Mapping[str, int]
    last: Mapping[str, int]


@cache
def edges() -> Edges:
    """Return the shipped weights, learned by bench/train_stitched.py."""
    rows = [line.split(" ") for line in data.read_text("edge_words.txt").split("\n")]
    return Edges({word: int(first) for word, first, _ in rows}, {word: int(last) for word, _, last in rows})


def tokens(words: Sequence[str]) -> set[str]:
    """Return what the weights are looked up by: the words of a paragraph in lower case, and the first one marked."""
    found = {word.lower() for word in words[:MAX_EDGE_WORDS]}
    if words:
        found.add(f"^{words[0].lower()}")
    return found


def score(weights: Mapping[str, int], words: Sequence[str]) -> float:
    """Return the log-odds of a paragraph's words, without the prior."""
    return sum([weights[token] for token in tokens(words) if token in weights]) / HUNDREDTHS
