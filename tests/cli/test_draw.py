"""Drawing some of many at random."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from lint.cli.options import drawn


@given(st.lists(st.integers()), st.integers(1, 10), st.integers())
def test_so_many_are_drawn_in_their_order(items: list[int], count: int, seed: int) -> None:
    numbered = list(enumerate(items))[::-1]
    chosen = drawn(numbered, count, seed=seed)
    assert len(chosen) == min(count, len(items))
    assert chosen == sorted(chosen, reverse=True)
    assert {*chosen} <= {*numbered}
    assert chosen == drawn(numbered, count, seed=seed)


def test_each_is_drawn_equally_often() -> None:
    found = Counter(item for seed in range(3_000) for item in drawn(range(10), 3, seed=seed))
    assert all(abs(found[item] - 900) < 120 for item in range(10)), found  # four standard deviations are 100


@given(st.lists(st.sampled_from("abc")), st.integers(1, 4))
def test_of_each_group_so_many(names: list[str], count: int) -> None:
    chosen = Counter(drawn(names, count, group=lambda name: name))
    assert chosen == {name: min(number, count) for name, number in Counter(names).items()}
