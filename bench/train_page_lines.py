"""Learn the weights of structure.page-chrome: `python bench/train_page_lines.py BENCHMARK`.

BENCHMARK is in the layout of the article-extraction-benchmark. Of its pages only those whose key has an even SHA-256
are used; of the extractors only those that give the whole page as text. Needs LightGBM, which the package does not.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np
from corpus import WHOLE_PAGE, read
from trees import Forest, from_lightgbm, write

from lint.document import Document
from lint.signals.page_lines import LINE_FEATURES, rows

MAX_WEIGHED_WORDS = 60
"""A line counts as much as it has words, up to so many; every page counts as much as any other."""

_WORD = re.compile(r"\w+")
SETTINGS: dict[str, Any] = {
    "n_estimators": 150, "num_leaves": 8, "learning_rate": 0.08, "min_child_samples": 30, "subsample": 0.8,
    "subsample_freq": 1, "colsample_bytree": 0.5, "reg_lambda": 5, "random_state": 0, "n_jobs": 1, "verbose": -1,
}  # fmt: skip


def is_for_training(key: str) -> bool:
    return hashlib.sha256(key.encode()).digest()[-1] % 2 == 0


def foreign_fractions(words: list[list[str]], body: str) -> list[float]:
    """The share of each line's words that no run of two or more words aligns with the true body."""
    owners = [number for number, found in enumerate(words) for _ in found]
    flat = [word.lower() for found in words for word in found]
    aligned: Counter[int] = Counter()
    matcher = SequenceMatcher(None, flat, _WORD.findall(body.lower()), autojunk=False)
    for start, _, size in matcher.get_matching_blocks():
        if size >= 2:
            aligned.update(owners[start : start + size])
    return [1 - aligned[number] / len(found) for number, found in enumerate(words)]


def samples(text: str, body: str) -> tuple[list[list[float]], list[bool], list[float]]:
    """The rows of a page's lines, whether each is foreign, and what each weighs."""
    document = Document(text)
    filled = [index for index, found in enumerate(document.paragraph_words) if found]
    words = [document.paragraph_words[index] for index in filled]
    table = list(rows([document.paragraph_texts[index] for index in filled], words))
    labels = [fraction >= 0.8 for fraction in foreign_fractions(words, body)]
    total = max(sum(map(len, words)), 1)
    return table, labels, [min(len(found), MAX_WEIGHED_WORDS) / total for found in words]


def main(benchmark: Path) -> None:
    corpus = read(benchmark)
    table: list[list[float]] = []
    labels: list[bool] = []
    weights: list[float] = []
    for name in sorted(WHOLE_PAGE & corpus.extracted.keys()):
        for key, text in corpus.extracted[name].items():
            if is_for_training(key):
                found, foreign, shares = samples(text, corpus.truth[key])
                table += found
                labels += foreign
                weights += shares
    scale = np.array(weights) / np.mean(weights)
    model = lightgbm.LGBMClassifier(**SETTINGS).fit(np.array(table), np.array(labels), sample_weight=scale)
    trees = [from_lightgbm(tree["tree_structure"], digits=6) for tree in model.booster_.dump_model()["tree_info"]]
    out = write("page_lines", {"foreign": Forest(LINE_FEATURES, trees)}, maker="bench/train_page_lines.py")
    print(f"{len(labels)} lines, {sum(labels)} foreign; {len(trees)} trees, {out.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
