"""Blocks of foreign lines: their extent, class and log-odds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, NamedTuple

from lint.kinds.foreign_lines.block_features import Rest, block_rows, rest, runs
from lint.kinds.foreign_lines.context import AT
from lint.kinds.foreign_lines.judgement import Judgement, models
from lint.kinds.foreign_lines.words import CATEGORIES

Class = Literal["navigation", "teasers", "comments", "prompt", "about", "media", "product"]

CLASSES: dict[str, Class] = {
    "navigation": "navigation", "legal": "navigation", "social": "prompt", "subscribe": "prompt",
    "advertising": "prompt", "related": "teasers", "comments": "comments", "authorship": "about", "media": "media",
    "commerce": "product",
}  # fmt: skip
"""The class of a block by the category that its words announce most."""

EDGE_LOG_ODDS, EDGE_CUE_FRACTION = 2.0, 0.5
"""Minimum log-odds of the first and last line of a block, or its share of page furniture; less certain lines at the
edges are often the text's own."""

MAX_VOTING_WORDS = 25
HEADING_VOTES = 4


class Block(NamedTuple):
    """A run of foreign lines: indices, from `start` up to `end`, of the lines with words."""

    start: int
    end: int
    log_odds: float
    """The third model's log-odds."""


def blocks(judgement: Judgement) -> Iterator[Block]:
    """Yield each run of probably foreign lines, without uncertain lines at its edges."""
    found = list(runs(judgement.log_odds))
    for (start, end), row in zip(found, block_rows(*judgement[2:], found), strict=True):
        sure = [index for index in range(start, end) if _is_sure(judgement, index)]
        if sure:
            yield Block(sure[0], sure[-1] + 1, models().block(row))


def _is_sure(judgement: Judgement, index: int) -> bool:
    cues = judgement.lines.local[index][AT["cue_fraction"]]
    return judgement.log_odds[index] >= EDGE_LOG_ODDS or cues >= EDGE_CUE_FRACTION


def left_without(judgement: Judgement) -> Rest:
    """Return the rest of a document without its blocks."""
    return rest(judgement.rows, judgement.log_odds, list(runs(judgement.log_odds)))


def classify(judgement: Judgement, block: Block) -> Class:
    """Return the class of a block: each line votes by its words of page furniture, the heading with most weight."""
    votes: Counter[Class] = Counter()
    first = AT[CATEGORIES[0]]
    for index in range(block.start, block.end):
        row = judgement.lines.local[index]
        counts = list(row[first : first + len(CATEGORIES)])
        if row[AT["words"]] <= MAX_VOTING_WORDS and any(counts):
            category = CATEGORIES[counts.index(max(counts))]
            votes[CLASSES[category]] += HEADING_VOTES if index == block.start else 1
    return votes.most_common(1)[0][0] if votes else "navigation"
