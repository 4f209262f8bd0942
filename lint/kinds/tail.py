"""What the kinds on the tail of a text share: it is what is below the last paragraph, and its lines are looked through
for words in many languages at once.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple, Self

import msgspec

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import WORD, has_unspaced, may_have_unspaced
from lint.core.types import Applicability, Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Applied, SafeIn, limited, removal
from lint.signals.index_page import is_index
from lint.signals.line_shape import MIN_BODY

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
        tokens = set(WORD.findall(text.replace("İ", "I").lower()))
        found = set(filter(self.has, tokens))
        return found | {part for part in self.parts if part in text} if may_have_unspaced(text) else found


class Stretch(msgspec.Struct, frozen=True):
    """The paragraphs from `start` up to `end`, what they are in the title of the fix, and what is said of them."""

    start: int
    end: int
    what: str
    value: float
    fields: Mapping[str, Any]
    limit: float | None = None
    is_sure: bool = True
    safe_in: SafeIn | None = None
    """Where its fix is safe, if not where that of the kind is."""


class Tail(Params, frozen=True):
    """Base class of kinds that report stretches of a text's tail, and remove them."""

    IS_GENERAL: ClassVar[bool] = True
    READS_LINES: ClassVar[bool] = True  # What is below a text is also at the end of one without lines

    safe_in: SafeIn = "articles"
    applicability: Applied = Applicability.SAFE

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield the stretches of a document of at least `MIN_BODY` paragraphs, a line each."""
        raise NotImplementedError

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each stretch."""
        if len(document.paragraph_texts) <= MIN_BODY or document.is_hard_wrapped:
            return
        for one in self.found(document):
            span = Span(document.paragraphs[one.start].start, document.paragraphs[one.end - 1].end)
            is_sure = one.is_sure and not is_index(document)
            applicability = limited(self.applicability, document, one.safe_in or self.safe_in, is_sure=is_sure)
            fix = removal(document, span, one.what, applicability)
            yield rule.report(span, value=one.value, limit=one.limit, fix=fix, **one.fields)


def lines(count: int) -> str:
    """Return what so many lines are called in the title of a fix."""
    return "the lines" if count > 1 else "the line"
