"""What a label such as "See also" leads to: the text's own entries, or other articles."""

import re
from collections.abc import Sequence

from lint.core.document import Document
from lint.core.segment import WORD, word_count
from lint.core.sentence_end import ends_sentence
from lint.kinds.foreign_lines.words import lexicon
from lint.signals.entries import are_entries, is_entry
from lint.signals.line_shape import is_separator
from lint.signals.lines import line_text, neighbours
from lint.signals.title_words import all_function_words

MIN_SENTENCE_WORDS = 4
MAX_BELOW = 8  # How many lines below a label show what it heads

_LABEL = re.compile(r"\s*(?:[:：|»►>】]|\s[–—-]\s)\s*")
_AROUND = " \t»►>|[]()"


def leads_to_entries(document: Document, indices: Sequence[int]) -> bool:
    """Return whether the labels on some lines, one below the other, lead to entries, or are sentences of the text.

    An entry is after the label's colon, or in the lines below it.
    """
    labels = [line_text(document, index) for index in indices]
    after = [found for label in labels if (found := _after_label(label))]
    if after:
        return 2 * sum(map(is_entry, after)) >= len(after)
    if any(map(_is_own_sentence, labels)):
        return True
    below = _below(document, indices[-1])
    return bool(below) and are_entries(below)


def _after_label(label: str) -> str:
    text = label.strip(_AROUND)
    found = _LABEL.search(text)
    return text[found.end() :].strip('"“”«»„') if found else ""


def _is_own_sentence(label: str) -> bool:
    """Return whether a label goes on as a sentence: "Read more in the folder in the hall." """
    words = {word for word in WORD.findall(label.lower()) if word not in lexicon().words}
    is_long = word_count(label) >= MIN_SENTENCE_WORDS
    return is_long and ends_sentence(label.rstrip()) and not words <= all_function_words()


def _below(document: Document, index: int) -> list[str]:
    """Return the lines below a label, up to the next sentence."""
    found: list[str] = []
    for near in neighbours(document, index, 1):
        line = line_text(document, near).strip()
        if ends_sentence(line) or len(found) == MAX_BELOW:
            break
        if not is_separator(line):
            found.append(line)
    return found
