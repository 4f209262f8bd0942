"""Training texts for truncation in thirty languages: news, and web pages of all types."""

import random
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from commands import load, records

MIN_LINES = 4
MAX_DOCUMENTS = 480  # Maximum documents of a source
MAX_UNMARKED_DOCUMENTS = 100  # The same for Thai, which has no sentence marks

FOLDS = (
    "18f_blog based_cooking usesthis", "bbc senate_press", "hyperpartisan wikinews", "eltec_samples us_speeches",
    "fakenews_es opensource_guide", "factrueval_ru thaigov", "wcxb-0", "wcxb-1", "wcxb-2", "wcxb-3",
)  # fmt: skip
"""Groups that are held out together."""


class Text(NamedTuple):
    """A true text; its title may be unknown, and its group is held out together."""

    source: str
    group: str
    language: str
    title: str
    lines: list[str]


def fold_of(text: Text) -> int:
    """Return the number of the fold that holds a text out."""
    return next(i for i, fold in enumerate(FOLDS) if text.group in fold.split())


def half_of(text: Text) -> int:
    """Return the half of a text; weights learned on one half are applied to the other."""
    return zlib.crc32(text.lines[0].encode()) % 2


def read_texts(folder: Path) -> list[Text]:
    """Return the texts of all training sources with enough lines."""
    texts = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        texts += [text for record in records(path) if (text := _text(path.name.split(".")[0], record))]
    return [*texts, *_pages(folder / "wcxb" / "ground-truth.json.gz")]


def some_of_each(texts: list[Text], rng: random.Random) -> list[Text]:
    """Return a limited number of texts of each source."""
    by_source: dict[str, list[Text]] = {}
    for text in texts:
        by_source.setdefault(text.source, []).append(text)
    most = {source: MAX_UNMARKED_DOCUMENTS if source == "thaigov" else MAX_DOCUMENTS for source in by_source}
    return [text for source, found in by_source.items() for text in rng.sample(found, min(most[source], len(found)))]


def _text(source: str, record: dict[str, Any]) -> Text | None:
    language = record.get("language", "en").split("-")[0]
    lines = _lines("\n".join(record["paragraphs"]))
    if not lines:
        return None
    return Text(source, source, language, (record.get("title") or "").strip(), lines)


def _pages(path: Path) -> Iterator[Text]:
    for key, page in load(path).items():
        lines = _lines(page["articleBody"])
        if lines:
            kind = "article" if page["page_type"] == "article" else "page"
            fold = zlib.crc32((urlsplit(page.get("url", "")).netloc or key).encode()) % 4
            yield Text(f"wcxb-{kind}", f"wcxb-{fold}", "en", (page.get("title") or "").strip(), lines)


def _lines(text: str) -> list[str]:
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return lines if len(lines) >= MIN_LINES else []
