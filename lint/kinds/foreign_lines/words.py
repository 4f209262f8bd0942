"""Words of page furniture by category, in many languages."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple

from lint import data
from lint.core.segment import has_unspaced, may_have_unspaced

CATEGORIES = (
    "navigation", "legal", "social", "subscribe", "related", "comments", "media", "advertising", "authorship",
    "commerce",
)  # fmt: skip
"""The categories, in the order of the features."""

Class = Literal["navigation", "teasers", "comments", "prompt", "about", "media", "product"]
"""What a block of lines is."""


class Lexicon(NamedTuple):
    """Words by category: tokens, and in scripts without spaces parts of a line."""

    tokens: Mapping[str, tuple[int, ...]]
    words: frozenset[str]  # The tokens only
    parts: tuple[tuple[str, int], ...]


@cache
def lexicon() -> Lexicon:
    """Return the shipped words (`lint/data/line_words.txt`)."""
    tokens: dict[str, tuple[int, ...]] = {}
    parts: list[tuple[str, int]] = []
    category = -1
    for line in data.read_text("line_words.txt").splitlines():
        if line.startswith("["):
            category = CATEGORIES.index(line.strip("[]"))
        elif not line.startswith("#"):
            words = line.split()
            if has_unspaced(line):
                parts += [(word, category) for word in words if has_unspaced(word)]
                words = [word for word in words if not has_unspaced(word)]
            for word in words:
                known = tokens.get(word, ())
                if category not in known:
                    tokens[word] = (*known, category)
    return Lexicon(tokens, frozenset(tokens), tuple(parts))


def cue_counts(text: str, tokens: Sequence[str]) -> tuple[int, list[float]]:
    """Return how many of a line's lower-case tokens are page furniture, in total and by category."""
    known = lexicon()
    counts = [0.0] * len(CATEGORIES)
    found = 0
    for token in known.words.intersection(tokens):
        found += 1
        for category in known.tokens[token]:
            counts[category] += 1
    if may_have_unspaced(text):
        for part, category in known.parts:
            if part in text:
                found += 1
                counts[category] += 1
    return found, counts


def cue_count(text: str, tokens: Iterable[str]) -> int:
    """Return how many of a line's lower-case tokens are page furniture."""
    known = lexicon()
    found = len(known.words.intersection(tokens))
    return found + sum([part in text for part, _ in known.parts]) if may_have_unspaced(text) else found
