"""Means over stretches of lines, by prefix sums."""

from collections.abc import Sequence
from itertools import accumulate


def sums(values: Sequence[float]) -> list[float]:
    """Return prefix sums: `sums[b] - sums[a]` is the sum of `values[a:b]`."""
    return list(accumulate(values, initial=0.0))


def mean(totals: Sequence[float], start: int, end: int, *, empty: float = -1.0) -> float:
    """Return the mean of the values from `start` up to `end` by their prefix sums; `empty` if there are none."""
    return (totals[end] - totals[start]) / (end - start) if end > start else empty
