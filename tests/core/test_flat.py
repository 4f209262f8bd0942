"""Texts without line breaks: their prompts are sentences, and fixes remove these."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checking.checker import CheckOptions, check
from lint.core.document import Document
from lint.core.flat import MIN_SENTENCES, unfolded
from tests.support.hostile_text import default_rules

NEWS = {
    "en": "The council of Northmere voted on Tuesday to close the old bridge to lorries from next spring. The vote was "
    "nine to three. Ada Miller said that the town could not wait for another inspection. Haulage firms say that the "
    "detour of eleven miles will cost them thousands a week. The closure begins on the first day of April.",
    "de": "Der Gemeinderat von Nordheim hat am Dienstag beschlossen, die alte Brücke für Lastwagen zu sperren. Neun "
    "Mitglieder stimmten dafür. Anna Müller sagte, die Stadt könne nicht auf ein weiteres Gutachten warten. Die "
    "Spediteure rechnen mit einem Umweg von elf Kilometern. Die Sperrung beginnt im Frühjahr.",
    "fr": "Le conseil municipal de Montclair a décidé mardi de fermer le vieux pont aux camions. Neuf élus ont voté "
    "pour. Anne Moreau a déclaré que la ville ne pouvait pas attendre une autre expertise. Les transporteurs comptent "
    "sur un détour de onze kilomètres. La fermeture commence au printemps.",
    "es": "El ayuntamiento de Valverde decidió el martes cerrar el viejo puente a los camiones. Nueve concejales "
    "votaron a favor. Ana Molina dijo que la ciudad no podía esperar otro informe. Los transportistas calculan un "
    "desvío de once kilómetros. El cierre empieza en primavera.",
    "pl": "Rada miasta Północna zdecydowała we wtorek zamknąć stary most dla ciężarówek. Za było dziewięciu radnych. "
    "Anna Młynarz powiedziała, że miasto nie może czekać na kolejną ekspertyzę. Przewoźnicy liczą na objazd jedenastu "
    "kilometrów. Zamknięcie zacznie się wiosną przyszłego roku.",
}


def fixed(text: str) -> str:
    result = check(Document(text), default_rules(), CheckOptions(fix=True))
    return text if result.fixed is None else result.fixed.text


@pytest.mark.parametrize(
    ("language", "prompt"),
    [
        ("en", "Sign up for our daily newsletter to get the best stories in your inbox."),
        ("en", "Follow us on Twitter and like us on Facebook."),
        ("en", "You must be logged in to post a comment."),
        ("en", "The post Old bridge closes appeared first on Northmere Post."),
        ("de", "Melden Sie sich für unseren Newsletter an."),
        ("de", "Folgen Sie uns auf Facebook und Instagram."),
        ("fr", "Inscrivez-vous à notre newsletter."),
        ("es", "Suscríbete a nuestro boletín."),
        ("pl", "Zapisz się do naszego newslettera."),
    ],
)
def test_prompts_after_the_last_sentence_are_removed(language: str, prompt: str) -> None:
    assert fixed(f"{NEWS[language]} {prompt}\n") == f"{NEWS[language]}\n"


def test_prompts_between_sentences_are_removed_with_one_space() -> None:
    before, mark, after = NEWS["en"].partition("three.")
    prompts = "Follow us on Twitter. Sign up for our daily newsletter."
    assert fixed(f"{before}{mark} {prompts}{after}") == NEWS["en"]


def test_the_title_may_be_on_a_line_of_its_own() -> None:
    text = f"Old bridge closes to lorries\r\n\r\n{NEWS['en']} Follow us on Facebook.\r\n"
    assert fixed(text) == text.replace(" Follow us on Facebook.", "")


def test_the_place_is_that_in_the_text() -> None:
    text = f"{NEWS['en']} Follow us on Facebook.\n"
    (found,) = check(Document(text), default_rules()).report.diagnostics
    assert Document(text).position(found.span.start) == (1, len(NEWS["en"]) + 2)
    assert found.fix.title == "remove the sentence"


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor asked residents to follow the council on Facebook and to sign up for its newsletter.",
        "Readers of the newsletter learned of the plan a week earlier.",
        "Comments from the floor went on until midnight.",
        "“Follow us,” the guide said.",
        "He told them to read more about the bridge before they voted.",
        "Photo equipment worth nine thousand pounds was lost in the river.",
        "Register offices in the county will stay open.",
        "Download speeds in the valley have doubled since the mast was built.",
        "Share prices of the haulage firms fell by a tenth.",
        "Advertisement revenue paid for most of the work.",
    ],
)
def test_sentences_of_the_text_stay(sentence: str) -> None:
    for text in (f"{NEWS['en']} {sentence}\n", f"{sentence} {NEWS['en']}\n"):
        assert fixed(text) == text


def test_a_text_joined_to_a_prompt_is_not_removed_safely() -> None:
    glued = "Follow us on Facebook Residents of Mill Lane feared that the traffic would move to their street " * 2
    text = f"{NEWS['en']} {glued.strip()}.\n"
    assert fixed(text) == text


@pytest.mark.parametrize(
    "text",
    [
        NEWS["en"].replace(". ", ".\n"),
        "It rained. " * (MIN_SENTENCES - 1),
        f"{NEWS['en']}\n\n{NEWS['en']}\n\n{NEWS['en']}",
        "本町の議会は火曜日に古い橋を閉じることを決めた。" * 20,
    ],
)
def test_other_texts_are_read_as_they_are(text: str) -> None:
    document = Document(text)
    assert unfolded(document) is document


@given(
    st.lists(
        st.sampled_from(["It rained. ", "Dr. Who left. ", "\n", "  ", "No mark ", "Wie?\u00a0Ja! ", "\t"]), max_size=60
    )
)
def test_all_offsets_stay(parts: list[str]) -> None:
    text = "".join(parts)
    read = unfolded(Document(text)).text
    assert len(read) == len(text)
    assert all(one == other or (one, other) == (" ", "\n") for one, other in zip(text, read, strict=True))


def test_text_of_a_fixed_width_has_no_sentence_a_line() -> None:
    text = textwrap.fill(NEWS["en"], 70)
    assert unfolded(Document(text)).text == text
    assert unfolded(Document(NEWS["en"])).text != NEWS["en"]
