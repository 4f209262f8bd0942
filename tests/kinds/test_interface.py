"""The kind `interface`: texts of web page software around a text, and the same words in it."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.core.linter import lint
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped

RULE = shipped("boilerplate.interface-text")
MILL = "The mill on the weir grinds again, forty years after its wheel was taken out of the water by the last miller.\n"
WHEEL = "The wheel was made by three pensioners in a barn, and it turned at the first try, to the surprise of all.\n"
TEXT = MILL + WHEEL


def kept(text: str) -> str:
    return fix(Document(text), [RULE]).text


@pytest.mark.parametrize(
    "lines",
    [
        "Leave a Reply\n",
        "Reply\nCancel reply\n",
        "« Older Comments\n\nNewer Comments »\n",
        "Kommentar abschicken\nAntworten abbrechen\n",
        "Hozzászólás küldése\nVissza a tetejére\n",
        "Videó lejátszása\n",
        "Category\nReply\nArchives\nLog in\nRegister\n",
        "コメントを残す\n",
    ],
)
def test_texts_of_a_page_go_above_and_below_a_text(lines: str) -> None:
    assert kept(f"{TEXT}{lines}") == TEXT
    assert kept(f"{lines}{TEXT}") in (TEXT, f"{lines.splitlines(keepends=True)[-1]}{TEXT}")


@pytest.mark.parametrize(
    "text",
    [
        f"{MILL}Comments\n{WHEEL}",  # a heading
        f"{MILL}Search\nTags\n{WHEEL}",
        f"{MILL}Archives\n",
        f"{TEXT}The form has these buttons:\nPost comment\nCancel reply\n",
        f"{TEXT}Some pages say “Leave a reply” above the form.\nLeave a reply\n",
        "Leave a reply\nIt is above the form.\nCancel reply\nIt closes the form.\nOlder comments\nIt leads back.\n"
        + TEXT,
        "Leave a Reply\nCancel reply\nPost Comment\n",  # a list of translations
        f"{TEXT}<h3>Leave a reply</h3>\n",
        f"{TEXT}msgid = Leave a reply\n",
    ],
)
def test_the_same_words_in_a_text_stay(text: str) -> None:
    assert not lint(Document(text), [RULE]).diagnostics


def test_a_weak_line_above_a_sentence_is_its_heading() -> None:
    assert kept(f"Skip to content\nOverview\n{TEXT}") == f"Overview\n{TEXT}"
