"""The kind `repetition`: pull quotes, which a longer paragraph nearby has too."""

from __future__ import annotations

import pytest

from tests.support.kinds_check import found, shipped
from tests.support.repeated import LONG, OTHER, SECOND

PARAGRAPH = shipped("repetition.repeated-paragraph")
QUOTE = "We lost a third of our trade when they replaced the main"
HOST = f"“{QUOTE},” said Ana Duarte, who owns a bakery on the corner of the two streets and has four children."


def pull_quotes(*lines: str) -> list[tuple[str, str]]:
    """Return the lines of each finding, and whether the fix is safe."""
    text = "\n".join(lines) + "\n"
    return [(text[slice(*one.span)], one.fix.applicability.value) for one in found(text, PARAGRAPH) if one.fix]


@pytest.mark.parametrize(
    ("quote", "applicability"),
    [
        (f"“{QUOTE}.”", "safe"),
        (f"«{QUOTE}»\n— Ana Duarte", "safe"),
        (f"“{QUOTE}”\nAna Duarte, baker", "safe"),
        (f"“{QUOTE}” – Ana Duarte, baker", "safe"),
        (f"“{QUOTE}”", "unsafe"),
        (f"„{QUOTE}“\nWhat it costs", "unsafe"),
    ],
)
def test_a_pull_quote_with_a_whole_sentence_or_a_speaker_goes(quote: str, applicability: str) -> None:
    ((text, found_applicability),) = pull_quotes(LONG, quote, HOST, SECOND)
    assert found_applicability == applicability
    assert text == (quote.split("\n")[0] if applicability == "unsafe" else quote)


def test_a_pull_quote_may_come_after_the_text_it_is_taken_from() -> None:
    assert pull_quotes(LONG, HOST, f"“{QUOTE}.”", SECOND) == [(f"“{QUOTE}.”", "safe")]
    between = [f"{LONG[:-1]} in house number {number}." for number in range(10)]
    assert pull_quotes(HOST, *between[:9], f"“{QUOTE}.”", SECOND) == [(f"“{QUOTE}.”", "safe")]
    assert pull_quotes(HOST, *between, f"“{QUOTE}.”", SECOND) == []


def test_who_answers_goes_through_what_another_wrote() -> None:
    host = f"{QUOTE}, and nobody paid us a penny for it, then or later."
    for lines in ((host, f"“{QUOTE}.”", OTHER), (f"“… {QUOTE}.”", HOST, OTHER)):
        assert {applicability for _, applicability in pull_quotes(LONG, *lines, SECOND)} == {"unsafe"}


def test_a_refrain_at_the_end_a_shorter_quotation_and_other_words_are_none() -> None:
    assert pull_quotes(LONG, HOST, f"“{QUOTE}.”") == []
    assert pull_quotes(LONG, f"“{' '.join(QUOTE.split()[:7])}.”", HOST, SECOND) == []
    assert pull_quotes(LONG, f"“{QUOTE.replace('third', 'fourth')}.”", HOST, SECOND) == []
    assert pull_quotes(LONG, f"“{QUOTE}.”", f"“{QUOTE},” she said.", SECOND) == []


def test_many_pull_quotes_are_a_form() -> None:
    lines = [LONG]
    for number in range(4):
        quote = f"{QUOTE} in street number {number}"
        lines += [f"“{quote}.”", HOST.replace(QUOTE, quote), OTHER]
    assert {applicability for _, applicability in pull_quotes(*lines)} == {"unsafe"}


def test_a_sentence_without_quotation_marks_is_reported_below_the_first_paragraphs() -> None:
    assert pull_quotes(LONG, SECOND, OTHER, "It rained.", "We lost a third of our trade.", HOST, "It snowed.") == []
    host = f"{QUOTE}. It has been like that ever since, and nobody in the street has seen a penny for it."
    assert pull_quotes(LONG, f"{QUOTE}.", host, SECOND) == []
    assert pull_quotes(LONG, SECOND, OTHER, "It rained.", f"{QUOTE}.", host, "It snowed.") == [(f"{QUOTE}.", "unsafe")]
