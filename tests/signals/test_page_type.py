"""What a document looks like at a glance."""

from __future__ import annotations

import msgspec

from lint.core.document import Document
from lint.core.types import Applicability
from lint.signals.page_type import MIN_LINES, PAGE_TYPE_FEATURES, is_article, page_type_row
from tests.support.kinds_check import shipped
from tests.support.pages import ARTICLE

MANUAL = [
    "cookie.set(name, value)",
    "Sets a cookie.",
    "Parameters:",
    "- name: str",
    "- value: str",
    "cookie.get(name) -> str | None",
    "Returns its value.",
    "cookie.clear()",
    "Example:",
    "{ name: 'a'; path: '/' }",
] * 3


def test_a_row_has_every_feature() -> None:
    row = dict(
        zip(PAGE_TYPE_FEATURES, page_type_row(Document("\n".join(["A, b?", "- c", "d:", "Ten words."]))), strict=True)
    )
    assert (row["lines"], row["short_fraction"], row["open_fraction"], row["first_chars"]) == (4, 1, 0.5, 5)
    assert (row["question_fraction"], row["bullet_fraction"], row["colon_fraction"], row["lower_fraction"]) == (
        0.25, 0.25, 0.25, 0.25,
    )  # fmt: skip


def test_an_article_is_told_from_a_manual() -> None:
    assert is_article(Document("\n".join(ARTICLE * 4)))
    assert not is_article(Document("\n".join(MANUAL)))


def test_nothing_is_told_from_a_few_lines() -> None:
    assert is_article(Document("\n".join(MANUAL[: MIN_LINES - 1])))
    assert not is_article(Document("\n".join(MANUAL[:10])))
    assert is_article(Document(""))


def test_a_prompt_is_not_removed_safely_from_a_manual() -> None:
    rule = shipped("boilerplate.cookie-notice")
    params = msgspec.structs.replace(rule.params, min_safe_log_odds=None)  # by the type of the page alone
    prompt = "We use cookies to improve your experience on our site."
    for lines, expected in ((ARTICLE * 4, Applicability.SAFE), (MANUAL, Applicability.UNSAFE)):
        document = Document("\n".join([*lines, prompt]))
        (found,) = params.check(document, rule)
        assert found.fix.applicability is expected
    anywhere = msgspec.structs.replace(params, safe_in="any")
    (found,) = anywhere.check(Document("\n".join([*MANUAL, prompt])), rule)
    assert found.fix.applicability is Applicability.SAFE


def test_speech_after_a_dash_is_no_item_of_a_list() -> None:
    at = PAGE_TYPE_FEATURES.index("bullet_fraction")
    said = "– Vi har väntat på den här bron i tjugo år, säger Ann Ek.\n"
    assert page_type_row(Document(f"Bron öppnar.\n{said}Det regnar.\n"))[at] == 0
    assert page_type_row(Document(f"Bron öppnar.\n{said}{said}Det regnar.\n"))[at] == 0.5
    assert page_type_row(Document("Bron öppnar.\n– Grus och sand\n"))[at] == 0.5
