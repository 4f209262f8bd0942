"""Lines that are content by their form: code, table rows, list items, quotations.

Word patterns for labels and prompts also match `image: nginx` in a manual, "Graphics: 2 GB" in a list of requirements
and "Click here" in a quotation; their form tells them apart in any language.
"""

import re
from collections import Counter
from functools import lru_cache
from itertools import islice, pairwise

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.explained_lines import is_in_manual
from lint.signals.line_shape import has_bullet, is_prose
from lint.signals.lines import beside, line_text, neighbours
from lint.signals.page_type import QUESTION_MARKS
from lint.signals.wrapped_lines import continues_sentence, is_word_list

MIN_CODE_LINES = 3  # Minimum lines of code in a technical document, in which a line in lower case may be code
MAX_SUBHEADING_WORDS, MAX_SUBHEADING_CHARS = 10, 100

MIN_ANSWER_WORDS = 8
MIN_CLAUSE_WORDS, MIN_CLAUSES = 5, 3  # Minimum words of a clause, and minimum number of lines with a number
MAX_SECTION_WORDS, MIN_SECTIONS, MIN_SECTION_SHARE = 3, 5, 0.3
"""Maximum words of a section's heading, minimum number of sections, and their minimum share of the lines."""

MAX_LETTERHEAD_WORDS, MAX_LETTERHEAD_LINES = 8, 8
"""Maximum words of a line of the date, the addresses and the salutation of a letter, and their maximum number."""

MAX_ASKED_WORDS = 2  # Maximum words of a question that is also a label: "Advertisements?"
MIN_TURNS = 2  # Minimum number of other sentences with the same name before them
HEADING_MARK, MIN_MARKED_SECTIONS = "#", 3

MIN_LIKELY_SECTIONS = 4  # Minimum number of sections where a fix is unsafe, since there are probably more
MIN_ANSWERS = 3  # Minimum number of answers in a list of questions, in which a short answer counts too

_CODE = (
    r"[{}]\s*$|(?<![\u0370-\u03ff\u1f00-\u1fff]);\s*$|::|=>|->|</|/>|==|!=|&&|\|\||\{\{"
    r"|^\s*(?:[{}]|\$(?!\d)|<[!-~]|//|/\*|#include|def |class \w+[:(]|>>> |import \w|from \w+ import|public |return\b)"
    r"|\w\(\)|(?a:\w\(['\"\w]+\))[.;:,]?$|[A-Za-z0-9_]=['\"A-Za-z0-9_]|^\s*\w+ = |^\W*--?(?:\w+=|(?:[a-z]\w*|[A-Z]) )"
    r"|^\s*(?:- )?\w+: [\w./-]+:[\w.]+$"
)
_URL = r"https?://[^\s()]+"
_NUMBERED = (
    r"(?i)\s*(?:§+ ?|(?:art(?:icle|icolo|ículo|igo|ikel|ykuł)?|section|clause|top|статья|стаття|čl|madde)\.? ?|第 ?)?"
    r"\d{1,3}(?:\.\d{1,2})*(?:[.):]| ?[-–—] |[条條])(?:\s|$)"
)
_ITEM_NUMBER = r"\s*\d{1,2}[.)] \S"
_SALUTATION = (
    r"(?i)(?:уважаем|дорог|шановн|szanown|drog|sehr geehrt|liebe[rs]?\b|dear\b|cher|estimad|querid|gentil|egregi|prezad"
    r"|geacht|kjære|kære|vážen|αγαπητ|sayın|尊敬的|亲爱的|親愛的|拝啓|존경하는).*[,!:，！：]$|拝啓"
)
_PAGER = r"« ?(?:[^\d«»]*(?: \d{1,3}){2,}[^\d«»]*|[^«»|]+\|[^«»]+)»$"  # "« Previous 1 2 3 Next »", "« Older | Newer »"
_SPEAKER = r"\s*[^\W\d_][^:：.!?,]{0,30}[:：]\s?(?=\S)"
_COMMAS = (",", "،", "、", "，")
_QUOTES = {'"': '"', "“": "”", "„": "“”", "«": "»", "»": "«", "‘": "’", "「": "」", "『": "』", "”": "”"}


