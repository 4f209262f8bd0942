"""The public article-extraction-benchmark as texts: the true bodies of its pages, and what extractors made of them.

Source: https://github.com/scrapinghub/article-extraction-benchmark (Zyte, MIT licence). Of a clone only
`ground-truth.json` and `output/<extractor>.json` are read, each `{page: {"articleBody": text}}`, plain or gzipped.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

Language = Literal["en", "other", "any"]

WHOLE_PAGE = frozenset({"html-text", "html_text", "htmltext", "inscriptis", "beautifulsoup", "xpath-text"})
"""Programs that give the text of the whole page, menus and footers too; all others look for the article in it."""

MIN_PARAGRAPHS, MAX_PARAGRAPHS = 4, 80
"""Articles that documents are made of: long enough to be cut in two, short enough to be one article."""

_COMMONEST = frozenset(
    {"the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "at", "by", "it", "from"}
)  # fmt: skip
_MIN_COMMON_FRACTION = 0.15
"""English prose has about 0.25 of these words, texts in other languages below 0.1."""
_MIN_LATIN_WORDS = 80


class _Entry(msgspec.Struct, frozen=True):
    """One page of a file of the benchmark."""

    body: str | None = msgspec.field(name="articleBody", default=None)


class Corpus(msgspec.Struct, frozen=True):
    """The pages of the benchmark, by key: `truth` has the article body, `extracted` each program's text."""

    truth: dict[str, str]
    extracted: dict[str, dict[str, str]]

    def articles(self, language: Language) -> list[list[str]]:
        """The true bodies in `language` that have 4 to 80 paragraphs, as paragraphs, in the order of their keys."""
        split = [paragraphs(body) for body in self.truth.values() if is_wanted(body, language)]
        return [article for article in split if MIN_PARAGRAPHS <= len(article) <= MAX_PARAGRAPHS]


def read(folder: Path, *, unseen: bool = False, page_count: int | None = None) -> Corpus:
    """The benchmark in `folder`: all pages or the unseen ones; of these `page_count`, evenly spread over the keys.

    A page that an extractor's file lacks is empty text. Raises OSError or msgspec.DecodeError for a file that is not
    there or not in that layout.
    """
    truth = _bodies(folder / "ground-truth.json")
    keys = _unseen(truth) if unseen else sorted(truth)
    count = min(page_count or len(keys), len(keys))
    keys = [keys[number * len(keys) // count] for number in range(count)]
    names = sorted({path.name.split(".json")[0] for path in (folder / "output").glob("*.json*")})
    outputs = {name: _bodies(folder / "output" / f"{name}.json") for name in names}
    return Corpus(
        truth={key: truth[key] for key in keys},
        extracted={name: {key: bodies.get(key, "") for key in keys} for name, bodies in outputs.items()},
    )


def paragraphs(text: str) -> list[str]:
    """The lines of `text` that are not blank, without white space around them: the benchmark has a paragraph a line."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def is_wanted(text: str, language: Language) -> bool:
    """Whether `text` is English for "en", is not for "other"; always for "any"."""
    return language == "any" or is_english(text) == (language == "en")


def is_english(text: str) -> bool:
    """Whether there are over 80 words in Latin letters, and more than 0.15 of them are the commonest English ones."""
    words = re.findall(r"[a-z]+", text.lower())
    common_count = sum(word in _COMMONEST for word in words)
    return len(words) > _MIN_LATIN_WORDS and common_count > _MIN_COMMON_FRACTION * len(words)


def _unseen(keys: Iterable[str]) -> list[str]:
    """The half of the pages on which nothing was learned or tuned.

    The rules on boilerplate were made, and the model of whole pages was trained, on those with an even SHA-256 key.
    """
    return [key for key in sorted(keys) if hashlib.sha256(key.encode()).digest()[-1] % 2]


def _bodies(path: Path) -> dict[str, str]:
    packed = path.with_name(path.name + ".gz")
    data = path.read_bytes() if path.exists() else gzip.decompress(packed.read_bytes())
    entries = msgspec.json.decode(data, type=dict[str, _Entry])
    return {key: entry.body or "" for key, entry in entries.items()}
