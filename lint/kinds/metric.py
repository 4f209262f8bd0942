"""Compare a number about the whole document with limits: words, measures of corpus filters, and readability.

Readability is measured by textstat's formulas that only count letters, words and sentences; they require no dictionary
and no download. Importing textstat takes most of a second and much memory, so it happens with the first document, and
only if such a rule is on.
"""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.errors import did_you_mean
from lint.core.rule import Rule
from lint.core.segment import WORD
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Count, check_bounds, crossed
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
        value = MEASURES[self.measure](document)
        found = crossed(value, self.minimum, self.maximum)
        if found and document.word_count >= self.min_words and self._speaks(document):
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


Formula = Literal["automated-readability-index", "coleman-liau-index", "lix", "rix"]

NAMES = {
    "automated-readability-index": "Automated Readability Index",
    "coleman-liau-index": "Coleman-Liau Index",
    "lix": "LIX",
    "rix": "RIX",
}

MAX_CHARS = 100_000  # How much of a document is measured: more barely changes an average, and textstat is slow


class Readability(Params, frozen=True):
    """Reports a document whose score is below `minimum` or above `maximum`.

    Silent in languages that the formula was not made for, and on documents that are too short for it.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("formula", "bound")

    formula: Annotated[Formula, Meta(description="The formula; higher is harder, for all of them.")]
    minimum: Annotated[float | None, Meta(description="Minimum score.")] = None
    maximum: Annotated[float | None, Meta(description="Maximum score.")] = None
    languages: Annotated[tuple[str, ...], Meta(description="ISO 639-1 codes of what is measured.")] = ("en",)
    min_words: Annotated[Count, Meta(description="Ignore documents with fewer words.")] = 100
    min_sentences: Annotated[Count, Meta(description="Ignore documents with fewer sentences.")] = 5

    def __post_init__(self) -> None:
        check_bounds(self.minimum, self.maximum)

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic, for the whole text; `value` is the score, `limit` the bound that it crossed."""
        if document.word_count < self.min_words:
            return
        is_measured = clear_language(document.paragraph_words) in map(normal_code, self.languages)
        if not is_measured or len(document.sentences) < self.min_sentences:
            return
        value = score(self.formula, document.text[:MAX_CHARS])
        if found := crossed(value, self.minimum, self.maximum):
            bound, limit = found
            span = (0, len(document.text))
            yield rule.report(span, value=round(value, 2), limit=limit, formula=NAMES[self.formula], bound=bound)


def score(formula: Formula, text: str) -> float:
    """Return the score of `text` by textstat; 0 for a text without words."""
    import textstat

    return float(getattr(textstat, formula.replace("-", "_"))(text))


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
