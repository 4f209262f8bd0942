"""Texts that were read with the encoding of another script, and letters that were lost."""

from __future__ import annotations

import pytest

from lint.core.types import Applicability
from tests.support.kinds_check import fixed_text, found, rule, shipped, spots

MISREAD = shipped("encoding.misread-charset")
LOST = shipped("encoding.lost-letters")
MOJIBAKE = shipped("encoding.mojibake")
APOSTROPHE = shipped("encoding.lost-apostrophe")

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
        (RUSSIAN, "koi8-r", "latin-1"),
        ("市議会は新しい橋の計画を賛成多数で可決した。", "cp932", "latin-1"),
        ("ועדת העיר אישרה ביום שלישי את התוכנית החדשה.", "cp1255", "cp1252"),
        ("وافق مجلس المدينة على خطة لترميم السوق القديم.", "cp1256", "cp1252"),
        ("وافق مجلس المدينة على خطة لترميم السوق القديم.", "utf-8", "cp1256"),
        ("시의회는 화요일 저녁 낡은 도서관을 새로 짓는 계획을 통과시켰다. 공사는 내년 봄에 시작된다.", "cp949", "gbk"),
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


@pytest.mark.parametrize(
    ("encoding", "read_as"), [("cp1250", "cp1252"), ("iso8859-2", "cp1252"), ("iso8859-2", "cp1250")]
)
def test_polish_comes_back_from_each_pair_of_encodings(encoding: str, read_as: str) -> None:
    text = "Mieszkańcy czekają na tę linię i się cieszą, że będzie gotowa, i się śmieją, aż płaczą."
    assert fixed_text(text.encode(encoding).decode(read_as), MISREAD) == text


def test_lines_are_judged_together_and_an_intact_one_stays() -> None:
    short, intact = "Ура, мост готов!", "мРНК и гГц, кВт и мПа пишутся так."
    broken = f"{RUSSIAN}\n{short}".encode("koi8-r").decode("cp1251")
    assert fixed_text(f"{broken}\n{intact}\n", MISREAD) == f"{RUSSIAN}\n{short}\n{intact}\n"


def test_chinese_characters_that_no_language_uses_are_reported_and_names_are_not() -> None:
    text = "市议会星期二晚上通过了修复老城墙的计划，工程预计明年春天开始。" * 2
    rare = "龘靐齉爩鱻麤灪籲龖厵虋驫鸞" * 3
    assert fixed_text(text.encode("gbk").decode("big5"), MISREAD) == text
    (only,) = found(rare, MISREAD)
    assert only.fix is None
    assert found(f"{text * 3}\n{rare[:13]}", MISREAD) == ()


@pytest.mark.parametrize(
    "text",
    [
        (
            "安定版 (stable) には最新の修正だけがあり、開発版 (unstable) では十分に試験が行われていないことがあります。\n"
            "端末で make install と打つと、必要な文書と設定が /usr/local に書き込まれます。\n"
        ),
        (
            "공화국(共和國)의 국호는 황제(皇帝)가 선포한 제국(帝國)에서 나왔고, 임시정부(臨時政府)가 그것을 정하였다. "
            "한자(漢字)를 함께 쓰는 글은 드물지만 법률(法律)과 학술(學術) 논문(論文)에는 아직 남아 있으며 누구나 볼 수 있다.\n"
            "그는 역사(歷史)와 문학(文學)을 함께 가르쳤고, 지리(地理)는 가르치지 않았다.\n"
        ),
    ],
)
def test_japanese_beside_english_and_korean_with_chinese_characters_stay(text: str) -> None:
    assert found(text, MISREAD) == ()


@pytest.mark.parametrize("read_as", ["cp1251", "cp437", "cp850", "iso8859-15"])
def test_pairs_of_characters_beside_latin_letters_become_letters(read_as: str) -> None:
    text = "Die Brücke führt über den Fluss, und die Händler können kommen."
    assert fixed_text(text.encode().decode(read_as), MOJIBAKE) == text
    assert found("Der Markt heißt Гюмри, und die Straße ├── und ┼── sind gezeichnet.", MOJIBAKE) == ()


def test_a_text_about_encodings_shows_sequences_as_words() -> None:
    assert found("In UTF-8 read as Latin-1 an é becomes Ã© and an ü becomes Ã¼.", MOJIBAKE) == ()
    assert len(found("In UTF-8 read as Latin-1 a cafÃ© is a cafÃ©.", MOJIBAKE)) == 2


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


def test_escapes_are_fixed_safely_only_if_five_are_letters_within_words() -> None:
    escapes = rule("kind: encoding\ndefect: escape-sequence\n")
    (only,) = found("One.\\nTwo.", escapes)
    assert only.fix.applicability is Applicability.UNSAFE
    assert fixed_text("d\\u00e9j\\u00e0 \\ud83d\\ude00", escapes, unsafe=True) == "déjà 😀"
    assert found("A lone \\ud83d", escapes)[0].fix is None
    few = "\\u00c9t\\u00e9 et d\\u00e9j\\u00e0"
    assert fixed_text(few, escapes) == few
    assert fixed_text(f"{few} no\\u00ebl", escapes) == "Été et déjà noël"


def test_text_in_the_form_of_an_address_is_an_escape_and_an_address_is_not() -> None:
    escapes = rule("kind: encoding\ndefect: escape-sequence\n")
    assert fixed_text("The+council+has+approved+a+plan%2C+at+last%2E%20Yes", escapes, unsafe=True) == (
        "The council has approved a plan, at last. Yes"
    )
    assert found("See https://example.org/a%20b%20c%20d%20e%20f or q=a+b+c+d%2C.", escapes) == ()
    assert found("The model u00e9 is new.", escapes) == ()


def test_accents_are_apostrophes_only_where_one_belongs() -> None:
    assert spots("I don´t know what it`s worth.", APOSTROPHE) == ["don´t", "it`s"]
    assert found("The accents ´ and `, a`b`c and Mar´ıa.", APOSTROPHE) == ()


@pytest.mark.parametrize(
    ("text", "written", "read_as"),
    [
        ("“We can’t sail,” she said. “It isn’t fair to those who’ve paid, and they’re right – aren’t they?”", "mac-roman", "cp1252"),
        ("L'été a été très sec, et la fenêtre de la mairie, à côté de l'église, a été brisée.", "cp850", "cp1252"),
        ("Für die Wände und die Böden müssen wir größere Mühe haben, und die Kühe können kommen.", "cp1252", "mac-roman"),
        ("För att gå över ån måste båten, som är på väg, läggas där, och då är det för sent.", "cp850", "mac-roman"),
        ("El año pasado los niños y las niñas iban allí también, según el señor García, que era médico.", "cp1252", "cp437"),
    ],
)  # fmt: skip
def test_text_of_another_system_is_read_again_by_the_letters_of_its_language(
    text: str, written: str, read_as: str
) -> None:
    assert fixed_text(text.encode(written).decode(read_as), MISREAD) == text
    assert found(text, MISREAD) == ()
    assert found("We pay in Ω, ¥ and Â, say the aÕb, cÕd and eÕf.", MISREAD) == ()
