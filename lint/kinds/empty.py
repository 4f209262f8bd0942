"""Report documents with no words, or almost none."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import WORD
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Count


class Empty(Params, frozen=True):
    """Reports a document with fewer words than `min-words`; in CJK text, two characters count as a word."""

    FIELDS: ClassVar[tuple[str, ...]] = ()

    min_words: Annotated[Count, Meta(description="Minimum words of a document.")] = 1

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic, for the whole text."""
        if self.min_words == 1 and WORD.search(document.text):
            return  # one word is enough: there is no need to count a long text
        if document.word_count < self.min_words:
            yield rule.report((0, len(document.text)), value=document.word_count, limit=self.min_words)
