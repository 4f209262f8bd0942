"""Entries of the text's own lists, and titles of other articles, by their form."""

from __future__ import annotations

import pytest

from lint.signals.entries import are_entries, is_entry, is_work

ENTRIES = {
    "plants": ("Gentiana lutea", "Alpine tundra", "List of the flora of the Burren"),
    "German fish": ("Seeforelle", "Regenbogenforelle", "Süßwasserfische"),
    "Dutch birds": ("Kievit", "Tureluur", "Lijst van vogels in Nederland"),
    "Vietnamese birds": ("Cò trắng", "Sếu", "Danh sách chim Việt Nam"),
    "Japanese birds": ("イヌワシ", "立山", "日本の鳥一覧"),
    "Korean birds": ("재두루미", "철원군", "한국의 새 목록"),
    "works with years": ("Fish soups of the coast, 1962", "The herring and its friends (1977)"),
    "one work of two": ("Fish soups of the northern coast, 1962", "What skippers have told us of it"),
    "works with authors": ("Maps for Historians, Paul Hindle", "Fields of the Lower Valley, Ann Aston"),
    "bulleted": ("- Gentiana lutea", "- Alpine tundra"),
    "pages": ("The soups of the coast, p. 12", "The soups of the coast, chapter 3"),
    "signed": ('String, labelled "too short". — Ken, Ayr', "My mother's other glasses. — Ann, Hythe"),
    "ways": ("By seaplane from the loch on Tuesdays", "By kayak with a guide", "On foot across the sands"),
    "two alike": ("More about the engineer in the second part", "More about the floods in the third"),
    "facts": ("In the bag: two poles and twelve pegs", "You also need: a mallet for hard ground"),
    "numbers": ("Onions won by 12 points to 9", "Leeks won by 3 points to 1"),
}
TITLES = {
    "English": ("Storm closes three ports", "Bakery that survived the flood shuts"),
    "German": ("Störche kehren ins Tal zurück", "Streit um einen Blitzer"),
    "Polish": ("Hala będzie droższa, niż planowano", "Mieszkańcy chcą drogi dla rowerów"),
    "Korean": ("고양이가 지키는 오래된 등대", "벚꽃 축제 일정 총정리"),
    "Chinese": ("游泳馆造价再次上涨", "居民要求修建自行车道"),
    "a year": ("What the valley hopes for in 2025", "Why the bakery had to close"),
    "a name": ("Storm Babet: what we know so far", "Tom Eccles", "Why the bakery had to close"),
    "one word alike": ("More trains stop in the valley", "More than a bakery was lost"),
    "commas": ("Bakery shuts, and nobody says why", "Storm over, say the harbour masters"),
}


@pytest.mark.parametrize("lines", ENTRIES.values(), ids=ENTRIES)
def test_entries_are_entries(lines: tuple[str, ...]) -> None:
    assert are_entries(lines)


@pytest.mark.parametrize("lines", TITLES.values(), ids=TITLES)
def test_titles_are_none(lines: tuple[str, ...]) -> None:
    assert not are_entries(lines)


def test_below_a_sure_heading_titles_may_be_parallel_short_or_have_numbers() -> None:
    for lines in (ENTRIES["ways"], ENTRIES["numbers"], ENTRIES["facts"], ("Wheat is dearer now", "Storm in the west")):
        assert not are_entries(lines, facts=True)
    assert are_entries(ENTRIES["works with years"], facts=True)


@pytest.mark.parametrize(
    "text",
    ["Gentiana verna", "Summit pound, Lock, Inclined plane", "Canal mania; Turnpike trusts", "bus timetable of the valley",
     "Bauer, S. 12", "глава 3", "第二章", "order number 1188", "Etui 20-190", "《古桥志》", "Stadtarchiv, Volkshochschule"],
)  # fmt: skip
def test_what_is_after_a_label_can_be_an_entry(text: str) -> None:
    assert is_entry(text)


@pytest.mark.parametrize(
    "text",
    ["Storm closes three ports", "Warum die Züge so oft zu spät kommen", "列車が遅れた本当の理由", "Почему опаздывают поезда",
     "Obama, Clinton and the day on which nobody spoke", "‘Nobody spoke’, says the harbour master"],
)  # fmt: skip
def test_or_a_title(text: str) -> None:
    assert not is_entry(text)


def test_long_lines_are_no_entries() -> None:
    assert is_work("Varnishes, 1991")
    assert not is_work("x" * 300 + ", 1991")
    assert not is_entry("1-" * 10_000)


def test_a_date_is_no_work() -> None:
    assert all(map(is_work, ["Old varnishes of the north, 1991", "Varnishes. Turin, 1991."]))
    assert not any(
        map(is_work, ["Feb 11, 2024", "12 May 2024", "What 2024 will bring", "Ring 555 01 99 now, or never"])
    )
