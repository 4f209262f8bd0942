"""Blocks of foreign lines: their extent, class and log-odds."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from lint.kinds.foreign_lines.block_features import Rest, block_rows, rest, runs
from lint.kinds.foreign_lines.context import AT
from lint.kinds.foreign_lines.judgement import ABOVE_TITLE_LOG_ODDS, Judgement, models
from lint.kinds.foreign_lines.words import CATEGORIES, Class

CLASSES: dict[str, Class] = {
    "navigation": "navigation", "legal": "navigation", "social": "prompt", "subscribe": "prompt",
    "advertising": "prompt", "related": "teasers", "comments": "comments", "authorship": "about", "media": "media",
    "commerce": "product",
}  # fmt: skip
"""The class of a block by the category that its words announce most."""

EDGE_LOG_ODDS, EDGE_CUE_FRACTION = 2.0, 0.5
"""Minimum log-odds of the first and last line of a block, or its share of page furniture; less certain lines at the
edges are often the text's own."""

FULL_STOP, COLON = 1, 4  # Classes of the last character of a line

MIN_SENTENCE_WORDS, MAX_SENTENCE_CUE_FRACTION = 8, 0.25
"""Minimum words, and the maximum share of page furniture, of a sentence that a block does not begin with."""

DESCRIBING: tuple[Class, ...] = ("about", "media", "product", "navigation")
"""Classes of blocks that often begin with a sentence of their own, such as an author's bio."""

FRAME_LINES, FRAME_BLOCK_LOG_ODDS = 5, 2.5
"""A page has a frame if blocks of so many lines and these log-odds begin and end it, but for so many lines at most."""

HALF_FRAME_LINES = 20  # Minimum lines of a head without a foot, or of a foot without a head

FRAME_EDGE_LOG_ODDS, FRAME_LINE_LOG_ODDS = 3.0, 2.5
"""A frame's first and last line have at least these log-odds, and so has one of any two lines between."""

NAMING_CUE_FRACTION = 0.7  # Minimum share of page furniture of a heading that says what its block is
MIN_INTRODUCTION_WORDS, MAX_INTRODUCTION_CUE_FRACTION = 4, 0.5
"""Minimum words, and maximum share of page furniture, of a line with a colon that introduces a list of the text."""

BESIDE_LOG_ODDS = 0.0  # Minimum log-odds of a line beside a block that belongs to it, if all of it is page furniture

MAX_VOTING_WORDS = 25
HEADING_VOTES = 4
_CREDIT = (
    r"(?i)(?:directed|written|produced|recorded|mixed|mastered|music|words|lyrics|screenplay|cast|edited|composed) by "
)


class Block(NamedTuple):
    """A run of foreign lines: indices, from `start` up to `end`, of the lines with words."""

    start: int
    end: int
    log_odds: float  # The third model's log-odds


def blocks(judgement: Judgement) -> Iterator[Block]:
    """Yield each run of probably foreign lines, without uncertain lines at its edges, but with furniture beside it."""
    found, last = list(runs(judgement.log_odds)), judgement.title
    if judgement.title:
        yield Block(0, judgement.title, ABOVE_TITLE_LOG_ODDS)
    for (start, end), row in zip(found, block_rows(*judgement[2:5], found), strict=True):
        start = max(start, judgement.title)
        sure = [index for index in range(start, end) if _is_sure(judgement, index)]
        if sure:
            block = Block(sure[0], sure[-1] + 1, models().block(row))
            first = next((index for index in sure if not _ends_the_text(judgement, index, end)), sure[0])
            rest = block._replace(start=first)
            whole = _with_furniture(judgement, rest if classify(judgement, rest) not in DESCRIBING else block, last)
            yield whole
            last = whole.end


def _with_furniture(judgement: Judgement, block: Block, first: int) -> Block:
    """Return a block with the lines beside it that are nothing but words of page furniture, from `first` on."""
    start, end = block.start, block.end
    while start > first and _is_furniture(judgement, start - 1):
        start -= 1
    while end < len(judgement.log_odds) and _is_furniture(judgement, end):
        end += 1
    return block._replace(start=start, end=end)


def _is_furniture(judgement: Judgement, index: int) -> bool:
    return judgement.lines.local[index][AT["cue_fraction"]] >= 1 and judgement.log_odds[index] > BESIDE_LOG_ODDS


def _is_sure(judgement: Judgement, index: int) -> bool:
    cues = judgement.lines.local[index][AT["cue_fraction"]]
    return judgement.log_odds[index] >= EDGE_LOG_ODDS or cues >= EDGE_CUE_FRACTION


