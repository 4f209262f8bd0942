"""Learned weights of sentence and word ends, for some thirty languages."""

from collections.abc import Iterable
from functools import cache

import msgspec

from lint import data


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: log-odds are `bias` plus the weights of the features present."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, features: Iterable[str]) -> float:
        """Return the log-odds for the features present; a feature without a weight counts nothing."""
        get = self.weights.get
        return self.bias + sum([get(name, 0.0) for name in features])


class EndWeights(msgspec.Struct, frozen=True):
    """How sentences end in a language, by last words, and words, by last letters (not in scripts without spaces)."""

    sentences: Weights
    words: Weights | None = None


@cache
def end_weights(language: str) -> EndWeights | None:
    """Return the weights of a language, read on first use; None if there are none."""
    name = f"sentence_ends/{language}.json"
    return msgspec.json.decode(data.read_bytes(name), type=EndWeights) if language and data.exists(name) else None
