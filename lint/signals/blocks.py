"""The blocks of a text, with counts that are computed once."""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate

from lint.signals.line_shape import is_prose, is_separator, terms


class Blocks:
    """Paragraphs and lone separators, with prefix sums: a question about a range costs no more than the range."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts

    @cached_property
    def _prose_sums(self) -> list[int]:
        return list(accumulate(map(is_prose, self.texts), initial=0))

    @cached_property
    def _separator_sums(self) -> list[int]:
        return list(accumulate(map(is_separator, self.texts), initial=0))

    @cached_property
    def _term_counts(self) -> Counter[str]:
        return _term_counts(self.texts)

    def prose_count_outside(self, first: int, last: int) -> int:
        """Return the number of prose paragraphs before `first` and from `last` on."""
        return self._prose_sums[-1] - self._prose_sums[last] + self._prose_sums[first]

    def separator_count(self, first: int, last: int) -> int:
        """Return the number of lone separators from `first` up to `last`."""
        return self._separator_sums[last] - self._separator_sums[first]

    def overlap_fraction(self, first: int, last: int) -> float:
        """Return the mean share, 0 to 1, of the terms of blocks `first` to `last` that occur in the rest."""
        lines = [block for block in self.texts[first:last] if not is_separator(block)]
        own = _term_counts(lines)
        return sum(self._shared_fraction(line, own) for line in lines) / max(len(lines), 1)

    def _shared_fraction(self, line: str, own: Counter[str]) -> float:
        shared = [self._term_counts[term] > own[term] for term in terms(line)]
        return sum(shared) / max(len(shared), 1)


def _term_counts(texts: Iterable[str]) -> Counter[str]:
    return Counter(term for text in texts for term in terms(text))
