"""The kind `tail-lines`: prompts below a text in any phrasing, and sentences of a text that only resemble them."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.fixing.fix import fix
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.end-prompt")
PROMPTS = (
    "Get the best of the valley in your inbox, every other Sunday.",
    "Enjoyed this? Our newsletter comes with the milk.",
    "Become a supporter of slow journalism",
    "Mit dem Kopf im Mehl? Holen Sie sich unseren Podcast mit allen Mühlen",
    "Recevez chaque dimanche notre infolettre sur les moulins",
    "Únete a nuestro canal de WhatsApp y no te pierdas nada",
    "Gostou? Siga o nosso podcast",
    "Vuoi altre storie? Iscriviti alla newsletter",
    "Chcesz więcej? Zapisz się do newslettera",
    "Chcete číst bez reklam? Předplaťte si nás",
    "Хотите больше историй? Подпишитесь на рассылку",
    "Hemen indirin: ücretsiz uygulama cebinizde",
    "اشترك في قناتنا ليصلك كل جديد",
    "扫码关注我们的公众号",
    "メルマガ登録はこちら",
)
OWN = (
    "Follow the stream and you will be at the weir in an hour.",
    "Take a bag with you",
    "Join the queue early",
    "The channel below the weir was dug by hand, and it is never dry.",
    '"Subscribe to the newsletter," says the miller.',
    "Now it turns",
    "It is free",
    "To see it, get off at the channel, and ask for the miller.",
    "- Get an app for the tides",
    "Email",
    "Keep the lid on",
    "Give it a push",
    "Del correo de la abuela",
    "Support for slow journalism was never greater.",
    "Folge dem Podcast, sagte der Müller.",
)
UNSURE = (
    "Add the salt now",
    "Send us the list",
    "Follow the channel",
    "Stay here",
    "Sigue el canal",
    "Segui il canale",
    "Follow the canal",
    "Не канал, а ручей",
)


def fixed(*tail: str, text: tuple[str, ...] = MILL) -> list[str]:
    return fix(Document("\n".join((*text, *tail)) + "\n"), [RULE]).text.splitlines()[len(text) :]


@pytest.mark.parametrize("line", PROMPTS)
def test_a_prompt_below_a_text_goes(line: str) -> None:
    assert fixed(line) == []


@pytest.mark.parametrize("line", OWN)
def test_a_line_that_asks_or_offers_nothing_stays(line: str) -> None:
    assert fixed(line) == [line]


@pytest.mark.parametrize("line", UNSURE)
def test_a_line_with_words_of_everyday_stays(line: str) -> None:
    assert fixed(line) == [line]


def test_weak_prompts_go_together_or_with_a_clear_one() -> None:
    assert fixed("Add to calendar") == ["Add to calendar"]
    assert fixed("Book your place!", "Add to calendar") == []
    assert fixed("Add the salt now", "Turn the loaf now") == ["Add the salt now", "Turn the loaf now"]
    assert fixed(PROMPTS[0], "Book your place!") == []


def test_a_prompt_above_running_text_stays() -> None:
    assert fixed(PROMPTS[0], MILL[0]) == [PROMPTS[0], MILL[0]]


def test_prompts_with_other_lines_between_them_go() -> None:
    for cat in ("The miller's cat caught nine mice.", "The miller's cat"):
        assert fixed(PROMPTS[0], cat, PROMPTS[2]) == [cat]


@pytest.mark.parametrize("prompt", [
    "Get stories from the valley straight to your inbox",
    "Segueix-nos al canal de WhatsApp i rep les notícies de la comarca",
    "برای دریافت آخرین خبرها به کانال تلگرام ما بپیوندید",
])  # fmt: skip
def test_a_prompt_between_two_paragraphs_goes(prompt: str) -> None:
    assert fixed(prompt, MILL[2], text=MILL[:2]) == [MILL[2]]


@pytest.mark.parametrize(
    "line", ["Subscribe to the newsletter", "Get the book now", "Get alerts from the weir by email."]
)
def test_a_heading_or_a_sentence_between_two_paragraphs_stays(line: str) -> None:
    assert fixed(line, MILL[2], text=MILL[:2]) == [line, MILL[2]]


def test_a_prompt_stays_below_a_text_about_such_things() -> None:
    about = (
        MILL[0],
        *(f"The newsletter of the mill has {count} readers, and it comes on Fridays." for count in (9, 8)),
    )
    assert fixed(PROMPTS[1], text=about) == [PROMPTS[1]]
    assert fixed(PROMPTS[1], text=(*MILL[:2], about[1])) == []


def test_a_prompt_stays_without_a_text_above_it() -> None:
    assert fixed(PROMPTS[0], text=MILL[:2]) == [PROMPTS[0]]


def test_a_long_line_stays() -> None:
    line = "Join the podcast" + " and the mill" * 7
    assert fixed(line + " now") == []
    assert fixed(line + " at once") == [line + " at once"]


def test_in_a_page_that_addresses_its_reader_a_sentence_may_be_its_own() -> None:
    page = (*MILL, "You get a bag from us.", "You pay at the gate.", "We open at ten.", "Please wipe your feet.")
    for texts, expected in ((MILL, "safe"), (page, "unsafe")):
        (one,) = RULE.params.check(Document("\n".join((*texts, "Click Unsubscribe in our newsletter."))), RULE)
        assert one.fix.applicability.value == expected
