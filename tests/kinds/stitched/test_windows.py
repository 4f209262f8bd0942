"""Long documents: a whole article inside is found, wherever it stands."""

from __future__ import annotations

from pydoc_data.topics import topics

import pytest

from lint.core.document import Document
from lint.core.types import Applicability
from lint.kinds.stitched import windows
from lint.kinds.stitched.candidates import candidates
from lint.kinds.stitched.profile import Profile
from lint.kinds.stitched.windows import LONG_UNITS, STEP_UNITS
from tests.kinds.stitched.test_cohesion import sketched
from tests.support.command import SEEDS
from tests.support.kinds_check import shipped

RULE = shipped("structure.stitched-article")

HOST = [
    text
    for topic in sorted(topics)
    for paragraph in topics[topic].split("\n\n")
    if len((text := " ".join(paragraph.split())).split()) >= 25 and text[0].isupper() and text[-1] == "."
]
"""The prose of Python's own reference: hundreds of paragraphs about one thing."""

ARTICLE = [line for line in (SEEDS / "004_6ab1bce6016829a6.txt").read_text().split("\n") if line.strip()][:9]


@pytest.mark.parametrize("place", [20, 150, 3 * STEP_UNITS, 251])
def test_an_article_within_a_long_document(place: int) -> None:
    assert len(HOST) > 2 * LONG_UNITS
    document = Document("\n".join([*HOST[:place], *ARTICLE, *HOST[place:]]))
    (found,) = RULE.params.check(document, RULE)
    lines = document.position(found.span.start)[0], document.position(found.span.end)[0]
    assert lines == (place + 1, place + len(ARTICLE))
    assert found.fix.applicability is Applicability.UNSAFE


def test_what_is_kept_of_a_stretch_changes_nothing() -> None:
    """An edit leaves most stretches alone; a document that is too long for that is looked at anew each time."""
    before = "\n".join([*HOST[:150], *ARTICLE, *HOST[150:]])
    list(RULE.params.check(Document(before), RULE))
    edited = before.replace("Python", "Snake", 3)
    with_kept = list(RULE.params.check(Document(edited), RULE))
    windows._pieces.cache_clear()
    assert list(RULE.params.check(Document(edited), RULE)) == with_kept != []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(windows, "MAX_KEPT_CHARS", 0)
        windows._pieces.cache_clear()
        assert list(RULE.params.check(Document(edited), RULE)) == with_kept
        assert windows._pieces.cache_info().currsize == 0


def test_a_long_document_about_one_thing() -> None:
    assert list(RULE.params.check(Document("\n".join(HOST)), RULE)) == []


def test_a_run_may_end_where_the_text_goes_back_to_its_subject() -> None:
    profile = Profile(sketched(*HOST[:20], *ARTICLE, *HOST[20:60]))
    assert (20, 20 + len(ARTICLE)) in candidates(profile, [20])
