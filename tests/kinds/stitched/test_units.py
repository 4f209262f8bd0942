"""What a document is cut into before it is looked at for other articles."""

from __future__ import annotations

from lint.core.document import Document
from lint.kinds.stitched.units import units

SENTENCE = "The ferry company that links the northern islands has ordered two electric ships this week."


def test_paragraphs_where_there_are_some() -> None:
    others = [f"{SENTENCE} It has {count} captains." for count in (2, 3)]
    found = units(Document(f"{SENTENCE}\n\n{others[0]}\n{others[1]}\n"))
    assert found.are_paragraphs
    assert found.texts == (SENTENCE, *others)
    assert found.blanks == [False, True, False]


def test_a_paragraph_that_is_repeated_is_looked_at_once_and_a_date_each_time() -> None:
    found = units(Document(f"3 May 2024\n{SENTENCE}\n\n3 May 2024\n\n{SENTENCE}\nIt has a captain.\n"))
    assert found.texts == ("3 May 2024", SENTENCE, "3 May 2024", "It has a captain.")
    assert found.blanks == [False, False, True, False]


def test_sentences_of_a_text_in_one_line() -> None:
    text = " ".join([SENTENCE] * 9)
    found = units(Document(text + "\n"))
    assert not found.are_paragraphs
    assert [text[start:end] for start, end in found.spans] == list(found.texts)
    assert " ".join(found.texts) == text
    assert all(len(part) <= 220 for part in found.texts)
    assert len(found.texts) == 5


def test_texts_without_room_for_two_articles() -> None:
    assert units(Document(f"{SENTENCE}\n{SENTENCE}\n")) is None
    assert units(Document("a\nb\nc\nd\n")) is None
    assert units(Document("")) is None
