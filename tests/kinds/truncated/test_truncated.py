"""The kind `truncation`: paragraphs cut off in mid-sentence are found, and what merely has no full stop is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from lint.core.document import Document
from lint.core.segment import WORD
from lint.core.types import Diagnostic, Severity
from lint.kinds.truncated import Truncation
from lint.kinds.truncated.features import FEATURES, has_open_bracket, has_open_quote, row
from lint.kinds.truncated.habits import Habits
from lint.kinds.truncated.innocent import may_be_cut, open_ended
from lint.kinds.truncated.sentence_ends import last_sentence
from tests.support.kinds_check import found, shipped, spots
from tests.support.truncation_texts import ARTICLES, CUTS, GROUPS, INSIDE, TOP

RULE = shipped("structure.truncated-paragraph")
ENGLISH = ARTICLES["en"]


def lines_found(text: str) -> list[int]:
    document = Document(text)
    return [document.position(diagnostic.span.start)[0] for diagnostic in found(text, RULE)]


def only(text: str) -> Diagnostic:
    (diagnostic,) = found(text, RULE)
    return diagnostic


def cases(table: dict[str, list[tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(language, line, id=f"{name} {number} {language}")
        for name, lines in table.items()
        for number, (language, line) in enumerate(lines)
    ]


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


@pytest.mark.parametrize("name", GROUPS)
def test_lines_that_are_alike_are_not_reported(name: str) -> None:
    language, group = GROUPS[name]
    article = ARTICLES[language]
    together = [*article[:2], *group, *article[2:]]
    apart = [line for pair in zip(article, group, strict=False) for line in pair]
    assert lines_found("\n".join(together)) == []
    assert name in {"verses", "a list", "rows of a table"} or lines_found("\n".join([*apart, article[-1]])) == []


@pytest.mark.parametrize(("language", "line"), cases(CUTS))
def test_a_cut_last_paragraph_is_found(language: str, line: str) -> None:
    article = ARTICLES[language]
    assert lines_found("\n".join([*article[:2], *article[3:], line])) == [len(article)]
    assert lines_found("\n\n".join([*article[:2], *article[3:], line]) + "\n") == [2 * len(article) - 1]


@pytest.mark.parametrize(("language", "line"), cases({"after a function word": CUTS["after a function word"]}))
def test_a_cut_paragraph_inside_is_found(language: str, line: str) -> None:
    article = ARTICLES[language]
    assert lines_found("\n".join([*article[:2], line, *article[3:]])) == [3]


# ---- what a finding says

CUT = "The mayor said that the old bridge could not carry lorries any longer, and that the detour through the"


@pytest.mark.parametrize(
    ("end", "word", "said"),
    [
        ("", "the", "no sentence ends with that word"),
        (" valley,", "valley", "ends with a comma"),
        (" valley (which is", "is", "no sentence ends with that word"),
        (" valley (nine long", "long", "a bracket is never closed"),
        ("...", "the", "no sentence ends with that word"),
    ],
)
def test_a_finding_is_at_the_last_word_and_says_why(end: str, word: str, said: str) -> None:
    text = "\n".join([*ENGLISH, CUT + end])
    diagnostic = only(text)
    shown = text[slice(*diagnostic.span)]
    assert shown.strip("(,. ") == word
    assert diagnostic.span.end == len(text)
    assert f'after "{word}"' in diagnostic.message
    assert said in diagnostic.message
    assert "5 of 5 long others end with punctuation" in diagnostic.message
    assert isinstance(diagnostic.value, float)
    assert isinstance(diagnostic.limit, float)
    assert diagnostic.value >= diagnostic.limit
    assert diagnostic.fix is None


def test_the_last_word_of_a_script_without_spaces_is_its_last_characters() -> None:
    language, line = next(case for case in CUTS["after a function word"] if case[0] == "ja")
    text = "\n".join([*ARTICLES[language], line])
    assert spots(text, RULE) == [line[-6:]]


def test_a_finding_that_is_less_certain_is_a_warning_at_most() -> None:
    text = "\n".join([*ENGLISH, CUT])
    probability = only(text).value
    assert isinstance(probability, float)
    for severity, limit, expected in [
        ("error", probability - 0.001, Severity.ERROR),
        ("error", min(1.0, probability + 0.001), Severity.WARNING),
        ("note", min(1.0, probability + 0.001), Severity.NOTE),
    ]:
        made = structs.replace(RULE, params=Truncation(error_probability=limit), severity=Severity(severity))
        assert [each.severity for each in found(text, made)] == [expected]


def test_the_end_of_a_section_counts_as_an_end() -> None:
    cut = "The port was closed for three days after the storm, and the ships had to wait outside for calmer weather"
    text = "\n".join(ENGLISH) + "\n\n" + cut + "\n\n" + "\n".join(reversed(ENGLISH)) + "\n"
    assert lines_found(text) == [7]


def test_in_hard_wrapped_text_the_last_line_is_reported() -> None:
    text = """\
The town council met on Tuesday evening to talk about the new
bridge, which has been planned for nine years and is still not
there.

