"""Print what the models of lines and of page types see of `reference_pages.txt`, as one number each.

The number is stored with the trees. It changes with the word lists and with any code that the features depend on; then
the trees no longer fit what they are asked, and must be trained again.
"""

import hashlib
import json
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from lint.core.document import Document
from lint.kinds.foreign_lines.block_features import BLOCK_FEATURES, block_rows, runs
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES, context_rows
from lint.kinds.foreign_lines.judgement import PLACE_FEATURES, place_rows, worded_lines
from lint.kinds.foreign_lines.screen import SCREEN_FEATURES, screen_row
from lint.kinds.foreign_lines.words import lexicon
from lint.signals.page_type import PAGE_TYPE_FEATURES, page_type_row

DIGITS = 6  # Sums of floats differ beyond in other versions of Python
_PAGES = Path(__file__).parent / "reference_pages.txt"


def line_fingerprint() -> str:
    """Return the fingerprint of the features of lines, blocks and documents, and of their words."""
    names = (CONTEXT_FEATURES, PLACE_FEATURES, BLOCK_FEATURES, SCREEN_FEATURES)
    words = [sorted(lexicon().tokens.items()), lexicon().parts]
    return _hash([names, words, *(list(_line_rows(document)) for document in _documents())])


def page_type_fingerprint() -> str:
    """Return the fingerprint of the features of page types."""
    return _hash([PAGE_TYPE_FEATURES, *map(page_type_row, _documents())])


def _documents() -> Iterator[Document]:
    pages = _PAGES.read_text(encoding="utf-8").partition("\n")[2]
    yield from map(Document, pages.split("----\n"))


def _line_rows(document: Document) -> Iterator[Any]:
    lines, paragraphs = worded_lines(document)
    rows = list(context_rows(lines))
    odds = [float(number * 7 % 11 - 4) for number, _ in zip(count(), rows)]
    yield from (paragraphs, rows, list(place_rows(lines.terms, lines.column("words"), odds)))
    yield list(block_rows(rows, odds, odds[::-1], list(runs(odds[::-1]))))
    yield screen_row(document)


def _hash(values: Any) -> str:
    return hashlib.sha256(json.dumps(_rounded(values)).encode()).hexdigest()[:16]


def _rounded(values: Any) -> Any:
    if isinstance(values, float | int):
        return round(float(values), DIGITS)
    return values if isinstance(values, str) or values is None else list(map(_rounded, values))


if __name__ == "__main__":
    print("foreign_lines", line_fingerprint())
    print("page_type", page_type_fingerprint())
