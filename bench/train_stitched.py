#!/usr/bin/env python3
"""
Train the models of `structure.stitched-article` and write them to lint/data/trees_stitched_{english,generic}.py.

Small models decide in turn. A screen lets most gaps between paragraphs go, and a look at what stands near the gap most
of the others. The gap model gives what is left the log-odds that another article begins there; the piece model gives
runs of paragraphs that begin at a likely gap the log-odds that they are, from there to their end, a foreign piece. Each
learns from the out-of-fold answers of the one before. The generic models see the same English texts, most of them in
invented languages, through features that need nothing of English, and serve all other languages.

    python bench/train_stitched.py ../shared/bench/train [--documents 24000] [--only english]

Needs numpy and lightgbm (see bench/README.md); only the training set is read, never the benchmark's pages.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from stitched_data import Sample, disguise, read_articles, sample
from trees import Forest, Tree, from_lightgbm, value, write

from lint.segment import WORD
from lint.signals.cohesion import Profile
from lint.signals.gap import GAP_FEATURES, NEAR_FEATURES, gap_features
from lint.signals.pieces import PIECE_FEATURES, Piece, candidates, piece_features
from lint.signals.screen import SCREEN_FEATURES, Sketch, screen_features, sketch_as
from lint.signals.stitching import MAX_STARTS, gap_log_odds, near_rows, select
from lint.signals.vectors import Lexicon, english

SCREEN_LOSS = 0.045
"""The share of true starts that the screen may let go: the later models would find few of them."""

EARLY_LOSS = 0.0015
"""The share of the true starts that pass a model which each floor behind its first trees may let go: together about
0.5%, nearly the same ones each time."""

NEAR_LOSS = 0.0125
"""The share of the likely true starts that the near look may let go."""

GAP_FLOOR = -1.0
SCREEN = {"members": 1, "trees": 100, "num_leaves": 16, "learning_rate": 0.12}
NEAR = {"members": 1, "trees": 160, "num_leaves": 15, "learning_rate": 0.1}
FULL = {"members": 1, "trees": 160, "num_leaves": 15, "learning_rate": 0.08}
SETTINGS = {
    "objective": "binary", "min_child_samples": 30, "feature_fraction": 0.5, "bagging_fraction": 0.8, "bagging_freq": 1,
    "lambda_l2": 5, "verbose": -1, "num_threads": 2, "seed": 1, "deterministic": True,
}  # fmt: skip
RISING = {
    "broken_before",
    "broken_end",
    "cues",
    "end_cues",
    "odd_gap",
    "dateline",
    "unfinished_tail",
    "odd_start",
    "odd_end",
    "unfinished_end",
    "start_log_odds",
    "end_log_odds",
}
FALLING = {
    "odd_before", "odd_outside", "odd_inside", "keywords_minus_typical", "overlap_minus_typical", "pronouns",
    "linker", "lone_known", "names_known", "tfidf_head", "tfidf_host", "inner_log_odds", "unfinished_inside",
    "list_lines",
}  # fmt: skip
"""What can only speak for a boundary, or only against it: keeps the models sane on texts unlike those they
learned from."""

Rows = np.ndarray[Any, np.dtype[Any]]


def sketch_of(made: Sample, lexicon: Lexicon | None) -> Sketch:
    texts = [text for text, _ in made.paragraphs]
    return sketch_as(texts, [WORD.findall(text) for text in texts], [blank for _, blank in made.paragraphs], lexicon)


def fit(rows: Rows, truth: Rows, features: tuple[str, ...], size: dict[str, float]) -> lightgbm.Booster:
    signs = [(name in RISING) - (name in FALLING) for name in features]
    settings = {**SETTINGS, **size, "monotone_constraints": signs}
    trees, _ = int(size["trees"]), (settings.pop("trees"), settings.pop("members"))
    return lightgbm.train(settings, lightgbm.Dataset(rows, truth), trees)


def out_of_fold(rows: Rows, truth: Rows, fold: Rows, features: tuple[str, ...], size: dict[str, float]) -> Rows:
    """Each row's log-odds by a model that has seen no article of its half."""
    result = np.zeros(len(rows))
    for half in (0, 1):
        booster = fit(rows[fold != half], truth[fold != half], features, size)
        result[fold == half] = booster.predict(rows[fold == half], raw_score=True)
    return result


