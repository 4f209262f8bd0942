"""A title that belongs to another text: found where its words are all missing, and only where that tells something."""

from __future__ import annotations

import pytest

from lint.signals.title_words import found_fraction, title_units
from tests.support.kinds_check import found, rule, shipped

MILL = (
    "The old mill by the river was in flames when the fire brigade came on Sunday night, and by the morning nothing was "
    "left of it but the walls. Nobody had lived there for twenty years.\n\n"
) * 4

CHINESE = (
    "星期天晚上，河边的老磨坊起火了，到早上只剩下四面墙。那里已经二十年没有人住了。村里本来想把它改成一座博物馆。\n" * 6
)
THAI = "โรงสีเก่าริมแม่น้ำถูกไฟไหม้ในคืนวันอาทิตย์ ไม่มีใครอาศัยอยู่ที่นั่นมายี่สิบปีแล้ว\n" * 6
RUSSIAN = "Старая мельница у реки сгорела в ночь на воскресенье, и к утру от неё остались одни стены.\n" * 12
ARABIC = "احترقت الطاحونة القديمة على ضفة النهر ليلة الأحد ولم يبق منها في الصباح سوى الجدران.\n" * 12


def reported(title: str, text: str = MILL) -> bool:
    return bool(found(text, shipped("structure.foreign-title"), meta={"title": title}))


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Parliament argues about taxes on foreign cars", MILL),
        ("PARLIAMENT ARGUES ABOUT TAXES ON FOREIGN CARS | Daily Example", MILL),
        ("国会讨论汽车关税问题", CHINESE),
        ("รัฐสภาถกเรื่องภาษีรถยนต์", THAI),
        ("Парламент спорит о налогах на автомобили", RUSSIAN),
        ("البرلمان يناقش ضرائب السيارات المستوردة", ARABIC),
    ],
)
def test_a_title_without_a_word_in_the_text_is_reported(title: str, text: str) -> None:
    (diagnostic,) = found(text, shipped("structure.foreign-title"), meta={"title": title})
    assert diagnostic.span.start == 0
    assert (diagnostic.value, diagnostic.limit) == (0, 0)
    assert title in diagnostic.message


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Old mill burned down on Sunday night", MILL),
        ("Parliament mourns burning mills", MILL),
        ("The Walls Stand, Says Parliament of Foreign Cars", MILL),
        ("老磨坊星期天起火", CHINESE),
        ("ไฟไหม้โรงสีเก่า", THAI),
        ("Сгоревшую мельницу построят снова", RUSSIAN),
        ("احتراق الطاحونة القديمة", ARABIC),
    ],
)
def test_a_title_with_a_word_of_the_text_in_any_form_is_not(title: str, text: str) -> None:
    assert not reported(title, text)


@pytest.mark.parametrize(
    "title",
    [
        "", "   ", "Home", "News | Sport", "404", "12/05/2024 17:30", "About the cars",
        "Das Parlament streitet über die Steuern und die Schulden der kleinen Länder",
        "Парламент спорит о налогах на автомобили", "国会讨论汽车关税问题",
    ],
)  # fmt: skip
def test_a_title_that_tells_nothing_is_not(title: str) -> None:
    assert not reported(title)


def test_the_title_above_the_text_is_no_part_of_it() -> None:
    title = "Parliament argues about taxes on foreign cars"
    assert reported(title, f"{title}\n\n{MILL}")
    assert reported(title, f"Parliament argues about taxes on foreign cars!\n\n{MILL}")
    assert not reported(title, f"{MILL}\n\n{title}\n")


def test_the_paragraph_after_the_title_is_part_of_the_text() -> None:
    title = "Parliament argues about taxes on foreign cars"
    assert not reported(title, f"{title}\n\nThe parliament burned too.\n\n{MILL}")


WORDS = "Mill river flames brigade Sunday morning walls twenty years. " * 12
GERMAN = "Parlament Steuern Schulden Haushalt"


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        (f"Das {GERMAN} und", MILL, False),
        (f"{GERMAN} und", MILL, True),
        (f"In {GERMAN} um an", MILL, True),
        (f"Das {GERMAN} und nicht der", WORDS, True),
        ("Hva skjer etter skattene, og hva mener noen om bilavgiftene?", "Den gamle mølle ved åen brændte, og der er kun mure af den efter natten til søndag.\n" * 8, True),
    ],
)  # fmt: skip
def test_a_title_is_compared_unless_two_words_are_of_another_language(title: str, text: str, expected: bool) -> None:
    """Not of one that the text's is close to, and not if the language of the text is unknown."""
    assert reported(title, text) is expected


def test_a_short_text_and_a_file_without_metadata_are_left_alone() -> None:
    assert not reported("Parliament argues about taxes on foreign cars", MILL[:150])
    assert not reported("Parliament argues about taxes on foreign cars", "")
    assert not found(MILL, shipped("structure.foreign-title"))


def test_the_smallest_title_and_text_that_are_looked_at() -> None:
    checked = rule("kind: foreign-title\nmin-title-words: 2\nmin-words: 3")
    assert found("One two three.", checked, meta={"title": "Quick foxes"})
    assert not found("One two three.", checked, meta={"title": "Quick fox two"})
    assert not found("One two.", checked, meta={"title": "Quick foxes"})
    assert not found("One two three.", checked, meta={"title": "Foxes"})
    assert not found("One two three.", rule("kind: foreign-title\nmin-title-words: 1\nmin-words: 1"))


def test_a_share_of_the_words_may_be_allowed() -> None:
    checked = rule("kind: foreign-title\nmin-words: 3\nmax-found-fraction: 0.25")
    assert found("Mill wheels turn.", checked, meta={"title": "Mill, parliament, taxes, foreign"})
    assert not found("Mill wheels turn.", checked, meta={"title": "Mill wheels, parliament, taxes"})
    checked = rule("kind: foreign-title\nmin-words: 3\nmax-found-fraction: 0.2", message="{words} {title}")
    (one,) = found("Mill wheels turn.", checked, meta={"title": "Mill, taxes, cars, votes, laws, bills, fees"})
    assert (one.value, one.message) == (0.143, "7 Mill, taxes, cars, votes, laws, bills, fees")


def test_a_long_title_is_cut_in_the_message() -> None:
    title = f"Taxes cars votes {'bills ' * 20}"
    (whole,) = found(MILL, shipped("structure.foreign-title"), meta={"title": f"{title[:98]} x"})
    assert f'"{title[:98]} x"' in whole.message
    (cut,) = found(MILL, shipped("structure.foreign-title"), meta={"title": f"{title[:98]} xx"})
    assert f'"{title[:98]} x…"' in cut.message
    (diagnostic,) = found(
        MILL, shipped("structure.foreign-title"), meta={"title": "Parliament\n argues foreign taxes, " * 40 + "x" * 50}
    )
    assert len(diagnostic.message) > 100
    assert reported("cars taxes parliament argues " * 20_000), "and costs no more than its length"


def test_units_are_stems_and_pairs() -> None:
    assert title_units("The burning of Old Mühlen, 2024") == {"burn", "old", "mühl"}
    assert title_units("東京の news 報道") == {"東京", "京の", "news", "報道"}
    assert found_fraction(frozenset(), []) == 1
    assert found_fraction(frozenset({"mill", "cars"}), [["Mills"]]) == 0.5
