"""Train the models of the kind foreign-lines: `python bench/train_foreign_lines.py TRAIN` (see `line_data.py`).

Four models of gradient-boosted trees: `line` sees a line, its words and its surroundings; `place` also what `line` says
about all lines around it; `block` a run of lines as a whole; and `screen` only a few counts of a document, so that the
others are not needed for most. Each learns from answers of the previous one for pages of other hosts (three folds of
hosts); the thresholds in lint/ were chosen on the same answers, which are reported at the end. Needs LightGBM, NumPy
and rapidfuzz.
"""

import hashlib
from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from commands import parser_of
from feature_fingerprint import line_fingerprint
from foreign_lines_report import Judged, report
from line_data import Page, pages
from trees import Forest, forest_of, write

from lint.core.document import Document
from lint.kinds.foreign_lines.block_features import BLOCK_FEATURES, block_rows, runs
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, context_rows
from lint.kinds.foreign_lines.judgement import OWN_LOG_ODDS, PLACE_FEATURES, place_rows, worded_lines
from lint.kinds.foreign_lines.kind import ForeignLines
from lint.kinds.foreign_lines.odds import CAP
from lint.kinds.foreign_lines.screen import SCREEN_FEATURES, screen_row
from lint.kinds.foreign_lines.topic import Terms

FOLDS = range(3)
ROW_FRACTION = {"htmltext": 0.18, "article": 0.2, "cleaned": 0.2, "framed": 0.2}
"""Share of a document's lines used, 0.4 for others; lines of one page are much alike."""

TRUTH_WEIGHT, FRAMED_WEIGHT = 1.5, 0.3
MAX_WEIGHED_WORDS = 60
CHECKPOINTS, FLOOR_LOSS = (10, 30, 80), 0.002
"""`line` drops lines after these numbers of trees, with this share of the foreign lines each."""

MIN_FOREIGN_WORDS = 5  # Minimum foreign words in reported blocks of a document that the screen must pass

SETTINGS: dict[str, Any] = {
    "min_child_samples": 50, "num_leaves": 20, "subsample": 0.7, "subsample_freq": 1, "colsample_bytree": 0.4,
    "reg_lambda": 10, "max_bin": 63, "force_row_wise": True, "deterministic": True, "random_state": 0, "n_jobs": 1,
    "verbose": -1,
}  # fmt: skip
LINE_SETTINGS = {
    **SETTINGS, "n_estimators": 300, "learning_rate": 0.08, "num_leaves": 63, "min_child_samples": 200,
    "reg_lambda": 100,
}  # fmt: skip
PLACE_SETTINGS = LINE_SETTINGS
BLOCK_SETTINGS = {**SETTINGS, "n_estimators": 100, "learning_rate": 0.08, "num_leaves": 12, "min_child_samples": 40}
SCREEN_SETTINGS = {**SETTINGS, "n_estimators": 40, "learning_rate": 0.12, "num_leaves": 8, "colsample_bytree": 0.6}


class Sample(NamedTuple):
    """A document as numbers."""

    page: Page
    fold: int
    rows: Any
    words: Any
    terms: Sequence[Terms]
    labels: Any
    weights: Any
    chosen: Any  # The lines used for training
    glance: list[float] | None  # The features of the screen


class Learned(NamedTuple):
    """A model, and out-of-fold answers for each sample."""

    model: Any
    answers: list[Any]


def sample(page: Page, number: int) -> Sample | None:
    """Return the numbers of a page; None if the linter does not judge its lines."""
    document = Document("\n".join(page.lines) + "\n")
    if document.is_hard_wrapped:
        return None
    lines, paragraphs = worded_lines(document)
    if not paragraphs:
        return None
    rows = np.array(list(context_rows(lines)), dtype=np.float32)
    labels = np.array([page.labels[document.line_index(document.paragraphs[index].start)] for index in paragraphs])
    words = np.array(lines.column("words"))
    heavy = np.sqrt(np.clip(words, 1, MAX_WEIGHED_WORDS))
    weights = heavy * np.sqrt(len(words)) / heavy.sum() * (TRUTH_WEIGHT if page.kind == "truth" else 1.0)
    chosen = np.random.default_rng(number).random(len(words)) < ROW_FRACTION.get(page.kind, 0.4)
    fold = hashlib.sha256(page.host.encode()).digest()[0] % len(FOLDS)
    return Sample(page, fold, rows, words, lines.terms, labels, weights, chosen & (labels >= 0), screen_row(document))


