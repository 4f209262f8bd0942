"""Whether a text names those whom a line is about: a press release its company, but an article not its author."""

from __future__ import annotations

from lint.core.document import Document
from lint.core.segment import WORD
from lint.signals.line_shape import is_prose
from lint.signals.title_words import all_function_words

MAX_NAME_WORDS = 8  # How many of a line's first words are searched for a name
MIN_FOUND_FRACTION = 0.5  # Minimum share of the name's words: the text calls `Meridian Glass Group` by less


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


def _leading_name(line: str) -> list[str]:
    """Return the first words in a row that have a capital, without function words such as `About`."""
    name: list[str] = []
    for word in WORD.findall(line)[:MAX_NAME_WORDS]:
        if word[0].isupper() and word.casefold() not in all_function_words():
            name.append(word)
        elif name:
            break
    return name
