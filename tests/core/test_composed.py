"""Texts with decomposed letters are read as those with composed ones, and changed as they are written."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checking.checker import CheckOptions, check
from lint.core.composed import composed
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from tests.support.hostile_text import default_rules

RULES = [rule for rule in default_rules() if not rule.id.startswith("encoding.")]
EXAMPLES = [
    (rule, example.fail)
    for rule in RULES
    for example in rule.examples
    if example.fail
    and normalize("NFD", example.fail) != example.fail
    and example.encoding == "utf-8"
    and not example.meta
]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=lambda value: value.id if isinstance(value, Rule) else "")
def test_examples_of_rules_are_found_decomposed_too(rule: Rule, text: str) -> None:
    whole, apart = (Document(normalize(form, text)) for form in ("NFC", "NFD"))
    places = [
        [document.position(one.span.start)[0] for one in lint(document, [rule]).diagnostics]
        for document in (whole, apart)
    ]
    assert places[0] == places[1]


@pytest.mark.parametrize(
    ("article", "prompt"),
    [
        ("Le conseil a décidé de fermer le pont. Neuf élus étaient présents.\n\nUn détour est prévu dès l’été.\n", "Abonnez-vous à notre newsletter gratuite dès aujourd’hui.\n"),
        ("Rada zdecydowała zamknąć most. Dziewięciu było za.\n\nZamknięcie zacznie się wiosną.\n", "Zapisz się na nasz newsletter.\n"),
        ("Hội đồng đã đóng cửa cây cầu. Chín thành viên bỏ phiếu thuận.\n\nViệc này bắt đầu vào tháng Tư.\n", "Bình luận\n"),
        ("시의회는 다리를 닫기로 했다. 아홉 명이 찬성했다.\n\n공사는 봄에 시작된다.\n", "댓글 쓰기\n"),
    ],
    ids=["fr", "pl", "vi", "ko"],
)  # fmt: skip
def test_a_fix_leaves_the_rest_as_it_is_written(article: str, prompt: str) -> None:
    text, left = normalize("NFD", f"{article}\n{prompt}"), normalize("NFD", article)
    result = check(Document(text), default_rules(), CheckOptions(fix=True))
    assert result.fixed.text == left


def test_a_text_with_composed_letters_is_read_as_it_is() -> None:
    document = Document("Élan, Ångström, 한국어, ガ, x\u0301, नमस्ते")
    assert composed(document) == (document, None)


@given(st.text(st.sampled_from("ae\u0301\u0308\u3099かᄒ\u1161\u11ab \n.x"), max_size=40))
def test_every_offset_is_found_again(text: str) -> None:
    read, offsets = composed(Document(text))
    assert normalize("NFC", read.text) == normalize("NFC", text)
    if offsets is not None:
        places = [offsets._offset(at) for at in range(len(read.text) + 1)]
        assert places == sorted(set(places))
        assert places[0] == 0
        assert places[-1] == len(text)
        for at, char in enumerate(read.text):
            assert normalize("NFC", text[places[at] : places[at + 1]]) == char
