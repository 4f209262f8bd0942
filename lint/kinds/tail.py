"""What the kinds on the tail of a text share: it is what is below the last paragraph."""

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

import msgspec

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Applied, SafeIn, limited, removal
from lint.signals.line_shape import MIN_BODY


class Stretch(msgspec.Struct, frozen=True):
    """The paragraphs from `start` up to `end`, what they are in the title of the fix, and what is said of them."""

    start: int
    end: int
    what: str
    value: int
    fields: Mapping[str, Any]
    limit: int | None = None
    is_sure: bool = True


class Tail(Params, frozen=True):
    """Base class of kinds that report stretches of a text's tail, and remove them."""

    IS_GENERAL: ClassVar[bool] = True

    safe_in: SafeIn = "articles"
    applicability: Applied = Applicability.SAFE

    @property
    def reads_lines(self) -> bool:
        """Return True: what is below a text is also at the end of one without lines."""
        return True

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield the stretches of a document of at least `MIN_BODY` paragraphs, a line each."""
        raise NotImplementedError

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each stretch."""
        if len(document.paragraph_texts) <= MIN_BODY or document.is_hard_wrapped:
            return
        for one in self.found(document):
            span = Span(document.paragraphs[one.start].start, document.paragraphs[one.end - 1].end)
            applicability = limited(self.applicability, document, self.safe_in, is_sure=one.is_sure)
            fix = removal(document, span, one.what, applicability)
            yield rule.report(span, value=one.value, limit=one.limit, fix=fix, **one.fields)


def lines(count: int) -> str:
    """Return what so many lines are called in the title of a fix."""
    return "the lines" if count > 1 else "the line"
