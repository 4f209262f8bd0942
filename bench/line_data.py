"""Pages with labelled lines: extractors' outputs aligned with the true text, and composed pages.

TRAIN is a folder with `wcxb/` (ground-truth.json.gz and output/ in the layout of the article-extraction-benchmark, with
page types and addresses) and articles as `*.jsonl.gz` (`paragraphs`). Needs rapidfuzz.
"""

import hashlib
import random
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from commands import load, records
from line_scripts import shifted
from rapidfuzz.distance import LCSseq

WHOLE_PAGE = "htmltext"
EXTRACTORS = (WHOLE_PAGE, "newspaper", "readability", "resiliparse", "trafilatura")
ARTICLES = {
    "wikinews": 200, "bbc": 250, "hyperpartisan": 60, "fakenews_es": 300, "factrueval_ru": 212, "thaigov": 250,
    "senate_press": 200, "us_speeches": 60, "18f_blog": 250, "opensource_guide": 318, "eltec_samples": 250,
    "usesthis": 150, "based_cooking": 308,
}  # fmt: skip
"""Number of documents from each source."""

FRAMED = {
    "wikinews": 75, "bbc": 75, "fakenews_es": 75, "factrueval_ru": 75, "thaigov": 75, "18f_blog": 75,
    "opensource_guide": 125, "eltec_samples": 60, "usesthis": 50, "based_cooking": 50, "senate_press": 30,
}  # fmt: skip
"""Number of documents from each source that are framed with another page's furniture."""

MIN_RUN = 2  # Minimum run of common words; shorter ones are chance

OWN_FRACTION, FOREIGN_FRACTION = 0.5, 0.2
"""A line is the text's own with more than the first share of its words in the true text, foreign with at most the
second."""

MIN_AGREEING = 3  # A foreign line kept by this many extractors is doubtful, and not learned from
SHIFTED_FRACTION = 0.25  # Share of documents that are also used in another script
MIN_WORDS = 60
_WORD = re.compile(r"\w+")


class Page(NamedTuple):
    """A document to learn from."""

    kind: str  # An extractor, `truth`, `cleaned`, `article` or `framed`
    key: str
    host: str
    page_type: str
    lines: Sequence[str]
    labels: Sequence[int]  # For each line: 1 foreign, 0 the text's own, -1 doubtful or without words


def pages(train: Path) -> Iterator[Page]:
    """Yield all documents in a fixed order, some in another script as well."""
    rng = random.Random(10)
    for page in _pages(train):
        yield page
        if page.kind not in ("newspaper", "readability") and rng.random() < SHIFTED_FRACTION:
            yield page._replace(lines=shifted(page.lines, rng))


def _pages(train: Path) -> Iterator[Page]:
    truth = load(train / "wcxb" / "ground-truth.json.gz")
    extracted = {key: [] for key in truth}  # type: dict[str, list[Page]]
    for name in EXTRACTORS:
        for key, page in sorted(load(train / "wcxb" / "output" / f"{name}.json.gz").items()):
            if key in truth:
                extracted[key].append(_aligned(name, key, page["articleBody"], truth[key]))
    frames: dict[str, tuple[Page, list[str], list[str]]] = {}
    for key, found in extracted.items():
        yield from _without_doubts(found)
        yield from map(_cleaned, filter(_is_chosen_to_clean, found))
        yield _own(Page("truth", key, *_place(key, truth[key]), truth[key]["articleBody"].split("\n"), ()))
        if frame := _frame(found[0]):
            frames[key] = (found[0], *frame)
    yield from _articles(train)
    yield from _framed(train, frames, extracted)


def foreign_fractions(lines: Sequence[str], body: str) -> list[float]:
    """Return the share of each line's words that are not aligned with the true text; -1 without words."""
    words = [_WORD.findall(line.lower()) for line in lines]
    owners = [number for number, found in enumerate(words) for _ in found]
    numbers: dict[str, int] = {}
    text = [numbers.setdefault(word, len(numbers)) for found in words for word in found]
    true = [numbers.setdefault(word, len(numbers)) for word in _WORD.findall(body.lower())]
    aligned: Counter[int] = Counter()
    for block in LCSseq.opcodes(text, true):
        if block.tag == "equal" and block.src_end - block.src_start >= MIN_RUN:
            aligned.update(owners[block.src_start : block.src_end])
    return [1 - aligned[number] / len(found) if found else -1.0 for number, found in enumerate(words)]


def _place(key: str, page: Mapping[str, Any]) -> tuple[str, str]:
    """Return the host of a page, or its key if unknown, and its type."""
    return urlsplit(page.get("url") or "").netloc or key, page["page_type"]


