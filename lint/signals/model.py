"""Small learned models: sums of decision trees, which ship as code. bench/trees.py writes it."""

from __future__ import annotations

from importlib import import_module
from math import exp
from typing import Any


def trees(name: str, **features: tuple[str, ...]) -> Any:
    """Return the module `lint.data.trees_{name}`, with a function for each of its models.

    From a row of the features named it gives the log-odds, or None where the model lets most rows go after its first
    trees, and this one is among them. Raises ValueError when a model was learned over other features.
    """
    found = import_module(f"lint.data.trees_{name}")
    if features != found.FEATURES:
        raise ValueError(f"the models {name} do not fit the features of this version: train them again")
    return found


def probability(log_odds: float) -> float:
    """Return the probability for log-odds, without overflow.

    >>> probability(0.0), probability(-1000.0), probability(1000.0)
    (0.5, 0.0, 1.0)
    """
    return 1 / (1 + exp(-log_odds)) if log_odds > -700 else 0.0
