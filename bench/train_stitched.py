#!/usr/bin/env python3
"""
Train the models of `structure.stitched-article` and write them to lint/data/trees_stitched_{english,generic}.py.

Small models decide in turn. A screen rejects most gaps between paragraphs, and a model of the nearby text most of the
others. The gap model gives the rest the log-odds that another article starts there; the piece model gives runs of
paragraphs that start at a likely gap the log-odds that they are a foreign piece. Each model learns from the out-of-fold
answers of the one before. The generic models, for all languages but English, learn from texts in thirty languages and
from English in invented ones, with features that do not depend on English.

    python bench/train_stitched.py ../shared/bench/train [--documents 12000] [--only english] [--hold-out hyperpartisan]

Needs numpy, lightgbm and scikit-learn (see bench/README.md). Only the training set is read, never the benchmark.
"""

import gc
import random
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import lightgbm
import numpy as np
from commands import parser_of
from stitched_articles import Pool, Sample, read_pools
from stitched_data import sample
from stitched_disguise import disguise
from stitched_edges import learn_edges, write_edges
from stitched_models import GAP, NEAR, PIECE, SCREEN, Rows, learn, with_floors
from stitched_report import Outcome, report
from trees import DATA, Forest, write

from lint.core.segment import WORD
from lint.kinds.stitched import edges
from lint.kinds.stitched.candidates import Piece, candidates
from lint.kinds.stitched.gaps import GAP_FEATURES, NEAR_FEATURES, far_features, near_features
from lint.kinds.stitched.pieces import PIECE_FEATURES, piece_features
from lint.kinds.stitched.profile import Profile
from lint.kinds.stitched.segmentation import gap_log_odds, likeliest
from lint.kinds.stitched.sketch import SCREEN_FEATURES, Sketch, screen_rows, sketch_as
from lint.kinds.stitched.vectors import Lexicon, english

DOCUMENTS = {"english": 24000, "generic": 16000}  # Documents for each model: about what 8 GB of memory hold
LEARN_LOSS = 0.015  # The share of true starts that later models do not learn from: those the screen ranks lowest
LEARN_STARTS = 40  # Maximum suspicious gaps of a document used for training, more than are used later

SCREEN_FLOOR, NEAR_FLOOR = -3.2, -2.6
"""Minimum log-odds in the screen and the near model; 2 in 100 reported starts of held-out sources are lower."""

GAP_FLOOR = -1.7
T = TypeVar("T")
_work: Callable[[int], Any] = abs


def mapped(work: Callable[[int], T], count: int) -> list[T]:
    """Return the results of `work` on each number below `count`, in two forked processes."""
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


def disguised(made: Sample, rng: random.Random, *, is_english: bool) -> Sample:
    """Return the document in invented languages: all of it for the generic models, foreign pieces for English."""
    if not is_english:
        return disguise(made, rng, mixed=rng.random() < 0.35)
    other = disguise(made, rng, mixed=True)
    inside = {index for start, end in made.pieces for index in range(start, end)}
    return made._replace(
        paragraphs=[(other if i in inside else made).paragraphs[i] for i in range(len(made.paragraphs))]
    )


def documents(pools: list[Pool], count: int, *, is_english: bool) -> list[Sample]:
    """Return the training documents; odd and even ones are made of different articles."""
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
    """Use the edge weights learned from the half that document `number` is not made of."""
    edges.edges = lambda: folds[number % 2]  # type: ignore[assignment]


folds: list[edges.Edges] = []
EMPTY = np.zeros((0, 0), np.float32)


def closer(number: int, sketch: Sketch, found: dict[int, list[float]]) -> tuple[Rows, Rows]:
    """Return the near and far features of suspicious gaps."""
    of_fold(number)
    profile = Profile(sketch)
    if not found:
        return EMPTY, EMPTY
    return np.array(near_features(profile, found), np.float32), np.array(far_features(profile, list(found)), np.float32)


def runs(number: int, sketch: Sketch, gaps: dict[int, float]) -> tuple[list[Piece], Rows]:
    """Return the candidates that start at likely gaps, and their features."""
    of_fold(number)
    profile = Profile(sketch)
    pieces = candidates(profile, [index for index, value in gaps.items() if value > GAP_FLOOR])
    return pieces, np.array(piece_features(profile, pieces, gap_log_odds(profile, gaps)), np.float32)


def truths(asked: Sequence[Iterable[int]], starts: Sequence[set[int]]) -> list[list[bool]]:
    """Return whether each gap is the start of a foreign piece."""
    return [[index in begun for index in some] for some, begun in zip(asked, starts, strict=True)]


class Screened(NamedTuple):
    """The screen with its out-of-fold answers."""

    booster: lightgbm.Booster
    model: Forest
    looked: list[list[int]]
    rows: list[Rows]
    answers: list[Rows]
    suspects: list[dict[int, list[float]]]  # The gaps of every document that later models learn from, with their rows
    starts: list[set[int]]

    def floored(self) -> Forest:
        """Return the screen with early-exit floors."""
        clean = [part > SCREEN_FLOOR for part, some in zip(self.answers, self.starts, strict=True) if not some]
        share, gaps = np.mean([part.any() for part in clean]), np.mean(np.concatenate(clean))
        print(f"clean documents that pass the screen {share:.3f}, gaps {gaps:.4f}", flush=True)
        return with_floors(self.booster, self.model, SCREEN_FLOOR, self.rows, truths(self.looked, self.starts))


def train_screen(sketches: list[Sketch], starts: list[set[int]]) -> Screened:
    """Return the screen, and the gaps that later models learn from."""
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
    """Return the rows of the gaps that later models learn from."""
    likely = {index: float(value) for index, value in zip(rows, answers, strict=True) if value > floor}
    return {index: rows[index].tolist() for index in likeliest(likely, sketch, LEARN_STARTS)}


def screen_matrix(sketch: Sketch) -> tuple[list[int], Rows]:
    """Return the gaps that the screen sees, and their rows."""
    found = dict(screen_rows(sketch))
    return list(found), np.array(list(found.values()), np.float32).reshape(len(found), len(SCREEN_FEATURES))


def train_near(
    rows: list[Rows], suspects: list[dict[int, list[float]]], starts: list[set[int]]
) -> tuple[Forest, list[Rows]]:
    """Return the near model with floors, and which suspicious gaps pass it out of fold."""
    truth = truths(suspects, starts)
    booster, model, near = learn(rows, truth, NEAR_FEATURES, NEAR)
    passed = [part > NEAR_FLOOR for part in near]
    clean = [part for part, some in zip(passed, truth, strict=True) if not any(some)]
    print("clean documents that pass the near look", round(sum(map(np.any, clean)) / len(clean), 3), flush=True)
    return with_floors(booster, model, NEAR_FLOOR, rows, truth), passed


def main() -> None:
    parser = parser_of(__doc__)
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