def fit(rows: Any, labels: Any, weights: Any, settings: dict[str, Any]) -> Any:
    return lightgbm.LGBMClassifier(**settings).fit(rows, labels, sample_weight=weights / weights.mean())


def of_other_hosts(
    samples: Sequence[Sample], learn: Callable[[list[int]], Any], answer: Callable[[Any, int], Any]
) -> Learned:
    """Train on all samples, and answer each with a model trained on other hosts."""
    answers: list[Any] = [None] * len(samples)
    for fold in FOLDS:
        model = learn([index for index, each in enumerate(samples) if each.fold != fold])
        for index, each in enumerate(samples):
            if each.fold == fold:
                answers[index] = answer(model, index)
    return Learned(learn(list(range(len(samples)))), answers)


def of_lines(samples: Sequence[Sample], tables: Sequence[Any], chosen: Sequence[Any], settings: dict[str, Any]) -> Any:
    """Return a function that trains on the lines of some samples."""

    def learn(indices: list[int]) -> Any:
        rows = np.concatenate([tables[index][chosen[index]] for index in indices])
        labels = np.concatenate([samples[index].labels[chosen[index]] for index in indices])
        weights = np.concatenate([samples[index].weights[chosen[index]] for index in indices])
        return fit(rows, labels, weights, settings)

    return learn


def line_model(samples: Sequence[Sample]) -> tuple[Forest, list[Any]]:
    """Train `line` with floors; return its answers too."""
    tables = [each.rows for each in samples]
    found = of_other_hosts(
        samples, of_lines(samples, tables, [each.chosen for each in samples], LINE_SETTINGS),
        lambda model, index: np.column_stack([
            model.booster_.predict(tables[index], raw_score=True, num_iteration=count)
            for count in (*CHECKPOINTS, LINE_SETTINGS["n_estimators"])
        ]),
    )  # fmt: skip
    foreign = np.concatenate([sums[each.labels == 1] for sums, each in zip(found.answers, samples, strict=True)])
    floors = np.quantile(foreign[foreign[:, -1] > OWN_LOG_ODDS], FLOOR_LOSS, axis=0)[:-1].round(3)
    at = dict(zip(CHECKPOINTS, map(float, floors), strict=True))
    shipped = forest_of(found.model.booster_, CONTEXT_FEATURES, digits=6)
    answers = [
        np.where((sums[:, :-1] > floors).all(axis=1) & (sums[:, -1] > OWN_LOG_ODDS), sums[:, -1], -CAP)
        for sums in found.answers
    ]
    return shipped._replace(floors=[at.get(number + 1) for number in range(len(shipped.trees))]), answers


def place_model(samples: Sequence[Sample], line_odds: Sequence[Any]) -> tuple[Forest, list[Any]]:
    """Train `place`; return its answers too."""
    tables = [
        np.hstack(
            [each.rows, np.array(list(place_rows(each.terms, each.words.tolist(), odds.tolist())), dtype=np.float32)]
        )
        for each, odds in zip(samples, line_odds, strict=True)
    ]
    chosen = [each.chosen & (odds > OWN_LOG_ODDS) for each, odds in zip(samples, line_odds, strict=True)]

    def answer(model: Any, index: int) -> Any:
        odds, asked = line_odds[index].copy(), line_odds[index] > OWN_LOG_ODDS
        if asked.any():
            odds[asked] = model.booster_.predict(tables[index][asked], raw_score=True)
        return odds

    found = of_other_hosts(samples, of_lines(samples, tables, chosen, PLACE_SETTINGS), answer)
    return forest_of(found.model.booster_, PLACE_FEATURES, digits=6), found.answers


