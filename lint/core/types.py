"""The plain values that everything else passes around: frozen, comparable, picklable.

Offsets are code points into the decoded text of a document, half-open; they are the one way to point at text.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

import msgspec

from lint.core.errors import ConfigError

if TYPE_CHECKING:
    from lint.core.document import Document


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
        """0 for a note, 1 for a warning, 2 for an error."""
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


class Kind(Protocol):
    """What a rule file's parameters become: a value that can look at a document (see `lint.kinds`)."""

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """The defects in the document, in any order. Pure: no files, no clock, no environment, no global state."""
        ...


class Example(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A text that passes, or one that fails at given lines and, where the rule fixes, is fixed to `fixed`."""

    passes: str | None = msgspec.field(name="pass", default=None)
    fail: str | None = None
    at: tuple[int, ...] = ()
    """The 1-based lines on which the findings start."""
    fixed: str | None = None
    """The text after a fix that may be unsafe; of a split, the host's text."""
    parts: tuple[str, ...] = ()
    """The texts that a split takes out, in reading order."""
    encoding: str = "utf-8"
    """The codec the text is written in before it is read back, to show what a wrong one does."""
    params: dict[str, Any] = {}
    """Parameters of the rule that this example sets."""
    meta: dict[str, str] = {}
    """What is known about the document besides its text, such as its title."""


COUNT_FORMAT = ":n "
"""What asks in a message for a number with its noun: `{count:n line}`, or `{count:n box|boxes}` for an odd plural."""


class _Counted:
    """A number that knows how to be written with its noun."""

    def __init__(self, number: float) -> None:
        self._number = number

    def __format__(self, spec: str) -> str:
        """Return `1 line` or `1,200 lines` for `n line`; as numbers are formatted for anything else."""
        if not spec.startswith("n "):
            return format(self._number, spec)
        one, _, many = spec.removeprefix("n ").partition("|")
        return f"{self._number:,.0f} {one if self._number == 1 else many or f'{one}s'}"


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """A named check: a kind with its parameters, and what people need to know about it."""

    id: str
    kind: str
    params: Any
    """The kind's own value (`lint.kinds`): a `Kind`."""
    severity: Severity
    message: str
    why: str
    source: str
    preview: bool = False
    """Whether it is on trial, and used only where preview rules are asked for."""
    examples: tuple[Example, ...] = ()
    is_own: bool = False
    """Whether it comes from a user's own folder of rules, not with contentlint."""

    def at_most(self, severity: Severity) -> Severity:
        """Return the severity for a finding that is less certain than the rule's others: its own, or a lower one."""
        return min(self.severity, severity, key=lambda each: each.rank)

    def report(
        self,
        span: tuple[int, int],
        *,
        value: Number = None,
        limit: Number = None,
        fix: Fix | None = None,
        severity: Severity | None = None,
        **fields: object,
    ) -> Diagnostic:
        """The diagnostic for `span`: every finding is built here, so that all have one shape.

        `severity` is the rule's unless another is given: see `at_most`.

        `fields`, `value` and `limit` fill the `{...}` of the rule's message; a kind lists its names in `FIELDS`. Raises
        ConfigError for a format that does not fit its value, such as `{value:.2f}` for a word.
        """
        filled = {"value": value, "limit": limit, **fields}
        if COUNT_FORMAT in self.message:
            filled = {name: _Counted(each) if isinstance(each, int | float) else each for name, each in filled.items()}
        try:
            message = self.message.format(**filled)
        except (ValueError, TypeError) as error:
            raise ConfigError(f"{self.id}: the message {self.message!r} does not fit: {error}") from None
        return Diagnostic(
            rule=self.id,
            span=Span(*span),
            severity=severity or self.severity,
            message=message,
            value=value,
            limit=limit,
            fix=fix,
        )


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """What was found in one document, in the order of start, end, rule."""

    document: Any
    """The `lint.core.document.Document`, or None when it could not be read."""
    diagnostics: tuple[Diagnostic, ...] = ()
    error: str | None = None
    """Why the document could not be read, for people; None when it was."""
