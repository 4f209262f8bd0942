#!/usr/bin/env python3
"""Bring a clone of a public data set into the layout that `quality.py` reads.

    git clone https://github.com/Murrough-Foley/web-content-extraction-benchmark
    python bench/public_data.py wcxb web-content-extraction-benchmark wcxb
    git clone https://github.com/rundimeco/waddle
    python bench/public_data.py daniel waddle daniel-polish

Writes `ground-truth.json` into the folder named last. Only pages are taken on which nothing was learned: of WCXB's
development pages those whose host has a SHA-256 of 0 to 3 modulo 10 (the others are what the models learned from), of
DAnIEL the Polish ones. What extractors make of the pages is in neither repository: run them over the HTML, and put
`{page: {"articleBody": text}}` into `output/<extractor>.json` if `repair` shall be measured.
"""

import hashlib
import html
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec
from commands import parser_of, run_program
from corpus import paragraphs

MIN_PARAGRAPHS = 3  # Shorter DAnIEL pages are announcements, not articles
MEASURED_REMAINDERS = range(4)
"""Of hosts modulo 10; changing them mixes pages that were learned from with those that are measured."""


class Page(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page of the ground truth, as it is written."""

    key: str
    body: str = msgspec.field(name="articleBody")
    page_type: str | None = None


class _PageType(msgspec.Struct, frozen=True):
    primary: str


class _Internal(msgspec.Struct, frozen=True):
    page_type: _PageType


class _Truth(msgspec.Struct, frozen=True):
    main_content: str


class _WcxbPage(msgspec.Struct, frozen=True):
    """What is needed of a file of WCXB, schema 2.0."""

    file_id: str
    url: str | None
    internal: _Internal = msgspec.field(name="_internal")
    ground_truth: _Truth


def wcxb(clone: Path) -> Iterator[Page]:
    """Yield the pages of WCXB that are measured: `dev/ground-truth/NNNN.json`, a page a file."""
    for path in sorted((clone / "dev" / "ground-truth").glob("*.json")):
        page = msgspec.json.decode(path.read_bytes(), type=_WcxbPage)
        if is_measured(page.url or ""):
            body = "\n".join(paragraphs(page.ground_truth.main_content))
            yield Page(f"dev-{page.file_id}", body, page.internal.page_type.primary)


def is_measured(url: str) -> bool:
    """Return whether no model learned from pages of the URL's host; False for a URL without one."""
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    remainder = int.from_bytes(hashlib.sha256(host.encode()).digest(), "big") % 10
    return bool(host) and remainder in MEASURED_REMAINDERS


def daniel(clone: Path) -> Iterator[Page]:
    """Yield the Polish pages of DAnIEL: `reference/KEY`, paragraphs in `<p>` tags; `doc_lg.json` has the languages."""
    folder = clone / "Corpus_daniel_v2.0"
    languages = msgspec.json.decode((folder / "doc_lg.json").read_bytes(), type=dict[str, str])
    for key in sorted(key for key, language in languages.items() if language == "Polish"):
        path = folder / "reference" / key
        lines = paragraphs(_without_tags(path.read_text(encoding="utf-8"))) if path.exists() else []
        if len(lines) >= MIN_PARAGRAPHS:
            yield Page(key, "\n".join(lines))


def _without_tags(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


SOURCES: dict[str, Callable[[Path], Iterator[Page]]] = {"wcxb": wcxb, "daniel": daniel}


def main() -> None:
    """Convert a data set, and print how many pages it has."""
    parser = parser_of(__doc__)
    parser.add_argument("source", choices=list(SOURCES))
    parser.add_argument("clone", type=Path, help="a clone of the data set's repository")
    parser.add_argument("folder", type=Path, help="where to write ground-truth.json")
    options = parser.parse_args()
    count = _write(list(SOURCES[options.source](options.clone)), options.folder)
    print(f"{count} pages")


def _write(pages: list[Page], folder: Path) -> int:
    if not pages:
        raise ValueError("no pages: is this a clone of the data set?")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ground-truth.json").write_bytes(msgspec.json.encode({page.key: page for page in pages}))
    return len(pages)


if __name__ == "__main__":
    run_program(main)
