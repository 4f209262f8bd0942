"""Learning a profile in two passes over a corpus."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import NamedTuple, Protocol, TypeVar

from lint.config.profile import Profile
from lint.core.document import Document
from lint.learning import tally
from lint.learning.sample import Sample, Threshold, sampled
from lint.learning.tally import Tally, tallied

T = TypeVar("T")

Documents = Iterable[Document | None]  # Documents of a corpus; None for one that cannot be read


class Pass(Protocol):
    """One pass over a corpus on any engine."""

    def __call__(self, function: Callable[[Documents], T], /) -> Iterator[T]:
        """Yield the results of `function`, which must be picklable, on the parts of the corpus in any order."""
        ...


class Learned(NamedTuple):
    """A profile and what it was learned from."""

    profile: Profile
    tally: Tally
    source_count: int
    source_fraction: float  # The share of sources used; below 1 if there are too many


def learn(read: Pass, threshold: Threshold, *, source_field: str | None = None) -> Learned:
    """Return the profile of a corpus, read twice by `read`."""
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
