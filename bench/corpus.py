"""A data set: the true bodies of its pages, and extractors' outputs.

The layout is that of https://github.com/scrapinghub/article-extraction-benchmark (Zyte, MIT licence):
`ground-truth.json` and optionally `output/<extractor>.json`, each `{page: {"articleBody": text}}`, plain or gzipped. A
page of the ground truth can have a `page_type`. `public_data.py` converts other data sets.
"""

import gzip
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

Language = Literal["en", "other", "any"]

WHOLE_PAGE = frozenset({"html-text", "html_text", "htmltext", "inscriptis", "beautifulsoup", "xpath-text"})
"""Programs that return the text of the whole page, with menus and footers."""

ARTICLE = "article"  # The page type of pages that documents are made of
MIN_PARAGRAPHS, MAX_PARAGRAPHS = 4, 80  # Length of the articles that documents are made of

_COMMONEST = frozenset(
    {"the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "with", "as", "was", "at", "by", "it", "from"}
)  # fmt: skip
_MIN_COMMON_FRACTION = 0.15  # English prose has about 0.25 of these words, other languages have less than 0.1
_MIN_LATIN_WORDS = 80


class _Entry(msgspec.Struct, frozen=True):
    """A page in a file of the data set."""

    body: str | None = msgspec.field(name="articleBody", default=None)
    page_type: str | None = None


class Corpus(msgspec.Struct, frozen=True):
    """The pages of a data set, by key: true bodies and each extractor's texts."""

    truth: dict[str, str]
    extracted: dict[str, dict[str, str]]
    page_types: dict[str, str]  # Only of pages with a known type

    def articles(self, language: Language) -> list[list[str]]:
        """Return the articles in `language` with 4 to 80 paragraphs, in key order; pages of unknown type included.

        Pages of a type that is not known are articles too.
        """
        bodies = [body for key, body in self.truth.items() if self.page_types.get(key, ARTICLE) == ARTICLE]
        split = [paragraphs(body) for body in bodies if is_wanted(body, language)]
        return [article for article in split if MIN_PARAGRAPHS <= len(article) <= MAX_PARAGRAPHS]


def read(folder: Path, *, unseen: bool = False, page_count: int | None = None) -> Corpus:
    """Read a data set: all pages or the unseen ones; of these `page_count`, evenly spread over the keys.

    A page missing from an extractor's file is empty. Raises OSError or msgspec.DecodeError.
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
    """Return the non-blank lines of `text`, stripped."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def is_wanted(text: str, language: Language) -> bool:
    """Return whether `text` is English for "en", or not for "other"; always True for "any"."""
    return language == "any" or is_english(text) == (language == "en")


def is_english(text: str) -> bool:
    """Return whether `text` has over 80 Latin words, over 0.15 of them frequent English ones."""
    words = re.findall(r"[a-z]+", text.lower())
    common_count = sum(word in _COMMONEST for word in words)
    return len(words) > _MIN_LATIN_WORDS and common_count > _MIN_COMMON_FRACTION * len(words)


def _unseen(keys: Iterable[str]) -> list[str]:
    """Return the half of Zyte's pages that no model was trained on and no rule tuned on.

    These have an odd SHA-256 key.
    """
    return [key for key in sorted(keys) if hashlib.sha256(key.encode()).digest()[-1] % 2]


def _entries(path: Path) -> dict[str, _Entry]:
    packed = path.with_name(path.name + ".gz")
    data = path.read_bytes() if path.exists() else gzip.decompress(packed.read_bytes())
    return msgspec.json.decode(data, type=dict[str, _Entry])
