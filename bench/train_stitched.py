#!/usr/bin/env python3
"""
Train the models of `structure.stitched-article` and write them to lint/data/trees_stitched_{english,generic}.py.

Small models decide in turn. A screen lets most gaps between paragraphs go, and a look at what stands near the gap most
of the others. The gap model gives what is left the log-odds that another article begins there; the piece model gives
runs of paragraphs that begin at a likely gap the log-odds that they are, from there to their end, a foreign piece. Each
learns from the out-of-fold answers of the one before. The generic models see texts in thirty languages, English as any
other, and English in invented languages, through features that need nothing of English; they serve all other languages.

    python bench/train_stitched.py ../shared/bench/train [--documents 12000] [--only english] [--hold-out hyperpartisan]

Needs numpy, lightgbm and scikit-learn (see bench/README.md). Only the training set is read, never the benchmark.
"""

import argparse
import gc
import random
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import lightgbm
import numpy as np
from stitched_articles import Pool, Sample, read_pools
from stitched_data import sample
from stitched_disguise import disguise
from trees import DATA, Forest, from_lightgbm, write

from lint.core.segment import WORD
from lint.kinds.stitched import edges
from lint.kinds.stitched.candidates import Piece, candidates
from lint.kinds.stitched.gaps import GAP_FEATURES, NEAR_FEATURES, far_features, near_features
from lint.kinds.stitched.pieces import PIECE_FEATURES, piece_features
from lint.kinds.stitched.profile import Profile
from lint.kinds.stitched.segmentation import Thresholds, gap_log_odds, likeliest, select
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS, SCREEN_FEATURES, Sketch, screen_rows, sketch_as
from lint.kinds.stitched.vectors import Lexicon, english

DOCUMENTS = {"english": 24000, "generic": 16000}
"""How many documents each model learns from: about what 8 GB of memory hold."""

LEARN_LOSS = 0.015
"""The share of true starts that the later models do not learn from, as the screen takes them for the unlikeliest."""

LEARN_STARTS = 40
"""Of a document's suspicious gaps so many of the likeliest are learned from: more than are looked at later."""

SCREEN_FLOOR, NEAR_FLOOR = -3.2, -2.6
"""The log-odds below which the screen and the near look let gaps go: of the starts that are reported in the end, on
sources that were held out of training, 2 in 100 are below."""

EARLY_LOSS = 0.0015
"""The share of the true starts that pass a model which each floor behind its first trees may let go: together about
0.5%, nearly the same ones each time."""

EDGE_ARTICLES = 700
"""How many articles of a source the words of edges are learned from."""

MIN_EDGE_WEIGHT = 0.12

GAP_FLOOR = -1.7
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
"""What can only speak for a boundary, or only against it: keeps the models sane on texts unlike those they
learned from."""

Rows = np.ndarray[Any, np.dtype[Any]]
T = TypeVar("T")
_work: Callable[[int], Any] = abs


def learn_edges(pools: Sequence[Pool], half: int | None) -> edges.Edges:
    """Return what tells the first and the last paragraph of an English article from those between, from one half or
    both.
    """
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    rng, places = random.Random(3), []
    for pool in pools:
        if pool.is_news and pool.is_english:
            numbers = range(len(pool.articles)) if half is None else pool.members(half)
            places += [
                pool.articles[number].paragraphs for number in rng.sample(numbers, min(len(numbers), EDGE_ARTICLES))
            ]
    words = [[WORD.findall(paragraph) for paragraph in paragraphs] for paragraphs in places]
    weights = []
    for is_first in (True, False):
        texts, truth = [], []
        for article in words:
            passages = [found for found in article if len(found) >= MIN_PASSAGE_WORDS] if is_first else article
            if len(passages) >= 5:
                inner = rng.sample(passages[2:-2], min(6, len(passages) - 4))
                texts += [edges.tokens(found) for found in ([passages[0]] if is_first else [passages[-1]]) + inner]
                truth += [True] + [False] * len(inner)
        vectorizer = CountVectorizer(analyzer=sorted, binary=True, min_df=8)
        model = LogisticRegression(C=0.1, max_iter=300).fit(vectorizer.fit_transform(texts), truth)
        found = zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True)
        weights.append({word: round(100 * value) for word, value in found if abs(value) >= MIN_EDGE_WEIGHT})
    return edges.Edges(*weights)


