"""`[tool.contentlint]` in `pyproject.toml`: the same keys and the same errors as in `.contentlint.yaml`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config import config
from lint.core.errors import ConfigError

Write = Callable[[str, str], Path]

FULL = """\
[project]
name = "x"

[tool.contentlint]
extends = "default"
ignore = ["boilerplate"]
exclude = ["drafts/"]
fail-on = "warning"

[tool.contentlint.rules]
"encoding.html-entity" = "note"
"language.unexpected-language" = { expected = ["en", "de"] }

[[tool.contentlint.overrides]]
paths = ["transcripts/"]
ignore = ["structure.truncated-paragraph"]
"""


def test_it_says_what_a_file_of_its_own_could(write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", FULL)
    found = config.discover(tmp_path)
    assert found == tmp_path / "pyproject.toml"
    settings = config.load_found(found)
    rules = {rule.id: rule for rule in settings.rules_for(tmp_path / "a.txt")}
    assert settings.fail_on == "warning"
    assert settings.is_excluded(tmp_path / "drafts" / "a.txt")
    assert not any(rule_id.startswith("boilerplate.") for rule_id in rules)
    assert rules["encoding.html-entity"].severity == "note"
    assert rules["language.unexpected-language"].params.expected == ("en", "de")
    assert "structure.truncated-paragraph" not in {
        rule.id for rule in settings.rules_for(tmp_path / "transcripts" / "a.txt")
    }


def test_a_pyproject_without_the_section_is_none_of_ours(write: Write, tmp_path: Path) -> None:
    write(".contentlint.yaml", "fail-on: note\n")
    write("sub/pyproject.toml", '[project]\nname = "x"\n')
    assert config.discover(tmp_path / "sub") == tmp_path / ".contentlint.yaml"


def test_a_file_of_its_own_comes_first_and_the_nearest_counts(write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", FULL)
    write(".contentlint.yaml", "fail-on: note\n")
    write("sub/pyproject.toml", '[tool.contentlint]\nfail-on = "error"\n')
    assert config.discover(tmp_path) == tmp_path / ".contentlint.yaml"
    assert config.discover(tmp_path / "sub") == tmp_path / "sub" / "pyproject.toml"


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('"warning"', '"eror"', 8, 'fail-on: "eror" is not one of note, warning, error (did you mean "error"?)'),
        ("fail-on =", "fail-no =", 8, 'unknown key "fail-no" (did you mean "fail-on"?)'),
        ('["boilerplate"]', '["boilerplat"]', 6, 'unknown rule or family "boilerplat" (did you mean "boilerplate"?)'),
        ('"note"', '"nte"', 11, "encoding.html-entity: the severity must be off, note, warning or error"),
        (
            'expected = ["en", "de"]',
            "expected = 3",
            12,
            "rules.language.unexpected-language.expected: must be a list, not 3",
        ),
        ('["transcripts/"]', "3", 15, "overrides.0.paths: must be a list, not 3"),
    ],
)
def test_errors_are_the_same_and_name_the_line(write: Write, old: str, new: str, line: int, says: str) -> None:
    path = write("pyproject.toml", FULL.replace(old, new, 1))
    with pytest.raises(ConfigError) as caught:
        config.load_found(path)
    assert caught.value.what.startswith(says)
    assert caught.value.line == line


@pytest.mark.parametrize(
    "text", ["[tool.contentlint\n", "tool.contentlint = 3\n", "[tool.contentlint]\nx = " + "[" * 5000]
)
def test_what_is_wrong_with_the_file_is_said(write: Write, text: str) -> None:
    path = write("pyproject.toml", text)
    with pytest.raises(ConfigError):
        config.load_found(path)


@pytest.mark.parametrize(
    "key", ["a." * 200_000 + "a = 1", "[" + "a . " * 100 + "a]", "x = {" + '"a b".' * 100 + "a = 1}"]
)
def test_a_key_of_very_many_names_is_refused(write: Write, key: str) -> None:
    """Python's parser takes quadratic time for it: hours for a megabyte."""
    with pytest.raises(ConfigError, match="more than 100 names") as caught:
        config.load_found(write("pyproject.toml", f"[tool.contentlint]\n\n{key}\n"))
    assert caught.value.line == 3


def test_a_number_of_very_many_digits_is_refused(write: Write) -> None:
    with pytest.raises(ConfigError, match="number with too many digits"):
        config.load_found(write("pyproject.toml", f"[tool.contentlint]\nedit-budget = {'9' * 5000}\n"))


def test_a_link_to_another_kind_of_file_is_refused(write: Write, tmp_path: Path) -> None:
    secret = write("secret.txt", "[tool.contentlint]\nfail-on = 'never'\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "pyproject.toml").symlink_to(secret)
    with pytest.raises(ConfigError, match=r"symbolic link|not named \.toml"):
        config.load_found(tmp_path / "sub" / "pyproject.toml")
