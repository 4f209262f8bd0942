"""Whether the last word of a paragraph is whole."""

from __future__ import annotations

import pytest

from lint.core.segment import WORD
from lint.kinds.truncated.habits import Habits
from lint.kinds.truncated.word_ends import MAX_DOUBTFUL_END, WHOLE, whole_word, word_end
from tests.support.truncation_texts import ARTICLES


def with_end(language: str, end: str) -> tuple[Habits, int]:
    lines = [*ARTICLES[language], f"{ARTICLES[language][0].rstrip('.')} {end}"]
    return Habits(lines, list(map(WORD.findall, lines))), len(lines) - 1


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "neighbourin"),
        ("en", "compl"),
        ("de", "ausdrückl"),
        ("fr", "simplem"),
        ("es", "aproximadam"),
        ("it", "naturalm"),
        ("pl", "miejscow"),
        ("ru", "правительст"),
        ("tr", "geleceğ"),
    ],
)
def test_the_letters_of_a_cut_word_tell(language: str, word: str) -> None:
    assert word_end(*with_end(language, word), word) < MAX_DOUBTFUL_END


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("en", "neighbouring"),
        ("en", "complete"),
        ("de", "ausdrücklich"),
        ("fr", "simplement"),
        ("es", "aproximadamente"),
        ("it", "naturalmente"),
        ("pl", "miejscowości"),
        ("ru", "правительство"),
        ("tr", "geleceği"),
    ],
)
def test_the_letters_of_a_whole_word_do_not(language: str, word: str) -> None:
    assert word_end(*with_end(language, word), word) > MAX_DOUBTFUL_END


@pytest.mark.parametrize(
    ("language", "end", "expected"),
    [("en", "compl,", WHOLE), ("en", "bridg bridg", WHOLE), ("en", "Compl", 0.0), ("en", "1984", 0.0), ("en", "NATO", 0.0),
     ("zh", "九年", 0.0)],
)  # fmt: skip
def test_letters_do_not_count_for_names_numbers_and_words_that_come_again(
    language: str, end: str, expected: float
) -> None:
    assert word_end(*with_end(language, end), end) == expected


def test_a_capital_is_a_noun_in_german() -> None:
    assert word_end(*with_end("de", "Versa"), "Versa") < MAX_DOUBTFUL_END


@pytest.mark.parametrize(
    ("end", "expected"),
    [("engin", "engineers"), ("opp", "opposition"), ("en", ""), ("bridge", ""), ("engineer", ""), ("engin engin", ""), ("99", "")],
)  # fmt: skip
def test_a_longer_word_of_the_text_that_begins_so(end: str, expected: str) -> None:
    assert whole_word(*with_end("en", end)) == expected
