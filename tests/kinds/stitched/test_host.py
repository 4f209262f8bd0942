"""Which of the articles in a document it is about: the first, unless its title says another."""

from __future__ import annotations

from lint.kinds.stitched.windows import hosted
from tests.kinds.stitched.test_cohesion import FERRY, TEA, sketched

PIECES = [((4, 6), 0.9)]


def test_the_first_article_without_a_title() -> None:
    text = sketched(*FERRY, TEA, TEA)
    assert hosted(text, PIECES, "") == PIECES
    assert hosted(text, PIECES, "Islands order electric ships from ferry company") == PIECES


def test_the_article_that_the_title_names() -> None:
    text = sketched(*FERRY, TEA, TEA)
    assert hosted(text, PIECES, "Tea growers in Rift Valley pluck record harvest") == [((0, 4), 0.9)]


def test_what_stands_after_it_is_foreign_too() -> None:
    text = sketched(*FERRY, TEA, TEA, *FERRY[:2])
    title = "Tea growers in Rift Valley pluck record harvest"
    assert hosted(text, PIECES, title) == [((0, 4), 0.9), ((6, 8), 0.9)]


def test_a_title_of_neither_or_of_few_words_says_nothing() -> None:
    text = sketched(*FERRY, TEA, TEA)
    assert hosted(text, PIECES, "Mayor opens new library downtown") == PIECES
    assert hosted(text, PIECES, "Tea harvest") == PIECES
