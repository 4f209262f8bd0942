"""Whether a page lists several texts, as the start page of a blog does: a headline, a date and a teaser in turn."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice, pairwise

from lint.core.document import Document
from lint.core.sentence_end import ends_sentence
from lint.signals.cards import dated, stamp_of
from lint.signals.line_shape import is_age, is_body, is_headline, is_separator, is_stamp
from lint.signals.lines import line_text, neighbours

MIN_ITEMS, MIN_FIRST = 4, 3  # Minimum items; how many of the first each have a short text, unlike an article's opening
MAX_ITEM_LINES, MAX_ITEM_BODIES = 12, 2  # Maximum lines of an item, with its tags, counters and buttons
MIN_TEASER_CHARS, MAX_MARK_CHARS, MAX_MARK_WORDS = 60, 80, 8
MIN_BESIDE = 2  # Minimum items beside a headline that is one of a list
MAX_BESIDE_LINES = 16  # How many lines are looked at for them
MIN_TITLE_WORDS = 3
_COUNTER = r"^\W*\d{1,5} [^\W\d]{3,}\W*$"  # "12 comments"


@lru_cache(maxsize=1)
def is_index(document: Document) -> bool:
    """Return whether a page lists several texts, each with a date: a headline or a teaser belongs to what it lists.

    An article has its paragraphs between its date and the first date of what follows it.
    """
    lines = [text for text in document.paragraph_texts if not is_separator(text)]
    marks = [at for at, line in enumerate(lines) if _is_mark(line)]
    if len(marks) < MIN_ITEMS or sum(map(is_teaser, lines[: marks[0]])) > MAX_ITEM_BODIES:
        return False
    stretches = (lines[above + 1 : below] for above, below in pairwise([*marks, len(lines)]))
    items = [item for item in stretches if any(map(is_teaser, item))]  # others have a counter below their date
    return len(items) >= MIN_ITEMS and all(
        len(item) <= MAX_ITEM_LINES and sum(map(is_teaser, item)) <= MAX_ITEM_BODIES for item in items[:MIN_FIRST]
    )


def titles_an_item(document: Document, indices: Sequence[int]) -> bool:
    """Return whether the last of some lines is a headline above its teaser, one of several such pairs."""
    title = line_text(document, indices[-1]).strip()
    if not is_headline(title, min_words=MIN_TITLE_WORDS, max_words=22) or _is_mark(title):
        return False
    sides = (neighbours(document, start, step) for start, step in ((indices[-1], 1), (indices[0], -1)))
    below, above = (_pairs(line_text(document, at).strip() for at in islice(side, MAX_BESIDE_LINES)) for side in sides)
    return below.startswith("T") and below[1:].count("HT") + above.count("TH") >= MIN_BESIDE


def _pairs(lines: Iterable[str]) -> str:
    """Return what lines are in turn, `H` for a headline and `T` for a teaser, up to two of one kind."""
    kinds = ""
    for line in lines:
        if is_separator(line) or _is_mark(line) or is_stamp(line):
            continue
        kind = "T" if is_teaser(line) else "H"
        if kinds.endswith(kind):
            break
        kinds += kind
    return kinds


def is_teaser(line: str) -> bool:
    """Return whether a line is a sentence, or long and trails off."""
    return is_body(line) or (
        len(line) >= MIN_TEASER_CHARS and (ends_sentence(line) or line.endswith(("...", "…", "]")))
    )


def _is_mark(line: str) -> bool:
    if len(line) > MAX_MARK_CHARS or line.startswith("|"):
        return False
    return dated(line, MAX_MARK_WORDS) or bool(stamp_of(line)) or is_age(line) or re.match(_COUNTER, line) is not None
