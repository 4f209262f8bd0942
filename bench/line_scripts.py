"""Latin training pages in a script without capitals, or without spaces between words.

A word always maps to the same letters of the other script; page furniture maps to words of the same category. Models
learn the form of lines in such scripts; no language is imitated.
"""

import random
import re
import zlib
from collections.abc import Sequence
from functools import cache

from lint.kinds.foreign_lines.words import CATEGORIES, lexicon

_WORD = re.compile(r"[^\W\d_]+")
_SPACES = re.compile(r"(?<=[\u4e00-\u9fff，。？！：]) (?=[\u4e00-\u9fff])")
_FULL_WIDTH = str.maketrans({",": "，", "?": "？", "!": "！", ":": "："})
_FULL_STOP = re.compile(r"(?<=[^\W\d_])\.(?=\s|$|[\"”])")


def shifted(lines: Sequence[str], rng: random.Random) -> list[str]:
    """Return the lines in Devanagari letters (no capitals) or Chinese characters (no spaces)."""
    return [_spaced(line) for line in lines] if rng.random() < 0.5 else [_unspaced(line) for line in lines]


def _spaced(line: str) -> str:
    line = _WORD.sub(lambda match: _furniture(match[0], 0) or _letters(match[0]), line)
    return _FULL_STOP.sub("।", line)


def _unspaced(line: str) -> str:
    line = _WORD.sub(lambda match: _furniture(match[0], 1) or _characters(match[0]), _FULL_STOP.sub("。", line))
    return _SPACES.sub("", line.translate(_FULL_WIDTH)).replace("。 ", "。")


def _letters(word: str) -> str:
    return "".join(chr(0x0905 + ord(char) * 7 % 40) for char in word.lower())


def _characters(word: str) -> str:
    number = zlib.crc32(word.lower().encode())
    return "".join(chr(0x4E00 + (number >> shift) % 3000) for shift in range(0, 2 + 4 * (len(word) > 7), 2))


def _furniture(word: str, script: int) -> str:
    categories = lexicon().tokens.get(word.lower())
    if not categories:
        return ""
    words = _words()[script][categories[0]]
    return words[zlib.crc32(word.lower().encode()) % len(words)]


@cache
def _words() -> tuple[list[list[str]], list[list[str]]]:
    """Return the words of each category in scripts without capitals, and in Chinese."""
    spaced = [
        [word for word, of in lexicon().tokens.items() if of[0] == index and word.upper() == word.lower()]
        for index in range(len(CATEGORIES))
    ]
    unspaced = [
        [part for part, of in lexicon().parts if of == index and "\u4e00" <= part[0] <= "\u9fff"]
        for index in range(len(CATEGORIES))
    ]
    return spaced, unspaced
