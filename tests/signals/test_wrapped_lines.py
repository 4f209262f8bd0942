"""Parts of sentences that are wrapped, and lists of words, are no labels of a page."""

import pytest

from lint import check_text

STORY = (
    "The river rose again on Monday, and the village by the old bridge waited for the engineers.\n\n"
    "Nobody in the council had expected so much water in that month of the year, the mayor said.\n\n"
)


def _labels(text: str) -> list[str]:
    return [one.rule for one in check_text(text) if one.rule.startswith("boilerplate.")]


def _safe(text: str) -> list[str]:
    return [one.rule for one in check_text(text) if one.fix is not None and one.fix.applicability == "safe"]


@pytest.mark.parametrize(
    "text",
    [
        "This package was made for the village by Ann Bee <ann@bee.example> on\nFri, 19 Aug 2005 21:11:18 -0600.\n",
        "This package was made for the village by Ann Bee <ann@bee.example>\non Mon, 16 Aug 1999 21:59:03 +0200.\n",
        "The manual of the mill is in the old part of the archive, of which a copy is\nonline, requires JavaScript.\n",
        "The wheel stands still when a stranger opens the doors, the windows, or the\nmenu.\n",
    ],
)
def test_the_rest_of_a_sentence_is_no_line_of_the_page(text: str) -> None:
    assert not _labels(STORY + text)


@pytest.mark.parametrize("end", ["\n", ".\n"])
def test_a_label_below_a_whole_line_still_is_one(end: str) -> None:
    found = _labels(f"{STORY}The village waits for the engineers who promised to come{end}Advertisement\n{STORY}")
    assert "boilerplate.advertisement" in found


def test_a_sentence_is_not_torn_by_a_fix() -> None:
    text = f"{STORY} * The old mill turns the wheel of the new one (credits: Ann Bee &\n   The Village) since May.\n"
    assert not _safe(text)


def test_words_of_a_dictionary_are_no_labels() -> None:
    words = "ACTOR\nAD\nADS\nADULT\nART\nBLOG\nBLOOMBERG\nHOME\nMENU\nMORE\nNEWS\nNEXT\nPRINT\nPROMO\nREPLY\nSHARE\n"
    assert not _labels(words * 3)
    assert _labels(STORY + words)


def test_a_list_below_a_heading_is_no_paragraph_of_several_lines() -> None:
    text = (
        "What to read next?\n\nRead the manual of the mill, the other papers in this archive, and the Book\n"
        "Of Wheels, which the village has in a room of its own.  A large portion\nof these papers deals with bread.\n"
    )
    assert not _safe(STORY + text)


def test_the_licences_of_many_works_are_no_repeats() -> None:
    terms = (
        "Redistribution of the wheel, with or without changes, is permitted to whoever keeps this notice of licence."
    )
    names = ("Ann Bee", "Dov Weir", "The Mill", "Jo Stone", "Kim Reed", "The Village")
    assert not check_text("\n\n".join(f"Part of the wheel by {name}:\n\n{terms}" for name in names) + "\n")
