"""The words of a title or name that a text has.

Of titles, words are compared by prefix, so that inflected forms match; scripts without spaces by pairs of characters.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from lint.core.document import Document
from lint.core.segment import UNSPACED, WORD
from lint.core.sentence_end import ends_sentence
from lint.signals.languages import function_words
from lint.signals.line_shape import is_prose

STEM_CHARS = 4
"""Compared prefix: `burned` and `burns`, `Mühle` and `Mühlen` are alike. A false match only keeps the rule silent."""

MIN_WORD_CHARS = 3  # Shorter words, such as initials, are ignored
MAX_NAME_WORDS = 8  # How many of a line's first words are searched for a name
MAX_TITLE_WORDS, MIN_ABOUT_PARAGRAPHS = 4, 3  # Of a title that may be a label, and of the text that is about it
MIN_FOUND_FRACTION = 0.5  # Minimum share of the name's words: the text calls `Meridian Glass Group` by less

_NO_TITLE = re.compile("[:：=＝【©]")  # A label and what it labels, or the credit of a picture


def title_units(title: str) -> frozenset[str]:
    """Return the stems and character pairs of a title.

    Function words of any language, numbers and short words are ignored.
    """
    return frozenset(_units(WORD.findall(title)))


def found_fraction(units: frozenset[str], paragraphs: Iterable[Sequence[str]]) -> float:
    r"""Return the share of `units`, 0 to 1, in paragraphs given as `\w+` tokens; 1 without units.

    >>> units = title_units("Fire burns old mill down")
    >>> found_fraction(units, [["The", "mill", "burned"], ["All", "of", "it"]])
    0.4
    """
    missing = set(units)
    for words in paragraphs:
        missing.difference_update(_units(words))
        if not missing:
            break
    return 1 - len(missing) / len(units) if units else 1.0


def _units(words: Sequence[str]) -> Iterable[str]:
    dull = all_function_words()
    for word in words:
        if re.search(UNSPACED, word):
            yield from (run[at : at + 2] for run in re.findall(UNSPACED, word) for at in range(len(run) - 1))
        elif len(word) >= MIN_WORD_CHARS and not word.isdigit() and (folded := word.casefold()) not in dull:
            yield folded[:STEM_CHARS]


@cache
def all_function_words() -> frozenset[str]:
    """Return the words that say nothing by themselves, of all languages."""
    return frozenset[str]().union(*function_words().values())


def are_named_before(document: Document, end: int, line: str) -> bool:
    """Return whether paragraphs of prose before the offset `end` have the name that a line begins with.

    >>> text = "Meridian Glass has lit its second furnace, which doubles what the works can make in a day.\\nAbout us"
    >>> are_named_before(Document(text), 91, "About Meridian Glass"), are_named_before(Document(text), 91, "About Ana")
    (True, False)
    """
    name = _leading_name(line)
    spans = zip(document.paragraphs, document.paragraph_texts, strict=True)
    words = {word for span, text in spans if span.end <= end and is_prose(text) for word in WORD.findall(text)}
    return bool(name) and sum(word in words for word in name) >= MIN_FOUND_FRACTION * len(name)


def titles_its_text(document: Document) -> bool:
    """Return whether the first line is the title of a text about a label, such as "Cookie policy".

    It is, if it has few words, and at least half of them are in several paragraphs of prose.

    >>> text = 3 * "\\nThe mill asks its guests for leave to use cookies, and only once."
    >>> titles_its_text(Document(f"Cookies{text}")), titles_its_text(Document(f"Bread{text}"))
    (True, False)
    >>> titles_its_text(Document("Skip to main cookies" + text))
    False
    """
    texts, words = document.paragraph_texts, document.paragraph_words
    if not texts or len(words[0]) > MAX_TITLE_WORDS or ends_sentence(texts[0]) or _NO_TITLE.search(texts[0]):
        return False
    counts = Counter(
        unit for text, found in zip(texts[1:], words[1:], strict=True) if is_prose(text) for unit in set(_units(found))
    )
    found = [counts[unit] >= MIN_ABOUT_PARAGRAPHS for unit in title_units(texts[0])]
    return any(found) and 2 * sum(found) >= len(found)


def _leading_name(line: str) -> list[str]:
    """Return the first words in a row that have a capital, without function words such as `About`."""
    name: list[str] = []
    for word in WORD.findall(line)[:MAX_NAME_WORDS]:
        if word[0].isupper() and word.casefold() not in all_function_words():
            name.append(word)
        elif name:
            break
    return name
