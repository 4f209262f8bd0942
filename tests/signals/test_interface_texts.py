"""Texts of web page software: what is one, in which forms, and the table they are looked up in."""

from __future__ import annotations

import unicodedata
from array import array

import pytest

from lint.data import read_bytes
from lint.signals.interface_texts import interface_text, key_of, packed


@pytest.mark.parametrize(
    "line",
    [
        "Leave a Reply",
        "  » leave a reply «",
        "\u201eLeave a reply\u201c",
        "12 Kommentare",
        "Kommentar abschicken",
        "Annuler la réponse",
        unicodedata.normalize("NFD", "Annuler la réponse"),
        "Ugrás a tartalomhoz",
        "Добавить комментарий",
        "コメントを残す",
        "إلغاء الرد",
    ],
)
def test_texts_that_only_a_page_says_are_sure(line: str) -> None:
    assert interface_text(line) == "sure"


@pytest.mark.parametrize("line", ["Reply", "Kategorien", "Archives", "Répondre", "回复"])
def test_words_that_can_be_headings_are_weak(line: str) -> None:
    assert interface_text(line) == "weak"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "***",
        "She would leave a reply on his desk.",
        "Leave a reply to the old letter",
        "<label>Leave a reply</label>",
        'title = "Leave a reply"',
        "Search for a lost dog",
        "Leave a reply" + "!" * 100,
    ],
)
def test_other_lines_are_not(line: str) -> None:
    assert interface_text(line) is None


def test_the_table_is_sorted_and_holds_each_text_once() -> None:
    table = array("Q")
    table.frombytes(read_bytes("interface_texts.bin"))
    keys = [entry >> 8 for entry in table]
    assert keys == sorted(set(keys))
    assert {entry & 0xFF for entry in table} == {0, 1}


def test_a_table_is_packed_in_the_order_of_its_hashes() -> None:
    table = array("Q")
    table.frombytes(packed({"Old post": "sure", "Tags": "weak"}))
    assert sorted(table) == list(table)
    assert {entry >> 8: entry & 0xFF for entry in table} == {key_of("Old post"): 1, key_of("Tags"): 0}


def test_two_forms_of_one_text_cannot_be_packed() -> None:
    with pytest.raises(ValueError, match="one hash"):
        packed({"Old post": "sure", "old post »": "weak"})
