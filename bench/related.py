"""Which articles of a pool are about a related topic: the cosine of their words' tf-idf weights."""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

WORD = re.compile(r"\w{4,}")  # Shorter words are mostly grammar
MAX_RELATED = 6
SAME_STORY = 0.5  # Minimum cosine of two articles that tell the same story, so that neither is foreign to the other
Vector = Mapping[str, float]


def related(pool: Sequence[Sequence[str]]) -> list[list[int]]:
    """Return for each article the indices of up to six others on a related topic, the closest first."""
    vectors = _vectors([Counter(WORD.findall(" ".join(article).lower())) for article in pool])
    return [_nearest(vectors, index) for index in range(len(vectors))]


def _nearest(vectors: Sequence[Vector], index: int) -> list[int]:
    cosines = {other: _dot(vectors[index], vector) for other, vector in enumerate(vectors) if other != index}
    close = [other for other, cosine in cosines.items() if 0 < cosine < SAME_STORY]
    return sorted(close, key=lambda other: -cosines[other])[:MAX_RELATED]


def _vectors(counts: Sequence[Mapping[str, int]]) -> Sequence[Vector]:
    """Return each text's tf-idf weights, with logarithmic counts, as a vector of length 1."""
    holders = Counter(word for count in counts for word in count)
    vectors = []
    for count in counts:
        weights = {word: (1 + math.log(n)) * math.log(len(counts) / holders[word]) for word, n in count.items()}
        length = math.hypot(*weights.values()) or 1.0
        vectors.append({word: weight / length for word, weight in weights.items() if weight})
    return vectors


def _dot(one: Vector, other: Vector) -> float:
    shared = one.keys() & other.keys()
    return math.fsum(one[word] * other[word] for word in shared)
