"""Report lines that are texts of web page software: its buttons, forms and notices, in any language."""

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Span
from lint.kinds import Params
from lint.kinds.labels import are_in_text, sentence_below
from lint.kinds.parameters import Applied, SafeIn, limited, quoted, removal
from lint.signals.interface_texts import Sureness, interface_text, is_interface_text
from lint.signals.line_shape import is_body
from lint.signals.lines import line_text, runs

MIN_WEAK = 3
"""So many different weak lines in a row are a menu; fewer may be headings."""

MAX_HEADED = 2
"""A manual of such software has a section for each of its buttons."""


class Interface(Params, frozen=True, kw_only=True):
    """Reports lines that consist of a text of a program for blogs, forums, wikis, shops, players or documentation.

    The texts come from the translations of such programs, in all their languages. A text that can also be a heading or
    an item, such as "Search", is reported only beside others. Nothing is reported in a text about such a program.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")
    READS_LINES: ClassVar[bool] = True

    safe_in: SafeIn = "articles"
    applicability: Applied = Applicability.SAFE

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each run of such lines."""
        known = ((index, interface_text(document.text[slice(*line)])) for index, line in enumerate(document.lines))
        found = {index: sureness for index, sureness in known if sureness is not None}
        if not found or not any(map(is_body, document.paragraph_texts)):
            return
        kept = [_of_interface(document, run, found) for run in runs(document, found)]
        wanted = [run for run in kept if run and not are_in_text(document, run, is_interface_text)]
        heads = {line_text(document, run[-1]) for run in wanted if sentence_below(document, run[-1])}
        if len(heads) > MAX_HEADED:
            return
        applicability = limited(self.applicability, document, self.safe_in) if wanted else self.applicability
        for run in wanted:
            span = Span(document.lines[run[0]].start, document.lines[run[-1]].end)
            fix = removal(document, span, "the lines" if len(run) > 1 else "the line", applicability)
            text = quoted(line_text(document, run[0]))
            yield rule.report(span, value=len(run), fix=fix, text=text, line_count=len(run))


def _of_interface(document: Document, run: Sequence[int], found: Mapping[int, Sureness]) -> Sequence[int]:
    """Return the lines of a run that are certainly an interface, if there are any: not its last one if that is weak and
    above a sentence, whose heading it may be.
    """
    while run and found[run[-1]] == "weak" and sentence_below(document, run[-1]):
        run = run[:-1]
    is_sure = any(found[index] == "sure" for index in run)
    return run if is_sure or len({line_text(document, index).casefold() for index in run}) >= MIN_WEAK else ()
