"""Learn the weights of structure.truncated-paragraph: `python bench/train_truncation.py TRAIN [--measure]`.

TRAIN is the folder of training texts (`truncated_data.read_texts`); nothing else is read. Writes
`lint/data/sentence_ends.json` and `lint/data/trees_truncated.py`. Needs scikit-learn and LightGBM, which the package
itself does not.

Two steps. From English sentences, whole and cut anywhere, it learns how well a sentence can end at its last words.
From documents with and without a paragraph cut short it learns trees: one forest for any language, over features that
know no words, and one for English, to which the first step's score is added. With --measure, every group of sources
is held out in turn, and what the trees reach on it is printed.
"""

from __future__ import annotations

import random
import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import msgspec
import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from trees import DATA, Forest, from_lightgbm, write
from truncated_data import Made, Text, cut_short, is_long, make, plainly_cut, read_texts, some_of_each

from lint.core.segment import WORD, has_unspaced
from lint.core.sentence_end import ends_sentence
from lint.kinds.truncated import Truncation, doubtful
from lint.kinds.truncated.features import FEATURES, has_habit, row
from lint.kinds.truncated.habits import Habits
from lint.kinds.truncated.innocent import explains_itself, open_ended
from lint.kinds.truncated.open_words import open_words
from lint.kinds.truncated.sentence_ends import SENTENCE_START, Weights, sentence_end_features

MIN_SENTENCES, FEW_SENTENCES, MANY_SENTENCES = 400, 1800, 10_000
MIN_COUNT, MIN_COUNT_OF_FEW = 12, 5
"""A feature that is rarer than this in the sentences gets no weight."""

MAX_SENTENCES = 120_000
CUTS_PER_SENTENCE = 2
ROUNDS, FOREIGN_ROUNDS = 3, 6
"""How many documents are made of each text, and of one that is not in English, as these are fewer."""

LOWER_CASE_EVERY, UNKNOWN_WORDS_EVERY = 2, 4
"""In every so many-th English document that counts as of another language, lines have no capitals but of names, and
no open words are known."""

SETTINGS: dict[str, Any] = {
    "n_estimators": 100, "num_leaves": 12, "learning_rate": 0.12, "min_child_samples": 40, "subsample": 0.8,
    "subsample_freq": 1, "colsample_bytree": 0.5, "reg_lambda": 5, "random_state": 0, "n_jobs": 1, "verbose": -1,
}  # fmt: skip
LEAST_LOG_ODDS, FLOOR_MARGIN = -1.4, 0.1
"""No floor is above what rows of a probability of 0.2 and more come to."""

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class Samples(NamedTuple):
    """Rows of features with whether each paragraph was cut, and the document that it is in."""

    table: Any
    labels: Any
    owners: Any


# ---- how well a sentence can end at its last words


def sentences(texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        for line in text.lines:
            parts, start = [], 0
            for match in SENTENCE_START.finditer(line):
                parts.append(line[start : match.end()].strip())
                start = match.end()
            yield from (part for part in [*parts, line[start:]] if ends_sentence(part) and is_long(part, min_words=4))


def sentence_weights(texts: Sequence[Text], rng: random.Random, *, most: int = MAX_SENTENCES) -> Weights | None:
    """Return the weights of a sentence end, the higher the log odds, the better; None for too few sentences."""
    found = list(sentences(texts))
    if len(found) < MIN_SENTENCES:
        return None
    rng.shuffle(found)
    whole = found[:most]
    samples = [(sentence_end_features(s), 1) for s in whole]
    samples += [(sentence_end_features(shorter(s, rng)), 0) for s in whole * CUTS_PER_SENTENCE]
    names = Counter(name for features, _ in samples for name in features)
    minimum, strength = (MIN_COUNT, 0.3) if len(whole) > MANY_SENTENCES else (MIN_COUNT_OF_FEW, 1.0)
    column = {name: i for i, name in enumerate(sorted(n for n, count in names.items() if count >= minimum))}
    cells = [(r, column[n]) for r, (features, _) in enumerate(samples) for n in features if n in column]
    rows, columns = zip(*cells, strict=True)
    matrix = sparse.csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(len(samples), len(column)))
    model = LogisticRegression(C=strength, solver="liblinear", l1_ratio=1.0, max_iter=300)
    model.fit(matrix, [label for _, label in samples])
    weights = {name: round(float(model.coef_[0][i]), 2) for name, i in column.items()}
    return Weights(round(float(model.intercept_[0]), 3), {n: w for n, w in weights.items() if abs(w) >= 0.05})


