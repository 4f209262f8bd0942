"""The basic value types: frozen, comparable, picklable.

Spans are half-open ranges of code points in the decoded text; they are the only way to point at text.
"""

from __future__ import annotations

import enum
from typing import NamedTuple

import msgspec


class Span(NamedTuple):
    """A stretch of text, `start <= offset < end`, in code points."""

    start: int
    end: int


class Severity(enum.StrEnum):
    """Severity: an error is clearly wrong, a warning probably, a note is worth a look."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """Return 0 for a note, 1 for a warning, 2 for an error."""
        return _RANKS[self]


_RANKS = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


class Applicability(enum.StrEnum):
    """Whether a fix may be applied: `safe` by --fix, `unsafe` with --unsafe-fixes too, `display` never."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    DISPLAY = "display"


class Edit(msgspec.Struct, frozen=True):
    """Replace `span` with `text`."""

    span: Span
    text: str = ""


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    """A fix: edits of the text, and cuts where it is split.

    `cuts` are pairs of offsets, `(start, end, start, end, ...)`: the text between them becomes a document of its own,
    and the rest is joined.
    """

    title: str
    edits: tuple[Edit, ...] = ()
    cuts: tuple[int, ...] = ()
    applicability: Applicability = Applicability.SAFE

    def is_applied(self, *, unsafe: bool = False) -> bool:
        """Return whether the fix is applied: a safe one always, an unsafe one if `unsafe`."""
        if self.applicability is Applicability.DISPLAY:
            return False
        return unsafe or self.applicability is Applicability.SAFE

    @property
    def removed(self) -> Span | None:
        """Return the span that the fix removes; None if it does anything else."""
        return None if self.cuts or len(self.edits) != 1 or self.edits[0].text else self.edits[0].span


Number = int | float | str | None


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True):
    """One defect: the place, the rule, the severity, the measured value and its limit, and the fix."""

    rule: str
    span: Span
    severity: Severity
    message: str
    value: Number = None
    limit: Number = None
    fix: Fix | None = None

    @property
    def is_safe(self) -> bool:
        """Return whether there is a fix that is applied without being asked for."""
        return self.fix is not None and self.fix.is_applied()

    def display_only(self) -> Diagnostic:
        """Return the diagnostic with its fix, if any, for display only."""
        if self.fix is None:
            return self
        fix = msgspec.structs.replace(self.fix, applicability=Applicability.DISPLAY)
        return msgspec.structs.replace(self, fix=fix)
