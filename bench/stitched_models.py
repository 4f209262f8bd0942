"""Training of the decision trees of `structure.stitched-article`, out of fold, with early-exit floors."""

from collections.abc import Sequence
from typing import Any

import lightgbm
import numpy as np
from trees import Forest, forest_of, partial_sums

EARLY_LOSS = 0.0015  # The share of true starts passing a model that each early-exit floor may drop: about 0.5% in total
SCREEN = {"trees": 100, "num_leaves": 16, "learning_rate": 0.12}
NEAR = {"trees": 120, "num_leaves": 15, "learning_rate": 0.12}
GAP = {"trees": 300, "num_leaves": 28, "learning_rate": 0.06}
PIECE = {"trees": 300, "num_leaves": 28, "learning_rate": 0.06}
SETTINGS = {
    "objective": "binary", "min_child_samples": 40, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 5, "verbose": -1, "num_threads": 1, "seed": 1, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
RISING = {
    "broken_before", "broken_end", "cues", "end_cues", "odd_gap", "dateline", "unfinished_tail", "odd_start", "odd_end",
    "unfinished_end", "start_log_odds", "end_log_odds",
}  # fmt: skip
FALLING = {
    "odd_before", "odd_outside", "odd_inside", "overlap_minus_typical", "pronouns",
    "linker", "lone_known", "names_known", "tfidf_head", "tfidf_host", "inner_log_odds", "unfinished_inside",
    "list_lines", "right_in_head_50", "right_in_head_150", "pair_50", "pair_150", "pair_400",
    "rare_in_head", "meaning_50", "meaning_150", "meaning_400", "right_names",
    "numbered_fraction", "title_fraction",
}  # fmt: skip
"""Features that can only speak for a boundary, or only against it: keeps models sane on unfamiliar texts."""

Rows = np.ndarray[Any, np.dtype[Any]]


def fit(rows: Rows, truth: Rows, features: tuple[str, ...], size: dict[str, float]) -> lightgbm.Booster:
    signs = [(name in RISING) - (name in FALLING) for name in features]
    settings = {**SETTINGS, **size, "monotone_constraints": signs}
    trees = int(size["trees"])
    del settings["trees"]
    return lightgbm.train(settings, lightgbm.Dataset(rows, truth), trees)


def learn(
    parts: Sequence[Any], truths: Sequence[Sequence[bool]], features: tuple[str, ...],
    size: dict[str, float],
) -> tuple[lightgbm.Booster, Forest, list[Rows]]:  # fmt: skip
    """Return the model trained on all rows, and out-of-fold log-odds for each document."""
    rows = np.concatenate([np.array(part, np.float32).reshape(len(part), len(features)) for part in parts])
    truth = np.array([value for part in truths for value in part])
    fold = np.array([number % 2 for number, part in enumerate(parts) for _ in part])
    answers = np.zeros(len(rows))
    for half in (0, 1):
        booster = fit(rows[fold != half], truth[fold != half], features, size)
        answers[fold == half] = booster.predict(rows[fold == half], raw_score=True)
    loss = np.mean(np.log1p(np.exp(np.where(truth, -answers, answers))))
    print(len(rows), "rows,", len(features), "features, log loss", round(float(loss), 4), flush=True)
    booster = fit(rows, truth, features, size)
    if size in (GAP, PIECE):
        gains = sorted(zip(booster.feature_importance("gain"), features, strict=True), reverse=True)
        print("  ", " ".join(f"{name} {gain:.0f}" for gain, name in gains[:14]), flush=True)
    return booster, forest_of(booster, features), np.split(answers, np.cumsum([len(part) for part in parts])[:-1])


def with_floors(
    booster: lightgbm.Booster, model: Forest, floor: float, rows: Sequence[Any],
    begins: list[list[bool]],
) -> Forest:  # fmt: skip
    """Return the model with a floor after each tree, so that most rows exit early."""
    pairs = [pair for part, some in zip(rows, begins, strict=True) for pair in zip(part, some, strict=True)]
    hits = partial_sums(booster, np.array([row for row, is_start in pairs if is_start], np.float32))
    hits = hits[hits[:, -1] > floor]
    floors = [round(float(value) - 0.001, 3) for value in np.quantile(hits, EARLY_LOSS, axis=0)]
    floors[-1] = floor
    others = partial_sums(booster, np.array([row for row, is_start in pairs if not is_start][:50000], np.float32))
    kept, alive = (np.logical_and.accumulate(sums > floors, axis=1) for sums in (hits, others))
    asked = 1 + alive[:, :-1].sum(axis=1).mean()
    kept_share = float(kept[:, -1].mean())
    print(f"starts kept {kept_share:.4f}, trees used for other rows {asked:.2f}", flush=True)
    return model._replace(floors=floors)
