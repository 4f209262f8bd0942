"""The kind `pdf`: what pages leave in a text, and what looks like it."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from tests.support.kinds_check import fixed_text, found, shipped, spots


def test_three_cut_words_show_that_a_text_was_set_in_lines() -> None:
    rule = shipped("pdf.hyphenation")
    assert found("riv-\ner and own-\ner\n", rule) == ()
    assert fixed_text("riv-\ner and own-\ner and Sun-\nday\n", rule, unsafe=True) == "river and owner and Sunday\n"
    assert fixed_text("riv-\ner and own-\ner and Sun-\nday\n", rule) == "riv-\ner and own-\ner and Sun-\nday\n"
    assert found("riv-\nEr and own-\nEr and Sun-\nDay\n", rule) == ()


def test_page_numbers_count_up_and_are_some_lines_apart() -> None:
    rule = shipped("pdf.page-line")
    text = "The mill by the river\n\n\nPage {}\n"
    assert spots("".join(map(text.format, (7, 8, 9))), rule)[:1] != []
    assert found("".join(map(text.format, (7, 8))), rule) == ()
    assert found("".join(map(text.format, (7, 9, 8))), rule) == ()
    assert found("Page 7\nPage 8\nPage 9\n", rule) == ()


def test_a_ligature_is_written_out_safely_within_words_only() -> None:
    rule = shipped("pdf.ligature")
    (only,) = found("oﬃce and ﬁ", rule)
    assert (only.fix.applicability, only.fix.title) == (Applicability.SAFE, 'replace "ﬃ" with "ffi"')


def test_three_different_words_show_that_ligatures_are_lost() -> None:
    rule = shipped("pdf.ligature")
    assert found("They con rm the speci c terms, con rm the speci c day and con rm it.\n", rule) == ()
    assert len(found("They con rm the speci c terms of ce by of ce.\n", rule)) == 4


def test_a_row_that_comes_three_times_is_a_table() -> None:
    rule = shipped("pdf.flat-table")
    row = "United {0} {0} City {0} {0} Town {0} {0} "
    assert len(found(row.format(10) + "Rovers 12 14", rule)) == 1
    assert found(row.format(10) + "Rovers 12", rule) == ()
    assert found(row.format(10) + "Rovers 12 14.", rule) == ()
    assert found(row.format(10) + "Rovers, 12 14", rule) == ()
    assert (
        found("United 10 City 12 Town 13 Rovers 14 Albion 15 Athletic 16 Wanderers 17", rule) == ()
    )  # one number each
    assert found("United Ferry 10 11 12 13 14 City Rovers 10 11 12 13 14", rule) == ()  # two rows
    assert found("United of the Ferry 10 11 City by the Rovers 12 13 Town of the Albion 14 15", rule) == ()


CRAMMED = "themillbytheriverburneddownonsundaynight,andnobodyknowsyetwhatstartedthefire"


def test_a_line_of_sixty_letters_has_lost_its_spaces() -> None:
    rule = shipped("pdf.lost-spaces")
    assert [len(found(CRAMMED[:count], rule)) for count in (59, 60)] == [0, 1]
    assert len(found(f"{CRAMMED.replace(',', '')}\nThe mill by the river\n{CRAMMED}\n", rule)) == 2


@pytest.mark.parametrize(
    "line",
    [
        CRAMMED.replace("down", "down/"),
        CRAMMED.replace("themillby", "www.mill.by"),
        CRAMMED.replace("down", "12345"),
        CRAMMED.upper(),
        "МЕЛЬНИЦАУРЕКИСГОРЕЛАВНОЧЬНАВОСКРЕСЕНЬЕ,ИНИКТОПОКАНЕЗНАЕТ,ОТЧЕГО",
        CRAMMED.replace(",", ",–,–,–,–,–,–,–,–"),
        "themillby,theriver,burneddown,onsunday,nightand,nobodyknows,yetwhat,started",
        CRAMMED.replace(",", " "),
        CRAMMED.replace("sun", " sun").replace("body", " body").replace("what", " what").replace("fire", " fire"),
    ],
    ids=["path", "address", "number", "capitals", "Cyrillic capitals", "signs", "words", "long words", "spaces"],
)
def test_an_address_a_key_or_a_list_has_no_spaces_to_lose(line: str) -> None:
    assert found(line, shipped("pdf.lost-spaces")) == ()


def test_four_different_words_of_thirty_are_misread_and_lines_of_many_different_signs() -> None:
    rule = shipped("pdf.misread-letters")
    words, signs = "The m1ll by the r1ver burned d0wn and n0body came.\n", "*~^•■□◊§¶†‡•■□\n"
    assert spots(words + signs, rule) == [words.strip(), signs.strip()]
    assert spots(words.replace("n0body", "m1ll") + signs, rule) == [signs.strip()]
    assert found("The mill.\n*~^*~^*~^*~^*~^\n| --- | --- | --- |\n", rule) == ()
    assert found(words + "and so it goes on " * 20, rule)
    assert found(words + "and so it goes on " * 30, rule) == ()


def test_confused_letters_of_recognised_text_are_no_turkish_endings() -> None:
    rule = shipped("pdf.misread-letters")
    assert found(
        "Tbe miller, witli his wife, wbo had mucli to do, went to tbe mill.\nNobody tbat I know saw tbe end.\n", rule
    )
    assert found("Aws cli komutu kuvvetli, dikkatli, şiddetli, hareketli, kıymetli.\n" * 3, rule) == ()


def test_spaces_in_words_show_in_short_pieces_that_no_language_has() -> None:
    rule = shipped("pdf.spread-letters")
    line = (
        "The com mit tee of the coun cil sa id on Mon day that the fer ry to the is lands wi ll not sa il this win ter."
    )
    assert spots(f"{line}\n{60 * ' '}\nNobody was asked.", rule) == [line], "a line may be blank"
    assert (
        found("The day is too hot for you, my boy, so put on a hat and let the old dog out of its box by ten.", rule)
        == ()
    )


def test_four_lines_of_two_columns_that_go_on_are_mixed_and_a_table_is_not() -> None:
    rule = shipped("pdf.mixed-columns")
    line = "The mill by the river burned     owner was not at home when"
    assert spots("\n".join([line] * 4), rule) == [line] * 4
    assert found("\n".join([line] * 3), rule) == ()
    assert found("\n".join(["The mill by the river     Built by his own father then"] * 4), rule) == ()


@pytest.mark.parametrize(
    "piece",
    [
        "a ",
        "a-\nb",
        "1\n\n\n",
        "m1ll ",
        "ab",
        "x 1 1 ",
        ". . . . . ",
        "over.The ",
        ":selected: ",
        "a ffi ",
        "|.a ",
        "a a a    ",
        "a \u0308",
    ],
)
def test_time_is_linear_in_hostile_text(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    for name in (
        "hyphenation",
        "page-line",
        "lost-spaces",
        "spread-letters",
        "misread-letters",
        "flat-table",
        "ligature",
        "mixed-columns",
        "split-accent",
    ):
        found(text, shipped(f"pdf.{name}"))


def test_headers_that_differ_in_a_number_interrupt_sentences_and_headings_do_not() -> None:
    rule = shipped("pdf.page-line")
    text = "The church was begun in 1211 on older walls, and it\n{}\nwas not finished before 1340.\nIt fell.\n"
    assert spots(text.format("The Vale 23") + text.format("24 The Vale"), rule) == ["The Vale 23", "24 The Vale"]
    assert found(text.format("The Vale 23") + text.format("The Vale 21"), rule) == ()
    heading = "{}\nThe church was begun in 1211 on older walls.\nIt was old.\nIt fell.\n"
    assert found(heading.format("Annual report 2018") + heading.format("Annual report 2019"), rule) == ()


def test_glyph_numbers_and_confused_function_words_need_four_of_three_kinds() -> None:
    rule = shipped("pdf.misread-letters")
    assert len(found("Tbe mill and tlie river, witb tbe dam, by tbe town.\n", rule)) == 1
    assert found("Tbe mill and tbe river, tbe dam, tbe town.\n", rule) == ()
    assert found("Thc mill aud thc river, witb thc dam.\n", rule) == ()  # these may be words and names
    assert len(found("(cid:1)(cid:2)(cid:3)(cid:4)\n", rule)) == 1


def test_three_sentences_glued_to_others_begin_with_function_words() -> None:
    rule = shipped("pdf.lost-spaces")
    text = "The mill burned.The owner fled.It rained for days.And the dam held."
    assert spots(text, rule) == ["", "", ""]
    assert fixed_text(text, rule, unsafe=True) == text.replace(".", ". ").strip()
    assert fixed_text(text, rule) == text
    assert found("The mill burned.The owner fled.It rained for days. And the dam held.", rule) == ()
    assert found("The words http.Get and fmt.Print and os.Exit and io.Copy name functions of a language.", rule) == ()


def test_dots_lead_to_pages_below_a_heading_or_from_numbered_chapters() -> None:
    rule = shipped("pdf.page-line")
    lines = "Mill ....... 3\nDam ....... 7\nBridge ....... 12\n"
    assert spots("Contents\n" + lines, rule) == ["Contents", *lines.splitlines()]
    assert found("Prices\n" + lines, rule) == ()
    assert found("Contents\n" + lines.replace("12", "5"), rule) == ()
    assert found("Contents\n" + lines.replace("Mill ....... 3\n", ""), rule) == ()
    assert len(found("1 Mill ....... 3\n2 Dam ....... 7\nBridge ....... 12\n", rule)) == 3


def test_marks_of_a_converter_are_removed_with_their_line_unless_the_text_shows_code() -> None:
    rule = shipped("pdf.converter-mark")
    text = "The mill burned.\n<!-- image -->\nNobody was hurt.\n"
    assert fixed_text(text, rule) == "The mill burned.\nNobody was hurt.\n"
    assert fixed_text(text + "Write `x`.\n", rule) == text + "Write `x`.\n"
    assert found(text.replace("<!-- image -->", "<!-- an image -->"), rule) == ()


def test_three_words_show_that_ligatures_are_split_off() -> None:
    rule = shipped("pdf.ligature")
    words = "The e ffi cient mill is speci fi c and its in fl uence "
    assert len(found(words, rule)) == 3
    assert found(words.replace("in fl uence", "influence"), rule) == ()
    assert found("Va fi bine, vor fi aici, pot fi acolo și a fi aici.", rule) == ()
