"""Labels that a text explains: the headings of a manual page, the terms of a list of definitions, quoted words."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice, pairwise

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.lines import filled_lines, line_text, neighbours
from lint.signals.page_type import QUESTION_MARKS

MIN_INDENT_CHARS, MAX_INDENT_CHARS, MIN_HANGING, MIN_INDENTED_SHARE = 3, 12, 3, 0.5
"""Indentation below a heading of a manual page, minimum number of such headings, and of the share of indented lines."""

MAX_TERM_WORDS, MIN_DEFINITION_WORDS, MAX_AROUND = 12, 2, 9
MIN_PAIRS, MIN_SECTIONS = 2, 3
"""Minimum number of other terms with their sentences, directly above and below a term, and around a sentence."""

MAX_QUOTED_CHARS, MAX_CLOSING_CHARS = 60, 3
MAX_CLOSING = 4  # How many closing marks a quotation can have: apostrophes are among them
MAX_NEAR, MIN_QUOTED = 4, 2  # How many lines above and below are looked at, and how many of them are quoted

MIN_KEYS = 4
_KEY = r"(?i)[a-z]|f\d{1,2}|(?:ctrl|strg|alt|shift|maj|cmd|super)\W{1,3}\S{1,8}"
MIN_FIELDS = 2
FIELD = r"[^\W\d_][^:：.!?;,]{1,30}(?:[:：] *| by )\S.{0,80}\Z"

_OPENING = "[\"“„«‘‚「『‹']\\s?"
_CLOSING = "[.,!?…]?\\s?[\"”“»’‘」』›']"


def is_in_manual(document: Document, index: int) -> bool:
    """Return whether a line is the heading of a section of a manual page, or indented below one.

    >>> text = "NAME\\n     find - look\\nSYNOPSIS\\n     find FILE\\nSEE ALSO\\n     grep(1), sed(1)"
    >>> [is_in_manual(Document(text), index) for index in (0, 1)], is_in_manual(Document("NAME"), 0)
    ([True, True], False)
    """
    found = manual_headings(document)
    return bool(found) and (index in found or _indent(document, index) >= MIN_INDENT_CHARS)


@lru_cache(maxsize=1)
def manual_headings(document: Document) -> frozenset[int]:
    """Return the lines that are the headings of a manual page; none in other texts, such as indented menus."""
    filled = filled_lines(document)
    indents = [_indent(document, index) for index in filled]
    if sum(indent >= MIN_INDENT_CHARS for indent in indents) < MIN_INDENTED_SHARE * len(filled):
        return frozenset()
    pairs = pairwise(zip(filled, indents, strict=True))
    found = [at for (at, indent), (_, below) in pairs if not indent and MIN_INDENT_CHARS <= below <= MAX_INDENT_CHARS]
    found = [at for at in found if _is_term(line_text(document, at))]
    return frozenset(found) if len(found) >= MIN_HANGING else frozenset()


def _indent(document: Document, index: int) -> int:
    line = document.text[slice(*document.lines[index])].expandtabs()
    return len(line) - len(line.lstrip())


@lru_cache(maxsize=1)
def lists_keys(document: Document) -> bool:
    """Return whether a text says what the keys of a program do: "P" / "Print".

    >>> lists_keys(Document("P\\nPrint\\nCtrl+S\\nSave\\nF1\\nHelp\\nH\\nHome")), lists_keys(Document("A\\nB\\nC"))
    (True, False)
    """
    are_keys = [re.fullmatch(_KEY, line_text(document, at).strip()) is not None for at in filled_lines(document)]
    return sum(one and not other for one, other in pairwise(are_keys)) >= MIN_KEYS


def is_defined(document: Document, index: int, is_match: Callable[[str], bool]) -> bool:
    """Return whether a line is a term above its sentence, or that sentence, among other terms with theirs.

    Terms that match like the line are buttons of a page, which each of its sentences has.

    >>> text = "Open\\nOpens a file.\\nPrint\\nPrints the file.\\nQuit\\nCloses the program."
    >>> [is_defined(Document(text), index, {"Print"}.__contains__) for index in (0, 2)]
    [False, True]
    """
    steps = [1, -1]
    sides = {
        step: [line_text(document, at).strip() for at in islice(neighbours(document, index, step), MAX_AROUND)]
        for step in steps
    }
    below, above = sides[1], sides[-1]
    if _is_term(line_text(document, index)):
        if not below or not _is_definition(below[0]) or is_match(below[0]):
            return False
        below, least = below[1:], MIN_PAIRS
    elif above and _is_term(above[0]) and not is_match(above[0]):
        above, least = above[1:], MIN_SECTIONS
    else:
        return False
    after = zip(below[::2], below[1::2], strict=False)
    before = zip(above[1::2], above[::2], strict=False)
    return sum(sum(_leading(pairs, is_match)) for pairs in (after, before)) >= least


def is_in_record(document: Document, index: int, is_match: Callable[[str], bool]) -> bool:
    """Return whether a line has a name and a value, and two next to it have others: the facts of a film or recipe.

    >>> text = "Directed by Ana Roy\\nPhotography: Tom Lee\\nMusic: Jo Dell\\nCast: Kim Asp"
    >>> is_in_record(Document(text), 1, {"Photography: Tom Lee"}.__contains__)
    True
    """
    if re.match(FIELD, line_text(document, index).strip()) is None:
        return False
    count = 0
    for step in (1, -1):
        for at in islice(neighbours(document, index, step), MAX_NEAR):
            line = line_text(document, at).strip()
            if re.match(FIELD, line) is None or ends_sentence(line):
                break
            count += not is_match(line)
    return count >= MIN_FIELDS


def _leading(pairs: Iterator[tuple[str, str]], is_match: Callable[[str], bool]) -> Iterator[bool]:
    for term, sentence in pairs:
        if not (_is_term(term) and _is_definition(sentence)):
            return
        yield not (is_match(term) or is_match(sentence))


def _is_term(line: str) -> bool:
    text = line.rstrip()
    return word_count(line) <= MAX_TERM_WORDS and (not ends_sentence(text) or text.endswith(QUESTION_MARKS))


def _is_definition(line: str) -> bool:
    return ends_sentence(line.rstrip()) and word_count(line) >= MIN_DEFINITION_WORDS


def is_quoted(document: Document, index: int) -> bool:
    """Return whether the text quotes the words of a line, or of two next to it: it is about them.

    >>> is_quoted(Document("Read more\\nThe words “Read more” are on every page."), 0)
    True
    """
    if _is_quoted(document, index):
        return True
    near = [at for step in (1, -1) for at in islice(neighbours(document, index, step), MAX_NEAR)]
    return sum(_is_quoted(document, at) for at in near) >= MIN_QUOTED


def _is_quoted(document: Document, index: int) -> bool:
    words = line_text(document, index).strip().strip(".:!?…»→>").strip()
    return len(words) <= MAX_QUOTED_CHARS and words.lower() in _quotations(document)


@lru_cache(maxsize=1)
def _quotations(document: Document) -> frozenset[str]:
    """Return what can be quoted in the text, in lower case: from each opening mark to each of the next closing ones."""
    text = document.text.lower()
    found = set[str]()
    for opening in re.finditer(_OPENING, text):
        after = text[opening.end() : opening.end() + MAX_QUOTED_CHARS + MAX_CLOSING_CHARS]
        found.update(after[: mark.start()] for mark in islice(re.finditer(_CLOSING, after), MAX_CLOSING))
    return frozenset(found)
