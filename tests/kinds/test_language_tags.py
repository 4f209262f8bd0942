"""What a record says of its language, in the spellings of those who write it; what is not known is not guessed."""

from __future__ import annotations

import pytest

from lint.signals.detection import labelled_language
from lint.signals.languages import languages
from tests.support.kinds_check import found, shipped

GERMAN = "Die alte Mühle am Fluss ist in der Nacht zum Sonntag abgebrannt, und noch weiß niemand, wie das Feuer in dem leeren Haus ausgebrochen ist.\n"


@pytest.mark.parametrize(
    ("labels", "code"),
    [
        ("en EN en-US en_GB eng English ENGLISH __label__en eng_Latn en-Latn-US", "en"),
        ("de deu ger German de-AT deu_Latn", "de"),
        ("zh zho chi cmn zh-Hans zh_TW zho_Hans Chinese Mandarin cmn_Hani", "zh"),
        ("no nb nn nob nno nb-NO Norwegian", "no"),
        ("he iw heb Hebrew", "he"),
        ("id in ind", "id"),
        ("tl fil tgl Filipino", "tl"),
        ("fa per fas pes Persian Farsi", "fa"),
    ],
)
def test_one_language_in_many_spellings(labels: str, code: str) -> None:
    assert {labelled_language(label) for label in labels.split()} == {code}
    assert {labelled_language(f" {label}\n") for label in labels.split()} == {code}


@pytest.mark.parametrize(
    "label",
    [
        "",
        " ",
        "und",
        "mul",
        "zxx",
        "xx",
        "qaa",
        "unknown",
        "null",
        "None",
        "en,de",
        "en de",
        "en/de",
        "e",
        "1",
        "Anglais",
        "en-",
        "e\u0301n",
    ],
)
def test_what_is_not_known_is_no_language(label: str) -> None:
    assert labelled_language(label) == ""


def test_all_known_languages_have_a_code_of_three_letters() -> None:
    assert {labelled_language(names[-1]) for names in languages().values()} == set(languages())
    codes = [code for *known, _ in languages().values() for code in known]
    assert len(codes) == len(set(codes)) >= len(languages())
    assert all(len(names) > 1 for names in languages().values())


@pytest.mark.parametrize(
    ("label", "is_found"), [("eng", True), ("fr-CA", True), ("German", False), ("und", False), ("xx", False)]
)
def test_a_record_is_held_to_the_language_it_says(label: str, is_found: bool) -> None:
    assert bool(found(GERMAN, shipped("language.unexpected-language"), meta={"language": label})) == is_found
