"""Learn the models of the kind foreign-lines: `python bench/train_foreign_lines.py TRAIN`.

`line_data.py` says what TRAIN is. There are two models of gradient-boosted trees: `line` sees a line, its words and its
surroundings; `place` also what `line` says of all lines around it. It must not see what `line` says of pages that it
has learned from, so these numbers come from models that were learned on other hosts. `--held-out` leaves out the hosts
whose SHA-256 ends in 0 to 5 of 15, for choosing between variants. Needs LightGBM, NumPy and rapidfuzz, which the
package does not.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from line_data import Page, pages
from trees import Forest, from_lightgbm, write

from lint.core.document import Document
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, context_rows
from lint.kinds.foreign_lines.judgement import PLACE_FEATURES, lines_of
from lint.kinds.foreign_lines.odds import odds_rows

FOLD_COUNT = 3
ROW_FRACTION = {"htmltext": 0.25, "article": 0.3, "cleaned": 0.3, "framed": 0.3}
"""The share of a document's lines that is learned from; of others 0.5. Lines of one page are much alike."""

TRUTH_WEIGHT = 1.5
MAX_WEIGHED_WORDS = 60
SETTINGS: dict[str, Any] = {
    "min_child_samples": 50, "num_leaves": 24, "subsample": 0.7, "subsample_freq": 1, "colsample_bytree": 0.4,
    "reg_lambda": 10, "max_bin": 63, "force_row_wise": True, "deterministic": True, "random_state": 0, "n_jobs": 2,
    "verbose": -1,
}  # fmt: skip
LINE_SETTINGS = {**SETTINGS, "n_estimators": 150, "learning_rate": 0.12}
PLACE_SETTINGS = {**SETTINGS, "n_estimators": 220, "learning_rate": 0.1}


class Sample(NamedTuple):
    """A document as numbers."""

    fold: int
    rows: Any
    words: Any
    labels: Any
    weights: Any
    chosen: Any
    """Which lines are learned from."""


def is_held_out(host: str) -> bool:
    return hashlib.sha256(host.encode()).digest()[-1] % 15 < 6


def sample(page: Page, number: int) -> Sample | None:
    """The numbers of a page; None where the linter would not look at it line by line."""
    document = Document("\n".join(page.lines) + "\n")
    if document.is_hard_wrapped:
        return None
    lines, paragraphs = lines_of(document)
    if not paragraphs:
        return None
    rows = np.array(list(context_rows(lines)), dtype=np.float32)
    line_feeds = [document.text.count("\n", 0, document.paragraphs[index].start) for index in paragraphs]
    labels = np.array([page.labels[line] for line in line_feeds])
    words = np.array(lines.column("words"))
    heavy = np.sqrt(np.clip(words, 1, MAX_WEIGHED_WORDS))
    weights = heavy * np.sqrt(len(words)) / heavy.sum() * (TRUTH_WEIGHT if page.kind == "truth" else 1.0)
    chosen = np.random.default_rng(number).random(len(words)) < ROW_FRACTION.get(page.kind, 0.5)
    fold = hashlib.sha256(page.host.encode()).digest()[0] % FOLD_COUNT
    return Sample(fold, rows, words, labels, weights, chosen & (labels >= 0))


def fit(samples: Sequence[Sample], tables: Sequence[Any], settings: dict[str, Any]) -> Any:
    rows = np.concatenate([table[each.chosen] for table, each in zip(tables, samples, strict=True)])
    labels = np.concatenate([each.labels[each.chosen] for each in samples])
    weights = np.concatenate([each.weights[each.chosen] for each in samples])
    return lightgbm.LGBMClassifier(**settings).fit(rows, labels, sample_weight=weights / weights.mean())


def with_odds(each: Sample, odds: Any) -> Any:
    around = np.array(list(odds_rows(odds.tolist(), each.words.tolist())), dtype=np.float32)
    return np.hstack([each.rows, around])


def of_other_hosts(samples: Sequence[Sample]) -> list[Any]:
    """The table that `place` learns from, in the order of the samples."""
    tables: list[Any] = [None] * len(samples)
    for fold in range(FOLD_COUNT):
        others = [each for each in samples if each.fold != fold]
        model = fit(others, [each.rows for each in others], LINE_SETTINGS)
        for index, each in enumerate(samples):
            if each.fold == fold:
                tables[index] = with_odds(each, model.booster_.predict(each.rows, raw_score=True))
    return tables


def forest(model: Any, features: tuple[str, ...]) -> Forest:
    return Forest(
        features, [from_lightgbm(t["tree_structure"], digits=6) for t in model.booster_.dump_model()["tree_info"]]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--held-out", action="store_true")
    options = parser.parse_args()
    found = (page for page in pages(options.train) if not (options.held_out and is_held_out(page.host)))
    samples = [each for number, page in enumerate(found) if (each := sample(page, number))]
    line = fit(samples, [each.rows for each in samples], LINE_SETTINGS)
    place = fit(samples, of_other_hosts(samples), PLACE_SETTINGS)
    forests = {"line": forest(line, CONTEXT_FEATURES), "place": forest(place, PLACE_FEATURES)}
    out = write("foreign_lines", forests, maker="bench/train_foreign_lines.py")
    count = sum(int(each.chosen.sum()) for each in samples)
    print(f"{len(samples)} documents, {count} lines learned from, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
