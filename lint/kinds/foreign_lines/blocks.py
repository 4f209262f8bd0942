"""Blocks of foreign lines: where they start and end, what they are, and what is known about the text around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from lint.kinds.foreign_lines.context import AT
from lint.kinds.foreign_lines.judgement import Judgement
from lint.kinds.foreign_lines.words import CATEGORIES

Class = Literal["navigation", "teasers", "comments", "prompt", "about", "media", "product"]

CLASSES: dict[str, Class] = {
    "navigation": "navigation", "legal": "navigation", "social": "prompt", "subscribe": "prompt",
    "advertising": "prompt", "related": "teasers", "comments": "comments", "authorship": "about", "media": "media",
    "commerce": "product",
}  # fmt: skip
"""What a block is whose words announce a category most often."""

MAX_LOG_ODDS = 3.5
"""No line counts for more in the mean of its block: one sure line does not carry ten doubtful ones."""

UNSURE_LOG_ODDS = -1.0
"""A line that is kept with higher log-odds of being foreign is no proof that the text is understood."""

MAX_VOTING_WORDS = 25
HEADING_VOTES = 4


EDGE_LINES, MIN_EDGE_CUES = 6, 2
MIN_CUE_FRACTION = 0.25
"""A block below the text is announced when so many of its first lines have so many words of page furniture."""


class Block(NamedTuple):
    """A run of foreign lines, as indices of lines that have words: from `start` to before `end`."""

    start: int
    end: int
    log_odds: float
    """The mean of its lines'."""


class Rest(NamedTuple):
    """What is left when all blocks are gone."""

    prose_words: float
    prose_fraction: float
    """The share of its words in running text."""
    unsure_fraction: float
    """The share of its words in lines that may be foreign too."""


def blocks(
    log_odds: Sequence[float], *, min_lines: int, min_line_log_odds: float, min_log_odds: float
) -> Iterator[Block]:
    """Each run of lines above `min_line_log_odds` that is long enough and as a whole above `min_log_odds`."""
    start = 0
    for index in range(len(log_odds) + 1):
        if index < len(log_odds) and log_odds[index] > min_line_log_odds:
            continue
        if index - start >= min_lines:
            mean = sum(min(each, MAX_LOG_ODDS) for each in log_odds[start:index]) / (index - start)
            if mean >= min_log_odds:
                yield Block(start, index, mean)
        start = index + 1


def rest(judgement: Judgement, found: Sequence[Block]) -> Rest:
    """What is left of a document's words without the blocks found."""
    gone = {index for block in found for index in range(block.start, block.end)}
    words, prose = judgement.lines.column("words"), judgement.lines.column("prose")
    kept = [index for index in range(len(words)) if index not in gone]
    total = max(sum(words[index] for index in kept), 1.0)
    prose_words = sum(words[index] * prose[index] for index in kept)
    unsure = sum(words[index] for index in kept if judgement.log_odds[index] > UNSURE_LOG_ODDS)
    return Rest(prose_words, prose_words / total, unsure / total)


def classify(judgement: Judgement, block: Block) -> Class:
    """What a block is: each line votes for what most of its words of page furniture announce, its heading loudest."""
    votes: Counter[Class] = Counter()
    first = AT[CATEGORIES[0]]
    for index in range(block.start, block.end):
        row = judgement.lines.local[index]
        counts = list(row[first : first + len(CATEGORIES)])
        if row[AT["words"]] <= MAX_VOTING_WORDS and any(counts):
            category = CATEGORIES[counts.index(max(counts))]
            votes[CLASSES[category]] += HEADING_VOTES if index == block.start else 1
    return votes.most_common(1)[0][0] if votes else "navigation"


def is_announced(judgement: Judgement, block: Block) -> bool:
    """Whether a block begins as page furniture does, seen from the text: else it may begin with a list of the text's.

    The dates of a tour or questions and answers at an article's end look like links, and the footer follows at once.
    """
    edge = judgement.lines.local[block.start : min(block.start + EDGE_LINES, block.end)]
    cues = sum(row[AT["cue_fraction"]] >= MIN_CUE_FRACTION for row in edge)
    return block.start == 0 or cues >= MIN_EDGE_CUES
