"""The kind `teasers`: lists and cards of links after a text, and lists that are the text's own."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from lint.core.types import Diagnostic
from lint.fixing.fix import fix
from lint.signals.cards import cards_from, stamp_of
from tests.support.kinds_check import shipped
from tests.support.mill import MILL

RULE = shipped("boilerplate.end-links")
LISTS = {
    "English": ("What others are clicking on", "Bakery that survived the flood shuts", "The pub quiz that never ends"),
    "English, with dates": ("More events near you", "Ceilidh in the barn, 6 Dec", "Carols by torchlight, 20 Dec"),
    "English, two weak words": ("Previous episodes", "The man who maps every pothole", "Lifts that talk to us"),
    "Portuguese, with a sign": ("+ Lidas", "Motociclista fica ferido em acidente", "Feira do mel terá entrada livre"),
    "Turkish, a capital with a dot": (
        "İlginizi çekebilir",
        "Pazar yeri taşınıyor bu hafta",
        "Kar yağışı bütün yolları kapattı",
    ),
    "German": ("Was Sie sonst noch interessieren könnte", "Störche kehren zurück", "Streit um einen Blitzer"),
    "French": ("Nos lecteurs ont aussi lu", "Le camping change de mains", "Un sanglier dans le lycée"),
    "Spanish": ("Sigue descubriendo la costa", "Tres días en la montaña", "Qué comer además de arepas"),
    "Swedish": ("Fler nyheter från dalen", "Älg sprang in på en förskola", "Macken säljer sin sista liter"),
    "Polish": ("Inne teksty, które polecamy", "Tramwaj wraca na ulicę Długą", "Zaginął pies sołtysa"),
    "Polish, without a comma": ("Czytaj także w portalu", "Tramwaj wraca na ulicę Długą", "Zaginął pies sołtysa"),
    "Ukrainian": ("Читайте також на сайті", "Як школярі врятували лелеку", "Де зупинки нового тролейбуса"),
    "Turkish": ("Bunlar da ilginizi çekebilir", "Kedi uçağı iki saat bekletti", "Pazarda zeytin fiyatı uçtu"),
    "Arabic": ("مواضيع قد تهمك", "قطة توقف رحلة قطار", "أسعار الزيتون ترتفع من جديد"),
    "Japanese": ("あわせて読みたい記事", "駅前の猫駅長が引退", "祭りの山車を百年ぶりに新調"),
    "Korean": ("이 기사와 함께 많이 본 기사", "고양이가 지키는 등대", "벚꽃 축제 일정 총정리"),
}
OWN = {
    "cities": ("Popular cities", "Best movers of New York City", "Best movers of Brooklyn"),
    "winners": ("Also shortlisted", "The Tin Orchard by Paul Vey", "Nine Winters in Arden by Rosa Quill"),
    "dates": ("Autres rendez-vous de l'été", "Concours de boules le 14 juillet", "Vide-grenier le 4 août"),
    "places": ("Altri mercati della valle", "Lunedì a Ponte, davanti alla chiesa", "Sabato a Sasso, lungo il fiume"),
    "a year": ("Most read in 2019", "The miller and the seven cats", "Nobody rows to the island of salt"),
    "no cue": ("What to bring", "A raincoat and strong boots", "A packed lunch for two"),
    "information": ("More information", "A leaflet at the school office", "A map at the town hall"),
    "books": ("Further reading", "A short history of milling", "The wheels of the lower valley"),
    "works": ("Lue myös", "Jokivarren myllyt ja niiden tarinat, 1966", "Vehnän pitkä matka (1971)"),
    "works in Korean": ("관련 기사", "강가 마을의 오래된 물레방아, 1975", "밀과 빵의 긴 역사, 1988"),
    "entries": ("Read more: of mills", "See also: the flour of the hills", "A list of the weirs of the valley"),
    "names": ("More members of the crew", "Anna Petersen", "Tom Eccles", "Ruth Amadi"),
    "results": ("Latest from the show", "Onions: 1 P. Gale, 2 M. Hart", "Leeks: 1 T. Ash, 2 A. Brook"),
    "steps": ("The next steps", "Take the wheel to the weir", "Lower it between the walls"),
    "short words": ("Also sold here", "Rye flour", "Oat bran", "Yeast"),
    "an introduction": ("Also bring, if you have them:", "A bag for the flour of the day", "A coin for the ferryman"),
    "a heading like its lines": ("Read about the weir", "Read how it was built", "What the wheel is made of"),
    "one link": ("More stories", "Bakery that survived the flood shuts"),
    "sentences": ("Read the rules", "The mill is closed on Sundays.", "Dogs have to stay in the yard."),
    "a long heading": ("More of us than ever want to know how our bread is made today", "Rye for all", "A barn"),
}
CARDS = {
    "dates": ("Mill owners warn of bills", "Some sites will close.", "14 May 2024 | Energy | 3 min"),
    "ages": ("Mill owners warn of bills", "2 hours ago"),
    "reading times": ("Mill owners warn of bills", "A report from the weir", "4 min read"),
    "a date first": ("Mill owners warn of bills", "12.05.2024 | 14:30", "Some sites will close."),
    "Japanese": ("粉屋が電気代の値上がりを心配", "2024年5月14日 18:30"),
}


def found(*tail: str) -> list[Diagnostic]:
    return list(RULE.params.check(Document("\n".join((*MILL, *tail)) + "\n"), RULE))


def fixed(*tail: str) -> list[str]:
    return fix(Document("\n".join((*MILL, *tail)) + "\n"), [RULE]).text.splitlines()[len(MILL) :]


@pytest.mark.parametrize(
    "lines", [lines for name, lines in LISTS.items() if name != "Polish"], ids=lambda lines: lines[0]
)
def test_a_list_below_a_heading_in_any_words_goes_whole(lines: tuple[str, ...]) -> None:
    assert fixed(*lines) == []


@pytest.mark.parametrize("lines", OWN.values(), ids=OWN)
def test_a_list_of_the_texts_own_stays(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


def test_a_heading_with_a_comma_is_a_sentence() -> None:
    assert found(*LISTS["Polish"]) == []


def test_the_ages_of_its_links_tell_a_weak_heading() -> None:
    links = ("Fire brigade saves a calf", "2 hours ago", "Weston", "Church tower gets a new clock", "5 hours ago")
    assert fixed("More from Northmere", *links) == []
    assert found("More from Northmere", *links[::3]) == []


def test_a_list_above_running_text_stays() -> None:
    assert found(*LISTS["English"], MILL[0].replace("mill", "barn")) == []


def test_a_list_stays_without_a_text_above_it() -> None:
    short = Document("\n".join((*MILL[:2], *LISTS["English"])) + "\n")
    assert list(RULE.params.check(short, RULE)) == []


def test_what_follows_a_list_stays() -> None:
    assert fixed(*LISTS["English"], "The mill is open.") == ["The mill is open."]


def test_a_list_between_paragraphs_goes_if_the_text_has_few_of_its_words() -> None:
    heading, *links = (
        "Now read",
        "Council sells three schools",
        "Olive oil is dearer again",
        "Man fined for painting a roundabout pink",
    )
    assert inside(heading, *links) == []
    assert inside(heading, *links, "The new wheel") == ["The new wheel"]
    assert inside(heading, *links[:2]) == [heading, *links[:2]]
    assert inside("What to bring", *links) == ["What to bring", *links]
    assert inside("More flour to read", *links) == ["More flour to read", *links]
    own = ("How the wheel was made by pensioners", "When the weir was taken out", "Why the flour costs three pounds")
    assert inside(heading, *own) == [heading, *own]


def inside(*lines: str) -> list[str]:
    return fix(Document("\n".join((*MILL, *lines, MILL[0][:-1] + " too.")) + "\n"), [RULE]).text.splitlines()[3:-1]


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS)
def test_three_cards_go_and_two_are_reported(card: tuple[str, ...]) -> None:
    assert fixed(*card * 3) == []
    (one,) = found(*card * 2)
    assert one.fix.applicability.value == "unsafe"
    assert found(*card) == []


def test_cards_of_a_companys_services_are_only_reported() -> None:
    card = ("For teams of every size", "One price for all of them.", "Learn more")
    assert fixed(*card * 3) == list(card * 3)
    assert found(*card * 3)
    assert fixed("Latest stories", *card * 3) == []


def test_a_programme_with_a_date_each_is_only_reported() -> None:
    card = ("Lanterns from the mill at dusk", "Friday 4 October 2024")
    assert fixed(*card * 3) == list(card * 3)
    assert fixed("Latest stories", *card * 3) == []


def test_a_heading_of_cards_goes_with_them() -> None:
    assert fixed("More stories", *CARDS["ages"] * 3) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("12 January 2024", "The drivers walk out.", "19 January 2024", "The talks fail.", "2 May 2024", "A vote."),
        (
            "Helen, 12 April 2023",
            "A fine kettle.",
            "Graham, 2 May 2023",
            "The lid is stiff.",
            "Jo, 1 May 2023",
            "Good.",
        ),
        ("Boil the water", "5 minutes", "Cool the water", "10 minutes", "Drink the water", "2 minutes"),
        ("Ceilidh in the barn", "Fri 6 Dec", "Carols in the barn", "Fri 13 Dec", "Wreaths in the barn", "Sun 8 Dec"),
    ],
    ids=["a diary", "reviews", "a recipe", "a programme"],
)
def test_other_rhythms_are_no_cards(lines: tuple[str, ...]) -> None:
    assert found(*lines) == []


def test_a_row_of_cards_ends_where_its_rhythm_does() -> None:
    cards = cards_from([*CARDS["ages"] * 2, "A last word", "to you"], 0)
    assert (cards.end, cards.cards) == (4, 2)


def test_a_headline_with_a_year_is_no_stamp() -> None:
    assert [stamp_of(line) for line in ("The best mills of 2024", "2024", "Mill of 12 May 2024 sold by its owner")] == [
        ""
    ] * 3


def test_the_last_card_is_without_the_stamp_that_comes_first() -> None:
    card = (
        "2024. május 3. 07:52, péntek | Helyi",
        "Megnyílt az új piac",
        "A piac szombatig lesz nyitva, ígéri a gazda.",
    )
    content = "\n".join((*MILL, "Ezek érdekelhetnek még", *card * 4, ""))
    assert fix(Document(content), [RULE]).text == "\n".join((*MILL, ""))


def test_a_ranking_of_what_is_read() -> None:
    cards = ("1", "Yeni pazar yeri meydanda açıldı", "8002 kez okundu") * 3
    cut = ("4", "Köprü için ikinci ihale bugün yapıldı. Sonuç belli…", "87 kez okundu")
    content = "\n".join((*MILL, *cards, *cut, ""))
    assert fix(Document(content), [RULE]).text == "\n".join((*MILL, ""))
