"""The screen: pages are looked at line by line, articles are not."""

from __future__ import annotations

from lint.core.document import Document
from lint.kinds.foreign_lines.screen import SCREEN_FEATURES, may_have_foreign_lines, screen_row
from tests.support.pages import ARTICLE, PAGE


def test_the_screen_lets_pages_pass_and_keeps_articles_back() -> None:
    assert may_have_foreign_lines(Document("\n".join(PAGE)))
    assert not may_have_foreign_lines(Document("\n".join(ARTICLE * 3)))
    assert not may_have_foreign_lines(Document("\n".join([*ARTICLE, "Read more", *ARTICLE])))
    assert not may_have_foreign_lines(Document(""))


def test_what_the_screen_sees() -> None:
    lines = ["Share", "Bread and milk", ARTICLE[0], "Read more", "Newsletter", "Really?", ARTICLE[1], "Share"]
    seen = dict(zip(SCREEN_FEATURES, screen_row(Document("\n".join(lines))) or [], strict=True))
    assert (seen["lines"], seen["short"], seen["open"], seen["tiny"], seen["cues"]) == (8, 8, 5, 6, 4)
    assert (seen["run"], seen["run_cues"], seen["first_run"], seen["last_run"]) == (2, 2, 2, 1)
    assert (seen["cues_first_3"], seen["open_last_3"], seen["short_last_6"], seen["window_cues"]) == (1, 1, 6, 4)
    assert (seen["copies"], seen["first_words"], seen["questions"]) == (1, 1, 1 / 8)


def test_the_screen_looks_at_short_lines_only() -> None:
    long = " ".join([ARTICLE[0], ARTICLE[1]])
    assert screen_row(Document(f"{long}\nShare\n{long}")) is None
    assert screen_row(Document(f"{long}\nShare\nPrint\n{long}")) is not None
