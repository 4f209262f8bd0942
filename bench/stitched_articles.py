"""The articles that stitched documents are made of, by source and language."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from commands import load, records

from lint.core.segment import WORD
from lint.kinds.stitched.passage import count_words, is_english

MIN_ARTICLE_CHARS = 350
SAME_STORY = 0.5


class Sample(NamedTuple):
    """Paragraphs with whether a blank line precedes each, the foreign pieces as half-open ranges, and the pool."""

    paragraphs: list[tuple[str, bool]]
    pieces: list[tuple[int, int]]
    pool: str


class Article(NamedTuple):
    """Paragraphs, with the title where the source has one."""

    paragraphs: list[str]
    title: str


class Pool(NamedTuple):
    """The articles of one source and language, with the half each belongs to and those that are most like each."""

    name: str
    is_english: bool
    is_news: bool
    articles: list[Article]
    nearest: list[list[int]]

    def members(self, half: int) -> list[int]:
        """Return the numbers of the articles of one half: what one half is trained on, the other is judged by."""
        return list(range(half, len(self.articles), 2))


NEWS = str.split("bbc wikinews hyperpartisan wcxb-article senate_press 18f_blog fakenews_es factrueval_ru thaigov-th")
WEIGHTS = {
    "hyperpartisan": 5, "wcxb-article": 7, "bbc": 3, "wikinews": 2, "senate_press": 1.5, "18f_blog": 1,
    "fakenews_es": 6, "factrueval_ru": 4, "thaigov-th": 2, "usesthis-en": 0.3, "based_cooking-en": 0.5,
    "us_speeches-en": 0.4,
}  # fmt: skip
"""How often a pool is drawn from; others have 0.6 in English, 0.25 in another language."""

MAX_PARAGRAPHS = 200


def read_pools(folder: Path) -> list[Pool]:
    """Return the articles of every source, by language and, where it is known, by type of page."""
    found: dict[tuple[str, str], list[Article]] = {}
    for path in sorted(folder.glob("*.jsonl.gz")):
        source = path.name.removesuffix(".jsonl.gz")
        for record in records(path):
            language = record.get("language") or "en"
            name = source if source in NEWS else f"{source}-{language}"
            _add(found.setdefault((name, language), []), record["paragraphs"], record.get("title") or "")
    for page in load(folder / "wcxb" / "ground-truth.json.gz").values():
        lines = page["articleBody"].split("\n")
        language = "en" if is_english([WORD.findall(line) for line in lines]) else "other"
        _add(found.setdefault((f"wcxb-{page['page_type']}", language), []), lines, page.get("title") or "")
    pools = {
        name: (language, articles)
        for (name, language), articles in found.items()
        if len(articles) >= 6 and language != "other"
    }
    return [
        Pool(name, language == "en", name in NEWS, articles, nearest(articles) if name in NEWS else [])
        for name, (language, articles) in sorted(pools.items())
    ]  # fmt: skip


def _add(articles: list[Article], lines: Sequence[str], title: str) -> None:
    paragraphs = [line.strip() for line in lines if line.strip()][:MAX_PARAGRAPHS]
    if paragraphs and re.fullmatch(r"\w+, \w+ \d+, \d{4}", paragraphs[0]):
        del paragraphs[0]
    if sum(len(paragraph) for paragraph in paragraphs) >= MIN_ARTICLE_CHARS:
        articles.append(Article(paragraphs, title.strip()))


def nearest(articles: list[Article]) -> list[list[int]]:
    """Return, for each article, the most similar ones by tf-idf, without those that tell the same story."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectors = TfidfVectorizer(token_pattern=r"\w{4,}", sublinear_tf=True, max_df=0.1).fit_transform(
        [" ".join(article.paragraphs) for article in articles]
    )
    found = []
    for start in range(0, len(articles), 500):
        for row, likeness in enumerate((vectors[start : start + 500] @ vectors.T).toarray(), start):
            order = [
                int(other) for other in likeness.argsort()[::-1][:24] if other != row and likeness[other] < SAME_STORY
            ]
            found.append(order[:12])
    return found


def length(paragraph: str) -> int:
    """Return the number of words; of scripts without spaces, half the characters."""
    return count_words(paragraph, WORD.findall(paragraph))


def shortened(paragraph: str, words: int) -> str:
    """Return the first so many words; of a script without spaces, two characters each."""
    found = paragraph.split()
    return " ".join(found[:words]) if len(paragraph) < 12 * len(found) else paragraph[: 2 * words]