def write_edges(found: edges.Edges, folder: Path) -> None:
    rows = [
        f"{word} {found.first.get(word, 0)} {found.last.get(word, 0)}" for word in sorted({*found.first, *found.last})
    ]
    (folder / "edge_words.txt").write_text("\n".join(rows), encoding="utf-8")


def mapped(work: Callable[[int], T], count: int) -> list[T]:
    """Return what `work` makes of each number below `count`, by two processes that share this one's memory."""
    global _work
    _work = work
    gc.freeze()
    with ProcessPoolExecutor(2, mp_context=get_context("fork")) as pool:  # raises where a process runs out of memory
        return list(pool.map(_called, range(count), chunksize=100))


def _called(number: int) -> Any:
    return _work(number)


def sketch_of(made: Sample, lexicon: Lexicon | None) -> Sketch:
    texts = [text for text, _ in made.paragraphs]
    return sketch_as(texts, [WORD.findall(text) for text in texts], [blank for _, blank in made.paragraphs], lexicon)


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
    """Return the model of all rows, and for each document its rows' log-odds by a model that has seen no article of its
    half."""
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
    model = Forest(features, [from_lightgbm(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]])
    return booster, model, np.split(answers, np.cumsum([len(part) for part in parts])[:-1])


def disguised(made: Sample, rng: random.Random, *, is_english: bool) -> Sample:
    """For the generic models, an invented language, at times one for each article; for English, foreign pieces only."""
    if not is_english:
        return disguise(made, rng, mixed=rng.random() < 0.35)
    other = disguise(made, rng, mixed=True)
    inside = {index for start, end in made.pieces for index in range(start, end)}
    return made._replace(
        paragraphs=[(other if i in inside else made).paragraphs[i] for i in range(len(made.paragraphs))]
    )


def documents(pools: list[Pool], count: int, *, is_english: bool) -> list[Sample]:
    """Return the documents to learn from; those with odd numbers are made of other articles than those with
    even ones.
    """
    rng, made = random.Random(7), []
    english_pools, others = ([pool for pool in pools if pool.is_english is kind] for kind in (True, False))
    for number in range(count):
        among = english_pools if is_english or rng.random() < 0.5 else others
        document = sample(among, number % 2, rng)
        if among is english_pools and rng.random() < (0.03 if is_english else 0.6):
            document = disguised(document, rng, is_english=is_english)
        made.append(document)
    return made


def train(pools: list[Pool], lexicon: Lexicon | None, count: int, name: str, folder: Path = DATA) -> None:
    folds[:] = [learn_edges(pools, 1 - half) for half in (0, 1)]
    if lexicon is not None:
        write_edges(learn_edges(pools, None), folder)
    made = documents(pools, count, is_english=lexicon is not None)
    sketches = mapped(lambda number: sketch_of(made[number], lexicon), count)
    starts = [{start for start, _ in document.pieces} for document in made]
    screened = train_screen(sketches, starts)
    suspects = screened.suspects
    looked = mapped(lambda number: closer(number, sketches[number], suspects[number]), count)
    rows = [np.concatenate(some, axis=1) for some in looked]
    _, gap, answers = learn(rows, truths(suspects, starts), GAP_FEATURES, GAP)
    screen = screened.floored()
    near, passed = train_near([rows for rows, _ in looked], suspects, starts)
    gaps = [
        {index: float(value) for index, value, passes in zip(found, part, some, strict=True) if passes}
        for found, part, some in zip(suspects, answers, passed, strict=True)
    ]
    pieced = mapped(lambda number: runs(number, sketches[number], gaps[number]), count)
    pieces = [some for some, _ in pieced]
    is_piece = [[one in document.pieces for one in some] for document, some in zip(made, pieces, strict=True)]
    _, piece, answers = learn([rows for _, rows in pieced], is_piece, PIECE_FEATURES, PIECE)
    models = {"screen": screen, "near": near, "gap": gap, "piece": piece}
    write(f"stitched_{name}", models, maker="bench/train_stitched.py", folder=folder, GAP_FLOOR=GAP_FLOOR)
    outcomes = zip(made, pieces, answers, gaps, strict=True)
    report([Outcome(one.pool, one.pieces, some, scores, odds) for one, some, scores, odds in outcomes], name)


def of_fold(number: int) -> None:
    """Have the words of edges weighed by what was learned from the half that document `number` is not of."""
    edges.edges = lambda: folds[number % 2]  # type: ignore[assignment]


