"""Where the fix of the kind `pattern` is unsafe, as the line may be a heading or a term of a manual."""

from __future__ import annotations

from lint.core.types import Applicability
from tests.support.pattern_rules import PROSE, fixed, found


def test_in_a_document_with_more_subheadings_the_fix_is_unsafe() -> None:
    text = f"{PROSE}\nWhat it costs\n{PROSE}\nShare\n"
    (one,) = found(text, patterns=("^share",), max_subheadings=1)
    assert one.fix.applicability is Applicability.SAFE
    (one,) = found(text, patterns=("^share",), max_subheadings=0)
    assert one.fix.applicability is Applicability.UNSAFE


def test_several_headings_that_match_are_sections_of_a_manual() -> None:
    section = "Buy now\nSkips the cart and goes to the payment page.\n"
    params = {"patterns": ("(?:buy|ask) now",), "match": "whole", "max_headed": 1}
    assert fixed(f"{PROSE}\n{section}", **params) == f"{PROSE}\nSkips the cart and goes to the payment page.\n"
    assert fixed(f"{PROSE}\n{section * 2}", **params) == f"{PROSE}\n" + section.splitlines(True)[1] * 2
    manual = f"{PROSE}\n{section}Ask now\nOpens a form for a question to the seller.\n"
    assert fixed(manual, **params) == manual


def test_sentences_that_match_are_examples_of_a_guide() -> None:
    params = {"patterns": ("(?:you get this mail because|unsubscribe).*",), "match": "whole", "max_headed": 1}
    below = "Readers want to be told so, and the law asks for it.\n"
    guide = f"{PROSE}\nYou get this mail because you asked for it.\n{below}Unsubscribe\n{below}"
    assert fixed(guide, **params) == guide
    assert fixed(f"Unsubscribe\n{below}", **params) == below


def test_counters_are_no_sections() -> None:
    answer = "Opens a form for a question to the seller.\n"
    params = {"patterns": (r"\d likes?",), "match": "whole", "max_headed": 1}
    assert fixed(f"{PROSE}\n1 like\n{answer}2 likes\n{answer}", **params) == f"{PROSE}\n{answer * 2}"


def test_the_first_sentence_of_one_of_many_sections_may_be_the_texts_own() -> None:
    names = ("What we collect", "Visits", "Cookies", "Letters", "Rights")
    sections = [line for name in names for line in (name, f"We keep what you tell us about {name.lower()}.")]
    params = {"patterns": ("about cookies",), "match": "anywhere"}
    (one,) = found("\n".join(sections) + "\n", **params)
    assert one.fix.applicability is Applicability.UNSAFE
    (one,) = found("\n".join(sections[4:]) + "\n", **params)
    assert one.fix.applicability is Applicability.SAFE


def test_a_heading_that_the_sentence_below_names_is_of_a_manual() -> None:
    for sentence, expected in (("Press it twice.", "safe"), ("Press print twice.", "unsafe")):
        (one,) = found(f"{PROSE}\nPrint\n{sentence}\n", patterns=("^print$",), max_headed=1)
        assert one.fix.applicability.value == expected


def test_a_term_among_terms_that_are_explained_is_of_a_manual() -> None:
    params = {"patterns": ("^print$", "^advertisement"), "match": "whole"}
    manual = f"{PROSE}\nOpen\nShows a list of files.\nPrint\nAsks for the pages.\nQuit\nCloses the window.\n"
    assert fixed(manual, **params) == manual
    assert "Print" not in fixed(manual.replace("Quit\n", ""), **params)
    buttons = f"{PROSE}\nAdvertisement\nIt rained.\nPrint\nIt snowed.\nAdvertisement\nIt froze.\n"
    assert fixed(buttons, **params) == f"{PROSE}\nIt rained.\nIt snowed.\nIt froze.\n"


def test_a_heading_of_a_manual_page_is_no_label() -> None:
    page = "NAME\n      kite - fly\n\nBUGS\n      Some are known.\n\nSEE ALSO\n      rope(1), wind(7)\n"
    assert found(page, patterns=("^see also$",), match="whole") == []
    assert len(found(page.replace("      ", ""), patterns=("^see also$",), match="whole")) == 1


def test_a_heading_is_named_below_in_another_form() -> None:
    for line, sentence in (
        ("Guardar", "Guarda el texto con otro nombre."),
        ("Принять", "Принимает содержимое строки."),
    ):
        (one,) = found(f"{PROSE}\n{line}\n{sentence}\n", patterns=(f"^{line}$",), max_headed=9)
        assert one.fix.applicability is Applicability.UNSAFE


def test_a_heading_in_markdown_whose_text_stays_is_not_safely_removed() -> None:
    def is_safe(*lines: str) -> bool:
        (one,) = found("\n".join([PROSE, *lines, PROSE]) + "\n", patterns=("sign up",), match="start")
        return one.fix.applicability is Applicability.SAFE

    heading = "Sign up for the newsletter"
    assert not is_safe(f"## {heading}", "It has come out four times a year since 1984:")
    assert is_safe(f"## {heading}", "## The mill")
    assert is_safe(heading)
