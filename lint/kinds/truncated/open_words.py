"""Words that require another word after them, by ISO 639-1 language: articles, prepositions, conjunctions, auxiliaries.

Words that may also end a sentence are left out: German separable prefixes (`an`, `auf`), Dutch and Scandinavian verb
particles (`op`, `på`), most pronouns and adverbs. For scripts without spaces, the last characters of the text are
compared with particles.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from lint import data

_JAPANESE = "は が を に の と も や へ から まで という および または また ため"
_CHINESE = "的 和 与 及 或 在 把 被 对 从 为 向 将 而 但 以 由 于 與 對"
OPEN_ENDINGS = (*_JAPANESE.split(), *_CHINESE.split())
"""Japanese particles, and Chinese prepositions and conjunctions, that do not end a sentence."""


@cache
def open_words() -> Mapping[str, frozenset[str]]:
    """Return language to its open words in lower case."""
    lines = data.read_text("open_words.txt").splitlines()
    split = (line.split() for line in lines)
    return {language: frozenset(words) for language, *words in split}
