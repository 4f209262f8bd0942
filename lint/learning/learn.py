"""Learning a profile: the corpus is read twice, and what its parts give is merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from lint.config.profile import Profile
from lint.core.document import Document
from lint.learning import tally
from lint.learning.sample import Sample, Threshold, sampled
from lint.learning.tally import Tally, tallied

T = TypeVar("T")

Documents = Iterable[Document | None]
"""Some documents of a corpus; None for one that cannot be read."""


class Pass(Protocol):
    """One pass over a corpus, by whatever engine."""

    def __call__(self, function: Callable[[Documents], T], /) -> Iterator[T]:
        """Return what `function`, which can be pickled, makes of the parts of the corpus, in any order."""
        ...


class Learned(NamedTuple):
    """A profile and what it was learned from."""

    profile: Profile
    tally: Tally
    source_count: int
    """How many sources were looked at."""
    source_fraction: float
    """Which part of all sources that is; below 1 where there are too many."""


def learn(read: Pass, threshold: Threshold, *, source_field: str | None = None) -> Learned:
    """Return the profile of the corpus that `read` reads, twice."""
    by_field = source_field is not None
    whole = Sample()
    for part in read(partial(sampled, by_field=by_field)):
        whole.merge(part)
    candidates = whole.candidates(threshold)
    source_count, source_fraction = whole.source_count, whole.source_fraction
    del whole  # the counts need the room
    total = Tally()
    for counted in read(partial(tallied, candidates=candidates, by_field=by_field)):
        total.merge(counted)
    return Learned(tally.profile(total, threshold, source_field=source_field), total, source_count, source_fraction)
