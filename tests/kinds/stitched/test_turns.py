"""Another article that is known by how a short text turns: its words and names do not return after a gap."""

from __future__ import annotations

from itertools import chain

import pytest

from lint.core.document import Document
from lint.kinds.stitched.boundary import Boundary
from lint.kinds.stitched.sketch import Sketch, sketch
from lint.kinds.stitched.turns import PROBABILITY, turned
from lint.kinds.stitched.units import units
from tests.support.kinds_check import found, shipped

RULE = shipped("structure.stitched-article")

MINE = [
    "A court in Weldon ordered the owners of a closed tin mine on Tuesday to pump out the flooded shafts within a year.",
    "The mine has leaked orange water into the Weldon brook since the pumps of its deepest shaft were sold in 2016.",
    "The owners had argued that the brook was orange before the mine was dug, and had shown the court a painting.",
    "“A painting is not a measurement,” said Judge Harriet Loam, who had visited the mine and the brook herself.",
    "Pumping the shafts will cost 2.3 million pounds. The owners said that the mine had never earned as much.",
    "Anglers want the brook to be stocked with trout again as soon as the water from the mine has run clear.",
]
CIRCUS = [
    "The last travelling circus of the province will not leave its winter camp this spring, its director has announced.",
    "The circus lost its elephants to a new law in 2019, and its lion tamer, Bruno Castelli, to a zoo on the coast.",
    "Castelli had been with the circus for 31 years. The lions went along, and the children of the province wrote to him.",
    "A tent for 900 people costs more to insure than the tickets bring in, the director said in front of the empty tent.",
    "The acrobats have found work on a cruise ship. The horses of the circus stay in the camp until they are sold.",
    "Visitors may see the tent and the horses on the first weekend in May, when the old band will play once more.",
]


def sketched(*lines: str) -> Sketch:
    """Return the sketch of a text with these paragraphs."""
    whole = units(Document("\n".join(lines) + "\n"))
    return sketch(whole.texts, whole.words, whole.blanks)


def test_a_text_of_two_short_articles_turns_once() -> None:
    """The second begins where words and names of the first no longer occur."""
    for one, other in ((MINE, CIRCUS), (CIRCUS, MINE)):
        assert turned(sketched(*one, *other)) == [((len(one), len(one) + len(other)), PROBABILITY)]


def test_a_safe_cut_leaves_the_first_article() -> None:
    """Without the models' help, the cut is between the two."""
    text = "\n\n".join([*CIRCUS, *MINE]) + "\n"
    (one,) = found(text, RULE)
    assert text[slice(*one.span)].split("\n\n")[0] == MINE[0]


@pytest.mark.parametrize(
    "lines",
    [
        MINE,
        CIRCUS,
        [*MINE, *CIRCUS[:2]],  # too little below
        [*MINE[:2], *CIRCUS],  # and above
        list(chain.from_iterable(zip(MINE, CIRCUS, strict=True))),  # what goes to and fro is one text
        [*MINE, *CIRCUS[:-1], "Judge Harriet Loam of Weldon will ride an old horse then, and Bruno Castelli a lion."],
    ],
)
def test_one_article_does_not_turn(lines: list[str]) -> None:
    """Short sides, two topics in turn and names that return are one article's own."""
    assert turned(sketched(*lines)) == []


def test_a_turn_is_a_warning_at_most() -> None:
    """It is less certain than what the models find."""
    assert Boundary().threshold < PROBABILITY < Boundary().error_threshold
