"""Languages: the cheap test, langdetect where it does not tell, and the two rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.errors import ConfigError
from lint.core.segment import WORD
from lint.signals import detection, languages
from tests.support.kinds_check import found, rule, shipped, spots

MIXED = shipped("language.mixed-language")

TEXTS = {
    "en": "The mill by the river burned down on Sunday night, and nobody knows yet what started the fire that took the roof and both of the floors.",
    "de": "Die alte Mühle am Fluss ist in der Nacht zum Sonntag abgebrannt, und noch weiß niemand, wie das Feuer ausgebrochen ist, das auch das Dach mit sich nahm.",
    "fr": "Le vieux moulin au bord de la rivière a brûlé dans la nuit de samedi à dimanche, et personne ne sait encore ce qui a causé le feu qui a pris le toit.",
    "es": "El viejo molino a la orilla del río se quemó en la noche del domingo, y nadie sabe todavía cómo empezó el fuego que se llevó el techo y los dos pisos.",
    "it": "Il vecchio mulino sulla riva del fiume è bruciato nella notte di domenica, e nessuno sa ancora come è cominciato il fuoco che ha preso il tetto e i due piani.",
    "pt": "O velho moinho na margem do rio ardeu na noite de domingo, e ninguém sabe ainda como começou o fogo que levou o telhado e os dois andares da casa.",
    "nl": "De oude molen aan de rivier is in de nacht van zondag afgebrand, en niemand weet nog hoe het vuur is begonnen dat ook het dak en de vloeren heeft genomen.",
    "sv": "Den gamla kvarnen vid floden brann ner natten till söndagen, och ingen vet ännu hur elden började som tog taket och båda våningarna i det gamla huset.",
    "pl": "Stary młyn nad rzeką spłonął w nocy z soboty na niedzielę i nikt jeszcze nie wie, od czego zaczął się pożar, który zabrał dach i oba piętra tego domu.",
    "ru": "Старая мельница у реки сгорела в ночь на воскресенье, и никто пока не знает, от чего начался пожар, который уничтожил крышу и оба этажа этого дома.",
    "tr": "Nehrin kıyısındaki eski değirmen pazar gecesi yandı ve çatıyı ve iki katı da alan yangının nasıl başladığını henüz kimse bilmiyor, ama bu çok acı bir olay olarak kaldı.",
    "ar": "احترقت الطاحونة القديمة على ضفة النهر في ليلة الأحد ولا أحد يعرف حتى الآن كيف بدأ الحريق الذي أخذ السقف و الطابقين في هذا البيت من قبل أن يصل الناس إلى المكان.",
    "hi": "नदी के किनारे की पुरानी चक्की रविवार की रात को जल गई और अभी तक किसी को नहीं पता कि आग कैसे लगी जिसने छत और दोनों मंजिलों को जला दिया है।",
    "ja": "川のそばの古い水車小屋が日曜日の夜に焼けました。屋根と二つの階を焼いた火がどのように始まったのかは、まだ誰も知りません。",
    "zh": "河边的老磨坊星期天晚上被烧毁了，还没有人知道烧毁屋顶和两层楼的大火是怎么开始的，主人希望把它重新建起来。",
    "ko": "강가의 오래된 방앗간이 일요일 밤에 불에 탔고 지붕과 두 층을 태운 불이 어떻게 시작되었는지는 아직 아무도 모른다고 마을 사람들이 말했다 그리고 주인은 다시 짓기를 바란다고 했으며 이웃도 돕겠다고 했다 경찰은 내일 조사한다",
    "el": "Ο παλιός μύλος στην όχθη του ποταμού κάηκε τη νύχτα της Κυριακής και κανείς δεν ξέρει ακόμη πώς άρχισε η φωτιά που πήρε τη στέγη και τους δύο ορόφους.",
}  # fmt: skip


@pytest.mark.parametrize("code", TEXTS)
def test_the_cheap_test_knows_the_large_languages(code: str) -> None:
    guessed = languages.guess(WORD.findall(TEXTS[code]))
    assert guessed.language == code
    assert guessed.share >= languages.CLEAR_SHARE


@pytest.mark.parametrize("host", ["en", "de", "ru", "ja", "fr"])
@pytest.mark.parametrize("guest", TEXTS)
def test_a_paragraph_in_another_language_is_found(host: str, guest: str) -> None:
    document = f"{TEXTS[host]}\n{TEXTS[host]}\n{TEXTS[guest]}\n{TEXTS[host]}\n"
    expected = [] if guest == host or {guest, host} == {"ja", "zh"} else [TEXTS[guest]]
    assert spots(document, MIXED) == expected


def test_neighbouring_paragraphs_in_one_language_are_one_finding() -> None:
    document = "\n".join([TEXTS["en"], TEXTS["de"], TEXTS["de"], TEXTS["fr"], TEXTS["en"], TEXTS["en"], TEXTS["en"]])
    assert [(d.value, d.limit) for d in found(document, MIXED)] == [("de", "en"), ("fr", "en")]


def test_quotations_and_short_paragraphs_are_left_alone() -> None:
    short = " ".join(TEXTS["de"].split()[:14])
    document = f"{TEXTS['en']}\n„{TEXTS['de']}“\n{short}\n{TEXTS['en']}\n"
    assert found(document, MIXED) == ()


def test_what_only_begins_or_ends_as_a_quotation_is_none() -> None:
    for quoted in (f"„{TEXTS['de']}", f"{TEXTS['de']}“"):
        assert spots(f"{TEXTS['en']}\n{quoted}\n{TEXTS['en']}\n", MIXED) == [quoted]


def test_in_scripts_without_spaces_two_characters_are_a_word() -> None:
    for chars, count in ((28, 0), (30, 1)):
        assert len(found(f"{TEXTS['en']}\n{TEXTS['ja'].replace('。', '')[:chars]}\n{TEXTS['en']}\n", MIXED)) == count


def test_a_text_in_four_languages_is_in_none_of_them() -> None:
    assert found("\n".join(TEXTS[code] for code in ("en", "fr", "de", "es")), MIXED) == ()


ESPERANTO = "La malnova muelejo apud la rivero forbrulis dum la dimanĉa nokto, kaj neniu scias ankoraŭ kio komencis la fajron kiu prenis la tegmenton kaj la du etaĝojn de la domo en la vilaĝo."
WELSH = "Llosgodd yr hen felin ger yr afon nos Sul, a does neb yn gwybod eto beth ddechreuodd y tân a gymerodd y to a'r ddau lawr yn y tŷ, ond mae'r perchennog am ei hailadeiladu."


@pytest.mark.parametrize(("host", "text", "seems"), [("en", ESPERANTO, "fr"), ("de", WELSH, "es")])
def test_a_language_that_has_words_of_another_is_not_taken_for_it(host: str, text: str, seems: str) -> None:
    """By its words it is one that the rules know; langdetect knows better, or does not know."""
    assert languages.guess(WORD.findall(text)).language == seems
    assert found("\n".join([TEXTS[host], TEXTS[host], text, TEXTS[host]]), MIXED) == ()


def test_an_unknown_language_is_no_other_than_the_expected() -> None:
    assert found(ESPERANTO, rule("kind: language\npart: document\nexpected: [en]\n")) == ()


def test_lists_of_names_and_numbers_are_in_no_language() -> None:
    names = ", ".join(
        f"{first} {last}" for first in ("Ana", "Jean", "Karl", "Ola") for last in ("Duarte", "Petit", "Maier", "Berg")
    )
    scores = "Rockledge 14 11 6 15 44 Palm Bay 12 18 20 20 70 Cocoa 10 9 8 7 34 Viera 11 12 13 14 50 Titusville 1 2 3 4"
    assert found(f"{TEXTS['en']}\n{names}\n{scores}\n{TEXTS['en']}\n", MIXED) == ()


def test_close_languages_are_one() -> None:
    danish = "Den gamle mølle ved floden brændte ned natten til søndag, og ingen ved endnu, hvordan ilden begyndte, som tog taget og begge etager i det gamle hus."
    assert found(f"{TEXTS['sv']}\n{danish}\n{TEXTS['sv']}\n", MIXED) == ()


def test_the_document_may_bring_its_language() -> None:
    unexpected = shipped("language.unexpected-language")
    assert found(TEXTS["de"], unexpected) == ()
    for label in ("de-AT", "tlh", "unknown"):
        assert found(TEXTS["de"], unexpected, meta={"language": label}) == ()
    assert [d.message for d in found(TEXTS["de"], unexpected, meta={"language": "en"})] == [
        "text is in German (expected English)"
    ]


@pytest.mark.parametrize("code", TEXTS)
def test_only_what_is_not_expected_is_found(code: str) -> None:
    expecting = rule("kind: language\npart: document\nmin-words: 20\nexpected: [en, pt]\n")
    assert bool(found(TEXTS[code], expecting)) == (code not in ("en", "pt", "es"))


def test_a_language_that_langdetect_does_not_know_is_never_guessed_at() -> None:
    basque = "Ibaiaren ondoko errota zaharra erre zen igande gauean, eta inork ez daki oraindik nola hasi zen teilatua eta bi solairuak hartu zituen sua, baina jabeak berriro eraiki nahi du eta herriak lagunduko diola espero du."
    assert found(basque, rule("kind: language\npart: document\nexpected: [eu]\n")) == ()


def test_a_text_that_is_clearly_none_in_a_script_of_its_own_is_found() -> None:
    """langdetect does not know Georgian either, but takes no other language for it."""
    (one,) = found(TEXTS["en"], rule("kind: language\npart: document\nexpected: [ka]\n"))
    assert (one.value, one.limit) == ("en", "ka")


def test_a_text_that_is_short_or_partly_in_the_expected_language_is_left_alone() -> None:
    english = rule("kind: language\npart: document\nmin-words: 20\nexpected: [en]\n")
    words = TEXTS["de"].split()
    assert [len(found(" ".join(words[:count]), english)) for count in (19, 20)] == [0, 1]
    assert found(f"{TEXTS['de']}\n{TEXTS['de']}\n{TEXTS['en']}\n", english) == ()


def test_of_a_long_text_all_parts_count() -> None:
    english = rule("kind: language\npart: document\nexpected: [en]\n")
    long = [TEXTS["de"]] * 40
    assert [one.value for one in found("\n".join(long), english)] == ["de"]
    assert found("\n".join([*long, *[TEXTS["en"]] * 20]), english) == ()
    assert found("\n".join([*[TEXTS["en"]] * 20, *long]), english) == ()


def test_names_in_another_script_do_not_move_a_text() -> None:
    text = f"{TEXTS['zh']} 他叫サチコ。"
    assert found(text, rule("kind: language\npart: document\nexpected: [zh]\n")) == ()


@pytest.mark.parametrize(
    "parameters", ["part: sentence", "part: document\nexpected: [english]", "part: document\nmin-words: 1"]
)
def test_impossible_parameters_are_errors(parameters: str) -> None:
    with pytest.raises(ConfigError):
        rule(f"kind: language\n{parameters}\n")


def test_langdetect_is_seeded() -> None:
    text = "Casa, radio, mesa, hotel, taxi, piano, animal."
    assert len({detection.detect(text) for _ in range(5)}) == 1


@given(st.text())
def test_any_text_can_be_asked_about(text: str) -> None:
    found(text, MIXED)
    assert 0 <= languages.guess(WORD.findall(text)).share <= 1


@given(st.lists(st.sampled_from(["the", "and", "in", "der", "Ana", "7"])), st.sampled_from([0.0, 0.06, 0.1, 0.25]))
def test_a_share_is_exceeded_by_one_word_more(words: list[str], share: float) -> None:
    known_count = words.count("the") + words.count("and")
    assert languages.exceeds_alone("en", words, share) == (known_count > share * len(words))


def test_one_stray_word_in_sixteen_is_too_much_and_six_in_a_hundred_are_not() -> None:
    assert languages.exceeds_alone("en", ["the", *["Ana"] * 15], 0.06)
    assert not languages.exceeds_alone("en", ["the"] * 6 + ["Ana"] * 94, 0.06)


@pytest.mark.parametrize(
    ("words", "script"),
    [
        ([], ""),
        (["7", "_"], ""),
        (["Ana", "7"], "Latin"),
        (["Äpfel"], "Latin"),
        (["αβγ"], "el"),
        (["a", "я", "б"], "Cyrillic"),
    ],
)
def test_the_script_that_most_words_begin_with(words: list[str], script: str) -> None:
    assert languages.script_of(words) == script


def test_every_word_list_is_lower_case_and_every_language_has_a_name() -> None:
    for code, words in languages.function_words().items():
        assert code in languages.languages()
        assert all(
            (word == word.lower() and WORD.fullmatch(word)) or code in ("hi", "mr", "ne", "bn") for word in words
        ), code


def test_a_sentence_with_names_in_another_script_is_in_no_other_language() -> None:
    names = "에서 메인테이너가 쓴 글"
    english = " ".join(TEXTS["en"].split()[:16])
    korean = "이 다리는 육 년 전부터 계획되었지만 비용은 예상을 크게 넘었고 시는 내년 봄에야 공사를 시작할 수 있다고 밝혔다.\n"
    assert spots(f"{korean * 3}{english}\n{korean}", MIXED) == [english]
    assert found(f"{korean * 3}{english} {names}\n{korean}", MIXED) == ()


def test_a_text_with_few_function_words_has_a_language_too() -> None:
    polish = (
        "Rada miasta Zalesin zdecydowała w środę, że zabytkowa kolejka wąskotorowa wróci na trasę jeziora już wiosną.\n"
        "Remont sześciu kilometrów linii pochłonie jedenaście milionów złotych, ponad połowę wyłoży województwo.\n"
        "Bilet powrotny kosztować będzie dwadzieścia cztery złote, dzieci pojadą bezpłatnie, pierwszy kurs ruszy majem.\n"
    )
    english = " ".join(TEXTS["en"].split()[:20])
    assert spots(f"{polish}{english}\n", MIXED) == [english]
