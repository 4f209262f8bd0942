"""What several kinds share: types of parameters, the check of a pair of bounds, fixes, and quotations in messages."""

from typing import Annotated, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.types import Applicability, Fix, Span
from lint.signals.page_type import is_article

QUOTED_CHARS = 60

Count = Annotated[int, Meta(ge=1)]
Fraction = Annotated[float, Meta(ge=0, le=1)]
Probability = Annotated[float, Meta(gt=0, lt=1)]
MaxFindings = Annotated[int, Meta(ge=1, le=100_000, description="Maximum number of findings in a document.")]

Applied = Annotated[
    Applicability,
    Meta(description="Applied by --fix (`safe`), only with --unsafe-fixes too (`unsafe`), or never (`display`)."),
]

SafeIn = Annotated[
    Literal["any", "articles"],
    Meta(
        description="Where the fix can be safe: in any document, or only in articles and whole pages. In manuals, "
        "forms and lists such lines can be content."
    ),
]

MinSafeLogOdds = Annotated[
    float | None,
    Meta(
        description="The fix is unsafe if the model of the kind foreign-lines gives the lines lower log-odds of being "
        "foreign to the text. Short texts are not judged."
    ),
]


def check_bounds(minimum: float | None, maximum: float | None) -> None:
    """Raise ValueError unless at least one bound is set and they are in order."""
    if minimum is None and maximum is None:
        raise ValueError('set "minimum", "maximum" or both')
    if minimum is not None and maximum is not None and minimum > maximum:
        raise ValueError(f'"minimum" is {minimum}, above the maximum of {maximum}')


def crossed(value: float, minimum: float | None, maximum: float | None) -> tuple[str, float] | None:
    """Return the name and value of the bound that `value` is beyond; None if it is within both."""
    if minimum is not None and value < minimum:
        return "minimum", minimum
    return ("maximum", maximum) if maximum is not None and value > maximum else None


def safe_if(is_safe: bool) -> Applicability:
    """Return `safe` or `unsafe`."""
    return Applicability.SAFE if is_safe else Applicability.UNSAFE


def at_most_unsafe(applicability: Applicability) -> Applicability:
    """Return the applicability of a doubtful fix: `unsafe` instead of `safe`."""
    return Applicability.UNSAFE if applicability is Applicability.SAFE else applicability


def limited(
    applicability: Applicability, document: Document, safe_in: SafeIn, *, is_sure: bool = True
) -> Applicability:
    """Return the applicability, at most unsafe if the finding is not sure or the document none that it is `safe_in`."""
    is_safe = is_sure and (safe_in == "any" or is_article(document))
    return applicability if is_safe else at_most_unsafe(applicability)


def removal(document: Document, span: Span, what: str, applicability: Applicability = Applicability.UNSAFE) -> Fix:
    """Return a fix that removes the lines of `span`, titled "remove `what`"."""
    return Fix(title=f"remove {what}", edits=(document.removal(*span),), applicability=applicability)


def quoted(text: str, max_chars: int = QUOTED_CHARS) -> str:
    """Return the text on one line, cut to `max_chars`.

    >>> quoted("Read   more"), quoted("x" * 50, max_chars=4)
    ('Read more', 'xxx…')
    """
    folded = " ".join(text.split())
    return folded if len(folded) <= max_chars else f"{folded[: max_chars - 1]}…"
