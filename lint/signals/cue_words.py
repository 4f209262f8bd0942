"""Words that a line is looked through for, in many languages at once."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, Self

from lint.core.segment import WORD, has_unspaced, may_have_unspaced

Words = dict[str, tuple[str, ...]]
"""Words by language."""


class Cues(NamedTuple):
    """Whole words, beginnings of words, and parts of lines in scripts without spaces; all in lower case."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    parts: tuple[str, ...]

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> Self:
        """Return the cues of all languages; a `*` at the end of a word is for any ending."""
        found = [word for each in words.values() for word in each]
        spaced = [word for word in found if word.isascii() or not has_unspaced(word)]
        return cls(
            frozenset(word for word in spaced if not word.endswith("*")),
            tuple(word[:-1] for word in spaced if word.endswith("*")),
            tuple(word for word in found if not word.isascii() and has_unspaced(word)),
        )

    def found_in(self, text: str) -> int:
        """Return how many of the words a line has.

        >>> Cues.of({"en": ["more"], "nl": ["gerelateerd*"], "ja": ["関連"]}).found_in("More of it, gerelateerde")
        2
        """
        return len(self.of_line(text))

    def has(self, token: str) -> bool:
        """Return whether a word in lower case is a cue."""
        return token in self.words or token.startswith(self.beginnings)

    def of_line(self, text: str) -> set[str]:
        """Return those of a line's words and parts that are cues."""
        tokens = set(WORD.findall(text.lower()))
        found = set(filter(self.has, tokens))
        return found | {part for part in self.parts if part in text} if may_have_unspaced(text) else found
