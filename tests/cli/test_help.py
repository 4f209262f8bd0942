"""Help, suggestions, completion and explanations."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.cli import COMMANDS
from tests.support.command import contentlint
from tests.support.seeds import error

# Explanations


def test_explain_knows_families(tmp_path: Path) -> None:
    lines = contentlint("explain", "structure", cwd=tmp_path).stdout.splitlines()
    assert len(lines) > 3
    assert all(line.startswith("structure.") for line in lines)
    assert error("explain", "structur", cwd=tmp_path) == 'unknown rule or family "structur" (did you mean "structure"?)'


def test_explain_knows_unreadable_input(tmp_path: Path) -> None:
    done = contentlint("explain", "input.unreadable", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout.startswith("input.unreadable (error)\n")


# Help, completion and colour


def test_a_mistyped_command_has_a_suggestion(tmp_path: Path) -> None:
    assert 'no such command "chekc" (did you mean "check"?)' in error("chekc", cwd=tmp_path)
    assert error("frobnicate", cwd=tmp_path) == 'no such command "frobnicate"; see contentlint --help'


def test_help_is_cut_nowhere(tmp_path: Path) -> None:
    commands = re.findall(r"(?m)^  ([a-z][a-z-]*)  ", contentlint("--help", cwd=tmp_path).stdout)
    assert sorted(commands) == sorted(COMMANDS), "a command has no group, or two"
    for words in ([], *([command] for command in commands)):
        assert "..." not in contentlint(*words, "--help", cwd=tmp_path).stdout.replace("[PATHS]...", "").replace(
            "PATH[:LINE]...", ""
        ).replace("[CORPUS]...", "").replace("[ARGS]...", "")


def test_help_is_grouped(tmp_path: Path) -> None:
    headings = re.findall(r"(?m)^([A-Z][a-z ]+):$", contentlint("--help", cwd=tmp_path).stdout)
    assert headings == ["Options", "Check and fix", "Accept what is there", "Measure and learn", "Rules", "Set up"]


def test_the_help_of_check_is_grouped(tmp_path: Path) -> None:
    shown = contentlint("check", "--help", cwd=tmp_path).stdout
    headings = re.findall(r"(?m)^([A-Z][a-z ]+):$", shown)
    assert headings == ["Fixes", "Rules", "Output", "Input", "Corpora", "Speed", "Other options"]
    last = shown.partition("Other options:\n")[2].split("\n")
    assert [line.split()[0] for line in last if line] == ["-h,"], "an option has no group"


@pytest.mark.parametrize(
    ("words", "last", "expected"),
    [
        ("contentlint explain structure.trail", "2", ["structure.trailing-headlines"]),
        ("contentlint check --select encoding.moj", "3", ["encoding.mojibake"]),
        ("contentlint check --ignore structure,encoding.moj", "3", ["structure,encoding.mojibake"]),
        ("contentlint chec", "1", ["check"]),
    ],
)
def test_a_shell_completes_commands_and_rules(tmp_path: Path, words: str, last: str, expected: list[str]) -> None:
    asked = {"_CONTENTLINT_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": last}
    shown = contentlint(cwd=tmp_path, env=asked).stdout.splitlines()
    assert [line.partition(",")[2] for line in shown] == expected


# Options that need others


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["check", "--unsafe-fixes", "."], "--unsafe-fixes requires --fix or --diff"),
        (["check", "--verbose", "."], "--verbose requires --statistics"),
        (["undo", "--yes"], "--yes requires --forget"),
        (["undo", "--older-than", "3d"], "--older-than requires --forget"),
    ],
)
def test_an_option_without_the_one_it_belongs_to_is_an_error(tmp_path: Path, words: list[str], says: str) -> None:
    assert error(*words, cwd=tmp_path) == says


# Presets, rules and corpora


def test_a_preset_says_whether_it_replaces_the_default_rules(tmp_path: Path) -> None:
    assert (
        "It replaces the default rules. To have both: extends: [default, gopher]"
        in contentlint("explain", "gopher", cwd=tmp_path).stdout
    )
    assert "It has the default rules." in contentlint("explain", "strict", cwd=tmp_path).stdout


def test_the_list_of_rules_tells_safe_fixes_from_unsafe_ones(tmp_path: Path) -> None:
    lines = {line.split()[0]: line for line in contentlint("rules", cwd=tmp_path).stdout.splitlines()}
    assert "  fix  " in lines["encoding.mojibake"].replace(" or unsafe fix", " ")
    assert "unsafe fix" in lines["repetition.repeated-standfirst"]
    assert "fix" not in lines["structure.truncated-paragraph"]