folds: list[edges.Edges] = []
EMPTY = np.zeros((0, 0), np.float32)


def closer(number: int, sketch: Sketch, found: dict[int, list[float]]) -> tuple[Rows, Rows]:
    """Return the near and the far features of suspicious gaps."""
    of_fold(number)
    profile = Profile(sketch)
    if not found:
        return EMPTY, EMPTY
    return np.array(near_features(profile, found), np.float32), np.array(far_features(profile, list(found)), np.float32)


def runs(number: int, sketch: Sketch, gaps: dict[int, float]) -> tuple[list[Piece], Rows]:
    """Return the candidates that begin at likely gaps, and their features."""
    of_fold(number)
    profile = Profile(sketch)
    pieces = candidates(profile, [index for index, value in gaps.items() if value > GAP_FLOOR])
    return pieces, np.array(piece_features(profile, pieces, gap_log_odds(profile, gaps)), np.float32)


def truths(asked: Sequence[Iterable[int]], starts: Sequence[set[int]]) -> list[list[bool]]:
    """Return whether each gap asked about is the start of a foreign piece."""
    return [[index in begun for index in some] for some, begun in zip(asked, starts, strict=True)]


class Screened(NamedTuple):
    """The screen with what it was asked about, out of fold."""

    booster: lightgbm.Booster
    model: Forest
    looked: list[list[int]]
    rows: list[Rows]
    answers: list[Rows]
    suspects: list[dict[int, list[float]]]
    """Of every document the gaps that the later models learn from, with their rows."""
    starts: list[set[int]]

    def floored(self) -> Forest:
        """Return the screen with floors that let most of the other gaps go early."""
        clean = [part > SCREEN_FLOOR for part, some in zip(self.answers, self.starts, strict=True) if not some]
        share, gaps = np.mean([part.any() for part in clean]), np.mean(np.concatenate(clean))
        print(f"clean documents that pass the screen {share:.3f}, gaps {gaps:.4f}", flush=True)
        return with_floors(self.booster, self.model, SCREEN_FLOOR, self.rows, truths(self.looked, self.starts))


def train_screen(sketches: list[Sketch], starts: list[set[int]]) -> Screened:
    """Return the screen, and of every document the gaps that are worth learning from."""
    found = mapped(lambda number: screen_matrix(sketches[number]), len(sketches))
    looked, rows = [indices for indices, _ in found], [matrix for _, matrix in found]
    begins = truths(looked, starts)
    print(f"starts that the screen is asked about {sum(map(sum, begins)) / sum(map(len, starts)):.4f}")
    booster, model, answers = learn(rows, begins, SCREEN_FEATURES, SCREEN)
    hits = np.concatenate([part[np.array(some, bool)] for some, part in zip(begins, answers, strict=True)])
    floor = float(np.quantile(hits, LEARN_LOSS))
    suspects = [
        asked_about(dict(zip(indices, matrix, strict=True)), part, floor, sketch)
        for (indices, matrix), part, sketch in zip(found, answers, sketches, strict=True)
    ]  # fmt: skip
    return Screened(booster, model, looked, rows, answers, suspects, starts)


def asked_about(rows: dict[int, Rows], answers: Rows, floor: float, sketch: Sketch) -> dict[int, list[float]]:
    """Return the rows of the gaps that the later models learn from."""
    likely = {index: float(value) for index, value in zip(rows, answers, strict=True) if value > floor}
    return {index: rows[index].tolist() for index in likeliest(likely, sketch, LEARN_STARTS)}


def screen_matrix(sketch: Sketch) -> tuple[list[int], Rows]:
    """Return the gaps that the screen is asked about, and their rows."""
    found = dict(screen_rows(sketch))
    return list(found), np.array(list(found.values()), np.float32).reshape(len(found), len(SCREEN_FEATURES))


def train_near(
    rows: list[Rows], suspects: list[dict[int, list[float]]], starts: list[set[int]]
) -> tuple[Forest, list[Rows]]:
    """Return the near model, with its floor, and of every document's suspicious gaps which pass it out of fold."""
    truth = truths(suspects, starts)
    booster, model, near = learn(rows, truth, NEAR_FEATURES, NEAR)
    passed = [part > NEAR_FLOOR for part in near]
    clean = [part for part, some in zip(passed, truth, strict=True) if not any(some)]
    print("clean documents that pass the near look", round(sum(map(np.any, clean)) / len(clean), 3), flush=True)
    return with_floors(booster, model, NEAR_FLOOR, rows, truth), passed


