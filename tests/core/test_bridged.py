"""A short line between the lines of a block of the page goes with it."""

from lint import fix_text

TEXT = (
    "The mill on the weir grinds again, forty years after its wheel was taken out.\n"
    "The flour is sold on Saturdays, and most of it is gone before the clock strikes ten.\n"
)
BLOCK = ["Share on Facebook", "Share on Twitter", "Send to a drone", "Share via email", "Print this article"]


def fixed(*lines: str) -> str:
    return fix_text(TEXT + "".join(f"{line}\n" for line in lines) + TEXT).text.removeprefix(TEXT).removesuffix(TEXT)


def test_a_button_that_no_rule_knows_goes_with_those_around_it() -> None:
    assert not fixed(*BLOCK)


def test_a_sentence_or_a_long_line_stays() -> None:
    for line in ("It was sold.", "The miller and his wife and all of their seven sons"):
        assert fixed(*BLOCK[:2], line, *BLOCK[3:]) == f"{line}\n"


def test_a_line_beside_the_block_stays() -> None:
    assert fixed(*BLOCK[:2], *BLOCK[3:], BLOCK[2]) == f"{BLOCK[2]}\n"


def test_of_two_such_lines_both_stay() -> None:
    assert fixed(*BLOCK[:2], "The wheel", "The flour", *BLOCK[3:]) == "The wheel\nThe flour\n"
