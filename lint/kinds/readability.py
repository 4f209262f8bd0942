"""Report how hard a text is to read, by textstat's formulas that only count letters, words and sentences.

They require no dictionary and no download. Importing textstat takes most of a second and much memory, so it happens
with the first document, and only if such a rule is on.
"""

from collections.abc import Iterator
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Count, check_bounds, crossed
from lint.signals.languages import clear_language, normal_code

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
