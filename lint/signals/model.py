"""Learned models, which ship as code written by bench/trees.py."""

from functools import cache
from importlib import import_module
from math import exp
from typing import Any


@cache
def trees(name: str, **features: tuple[str, ...]) -> Any:
    """Return the module `lint.data.trees_{name}`, with a function for each of its models.

    A function takes a row of features and returns log-odds, or None if the row is below a floor after the first trees.
    Raises ValueError if a model was trained with other features.
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
