"""Lines that are content by their form: code, table rows, list items, quotations.

Word patterns for labels and prompts also match `image: nginx` in a manual, "Graphics: 2 GB" in a list of requirements
and "Click here" in a quotation; their form tells them apart in any language.
"""

import re
from collections.abc import Collection
from functools import lru_cache

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.line_shape import has_bullet, is_prose
from lint.signals.lines import line_text, neighbours
from lint.signals.page_type import QUESTION_MARKS

MIN_CODE_LINES = 3  # Minimum lines of code in a technical document, in which a line in lower case may be code
MAX_SUBHEADING_WORDS, MAX_SUBHEADING_CHARS = 10, 100

MIN_ANSWER_WORDS = 8

_CODE = re.compile(
    r"[{};]\s*$|::|=>|->|</|/>|==|!=|&&|\|\||\{\{"
    r"|^\s*(?:[{}<$]|//|/\*|#include|def |class \w+[:(]|import \w|from \w+ import|public |return\b)"
    r"|\w\(\)|\w\(['\"\w]+\)[.;:,]?$|[A-Za-z0-9_]=['\"A-Za-z0-9_]|^\s*\w+ = |^\W*--?\w+[ =]"
    r"|^\s*(?:- )?\w+: [\w./-]+:[\w.]+$"
)
_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "「": "」", "『": "』", "”": "”"}


def is_code(line: str) -> bool:
    """Return whether a line looks like a statement, markup or a command-line option.

    >>> is_code('image: "nginx";'), is_code("Photo: Ana Duarte / Reuters")
    (True, False)
    """
    return _CODE.search(line) is not None


def is_quotation(line: str) -> bool:
    """Return whether a line starts with a quotation.

    >>> is_quotation("“Click here” is what he hates most."), is_quotation("Click “here”")
    (True, False)
    """
    text = line.strip()
    closing = _QUOTES.get(text[:1])
    return closing is not None and any(mark in text[1:] for mark in closing)


def is_content(document: Document, index: int, *, matches: Collection[int], lists: bool) -> bool:
    """Return whether line `index` is content by its form.

    A list item is, unless `lists`, if a neighbour is an item too and not one of the `matches`.
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
    """Return whether a line is a sentence below a question."""
    above = next(neighbours(document, index, -1), None)
    return (
        above is not None
        and line_text(document, above).rstrip()[-1:] in QUESTION_MARKS
        and ends_sentence(line.rstrip())
        and word_count(line) >= MIN_ANSWER_WORDS
    )


@lru_cache(maxsize=1)
def is_technical(document: Document) -> bool:
    count = 0
    for index in range(len(document.lines)):
        start, end = document.lines[index]
        count += end - start < 200 and is_code(document.text[start:end])
        if count >= MIN_CODE_LINES:
            return True
    return False


@lru_cache(maxsize=1)
def subheading_count(document: Document) -> int:
    """Return the number of short lines directly above a paragraph of prose."""
    count, previous = 0, ""
    for text in document.paragraph_texts:
        count += bool(previous) and is_subheading(previous) and is_prose(text)
        previous = text
    return count


def is_subheading(line: str) -> bool:
    """Return whether a line is short and ends neither like a sentence nor like the introduction of a list.

    >>> is_subheading("What it costs"), is_subheading("It costs a lot."), is_subheading("The council will now:")
    (True, False, False)
    """
    return (
        len(line) <= MAX_SUBHEADING_CHARS
        and line[-1:] not in '.:!”"。：！'
        and word_count(line) <= MAX_SUBHEADING_WORDS
    )