Most of the members spoke in favour of it, although the cost has
doubled since the first plans were drawn up and the money is not
there.

The mayor said that the old bridge could not carry lorries any
longer, and that the detour takes an hour on most days of the

A vote is expected in the spring, once the auditors have looked
at the figures again, and nobody expects it to fail by much more
than a handful.
"""
    assert Document(text).is_hard_wrapped
    assert lines_found(text) == [10]


# ---- ends that explain themselves

PROSE = "The mayor thanked everyone who had come to the meeting in the old town hall"


def test_prose_without_an_end_may_be_cut() -> None:
    assert may_be_cut(PROSE)


@pytest.mark.parametrize(
    "end",
    [
        ", and read the letter from the head of the port authority, Ingrid", ", among them the captain, Ada Miller",
        " and gave thanks to all the engineers, and the", ". Regards were sent from the port, the ship and the",
        ", and, as ever, his wife, Ada", ": the clerk, the smith, Tom",
    ],
)  # fmt: skip
def test_a_name_without_thanks_or_regards_is_no_signature(end: str) -> None:
    assert may_be_cut(PROSE + end)


@pytest.mark.parametrize(
    "end",
    [
        "https://example.org/a", "ada@example.org", "#newbridge", "at 9.00 €", "for $12,50", "again :-)", "again ....",
        "and *so on*", "again. (AFP)", "again.” — Ada Miller", "again. AFP/DPA", "again.The vote", 'again."The vote',
        "again”.“The vote", "by 김기자", "again. | Ada Miller", "again. / Ada M. Miller", "again.” 3", "again. 12",
        "again. Read more", "again! Czytaj więcej »",
    ],
)  # fmt: skip
def test_an_end_is_explained_by_what_is_there(end: str) -> None:
    assert not may_be_cut(f"{PROSE} {end}")


@pytest.mark.parametrize(
    "part",
    [
        "Photo: Ada", "PHOTOS BY Ada", "vİdeo/Ada", "ımage: Ada", "ſource: Ada", "Credits: Ada", "Editing by Ada", "(@ada",
        "copyright Ada", "All rights reserved to Ada", "© Ada", "a|b", "x == y", "snake_case", "</p", "pıc.twitter.com",
        "fot. / Ada", "źródło: Ada", "фото: Ада",
    ],
)  # fmt: skip
def test_what_is_no_prose_is_seen_in_any_case(part: str) -> None:
    assert not may_be_cut(f"{PROSE}, {part} and then")
    assert not may_be_cut(f"{PROSE}, {part.swapcase()} and then") or not part.isascii()


@given(st.lists(st.text('aZ 1.…。:;,!?"”’)]*-—字', min_size=24).map(str.strip).filter(bool)))
def test_the_quick_look_passes_over_no_paragraph_that_may_be_cut(texts: list[str]) -> None:
    assert set(open_ended(texts)) >= {index for index, text in enumerate(texts) if may_be_cut(text)}


def test_a_quotation_with_its_source_on_the_next_line_is_not_reported() -> None:
    quotation = "My team and I are safe tonight, and I cannot even begin to say what this town means to me"
    for source in ("— Ada Miller (@ada) March 12, 2024", "– Ada Miller"):
        assert lines_found("\n".join([*ENGLISH[:2], quotation, source, *ENGLISH[2:]])) == []


def test_clauses_of_one_sentence_are_not_reported() -> None:
    clauses = [
        "if the bridge can carry the weight of a lorry with a trailer, or",
        "if the detour takes less than an hour.",
    ]
    assert lines_found("\n".join([*ENGLISH, *clauses])) == []


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


# ---- the parts


def test_last_sentence_and_the_marks_before_it() -> None:
    assert last_sentence("He came. He saw. He won a") == ("He won a", 2)
    assert last_sentence("no mark at all") == ("no mark at all", 0)
    assert last_sentence("他来了。他看了") == ("他看了", 1)


@pytest.mark.parametrize("text", ["a (b", "a (b) (c", "（字", "a [b"])
def test_an_open_bracket(text: str) -> None:
    assert has_open_bracket(text)
    assert not has_open_bracket(text + ")")


@pytest.mark.parametrize("text", ["“a", "„a", "«a", "「字", 'a "b'])
def test_an_open_quotation(text: str) -> None:
    assert has_open_quote(text)
    assert not has_open_quote(text[-1])


def test_no_habit_in_an_empty_text() -> None:
    assert Habits([], []).word_counts == []


@given(st.lists(st.text(min_size=1).filter(str.strip).map(str.strip), min_size=1))
def test_any_paragraph_has_a_row_of_numbers(texts: list[str]) -> None:
    habits = Habits(texts, list(map(WORD.findall, texts)))
    for index in range(len(texts)):
        numbers = row(habits, index)
        assert len(numbers) == len(FEATURES)
        assert all(abs(number) < 1e6 for number in numbers)


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
    start = time.perf_counter()
    spots(text, RULE)
    assert time.perf_counter() - start < 20
