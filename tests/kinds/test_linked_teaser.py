"""The kind `linked-teaser`: teasers of other articles between the paragraphs, with the words of their links."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.core.types import Diagnostic
from tests.support.kinds_check import shipped

RULE = shipped("boilerplate.linked-teaser")
TEXT = (
    "The port will dredge its inner harbour in September, two years later than it had planned, the harbour master said.",
    "Ferry operators have complained for a decade that the channel of the harbour is too shallow for their larger ships.",
    "The dredging is expected to cost 41 million pounds, and nobody has said who is going to pay for the half of it.",
)
MEASLES = "Measles outbreak in the north grows to 63 cases, most of them unvaccinated children."


def found(*lines: str) -> list[Diagnostic]:
    return list(RULE.params.check(Document("\n".join(lines) + "\n"), RULE))


def outcome(*lines: str) -> str:
    (one,) = found(*lines) or (None,)
    return "" if one is None or one.fix is None else one.fix.applicability.value


@pytest.mark.parametrize(
    "line",
    [
        f"{MEASLES} Read the full story",
        f"{MEASLES[:-1]}... Read more »",
        f"{MEASLES} [Read more]",
        f"{MEASLES[:-1]} » Read more",
        "Die einzige Apotheke schließt im Herbst, weil sich kein Nachfolger findet. Weiterlesen",
        "Единственная аптека закроется осенью, потому что не нашлось покупателя. Читать далее",
        "村里唯一的药店因找不到买家将于秋季关门。阅读全文",
        "마을의 하나뿐인 약국이 살 사람을 찾지 못해 가을에 문을 닫는다. 더보기",
    ],
)
def test_a_teaser_between_paragraphs_goes(line: str) -> None:
    assert outcome(TEXT[0], line, *TEXT[1:]) == "safe"


@pytest.mark.parametrize(
    "line",
    [
        MEASLES,
        f"{MEASLES[:-1]}, and there is more",
        f"{MEASLES} More",
        f"{MEASLES} read more",
        f"{MEASLES} Read more.",
        "Ferry operators have complained that the harbour is too shallow. Read more",
        "Sixty. Read more",
    ],
)
def test_other_paragraphs_stay(line: str) -> None:
    assert not found(TEXT[0], line, *TEXT[1:])


def test_at_the_end_or_introduced_the_fix_is_unsafe() -> None:
    teaser = f"{MEASLES} Read more"
    assert outcome(*TEXT, teaser) == "unsafe"
    assert outcome(TEXT[0], "Also in the news, as the pilots read it:", teaser, *TEXT[1:]) == "unsafe"
    assert not found(teaser, *TEXT)


def test_three_of_them_are_a_list_of_the_texts_own() -> None:
    teasers = [f"{MEASLES} Read more", "Crows teach each other to use a vending machine with caps. Read more"]
    assert len(found(TEXT[0], *teasers, *TEXT[1:])) == 2
    assert not found(TEXT[0], *teasers, "Kidney from a pig works in a man for a year. Read more", *TEXT[1:])


def test_a_text_needs_three_paragraphs() -> None:
    assert not found(TEXT[0], f"{MEASLES} Read more", TEXT[1])
