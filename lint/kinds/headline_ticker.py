"""Report headlines of other articles that a site runs as a ticker, and a text keeps in one line."""

import re
from collections.abc import Iterator
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Applicability, Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Applied, SafeIn, limited, quoted, removal
from lint.signals.line_shape import is_prose

MIN_WORDS, MAX_WORDS = 3, 30
MIN_WORD_CHARS = 3  # Mean with the space; less in letters that are spread
MIN_FITTING_FRACTION, MAX_NUMBER_FRACTION = 0.8, 0.2
MIN_PROSE = 2  # Minimum paragraphs of running text beside it
MAX_LINES = 3  # More lines with wide gaps are a table

_GAP = "   "
_GAPS = re.compile(r"[^\S\n]{3,}")


class HeadlineTicker(Params, frozen=True, kw_only=True):
    """Reports lines of headlines with three spaces or more between them, beside running text.

    Tables have cells of a word or two or a number, and more than one row.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("count", "text")
    READS_LINES: ClassVar[bool] = True

    min_items: Annotated[int, Meta(ge=2, description="Minimum number of headlines in a line.")] = 5
    safe_in: SafeIn = "articles"
    applicability: Applied = Applicability.SAFE

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each line; `value` is the number of headlines."""
        if _GAP not in document.text:
            return
        texts = document.paragraph_texts
        found = [at for at, text in enumerate(texts) if _GAP in text.strip() and "\n" not in text]
        if not found or len(found) > MAX_LINES or sum(map(is_prose, texts)) < MIN_PROSE:
            return
        for at in found:
            items = _GAPS.split(texts[at].strip())
            if len(items) >= self.min_items and _are_headlines(items):
                span = document.paragraphs[at]
                fix = removal(document, span, "the headlines", limited(self.applicability, document, self.safe_in))
                text = quoted(items[0])
                yield rule.report(span, value=len(items), limit=self.min_items, fix=fix, count=len(items), text=text)


def _are_headlines(items: list[str]) -> bool:
    """Return whether nearly all parts of a line have some words, and few of them end a sentence or are numbers.

    >>> _are_headlines(["Council sells the old mill", "Two hurt as bus leaves road", "Harbour fair returns with boats"])
    True
    >>> _are_headlines(["Mill Lane", "3 rooms", "720"]), _are_headlines(["The mill grinds again.", "Flour is sold."])
    (False, False)
    >>> _are_headlines(["T h e", "o v e n", "w e i g h s"])
    False
    """
    counts = [word_count(item) for item in items]
    fitting_count = sum(
        MIN_WORDS <= count <= MAX_WORDS and len(item) > MIN_WORD_CHARS * count and not item.endswith((".", "。", ":"))
        for item, count in zip(items, counts, strict=True)
    )
    numbers = sum(item[:1].isdigit() and item[-1:].isdigit() for item in items)
    said = sum(map(ends_sentence, items))
    return (
        fitting_count >= MIN_FITTING_FRACTION * len(items)
        and numbers <= MAX_NUMBER_FRACTION * len(items)
        and said <= len(items) / 2
    )
