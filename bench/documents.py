"""Files for speed measurements, made of the benchmark's articles."""

import random
from collections.abc import Iterator
from pathlib import Path

from corpus import Corpus

FILES_PER_FOLDER = 1_000


def write_articles(corpus: Corpus, folder: Path, count: int) -> int:
    """Write `count` files, the true bodies of articles in turn with a number each; return their size in bytes."""
    folder.mkdir(parents=True)
    articles = corpus.articles("en")
    size = 0
    for number in range(count):
        data = ("\n".join(articles[number % len(articles)]) + f"\n{number}.\n").encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        size += len(data)
    return size


def write_small(corpus: Corpus, folder: Path, count: int) -> None:
    """Write `count` files of one paragraph each, a thousand per folder."""
    paragraphs = [paragraph for article in corpus.articles("en") for paragraph in article]
    for number in range(count):
        inner = folder / f"{number // FILES_PER_FOLDER:05}"
        if number % FILES_PER_FOLDER == 0:
            inner.mkdir(parents=True)
        text = f"{paragraphs[number % len(paragraphs)]}\n{number}.\n"
        (inner / f"{number:07}.txt").write_text(text, encoding="utf-8")


def write_long(corpus: Corpus, path: Path, size_chars: int, joint: str) -> None:
    """Write a text of a size: articles over and over, with some words changed each time."""
    with path.open("w", encoding="utf-8", newline="") as out:
        written = 0
        for paragraph in _varied(corpus):
            out.write(paragraph)
            out.write(joint)
            written += len(paragraph) + len(joint)
            if written >= size_chars:
                return


def _varied(corpus: Corpus) -> Iterator[str]:
    """Yield endless paragraphs, hardly two alike: about every ninth word is replaced at random."""
    paragraphs = [paragraph for article in corpus.articles("en") for paragraph in article]
    words = [word for paragraph in paragraphs for word in paragraph.split()]
    rng = random.Random(1)
    yield from paragraphs
    while True:
        for paragraph in paragraphs:
            own = paragraph.split()
            for at in range(rng.randrange(9), len(own) - 1, 9):
                own[at] = rng.choice(words)
            yield " ".join(own)
