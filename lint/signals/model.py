"""Small learned models as data: sums of decision trees, evaluated in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Any

import msgspec

Tree = Any
"""A leaf is a number; a branch is `[feature, threshold, tree if at most, tree if above]`, of any depth."""


Node = Any
"""The same with leaves of the same shape, `[null, number, null, null]`: a step down the tree is then one unpacking."""


class Forest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A gradient-boosted model: the log-odds are the sum of its trees."""

    features: tuple[str, ...]
    trees: list[Tree]

    def log_odds(self, row: Sequence[float]) -> float:
        """The log-odds for a row of features, in the order of `features`."""
        total = 0.0
        for tree in self.trees:
            while type(tree) is list:
                tree = tree[2] if row[tree[0]] <= tree[1] else tree[3]
            total += tree
        return total


class Screen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A model that is asked often, and lets most rows go after its first trees: behind each is a floor for the sum."""

    features: tuple[str, ...]
    trees: list[Node]
    floors: list[float]

    def log_odds(self, row: Sequence[float]) -> float | None:
        """The log-odds for a row of features; None where the sum does not lie above the floor behind every tree."""
        total = 0.0
        for (feature, value, low, high), floor in zip(self.trees, self.floors, strict=True):
            while feature is not None:
                feature, value, low, high = low if row[feature] <= value else high
            total += value
            if total <= floor:
                return None
        return total


def probability(log_odds: float) -> float:
    """The probability for log-odds, without overflow.

    >>> probability(0.0), probability(-1000.0), probability(1000.0)
    (0.5, 0.0, 1.0)
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0
