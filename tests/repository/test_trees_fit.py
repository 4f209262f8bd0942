"""Trees fit the features that they are asked with: whoever changes a word list or a feature is told to train again."""

from __future__ import annotations

import pytest
from feature_fingerprint import line_fingerprint, page_type_fingerprint

from lint.data import trees_foreign_lines, trees_page_type
from lint.kinds.foreign_lines import words

TRAIN_AGAIN = "the features changed since the trees were trained: run python bench/{} ../shared/bench/train"


def test_the_trees_of_lines_were_trained_on_these_features() -> None:
    assert line_fingerprint() == trees_foreign_lines.FINGERPRINT, TRAIN_AGAIN.format("train_foreign_lines.py")


def test_the_trees_of_page_types_were_trained_on_these_features() -> None:
    assert page_type_fingerprint() == trees_page_type.FINGERPRINT, TRAIN_AGAIN.format("train_page_type.py")


def test_a_new_word_of_page_furniture_changes_the_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    known = words.lexicon()
    more = known._replace(tokens={**known.tokens, "zzz": (0,)})
    before = line_fingerprint()
    monkeypatch.setattr("feature_fingerprint.lexicon", lambda: more)
    assert line_fingerprint() != before
