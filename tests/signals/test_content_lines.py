"""Lines with the words of a rule that are content by their form, and are not reported."""

from __future__ import annotations

import pytest

from tests.support.pattern_rules import lines


def test_an_item_of_a_list_counts_only_when_asked_for() -> None:
    assert lines("- Share\n- Walk\n", patterns=("share",)) == [1]
    assert lines("- Share\n- Walk\n", patterns=("share",), lists=False) == []
    assert lines("- Share\n- Share\n", patterns=("share",), lists=False) == [1]
    assert lines("x\n- Share -\nx\n", patterns=("share",), lists=False) == [2]


def test_an_item_with_a_number_among_others_is_content() -> None:
    assert lines("1. Share\n2. Walk\n", patterns=("share",)) == []
    assert lines("1. Share\nWalk\n", patterns=("share",)) == [1]


def test_an_answer_below_a_question_is_content() -> None:
    answer = "We use cookies to remember your street and nothing else."
    assert lines(f"Why does the council use them?\n{answer}\n", patterns=("we use cookies",)) == []
    assert lines(f"Why does the council use them.\n{answer}\n", patterns=("we use cookies",)) == [2]


@pytest.mark.parametrize(
    "line",
    ["image: nginx:1.14.2", 'image("share");', "| Share | 3 |", "<share>", "“Share this” is what he hates.", "share()"],
)
def test_code_rows_and_quotations_are_content(line: str) -> None:
    assert lines(f"{line}\n", patterns=("share|image",)) == []


def test_in_a_technical_document_a_line_with_a_small_letter_is_content() -> None:
    code = "a();\nb();\nc();\n"
    assert lines(f"{code}share\n", patterns=("share",)) == []
    assert lines(f"{code[:10]}share\n", patterns=("share",)) == [3]
    assert lines(f"{code}Share\n", patterns=("share",)) == [4]


def test_an_answer_is_content_and_among_many_a_short_one_too() -> None:
    questions = "Is there an app?\nYes. Share it.\nIs it free?\nIt is.\n"
    assert lines(questions, patterns=("share",)) == [2]
    assert lines(questions + "Who made it?\nWe did.\n", patterns=("share",)) == []


def test_a_clause_is_content_and_a_label_below_a_number_is_not() -> None:
    clauses = "1. Scope\nThis is for the readers.\n2. Sharing\nPlease share it with no one.\n"
    assert lines(clauses, patterns=("share",)) == [4]
    assert lines(clauses + "3. Law\nThe law applies.\n", patterns=("share",)) == []
    assert lines(clauses + "3. Law\nShare\n", patterns=("^share",)) == [6]


def test_the_name_of_a_section_in_a_configuration_is_content() -> None:
    assert lines("[comments]\nsort = 'new'\n", patterns=("comments",)) == []
    assert lines("[comments]\nsort them\n", patterns=("comments",)) == [1]


def test_one_of_many_short_headings_above_sentences_is_content() -> None:
    sections = "".join(f"{name}\nThis is for the readers.\n" for name in ("Gate", "Lambs", "Money", "Photos"))
    assert lines(f"{sections}Newsletter\nCopies are by the door.\n", patterns=("^newsletter$",)) == []
    assert lines(f"{sections}Newsletter\nCopies by the door\n", patterns=("^newsletter$",)) == [9]
    assert lines(f"{sections[5:]}Newsletter\nCopies are by the door.\n", patterns=("^newsletter$",)) == [8]
    button = "Newsletter\nThis is for the readers.\n"  # above every text: no name of a section
    assert lines(button * 6, patterns=("^newsletter$",)) == [1, 3, 5, 7, 9, 11]


def test_a_link_in_a_list_is_an_item_although_it_is_shown_without_its_bullet() -> None:
    ports = "- [Ports](/a)\n- [Share](/b)\n- [Ferries](/c)\n"
    assert lines(ports, patterns=("^share",), lists=False) == []
    assert lines("- [Share](/b)\n", patterns=("^share",), lists=False) == [1]


def test_the_date_of_a_letter_is_content() -> None:
    date = (r"^\d+ May 2024$",)
    assert lines("14 Mill Street\n3 May 2024\nDear Mrs Miller,\nThank you for the keys.\n", patterns=date) == []
    assert lines("3 May 2024\nMrs Miller\nMill Street\nDear Mrs Miller,\nThank you.\n", patterns=date) == []
    assert lines("3 мая 2024 г.\nУважаемая Анна!\nСпасибо.\n", patterns=(r"^\d+ мая",)) == []
    assert lines("3 May 2024\nGreat news!\n", patterns=date) == [1]
    assert lines("3 May 2024\nThe mill burns.\nDear Mrs Miller,\nThank you.\n", patterns=date) == [1]
    assert lines("3 May 2024\nThe old mill of the valley burnt down at night, she wrote,\n", patterns=date) == [1]


def test_three_headings_with_a_mark_are_sections() -> None:
    sections = "".join(f"## {name}\nThis is for the readers.\n" for name in ("Gate", "Lambs"))
    assert lines(f"{sections}## Newsletter\nCopies are by the door.\n", patterns=("newsletter$",)) == []
    assert lines(f"{sections[8:]}## Newsletter\nCopies are by the door.\n", patterns=("newsletter$",)) == [4]


def test_a_question_of_a_word_or_two_among_questions_is_content() -> None:
    questions = "Is there an app?\nYes, there is.\nIs it free?\nIt is.\n"
    assert lines(f"{questions}Advertisements?\nNever.\n", patterns=("^advertisements",)) == []
    assert lines(f"{questions}Advertisements?\nYes\n", patterns=("^advertisements",)) == [5]
    assert lines(f"{questions}Are there advertisements?\nNever.\n", patterns=("advertisements",)) == [5]


def test_a_clause_that_goes_on_in_the_next_line_is_content() -> None:
    assert lines("Read also what is not written,\nthe stain, the fold.\n", patterns=("^read also",)) == []
    assert lines("Read also what is not written\nthe stain, the fold.\n", patterns=("^read also",)) == [1]
    assert lines("Read also what is not written,\n", patterns=("^read also",)) == [1]
    assert lines("Read also, read on,\nread on.\n", patterns=("^read also",)) == [1]


def test_a_line_of_a_speaker_is_content() -> None:
    talk = "HOST: How long?\nLIND: Twenty minutes.\nHOST: That is short.\n"
    assert lines(f"{talk}HOST: Subscribe to the show.\n", patterns=("subscribe",)) == []
    assert lines(f"{talk}LIND: Subscribe to the show.\n", patterns=("subscribe",)) == [4]
    assert lines("Read more: A.\nRead more: B.\nRead more: C.\n", patterns=("read more",)) == [1]


def test_pages_between_arrows_are_no_quotation() -> None:
    assert lines("« Previous 1 2 3 Next »\n", patterns=("previous",)) == [1]
    assert lines("« Previous page »\n", patterns=("previous",)) == []
