"""The kind `boundary`: other articles in a document are found and cut out, and articles of one piece are left alone."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.types import Applicability, Severity
from lint.kinds.stitched.boundary import parts
from lint.kinds.stitched.evidence import begins_no_article, is_figures, is_section
from lint.kinds.stitched.units import MIN_PARAGRAPHS
from tests.kinds.stitched.test_cohesion import FERRY, TEA, sketched
from tests.support.command import python
from tests.support.kinds_check import found, shipped, spots

RULE = shipped("structure.stitched-article")

HOST = [
    *FERRY[:3],
    "The director said the first of the new ships would sail between the islands from the spring of next year.",
    FERRY[3],
    "Island councils welcomed the order, but asked the ferry company to lower its fares before the ships arrive.",
]
GERMAN = [
    "Die Reederei, die die nördlichen Inseln anfährt, hat zwei Elektroschiffe bestellt, sagte ihr Direktor am Montag.",
    "Die Schiffe sollen eine Dieselfähre ersetzen, die seit 1984 zu den Inseln fährt und im Winter oft stillsteht.",
    "Die Bewohner der Inseln klagen seit langem über verspätete Fähren und über Fahrpreise, die um ein Drittel stiegen.",
    "Der Direktor der Reederei sagte, das erste der neuen Schiffe werde ab dem Frühjahr zwischen den Inseln fahren.",
    "Bis dahin bleibt die alte Fähre im Dienst, mit einer zweiten Mannschaft, damit sie den Fahrplan einhält.",
]
GERMAN_OTHER = (
    "Forscher aus Leipzig haben im Erbgut alter Apfelsorten Gene gefunden, die Bäume vor Pilzen schützen, und hoffen nun, dass "
    "Züchter damit in wenigen Jahren Sorten anbieten, die ohne Spritzmittel auskommen und trotzdem"
)


def test_a_fragment_behind_the_article() -> None:
    text = "\n".join(HOST) + "\n\n" + TEA + "\n"
    (diagnostic,) = found(text, RULE)
    start = text.index(TEA)
    assert diagnostic.span == (start, start + len(TEA))
    assert diagnostic.fix.cuts == (start, len(text))
    assert diagnostic.limit == RULE.params.short_threshold
    assert isinstance(diagnostic.value, float)
    assert RULE.params.short_threshold <= diagnostic.value <= 1
    assert "starts with a dateline" in diagnostic.message
    assert "content words appeared earlier" in diagnostic.message


def test_a_fragment_inside_the_article_ends_where_the_host_comes_back() -> None:
    text = "\n\n".join([*HOST[:3], TEA, *HOST[3:]])
    (diagnostic,) = found(text, RULE)
    assert diagnostic.fix.cuts == (text.index(TEA), text.index(HOST[3]))


def test_an_article_of_one_piece() -> None:
    assert found("\n".join(HOST), RULE) == ()


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_line_ends(ending: str) -> None:
    assert spots(ending.join([*HOST, "", TEA, ""]), RULE) == [TEA]


def test_another_language() -> None:
    assert found("\n".join(GERMAN), RULE) == ()
    assert spots("\n".join([*GERMAN, "", GERMAN_OTHER]), RULE) == [GERMAN_OTHER]


def test_short_headlines_are_left_to_other_rules() -> None:
    headlines = [
        "Tea harvest breaks records",
        "Five tips for a better lawn",
        "Mayor opens new library",
        "Your stars this week",
    ]
    assert found("\n".join([*HOST, *headlines]), RULE) == ()


def test_a_threshold_that_nothing_reaches() -> None:
    params = RULE.params.__class__(threshold=0.9999999, short_threshold=0.9999999)
    document = Document("\n".join([*HOST, "", TEA]))
    assert list(params.check(document, RULE)) == []


def test_a_cut_that_leaves_more_than_prose_is_unsafe() -> None:
    params = RULE.params.__class__(safe_prose=1.0)
    for heading, expected in (("", Applicability.SAFE), ("Ships and fares", Applicability.UNSAFE)):
        document = Document("\n".join([*HOST[:2], *filter(None, [heading]), *HOST[2:], "", TEA]))
        (diagnostic,) = params.check(document, RULE)
        assert diagnostic.fix.applicability is expected


@pytest.mark.parametrize(("words", "expected"), [(112, Applicability.SAFE), (113, Applicability.UNSAFE)])
def test_a_cut_that_leaves_few_words_is_unsafe(words: int, expected: Applicability) -> None:
    """What is left may be the introduction of a site, and the piece the article."""
    params = RULE.params.__class__(safe_host_words=words)
    (diagnostic,) = params.check(Document("\n".join([*HOST, "", TEA])), RULE)
    assert diagnostic.fix.applicability is expected


@pytest.mark.parametrize(("minimum", "expected"), [(0.0, Severity.ERROR), (1.0, Severity.WARNING)])
def test_a_less_likely_piece_is_a_warning(minimum: float, expected: Severity) -> None:
    params = RULE.params.__class__(error_threshold=minimum)
    (diagnostic,) = params.check(Document("\n".join([*HOST, "", TEA])), RULE)
    assert diagnostic.severity is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Extra points", True),
        ("What else is new this week", True),
        ("Wat verder ter tafel kwam", True),
        ("Δείτε επίσης", True),
        ("Anna Keller", False),
        ("Reporting by Anna Keller", False),
        ("Reuters", False),
        ("Updated 12 May", False),
        ("It was all over by noon.", False),
        ("The members are:", False),
        ("the end of a line that was cut off", False),
        ("Nobody could say for how long the ferry would be out of service", False),
        ("東京 大阪", False),
    ],
)
def test_a_heading_is_not_left_without_its_section(line: str, expected: bool) -> None:
    text = sketched(*HOST, line, TEA)
    assert is_section(text, (len(HOST) + 1, len(HOST) + 2)) is expected


def test_a_paragraph_of_the_article_that_no_sign_sets_off_is_not_cut_out() -> None:
    plain = f"{TEA.partition(' – ')[2]} buyers waited."
    for inserted, expected in ((plain, Applicability.UNSAFE), (f"NAIROBI – {plain}", Applicability.SAFE)):
        (found,) = RULE.params.check(Document("\n".join([*HOST[:3], inserted, *HOST[3:]])), RULE)
        assert found.fix.applicability is expected


GERMAN_PIECE = f"{GERMAN_OTHER} gut schmecken, weil die Kundschaft im Handel keine Äpfel kaufen will, die nach nichts"


@pytest.mark.parametrize(
    ("lines", "minimum", "expected"),
    [
        ([*GERMAN, GERMAN_PIECE], 0.01, Applicability.SAFE),
        ([*GERMAN, GERMAN_PIECE], 0.9999, Applicability.UNSAFE),
        ([*GERMAN, GERMAN_OTHER], 0.01, Applicability.UNSAFE),
        ([*GERMAN[:3], "", GERMAN_PIECE, "", *GERMAN[3:]], 0.01, Applicability.UNSAFE),
    ],
    ids=["at the end", "less likely", "of few words", "inside"],
)
def test_a_short_piece_in_another_language_is_cut_only_at_the_end(
    lines: list[str], minimum: float, expected: Applicability
) -> None:
    params = RULE.params.__class__(
        short_threshold=0.01, safe_other_short_threshold=minimum, safe_other_insert_threshold=minimum
    )
    assert [one.fix.applicability for one in params.check(Document("\n".join(lines)), RULE) if one.fix] == [expected]


def test_a_section_under_a_heading_is_reported_and_left() -> None:
    for line, expected in (("Ships and fares", Applicability.UNSAFE), ("By Anna Keller", Applicability.SAFE)):
        found = [one.fix for one in RULE.params.check(Document("\n".join([*HOST, line, TEA])), RULE)]
        assert [fix.applicability for fix in found if fix is not None] == [expected]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Nutrition per serving: 310 kcal, 9 g fat, 41 g carbs, 17 g protein", True),
        ("Height 46 cm, weight 2.4 kg, bulb E27, at most 40 W", True),
        ("The council met on 14 March and agreed to buy 2 new", False),
        ("In 2019, 310 of 940 people said 41 times that 17 was enough.", False),
    ],
)
def test_a_line_of_figures_is_no_article(line: str, expected: bool) -> None:
    text = sketched(*HOST, line)
    assert is_figures(text, (len(HOST), len(HOST) + 1)) is expected


@pytest.mark.parametrize(("before", "mark", "count"), [("", "", 1), ("- ", "- ", 0), ("", "* ", 0), ("", "– ", 0)])
@pytest.mark.parametrize("end", [".", ":"])
def test_an_item_of_a_list_is_no_article(before: str, mark: str, count: int, end: str) -> None:
    text = "\n".join(
        [*HOST[:-1], f"{before}The town: {HOST[-1].removesuffix('.')}{end}", f"{mark}{TEA.partition(' – ')[2]}"]
    )
    assert len(list(RULE.params.check(Document(text), RULE))) == count


def test_a_section_under_a_heading_in_capitals_is_not_cut_off_behind_another() -> None:
    for before, expected in (("THE NEW SHIPS", True), ("The new ships", False)):
        text = sketched(HOST[0], before, *HOST[1:], "TEA AT RECORD PRICES", TEA)
        assert is_section(text, (len(HOST) + 1, len(HOST) + 3)) is expected


def test_teasers_in_a_row_go_to_one_part() -> None:
    text = sketched(*HOST, TEA, TEA, TEA)
    assert parts(text, [(6, 7), (7, 8), (8, 9)]) == dict.fromkeys([(6, 7), (7, 8), (8, 9)], (6, 9))
    assert parts(text, [(6, 7), (7, 8)]) == {(6, 7): (6, 7), (7, 8): (7, 8)}


def test_two_articles_in_one_line_are_reported_and_left() -> None:
    text = " ".join([*HOST, TEA]) + "\n"
    for diagnostic in found(text * 3, RULE):
        assert diagnostic.fix is None


@pytest.mark.parametrize(
    "text", ["", "\n\n", "one line", "a\nb", "a\n\nb\n\nc", "١٢٣\n" * 5, "\ud800\n" * 4, "- \n" * 50]
)
def test_texts_that_are_no_articles(text: str) -> None:
    assert found(text, RULE) == ()


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*HOST, *GERMAN, TEA, GERMAN_OTHER, "Menu", "- x", "字" * 40]), max_size=14))
def test_cuts_are_pairs_in_order_and_within_the_text(paragraphs: list[str]) -> None:
    text = "\n".join(paragraphs)
    cuts = [diagnostic.fix.cuts for diagnostic in found(text, RULE) if diagnostic.fix is not None]
    if len(cuts) < len(found(text, RULE)):  # found between sentences: there are few paragraphs
        assert len(Document(text).paragraphs) < MIN_PARAGRAPHS
    at = 0
    for start, end in dict.fromkeys(cuts):  # pieces that go to one part have the same
        assert at <= start < end <= len(text)
        assert start == 0 or text[start - 1] == "\n"
        at = end


def test_time_grows_with_the_length_only() -> None:
    """A text of ten thousand paragraphs, each as foreign as can be, takes seconds at most."""
    text = "\n".join(f"{TEA} {number} w{number}x{number} q{number}" for number in range(10_000))
    began = time.process_time()
    found(text, RULE)
    assert time.process_time() - began < 20


def test_a_short_clean_text_needs_no_heavy_imports() -> None:
    program = (
        "import sys; from tests.kinds.stitched.test_boundary import *; before = set(sys.modules)\n"
        "found('\\n'.join(HOST), RULE); assert 'numpy' not in set(sys.modules) - before"
    )
    assert python(program).returncode == 0


def test_a_paragraph_in_another_language_is_a_notice() -> None:
    for notice in (
        "Cette page a été traduite automatiquement, et la commune rappelle que seule la version anglaise du texte fait foi.",
        "Esta noticia también está en español, y la traducción fue hecha por voluntarios que no son de la asociación.",
        GERMAN[2],
    ):
        for at in (3, len(HOST)):
            text = "\n\n".join((*HOST[:at], notice, *HOST[at:]))
            assert found(text, RULE) == ()


@pytest.mark.parametrize(
    ("lines", "at", "expected"),
    [
        (["Who are you?", FERRY[0], "What do you use?", TEA, "And what next?", TEA], 3, True),
        ([FERRY[0], "What next?", FERRY[0], TEA, "Why tea?", TEA], 3, False),
        (["Who are you?", FERRY[0], "What do you use?", TEA, FERRY[0], TEA, "And what next?"], 4, False),
        (
            ["Who are you?", TEA, "What do you use?", TEA, "And what next?", TEA, "The code", "It is on the card."],
            6,
            True,
        ),
        ([FERRY[0], "“It leaks,” she said.", "“It does,” he said.", f"“{TEA}”"], 3, True),
        (["“It leaks,” she said.", "“It does,” he said.", FERRY[0], f"“{TEA}”"], 3, False),
        ([FERRY[0], FERRY[0], f"“{TEA}”"], 2, False),
        ([f"Monday - {FERRY[0]}", f"Tuesday - {FERRY[0]}", f"Friday - {TEA}"], 2, True),
        ([FERRY[0], FERRY[0], f"[2] {TEA}"], 2, True),
        ([FERRY[0], FERRY[0], f"tea.pour() {TEA}"], 2, True),
        ([f"Marr - {FERRY[0]}", FERRY[0], f"Klee - {TEA}"], 2, False),
        ([f"Tip: {FERRY[0]}", f"Tip: {FERRY[0]}", FERRY[0], f"Klee - {TEA}"], 3, False),
    ],
)
def test_an_interview_a_dialogue_and_days_go_on(lines: list[str], at: int, *, expected: bool) -> None:
    assert begins_no_article(sketched(*lines), (at, len(lines))) == expected
