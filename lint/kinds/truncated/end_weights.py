"""Learned weights of how sentences and words end in a language, shipped as data for some thirty languages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

import msgspec

from lint import data


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: the log odds of a set of features are `bias` plus the sum of their weights."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, features: Iterable[str]) -> float:
        """Return the log odds for the features that are there; one without a weight counts nothing."""
        get = self.weights.get
        return self.bias + sum([get(name, 0.0) for name in features])


class EndWeights(msgspec.Struct, frozen=True):
    """What is known of a language: how well a sentence can end at its last words, and, unless its script sets no
    spaces, a word at its last letters."""

    sentences: Weights
    words: Weights | None = None


@cache
def end_weights(language: str) -> EndWeights | None:
    """Return the weights of a language, read from the package's data on first use; None where it has none."""
    name = f"sentence_ends/{language}.json"
    return msgspec.json.decode(data.read_bytes(name), type=EndWeights) if language and data.exists(name) else None
