"""Numbers among the words of a text: of lines, as manuscripts have them in the margin, and of pages."""

import re
from collections.abc import Iterator, Sequence

from lint.core.document import Document
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.characters import Occurrence

MIN_LINES = 5  # Minimum lines in a row whose numbers count up by one
MIN_CONTINUED_FRACTION = 0.5  # Minimum share of lines that go on with a sentence, as no list and no verse does


def line_numbers(document: Document) -> Iterator[Occurrence]:
    """Yield the numbers before lines that go on with the sentence of the line above."""
    text = document.text
    run: list[re.Match[str]] = []
    number = re.compile(r"(\d{1,4}) (?=[^\W\d])")
    for start, _ in document.lines:
        match = number.match(text, start) if text[start : start + 1].isdigit() else None
        if match is None or (run and int(match[1]) != int(run[-1][1]) + 1):
            yield from _numbers(text, run)
            run = []
        if match is not None:
            run.append(match)
    yield from _numbers(text, run)


def _numbers(text: str, run: Sequence[re.Match[str]]) -> Iterator[Occurrence]:
    if len(run) < MIN_LINES:
        return
    continued = sum(
        text[match.end()].islower() and not ends_sentence(text[max(match.start() - 200, 0) : match.start()].rstrip())
        for match in run[1:]
    )
    if continued >= MIN_CONTINUED_FRACTION * len(run):
        yield from (Occurrence(Span(*match.span()), f"line number {match[1]}") for match in run)


_PAGE_NAMES = ("Page", "Seite", "Página", "Стр.")


def glued_pages(document: Document) -> Iterator[Occurrence]:
    """Yield page numbers within sentences, with the end of the running header before them: it is always the same."""
    for name in _PAGE_NAMES:
        if document.text.count(f" {name} ") > 1:
            number = rf"(?<=\w )([^\W\d_]+) {name} (\d{{1,3}}) (?:of|von|de|di|z|из) (\d{{1,3}})(?= \w)"
            found = [*re.finditer(number, document.text)]
            if len(found) > 1 and len({(match[1], match[3]) for match in found}) == 1:
                yield from (Occurrence(Span(*match.span()), f'page number "{match[0]}"') for match in found)