def all_weights(texts: Sequence[Text]) -> dict[str, Weights]:
    """Return the weights of every language that has enough sentences; "few" are those of a little English."""
    by_language: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        by_language[text.language].append(text)
    found = {language: sentence_weights(some, random.Random(0)) for language, some in sorted(by_language.items())}
    found["few"] = sentence_weights(by_language["en"], random.Random(1), most=FEW_SENTENCES)
    return {language: weights for language, weights in found.items() if weights}


# ---- which paragraphs were cut


def habits_of(made: Made, weights: Mapping[str, Weights], *, english: bool) -> Habits:
    """Return the habits of a document; unless `english`, one in English counts as of a language of which little or
    nothing is known."""
    lines = made.lines
    is_english = made.text.language == "en"
    if is_english and not english and zlib.crc32(lines[-1].encode()) % LOWER_CASE_EVERY == 0:
        lines = list(_lower_case(lines))
    habits = Habits(lines, [WORD.findall(line) for line in lines], section_ends=made.section_ends)
    if is_english:
        known = english or zlib.crc32(lines[0].encode()) % UNKNOWN_WORDS_EVERY
        habits.language, habits.open_words = "en" if english else "", open_words()["en"] if known else frozenset()
        habits.sentence_end_weights = weights["en" if english else "few"] if known else None
    else:
        habits.sentence_end_weights = weights.get(habits.language)
    return habits


