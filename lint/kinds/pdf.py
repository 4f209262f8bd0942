"""Report traces of pages in text from a PDF or a scan: one named defect per rule."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Edit, Fix
from lint.kinds import Params
from lint.kinds.parameters import MaxFindings, removal, safe_if
from lint.signals.characters import Occurrence
from lint.signals.pdf_lines import cut_words, page_lines
from lint.signals.word_damage import crammed_lines, flat_tables, ligature_runs, misread_words, spread_words

Defect = Literal[
    "hyphenation", "page-line", "ligature", "lost-spaces", "spread-letters", "misread-letters", "flat-table"
]

_FINDERS: Mapping[Defect, Callable[[Document], Iterator[Occurrence]]] = {
    "flat-table": flat_tables,
    "hyphenation": cut_words,
    "ligature": ligature_runs,
    "lost-spaces": crammed_lines,
    "misread-letters": misread_words,
    "page-line": page_lines,
    "spread-letters": spread_words,
}


class Pdf(Params, frozen=True):
    """Reports every stretch of text with a `defect` that is typical of text from PDFs and scans."""

    FIELDS: ClassVar[tuple[str, ...]] = ("what",)

    defect: Annotated[Defect, Meta(description="What to look for.")]
    remove_lines: Annotated[bool, Meta(description="Whether to offer to remove the lines, which is never safe.")] = (
        False
    )
    max_findings: MaxFindings = 100

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each occurrence."""
        for found in islice(_FINDERS[self.defect](document), self.max_findings):
            yield rule.report(found.span, value=1, fix=self._fix(document, found), what=found.what)

    def _fix(self, document: Document, found: Occurrence) -> Fix | None:
        if found.replacement is None:
            return removal(document, found.span, "the line") if self.remove_lines else None
        title = f'replace {found.what} with "{found.replacement}"' if found.replacement else f'join "{found.what}"'
        edit = Edit(found.span, found.replacement)
        return Fix(title=title, edits=(edit,), applicability=safe_if(found.is_certain))
