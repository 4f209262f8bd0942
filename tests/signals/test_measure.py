"""The measures: known values of small texts, bounds on any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.signals.measure import MEASURES

MANY = {"word-count", "sentence-count", "mean-word-length", "longest-word-length", "stop-word-count"}
COUNTS = MANY | {"symbol-to-word-ratio", "line-break-to-word-ratio", "curly-bracket-count", "lorem-ipsum-count"}


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("word-count", "One two, three.", 3),
        ("word-count", "日本語の文章", 3),
        ("sentence-count", "One two. Three! 四。五。", 4),
        ("mean-word-length", "ab abcd", 3),
        ("longest-word-length", "a bcd ef", 3),
        ("longest-word-length", "日本語の文章です abc", 3),
        ("symbol-to-word-ratio", "#one #two three four", 0.5),
        ("symbol-to-word-ratio", "one ... two … three four", 0.5),
        ("bullet-line-fraction", "• one\n- two\n\nthree\nfour", 0.5),
        ("ellipsis-line-fraction", "one ...\ntwo…\nthree\nfour...!", 0.5),
        ("terminal-punctuation-line-fraction", "One.\nTwo\n三。\nFour”", 0.5),
        ("short-line-fraction", "one\n" + "x" * 30 + "\n" + "x" * 31 + "\n" + "y" * 40, 0.5),
        ("line-break-to-word-ratio", "one\ntwo\nthree four", 0.5),
        ("alphabetic-word-fraction", "one 2 three 4", 0.5),
        ("stop-word-count", "The cat and the dog", 2),
        ("upper-case-fraction", "ABcd 12", 0.5),
        ("digit-fraction", "ab 12", 0.5),
        ("curly-bracket-count", "{a}", 2),
        ("lorem-ipsum-count", "Lorem ipsum, LOREM IPSUM", 2),
        ("duplicate-line-fraction", "one\ntwo\none\nthree", 0.25),
        ("duplicate-line-character-fraction", "aaaa\nbb\naaaa\ncc", 4 / 12),
        ("duplicate-paragraph-fraction", "one\n\none", 0.5),
        ("duplicate-paragraph-character-fraction", "aaaa\n\nbbbb\n\naaaa\n\ncccc", 0.25),
        ("top-2-gram-character-fraction", "aa bb cc aa bb dd", 8 / 12),
        ("top-2-gram-character-fraction", "aa bb cc dd", 0),
        ("top-3-gram-character-fraction", "日本語は日本語の", 6 / 8),
        ("duplicate-5-gram-character-fraction", "a b c d e f a b c d e", 5 / 11),
        ("duplicate-6-gram-character-fraction", "a b c d e f a b c d e", 0),
        ("duplicate-10-gram-character-fraction", "a b c d e f g h i j " * 2, 0.5),
    ],
)
def test_known_values(name: str, text: str, value: float) -> None:
    assert MEASURES[name](Document(text)) == pytest.approx(value)


@pytest.mark.parametrize("name", sorted(MEASURES))
def test_an_empty_text_measures_nothing(name: str) -> None:
    assert MEASURES[name](Document("")) == 0
    assert MEASURES[name](Document(" \n\n")) == 0


@given(st.text())
def test_fractions_are_between_0_and_1(text: str) -> None:
    document = Document(text)
    for name, measure in MEASURES.items():
        value = measure(document)
        assert value >= 0
        assert value <= 1 or name in COUNTS
