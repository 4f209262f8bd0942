"""Which indented texts are manual pages."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.signals.explained_lines import manual_headings

MANUAL = "NAME\n     find - look\n\nSYNOPSIS\n     find FILE\n\nSEE ALSO\n     grep(1), sed(1)\n"


def test_the_headings_of_a_manual_page_begin_its_lines() -> None:
    assert manual_headings(Document(MANUAL)) == {0, 3, 6}


@pytest.mark.parametrize(
    "text",
    [
        "News\n  * Today\n  * Archive\nSport\n  * Football\n  * Results\nService\n  * Contact\n  * Help\n",
        "".join(
            f"        {word}\n                                {word}s\n" for word in ("Home", "Video", "Photo", "Ad")
        ),
        "A poem of four\n    indented lines\nthat turns\n    to the left\n",
    ],
    ids=["menu", "indentation of HTML", "poem"],
)
def test_other_indented_texts_are_no_manual_pages(text: str) -> None:
    assert not manual_headings(Document(text))
