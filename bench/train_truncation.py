"""Train structure.truncated-paragraph: `python bench/train_truncation.py TRAIN [--output FOLDER]`.

TRAIN is the folder of training texts (`truncated_texts.read_texts`). Writes `sentence_ends/*.json` and
`trees_truncated.py` to lint/data or another folder; seven minutes of one core, 2 GB, the same bytes each time. Needs
scikit-learn and LightGBM.

Two steps: weights of sentence ends for each language, from complete and cut sentences; then trees from documents with
and without a cut paragraph, one forest for any language, whose only knowledge of words is the first step's score, and
one for English. Prints the results on held-out groups of sources, and the limits of the rule that follow. The log-odds
of the forest for any language are lowered so that one limit holds for both.
"""

import math
import random
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import lightgbm
from commands import parser_of
from sentence_end_model import all_weights, save_weights
from trees import DATA, Forest, forest_of, partial_sums, write
from truncated_documents import make_all, plainly_cut
from truncated_measures import HeldOut, error_probability, held_out, min_probability, table
from truncated_samples import Samples, samples_of
from truncated_texts import Text, half_of, read_texts, some_of_each

from lint.kinds.truncated.features import FEATURES
from lint.kinds.truncated.sentence_ends import EndWeights
from lint.signals.model import probability

ONE_WAY = {
    "sentence_end": -1, "word_end": -1, "comma": 1, "open_word": 1,
    "ends_like_word": -1, "open_bracket": 1, "open_quote": 1, "ended_share": 1,
    "alike_share": 1, "longer_open": -1, "long_open": -1,
}  # fmt: skip
"""Features that can only speak for a cut, or only against it."""

SETTINGS: dict[str, Any] = {
    "n_estimators": 40, "num_leaves": 16, "learning_rate": 0.18, "min_child_samples": 40, "subsample": 0.8,
    "subsample_freq": 1, "colsample_bytree": 0.5, "reg_lambda": 5, "random_state": 0, "n_jobs": 1, "verbose": -1,
    "deterministic": True, "force_row_wise": True,
    "monotone_constraints": [ONE_WAY.get(name, 0) for name in FEATURES],
}  # fmt: skip
LEAST_LOG_ODDS, FLOOR_MARGIN = -1.4, 0.1  # Floors are below the sums of rows with a probability of 0.2 or more
TEST_ROUNDS = 2
SHOWN_THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)


def log_odds(share: float) -> float:
    return math.log(share / (1 - share))


def fit(samples: Samples) -> Any:
    return lightgbm.LGBMClassifier(**SETTINGS).fit(samples.table, samples.labels, sample_weight=samples.weights())


def forest(samples: Samples) -> Forest:
    """Return the trees with early-exit floors."""
    booster = fit(samples).booster_
    sums = partial_sums(booster, samples.table)
    likely = sums[sums[:, -1] > LEAST_LOG_ODDS]
    floors = [round(float(low), 3) for low in likely.min(axis=0) - FLOOR_MARGIN]
    return forest_of(booster, FEATURES)._replace(floors=floors)


def lowered(found: Forest, amount: float) -> Forest:
    """Return a forest with its log-odds lowered."""
    floors = [-amount - FLOOR_MARGIN, *(round(floor - amount, 3) for floor in found.floors if floor is not None)]
    return found._replace(trees=[-amount, *found.trees], floors=floors)


def learned(
    texts: Sequence[Text], halves: Sequence[Mapping[str, EndWeights]], *, english: bool
) -> tuple[Forest, HeldOut]:
    """Return the trees for English, or for any language, and their results on held-out texts."""
    train = samples_of(make_all(texts, seed=int(english)), halves, english=english)
    rng = random.Random(2)
    plain = [plainly_cut(text, rng) for text in texts for _ in range(TEST_ROUNDS)]
    found = held_out(train, samples_of(plain, halves, english=english), fit)
    print("English" if english else "any language", f"{len(train.made)} documents, {len(train.labels)} paragraphs")
    print(*table(found, SHOWN_THRESHOLDS), sep="\n")
    return forest(train), found


def main(train: Path, output: Path) -> None:
    every = read_texts(train)
    halves = [all_weights([text for text in every if half_of(text) != half]) for half in (0, 1)]
    texts = some_of_each(every, random.Random(0))
    english = [text for text in texts if text.language == "en"]
    english_forest, found = learned(english, halves, english=True)
    other_forest, other_found = learned(texts, halves, english=False)
    limit, other_limit = min_probability(found, english=True), min_probability(other_found, english=False)
    amount = round(log_odds(other_limit) - log_odds(limit), 3)
    other_forest = lowered(other_forest, amount)
    errors = max(error_probability(found), probability(log_odds(error_probability(other_found)) - amount))
    print(f"any language is {amount} lower, as it needs a limit of {other_limit}")
    print(f"min-probability {limit}, error-probability {errors:.2f}")
    save_weights(all_weights(every), output)
    forests = {"other": other_forest, "english": english_forest}
    write("truncated", forests, maker="bench/train_truncation.py", folder=output)


if __name__ == "__main__":
    parser = parser_of(__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--output", type=Path, default=DATA)
    options = parser.parse_args()
    main(options.train, options.output)