def block_model(samples: Sequence[Sample], line_odds: Sequence[Any], places: Sequence[Any]) -> tuple[Forest, list[Any]]:
    """Train `block` on the share of foreign lines in each; return its answers too."""
    found = [list(runs(odds.tolist())) for odds in places]
    tables = [
        np.array(list(block_rows(each.rows.tolist(), line.tolist(), odds.tolist(), spans)), dtype=np.float32)
        for each, line, odds, spans in zip(samples, line_odds, places, found, strict=True)
    ]

    def learn(indices: list[int]) -> Any:
        rows, labels, weights = [], [], []
        for index in indices:
            each = samples[index]
            weight = FRAMED_WEIGHT if each.page.kind == "framed" else 1.0
            for row, (start, end) in zip(tables[index], found[index], strict=True):
                for label in (0, 1):
                    count = int((each.labels[start:end] == label).sum())
                    if count:
                        rows.append(row)
                        labels.append(label)
                        weights.append(weight * count / np.sqrt(end - start))
        return fit(np.array(rows), np.array(labels), np.array(weights), BLOCK_SETTINGS)

    def answer(model: Any, index: int) -> Any:
        return model.booster_.predict(tables[index], raw_score=True) if found[index] else np.empty(0)

    learned = of_other_hosts(samples, learn, answer)
    return forest_of(learned.model.booster_, BLOCK_FEATURES, digits=6), learned.answers


def screen_model(samples: Sequence[Sample], judged: Sequence[Judged]) -> tuple[Forest, list[float]]:
    """Train `screen`; return its answers too."""
    wanted = np.array([each.words_in_blocks(ForeignLines().min_log_odds) for each in judged])
    seen = np.array([each.glance is not None for each in samples])
    rows = np.array([each.glance or [0.0] * len(SCREEN_FEATURES) for each in samples])

    def learn(indices: list[int]) -> Any:
        kept = [index for index in indices if seen[index]]
        labels = wanted[kept] >= MIN_FOREIGN_WORDS
        weights = np.where(labels, np.sqrt(np.minimum(wanted[kept], 300)), TRUTH_WEIGHT)
        return fit(rows[kept], labels, weights, SCREEN_SETTINGS)

    def answer(model: Any, index: int) -> float:
        return float(model.booster_.predict(rows[index : index + 1], raw_score=True)[0]) if seen[index] else -np.inf

    learned = of_other_hosts(samples, learn, answer)
    return forest_of(learned.model.booster_, SCREEN_FEATURES, digits=6), learned.answers


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("train", type=Path)
    parser.add_argument("--output", type=Path, help="write the trees to this folder, not to lint/data")
    parser.add_argument("--pages", type=int, help="only so many pages, for a quick look")
    options = parser.parse_args()
    found = enumerate(islice(pages(options.train), options.pages))
    samples = [each for number, page in found if (each := sample(page, number))]
    print(f"{len(samples)} documents, {sum(int(each.chosen.sum()) for each in samples)} lines learned from", flush=True)
    line, line_odds = line_model(samples)
    place, places = place_model(samples, line_odds)
    block, scores = block_model(samples, line_odds, places)
    judged = [
        Judged.of(each.page, each.rows, labels=each.labels, odds=odds, scores=found)
        for each, odds, found in zip(samples, places, scores, strict=True)
    ]
    screen, glances = screen_model(samples, judged)
    made: dict[str, Any] = {"maker": "bench/train_foreign_lines.py", "folder": options.output}
    write("foreign_lines", {"line": line, "place": place, "block": block}, **made, FINGERPRINT=line_fingerprint())
    write("foreign_screen", {"screen": screen}, **made)
    report(judged, glances)


if __name__ == "__main__":
    main()
