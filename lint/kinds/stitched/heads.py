"""Other articles that are known by their heads: a title in the text, below which nothing returns to what came before.

The models were learned on longer articles; of two short ones they often see too little.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.passage import has_marks
from lint.kinds.stitched.profile import ratio
from lint.kinds.stitched.sketch import MAX_LEAD_LINES, MIN_PASSAGE_WORDS, MIN_TYPICAL_WORDS, Sketch, spans
from lint.kinds.stitched.vectors import RARITY_BITS
from lint.signals.cards import dated

PROBABILITY, UNDATED_PROBABILITY = 0.9, 0.65
"""Probability of a piece that is found by its head, with an author or date below the title and without. Of 3,085 texts
for training none has a head but two columns of several items, which have no date."""

MAX_LABELS, MAX_LABEL_WORDS = 2, 4  # Lines such as "Next article" or "* * *" above the title
MAX_HEADS = 2  # A page with more heads is a digest, a chronicle or a thread
MAX_TITLES = 40  # Maximum titles that are looked at: each takes time in proportion to the text

MIN_TITLE_WORDS, MAX_TITLE_WORDS = 3, 20
MIN_SIDE_PASSAGES, MIN_SIDE_WORDS = 3, 60  # On either side of the title

MAX_SPAN = 0.085
MAX_DATED_SPAN = 0.14
"""Maximum share of the smaller side's stems, by rarity, that are on both sides; with an author or date below the title.
Within articles, of gaps in the middle 1 in 100 has less than 0.095."""

MIN_NAMED, MAX_UNNAMED_SPAN = 0.15, 0.02
"""Minimum share of the title's stems, by rarity, in the text below it, unless the sides share next to nothing."""

MIN_COHESION, MIN_CONTRAST = 0.04, 1.3
"""Minimum mean share of a passage's stems that its own side has elsewhere, and how many times that of the other side.
The items of a list have as little in common with each other."""

_AUTHOR = re.compile(
    r"(?i)(?:(?:by|von|par|por|di|door|av|af|oleh|autor(?:in|a)?)\b|text[eo]?:|автор:?|текст:?|yazan:?|haber:?|記者|记者"
    r"|文[／/:：]|作者|기자|بقلم|लेखक)\W*\w"
)
_MAX_AUTHOR_WORDS, _MAX_DATE_WORDS = 8, 14
MAX_DATED = 3  # A page with more dated titles is a list of news


def with_headed(sketch: Sketch, pieces: Sequence[tuple[Piece, float]]) -> tuple[list[tuple[Piece, float]], bool]:
    """Return the pieces that are known by their heads if they have all the given ones inside, else the given ones; and
    whether all are sure.

    A piece is at least as probable as the given ones inside it. One without these, an author or a date is not sure: a
    subheading of a short article may look the same.
    """
    headed = headed_pieces(sketch)
    if not headed or not all(any(_has(piece, inner) for piece, _ in headed) for inner, _ in pieces):
        return list(pieces), True
    known = [[chance for inner, chance in pieces if _has(piece, inner)] for piece, _ in headed]
    raised = [(piece, max([chance, *inside])) for (piece, chance), inside in zip(headed, known, strict=True)]
    return raised, all(inside or chance == PROBABILITY for (_, chance), inside in zip(headed, known, strict=True))


def _has(piece: Piece, inner: Piece) -> bool:
    return piece[0] <= inner[0] and inner[1] <= piece[1]


def headed_pieces(sketch: Sketch) -> list[tuple[Piece, float]]:
    """Return the runs of paragraphs from the head of another article to the next one or the end."""
    heads = list(islice(_heads(sketch), MAX_HEADS + 1))
    if not 0 < len(heads) <= MAX_HEADS:
        return []
    ends = [*(start for start, _ in heads[1:]), len(sketch.texts)]
    return [
        ((start, end), PROBABILITY if is_dated else UNDATED_PROBABILITY)
        for (start, is_dated), end in zip(heads, ends, strict=True)
    ]


