"""Fixes that several kinds make."""

from lint.core.document import Document
from lint.core.types import Applicability, Fix, Span
from lint.kinds.parameters import SafeIn
from lint.signals.page_type import is_article


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
