"""The public texts that two versions are compared on: true bodies, extractors' texts, web lines, small cases.

A text is known by its source and the start of its SHA-256: the same text has the same name on every machine.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
from commands import load
from corpus import is_english, read
from extraction import WORD

CORPORA = {"data": "zyte", "wcxb": "wcxb", "polish": "daniel-polish"}
"""The folders of the data sets in the benchmark's layout, and the names of these."""

EXTRACTORS = ("trafilatura", "readability", "html-text", "htmltext")
"""Of each data set the output of these: two that look for the article, one that takes the whole page."""

CASE_SUFFIXES = (".txt", ".md")


class PublicText(msgspec.Struct, frozen=True):
    """A text with what is known of it."""

    source: str  # Data set and kind, such as `wcxb/forum` (a true body) or `zyte/trafilatura`
    text: str
    truth: str | None = None  # The true body of its page, where there is one

    @property
    def name(self) -> str:
        """Return a file name without suffix: the same for the same source and text."""
        digest = hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()
        return f"{self.source.replace('/', '-')}-{digest[:16]}"

    @property
    def language(self) -> str:
        """Return `en` or `other`."""
        return "en" if is_english(self.text) else "other"

    def missing(self, fixed: str) -> Counter[str]:
        """Return the words of the true body that the text has, and `fixed` has no longer."""
        if self.truth is None:
            return Counter()
        wanted = Counter(WORD.findall(self.truth)) & Counter(WORD.findall(self.text))
        return wanted - Counter(WORD.findall(fixed))


def public_texts(folder: Path) -> dict[str, PublicText]:
    """Return the texts below `folder`, by name; missing data sets are skipped.

    The layout is that of `bench/README.md`: `data`, `wcxb`, `polish` in the benchmark's layout, `turku/lines.json.gz`
    with `[{language, lines: [[text, wanted], ...]}]`, and beside the folder `cases` with one text a file.
    """
    found = [*_pages(folder), *_lines(folder / "turku" / "lines.json.gz"), *_cases(folder.parent / "cases")]
    texts = {text.name: text for text in found if text.text.strip()}
    if not texts:
        raise OSError(f"{folder}: no data sets (see bench/README.md)")
    return texts


def _pages(folder: Path) -> Iterator[PublicText]:
    for name, source in CORPORA.items():
        if not any((folder / name).glob("ground-truth.json*")):
            continue
        corpus = read(folder / name)
        for key, body in corpus.truth.items():
            yield PublicText(f"{source}/{corpus.page_types.get(key, 'article')}", body, body)
        for extractor in EXTRACTORS:
            for key, text in corpus.extracted.get(extractor, {}).items():
                yield PublicText(f"{source}/{extractor}", text, corpus.truth[key])


def _lines(path: Path) -> Iterator[PublicText]:
    """Yield each document with the lines that people wanted as its truth."""
    if path.exists():
        for document in load(path):
            lines = [(str(text), bool(wanted)) for text, wanted in document["lines"]]
            yield PublicText(
                f"turku/{document['language']}",
                "\n".join(text for text, _ in lines) + "\n",
                "\n".join(text for text, wanted in lines if wanted),
            )


def _cases(folder: Path) -> Iterator[PublicText]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in CASE_SUFFIXES and path.is_file():
            yield PublicText("cases", path.read_bytes().decode("utf-8", "replace"))
