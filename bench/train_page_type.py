"""Train the model of articles: `python bench/train_page_type.py TRAIN` (see `line_data.py`).

Articles are true texts of articles, extractors' outputs of them, and whole pages of any type, as these look alike; the
others are true texts and extracts of other pages. Prints, for held-out hosts, the share of each that is taken for an
article. Needs LightGBM, NumPy and rapidfuzz.
"""

import hashlib
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from commands import parser_of
from feature_fingerprint import page_type_fingerprint
from line_data import EXTRACTORS, WHOLE_PAGE, Page, pages
from trees import forest_of, write

from lint.core.document import Document
from lint.signals.page_type import MIN_LOG_ODDS, PAGE_TYPE_FEATURES, page_type_row

FOLDS = range(3)
PIECE_LINES = (4, 20)
ARTICLE_WEIGHT = 0.3  # Weight of articles from other sources, which look alike

SETTINGS: dict[str, Any] = {
    "n_estimators": 60, "learning_rate": 0.1, "num_leaves": 8, "min_child_samples": 20, "subsample": 0.8,
    "subsample_freq": 1, "colsample_bytree": 0.5, "reg_lambda": 5, "deterministic": True, "force_row_wise": True,
    "random_state": 0, "n_jobs": 1, "verbose": -1,
}  # fmt: skip


class Sample(NamedTuple):
    fold: int
    row: list[float]
    label: bool
    weight: float
    kind: str


def samples(train: Path) -> Iterator[Sample]:
    """Yield the features of each document, and of a piece of it, as short texts show less."""
    rng = random.Random(11)
    for page in pages(train):
        if page.kind not in (*EXTRACTORS, "truth", "article", "framed"):
            continue
        yield from _numbers(page)
        filled, count = [line for line in page.lines if line.strip()], rng.randint(*PIECE_LINES)
        start = rng.choice((0, max(len(filled) - count, 0)))
        yield from _numbers(page._replace(lines=filled[start : start + count]), is_piece=True)


def _numbers(page: Page, *, is_piece: bool = False) -> Iterator[Sample]:
    document = Document("\n".join(page.lines) + "\n")
    if document.paragraphs:
        label = page.page_type == "article" or page.kind in (WHOLE_PAGE, "article", "framed")
        weight = ARTICLE_WEIGHT if page.kind in ("article", "framed") else 1.0
        kind = {WHOLE_PAGE: "whole page", "framed": "framed"}.get(page.kind, page.page_type)
        kind = f"piece of {kind}" if is_piece else kind
        fold = hashlib.sha256(page.host.encode()).digest()[0] % len(FOLDS)
        yield Sample(fold, page_type_row(document), label, weight, kind)


def fit(chosen: list[Sample]) -> Any:
    rows = np.array([each.row for each in chosen])
    labels, weights = [each.label for each in chosen], [each.weight for each in chosen]
    return lightgbm.LGBMClassifier(**SETTINGS).fit(rows, labels, sample_weight=weights)


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--output", type=Path, help="write the trees to this folder, not to lint/data")
    options = parser.parse_args()
    found = list(samples(options.train))
    passed, counted = Counter[str](), Counter[str]()
    for fold in FOLDS:
        model, others = (
            fit([each for each in found if each.fold != fold]),
            [each for each in found if each.fold == fold],
        )
        answers = model.booster_.predict(np.array([each.row for each in others]), raw_score=True)
        counted.update(each.kind for each in others)
        passed.update(each.kind for each, answer in zip(others, answers, strict=True) if answer > MIN_LOG_ODDS)
    print("taken for an article:", {kind: round(passed[kind] / counted[kind], 3) for kind in sorted(counted)})
    forest = forest_of(fit(found).booster_, PAGE_TYPE_FEATURES, digits=6)
    made: dict[str, Any] = {"maker": "bench/train_page_type.py", "folder": options.output}
    write("page_type", {"article": forest}, **made, FINGERPRINT=page_type_fingerprint())


if __name__ == "__main__":
    main()
