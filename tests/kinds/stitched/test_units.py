"""What a document is cut into before it is looked at for other articles."""

from __future__ import annotations

from lint.core.document import Document
from lint.kinds.stitched.units import units

SENTENCE = "The ferry company that links the northern islands has ordered two electric ships this week."


def test_paragraphs_where_there_are_some() -> None:
    found = units(Document(f"{SENTENCE}\n\n{SENTENCE}\n{SENTENCE}\n"))
    assert found is not None
    assert found.are_paragraphs
    assert found.texts == (SENTENCE,) * 3
    assert found.blanks == [False, True, False]


def test_sentences_of_a_text_in_one_line() -> None:
    text = " ".join([SENTENCE] * 9)
    found = units(Document(text + "\n"))
    assert found is not None
    assert not found.are_paragraphs
    assert [text[start:end] for start, end in found.spans] == list(found.texts)
    assert " ".join(found.texts) == text
    assert all(len(part) <= 220 for part in found.texts)
    assert len(found.texts) == 5


def test_texts_without_room_for_two_articles() -> None:
    assert units(Document(f"{SENTENCE}\n{SENTENCE}\n")) is None
    assert units(Document("a\nb\nc\nd\n")) is None
    assert units(Document("")) is None
