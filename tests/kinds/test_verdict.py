"""The kinds `verdict` and `list-page`: documents that are no article, in which nothing is fixed."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.core.linter import lint
from lint.core.types import Applicability
from lint.fixing.fix import fix
from tests.support.kinds_check import found, rule, shipped

WALL = rule(
    "kind: verdict\nsigns: ['^members only']\nhints: [fee]\nmax-words: 20\nmax-other-words: 8\n", message="{text}"
)
FOUR_OTHER_WORDS = "Rain fell all night.\n"


def test_a_sign_is_enough_where_hardly_a_sentence_is_about_anything_else() -> None:
    assert [d.message for d in found("Members only\n" + 2 * FOUR_OTHER_WORDS, WALL)] == ["Members only"]
    assert found("Members only\n" + 3 * FOUR_OTHER_WORDS, WALL) == ()


def test_hints_headings_and_a_site_that_speaks_to_its_reader_need_no_explanation() -> None:
    rest = "The fee is two coins.\nHome\nYou may ask at the gate.\nRain at night\n"
    assert len(found("Members only\n" + rest, WALL)) == 1
    assert found(rest, WALL) == ()


def test_a_longer_document_is_not_judged() -> None:
    assert len(found("Members only " + "fee " * 18, WALL)) == 1
    assert found("Members only " + "fee " * 19, WALL) == ()


def test_a_document_of_long_words_is_judged_by_its_characters() -> None:
    assert len(found(f"Members only {'x' * 227}", WALL)) == 1
    assert found(f"Members only {'x' * 228}", WALL) == ()
    titled = rule("kind: verdict\nsigns: [sign]\ntitles: [closed]\nmax-title-words: 2\n")
    assert len(found(f"Closed\n{'x' * 17}", titled)) == 1
    assert found(f"Closed\n{'x' * 18}", titled) == ()


def test_the_whole_document_is_reported_with_the_words_that_nothing_explains() -> None:
    two = rule("kind: verdict\nsigns: [sign]\nsign-count: 2\n", message="{text} {other_words}")
    (one,) = found(f"A sign\nsign\n{FOUR_OTHER_WORDS}", two)
    assert (one.span, one.value, one.limit, one.message) == ((0, 33), 2, 2, "A sign 4")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Rain fell.", 0),
        ("Rain fell today.", 3),
        ("Rain fell and fell and fell all night", 0),
        ("Rain fell and fell and fell and fell today", 9),
    ],
)
def test_short_sentences_and_headings_are_no_text(line: str, words: int) -> None:
    (one,) = found(f"A sign\n{line}\n", rule("kind: verdict\nsigns: [sign]\n", message="{other_words}"))
    assert one.message == str(words)


def test_a_title_counts_in_a_short_document_or_beside_a_sign() -> None:
    titled = rule(
        "kind: verdict\nsigns: [you may not enter]\ntitles: [closed]\nmax-title-words: 2\n", message="{value}"
    )
    assert [d.message for d in found("Closed\nBar\n", titled)] == ["1"]
    assert found("Closed\nBar\nPub\n", titled) == ()
    assert found("Closed bar\n", titled) == ()
    assert [d.message for d in found("Closed\nBar\nPub\nYou may not enter.\n", titled)] == ["2"]


BY_WORDS = rule(
    "kind: verdict\nsigns: [you may not enter]\ntitles: [closed]\n"
    "title-words:\n  - gate: {en: ['gate*'], de: [tor], ja: [門]}\n    shut: {en: [shut], de: [zu], ja: [閉]}\n"
)


@pytest.mark.parametrize(
    "line", ["The gates are shut", "Das Tor ist leider zu.", "門は閉まっています", "Shut! The gate."]
)
def test_a_short_line_with_a_word_of_each_list_is_a_title(line: str) -> None:
    assert len(found(f"{line}\nHome\n", BY_WORDS)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "The gate is open",
        "The gate is zu",
        "“The gate is shut”",
        "-- The gate is shut",
        "The gate is shut,",
        "The gate of the old town by the river is shut, and it will be so until the end of May",
    ],
)
def test_words_in_two_languages_in_quotations_in_verse_and_in_long_lines_are_no_title(line: str) -> None:
    assert found(f"{line}\nHome\n", BY_WORDS) == ()


def test_a_title_above_a_poem_or_above_three_sentences_is_that_of_a_text() -> None:
    rain = "Rain fell all night.\nThe river rose by a foot.\n"
    assert len(found(f"Closed\n{rain}", BY_WORDS)) == 1
    assert found(f"Closed\n{rain}Nobody slept.\nSnow came at last.\n", BY_WORDS) == ()
    assert found("Closed\nI wait for you by the river,\nin the rain and the fog of the night;\n", BY_WORDS) == ()
    assert len(found("Closed\nRain fell.\nSnow fell.\nYou may not enter.\n", BY_WORDS)) == 1


def test_a_title_is_enough_beside_a_menu() -> None:
    menu = "".join(f"Item {at}\n" for at in range(40))
    assert len(found(f"{menu}The gates are shut\n", BY_WORDS)) == 1
    assert found(f"{menu}{menu}The gates are shut\n", BY_WORDS) == ()


def test_a_sign_in_verse_is_no_sign() -> None:
    assert found("You may not enter,\nsaid the wind to the rain.\n", BY_WORDS) == ()
    assert len(found("You may not enter,\nas the gates are shut.\nYou may not enter.\n", BY_WORDS)) == 1


def test_a_sign_that_is_quoted_is_somebody_elses() -> None:
    sign = rule("kind: verdict\nsigns: [sorry]\n")
    assert len(found("Sorry\n", sign)) == 1
    assert len(found('Sorry, there is no page called "bread"\n', sign)) == 1
    assert found("“Sorry”, the door said.\n", sign) == ()
    assert found("„Sorry“ sagte die Tür.\n", sign) == ()
    assert found("« Sorry », dit la porte.\n", sign) == ()
    assert len(found("Members “of all” only\n", rule("kind: verdict\nsigns: ['members +only']\n"))) == 0
    assert len(found("Members “members only” only\n", rule("kind: verdict\nsigns: ['members +only']\n"))) == 1


def test_signs_may_have_to_be_at_the_end_or_to_be_several() -> None:
    last = rule("kind: verdict\nsigns: [sign]\nwithin-last-lines: 2\n")
    assert len(found("a\nsign\n\nb\n", last)) == 1
    assert found("sign\nb\n\nc\n", last) == ()
    two = rule("kind: verdict\nsigns: [sign]\nsign-count: 2\n")
    assert found("sign\nb\n", two) == ()
    assert len(found("sign\nsign\n", two)) == 1


def test_so_may_other_lines_be_limited() -> None:
    limited = rule("kind: verdict\nsigns: [sign]\nmax-other-lines: 1\n")
    assert len(found("sign\n\n\nHome\nYou may enter. But the door is shut.\n", limited)) == 1
    assert found("sign\nHome\nNews\n", limited) == ()


def test_nothing_is_fixed_in_a_document_that_is_no_article() -> None:
    text = "Page not found\n\nPlease enable JavaScript.\n\nGo back to the homepage.\n"
    notice = shipped("boilerplate.browser-notice")
    (alone,) = lint(Document(text), [notice]).diagnostics
    assert alone.fix.applicability is Applicability.SAFE
    rules = [notice, shipped("document.error-page")]
    report = lint(Document(text), rules)
    assert [d.rule for d in report.diagnostics] == ["document.error-page", "boilerplate.browser-notice"]
    assert [d.fix.applicability for d in report.diagnostics if d.fix] == [Applicability.DISPLAY]
    assert fix(Document(text), rules, unsafe=True).text == text


def test_a_bad_pattern_in_any_list_is_an_error_when_the_rule_is_read() -> None:
    with pytest.raises(Exception, match="bad pattern"):
        rule("kind: verdict\nsigns: [a]\nhints: ['(']\n")


def listed(dates: list[str]) -> str:
    return "".join(f"{date}\nA headline of the day, number {index}\n" for index, date in enumerate(dates))


def test_a_list_of_articles_goes_back_in_time() -> None:
    page = shipped("document.list-page")
    newest_first = [f"{day} May 2024" for day in (9, 8, 7, 6, 5)]
    assert [d.value for d in found(listed(newest_first), page)] == [5]
    assert found(listed([*newest_first[:4], "A name"]), page) == ()
    assert found(listed(newest_first[::-1]), page) == ()
    assert len(found(listed(["2024-05-09", "2024-05-08", "2024-05-07", "2024-04-30", "2023-12-31"]), page)) == 1


def test_a_paragraph_of_text_is_in_no_list_of_articles() -> None:
    page = shipped("document.list-page")
    text = listed([f"{day} hours ago" for day in range(1, 7)])
    assert len(found(text, page)) == 1
    assert found(text + "Rain fell all night on the roofs of the town. " * 6 + "\n", page) == ()


def test_a_document_that_explains_the_subject_is_ignored() -> None:
    text = "kind: verdict\nsigns: ['we use cookies']\nunless: ['a cookie is']\n"
    assert len(found("We use cookies here.\n", rule(text))) == 1
    assert found("We use cookies here. A cookie is a small file.\n", rule(text)) == ()


def test_a_document_about_other_things_is_ignored() -> None:
    text = "kind: verdict\nsigns: ['a month']\nrequires: [article, story]\n"
    assert len(found("Two coins a month\nRead the article\n", rule(text))) == 1
    assert found("Two coins a month\nSee the boats\n", rule(text)) == ()


def test_a_text_that_only_addresses_its_reader_is_a_letter() -> None:
    few = rule("kind: verdict\nsigns: ['^members only']\nmax-voice-words: 8\n")
    assert len(found("Members only\n" + 2 * "You may ask us.\n", few)) == 1
    assert found("Members only\n" + 3 * "You may ask us.\n", few) == ()


def test_a_manual_explains_each_message() -> None:
    signs = rule("kind: verdict\nsigns: ['^not found']\n")
    messages = "".join(f"{name}\nThe file has another name.\n" for name in ("Not found", "Gone", "Full", "Locked"))
    assert found(messages, signs) == ()
    assert len(found(messages.replace("Locked\n", ""), signs)) == 1


def test_the_rest_of_a_sentence_is_no_title() -> None:
    titles = rule("kind: verdict\nsigns: ['^access denied']\ntitles: [forbidden]\n")
    assert len(found("The server says:\nforbidden.\n", titles)) == 1
    assert found("An outlook over the whole of the long valley, usually\nforbidden.\n", titles) == ()
