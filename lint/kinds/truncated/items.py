"""The length of a paragraph in words, and list items."""

from collections.abc import Sequence

from lint.core.segment import has_unspaced, word_count

BULLETS = frozenset("-–—•*·▪▫►▸‣●○■□◆◇✓✔➤→>#|+")


def length_words(text: str, words: Sequence[str]) -> int:
    """Return the number of words of a stripped paragraph: tokens or space-separated parts, whichever are fewer."""
    if not text.isascii() and not "".join(words).isascii() and has_unspaced(text):  # dashes, curly quotes are no words
        return word_count(text)
    return min(len(words), text.count(" ") + text.count("\n") + 1)


def is_numbered(text: str) -> bool:
    """Return whether a paragraph starts like a list item: `1. `, `2) `, `(a) `."""
    if not text[0].isdigit() and text[1:2] != ")" and text[0] != "(":
        return False
    head = text.split(None, 1)[0]
    return len(head) <= 5 and head[-1] in ".)" and head.strip("().").isalnum()
