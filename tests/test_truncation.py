"""The kind `truncation`: paragraphs cut off in mid-sentence are found, and what merely has no full stop is not."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.kinds.truncation import Truncation
from lint.segment import WORD
from lint.signals.habits import Habits
from lint.signals.unfinished import (
    last_sentence,
    log_odds,
    most_log_odds,
    paragraph_features,
    probability,
    quick_features,
)
from lint.signals.whole_paragraph import may_be_cut, open_ended
from tests.kinds_check import found, shipped, spots

RULE = shipped("structure.truncated-paragraph")

ENGLISH = [
    "The town council met on Tuesday evening to talk about the new bridge, which has been planned for nine years.",
    "Most of the members spoke in favour of it, although the cost has doubled since the first plans were drawn up.",
    "The mayor said that the old bridge could not carry lorries any longer, and that the detour takes an hour.",
    "Two members of the opposition asked for a second opinion from engineers who have nothing to do with the firm.",
    "A vote is expected in the spring, once the auditors have looked at the figures again. Nobody expects it to fail.",
]
ARTICLES = {
    "en": (
        ENGLISH,
        "The mayor said that the old bridge could not carry lorries any longer, and that the detour through",
    ),
    "de": (
        [
            "Der Stadtrat hat am Dienstagabend über die neue Brücke beraten, die seit neun Jahren geplant ist.",
            "Die meisten Mitglieder sprachen sich dafür aus, obwohl sich die Kosten inzwischen verdoppelt haben.",
            "Die Bürgermeisterin sagte, dass die alte Brücke keine Lastwagen mehr trage und der Umweg eine Stunde koste.",
            "Im Frühjahr soll abgestimmt werden, sobald die Prüfer sich die Zahlen noch einmal angesehen haben.",
        ],
        "Die Bürgermeisterin sagte, dass die alte Brücke keine Lastwagen mehr trage und der Umweg durch das Dorf für die",
    ),
    "fr": (
        [
            "Le conseil municipal s'est réuni mardi soir pour parler du nouveau pont, qui est prévu depuis neuf ans.",
            "La plupart des élus y sont favorables, bien que le coût ait doublé depuis les premiers plans.",
            "La maire a dit que le vieux pont ne supporte plus les camions et que le détour prend une heure.",
            "Le vote est attendu au printemps, quand les auditeurs auront revu les chiffres une dernière fois.",
        ],
        "La maire a dit que le vieux pont ne supporte plus les camions et que le détour par le village est pour les",
    ),
    "es": (
        [
            "El ayuntamiento se reunió el martes por la noche para hablar del nuevo puente, previsto desde hace años.",
            "La mayoría de los concejales está a favor, aunque el coste se ha duplicado desde los primeros planos.",
            "La alcaldesa dijo que el puente viejo ya no aguanta camiones y que el desvío cuesta una hora entera.",
            "La votación se espera para la primavera, cuando los auditores hayan revisado otra vez las cuentas.",
        ],
        "La alcaldesa dijo que el puente viejo ya no aguanta camiones y que el desvío por el pueblo es para los",
    ),
    "ru": (
        [
            "Городской совет собрался во вторник вечером, чтобы обсудить новый мост, который планируют уже девять лет.",
            "Большинство депутатов высказались за него, хотя стоимость удвоилась с тех пор, как появились планы.",
            "Мэр сказала, что старый мост больше не выдерживает грузовики и что объезд занимает целый час.",
            "Голосование ожидается весной, когда аудиторы ещё раз посмотрят на все цифры и подготовят отчёт.",
        ],
        "Мэр сказала, что старый мост больше не выдерживает грузовики и что объезд через деревню для жителей и",
    ),
    "zh": (
        [
            "市议会星期二晚上开会讨论新桥的建设问题，这座桥已经规划了九年，至今还没有开工。",
            "大多数议员表示支持，虽然自从第一份方案公布以来，工程的费用已经增加了一倍。",
            "市长说，旧桥已经不能承受卡车的重量，绕道需要一个小时，对居民来说很不方便。",
            "预计明年春天进行投票，届时审计人员将再次核对所有的数字，并提交一份完整的报告。",
        ],
        "市长说，旧桥已经不能承受卡车的重量，绕道需要一个小时，对居民来说很不方便，所以必须尽快在",
    ),
    "ja": (
        [
            "市議会は火曜日の夜に会合を開き、九年前から計画されている新しい橋について話し合った。",
            "費用は最初の計画が発表されてから二倍になったが、ほとんどの議員は賛成の意見を述べた。",
            "市長は、古い橋はもうトラックの重さに耐えられず、迂回には一時間もかかると説明した。",
            "投票は来年の春に行われる見通しで、それまでに監査人が数字をもう一度確認する予定だ。",
        ],
        "市長は、古い橋はもうトラックの重さに耐えられず、迂回には一時間もかかり、住民の生活に大きな影響を",
    ),
    "ar": (
        [
            "اجتمع مجلس المدينة مساء الثلاثاء لمناقشة الجسر الجديد الذي يجري التخطيط له منذ تسع سنوات.",
            "وأيد معظم الأعضاء المشروع على الرغم من أن التكلفة تضاعفت منذ وضع الخطط الأولى قبل سنوات.",
            "وقالت رئيسة البلدية إن الجسر القديم لم يعد يتحمل الشاحنات وإن الطريق البديل يستغرق ساعة كاملة.",
            "ومن المتوقع أن يجري التصويت في الربيع بعد أن يراجع المدققون الأرقام مرة أخرى ويقدموا تقريرهم.",
        ],
        "وقالت رئيسة البلدية إن الجسر القديم لم يعد يتحمل الشاحنات وإن الطريق البديل يستغرق ساعة كاملة من",
    ),
    "hi": (
        [
            "नगर परिषद ने मंगलवार की शाम को नए पुल पर चर्चा की, जिसकी योजना नौ साल से बन रही है।",
            "अधिकतर सदस्यों ने इसका समर्थन किया, हालाँकि पहली योजना के बाद से इसकी लागत दोगुनी हो गई है।",
            "महापौर ने कहा कि पुराना पुल अब ट्रकों का भार नहीं उठा सकता और दूसरे रास्ते से एक घंटा लगता है।",
            "मतदान वसंत में होने की उम्मीद है, जब लेखा परीक्षक आँकड़ों को एक बार फिर से देख चुके होंगे।",
        ],
        "महापौर ने कहा कि पुराना पुल अब ट्रकों का भार नहीं उठा सकता और गाँव के रास्ते से लोगों को शहर तक",
    ),
}


def lines_found(text: str) -> list[int]:
    document = Document(text)
    return [document.position(diagnostic.span.start)[0] for diagnostic in found(text, RULE)]


@pytest.mark.parametrize("language", ARTICLES)
def test_a_whole_article_is_not_reported(language: str) -> None:
    assert lines_found("\n".join(ARTICLES[language][0])) == []


@pytest.mark.parametrize("language", ARTICLES)
def test_a_cut_last_paragraph_is_found(language: str) -> None:
    paragraphs, cut = ARTICLES[language]
    assert lines_found("\n".join([*paragraphs, cut])) == [len(paragraphs) + 1]
    assert lines_found("\n\n".join([*paragraphs, cut]) + "\n") == [2 * len(paragraphs) + 1]


@pytest.mark.parametrize("language", ARTICLES)
def test_a_cut_paragraph_inside_is_found(language: str) -> None:
    paragraphs, cut = ARTICLES[language]
    assert lines_found("\n".join([*paragraphs[:2], cut, *paragraphs[2:]])) == [3]


def test_the_finding_is_the_paragraph_and_says_why() -> None:
    paragraphs, cut = ARTICLES["en"]
    text = "\n".join([*paragraphs, cut])
    (diagnostic,) = found(text, RULE)
    assert text[slice(*diagnostic.span)] == cut
    assert "through" in diagnostic.message
    assert "5 of 5" in diagnostic.message
    assert isinstance(diagnostic.value, float)
    assert isinstance(diagnostic.limit, float)
    assert diagnostic.value >= diagnostic.limit
    assert diagnostic.fix is None


@pytest.mark.parametrize("mark", ["...", "…", " [...]", " […]"])
def test_a_paragraph_that_trails_off_is_found(mark: str) -> None:
    cut = (
        "The mayor said that the old bridge could not carry lorries any longer, and that the detour through the" + mark
    )
    assert lines_found("\n".join([*ENGLISH, cut])) == [6]


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


WHOLE = {
    "an introduction": "The council asked the public for its opinion, and these are the questions that people sent to it:",
    "an address": "The plans can be seen in the town hall until the end of May, and at any time on www.example.com",
    "a hashtag": "The mayor thanked everyone who had come to the meeting and asked them to write to her #newbridge",
    "a source": "“We will build this bridge, whatever it takes, and we will build it before the winter.” — Ada Miller",
    "an agency": "The old bridge was built eighty years ago and has been repaired four times since the war. AFP",
    "a credit": "The old bridge over the river, seen from the southern bank on a foggy day in March. Photo: Ada Miller",
    "a headline": "New Bridge Over The River To Be Built Before The Next Winter Comes, Mayor Says At Council Meeting",
    "a lead-in": "She was very clear. And then she told us …",
}


@pytest.mark.parametrize("name", WHOLE)
def test_an_end_that_explains_itself_is_not_reported(name: str) -> None:
    assert lines_found("\n".join([*ENGLISH[:3], WHOLE[name], *ENGLISH[3:]])) == []


PROSE = "The mayor thanked everyone who had come to the meeting in the old town hall"


def test_prose_without_an_end_may_be_cut() -> None:
    assert may_be_cut(PROSE)


@pytest.mark.parametrize(
    "end",
    [
        "https://example.org/a", "ada@example.org", "#newbridge", "at 9.00 €", "for $12,50", "again :-)", "again ....",
        "and *so on*", "again. (AFP)", "again.” — Ada Miller", "again. AFP/DPA", "again.The vote", 'again."The vote',
        "again”.“The vote", "by 김기자",
    ],
)  # fmt: skip
def test_an_end_is_explained_by_what_stands_there(end: str) -> None:
    assert not may_be_cut(f"{PROSE} {end}")


@pytest.mark.parametrize(
    "part",
    [
        "Photo: Ada", "PHOTOS BY Ada", "vİdeo/Ada", "ımage: Ada", "ſource: Ada", "Credits: Ada", "Editing by Ada", "(@ada",
        "copyright Ada", "All rights reserved to Ada", "© Ada", "a|b", "x == y", "snake_case", "</p", "pıc.twitter.com",
    ],
)  # fmt: skip
def test_what_is_no_prose_is_seen_in_any_case(part: str) -> None:
    assert not may_be_cut(f"{PROSE}, {part} and then")
    assert not may_be_cut(f"{PROSE}, {part.swapcase()} and then") or not part.isascii()


@given(st.lists(st.text('aZ 1.…。:;,!?"”’)]*-—字', min_size=24).map(str.strip).filter(bool)))
def test_the_quick_look_passes_over_no_paragraph_that_may_be_cut(texts: list[str]) -> None:
    assert set(open_ended(texts)) >= {index for index, text in enumerate(texts) if may_be_cut(text)}


@pytest.mark.parametrize("language", ARTICLES)
def test_no_log_odds_are_above_the_bound(language: str) -> None:
    paragraphs, cut = ARTICLES[language]
    texts = [*paragraphs, cut, *(paragraph[:-1] for paragraph in paragraphs), cut + " ..."]
    habits = Habits(texts, list(map(WORD.findall, texts)))
    for index in range(len(texts)):
        features = paragraph_features(habits, index)
        assert log_odds(habits, features) <= most_log_odds(habits, quick_features(habits, index))


@pytest.mark.parametrize("language", ARTICLES)
def test_a_score_does_not_depend_on_the_limit_that_it_reaches(language: str) -> None:
    paragraphs, cut = ARTICLES[language]
    texts = [*paragraphs, cut]
    habits = Habits(texts, list(map(WORD.findall, texts)))
    score = Truncation(min_probability=0.0).score(habits, len(paragraphs))
    assert Truncation(min_probability=score).score(habits, len(paragraphs)) == score > 0
    assert Truncation(min_probability=0.99).score(habits, len(paragraphs)) in (0.0, score)


def test_lists_are_not_reported() -> None:
    items = [
        "boots that have been worn in, with two pairs of thick socks for each of them",
        "a coat that keeps out the wind and the rain, and that can be rolled up small",
        "bread, cheese, nuts and as much water as anybody can carry up a steep slope",
        "a map on paper, because there is no network up there, and a pencil to write on it",
    ]
    assert lines_found("\n".join([*ENGLISH, *items])) == []
    assert lines_found("\n".join([*ENGLISH, *(f"- {item}" for item in items)])) == []


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


def test_last_sentence_and_the_marks_before_it() -> None:
    assert last_sentence("He came. He saw. He won a") == ("He won a", 2)
    assert last_sentence("no mark at all") == ("no mark at all", 0)
    assert last_sentence("他来了。他看了") == ("他看了", 1)


def test_no_habit_in_an_empty_text() -> None:
    assert Habits([], []).word_counts == []
    assert 0 < probability(-1000) < probability(0) == 0.5 < probability(1000) <= 1


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
