"""Text that follows itself: sentences, words, and the title above a text."""

import re
from collections.abc import Iterator
from itertools import pairwise
from operator import eq

from lint.core.document import Document
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span

_SENTENCE_ENDS = (". ", "! ", "。", "। ", "۔ ", "။")
_CLOSING = " .!。।۔။…"

MIN_STUTTERS = 5  # Minimum times that a word follows itself in a stutter; in speech and verse it does three times
_STUTTER = r"(?i)\b([^\W\d_]{4,40})(?:\s+\1\b){5,}"

MAX_VERSE_WORDS, MIN_VERSE_FRACTION = 10, 0.2

MIN_PARAGRAPHS = 4  # Minimum paragraphs of a text whose title is looked at
MIN_TITLE_WORDS = 3  # Minimum words of the first line that is repeated in the second


def doubled_sentences(text: str, min_words: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of sentences that repeat the one before them."""
    for mark in _SENTENCE_ENDS:
        if mark not in text:
            continue
        at, parts = 0, text.split(mark)
        if len(set(parts)) == len(parts) and not parts[-1].startswith(parts[-2]):
            continue  # nearly always
        for number, (one, other) in enumerate(pairwise(parts), 2):
            at += len(one) + len(mark)
            if one and other.startswith(one) and not other[len(one) :].strip(_CLOSING) and word_count(one) >= min_words:
                space = len(mark) - len(mark.rstrip())
                yield at - space, at + len(other) + (len(mark) - space if number < len(parts) else 0)


def stutters(document: Document) -> Iterator[Span]:
    """Yield the spans in which one word follows itself many times."""
    for index, words in enumerate(document.paragraph_words):
        # Of words that follow themselves so often, two in three are found by looking at every third one.
        if any(map(eq, words[::3], words[1::3])) and sum(map(eq, words, words[1:])) >= MIN_STUTTERS:
            for match in re.compile(_STUTTER).finditer(document.text, *document.paragraphs[index]):
                yield Span(match.end(1), match.end())


def has_doubled_title(document: Document) -> bool:
    """Return whether the first line of a text is repeated in the second, above prose."""
    texts = document.paragraph_texts
    if len(texts) < MIN_PARAGRAPHS or texts[0] != texts[1] or texts[2] == texts[0] or ends_sentence(texts[0]):
        return False
    return len(document.paragraph_words[0]) >= MIN_TITLE_WORDS and ends_sentence(texts[2])


def is_verse(document: Document) -> bool:
    """Return whether a text consists of short lines of which many end with a comma: songs and poems have refrains."""
    counts = sorted(map(len, document.paragraph_words))
    commas = sum(text.endswith((",", ";", "，", "、")) for text in document.paragraph_texts)
    return bool(counts) and counts[len(counts) // 2] <= MAX_VERSE_WORDS and commas >= MIN_VERSE_FRACTION * len(counts)