def _heads(sketch: Sketch) -> Iterator[tuple[int, bool]]:
    """Yield where a head starts, and whether it names an author or date."""
    passages = [index for index, count in enumerate(sketch.word_counts) if count >= MIN_PASSAGE_WORDS]
    if len(passages) < 2 * MIN_SIDE_PASSAGES:
        return
    between = range(passages[MIN_SIDE_PASSAGES - 1] + 1, passages[-MIN_SIDE_PASSAGES] + 1)
    leads = {index: lead for index in range(1, len(sketch.texts)) if (lead := _lead(sketch, index)) is not None}
    dated = {index for index, lead in leads.items() if any(_is_date(sketch, i) or _is_author(sketch, i) for i in lead)}
    inner = [index for index in leads if index in between]
    if not 0 < len(inner) <= MAX_TITLES or len(dated) > MAX_DATED:
        return
    shares, done = spans(sketch), 0
    for index in inner:
        if index < done:
            continue
        lead, is_dated = leads[index], index in dated
        most = MAX_DATED_SPAN if is_dated else MAX_SPAN
        sides = [at for at in passages if at < index], [at for at in passages if at >= lead.stop]
        is_named = shares[index] <= MAX_UNNAMED_SPAN or _names(sketch, index, sides[1])
        if shares[index] <= most and is_named and _are_apart(sketch, sides, is_dated=is_dated):
            yield index, is_dated
            done = lead.stop


def _lead(sketch: Sketch, index: int) -> range | None:
    """Return the lines between a title and the text below it; None if there is no title below a finished text."""
    counts, finished = sketch.word_counts, sketch.finished
    if not sketch.titles[index] or not MIN_TITLE_WORDS <= counts[index] <= MAX_TITLE_WORDS:
        return None
    near = range(index - 1, max(index - 2 - MAX_LABELS, -1), -1)
    above = next((at for at in near if counts[at] > MAX_LABEL_WORDS), None)
    if above is None or not finished[above] or counts[above] < MIN_PASSAGE_WORDS:
        return None
    below = range(index + 1, min(index + 1 + MAX_LEAD_LINES, len(counts)))
    end = next((at for at in below if counts[at] >= MIN_TYPICAL_WORDS and finished[at]), None)
    if end is None or any(map(has_marks, sketch.texts[index:end])):
        return None
    return range(index + 1, end)


def _is_date(sketch: Sketch, index: int) -> bool:
    """Return whether a line has a day or a time; a year alone may be that of a model or a catalogue."""
    text = sketch.texts[index]
    return sketch.word_counts[index] <= _MAX_DATE_WORDS and (
        dated(text, _MAX_DATE_WORDS) or re.search(r"\b\d{1,2}:\d\d\b", text) is not None
    )


def _is_author(sketch: Sketch, index: int) -> bool:
    return sketch.word_counts[index] <= _MAX_AUTHOR_WORDS and _AUTHOR.match(sketch.texts[index]) is not None


def _names(sketch: Sketch, title: int, side: Sequence[int]) -> bool:
    """Return whether the text below a title has most of its words: above it, a caption may stand anywhere."""
    below = set[int]().union(*[sketch.stems[at] for at in side])
    return _share(sketch.stems[title], sketch.stems[title] & below) >= MIN_NAMED


def _are_apart(sketch: Sketch, sides: tuple[Sequence[int], Sequence[int]], *, is_dated: bool) -> bool:
    """Return whether the passages on both sides of a title have more in common with their own side than the other.

    With an author or date below the title, the two sides are judged together.
    """
    if any(
        len(side) < MIN_SIDE_PASSAGES or sum(sketch.word_counts[at] for at in side) < MIN_SIDE_WORDS for side in sides
    ):
        return False
    before, after = (Counter(chain.from_iterable(sketch.stems[at] for at in side)) for side in sides)
    pairs = [cohesion(sketch, sides[0], before, after), cohesion(sketch, sides[1], after, before)]
    if is_dated:
        pairs = [(sum(within for within, _ in pairs) / 2, sum(across for _, across in pairs) / 2)]
    return all(within >= max(MIN_COHESION, MIN_CONTRAST * across) for within, across in pairs)


def cohesion(sketch: Sketch, side: Sequence[int], own: Counter[int], other: Counter[int]) -> tuple[float, float]:
    """Return the mean share of a passage that its own side has elsewhere, and of what the other side has."""
    bags = [sketch.stems[at] for at in side]
    within = sum(_share(bag, {stem for stem in bag if own[stem] > 1}) for bag in bags)
    across = sum(_share(bag, bag & other.keys()) for bag in bags)
    return within / len(bags), across / len(bags)


def _share(bag: set[int], part: set[int]) -> float:
    """Return the share of stems, by rarity."""
    return ratio(sum(part) >> RARITY_BITS, sum(bag) >> RARITY_BITS, 0.0)
