"""Whether a line is about what the text is about."""

from __future__ import annotations

from lint.kinds.foreign_lines.topic import TOPIC_FEATURES, terms_of, topic_rows

TEXT = (
    "The bridge over the Lark closes in May",
    "The old bridges of the Lark need repairs, the council said",
    "Seven cheap phones compared",
    "...",
)


def rows(*is_text: bool, texts: tuple[str, ...] = TEXT) -> list[dict[str, float]]:
    found = topic_rows([terms_of(text.replace(",", "").split()) for text in texts], is_text)
    return [dict(zip(TOPIC_FEATURES, row, strict=True)) for row in found]


def test_the_terms_of_a_line_are_word_beginnings_and_names() -> None:
    stems, names = terms_of(["The", "council", "of", "Weston", "met", "on", "12", "May", "2026"])
    assert stems == {"counci", "weston"}
    assert names == {"Weston", "May", "2026"}
    assert terms_of(["東京都"]).stems == {"東京", "京都"}


def test_a_line_on_the_subject_shares_terms_and_names_with_the_rest_of_the_text() -> None:
    first, second, third, fourth = rows(True, True, False, False)
    assert first["known"] > 0.3
    assert second["names_known"] == 1
    assert third["known"] == third["known_by_rarity"] == third["frequency"] == 0
    assert (fourth["known"], fourth["names_known"]) == (-1, -1)
    assert second["of_title"] > 0 == third["of_title"]
    assert first["of_title"] == -1


def test_a_line_does_not_count_for_itself() -> None:
    alone, *_ = rows(True, texts=("The bridge over the Lark closes in May",))
    assert (alone["known"], alone["names_known"], alone["names_new"]) == (0, 0, 2)


def test_what_is_around_a_line() -> None:
    first, second, third, _ = rows(True, True, False, False)
    assert first["known_before"] == -1
    assert first["known_after"] < third["known_before"]
    assert third["frequency_rank"] < second["frequency_rank"]
    assert first["page_known"] == second["page_known"] < first["text_known"]


def test_a_document_without_lines_or_terms() -> None:
    assert topic_rows([], []) == []
    assert all(row["page_known"] == row["text_known"] == -1 for row in rows(True, False, texts=("...", "-")))
