"""Report code in running text that is not about code: scripts, styles, data, and markup within lines."""

from collections.abc import Iterator
from itertools import islice
from typing import Annotated, ClassVar, cast

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Edit, Fix
from lint.kinds import Params
from lint.kinds.parameters import MaxFindings, removal, safe_if
from lint.signals.code_lines import CodeRun, Language, code_runs
from lint.signals.excerpt import quoted
from lint.signals.markup_spans import Markup, markup_spans

MAX_WHAT_CHARS = 200  # How much of the code is considered for the message
_LINES = frozenset(Language.__args__)  # type: ignore[attr-defined]


class Code(Params, frozen=True):
    """Reports lines of code, or markup within lines, of one language.

    Silent in files of markup and source code, in texts with code blocks, and in texts that are about code: those that
    have much of it, in many places, or words such as "JavaScript" for it.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("what", "line_count")

    language: Annotated[Language | Markup, Meta(description="What to look for.")]
    max_findings: MaxFindings = 100

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each run of lines, or each stretch of markup."""
        if self.language in _LINES:
            yield from (_lines(document, rule, run) for run in code_runs(document) if run.language == self.language)
            return
        for found in islice(markup_spans(document, cast("Markup", self.language)), self.max_findings):
            fix = None
            if found.replacement is not None:
                edit = Edit(found.span, found.replacement)
                fix = Fix(title="remove the markup", edits=(edit,), applicability=Applicability.UNSAFE)
            yield rule.report(found.span, value=1, fix=fix, what=found.what, line_count=1)


def _lines(document: Document, rule: Rule, run: CodeRun) -> Diagnostic:
    text = document.text[slice(*run.span)]
    line_count = text.count("\n") + 1
    if document.lines[document.line_index(run.span.start)].start < run.span.start:  # within a sentence
        fix = Fix(title="remove the code", edits=(Edit(run.span),), applicability=Applicability.UNSAFE)
    else:
        fix = removal(document, run.span, "the code", safe_if(run.is_certain))
    return rule.report(run.span, value=line_count, fix=fix, what=quoted(text[:MAX_WHAT_CHARS]), line_count=line_count)
