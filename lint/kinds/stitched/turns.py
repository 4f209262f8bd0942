"""Another article that is known by how a short text turns: the words and names before a gap do not return after it.

The models were learned on longer articles; of two short ones they often see too little.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain

from lint.kinds.stitched import edges
from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.gaps import far_features, near_features
from lint.kinds.stitched.heads import cohesion
from lint.kinds.stitched.profile import Profile
from lint.kinds.stitched.segmentation import models
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, Sketch, screen_rows, spans

PROBABILITY = 0.5
"""Of the English texts for training with at most `MAX_PASSAGES`, 1 in 5,000 turns so; of pairs of short articles, 6 in
10."""

MAX_PASSAGES, MIN_SIDE_PASSAGES, MIN_SIDE_WORDS = 40, 3, 60
MAX_SPAN = 0.1  # Maximum share of the smaller side's stems, by rarity, that are on both sides
MAX_NAMES = 1  # Maximum names on both sides, such as a weekday: somebody who recurs on both is the subject
MIN_FIRST_WORDS = -0.25  # Minimum log-odds of being a first paragraph
MIN_GAP = -1.5  # Minimum log-odds of the gap model, which is lower than what it reports
MIN_CONTRAST = 1.5  # How many times as much a passage has in common with its own side as with the other
MAX_APART = 2  # Maximum distance of other turns: a digest has many


def turned(sketch: Sketch) -> list[tuple[Piece, float]]:
    """Return the second half of an English text of two short articles, with its probability."""
    passages = [index for index, count in enumerate(sketch.word_counts) if count >= MIN_PASSAGE_WORDS]
    if sketch.lexicon is None or not 2 * MIN_SIDE_PASSAGES <= len(passages) <= MAX_PASSAGES:
        return []
    shares, between = spans(sketch), range(passages[MIN_SIDE_PASSAGES - 1] + 1, passages[-MIN_SIDE_PASSAGES] + 1)
    if min(shares[between.start : between.stop]) > MAX_SPAN:  # nearly every article
        return []
    rows = {index: row for index, row in screen_rows(sketch) if index in between and shares[index] <= MAX_SPAN}
    profile = Profile(sketch)
    sides = {index: ([at for at in passages if at < index], [at for at in passages if at >= index]) for index in rows}
    found = {
        index: log_odds
        for index, log_odds in _gaps(profile, rows).items()
        if log_odds >= MIN_GAP and _turns(profile, *sides[index])
    }
    if not found or max(found) - min(found) > MAX_APART:
        return []
    return [((max(found, key=found.__getitem__), len(sketch.texts)), PROBABILITY)]


def _gaps(profile: Profile, rows: Mapping[int, Sequence[float]]) -> dict[int, float]:
    """Return the log-odds of the gap model."""
    near, far = near_features(profile, rows), far_features(profile, list(rows))
    gap = models("english").gap
    return {index: gap(one + other) for index, one, other in zip(rows, near, far, strict=True)}


def _turns(profile: Profile, before: Sequence[int], after: Sequence[int]) -> bool:
    """Return whether the passages on one side of a gap sound like the beginning of something else."""
    sketch = profile.sketch
    if edges.score(edges.edges().first, sketch.words[after[0]]) < MIN_FIRST_WORDS:
        return False
    if min(sum(sketch.word_counts[at] for at in side) for side in (before, after)) < MIN_SIDE_WORDS:
        return False
    one, other = (set[int]().union(*[profile.named(at).stems for at in side]) for side in (before, after))
    words, others = (Counter(chain.from_iterable(sketch.stems[at] for at in side)) for side in (before, after))
    if len(one & other) > MAX_NAMES or any(words[name] > 1 and others[name] > 1 for name in one & other):
        return False
    pairs = [cohesion(sketch, before, words, others), cohesion(sketch, after, others, words)]
    return sum(within for within, _ in pairs) >= MIN_CONTRAST * sum(across for _, across in pairs)
