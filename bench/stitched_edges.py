"""Word weights that distinguish the first and last paragraph of an English article from the others."""

import random
from collections.abc import Sequence
from pathlib import Path

from stitched_articles import Pool

from lint.core.segment import WORD
from lint.kinds.stitched import edges
from lint.kinds.stitched.sketch import MIN_PASSAGE_WORDS

EDGE_ARTICLES = 700  # Articles of each source used
MIN_EDGE_WEIGHT = 0.12


def learn_edges(pools: Sequence[Pool], half: int | None) -> edges.Edges:
    """Return the word weights of first and last paragraphs, learned from one half of the articles or both."""
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
