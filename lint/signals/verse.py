"""Texts in verse: poems, songs and prayers, whose titles and refrains look like labels and repeats."""

from functools import lru_cache
from itertools import groupby

from lint.core.document import Document
from lint.core.sentence_end import ends_sentence
from lint.signals.lines import line_text

MAX_VERSE_WORDS, MIN_COMMA_FRACTION = 10, 0.2
MIN_STANZAS, MIN_STANZA_LINES = 3, 3


def is_verse(document: Document) -> bool:
    """Return whether a text consists of short lines of which many end with a comma, or is in stanzas."""
    counts = sorted(map(len, document.paragraph_words))
    if not counts or counts[len(counts) // 2] > MAX_VERSE_WORDS:
        return False
    commas = sum(text.endswith((",", ";", "，", "、", "،", "؛")) for text in document.paragraph_texts)
    return commas >= MIN_COMMA_FRACTION * len(counts) or is_in_stanzas(document)


@lru_cache(maxsize=1)
def is_in_stanzas(document: Document) -> bool:
    """Return whether most lines are in blocks of short ones in which the last ends a sentence, and few others do.

    >>> stanza = "The visitor's book:\\nshe writes the date and the hour\\nand then not her name."
    >>> is_in_stanzas(Document("\\n\\n".join(["Sign in", *[stanza] * 3])))
    True
    """
    blocks = groupby(range(len(document.lines)), key=document.is_blank)
    found = [[line_text(document, at).rstrip() for at in block] for is_blank, block in blocks if not is_blank]
    sizes = [len(lines) for lines in found if len(lines) >= MIN_STANZA_LINES and _is_stanza(lines)]
    return len(sizes) >= MIN_STANZAS and 2 * sum(sizes) > sum(map(len, found))


def _is_stanza(lines: list[str]) -> bool:
    longest = max(len(line.split()) for line in lines)
    ends = list(map(ends_sentence, lines))
    return longest <= MAX_VERSE_WORDS and ends[-1] and sum(ends[:-1]) <= len(lines) // MIN_STANZA_LINES
