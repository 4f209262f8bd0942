"""The kind `truncation`: paragraphs cut off in mid-sentence are found, and what merely has no full stop is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.kinds_check import found, spots
from tests.support.truncation_check import RULE, cases, lines_found
from tests.support.truncation_texts import ARTICLES, CLOSING, CUTS, GROUPS, INSIDE, TOP

ENGLISH = ARTICLES["en"]
BLOCKS = {"verses", "a list", "rows of a table", "dialogue that trails off"}  # Lines that stand together


@pytest.mark.parametrize("language", ARTICLES)
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_whole_article_is_not_reported(language: str, gap: str) -> None:
    assert lines_found(gap.join(ARTICLES[language])) == []


@pytest.mark.parametrize(("language", "line"), cases(TOP))
def test_a_line_at_the_top_is_not_reported(language: str, line: str) -> None:
    title = TOP["a title"][0][1]
    assert lines_found("\n".join([line, *ARTICLES[language]])) == []
    assert language != "en" or line == title or lines_found("\n\n".join([title, line, *ARTICLES[language]])) == []


@pytest.mark.parametrize(("language", "line"), cases(INSIDE))
@pytest.mark.parametrize("at", [2, 4])
def test_a_line_inside_is_not_reported(language: str, line: str, at: int) -> None:
    article = ARTICLES[language]
    assert lines_found("\n".join([*article[:at], line, *article[at:]])) == []


@pytest.mark.parametrize(("language", "line"), cases(CLOSING))
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_whole_line_at_the_end_is_not_reported(language: str, line: str, gap: str) -> None:
    assert lines_found(gap.join([*ARTICLES[language], line])) == []


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_teaser_of_one_paragraph_is_found(gap: str) -> None:
    for _language, line in CUTS["after a word that wants more, with an ellipsis"]:
        assert lines_found(line) == [1]
        assert lines_found(f"New bridge over the river{gap}{line}") != []


@pytest.mark.parametrize("name", GROUPS)
def test_lines_that_are_alike_are_not_reported(name: str) -> None:
    language, group = GROUPS[name]
    article = ARTICLES[language]
    together = [*article[:2], *group, *article[2:]]
    apart = [line for pair in zip(article, group, strict=False) for line in pair]
    assert lines_found("\n".join(together)) == []
    assert name in BLOCKS or lines_found("\n".join([*apart, article[-1]])) == []


@pytest.mark.parametrize(("language", "line"), cases(CUTS))
def test_a_cut_last_paragraph_is_found(language: str, line: str) -> None:
    article = ARTICLES[language]
    assert lines_found("\n".join([*article[:2], *article[3:], line])) == [len(article)]
    assert lines_found("\n\n".join([*article[:2], *article[3:], line]) + "\n") == [2 * len(article) - 1]


@pytest.mark.parametrize(("language", "line"), cases({"after a function word": CUTS["after a function word"]}))
def test_a_cut_paragraph_inside_is_found(language: str, line: str) -> None:
    article = ARTICLES[language]
    assert lines_found("\n".join([*article[:2], line, *article[3:]])) == [3]


def test_a_quotation_with_its_source_on_the_next_line_is_not_reported() -> None:
    quotation = "My team and I are safe tonight, and I cannot even begin to say what this town means to me"
    for source in ("— Ada Miller (@ada) March 12, 2024", "– Ada Miller"):
        assert lines_found("\n".join([*ENGLISH[:2], quotation, source, *ENGLISH[2:]])) == []


@pytest.mark.parametrize("code", ["$ mill --start", ">>> mill.start(3)", "mill = Mill(3)", "$MILL[wheel]"])
def test_a_sentence_that_leads_to_code_is_not_reported(code: str) -> None:
    lead = "The wheel of the mill, which stood still for so many years until it was mended, can be started by"
    assert lines_found("\n".join([*ENGLISH[:2], lead, code, *ENGLISH[2:]])) == []
    assert lines_found("\n".join([*ENGLISH[:2], lead, *ENGLISH[2:]])) == [3]


@pytest.mark.parametrize(
    ("language", "lead", "speech"),
    [
        ("en", "She looked at the old bridge for a long time, then turned to the councillors and said,", "“Build it.”"),
        ("de", "Sie sah lange auf die alte Brücke, wandte sich dann an die Mitglieder und sagte nur,", "„Baut sie.“"),
        (
            "fr",
            "Elle regarda longtemps le vieux pont, puis se tourna vers les élus et leur dit enfin,",
            "– Bâtissez-le.",
        ),
        ("es", "Miró durante mucho tiempo el puente viejo, se volvió hacia los concejales y dijo,", "—Constrúyanlo."),
        ("pl", "Długo patrzyła na stary most, potem odwróciła się do radnych i powiedziała tylko,", "– Budujcie."),
        ("ru", "Она долго смотрела на старый мост, потом повернулась к депутатам и сказала,", "«Стройте его»."),
        ("zh", "她久久地望着那座旧桥，然后转过身来，对在场的全体议员和居民平静地说，", "“把它修起来。”"),
    ],
)
def test_a_comma_that_leads_over_to_speech_is_not_reported(language: str, lead: str, speech: str) -> None:
    article = ARTICLES[language]
    assert lines_found("\n".join([*article[:2], lead, speech, *article[2:]])) == []


@pytest.mark.parametrize("mark", ["…", "... "])
def test_an_ellipsis_that_the_next_paragraph_takes_up_is_not_reported(mark: str) -> None:
    open_end = "The mayor said that the old bridge could not carry lorries any longer, and that behind the"
    article = [*ENGLISH[:2], f"{open_end}...", f"{mark}hill nobody had ever asked for one.", *ENGLISH[2:]]
    assert lines_found("\n".join(article)) == []


def test_a_cut_first_paragraph_is_found() -> None:
    for language, line in CUTS["after a function word"]:
        if language in ("en", "de", "fr", "es", "it", "pl"):
            assert lines_found("\n".join([line, *ARTICLES[language][1:]])) == [1]


def test_clauses_of_one_sentence_are_not_reported() -> None:
    clauses = [
        "if the bridge can carry the weight of a lorry with a trailer, or",
        "if the detour takes less than an hour.",
    ]
    assert lines_found("\n".join([*ENGLISH, *clauses])) == []
    licence = [
        "Carry the boat to the water on a cart that is customarily used for the carriage of boats; or,",
        "Leave the boat to the ferryman, with a written offer to pay him.",
    ]
    assert lines_found("\n".join([*ENGLISH, *licence])) == []
    manual = [
        "The name of the boat is kept, with that of its owner, in a variable of the program, which is",
        "$BOAT[name]",
    ]
    assert lines_found("\n".join([*ENGLISH, *manual, ENGLISH[0]])) == []
    shown = "The ferryman fetches them one after the other, and so what he says to the boat on the other side,"
    for below in ("turns it round.", ") can be heard."):
        assert lines_found("\n".join([*ENGLISH, shown, "Ahoy --left", "Boat 4", below, ENGLISH[0]])) == []
    assert lines_found("\n".join([*ENGLISH, shown, "Ahoy --left", "Boat 4", ENGLISH[0]])) != []


@pytest.mark.parametrize(
    "text",
    [
        (
            "The harbour lay quiet under the snow\nand no one was out but the boy with the lamp\n"
            "who counted the boats as he went down the row\nand wrote down their names on a page that was damp\n"
        ),
        "\n".join(paragraph.rstrip(".").lower() for paragraph in ENGLISH),
        "def span(start, end):\n    return [start for start in range(start, end) if start and end and start != end\n",
        (
            "สภาเมืองประชุมกันเมื่อวันอังคารเพื่อหารือเกี่ยวกับสะพานใหม่ซึ่งวางแผนมาเก้าปีแล้ว\n"
            "สมาชิกส่วนใหญ่สนับสนุนแม้ว่าค่าใช้จ่ายจะเพิ่มขึ้นเป็นสองเท่าตั้งแต่แผนแรก\n"
        ),
        "",
        "\n\n",
        "One line of no great length",
        "a: hi there, are you coming to the party tonight\nb: no i have to work until ten and then i go to bed\n",
    ],
)
def test_a_text_without_sentence_marks_is_not_reported(text: str) -> None:
    assert lines_found(text) == []


def test_a_sentence_without_its_mark_inside_a_text_is_not_reported() -> None:
    forgotten = ENGLISH[1].rstrip(".") + ", according to the report"
    assert lines_found("\n".join([*ENGLISH[:2], forgotten, *ENGLISH[2:]])) == []


@given(st.text())
def test_any_text_is_checked_and_spans_are_within_it(text: str) -> None:
    for diagnostic in found(text, RULE):
        assert 0 <= diagnostic.span.start < diagnostic.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "word " * 400_000,
        "(" * 2_000_000,
        "a.B" * 700_000,
        "and, " * 400_000,
        "The bridge of\n" * 100_000,
        "字" * 2_000_000,
    ],
)
def test_hostile_texts_take_linear_time(text: str) -> None:
    start = time.process_time()
    spots(text, RULE)
    assert time.process_time() - start < 20