def forest(boosters: list[lightgbm.Booster], features: tuple[str, ...]) -> Forest:
    """The mean of several models: steadier than one on texts unlike those they learned from."""
    trees = [
        from_lightgbm(tree["tree_structure"], share=1 / len(boosters))
        for booster in boosters for tree in booster.dump_model()["tree_info"]
    ]  # fmt: skip
    return Forest(features, trees)


def learn(
    parts: list[list[list[float]]], truths: list[list[bool]], features: tuple[str, ...], size: dict[str, float]
) -> tuple[Forest, list[Rows]]:
    """The model of all rows, and for each document its rows' out-of-fold log-odds."""
    rows = np.array([row for part in parts for row in part], np.float32)
    truth = np.array([value for part in truths for value in part])
    fold = np.array([number % 2 for number, part in enumerate(parts) for _ in part])
    answers = out_of_fold(rows, truth, fold, features, size)
    loss = np.mean(np.log1p(np.exp(np.where(truth, -answers, answers))))
    print(len(rows), "rows,", len(features), "features, log loss", round(float(loss), 4), flush=True)
    ends = np.cumsum([len(part) for part in parts])
    members = [fit(rows, truth, features, {**size, "seed": seed}) for seed in range(int(size["members"]))]
    return forest(members, features), np.split(answers, ends[:-1])


def disguised(made: Sample, rng: random.Random, *, english: bool) -> Sample:
    """For the generic models, an invented language, at times one for each article; for English, foreign pieces only."""
    if not english:
        return disguise(made, rng, mixed=rng.random() < 0.35)
    other = disguise(made, rng, mixed=True)
    inside = {index for start, end in made.pieces for index in range(start, end)}
    return made._replace(
        paragraphs=[(other if i in inside else made).paragraphs[i] for i in range(len(made.paragraphs))]
    )


def train(articles: list[list[str]], lexicon: Lexicon | None, documents: int, name: str) -> None:
    rng = random.Random(7)
    order = list(range(len(articles)))
    rng.shuffle(order)
    made = [sample(articles, order[number % 2 :: 2], rng) for number in range(documents)]
    for number in range(documents):
        chance = rng.random()
        if chance < (0.04 if lexicon else 0.6):
            made[number] = disguised(made[number], rng, english=lexicon is not None)
    sketches = [sketch_of(document, lexicon) for document in made]
    starts = [{start for start, _ in document.pieces} for document in made]
    screen, suspects = train_screen(sketches, starts)
    profiles = [Profile(sketch) for sketch in sketches]
    rows = [gap_features(profile, list(found)) for profile, found in zip(profiles, suspects, strict=True)]
    truth = [[index in begun for index in found] for found, begun in zip(suspects, starts, strict=False)]
    gap, answers = learn(rows, truth, GAP_FEATURES, FULL)
    near, passed = train_near(profiles, suspects, truth, answers)
    gaps = [
        {index: float(value) for index, value, passes in zip(found, part, some, strict=True) if passes}
        for found, part, some in zip(suspects, answers, passed, strict=True)
    ]
    likely = [[index for index, value in found.items() if value > GAP_FLOOR] for found in gaps]
    pieces = [candidates(profile, found) for profile, found in zip(profiles, likely, strict=False)]
    rows = [
        piece_features(profile, some, gap_log_odds(profile, found))
        for profile, some, found in zip(profiles, pieces, gaps, strict=False)
    ]
    piece, answers = learn(
        rows,
        [[one in document.pieces for one in some] for document, some in zip(made, pieces, strict=False)],
        PIECE_FEATURES,
        FULL,
    )
    models = {"screen": screen, "near": near, "gap": gap, "piece": piece}
    write(f"stitched_{name}", models, maker="bench/train_stitched.py", GAP_FLOOR=GAP_FLOOR)
    report(
        [
            (document.pieces, some, list(map(float, part)))
            for document, some, part in zip(made, pieces, answers, strict=False)
        ],
        name,
    )


