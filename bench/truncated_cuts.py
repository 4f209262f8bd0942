"""Paragraphs cut short: after a comma, a word, in the middle of one, or at any character."""

from __future__ import annotations

import random
import re

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_sentence

CUT_WORDS, SHORT_CUT_WORDS = 20, 10
CUT_CHARS = 40
"""How long a paragraph is at least that gets cut short; in characters for a script without spaces."""

ELLIPSES = ("...", "...", "...", "…", "…", " ...", " […]", " [...]", " …")
END_MARKS = '.,;:!?"”’»。！？।؟'
_ELLIPSIS_SHARE = 0.2
_TAIL_CHARS = 20


def is_long(line: str, *, min_words: int) -> bool:
    """Return whether a line has so many words, or characters in their place."""
    if has_unspaced(line[-_TAIL_CHARS:]):
        return len(line) >= CUT_CHARS * min_words / CUT_WORDS
    return len(line.split()) >= min_words


def cut_short(text: str, rng: random.Random, *, minimum: int) -> str:
    """Return the first words of `text`, at least `minimum` of them, and never the last two, without the last mark."""
    words = text.split()
    return " ".join(words[: rng.randint(minimum, max(minimum, len(words) - 2))]).rstrip(END_MARKS)


def cut(line: str, rng: random.Random) -> str:
    """Return a paragraph cut short: after a comma, a word, in the middle of one, or at any character."""
    if has_unspaced(line[-_TAIL_CHARS:]):
        return line[: rng.randint(len(line) // 2, len(line) - 3)].rstrip(END_MARKS) + _ellipsis(rng)
    way = rng.random()
    commas = [match.end() for match in re.finditer(",(?= )", line) if len(line) // 3 < match.end() < len(line) - 8]
    if way < 0.12 and commas:
        return line[: rng.choice(commas)]
    if way < 0.75:
        return cut_short(line, rng, minimum=len(line.split()) // 2) + _ellipsis(rng)
    short = line[: rng.randint(len(line) // 2, len(line) - 8)].rstrip()
    if way < 0.9 or ends_sentence(short):
        short = short.rstrip(END_MARKS)
    return short + _ellipsis(rng)


def cut_sentence(sentence: str, rng: random.Random) -> str:
    """Return a sentence cut at any word; at any character in a script without spaces."""
    if has_unspaced(sentence[-3:]):
        return sentence[: rng.randint(2, max(2, len(sentence) - 2))]
    return cut_short(sentence, rng, minimum=2)


def without_mark(sentence: str) -> str:
    """Return a sentence without its mark."""
    return sentence.rstrip(END_MARKS)


def _ellipsis(rng: random.Random) -> str:
    return rng.choice(ELLIPSES) if rng.random() < _ELLIPSIS_SHARE else ""
