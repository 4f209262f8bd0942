"""Rules in preview: used only where that is asked for, on the command line or in a config."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.catalog.pages import rule_page, rules_table
from lint.config import config
from lint.config.config import Selection
from lint.core.errors import ConfigError, UsageError
from tests.support.command import contentlint

Write = Callable[[str, str], Path]


@pytest.fixture
def project(write: Write, add_rule: Write) -> Path:
    """A config with the rules mine.old and, in preview, mine.new, both of which find "word"."""
    add_rule("own/mine/old.yaml", "word")
    new = add_rule("own/mine/new.yaml", "word")
    new.write_text(f"preview: true\n{new.read_text()}")
    return write(".contentlint.yaml", "extends: []\nrule-folders: [own]\n")


def ids(path: Path, selection: Selection = Selection()) -> list[str]:  # noqa: B008 - frozen
    return [rule.id for rule in config.load(path, selection).rules_for(None)]


def test_a_preview_rule_is_off_unless_asked_for(project: Path) -> None:
    assert ids(project) == ["mine.old"]
    assert ids(project, Selection(preview=True)) == ["mine.new", "mine.old"]


@pytest.mark.parametrize("select", ["mine", "all", "mine.*"])
def test_a_family_or_pattern_leaves_it_out(project: Path, select: str) -> None:
    assert "mine.new" not in ids(project, Selection((select,)))
    assert "mine.new" in ids(project, Selection((select,), preview=True))


def test_a_config_can_ask_for_it_and_a_later_one_can_refuse(project: Path, write: Write) -> None:
    text = project.read_text()
    project.write_text(f"{text}preview: true\n")
    assert ids(project) == ["mine.new", "mine.old"]
    last = write("strict.yaml", "extends: .contentlint.yaml\npreview: false\n")
    assert ids(last) == ["mine.old"]


def test_naming_it_without_preview_is_an_error(project: Path) -> None:
    with pytest.raises(UsageError, match=r"mine\.new is in preview: add --preview"):
        config.load(project, Selection(("mine.new",)))
    assert ids(project, Selection(("mine.new",), preview=True)) == ["mine.new"]
    assert ids(project, Selection(("mine",), ("mine.new",))) == ["mine.old"]


@pytest.mark.parametrize("text", ["select: [mine.new]\n", "rules: {mine.new: note}\n", "rules: {mine.new: {}}\n"])
def test_a_config_that_names_it_without_preview_is_an_error(project: Path, text: str) -> None:
    project.write_text(f"{project.read_text()}{text}")
    with pytest.raises(ConfigError, match="is in preview: add --preview, or preview: true"):
        config.load(project)


def test_a_config_may_turn_it_off_in_any_case(project: Path) -> None:
    project.write_text(f"{project.read_text()}ignore: [mine.new]\nrules: {{mine.new: off}}\n")
    assert ids(project) == ["mine.old"]
    assert ids(project, Selection(preview=True)) == ["mine.old"]


def test_the_command_line_and_the_lists_say_so(project: Path, write: Write) -> None:
    text = str(write("a.txt", "A word.\n"))
    options = ["check", "--no-cache", "--config", str(project), "--output-format", "concise", text]
    assert "mine.new" not in contentlint(*options, cwd=project.parent).stdout
    assert "mine.new" in contentlint(*options, "--preview", cwd=project.parent).stdout
    known = config.load(project).known
    assert "preview" in rules_table([known["mine.new"]], ())
    assert "preview" not in rules_table([known["mine.old"]], ())
    assert "in preview: used only with `--preview`" in rule_page(known["mine.new"], is_on=False)
