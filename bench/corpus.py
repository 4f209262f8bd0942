"""A data set as texts: the true bodies of its pages, and what extractors made of them.

The layout is that of https://github.com/scrapinghub/article-extraction-benchmark (Zyte, MIT licence):
`ground-truth.json` and, if there are any, `output/<extractor>.json`, each `{page: {"articleBody": text}}`, plain or
gzipped. A page of the ground truth can have a `page_type`. `public_data.py` brings other data sets into it.
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

ARTICLE = "article"
"""The page type of pages that documents are made of."""

MIN_PARAGRAPHS, MAX_PARAGRAPHS = 4, 80
"""Of these articles documents are made: long enough to be cut in two, short enough to be one article."""

_COMMONEST = frozenset(
    {"the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "at", "by", "it", "from"}
)  # fmt: skip
_MIN_COMMON_FRACTION = 0.15
"""English prose has about 0.25 of these words, texts in other languages below 0.1."""
_MIN_LATIN_WORDS = 80


class _Entry(msgspec.Struct, frozen=True):
    """One page of a file of the data set."""

    body: str | None = msgspec.field(name="articleBody", default=None)
    page_type: str | None = None


class Corpus(msgspec.Struct, frozen=True):
    """The pages of a data set, by key: `truth` has the article body, `extracted` each program's text."""

    truth: dict[str, str]
    extracted: dict[str, dict[str, str]]
    page_types: dict[str, str]
    """Only of pages whose type is known."""

    def articles(self, language: Language) -> list[list[str]]:
        """Return the articles in `language` that have 4 to 80 paragraphs, as paragraphs, in the order of their keys.

        Pages of a type that is not known are articles too.
        """
        bodies = [body for key, body in self.truth.items() if self.page_types.get(key, ARTICLE) == ARTICLE]
        split = [paragraphs(body) for body in bodies if is_wanted(body, language)]
        return [article for article in split if MIN_PARAGRAPHS <= len(article) <= MAX_PARAGRAPHS]


def read(folder: Path, *, unseen: bool = False, page_count: int | None = None) -> Corpus:
    """Read the data set in `folder`: all pages or the unseen ones; of these `page_count`, evenly spread over the keys.

    A page that an extractor's file lacks is empty text. Raises OSError or msgspec.DecodeError for a file that is not
    there or not in that layout.
    """
    truth = _entries(folder / "ground-truth.json")
    keys = _unseen(truth) if unseen else sorted(truth)
    count = min(page_count or len(keys), len(keys))
    keys = [keys[number * len(keys) // count] for number in range(count)]
    names = sorted({path.name.split(".json")[0] for path in (folder / "output").glob("*.json*")})
    outputs = {name: _entries(folder / "output" / f"{name}.json") for name in names}
    return Corpus(
        truth={key: truth[key].body or "" for key in keys},
        extracted={name: {key: pages.get(key, _Entry()).body or "" for key in keys} for name, pages in outputs.items()},
        page_types={key: page_type for key in keys if (page_type := truth[key].page_type)},
    )


def paragraphs(text: str) -> list[str]:
    """Return the lines of `text` that are not blank, stripped of white space: there is a paragraph a line."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def is_wanted(text: str, language: Language) -> bool:
    """Return whether `text` is English for "en", is not for "other"; always True for "any"."""
    return language == "any" or is_english(text) == (language == "en")


def is_english(text: str) -> bool:
    """Return whether there are over 80 words in Latin letters, over 0.15 of them the commonest English ones."""
    words = re.findall(r"[a-z]+", text.lower())
    common_count = sum(word in _COMMONEST for word in words)
    return len(words) > _MIN_LATIN_WORDS and common_count > _MIN_COMMON_FRACTION * len(words)


def _unseen(keys: Iterable[str]) -> list[str]:
    """Return the half of Zyte's pages on which nothing was learned or tuned.

    The rules on boilerplate were made, and the model of whole pages was trained, on those with an even SHA-256 key.
    """
    return [key for key in sorted(keys) if hashlib.sha256(key.encode()).digest()[-1] % 2]


def _entries(path: Path) -> dict[str, _Entry]:
    packed = path.with_name(path.name + ".gz")
    data = path.read_bytes() if path.exists() else gzip.decompress(packed.read_bytes())
    return msgspec.json.decode(data, type=dict[str, _Entry])
