"""Words by language in patterns."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import ruleset, strict_yaml
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


@pytest.mark.parametrize("path", sorted(Path(ruleset.shipped_folder()).rglob("*.yaml")), ids=lambda path: path.stem)
def test_no_words_of_a_language_lack_others_that_all_their_patterns_take(path: Path) -> None:
    rule = strict_yaml.mapping(path.read_text(encoding="utf-8"), str(path))
    words = rule.get("words")
    if rule.get("kind") != "pattern" or not isinstance(words, dict):
        return
    takes = [rule.get(key, {}).get("patterns", ()) for key in ("takes-after", "takes-before")]
    keys = ("patterns", "companions", "unless", "unsafe", "unsafe-with")
    patterns = [pattern for found in (*takes, *(rule.get(key, ()) for key in keys)) for pattern in found]
    marked = {name: {of: [f"{name}/{of};"] for of in by_language} for name, by_language in words.items()}
    text = " ".join(expanded(patterns, marked))
    assert [mark for by_language in marked.values() for (mark,) in by_language.values() if mark not in text] == []
