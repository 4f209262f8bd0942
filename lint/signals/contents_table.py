"""Labels of contents, and tables of contents of printed pages: lines of dots that lead to page numbers."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from lint import data
from lint.core.document import Document
from lint.signals.characters import Occurrence

_LEADERS = (
    r"^\s*((?:\d{1,2}|[IVXivx]{1,5}|[A-Z])(?:\.\d{1,2}){0,4}\.?\s)?.{2,100}?"
    r"\s?(?:(?:\.\s?){5,300}|…{2,80}|_{5,200}|(?:[·‧] ?){5,200})\s*(\d{1,4})\s*$"
)
MIN_LEADERS = 3  # Minimum lines of a table of contents, one below the other
MAX_LEADER_CHARS, MAX_LABEL_CHARS = 300, 60


def table_of_contents(document: Document) -> Iterator[Occurrence]:
    """Yield the lines of a table of contents: dots that lead to page numbers, which do not fall.

    A menu has prices there: the chapters have numbers, or the heading says what the list is.
    """
    text = document.text
    if not any(leader in text for leader in (".....", ". . . . .", "……", "_____", "·····", "· · · · ·")):
        return
    lines = [text[slice(*line)] for line in document.lines]
    leaders = [re.match(_LEADERS, line) if len(line) <= MAX_LEADER_CHARS else None for line in lines]
    inside = [match is not None or not line.strip() for match, line in zip(leaders, lines, strict=True)]
    for is_inside, group in groupby(range(len(lines)), key=inside.__getitem__):
        found = {at: match for at in group if (match := leaders[at]) is not None}
        if not is_inside or len(found) < MIN_LEADERS:
            continue
        pages = [int(match[2]) for match in found.values()]
        above = next((at for at in range(min(found) - 1, -1, -1) if lines[at].strip()), None)
        heading = [] if above is None or contents_label(lines[above]) is None else [above]
        is_numbered = 2 * sum(bool(match[1]) for match in found.values()) > len(found)
        if pages == sorted(pages) and (heading or is_numbered):
            for at in [*heading, *found]:
                yield Occurrence(document.lines[at], "line of a table of contents")


def contents_label(line: str) -> re.Match[str] | None:
    """Return the match of a label of contents on a line of its own, with the groups `alone`, `word` and `button`."""
    return _labels().fullmatch(line) if len(line) <= MAX_LABEL_CHARS else None


@cache
def _labels() -> re.Pattern[str]:
    known = data.table("contents_labels.txt")
    return re.compile(
        rf"(?i)\W*(?:(?P<alone>{known['alone']})|(?P<word>{known['word']})|{known['other']})\W*"
        rf"(?P<button>(?:{known['button']})\W*)?"
    )
