"""Texts that were read with the encoding of another script, and letters that were lost."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots

MISREAD = shipped("encoding.misread-charset")
LOST = shipped("encoding.lost-letters")

RUSSIAN = "Городской совет одобрил план строительства моста, и он начнется весной. Это не первая попытка."
CHINESE = "桥梁计划已经批准，工程明年开始。"


@pytest.mark.parametrize(
    ("text", "encoding", "read_as"),
    [
        (RUSSIAN, "koi8-r", "cp1251"),
        (RUSSIAN, "cp1251", "koi8-r"),
        (RUSSIAN, "cp866", "cp1251"),
        (RUSSIAN, "cp1251", "cp1252"),
        (CHINESE, "gbk", "cp1252"),
        ("橋樑計劃已經批准，工程明年開始。", "big5", "cp1252"),
        ("市議会は新しい橋の計画を承認しました。", "euc-jp", "cp1252"),
        ("시의회는 새로운 다리 계획을 승인했다.", "cp949", "cp1252"),
        ("Το συμβούλιο ενέκρινε το σχέδιο για τη νέα γέφυρα και θα αρχίσει.", "cp1253", "cp1252"),
    ],
)
def test_a_line_that_was_read_as_another_script_comes_back(text: str, encoding: str, read_as: str) -> None:
    assert fixed_text(text.encode(encoding).decode(read_as), MISREAD) == text
    assert found(text, MISREAD) == ()


def test_letters_of_central_europe_come_back() -> None:
    text = "Rada zatwierdziła plan budowy mostu, który będzie gotowy na wiosnę, i mieszkańcy się cieszą, że to już."
    assert fixed_text(text.encode("cp1250").decode("cp1252"), MISREAD) == text
    assert found("Rada była w Århus i São Paulo, a potem w Köln, i wszyscy się cieszą, że to już.", MISREAD) == ()


def test_utf8_that_was_read_as_gbk_is_fixed_only_where_no_byte_was_lost() -> None:
    whole = "Городской совет одобрил".encode()[: 2 * len("Городской")].decode("gbk")
    assert fixed_text(whole, MISREAD) == "Городской"
    torn = ("桥梁计划已经获得批准，工程明年春天开始，预计耗时两年。").encode().decode("gbk", "ignore")
    (only,) = found(torn, MISREAD)
    assert only.fix is None


def test_lines_of_question_marks_and_words_torn_by_them() -> None:
    assert spots("???? ?? ??\n", LOST) == ["???? ?? ??"]
    assert spots("??? ?? ??\n", LOST) == []
    assert spots("a?b c?d e?f", LOST) == ["a?b", "c?d", "e?f"]
    assert spots("a?b c?d a?b", LOST) == []


def test_escapes_are_never_fixed_safely() -> None:
    escapes = rule("kind: encoding\ndefect: escape-sequence\n")
    (only,) = found("One.\\nTwo.", escapes)
    assert only.fix is not None
    assert only.fix.applicability is Applicability.UNSAFE
    assert fixed_text("d\\u00e9j\\u00e0 \\ud83d\\ude00", escapes, unsafe=True) == "déjà 😀"
    assert found("A lone \\ud83d", escapes)[0].fix is None
