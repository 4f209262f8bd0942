"""Small learned models as data: sums of decision trees, evaluated in plain Python."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp
from typing import Any

import msgspec

Tree = Any
"""A leaf is a number; a branch is `[feature, threshold, tree if at most, tree if above]`, of any depth."""


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


def probability(log_odds: float) -> float:
    """The probability for log-odds, without overflow.

    >>> probability(0.0), probability(-1000.0), probability(1000.0)
    (0.5, 0.0, 1.0)
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0
