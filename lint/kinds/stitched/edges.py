"""How much a paragraph sounds like the first or last of an English article: sums of learned word weights."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from lint import data

MAX_EDGE_WORDS = 40  # How many first words of a paragraph count
HUNDREDTHS = 100


class Edges(NamedTuple):
    """Log-odds of words, in hundredths, in the first and in the last paragraph of an article.

    A word with `^` opens the paragraph.
    """

    first: Mapping[str, int]
    last: Mapping[str, int]


@cache
def edges() -> Edges:
    """Return the shipped weights, learned by bench/train_stitched.py."""
    rows = [line.split(" ") for line in data.read_text("edge_words.txt").split("\n")]
    return Edges({word: int(first) for word, first, _ in rows}, {word: int(last) for word, _, last in rows})


def tokens(words: Sequence[str]) -> set[str]:
    """Return the keys of the weights: the words in lower case, and the first one marked."""
    found = {word.lower() for word in words[:MAX_EDGE_WORDS]}
    if words:
        found.add(f"^{words[0].lower()}")
    return found


def score(weights: Mapping[str, int], words: Sequence[str]) -> float:
    """Return the log-odds of a paragraph's words, without the prior."""
    return sum([weights[token] for token in tokens(words) if token in weights]) / HUNDREDTHS
