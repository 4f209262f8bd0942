"""Compare a number about the whole document with limits."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.errors import did_you_mean
from lint.core.rule import Rule
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import check_bounds, crossed
from lint.signals.languages import clear_language, normal_code
from lint.signals.measure import MEASURES


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
        check_bounds(self.minimum, self.maximum)

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic for the text; `value` is the measure, `limit` the bound that it crossed."""
        if document.word_count < self.min_words or not self._speaks(document):
            return
        value = MEASURES[self.measure](document)
        found = crossed(value, self.minimum, self.maximum)
        if found:
            yield rule.report(
                (0, len(document.text)),
                value=round(value, 4),
                limit=found[1],
                measure=self.measure,
                bound=found[0],
                amount="too few" if found[0] == "minimum" else "too many",
            )

    def _speaks(self, document: Document) -> bool:
        """Return whether the document may be in one of the languages."""
        return not self.languages or clear_language(document.paragraph_words) in ("", *map(normal_code, self.languages))
