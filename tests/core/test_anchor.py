"""What a finding is recognised by after an edit."""

from __future__ import annotations

import time

from lint.core.anchor import anchor
from lint.core.document import Document
from lint.core.types import Span

LINE = "The old mill by the river burned down on Sunday night.\n"


def seconds(document: Document) -> float:
    """The least time that some anchors all over the text take."""
    starts = [paragraph.start for paragraph in document.paragraphs]
    spans = [Span(at, at + 3) for at in starts[:: len(starts) // 200]]
    taken = []
    for _ in range(3):
        start = time.process_time()
        for span in spans:
            anchor(document, span)
        taken.append(time.process_time() - start)
    return min(taken)


def test_it_takes_no_longer_in_a_text_of_many_paragraphs() -> None:
    assert seconds(Document(LINE * 40_000)) < 10 * seconds(Document(LINE * 400))


def test_it_is_of_the_paragraphs_that_the_finding_is_in_and_of_those_around() -> None:
    document = Document("One.\n\nTwo.\n\nThree.\n\nFour.\n")
    two, both = anchor(document, Span(6, 10)), anchor(document, Span(7, 13))
    assert (len(two.paragraphs), len(both.paragraphs)) == (1, 2)
    assert two.paragraphs == both.paragraphs[:1]
    assert (two.before, two.after) == (both.before, both.paragraphs[1])
    assert anchor(document, Span(10, 11)) == two  # the end of a line is of its paragraph
    assert anchor(Document(""), Span(0, 0)).before == 0
