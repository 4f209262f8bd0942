"""Learn the weights of structure.truncated-paragraph: `python bench/train_truncation.py TRAIN OUT`.

TRAIN is a folder of `*.jsonl.gz` with an article a line (`title`, `paragraphs`); nothing else is read. OUT is
`lint/data/truncation.json`. Needs scikit-learn, which the package itself does not.

Two steps. From sentences, whole and cut anywhere, it learns how well an English sentence can end at its last words.
From articles with a paragraph cut short, and with the lines that have no sentence mark by nature, it learns which
paragraphs were cut off. A fifth of the articles is held out first, and says what each threshold would reach.
"""

from __future__ import annotations

import json
import random
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from truncated_data import Article, article_lines, cut_short, read_articles

from lint.kinds.truncation import Truncation
from lint.segment import WORD
from lint.sentence_end import ends_sentence
from lint.signals import unfinished
from lint.signals.habits import Habits
from lint.signals.open_words import open_words
from lint.signals.unfinished import Model, Weights, sentence_end_features
from lint.signals.whole_paragraph import may_be_cut

MIN_COUNT = 15
"""A feature that is rarer than this in the samples gets no weight."""

CUTS_PER_SENTENCE = 3
ROUNDS = 4
"""How many documents are made of each article."""

CUT_SHARE = 0.5
CUT_WORDS = 20
"""The share of documents with a paragraph cut short, and how long such a paragraph is at least."""

HELD_OUT = 5
"""Every so many-th article is held out to measure."""

CAPITAL_NOUNS_EVERY = 4
"""In every so many-th document that stands for another language, nouns get capitals."""

_LONG_WORD = re.compile(r"\b[a-z]{5,}")

THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)


class Sample(NamedTuple):
    features: dict[str, float]
    is_cut: bool


class Made(NamedTuple):
    """A document, and the index of the paragraph that was cut short, or -1."""

    lines: list[str]
    cut: int


def sentence_samples(articles: Iterable[Article], rng: random.Random) -> Iterator[Sample]:
    """Sentences that end where they end (not cut), and the same cut somewhere inside."""
    for sentence in (sentence for article in articles for sentence in (f"{article.title}.", *article.sentences)):
        if len(sentence.split()) >= 4:
            yield Sample(sentence_end_features(sentence), False)
            for _ in range(CUTS_PER_SENTENCE):
                yield Sample(sentence_end_features(cut_short(sentence, rng, least=2)), True)


