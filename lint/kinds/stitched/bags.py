"""A piece, its surroundings and the whole text as bags of stems, compared by rarity."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import mul

from lint.kinds.stitched.candidates import Piece
from lint.kinds.stitched.passage import has_label, has_marks
from lint.kinds.stitched.profile import Profile, ratio, root
from lint.kinds.stitched.sketch import MAX_LEAD_LINES, MIN_PASSAGE_WORDS, spans
from lint.kinds.stitched.vectors import RARITY_BITS


class Whole:
    """What all pieces of a text are compared with: the stems before each start, and the habits of the text."""

    def __init__(self, profile: Profile, starts: set[int]) -> None:
        self.profile = profile
        sketch = profile.sketch
        self.labels, self.marks = list(map(has_label, sketch.texts)), list(map(has_marks, sketch.texts))
        counted = [
            overlap for overlap, count in zip(sketch.overlaps[1:], sketch.word_counts[1:], strict=True) if count >= 15
        ]
        self.typical = ratio(sum(counted), len(counted), 0.3)
        self.spans = spans(sketch)
        ordered = sorted(starts)
        self.heads = {
            start: Bag(profile, head.copy()) for start, head in zip(ordered, heads(profile, ordered), strict=True)
        }


def heads(profile: Profile, starts: Iterable[int]) -> Iterator[Counter[int]]:
    """Yield how often each stem occurs before each of the increasing starts, in one counter that grows."""
    counts, end = Counter[int](), 0
    for start in starts:
        counts.update(chain.from_iterable(profile.sketch.stems[end:start]))
        end = start
        yield counts


class Bag:
    """Stem counts with their products, weighted by rarity: with themselves, and with the whole text."""

    def __init__(self, profile: Profile, counts: Counter[int]) -> None:
        self.counts = counts
        times = counts.values()
        weighted = list(map(mul, times, map(profile.squares.__getitem__, counts)))
        self.square = sum(map(mul, weighted, times))
        self.dot_all = sum(map(mul, weighted, map(profile.counts.__getitem__, counts)))
        self.norm = root(self.square)


class Parts:
    """A piece and the text before and after it as bags of stems: host = before + after = all - piece.

    Products with the host and the text after are derived from the others, without building their bags.
    """

    def __init__(self, whole: Whole, piece: Piece) -> None:
        profile, (start, end) = whole.profile, piece
        sketch = profile.sketch
        self.squares, self.stems = profile.squares, sketch.stems[start:end]
        counts = Counter(chain.from_iterable(self.stems))
        self.own, self.before = Bag(profile, counts), whole.heads[start]
        self.total, own, before = profile.counts, self.own, self.before
        self.own_before = sum([n * before.counts[s] * self.squares[s] for s, n in counts.items() if s in before.counts])
        self.own_host = own.dot_all - own.square
        self.own_after = self.own_host - self.own_before
        self.after_before = before.dot_all - self.own_before - before.square
        host_square = profile.square - 2 * own.dot_all + own.square
        self.host_norm = root(host_square)
        self.after_norm = root(host_square - before.square - 2 * self.after_before)
        behind = [
            i
            for i in range(end, min(end + MAX_LEAD_LINES, profile.count))
            if sketch.word_counts[i] >= MIN_PASSAGE_WORDS
        ]
        self.behind = behind[0] if behind else end if end < profile.count else None
        """The first passage after the piece, of the host or of another piece."""
        self.first = next((i for i in range(start, end) if sketch.word_counts[i] >= MIN_PASSAGE_WORDS), start)

    def is_elsewhere(self, stem: int) -> bool:
        """Return whether a stem of the piece also occurs outside it."""
        return self.total[stem] > self.own.counts[stem]

    def shares(self) -> list[float]:
        """Return the shares of the piece's stems, by rarity, that occur before it, after it, and in either."""
        size = before_size = after_size = host_size = 0
        before, total = self.before.counts, self.total
        for stem, count in self.own.counts.items():
            weight, earlier = stem >> RARITY_BITS, before.get(stem, 0)
            left = total[stem] - count
            size += weight
            host_size += weight if left else 0
            before_size += weight if earlier else 0
            after_size += weight if left > earlier else 0
        return [ratio(before_size, size, 0.5), ratio(after_size, size, 0.5), ratio(host_size, size, 0.5)]
