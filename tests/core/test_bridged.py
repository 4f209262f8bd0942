"""Short lines between the lines of a block of the page: taken along below a text, kept where they can be its own."""

from __future__ import annotations

import pytest

from lint.config import config
from lint.core.document import Document
from lint.fixing.fix import fix

RULES = config.load(None).rules_for(None)
TEXT = (
    "The mill on the weir grinds again, forty years after its wheel was taken out of the water by the last miller.\n"
    "The wheel was made by three pensioners in a barn, and it turned at the first try, to the surprise of all.\n"
    "The flour is sold on Saturdays, and most of it is gone before the church clock strikes ten.\n"
)


def kept(text: str) -> str:
    return fix(Document(text), RULES).text


def test_a_label_that_no_rule_knows_goes_with_a_footer() -> None:
    footer = "Share on Facebook\nLog in\nOrchard map\nPrint this page\nBack to top\nPrivacy policy\n"
    assert kept(TEXT + footer) == TEXT


@pytest.mark.parametrize("title", ["The mill grinds again", "Mühle mahlt wieder", "水磨坊重新开始磨面"])
def test_the_title_between_a_menu_and_buttons_stays(title: str) -> None:
    page = f"Skip to main content\nHome\nNews\nLog in\n{title}\nShare\nTweet\nPrint this article\nEmail\n"
    assert title in kept(page + TEXT)


def test_a_heading_between_prompts_within_a_text_stays() -> None:
    more = "In dry summers the river is too low for the wheel, and the mill stands still until the rain comes back.\n"
    page = f"{TEXT}Share on Facebook\nPrint this page\nThe wheel\nSkip to main content\nBack to top\n{more}"
    assert "The wheel\n" in kept(page)


@pytest.mark.parametrize("line", ["The last miller died.", "Sources:", "Colour: red"])
def test_a_sentence_an_introduction_or_a_property_in_a_footer_stays(line: str) -> None:
    footer = f"Share on Facebook\nLog in\n{line}\nPrint this page\nBack to top\n"
    assert line in kept(TEXT + footer)


@pytest.mark.parametrize("line", ["Height 30 cm", "Second edition, with maps", "works with ash too"])
def test_a_line_between_two_that_go_stays(line: str) -> None:
    assert line in kept(f"{TEXT}Share on Facebook\n{line}\nPrint this page\n")
