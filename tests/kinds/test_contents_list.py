"""The kind `contents-list`: lists of a text's own headings, and lists that only resemble them."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.core.linter import lint
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped

RULE = shipped("boilerplate.contents-list")
WHEEL = (
    "The wheel was made by three pensioners in a barn, and it turned at the first try, to the surprise of all three.\n"
)
FLOUR = "A kilo of the flour costs three pounds, and most of it is gone before the church clock strikes ten.\n"
RIVER = "In dry summers the river is too low for the wheel, and the mill stands still until the rain comes back.\n"
TEXT = f"The wheel\n{WHEEL}The flour\n{FLOUR}The river\n{RIVER}"
ENTRIES = "The wheel\nThe flour\nThe river\n"


def kept(text: str) -> str:
    return fix(Document(text), [RULE]).text


@pytest.mark.parametrize(
    "contents",
    [
        f"Table of contents\n{ENTRIES}",
        "Contents [hide]\n1 The wheel\n2 The flour\n3 The river\n",
        "Spis treści:\n1. The wheel\n1.1 The flour\n2) The river\n",
        "In this article\n- [The wheel](#wheel)\n- [The flour](#flour)\n- [The river](#river)\n",
        "目录\n一、The wheel\n二、The flour\n三、The river\n",
    ],
)
def test_labelled_contents_are_removed(contents: str) -> None:
    assert kept(f"The mill is back\n{contents}{TEXT}") == f"The mill is back\n{TEXT}"


def test_a_menu_that_comes_again_and_again_is_no_list_of_headings() -> None:
    menu = "Home\nNews\nSport\nWeather\n"
    assert not lint(Document(f"{WHEEL}{menu * 25}{RIVER}"), [RULE]).diagnostics


def test_a_label_whose_list_is_gone_is_removed() -> None:
    assert kept(f"The mill is back\nTable of contents\n{TEXT}") == f"The mill is back\n{TEXT}"


@pytest.mark.parametrize("contents", [ENTRIES, f"Contents\n{ENTRIES}"])
def test_contents_that_authors_write_too_are_only_reported(contents: str) -> None:
    text = f"The mill is back\n{contents}{TEXT}"
    assert kept(text) == text
    assert len(lint(Document(text), [RULE]).diagnostics) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"Table of contents\n{ENTRIES}",  # a book's
        f"Table of contents\nThe wheel\nThe flour\nThe river\n{WHEEL}{FLOUR}{RIVER}",
        f"The mill\nThe wheel\nThe flour\n{TEXT}".replace("The flour\nThe wheel", "The flour\nThe barn\nThe wheel"),
        "The wheel\nThe flour\nThe river\nThe wheel\nThe barn\nThe flour\nThe roof\nThe river\n",  # a song
        f"Contents\n{WHEEL}{FLOUR}",
        f"Table of contents\n{WHEEL}",  # the title of a page
    ],
)
def test_other_lists_are_no_contents(text: str) -> None:
    assert not lint(Document(text), [RULE]).diagnostics
