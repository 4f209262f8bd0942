"""The kind `page-stamps`: data on a text in lines around it, and dates that are the text's own."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.page-stamp")
STAMPS = (
    "Published 14 March 2023 at 17:02",
    "Publié le 14/03/2023 à 17h02, mis à jour à 18h10",
    "Publisert 14. mars 2023, kl. 17:02",
    "Дата создания: 14.03.2023 17:02:00",
    "Час читання: 2 хв",
    "Yayınlanma: 14 Mart 2023 - 17:02",
    "نشر في: 14 مارس 2023",
    "تاریخ انتشار: ۱۴۰۱/۱۲/۲۳ - ۱۷:۰۲",
    "प्रकाशित: 14 मार्च 2023, 05:02 PM IST",
    "阅读量: 1204",
    "Penulis: Iwan Setia | Editor: Muslim",
    "por Ana Duarte publicado 14/03/2023 17h02, última modificação 14/03/2023 18h10",
    "Ana Duarte aduarte@valley.example",
    "Af Bente Kragh, bk@valley.example",
)
REPORTED = (
    "14. März 2023 | Von Sabine Krug",
    "Actualizado: 14 de marzo de 2023 - 18:10 CET",
    "14. 3. 2023 17:00",
    "14 martie 2023, 17:00 (actualizat 14 martie 2023, 18:10)",
    "אבישי לוי | 14.03.2023",
)
"""Without a label, or with that of a change: the fix is unsafe."""

OWN = (
    "Ana Duarte mill@valley.example",
    "Orders: orders@valley.example",
    "12 May 1963",
    "Doors open at 17:00 on 14 March 2023",
    "The wheel turned 1204 times",
    "Session 2: 14 March 2023, 9:00",
    "Mill 12",
    "Author wanted",
    "Letters to the editor",
    "Time: 45 minutes",
    "17:02",
)


def _is_kept(*lines: str) -> bool:
    content = "\n".join(lines) + "\n"
    return fix(Document(content), [RULE]).text == content


@pytest.mark.parametrize("line", STAMPS)
def test_data_on_a_text_are_removed_above_it(line: str) -> None:
    for lines in ((line, *MILL), ("The mill on the weir", line, *MILL)):
        kept = [each for each in lines if each != line]
        assert fix(Document("\n".join(lines) + "\n"), [RULE]).text.splitlines() == kept


@pytest.mark.parametrize("line", OWN)
def test_other_lines_with_numbers_stay(line: str) -> None:
    assert _is_kept(line, *MILL)
    assert _is_kept(*MILL, line)


def test_a_date_with_a_time_may_be_what_annotators_keep() -> None:
    assert _is_kept("14. 3. 2023 17:02", *MILL)


def test_the_dates_of_a_diary_stay() -> None:
    assert _is_kept("3 June 2021, 14:00", MILL[0], "4 June 2021, 9:30", *MILL[1:])


def test_below_a_text_only_a_date_with_a_time_is_removed() -> None:
    assert not _is_kept(*MILL, "Published 14 March 2023 at 17:02")
    assert _is_kept(*MILL, "Publication date: 14 March 2023")


@pytest.mark.parametrize("line", REPORTED)
def test_a_date_without_a_label_is_only_reported(line: str) -> None:
    document = Document("\n".join((line, *MILL)) + "\n")
    assert fix(document, [RULE]).text == document.text
    assert fix(document, [RULE], unsafe=True).text.splitlines() == [*MILL]


@pytest.mark.parametrize("line", ["Ana Duarte (aduarte@valley.example)", "-- Ana Duarte <aduarte@valley.example>"])
def test_the_signature_of_a_letter_or_a_manual_is_only_reported(line: str) -> None:
    assert _is_kept(*MILL, line)
    assert not _is_kept(*MILL, line.translate(str.maketrans("", "", "()<>-")).strip())


def test_a_date_goes_with_that_of_a_change() -> None:
    assert not _is_kept("14. 3. 2023 17:02", "Aktualizováno 14. 3. 2023 18:10", *MILL)


def test_an_address_goes_with_the_name_above_it() -> None:
    assert not _is_kept("Ana Duarte", "aduarte@valley.example", *MILL)
    assert _is_kept("The mill on the weir", "aduarte@valley.example", *MILL)


def test_a_reading_time_takes_the_date_beside_it_along() -> None:
    assert fix(
        Document("\n".join(("14 marzo 2023, 17:02", "2 minuti di lettura", *MILL))), [RULE]
    ).text.splitlines() == [*MILL]


def test_a_figure_among_figures_is_the_texts_own() -> None:
    assert _is_kept("1911: first flour", "12 minutes", "4 euros", *MILL)
    assert _is_kept("Bread: 4/5", "View: 5/5", "Price: 20 euros", *MILL)