def train_screen(sketches: list[Sketch], starts: list[set[int]]) -> tuple[Forest, list[dict[int, float]]]:
    """The screen, its floor, and the gaps of every document that pass it out of fold."""
    looked = list(map(screen_features, sketches))
    asked, rows = [list(found) for found in looked], [list(found.values()) for found in looked]
    model, answers = learn(
        rows, [[i in begun for i in some] for some, begun in zip(asked, starts, strict=False)], SCREEN_FEATURES, SCREEN
    )
    hits = np.concatenate(
        [part[[i in begun for i in some]] for some, begun, part in zip(asked, starts, answers, strict=True)]
    )
    floor = round(float(np.quantile(hits, SCREEN_LOSS)), 3)
    passed = [
        {i: float(a) for i, a in zip(some, part, strict=False) if a > floor}
        for some, part in zip(asked, answers, strict=False)
    ]
    clean = [found for found, begun in zip(passed, starts, strict=False) if not begun]
    print(
        "screen floor",
        floor,
        "clean documents that pass",
        round(sum(map(bool, clean)) / len(clean), 3),
        "gaps",
        round(
            sum(map(len, clean)) / sum(len(some) for some, begun in zip(asked, starts, strict=False) if not begun), 4
        ),
    )
    begins = [[i in begun for i in some] for some, begun in zip(asked, starts, strict=True)]
    return with_floors(model, floor, rows, begins), [
        dict(sorted(sorted(found.items(), key=lambda pair: -pair[1])[:MAX_STARTS])) for found in passed
    ]


def train_near(
    profiles: list[Profile], suspects: list[dict[int, float]], truth: list[list[bool]], answers: list[Rows]
) -> tuple[Forest, list[Rows]]:
    """The near model, its floor, and of every document's suspicious gaps which pass it out of fold."""
    rows = [near_rows(profile, found) for profile, found in zip(profiles, suspects, strict=True)]
    model, near = learn(rows, truth, ("screen_log_odds", *NEAR_FEATURES), NEAR)
    likely = np.concatenate(truth).astype(bool) & (np.concatenate(answers) > GAP_FLOOR)
    floor = round(float(np.quantile(np.concatenate(near)[likely], NEAR_LOSS)), 3)
    passed = [part > floor for part in near]
    clean = [part for part, starts in zip(passed, truth, strict=True) if not any(starts)]
    print("near floor", floor, "clean documents that pass", round(sum(map(np.any, clean)) / len(clean), 3))
    return with_floors(model, floor, rows, truth), passed


def with_floors(model: Forest, floor: float, rows: list[list[list[float]]], begins: list[list[bool]]) -> Forest:
    """The model with a floor for the sum behind each tree, so that most rows are let go at the first ones."""
    pairs = [pair for part, some in zip(rows, begins, strict=True) for pair in zip(part, some, strict=True)]
    hits = partial_sums(model.trees, [row for row, is_start in pairs if is_start])
    hits = hits[hits[:, -1] > floor]
    floors = [round(float(value) - 0.001, 3) for value in np.quantile(hits, EARLY_LOSS, axis=0)]
    floors[-1] = floor
    others = partial_sums(model.trees, [row for row, is_start in pairs if not is_start][:20000])
    kept, alive = (np.logical_and.accumulate(sums > floors, axis=1) for sums in (hits, others))
    asked = 1 + alive[:, :-1].sum(axis=1).mean()
    print("starts kept", round(float(kept[:, -1].mean()), 4), "trees asked of others", round(float(asked), 2))
    return model._replace(floors=floors)


def partial_sums(trees: Sequence[Tree], rows: list[list[float]]) -> Rows:
    """For each row, the sum of the first tree, of the first two, and so on."""
    return np.cumsum([[value(tree, row) for tree in trees] for row in rows], axis=1)


def report(results: list[tuple[list[Piece], list[Piece], list[float]]], name: str) -> None:
    """Print how well the whole does out of fold, at several thresholds."""
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        hits = wrong = missed = flagged = exact = 0
        for true, pieces, scores in results:
            chosen = [piece for piece, _ in select(pieces, scores, threshold)]
            starts, real = {start for start, _ in chosen}, {start for start, _ in true}
            hits, wrong, missed = hits + len(starts & real), wrong + len(starts - real), missed + len(real - starts)
            flagged += bool(starts and not real)
            exact += bool(real and sorted(chosen) == sorted(true))
        clean = sum(not true for true, _, _ in results)
        print(
            f"{name} {threshold} precision {hits / max(1, hits + wrong):.3f} recall {hits / (hits + missed):.3f} "
            f"f1 {2 * hits / (2 * hits + wrong + missed):.3f} clean flagged {flagged / clean:.3f} "
            f"exact {exact / (len(results) - clean):.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, help="folder with wikinews.jsonl.gz and bbc.jsonl.gz")
    parser.add_argument("--documents", type=int, default=24000)
    parser.add_argument("--only", choices=("english", "generic"))
    options = parser.parse_args()
    articles = read_articles(options.train)
    for name, lexicon in (("english", english()), ("generic", None)):
        if options.only in (None, name):
            train(articles, lexicon, options.documents, name)


if __name__ == "__main__":
    main()