def is_code(line: str) -> bool:
    """Return whether a line looks like a statement, markup or a command-line option.

    >>> is_code('image: "nginx";'), is_code("$ ls"), is_code("$25 at a shop"), is_code("Ήταν χρήσιμο;")
    (True, True, False, False)
    >>> is_code("--fix all"), is_code("-Never on the stove"), is_code("-able"), is_code("X](https://x.org/?y=x)")
    (True, False, False, False)
    """
    return re.search(_CODE, re.sub(_URL, "", line) if "://" in line else line) is not None


def is_quotation(line: str) -> bool:
    """Return whether a line starts with a quotation.

    >>> is_quotation("“Click here” is what he hates most."), is_quotation("Click “here”")
    (True, False)
    """
    text = line.strip()
    closing = None if re.match(_PAGER, text) else _QUOTES.get(text[:1])
    return closing is not None and any(mark in text[1:] for mark in closing)


def is_content(document: Document, index: int, *, matches: frozenset[int], lists: bool) -> bool:
    """Return whether line `index` is content by its form.

    A list item is, with `lists` only one with a number, if a neighbour is an item too and not one of the `matches`.
    """
    line = line_text(document, index)
    if is_code(line) or is_quotation(line) or _is_row(document, index, line):
        return True
    if (
        is_word_list(document)
        or is_in_manual(document, index)
        or (index - 1 not in matches and continues_sentence(document, index))
    ):
        return True
    if _is_answer(document, index, line) or _is_clause(document, index, line):
        return True
    if _is_section_heading(document, index, line, matches=matches) or _is_letterhead(document, index, line):
        return True
    if _goes_on(document, index, line, matches=matches) or _is_turn(document, line, matches=matches):
        return True
    first = next((char for char in line if char.isalpha()), "")
    if first.islower() and (is_technical(document) or _is_section(document, index, line)):
        return True
    if not first or not _is_item(document, index) or (lists and re.match(_ITEM_NUMBER, line) is None):
        return False
    near = (next(neighbours(document, index, step), None) for step in (-1, 1))
    return any(at is not None and at not in matches and _is_item(document, at) for at in near)


def _is_row(document: Document, index: int, line: str) -> bool:
    """Return whether a line is a row of a table: it has bars, and begins with one or has neighbours with them."""
    near = [beside(document, index, step) for step in (-1, 1)]
    if line.lstrip().startswith("| "):
        return line.count("|") > 1 or any(text.lstrip().startswith("|") for text in near)
    return line.count("|") > 2 and any(text.count("|") > 1 for text in near)


def _is_item(document: Document, index: int) -> bool:
    """Return whether a line is a list item, also one that is a link and shown without its bullet, or has a number."""
    line = document.text[slice(*document.lines[index])]
    return has_bullet(line) or re.match(_ITEM_NUMBER, line) is not None


def _is_section(document: Document, index: int, line: str) -> bool:
    """Return whether a line is the name of a section in a configuration file: `[comments]` above an assignment."""
    return line.lstrip()[:1] == "[" and is_code(beside(document, index, 1))


def _is_answer(document: Document, index: int, line: str) -> bool:
    """Return whether a line is a sentence below a question; among many questions, also a short one."""
    return (
        _is_question(beside(document, index, -1))
        and ends_sentence(line.rstrip())
        and (word_count(line) >= MIN_ANSWER_WORDS or _answer_count(document) >= MIN_ANSWERS)
    )


def _is_clause(document: Document, index: int, line: str) -> bool:
    """Return whether a line is a sentence below a numbered heading, or with a number, in terms, minutes or a law."""
    if not ends_sentence(line.rstrip()) or word_count(line) < MIN_CLAUSE_WORDS:
        return False
    is_numbered = any(re.match(_NUMBERED, text) for text in (line, beside(document, index, -1)))
    return is_numbered and _clause_count(document) >= MIN_CLAUSES


@lru_cache(maxsize=1)
def _clause_count(document: Document) -> int:
    return sum(re.match(_NUMBERED, text) is not None for text in document.paragraph_texts)