def documents(articles: list[Article], rng: random.Random, *, rounds: int) -> Iterator[Made]:
    """Documents of which half have a paragraph cut short; where that is the last one, the text stops there."""
    for article in articles * rounds:
        lines = article_lines(article, articles, rng)
        long = [i for i, line in enumerate(lines) if len(line.split()) >= CUT_WORDS and ends_sentence(line)]
        if not long or rng.random() >= CUT_SHARE:
            yield Made(lines, -1)
            continue
        at = long[-1] if rng.random() < 0.5 else rng.choice(long)
        shortened = cut_short(lines[at], rng, least=len(lines[at].split()) // 2)
        lines[at] = shortened + rng.choice(("", "", "", "", "..."))
        yield Made(lines[: at + 1] if at == long[-1] else lines, at)


def _capital_noun(word: re.Match[str]) -> str:
    """About every second word with a capital, and always the same ones, as German writes its nouns."""
    return word[0].capitalize() if zlib.crc32(word[0].encode()) % 2 else word[0]


def habits_of(lines: list[str], *, english: bool) -> Habits:
    """The habits of a document; unless `english`, as of one in a language of which at most the open words are known."""
    if not english and zlib.crc32(lines[-1].encode()) % CAPITAL_NOUNS_EVERY == 0:
        lines = [_LONG_WORD.sub(_capital_noun, line) for line in lines]
    habits = Habits(lines, [WORD.findall(line) for line in lines])
    if not english:
        known = zlib.crc32(lines[0].encode()) % 2
        habits.language, habits.open_words = "und", open_words()["en"] if known else frozenset()
    return habits


def doubtful(made: Made, kind: Truncation, *, english: bool) -> Iterator[tuple[int, Habits]]:
    """The paragraphs that the rule asks the weights about."""
    habits = habits_of(made.lines, english=english)
    for index, text in enumerate(made.lines):
        if may_be_cut(text, min_words=kind.min_words) and kind.score(habits, index) > 0:
            yield index, habits


def paragraph_samples(made: Iterable[Made], *, english: bool) -> Iterator[Sample]:
    kind = Truncation(min_probability=0.0)
    for document in made:
        for index, habits in doubtful(document, kind, english=english):
            yield Sample(unfinished.paragraph_features(habits, index), index == document.cut)


def fit(samples: list[Sample], *, l1: bool, least: float) -> Weights:
    """A logistic regression over the samples; weights nearer to zero than `least` are left out."""
    names = Counter(name for sample in samples for name in sample.features)
    column = {name: i for i, name in enumerate(sorted(n for n, count in names.items() if count >= MIN_COUNT))}
    cells = [(row, column[n], v) for row, s in enumerate(samples) for n, v in s.features.items() if n in column]
    rows, columns, values = zip(*cells, strict=True)
    matrix = sparse.csr_matrix((values, (rows, columns)), shape=(len(samples), len(column)))
    scale = np.maximum(np.abs(matrix).max(axis=0).toarray().ravel(), 1e-9)
    model = LogisticRegression(
        C=0.3, solver="liblinear", l1_ratio=float(l1), penalty="l1" if l1 else "l2", max_iter=500
    )
    model.fit(matrix @ sparse.diags(1 / scale), [sample.is_cut for sample in samples])
    found = {name: round(float(model.coef_[0][i] / scale[i]), 3) for name, i in column.items()}
    kept = {name: weight for name, weight in found.items() if abs(weight) >= least}
    return Weights(round(float(model.intercept_[0]), 3), kept)


def sentence_end_weights(articles: list[Article], rng: random.Random) -> Weights:
    """How well a sentence can end at its last words: the higher the log odds, the better."""
    weights = fit(list(sentence_samples(articles, rng)), l1=True, least=0.05)
    return Weights(-weights.bias, {name: -weight for name, weight in weights.weights.items()})


def learn(articles: list[Article], out: Path, rng: random.Random) -> Model:
    """The weights that the articles teach, also written to `out`; the second step needs the first one's."""
    nothing = Weights(0.0, {})
    model = Model(sentence_end_weights(articles, rng), nothing, nothing)
    save(out, model)
    made = list(documents(articles, rng, rounds=ROUNDS))
    parts = (list(paragraph_samples(made, english=english)) for english in (True, False))
    model = Model(model.sentence_end, *(fit(part, l1=False, least=0.001) for part in parts))
    save(out, model)
    return model


def save(out: Path, model: Model) -> None:
    weights = {name: getattr(model, name) for name in model.__struct_fields__}
    plain = {name: {"bias": part.bias, "weights": part.weights} for name, part in weights.items()}
    out.write_text(json.dumps(plain, ensure_ascii=False, indent=0, sort_keys=True) + "\n", encoding="utf-8")
    unfinished.model.cache_clear()


def measure(articles: list[Article], model: Model, rng: random.Random) -> None:
    """Print what the weights reach on articles that they were not learned from."""
    ends = list(sentence_samples(articles, rng))
    auc = roc_auc_score([s.is_cut for s in ends], [-model.sentence_end.log_odds(s.features) for s in ends])
    print(f"sentence ends: {len(model.sentence_end.weights)} weights; area under the curve {auc:.3f}")
    made = list(documents(articles, rng, rounds=2))
    for english in (True, False):
        print("English" if english else "other languages")
        measure_paragraphs(made, english=english)


def measure_paragraphs(made: list[Made], *, english: bool) -> None:
    kind = Truncation(min_probability=0.0)
    scores = [{i: kind.score(h, i) for i, h in doubtful(document, kind, english=english)} for document in made]
    for threshold in THRESHOLDS:
        found = [{i for i, score in one.items() if score >= threshold} for one in scores]
        hits = sum(document.cut in indices for document, indices in zip(made, found, strict=True))
        flagged = sum(bool(f) for document, f in zip(made, found, strict=True) if document.cut < 0)
        precision, recall = hits / max(1, sum(map(len, found))), hits / sum(document.cut >= 0 for document in made)
        clean = flagged / sum(document.cut < 0 for document in made)
        print(f"threshold {threshold}: precision {precision:.3f}, recall {recall:.3f}, clean documents {clean:.3f}")


def main(train: Path, out: Path) -> None:
    articles = read_articles(train)
    held = articles[::HELD_OUT]
    seen = [article for number, article in enumerate(articles) if number % HELD_OUT]
    measure(held, learn(seen, out, random.Random(0)), random.Random(1))
    learn(articles, out, random.Random(0))


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
