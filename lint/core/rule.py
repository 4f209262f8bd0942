"""A rule: a kind with its parameters, texts for users, and examples."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar

import msgspec

from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.core.types import Diagnostic, Fix, Number, Severity, Span


class Params(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab", dict=True, omit_defaults=True
):
    """Base class of all kinds: a strict, frozen Struct that may have cached properties (see `lint.kinds`)."""

    FIELDS: ClassVar[tuple[str, ...]] = ()
    """The fields of a message besides `value` and `limit`."""

    IS_GENERAL: ClassVar[bool] = False
    """Whether another rule's finding on the same lines is kept instead: it says more exactly what they are."""

    READS_LINES: ClassVar[bool] = False
    WITHHOLDS: ClassVar[bool] = False
    """What `reads_lines` and `withholds` return, unless that depends on a parameter."""

    @property
    def reads_lines(self) -> bool:
        """Return whether findings are whole lines by their words, so that in a text without lines its sentences are."""
        return self.READS_LINES

    @property
    def depends_on_folder(self) -> bool:
        """Return whether findings depend on the name of the file's folder, not only on its content."""
        return False

    def withholds(self) -> bool:
        """Return whether a finding means that the document is not an article and must not be fixed."""
        return self.WITHHOLDS

    def check(self, document: Document, rule: "Rule") -> Iterator[Diagnostic]:
        """Yield the defects in the document, in any order. Pure: no files, clock, environment or global state."""
        raise NotImplementedError


class Example(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """An example: a text that passes, or one that fails at given lines and, if the rule has a fix, becomes `fixed`."""

    passes: str | None = msgspec.field(name="pass", default=None)
    fail: str | None = None
    at: tuple[int, ...] = ()
    """The 1-based lines on which the findings start."""
    fixed: str | None = None
    """The text after the fix, even an unsafe one; after a split, the host's text."""
    parts: tuple[str, ...] = ()
    """The texts that a split takes out, in reading order."""
    encoding: str = "utf-8"
    """The encoding of the example file, to demonstrate a wrong one."""
    params: dict[str, Any] = {}
    meta: dict[str, str] = {}


COUNT_FORMAT = ":n "
"""Format of a number with its noun: `{count:n line}`, or `{count:n box|boxes}` for an irregular plural."""


class _Counted:
    def __init__(self, number: float) -> None:
        self._number = number

    def __format__(self, spec: str) -> str:
        """Return `1 line` or `1,200 lines` for `n line`; as numbers are formatted for anything else."""
        if not spec.startswith("n "):
            return format(self._number, spec)
        one, _, many = spec.removeprefix("n ").partition("|")
        return f"{self._number:,.0f} {one if self._number == 1 else many or f'{one}s'}"


_Filled = Annotated[str, msgspec.Meta(min_length=1)]


class RuleHead(msgspec.Struct, frozen=True, kw_only=True):
    """The keys of a rule file that are the same for every kind."""

    kind: str
    severity: Severity
    message: _Filled
    why: _Filled
    source: _Filled
    preview: bool = False
    """Whether the rule is on trial, and only used with preview rules."""
    examples: tuple[Example, ...] = ()


class Rule(RuleHead, frozen=True, kw_only=True):
    """A named check: a kind with its parameters, and what people need to know about it."""

    id: str
    params: Params
    """The kind's own value (`lint.kinds`)."""
    is_own: bool = False
    """Whether the rule comes from a user's rule folder."""

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
        """Return the diagnostic for `span`, with the rule's severity unless another is given (see `at_most`).

        `value`, `limit` and `fields` fill the `{...}` of the rule's message; a kind lists its names in `FIELDS`. Raises
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
            rule=self.id, span=Span(*span), severity=severity or self.severity, message=message, value=value,
            limit=limit, fix=fix,
        )  # fmt: skip
