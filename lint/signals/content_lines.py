"""Lines that are content by their form, whatever words they have: code, rows of tables, items of lists, quotations.

A word pattern that asks for a label or a prompt finds `image: nginx` in a manual, "Graphics: 2 GB" among requirements
and "Click here" in a quotation. Their form tells them apart in any language.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.line_shape import has_bullet, is_prose
from lint.signals.lines import line_text, neighbours

MIN_CODE_LINES = 3
"""A document with so many lines of code is technical: in it, a line that starts with a small letter may be code."""

MAX_SUBHEADING_WORDS, MAX_SUBHEADING_CHARS = 10, 100

MIN_ANSWER_WORDS = 8
QUESTION_MARKS = ("?", "？", "؟")

_CODE = re.compile(
    r"[{};]\s*$|::|=>|->|</|/>|==|!=|&&|\|\||\{\{"
    r"|^\s*(?:[{}<$]|//|/\*|#include|def |class \w+[:(]|import \w|from \w+ import|public |return\b)"
    r"|\w\(\)|\w\(['\"\w]+\)[.;:,]?$|[A-Za-z0-9_]=['\"A-Za-z0-9_]|^\s*\w+ = |^\W*--?\w+[ =]"
    r"|^\s*(?:- )?\w+: [\w./-]+:[\w.]+$"
)
_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "「": "」", "『": "』", "”": "”"}


def is_code(line: str) -> bool:
    """Return whether a line looks like a statement, markup or an option of a command.

    >>> is_code('image: "nginx";'), is_code("Photo: Ana Duarte / Reuters")
    (True, False)
    """
    return _CODE.search(line) is not None


def is_quotation(line: str) -> bool:
    """Return whether a line is nothing but speech in quotation marks, or starts with a quoted piece and goes on.

    >>> is_quotation("“Click here” is what he hates most."), is_quotation("Click “here”")
    (True, False)
    """
    text = line.strip()
    closing = _QUOTES.get(text[:1])
    return closing is not None and any(mark in text[1:] for mark in closing)


def is_content(document: Document, index: int, *, matches: Collection[int], lists: bool) -> bool:
    """Return whether line `index` belongs to the content by its form.

    An item of a list does, unless `lists`, when a neighbour is an item too that is not among the lines `matches`.
    """
    line = line_text(document, index)
    if is_code(line) or is_quotation(line) or line.count("|") > 2 or line.lstrip().startswith("| "):
        return True
    if _is_answer(document, index, line):
        return True
    first = next((char for char in line if char.isalpha()), "")
    if first.islower() and is_technical(document):
        return True
    if lists or not has_bullet(line):
        return False
    near = (next(neighbours(document, index, step), None) for step in (-1, 1))
    return any(at is not None and at not in matches and has_bullet(line_text(document, at)) for at in near)


def _is_answer(document: Document, index: int, line: str) -> bool:
    """Return whether a sentence is below a question, as in a list of questions and answers."""
    above = next(neighbours(document, index, -1), None)
    return (
        above is not None
        and line_text(document, above).rstrip()[-1:] in QUESTION_MARKS
        and ends_sentence(line.rstrip())
        and word_count(line) >= MIN_ANSWER_WORDS
    )


@lru_cache(maxsize=1)
def is_technical(document: Document) -> bool:
    """Return whether a document has several lines of code."""
    count = 0
    for index in range(len(document.lines)):
        start, end = document.lines[index]
        count += end - start < 200 and is_code(document.text[start:end])
        if count >= MIN_CODE_LINES:
            return True
    return False


@lru_cache(maxsize=1)
def subheading_count(document: Document) -> int:
    """Return how many short lines stand over a paragraph of running text, as headings of sections do."""
    count, previous = 0, ""
    for text in document.paragraph_texts:
        count += bool(previous) and is_subheading(previous) and is_prose(text)
        previous = text
    return count


def is_subheading(line: str) -> bool:
    """Return whether a line is as short as a sub-heading, and does not end as a sentence or a list's opening does.

    >>> is_subheading("What it costs"), is_subheading("It costs a lot."), is_subheading("The council will now:")
    (True, False, False)
    """
    return (
        len(line) <= MAX_SUBHEADING_CHARS
        and line[-1:] not in '.:!”"。：！'
        and word_count(line) <= MAX_SUBHEADING_WORDS
    )
