"""Words by language in patterns."""

from __future__ import annotations

import pytest

from lint.kinds.pattern import Pattern
from lint.signals.phrase_grammar import check_names, expanded

WORDS = {
    "ask": {"en": ["sign up", "join"], "fr": ["abonnez-vous"]},
    "letter": {"en": ["newsletter"], "fr": ["infolettre"], "de": ["Rundbrief"]},
    "net": {"any": ["telegram"], "fr": ["toile"]},
}


def test_a_pattern_is_written_out_for_each_language_that_has_all_its_words() -> None:
    assert expanded(["<ask>.*<letter>"], WORDS) == (
        "(?:sign up|join).*(?:newsletter)",
        "(?:abonnez-vous).*(?:infolettre)",
    )


def test_words_of_all_languages_at_once() -> None:
    assert expanded(["<*letter>$"], WORDS) == ("(?:newsletter|infolettre|Rundbrief)$",)
    assert expanded(["<*letter> <ask>"], WORDS)[1] == "(?:newsletter|infolettre|Rundbrief) (?:abonnez-vous)"


def test_words_for_any_language_join_those_of_each() -> None:
    assert expanded(["<ask> <net>"], WORDS) == ("(?:sign up|join) (?:telegram)", "(?:abonnez-vous) (?:toile|telegram)")


def test_groups_of_the_engine_are_no_names() -> None:
    assert expanded(["(?P<ask>x)", "a<b"], WORDS) == ("(?P<ask>x)", "a<b")


def test_a_name_without_words_and_words_without_a_use_are_errors() -> None:
    with pytest.raises(ValueError, match=r'no words for <aks>.*"ask"'):
        check_names(["<aks> <letter> <net>"], WORDS)
    with pytest.raises(ValueError, match="no pattern uses the words <net>"):
        check_names(["<ask> <letter>"], WORDS)
    with pytest.raises(ValueError, match="no pattern uses the words <ask>"):
        Pattern(patterns=("x",), words={"ask": {"en": ("y",)}})