def _aligned(name: str, key: str, text: str, page: Mapping[str, Any]) -> Page:
    lines = text.split("\n")
    title = _folded(page.get("title") or "")
    labels = []
    for line, fraction in zip(lines, foreign_fractions(lines, page["articleBody"]), strict=True):
        if fraction < 0:
            labels.append(-1)
        elif fraction < OWN_FRACTION or _is_title(_folded(line), title):
            labels.append(0)
        else:
            labels.append(1 if fraction >= 1 - FOREIGN_FRACTION else -1)
    return Page(name, key, *_place(key, page), lines, labels)


def _folded(line: str) -> str:
    return " ".join(_WORD.findall(line.lower()))


def _is_title(line: str, title: str) -> bool:
    """Return whether a line is the page's title, which the true text lacks but nobody wants removed."""
    if len(title) <= 8:
        return False
    return line == title or (12 < len(line) < 2 * len(title) and (line in title or title in line))


def _without_doubts(found: Sequence[Page]) -> Iterator[Page]:
    """Yield the pages, with foreign lines that most extractors kept marked as doubtful."""
    agreeing: Counter[str] = Counter()
    for page in found:
        if page.kind != WHOLE_PAGE:
            agreeing.update(set(map(_folded, page.lines)))
    for page in found:
        labels = [
            -1 if label == 1 and agreeing[_folded(line)] >= MIN_AGREEING else label
            for line, label in zip(page.lines, page.labels, strict=True)
        ]
        yield page._replace(labels=labels)


def _own(page: Page) -> Page:
    return page._replace(labels=[0 if _WORD.search(line) else -1 for line in page.lines])


def _is_chosen_to_clean(page: Page) -> bool:
    words = sum(len(line.split()) for line, label in zip(page.lines, page.labels, strict=True) if label == 0)
    return words >= MIN_WORDS and hashlib.sha256(f"{page.kind}/{page.key}".encode()).digest()[0] % 4 == 0


def _cleaned(page: Page) -> Page:
    """Return an extractor's text without foreign lines: the same habits, and nothing to find."""
    lines = [line for line, label in zip(page.lines, page.labels, strict=True) if label != 1]
    return _own(page._replace(kind="cleaned", lines=lines))


def _frame(page: Page) -> tuple[list[str], list[str]] | None:
    """Return the lines above and below the text of a whole page; None if hardly any text was found."""
    own = [number for number, label in enumerate(page.labels) if label == 0]
    if page.kind != WHOLE_PAGE or len(own) < 3:
        return None
    above, below = page.lines[: own[0]], page.lines[own[-1] + 1 :]
    return [line for line in above if _WORD.search(line)], [line for line in below if _WORD.search(line)]


def _records(train: Path, name: str, seed: int) -> list[Any]:
    found = list(records(train / f"{name}.jsonl.gz"))
    random.Random(f"{name}-{seed}").shuffle(found)
    return found


def _articles(train: Path) -> Iterator[Page]:
    for name, count in ARTICLES.items():
        for number, record in enumerate(_records(train, name, 1)[:count]):
            host = f"{name}-{record.get('publisher') or number}"
            lines = "\n".join(record["paragraphs"]).split("\n")
            yield _own(Page("article", f"{name}-{number}", host, name, lines, ()))


def _framed(train: Path, frames: Mapping[str, Any], extracted: Mapping[str, Sequence[Page]]) -> Iterator[Page]:
    """Yield true texts framed with a page's furniture, all of it or as an extractor would leave it."""
    rng, keys = random.Random(9), sorted(frames)
    for name, count in FRAMED.items():
        for record in _records(train, name, 1)[-count:]:
            lines = [line for line in "\n".join(record["paragraphs"]).split("\n") if line.strip()][:120]
            page, above, below = frames[rng.choice(keys)]
            if rng.random() < 0.5:
                yield _put_together(page, name, above[:200], lines, below[:200])
            else:
                above = above[-rng.randint(1, 10) :] if rng.random() < 0.3 else []
                yield _put_together(page, name, above, lines, below[: rng.randint(2, 25)])
    for key in keys:
        page, above, below = frames[key]
        for other in extracted[key]:
            own = _cleaned(other).lines
            if other.kind in ("trafilatura", "newspaper", "readability") and rng.random() < 0.4:
                lines = [line for line in own if line.strip()]
                below = [line for line in below if line not in set(lines)]
                if len(" ".join(lines).split()) >= MIN_WORDS and below:
                    yield _put_together(page, page.page_type, [], lines, below[: rng.randint(2, 20)])


def _put_together(page: Page, page_type: str, above: list[str], own: list[str], below: list[str]) -> Page:
    labels = [1] * len(above) + [0] * len(own) + [1] * len(below)
    return page._replace(kind="framed", page_type=page_type, lines=[*above, *own, *below], labels=labels)
