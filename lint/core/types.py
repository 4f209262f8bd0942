"""The plain values that everything else passes around: frozen, comparable, picklable.

Offsets are code points into the decoded text of a document, half-open; they are the one way to point at text.
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
    """How sure and how bad: an error is plainly wrong, a warning mostly, a note is worth a look."""

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
    """Replace `span` by `text`."""

    span: Span
    text: str = ""


class Fix(msgspec.Struct, frozen=True, kw_only=True):
    """A repair: edits within the text, and cuts where it falls apart.

    `cuts` come in pairs, `(start, end, start, end, ...)`: what lies between the two offsets of a pair falls out as a
    document of its own, and what remains joins up. A tail is cut off by a pair whose second offset is the text's end.
    """

    title: str
    edits: tuple[Edit, ...] = ()
    cuts: tuple[int, ...] = ()
    applicability: Applicability = Applicability.SAFE

    def is_applied(self, *, unsafe: bool = False) -> bool:
        """Return whether it may be applied: a safe one always, an unsafe one if that was asked for."""
        if self.applicability is Applicability.DISPLAY:
            return False
        return unsafe or self.applicability is Applicability.SAFE


Number = int | float | str | None


class Diagnostic(msgspec.Struct, frozen=True, kw_only=True):
    """One defect: where, which rule, how bad, the measured value beside its limit, and how to fix it."""

    rule: str
    span: Span
    severity: Severity
    message: str
    value: Number = None
    limit: Number = None
    fix: Fix | None = None
