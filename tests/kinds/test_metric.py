"""The kind `metric`: limits, languages, errors; and the presets that are made of it."""

from __future__ import annotations

import pytest

from lint.config import config
from lint.core.errors import ConfigError
from tests.support.kinds_check import found, rule, shipped

PROSE = (
    "The mill by the river burned down on Sunday night, and nobody knows what started the fire. The owner, who was asleep "
    "in the house with his wife, called for help and went out to save the horses. He wants to build it up again, and hopes "
    "that the village will help him with the work. It helped his father, too, when the roof had gone in the great storm. "
    "Nobody was hurt. The police will look at what is left of the walls and say on Monday whether they can stay."
)


def test_a_limit_is_still_allowed() -> None:
    words = rule(
        "kind: metric\nmeasure: word-count\nminimum: 3\nmaximum: 4\n", message="{measure} {value} {bound} {limit}"
    )
    assert [d.message for text in ("a b", "a b c", "a b c d", "a b c d e") for d in found(text, words)] == [
        "word-count 2 minimum 3.0",
        "word-count 5 maximum 4.0",
    ]


def test_what_a_measure_says() -> None:
    words = rule("kind: metric\nmeasure: word-count\nminimum: 2\nmaximum: 2\n", message="{amount}")
    assert [(d.span, d.message) for text in ("a", "a b c") for d in found(text, words)] == [
        ((0, 1), "too few"),
        ((0, 5), "too many"),
    ]
    (one,) = found("1 abcdef", rule("kind: metric\nmeasure: digit-fraction\nmaximum: 0.1\n"))
    assert one.value == round(one.value, 4) == 0.1429


def test_short_documents_are_not_measured() -> None:
    digits = rule("kind: metric\nmeasure: digit-fraction\nmaximum: 0.1\nmin-words: 3\n")
    assert found("1 2", digits) == ()
    assert len(found("1 2 3", digits)) == 1


def test_languages_keep_a_rule_silent_elsewhere() -> None:
    assert (
        found("Die alte Mühle am Fluss ist in der Nacht zum Sonntag abgebrannt.", shipped("quality.stop-words")) == ()
    )
    assert found("日本語の文章です。", shipped("quality.stop-words")) == ()
    assert len(found("Mill fire river horses cheap hotels", shipped("quality.stop-words"))) == 1


@pytest.mark.parametrize(
    ("parameters", "said"),
    [
        (
            "measure: word-cuont\nminimum: 1",
            'measure: unknown measure "word-cuont" \\(did you mean "word-count"\\?\\); measures are alphabetic-',
        ),
        ("measure: word-count", '"minimum", "maximum" or both'),
        ("measure: word-count\nminimum: 3\nmaximum: 2", "above the maximum"),
        ("measure: word-count\nminimun: 3", 'unknown key "minimun"'),
        ("measure: word-count\nminimum: many", "minimum"),
    ],
)
def test_impossible_parameters_are_errors(parameters: str, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        rule(f"kind: metric\n{parameters}\n")


@pytest.mark.parametrize("name", ["gopher", "c4", "fineweb", "readability", "strict"])
def test_presets_load_and_leave_prose_alone(name: str, tmp_path: object) -> None:
    from pathlib import Path

    path = Path(str(tmp_path)) / ".contentlint.yaml"
    path.write_text(f"extends: {name}\n", encoding="utf-8")
    rules = config.load(path).rules_for(None)
    assert rules
    own = [
        checked for checked in rules if checked.kind in ("metric", "readability", "repetition", "encoding", "language")
    ]
    assert [d.rule for checked in own for d in found(PROSE, checked)] == []


def test_gopher_has_every_limit_of_table_a1() -> None:
    limits = {
        "duplicate-lines": 0.3, "duplicate-line-characters": 0.2, "duplicate-paragraphs": 0.3,
        "duplicate-paragraph-characters": 0.2, "top-2-gram": 0.2, "top-3-gram": 0.18, "top-4-gram": 0.16,
        "duplicate-5-grams": 0.15, "duplicate-6-grams": 0.14, "duplicate-7-grams": 0.13, "duplicate-8-grams": 0.12,
        "duplicate-9-grams": 0.11, "duplicate-10-grams": 0.1,
    }  # fmt: skip
    assert {name: shipped(f"quality.{name}").params.maximum for name in limits} == limits
