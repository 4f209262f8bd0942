"""Logistic regressions over named features."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

from lint.kinds.truncated.sentence_ends import Weights


def fitted_weights(
    samples: Sequence[list[str]], labels: Sequence[bool], *, min_count: int, min_weight: float, regularisation: float
) -> Weights:
    """Return the weights of frequent features, refitted without those of small weight."""
    names, matrix = _matrix(samples, min_count)
    kept = np.flatnonzero(np.abs(_fitted(matrix, labels, regularisation).coef_[0]) >= min_weight)
    model = _fitted(matrix[:, kept], labels, regularisation)
    weights = {names[at]: round(float(weight), 2) for at, weight in zip(kept, model.coef_[0], strict=True)}
    return Weights(round(float(model.intercept_[0]), 3), weights)


def _matrix(samples: Sequence[list[str]], min_count: int) -> tuple[list[str], Any]:
    """Return the names of the frequent features, and which of them each sample has."""
    counts = Counter(name for features in samples for name in features)
    names = sorted(name for name, count in counts.items() if count >= min_count)
    column = {name: at for at, name in enumerate(names)}
    rows = [[column[name] for name in features if name in column] for features in samples]
    ends = np.cumsum([0, *map(len, rows)])
    columns = np.fromiter((at for row in rows for at in row), np.int32, ends[-1])
    return names, sparse.csr_matrix((np.ones(ends[-1]), columns, ends), shape=(len(samples), len(names)))


def _fitted(matrix: Any, labels: Sequence[bool], regularisation: float) -> LogisticRegression:
    return LogisticRegression(C=1 / regularisation, max_iter=200).fit(matrix, labels)