def _ends_the_text(judgement: Judgement, index: int, end: int) -> bool:
    """Return whether a block's line is the end of the text above: its last sentence, or an advertisement before one.

    Such a sentence is often short, and then the models take it for the beginning of what follows.
    """
    if index > 0 and _is_sentence(judgement, index):
        return True
    is_advertisement = judgement.lines.local[index][AT["advertising"]] > 0
    return is_advertisement and index + 1 < end and _is_sentence(judgement, index + 1)


def _is_sentence(judgement: Judgement, index: int) -> bool:
    row = judgement.lines.local[index]
    is_long = row[AT["words"]] >= MIN_SENTENCE_WORDS
    return is_long and row[AT["end"]] == FULL_STOP and row[AT["cue_fraction"]] <= MAX_SENTENCE_CUE_FRACTION


def frame(odds: Sequence[float], found: Sequence[Block], *, may_be_half: bool) -> Sequence[Block]:
    """Return the surest lines of the blocks that begin and end a page, its head and its foot.

    They are foreign whatever is between them: 98% are in held-out pages of shops, forums and other sites, as
    bench/train_foreign_lines.py prints. With `may_be_half` a long head or foot is enough; without, both are needed.
    `odds` are the log-odds of all lines.
    """
    sure = [block for block in found if block.log_odds >= FRAME_BLOCK_LOG_ODDS]
    if not sure:
        return ()
    first, last = _edged(odds, sure[0]), _edged(odds, sure[-1])
    head = first._replace(end=first.start + _sure_length(odds[first.start : first.end]))
    foot = last._replace(start=last.end - _sure_length(odds[last.start : last.end][::-1]))
    is_end = (head.start <= FRAME_LINES, foot.end >= len(odds) - FRAME_LINES)
    ends = [end for end, is_there in zip((head, foot), is_end, strict=True) if is_there and _length(end) >= FRAME_LINES]
    if len(ends) == 2:
        return ends if len(sure) > 1 else ()
    return [end for end in ends if may_be_half and _length(end) >= HALF_FRAME_LINES]


def _length(block: Block) -> int:
    return block.end - block.start


def parted(found: Sequence[Block], ends: Sequence[Block]) -> Iterator[tuple[Block, bool]]:
    """Yield the blocks, cut where the ends of a page are within them, each with whether it is such an end."""
    for block in found:
        inner = next((each for each in ends if block.start <= each.start < block.end), None)
        if inner is None:
            yield block, False
        else:
            yield block._replace(end=inner.start), False
            yield inner, True
            yield block._replace(start=inner.end), False


def _edged(odds: Sequence[float], block: Block) -> Block:
    """Return a block from the first to the last of its lines that a frame may begin or end with."""
    sure = [index for index in range(block.start, block.end) if odds[index] >= FRAME_EDGE_LOG_ODDS]
    return block._replace(start=sure[0], end=sure[-1] + 1) if sure else block._replace(end=block.start)


def _sure_length(odds: Sequence[float]) -> int:
    """Return how many of the lines, from the first on, come before two doubtful ones in a row."""
    for index, (one, two) in enumerate(pairwise(odds)):
        if max(one, two) < FRAME_LINE_LOG_ODDS:
            return index
    return len(odds)


def cue_fraction(judgement: Judgement, block: Block) -> float:
    """Return how much of a block is words of page furniture: the share of its heading, if high, or its lines' mean."""
    cues = [judgement.lines.local[index][AT["cue_fraction"]] for index in range(block.start, block.end)]
    return cues[0] if cues[0] >= NAMING_CUE_FRACTION else sum(cues) / len(cues)


def is_introduced(judgement: Judgement, block: Block) -> bool:
    """Return whether the text announces a block ("The school offers courses in these languages:"), or it says who made
    a film or song: "Directed by Ana Roy", "Music by Tom Lee".
    """
    if any(_introduces(judgement, index) for index in (block.start - 1, block.start) if index >= 0):
        return True
    return sum(re.match(_CREDIT, text) is not None for text in judgement.lines.texts[block.start : block.end]) > 1


def _introduces(judgement: Judgement, index: int) -> bool:
    row = judgement.lines.local[index]
    is_long = row[AT["words"]] >= MIN_INTRODUCTION_WORDS
    return is_long and row[AT["end"]] == COLON and row[AT["cue_fraction"]] < MAX_INTRODUCTION_CUE_FRACTION


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
