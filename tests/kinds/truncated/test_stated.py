"""What a text itself says of having been cut, in many languages, and what only looks like it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.core.types import Severity
from lint.data import words
from lint.kinds.truncated.innocent import open_ended
from lint.kinds.truncated.stated import Statement, _patterns, _traces, statements
from tests.support.kinds_check import found, shipped, spots
from tests.support.truncation_texts import ARTICLES

RULE = shipped("structure.truncated-paragraph")
ENGLISH = ARTICLES["en"]
CUT = "The mayor said that the old bridge could not carry lorries any longer, and that the det"

COUNTERS = [
    "… [+2829 chars]", "... [+4219 chars]", "[+12 chars]", "… [+1 char]", "… [+1,204 characters]", "… (+312 words)",
    "… [312 more words]", "… [+2829 Zeichen]", "… [+2829 caractères]", "… [+2829 caracteres]", "… [+310 znaków]",
    "… [+123字]", " (more to come)", " (More to follow)", " (MORE)", " [truncated]", " (continued on page 4)",
    " (suite page 3)", " (Fortsetzung auf Seite 4)", " (continúa en la página 4)",
]  # fmt: skip


@pytest.mark.parametrize("counter", COUNTERS)
def test_a_counter_or_a_note_at_the_end_is_read(counter: str) -> None:
    text = "\n\n".join([*ENGLISH[:2], CUT + counter, *ENGLISH[2:]])
    (diagnostic,) = found(text, RULE)
    assert text[slice(*diagnostic.span)] == f"det{counter}"
    assert diagnostic.severity is Severity.ERROR
    assert 'after "det" (followed by "' in diagnostic.message
    assert spots(CUT + counter, RULE) == [f"det{counter}"]


def test_a_note_of_its_own_is_said_of_the_paragraph_before() -> None:
    text = "\n".join([*ENGLISH, "(more to come)"])
    assert spots(text, RULE) == ["fail.\n(more to come)"]


@pytest.mark.parametrize(
    "end",
    ["(more)", "(+12)", "[12]", "[sic]", "(more than nine)", "(2,829 characters)", "(more to come from the council.)"],
)
def test_what_only_looks_like_a_counter_is_not_read(end: str) -> None:
    text = f"The mayor said that the old bridge could not carry lorries any longer. {end}"
    assert spots("\n".join([*ENGLISH, text, *ENGLISH]), RULE) == []


READ_MORE = [
    ("en", "Read more"), ("en", "Read the full story »"), ("en", "[Continue reading]"), ("en", "→ Full story"),
    ("fr", "Lire la suite"), ("de", "Weiterlesen"), ("de", "mehr"), ("es", "Seguir leyendo"), ("es", "Leer más"),
    ("it", "Leggi tutto"), ("pl", "Czytaj dalej"), ("pl", "(więcej)"), ("ru", "Читать далее"), ("ru", "Подробнее…"),
    ("tr", "Devamını oku"), ("zh", "阅读全文"), ("zh", "[閱讀全文]"), ("ja", "続きを読む"), ("ar", "اقرأ المزيد"), ("hi", "और पढ़ें"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "link"), READ_MORE)
def test_an_ellipsis_and_a_link_to_the_rest_are_read(language: str, link: str) -> None:
    article = ARTICLES[language]
    for ellipsis in ("…", "... ", " [...] "):
        text = "\n".join([*article[:4], f"{article[4][:-12]}{ellipsis} {link}"])
        (diagnostic,) = found(text, RULE)
        assert text[diagnostic.span.start :].endswith(link)
        assert diagnostic.severity is Severity.ERROR


@pytest.mark.parametrize(("language", "link"), READ_MORE)
def test_a_link_after_a_whole_sentence_is_not_reported(language: str, link: str) -> None:
    article = ARTICLES[language]
    assert spots("\n".join([*article[:3], f"{article[3]} {link}", article[4]]), RULE) == []


def test_a_link_without_an_ellipsis_needs_a_capital_and_a_text() -> None:
    assert spots(f"{ENGLISH[0]}\n{CUT}our Read the full story", RULE) == ["detour Read the full story"]
    for line in ("Click here to Read the full story", "Some of the members did not want to read the full story"):
        indices = open_ended([line])
        assert indices == [0]
        assert statements([line], indices) == []


def test_a_list_of_teasers_is_left_alone() -> None:
    teasers = [f"{line[:60]}… Read more" for line in ENGLISH]
    assert len(spots("\n".join([*ENGLISH, *teasers[:2]]), RULE)) == 2
    assert statements(teasers, open_ended(teasers)) == []


@pytest.mark.parametrize("mark", ["[…]", "[...]", "[&#8230;]", "[&hellip;]"])
def test_a_bracketed_ellipsis_at_the_end_of_a_feed_item_is_read(mark: str) -> None:
    for last in ("The mayor said that the old bridge could not carry lorries any longer", ENGLISH[4]):
        text = "\n\n".join([*ENGLISH[:4], f"{last} {mark}"])
        (diagnostic,) = found(text, RULE)
        assert text[slice(*diagnostic.span)].endswith(mark)


def test_words_left_out_of_a_quotation_are_not_reported() -> None:
    quoted = "“We will build this bridge, whatever it takes.” […]"
    assert spots("\n".join([*ENGLISH[:2], quoted, *ENGLISH[2:]]), RULE) == []
    assert spots("\n".join([*ENGLISH[:2], f"{ENGLISH[2]} [...]", "-- Ann Bee, The Bridge"]), RULE) == []
    omitting = "“The plans […] are nine years old, and nobody expects them to fail any more.” […]"
    assert spots("\n".join([*ENGLISH, omitting]), RULE) == []


WALLS = [
    "Subscribe now to continue reading.", "Sign in to read the full article", "This article is for subscribers only.",
    "To continue reading, please log in or subscribe", "You have reached your limit of free articles this month.",
    "Want to read the rest? Subscribe for £1 a week", "Already a subscriber? Log in", "Members only",
    "Cet article est réservé aux abonnés.", "Abonnez-vous pour lire la suite", "Il vous reste 74% de cet article à lire.",
    "Dieser Artikel ist nur für Abonnenten.", "Jetzt anmelden und weiterlesen", "Weiterlesen mit F+",
    "Contenido exclusivo para suscriptores", "Suscríbete para seguir leyendo", "Matéria exclusiva para assinantes",
    "Assine para continuar lendo", "Articolo riservato agli abbonati", "Abbonati per continuare a leggere",
    "Dit artikel is alleen voor abonnees", "Log in om verder te lezen", "Logga in för att läsa hela artikeln",
    "Kun for abonnenter", "Logg inn for å lese saken", "Kirjaudu sisään ja lue koko juttu",
    "Artykuł dostępny tylko dla prenumeratorów", "Pozostało 85% artykułu", "Wykup dostęp, aby czytać dalej",
    "Článek je pouze pro předplatitele", "Csak előfizetőknek", "Articol disponibil doar pentru abonați",
    "Okumaya devam etmek için abone olun", "Доступ только по подписке", "Оформите подписку, чтобы читать дальше",
    "Доступ лише для передплатників", "Αποκλειστικά για συνδρομητές", "للمشتركين فقط", "برای ادامه باید مشترک شوید",
    "למנויים בלבד", "登录后继续阅读", "仅限付费用户", "訂閱以閱讀全文", "この記事は有料会員限定です。", "残り1234文字", "続きを読むには会員登録が必要です",
    "구독자 전용 기사입니다", "로그인하고 계속 읽기", "Đăng nhập để đọc tiếp", "Masuk untuk melanjutkan membaca",
]  # fmt: skip


@pytest.mark.parametrize("wall", WALLS)
def test_a_paywall_after_the_last_paragraph_is_read(wall: str) -> None:
    text = "\n\n".join([*ENGLISH, wall, "Share"])
    (diagnostic,) = found(text, RULE)
    assert text[slice(*diagnostic.span)] == f"fail.\n\n{wall}"
    assert diagnostic.severity is Severity.ERROR


@pytest.mark.parametrize("wall", WALLS[:6])
def test_a_text_that_goes_on_after_a_prompt_is_not_cut(wall: str) -> None:
    assert spots("\n\n".join([*ENGLISH[:3], wall, *ENGLISH[3:]]), RULE) == []


@pytest.mark.parametrize(
    "line",
    [
        "Readers now have to subscribe to continue reading, the publisher said.",
        "Subscribe to our newsletter to get the latest news.",
        "Sign up to read more stories like this.",
        "Log in to leave a comment.",
        "Register to vote before the end of the month.",
        "Join us to see the new bridge.",
        "Abonnieren Sie unseren Newsletter.",
        "Inscrivez-vous à notre lettre d'information.",
        "Suscríbete a nuestro boletín.",
        "Zapisz się do naszego newslettera.",
        "Подпишитесь на нашу рассылку.",
    ],
)
def test_a_prompt_that_is_no_paywall_is_not_read(line: str) -> None:
    assert spots("\n\n".join([*ENGLISH, line]), RULE) == []


def test_a_wall_without_an_article_says_nothing_of_one() -> None:
    lines = ["Subscribe to unlock this article", "Try unlimited access", "Only £1 for 4 weeks"]
    assert statements(lines, open_ended(lines)) == []


def test_statements_come_in_the_order_of_the_text() -> None:
    texts = [ENGLISH[0], f"{CUT}… [+12 chars]", ENGLISH[1], f"{CUT}… Read more", "Members only"]
    assert statements(texts, open_ended(texts)) == [
        Statement(1, len(CUT) + 1, 1, "[+12 chars]"),
        Statement(3, len(CUT) + 1, 3, "Read more"),
    ]


def test_a_link_in_the_line_below_an_ellipsis_is_read() -> None:
    """At the end of the text: elsewhere it is a teaser; below a whole sentence, and where it is a common word, it says
    nothing.
    """
    for language, link in (("de", "Weiterlesen"), ("it", "Leggi tutto »"), ("zh", "阅读全文"), ("ar", "اقرأ المزيد")):
        article = ARTICLES[language]
        cut = f"{article[4][:-12]}…"
        (one,) = statements([*article[:4], cut, link], [])
        assert (one.paragraph, one.through, one.quoted) == (4, 5, link)
        assert statements([*article[:3], cut, link, f"{article[0]} {article[1]}"], []) == []
        assert statements([*article, link], []) == []
    assert statements([*ENGLISH[:4], f"{CUT} …", "More"], []) == []


def test_a_link_with_the_title_of_the_text_is_read() -> None:
    for link in ("Continue reading The bridge is too old →", "Weiterlesen Die Brücke ist zu alt »"):
        (one,) = statements([*ENGLISH[:4], f"{CUT}… {link}"], [4])
        assert (one.paragraph, one.end) == (4, len(CUT))
    assert statements([*ENGLISH[:4], "Continue reading The bridge is too old →"], [4]) == []


@pytest.mark.parametrize("language", sorted(_patterns()))
@settings(max_examples=25)
@given(drawn=st.data())
def test_a_line_with_a_trace_has_one_of_its_own_language(language: str, drawn: st.DataObject) -> None:
    line = drawn.draw(st.from_regex(_patterns()[language], fullmatch=True)).lower()
    assert any(map(line.__contains__, _traces()[language])) == any(
        map(line.__contains__, words("paywall_traces.txt")["traces"])
    )
