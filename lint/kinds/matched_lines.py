"""What a line that a pattern matches is to the sentences around it: their heading, a question, or one of them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any

from lint.core.document import Document
from lint.core.segment import WORD, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.lines import beside, line_text
from lint.signals.needle_search import matches
from lint.signals.page_type import QUESTION_MARKS

MIN_INFLECTED_CHARS = 6  # Minimum length of a word whose ending is not compared
MIN_PROMPT_WORDS = 3  # Minimum words of a sentence that may be one of a page that addresses its reader throughout
MIN_ASKED, MAX_ASKED_WORDS = 2, 30  # Minimum other questions of an interview, and the maximum length of each


@lru_cache(maxsize=1)
def own_sentences(document: Document, engine: Any) -> Span:
    """Return where the first and the last sentence that no pattern matches begin; an empty span without one."""
    from lint.signals.content_lines import is_text  # few texts have a match

    def is_own(index: int) -> bool:
        return is_text(line := line_text(document, index)) and not is_matched(engine, line)

    count = len(document.lines)
    ends = (next(filter(is_own, indices), None) for indices in (range(count), range(count - 1, -1, -1)))
    return Span(*(0 if index is None else document.lines[index].start for index in ends))


def is_matched(engine: Any, text: str) -> bool:
    """Return whether a pattern of the engine matches in a line, with single spaces as they are sought."""
    return matches(engine, " ".join(text.split()))


def has_match(document: Document, index: int, engine: Any) -> bool:
    return is_matched(engine, line_text(document, index))


def is_sentence(document: Document, index: int) -> bool:
    from lint.signals.content_lines import is_text

    line = line_text(document, index)
    return is_text(line, min_words=MIN_PROMPT_WORDS) or (":" in line and word_count(line) >= MIN_PROMPT_WORDS)


def is_among_questions(document: Document, index: int) -> bool:
    """Return whether a line is directly below a question, or is one of several that are above their answers."""
    if beside(document, index, -1).rstrip().endswith(QUESTION_MARKS):
        return True
    return _asks(line_text(document, index).rstrip()) and _answered_count(document) > MIN_ASKED


@lru_cache(maxsize=1)
def _answered_count(document: Document) -> int:
    return sum(_asks(text) and ends_sentence(below) for text, below in pairwise(document.paragraph_texts))


def _asks(text: str) -> bool:
    return text.endswith(QUESTION_MARKS) and word_count(text) <= MAX_ASKED_WORDS


def is_named_below(document: Document, index: int) -> bool:
    """Return whether the words of a heading are in the sentence below: a manual's section "Print" has the word."""
    from lint.kinds.labels import sentence_below

    stems = list(map(_stem, WORD.findall(line_text(document, index).lower())))
    sentence = sentence_below(document, index).lower()
    return bool(stems) and all(map(sentence.__contains__, stems))


def _stem(word: str) -> str:
    """Return a word without its ending: a sentence has other forms of it."""
    if len(word) >= MIN_INFLECTED_CHARS:
        return word[:-3] if len(word) > MIN_INFLECTED_CHARS else word[:-2]
    return word if word.isascii() else word[: max(2, len(word) - 2)]


@lru_cache(maxsize=1)
def headings(document: Document, engine: Any) -> frozenset[str]:
    """Return the different lines that match and are directly above a sentence, but for counters."""
    filled = [index for index in range(len(document.lines)) if not document.is_blank(index)]
    return frozenset(
        line
        for index in filled
        if not any(map(str.isdigit, line := line_text(document, index)))
        and has_match(document, index, engine)
        and is_above_sentence(document, index, engine)
    )


def is_above_sentence(document: Document, index: int, engine: Any) -> bool:
    from lint.kinds.labels import sentence_below

    sentence = sentence_below(document, index)
    return bool(sentence) and not is_matched(engine, sentence)


def heads_a_sentence(document: Document, found: Sequence[int], engine: Any) -> bool:
    from lint.kinds.labels import headed_sentence

    return bool(headed_sentence(document, found)) and is_above_sentence(document, found[-1], engine)