def with_floors(
    booster: lightgbm.Booster, model: Forest, floor: float, rows: Sequence[Any],
    begins: list[list[bool]],
) -> Forest:  # fmt: skip
    """Return the model with a floor for the sum behind each tree, so that most rows are let go at the first ones."""
    pairs = [pair for part, some in zip(rows, begins, strict=True) for pair in zip(part, some, strict=True)]
    hits = partial_sums(booster, [row for row, is_start in pairs if is_start])
    hits = hits[hits[:, -1] > floor]
    floors = [round(float(value) - 0.001, 3) for value in np.quantile(hits, EARLY_LOSS, axis=0)]
    floors[-1] = floor
    others = partial_sums(booster, [row for row, is_start in pairs if not is_start][:50000])
    kept, alive = (np.logical_and.accumulate(sums > floors, axis=1) for sums in (hits, others))
    asked = 1 + alive[:, :-1].sum(axis=1).mean()
    print(
        "starts kept", round(float(kept[:, -1].mean()), 4), "trees asked of others", round(float(asked), 2), flush=True
    )
    return model._replace(floors=floors)


def partial_sums(booster: lightgbm.Booster, rows: list[Sequence[float]]) -> Rows:
    """For each row, the sum of the first tree, of the first two, and so on."""
    leaves = np.asarray(booster.predict(np.array(rows, np.float32), pred_leaf=True))
    columns = []
    for tree in range(leaves.shape[1]):
        values = [booster.get_leaf_output(tree, leaf) for leaf in range(int(leaves[:, tree].max()) + 1)]
        columns.append(np.array(values)[leaves[:, tree]])
    return np.cumsum(np.column_stack(columns), axis=1)


class Outcome(NamedTuple):
    """Of one document: its pool, the true pieces, the candidates with their log-odds, and the likely gaps'."""

    pool: str
    true: list[Piece]
    pieces: list[Piece]
    scores: Rows
    gaps: dict[int, float]

    def chosen(self, threshold: float) -> list[Piece]:
        """Return the pieces that are taken for foreign at one threshold for all."""
        thresholds = Thresholds(threshold, threshold)
        return [piece for piece, _ in select(self.pieces, list(map(float, self.scores)), self.gaps, thresholds)]


def report(results: list[Outcome], name: str) -> None:
    """Print how well the whole does out of fold, at several thresholds, and which pools have false alarms."""
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        hits = wrong = missed = exact = 0
        flagged: dict[str, list[bool]] = {}
        for one in results:
            chosen = one.chosen(threshold)
            starts, real = {start for start, _ in chosen}, {start for start, _ in one.true}
            hits, wrong, missed = hits + len(starts & real), wrong + len(starts - real), missed + len(real - starts)
            exact += bool(real and sorted(chosen) == sorted(one.true))
            if not real:
                flagged.setdefault(one.pool, []).append(bool(starts))
        clean, stitched = sum(not one.true for one in results), sum(bool(one.true) for one in results)
        print(
            f"{name} {threshold} precision {hits / max(1, hits + wrong):.3f} recall {hits / (hits + missed):.3f} "
            f"f1 {2 * hits / (2 * hits + wrong + missed):.3f} "
            f"clean flagged {sum(map(sum, flagged.values())) / clean:.4f} exact {exact / stitched:.3f}"
        )
        if threshold == 0.5:
            rates = sorted(((sum(found) / len(found), pool) for pool, found in flagged.items()), reverse=True)
            print("  flagged:", ", ".join(f"{pool} {rate:.3f}" for rate, pool in rates[:12]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, help="the folder with *.jsonl.gz and wcxb/")
    parser.add_argument("--documents", type=int, help="documents to make for each model")
    parser.add_argument("--only", choices=("english", "generic"))
    parser.add_argument("--output", type=Path, default=DATA, help="the folder to write to (default: lint/data)")
    parser.add_argument("--hold-out", nargs="*", default=[], help="sources to leave out, to choose between variants")
    options = parser.parse_args()
    pools = [pool for pool in read_pools(options.train) if not pool.name.startswith(tuple(options.hold_out) or "\n")]
    for name, lexicon in (("english", english()), ("generic", None)):
        if options.only in (None, name):
            train(pools, lexicon, options.documents or DOCUMENTS[name], name, options.output)


if __name__ == "__main__":
    main()