def _lower_case(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines, those without a sentence mark in lower case but for words that are names in the others."""
    prose = [line for line in lines if ends_sentence(line)]
    lower = {word for line in prose for word in re.findall(r"(?<=\w )[a-z]\w+", line)}
    for line in lines:
        if ends_sentence(line):
            yield line
        else:
            yield line[:1] + re.sub(
                r"\b[A-Z][a-z]+", lambda m: m[0].lower() if m[0].lower() in lower else m[0], line[1:]
            )


def samples_of(made: Sequence[Made], halves: Sequence[Mapping[str, Weights]], *, english: bool = False) -> Samples:
    """Return the rows of the paragraphs in doubt, each with weights that were not learned from its text."""
    table, labels, owners = [], [], []
    for number, document in enumerate(made):
        habits = habits_of(document, halves[_half(document.text)], english=english)
        for index in doubtful(habits.texts, open_ended(habits.texts), min_words=Truncation().min_words):
            ended = has_habit(habits, index, min_ended_fraction=Truncation().min_ended_fraction)
            if ended and not explains_itself(habits, index):
                table.append([float(value) for value in row(habits, index)])
                labels.append(index in document.cuts)
                owners.append(number)
    return Samples(np.array(table), np.array(labels), np.array(owners))


def _half(text: Text) -> int:
    return zlib.crc32(text.lines[0].encode()) % 2


def document_weights(made: Sequence[Made], samples: Samples) -> Any:
    """Return what each row weighs: a source by the root of its documents, a document by the root of its rows."""
    sources = Counter(document.text.source for document in made)
    counts = Counter(samples.owners.tolist())
    found = [1 / (sources[made[i].text.source] * counts[i]) ** 0.5 for i in samples.owners]
    return np.array(found) / np.mean(found)


def fit(made: Sequence[Made], samples: Samples) -> Any:
    model = lightgbm.LGBMClassifier(**SETTINGS)
    return model.fit(samples.table, samples.labels, sample_weight=document_weights(made, samples))


def scores_of(model: Any, samples: Samples) -> Any:
    return model.predict_proba(samples.table)[:, 1]


def reached(made: Sequence[Made], samples: Samples, scores: Any, threshold: float) -> tuple[float, float, float]:
    """Return precision and recall of the cut paragraphs, and the share of whole documents with a finding."""
    is_found = scores >= threshold
    hits = int((samples.labels & is_found).sum())
    whole = {number for number, document in enumerate(made) if not document.cuts}
    flagged = whole & set(samples.owners[is_found].tolist())
    cuts = sum(len(document.cuts) for document in made)
    return hits / max(1, int(is_found.sum())), hits / max(1, cuts), len(flagged) / max(1, len(whole))


def part(made: Sequence[Made], samples: Samples, keep: set[int]) -> tuple[list[Made], Samples]:
    """Return the documents of these numbers, and their rows."""
    numbers = {old: new for new, old in enumerate(sorted(keep))}
    rows = rows_of(samples, keep)
    owners = np.array([numbers[owner] for owner in samples.owners[rows].tolist()])
    return [made[i] for i in sorted(keep)], Samples(samples.table[rows], samples.labels[rows], owners)


def rows_of(samples: Samples, documents: set[int]) -> Any:
    return np.array([owner in documents for owner in samples.owners.tolist()], dtype=bool)


def measure(made: Sequence[Made], samples: Samples, tested: Sequence[Made], test_samples: Samples) -> Any:
    """Print what trees reach on the plainly cut texts of each fold that is held out of their training."""
    scores = np.zeros(len(test_samples.labels))
    for fold in sorted({fold_of(document.text) for document in made}):
        seen = {i for i, document in enumerate(made) if fold_of(document.text) != fold}
        held = {i for i, document in enumerate(tested) if fold_of(document.text) == fold}
        rows = rows_of(test_samples, held)
        scores[rows] = scores_of(fit(*part(made, samples, seen)), Samples(test_samples.table[rows], (), ()))
    for source in sorted({document.text.source for document in tested}):
        keep = {i for i, document in enumerate(tested) if document.text.source == source}
        rows = rows_of(test_samples, keep)
        lines = (_line(*part(tested, test_samples, keep), scores[rows], threshold) for threshold in (0.5, 0.8))
        print(f"{source:16}", *lines, sep=" | ")
    for threshold in THRESHOLDS:
        print(f"all, threshold {threshold}", _line(tested, test_samples, scores, threshold), sep=" | ")
    return scores


FOLDS = (
    "18f_blog based_cooking usesthis", "bbc senate_press", "hyperpartisan wikinews", "eltec_samples us_speeches",
    "fakenews_es opensource_guide", "factrueval_ru thaigov", "wcxb-0", "wcxb-1", "wcxb-2", "wcxb-3",
)  # fmt: skip
"""The groups of sources that are held out together."""


def fold_of(text: Text) -> int:
    return next(i for i, fold in enumerate(FOLDS) if text.group in fold.split())


def _line(made: Sequence[Made], samples: Samples, scores: Any, threshold: float) -> str:
    precision, recall, clean = reached(made, samples, scores, threshold)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} clean flagged {clean:.3f} of {len(made)}"


def make_all(texts: Sequence[Text], *, seed: int) -> list[Made]:
    """Return some documents of each text."""
    rng, by_language = random.Random(seed), defaultdict(list)
    for text in texts:
        by_language[text.language].append(text)
    rounds = [(text, ROUNDS if text.language == "en" else FOREIGN_ROUNDS) for text in texts]
    return [make(text, by_language[text.language], rng) for text, count in rounds for _ in range(count)]


def forest(model: Any, samples: Samples) -> Forest:
    """Return the trees, with floors that let go of what comes to no finding after the first few."""
    booster = model.booster_
    trees = [from_lightgbm(tree["tree_structure"]) for tree in booster.dump_model()["tree_info"]]
    leaves = booster.predict(samples.table, pred_leaf=True)
    values = [[booster.get_leaf_output(n, leaf) for leaf in range(SETTINGS["num_leaves"])] for n in range(len(trees))]
    sums = np.cumsum(np.column_stack([np.array(values[n])[leaves[:, n]] for n in range(len(trees))]), axis=1)
    likely = sums[sums[:, -1] > LEAST_LOG_ODDS]
    floors = [round(float(low), 3) for low in likely.min(axis=0) - FLOOR_MARGIN]
    return Forest(FEATURES, trees, floors)


def shorter(sentence: str, rng: random.Random) -> str:
    """Return a sentence cut anywhere."""
    if has_unspaced(sentence[-3:]):
        return sentence[: rng.randint(2, max(2, len(sentence) - 2))]
    return cut_short(sentence, rng, minimum=2)


def main(train: Path, *, measured: bool) -> None:
    every = read_texts(train)
    halves = [all_weights([text for text in every if _half(text) != half]) for half in (0, 1)]
    texts = some_of_each(every, random.Random(0))
    english = [text for text in texts if text.language == "en"]
    made, made_english = make_all(texts, seed=0), make_all(english, seed=1)
    samples, samples_english = samples_of(made, halves), samples_of(made_english, halves, english=True)
    print(f"{len(made)} documents, {len(samples.labels)} paragraphs in doubt; in English {len(samples_english.labels)}")
    if measured:
        rng = random.Random(2)
        tested, tested_english = ([plainly_cut(t, rng) for _ in range(2) for t in some] for some in (texts, english))
        print("English")
        measure(made_english, samples_english, tested_english, samples_of(tested_english, halves, english=True))
        print("any language")
        measure(made, samples, tested, samples_of(tested, halves))
        return
    save_weights(all_weights(every))
    forests = {
        "other": forest(fit(made, samples), samples),
        "english": forest(fit(made_english, samples_english), samples_english),
    }
    write("truncated", forests, maker="bench/train_truncation.py")


def save_weights(weights: Mapping[str, Weights]) -> None:
    folder = DATA / "sentence_ends"
    folder.mkdir(exist_ok=True)
    for language in weights.keys() - {"few"}:
        text = msgspec.json.format(msgspec.json.encode(weights[language], order="sorted"), indent=0)
        (folder / f"{language}.json").write_bytes(text + b"\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), measured="--measure" in sys.argv)
