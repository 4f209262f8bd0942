"""Where the text of a whole page begins: at the line that repeats its first line, the title in the browser."""

import re
from collections.abc import Iterator, Sequence
from itertools import compress

from lint.core.segment import WORD

MIN_LINES, MIN_WORDS = 6, 3  # Minimum lines above the title, and minimum words of it
MAX_REPEATS = 5  # Maximum lines that repeat it: the name of a product is all over its page
MAX_PROSE_FRACTION, MAX_PROSE_WORDS, MAX_LINE_WORDS = 0.1, 150, 50
"""Maximum running text above the title: its share of the page's, its words, and the words of a line."""

MIN_ALIKE_WORDS, COMMON_FRACTION = 5, 0.6
"""Minimum words of the longer of two titles that are alike, and the share of them that the other has: sites shorten and
adorn the title in the browser."""

MAX_CHARS, MAX_PARTS = 400, 4  # Maximum characters of a title that are looked at, and parts: more stay together

_SEPARATOR = re.compile(r"\s[|·•:–—-]+\s|[|»«›]")
"""Between the title and the name of the site."""


def title_line(texts: Sequence[str], prose: Sequence[float], words: Sequence[float]) -> int:
    """Return the index of the first line that repeats the first one, with or without the name of the site.

    0 if there is none, if much running text is above it, or if many lines repeat it. For each line: its text, whether
    it is running text, and its number of words.
    """
    titles = list(_titles(texts[0][:MAX_CHARS])) if texts else []
    found = [
        index
        for index in range(1, len(texts) if titles else 0)
        if words[index] <= MAX_LINE_WORDS and _is_alike(texts[index][:MAX_CHARS], titles)
    ]
    first = next((index for index in found if index >= MIN_LINES), 0)
    if len(found) > MAX_REPEATS or any(count > MAX_LINE_WORDS for count in compress(words[:first], prose)):
        return 0
    total, above = (sum(compress(words[:end], prose)) for end in (len(words), first))
    return first if above <= min(MAX_PROSE_FRACTION * total, MAX_PROSE_WORDS) else 0


def _titles(first: str) -> Iterator[set[str]]:
    """Yield the words of the first line, and of its parts from the beginning or to the end."""
    parts = list(map(_words, _SEPARATOR.split(first, MAX_PARTS - 1)))
    for count in range(1, len(parts) + 1):
        for some in (parts[:count], parts[-count:]):
            title = set().union(*some)
            if len(title) >= MIN_WORDS:
                yield title


def _is_alike(text: str, titles: Sequence[set[str]]) -> bool:
    found = _words(text)
    for title in titles:
        most = max(len(found), len(title))
        if found == title or (most >= MIN_ALIKE_WORDS and len(found & title) >= COMMON_FRACTION * most):
            return True
    return False


def _words(text: str) -> set[str]:
    return set(WORD.findall(text.lower()))
