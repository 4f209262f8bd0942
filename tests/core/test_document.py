from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document, shown
from lint.core.types import Span
from tests.core.test_segment import TEXTS


def without(text: str, start: int, end: int) -> str:
    edit = Document(text).removal(start, end)
    return text[: edit.span.start] + edit.text + text[edit.span.end :]


@pytest.mark.parametrize(
    ("text", "gone", "expected"),
    [
        ("a\n\nX\n\nb\n", "X", "a\n\nb\n"),
        ("a\nX\nb\n", "X", "a\nb\n"),
        ("a\nX\n\nb\n", "X", "a\n\nb\n"),
        ("a\n\nX\nb\n", "X", "a\n\nb\n"),
        ("X\n\nb\n", "X", "b\n"),
        ("\n\nX\n\nb\n", "X", "b\n"),
        ("a\n\nX\n\n", "X", "a\n"),
        ("a\n\nX", "X", "a\n"),
        ("a\r\n\r\nX\r\n \r\nb", "X", "a\r\n\r\nb"),
        ("a\n \t\nX\n \nb", "X", "a\n \t\nb"),
        ("a\rX\rb", "X", "a\rb"),
        ("X", "X", ""),
        ("\nX\n\n", "X", ""),
        ("a\nbXc\nd", "X", "a\nd"),
        ("a\nX\nX\nb", "X\nX", "a\nb"),
    ],
)
def test_removal(text: str, gone: str, expected: str) -> None:
    start = text.index(gone)
    assert without(text, start, start + len(gone)) == expected


def test_removal_from_an_empty_text_changes_nothing() -> None:
    assert Document("").removal(0, 0).span == Span(0, 0)


# Without its last LF a text counts lone CRs as line ends, which it did not before: so none of these.
@given(TEXTS.filter(lambda text: "\r" not in text.replace("\r\n", "")), st.data())
def test_removal_takes_whole_lines_and_adds_no_gap(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    edit = Document(text).removal(start, end)
    kept = Document(text[: edit.span.start] + text[edit.span.end :])
    before = Document(text)
    assert edit.span.start <= max(start, 0) or before.line_index(start) == before.line_index(edit.span.start)
    assert edit.text == ""
    assert _longest_gap(kept) <= _longest_gap(before)
    assert list(_filled(kept)) == _filled(before)[: _count(before, edit.span.start)] + _filled_from(
        before, edit.span.end
    )


def _filled(document: Document) -> list[str]:
    return [document.text[start:end] for start, end in document.lines if document.text[start:end].strip()]


def _filled_from(document: Document, offset: int) -> list[str]:
    return [document.text[s:e] for s, e in document.lines if s >= offset and document.text[s:e].strip()]


def _count(document: Document, offset: int) -> int:
    return sum(1 for s, e in document.lines if s < offset and document.text[s:e].strip())


def _longest_gap(document: Document) -> int:
    longest = gap = 0
    for index in range(len(document.lines)):
        gap = gap + 1 if document.is_blank(index) else 0
        longest = max(longest, gap)
    return longest


@given(TEXTS.filter(lambda text: "\r" not in text), st.data())
def test_position_agrees_with_counting(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, max(len(text) - 1, 0)))
    line, column = Document(text).position(offset)
    assert (line, column) == (text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1)


@pytest.mark.parametrize(
    ("text", "offset", "position"),
    [
        ("", 0, (1, 1)),
        ("a", 1, (1, 2)),
        ("a\n", 2, (1, 3)),
        ("a\r\nb", 3, (2, 1)),
        ("a\r\nb", 2, (1, 3)),
        ("a\rb", 2, (2, 1)),
        ("😀b", 1, (1, 2)),
    ],
)
def test_position(text: str, offset: int, position: tuple[int, int]) -> None:
    assert Document(text).position(offset) == position


def test_views_are_computed_once_and_the_document_can_be_pickled() -> None:
    document = Document("One. Two.\n\nThree", path="a.txt", meta={"title": "x"})
    assert document.paragraphs is document.paragraphs
    assert document.paragraph_texts == ("One. Two.", "Three")
    assert document.paragraph_words == (["One", "Two"], ["Three"])
    assert document.id == "a.txt"
    copy = pickle.loads(pickle.dumps(document))
    assert (copy.text, copy.sentences, copy.meta) == (document.text, document.sentences, document.meta)


def test_empty_document_has_no_views() -> None:
    document = Document("")
    assert (document.lines, document.paragraphs, document.sentences, document.word_count) == ((), (), (), 0)
    assert not document.is_hard_wrapped
    assert document.line_index(0) == 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Read more](https://example.org/a)", "Read more"),
        ('See [the map](map.png "All bridges") and [the list](#list).', "See the map and the list."),
        ("[![A bridge](a.jpg)](https://example.org/a_(b)) Mar 3", "A bridge Mar 3"),
        ("**Read more:** Storm closes __three__ ports", "Read more: Storm closes __three__ ports"),
        ("***Subscribe***", "Subscribe"),
        ("_Photo: Jane Moss_", "Photo: Jane Moss"),
        ("![](a.jpg) [ The bridge ](b)", "The bridge"),
        ("*   [Home](/) | [News](/news)", "Home | News"),
        ("* [The bridge](b) is old", "* The bridge is old"),
        ("- [The bridge](b) (closed)", "- The bridge (closed)"),
        *((same, same) for same in ("* * *", "***", "* an item *", "a [note] (of 1902)", "2 ** 3 ** 4", "[a](b", "_", "**", "![](a.jpg)", "[ ](b)")),
    ],
)  # fmt: skip
def test_shown_is_without_targets_of_links_and_marks_of_emphasis(text: str, expected: str) -> None:
    assert shown(text) == expected
    document = Document(f"One line.\n{text}\n")
    assert document.paragraph_texts == ("One line.", expected)
    assert document.is_as_shown is (text == expected)
    assert document.paragraph_words == Document(f"One line.\n{expected}\n").paragraph_words


@given(
    st.lists(st.sampled_from(["[", "](", ")", "*", "**", "_", "!", " ", "a", "\n", "\u3000"]), max_size=30).map("".join)
)
def test_paragraphs_as_they_are_shown_are_neither_empty_nor_begin_or_end_with_spaces(text: str) -> None:
    assert all(shown and shown == shown.strip() for shown in Document(text).paragraph_texts)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A.\n\n[\n\nSign up\n\n](https://a.b/c)\n\nB.\n", "A.\n\nB.\n"),
        ("A.\n[\nSign up\n](/c)\n", "A.\n"),
        ("A.\n[\nSign up\n](/c) now\n", "A.\n[\n](/c) now\n"),
        ("A.\n[\nIcon\nSign up\n](/c)\nB.\n", "A.\n[\nIcon\n](/c)\nB.\n"),
        ("A [\nSign up\n](/c)\nB.\n", "A [\n](/c)\nB.\n"),
        ("Sign up\n](/c)\nB.\n", "](/c)\nB.\n"),
    ],
)
def test_removal_of_all_that_a_link_shows_takes_its_ends_along(text: str, expected: str) -> None:
    start = text.index("Sign up")
    edit = Document(text).removal(start, start + len("Sign up"))
    assert text[: edit.span.start] + edit.text + text[edit.span.end :] == expected