def _is_section_heading(document: Document, index: int, line: str, *, matches: frozenset[int]) -> bool:
    """Return whether a line of few words is above a sentence of the text, like the headings of other sections.

    So is a question of a word or two among questions, and a heading with a mark among such headings.
    """
    below = next(neighbours(document, index, 1), None)
    if below is None or below in matches:
        return False
    text = line_text(document, below)
    if _is_question(line):
        is_short = word_count(line) <= MAX_ASKED_WORDS
        return is_short and ends_sentence(text) and _answer_count(document) >= MIN_ANSWERS
    least = MIN_MARKED_SECTIONS if line.startswith(HEADING_MARK) else MIN_SECTIONS
    return _is_section_pair(line, text) and _has_sections(document, least=least)


def is_in_section(document: Document, index: int) -> bool:
    """Return whether a line is the heading of a section or its first sentence, as in a privacy notice."""
    line = line_text(document, index)
    near = beside(document, index, -1 if ends_sentence(line.rstrip()) else 1)
    heading, text = sorted((line, near), key=lambda one: ends_sentence(one.rstrip()))
    return bool(near) and _is_section_pair(heading, text) and _has_sections(document, least=MIN_LIKELY_SECTIONS)


def _is_section_pair(above: str, text: str) -> bool:
    is_heading = word_count(above) <= MAX_SECTION_WORDS and not ends_sentence(above.rstrip())
    return is_heading and is_text(text, min_words=MIN_CLAUSE_WORDS)


def _has_sections(document: Document, *, least: int = MIN_SECTIONS) -> bool:
    return section_count(document) >= max(least, MIN_SECTION_SHARE * len(document.paragraphs))


def _is_letterhead(document: Document, index: int, line: str) -> bool:
    """Return whether a line with a number is among the short lines above the salutation of a letter."""
    if not any(map(str.isdecimal, line)) or word_count(line) > MAX_LETTERHEAD_WORDS:
        return False
    for near in islice(neighbours(document, index, 1), MAX_LETTERHEAD_LINES):
        text = line_text(document, near).rstrip()
        if word_count(text) > MAX_LETTERHEAD_WORDS:
            return False
        if text.endswith((",", "，")) or re.match(_SALUTATION, text):
            return not any(map(str.isdecimal, text))
        if ends_sentence(text):
            return False
    return False


@lru_cache(maxsize=1)
def section_count(document: Document) -> int:
    """Return the number of lines of few words directly above a sentence; a button says the same above each of them."""
    pairs = pairwise(document.paragraph_texts)
    return len({above for above, text in pairs if _is_section_pair(above, text)})


def _goes_on(document: Document, index: int, line: str, *, matches: frozenset[int]) -> bool:
    """Return whether the next line continues a clause, as in a verse: "Read also what is not written,"."""
    if not line.rstrip().endswith(_COMMAS) or word_count(line) < MIN_CLAUSE_WORDS:
        return False
    below = next(neighbours(document, index, 1), None)
    return below is not None and below not in matches


def _is_turn(document: Document, line: str, *, matches: frozenset[int]) -> bool:
    """Return whether a line is a speaker's: sentences that no pattern matches have the same name before them."""
    name = re.match(_SPEAKER, line)
    return name is not None and _turn_counts(document, matches)[name[0]] >= MIN_TURNS


@lru_cache(maxsize=1)
def _turn_counts(document: Document, matches: frozenset[int]) -> Counter[str]:
    """Return how many sentences that are no matches have each name before them."""
    others = (line_text(document, at) for at in range(len(document.lines)) if at not in matches)
    names = (re.match(_SPEAKER, line) for line in others if ends_sentence(line.rstrip()))
    return Counter(name[0] for name in names if name is not None)


def is_text(line: str, *, min_words: int = MIN_ANSWER_WORDS) -> bool:
    """Return whether a line is a sentence, if not as long as a paragraph of prose."""
    return ends_sentence(line.rstrip()) and word_count(line) >= min_words


def _is_question(line: str) -> bool:
    return line.rstrip()[-1:] in QUESTION_MARKS


@lru_cache(maxsize=1)
def _answer_count(document: Document) -> int:
    """Return the number of lines that end a sentence below a question."""
    texts = document.paragraph_texts
    return sum(_is_question(above) and ends_sentence(text) for above, text in pairwise(texts))


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
