"""Text that follows itself: sentences, words, the title above a text, and a list that was extracted with its parent."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq
from typing import NamedTuple

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


MIN_PARTS = 2
MAX_PARTS = 60


class Joined(NamedTuple):
    """A paragraph, and the first and last of the neighbours that it repeats."""

    place: int
    first: int
    last: int


def joined(words: Sequence[Sequence[str]], *, min_words: int) -> Iterator[Joined]:
    """Yield the paragraphs, given as words, that consist of those before or after them.

    >>> list(joined([["one", "two"], ["three", "four"], ["one", "two", "three", "four"]], min_words=4))
    [Joined(place=2, first=0, last=1)]
    """
    for index, whole in enumerate(words):
        if len(whole) < min_words:
            continue
        before, after = words[index - 1] if index else (), words[index + 1] if index + 1 < len(words) else ()
        if before and len(before) < len(whole) and _same(before[-1], whole[-1]):
            last = _reach(words, index, -1)
            if last is not None:
                yield Joined(index, last, index - 1)
                continue
        if after and len(after) < len(whole) and _same(after[0], whole[0]):
            last = _reach(words, index, 1)
            if last is not None:
                yield Joined(index, index + 1, last)


def _reach(words: Sequence[Sequence[str]], index: int, step: int) -> int | None:
    """Return the last of the neighbours in one direction that together equal paragraph `index`; None if they do not."""
    left = list(words[index])
    for count in range(1, MAX_PARTS + 1):
        at = index + step * count
        part = words[at] if 0 <= at < len(words) else ()
        if not part or len(part) > len(left):
            return None
        piece = left[: len(part)] if step > 0 else left[-len(part) :]
        if not all(map(_same, piece, part)):
            return None
        left = left[len(part) :] if step > 0 else left[: -len(part)]
        if not left:
            return at if count >= MIN_PARTS else None
    return None


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
