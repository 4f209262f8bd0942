"""Cutting paragraphs short: after a comma, after a word, inside a word, or at any character."""

import random
import re

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_sentence

CUT_WORDS, SHORT_CUT_WORDS = 20, 10
CUT_CHARS = 40  # Minimum length of a paragraph to cut; in characters for scripts without spaces
ELLIPSES = ("...", "...", "...", "…", "…", " ...", " […]", " [...]", " …")
END_MARKS = '.,;:!?"”’»。！？।؟'
_ELLIPSIS_SHARE = 0.2
_TAIL_CHARS = 20


def is_long(line: str, *, min_words: int) -> bool:
    """Return whether a line has at least `min_words`, or the characters that correspond."""
    if has_unspaced(line[-_TAIL_CHARS:]):
        return len(line) >= CUT_CHARS * min_words / CUT_WORDS
    return len(line.split()) >= min_words


def cut_short(text: str, rng: random.Random, *, minimum: int) -> str:
    """Return at least `minimum` first words of `text`, without the last two and the final mark."""
    words = text.split()
    return " ".join(words[: rng.randint(minimum, max(minimum, len(words) - 2))]).rstrip(END_MARKS)


def cut(line: str, rng: random.Random) -> str:
    """Return a paragraph cut at random: after a comma, a word, inside a word, or at any character."""
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
    """Return a sentence cut at any word; in scripts without spaces, at any character."""
    if has_unspaced(sentence[-3:]):
        return sentence[: rng.randint(2, max(2, len(sentence) - 2))]
    return cut_short(sentence, rng, minimum=2)


def without_mark(sentence: str) -> str:
    return sentence.rstrip(END_MARKS)


def _ellipsis(rng: random.Random) -> str:
    return rng.choice(ELLIPSES) if rng.random() < _ELLIPSIS_SHARE else ""
