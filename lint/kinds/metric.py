"""Compare a number about the whole document with limits."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.errors import did_you_mean
from lint.core.rule import Rule
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.signals.languages import CLEAR_SHARE, guess, normal_code
from lint.signals.measure import MEASURES

SAMPLE_WORDS = 400
"""How many words are used to check whether the document is in one of the `languages`."""


class Metric(Params, frozen=True):
    """Reports a document in which a measure is below `minimum` or above `maximum`."""

    FIELDS: ClassVar[tuple[str, ...]] = ("measure", "bound", "amount")

    measure: Annotated[str, Meta(description="What to measure.", extra_json_schema={"enum": sorted(MEASURES)})]
    minimum: Annotated[float | None, Meta(description="Minimum value.")] = None
    maximum: Annotated[float | None, Meta(description="Maximum value.")] = None
    min_words: Annotated[int, Meta(ge=0, description="Ignore documents with fewer words.")] = 0
    languages: Annotated[
        tuple[str, ...], Meta(description="ISO 639-1 codes: ignore documents that are clearly in another language.")
    ] = ()

    def __post_init__(self) -> None:
        if self.measure not in MEASURES:
            near = did_you_mean(self.measure, MEASURES)
            names = ", ".join(sorted(MEASURES))
            raise ValueError(f'measure: unknown measure "{self.measure}"{near}; measures are {names}')
        if self.minimum is None and self.maximum is None:
            raise ValueError('set "minimum", "maximum" or both')
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise ValueError(f'"minimum" is {self.minimum}, above the maximum of {self.maximum}')

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic, for the whole text; `value` is the measure, `limit` the bound that it
        crossed.
        """
        if document.word_count < self.min_words or not self._speaks(document):
            return
        value = MEASURES[self.measure](document)
        for bound, amount, limit, crossed in (
            ("minimum", "too few", self.minimum, self.minimum is not None and value < self.minimum),
            ("maximum", "too many", self.maximum, self.maximum is not None and value > self.maximum),
        ):
            if crossed:
                span = (0, len(document.text))
                yield rule.report(
                    span, value=round(value, 4), limit=limit, measure=self.measure, bound=bound, amount=amount
                )

    def _speaks(self, document: Document) -> bool:
        """Return whether the document may be in one of the languages."""
        if not self.languages:
            return True
        language, share, _ = guess(list(islice(chain.from_iterable(document.paragraph_words), SAMPLE_WORDS)))
        return share < CLEAR_SHARE or language in map(normal_code, self.languages)
