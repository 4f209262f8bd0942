"""`--select` and `--ignore`: the more specific wins, and the command line overrules the config."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import config
from lint.config.selection import Selection


def chosen(select: tuple[str, ...], ignore: tuple[str, ...]) -> set[str]:
    return {rule.id for rule in config.load(None, Selection(select, ignore)).rules_for(None)}


# Choosing rules


def test_the_more_specific_option_wins() -> None:
    assert chosen(("encoding.mojibake",), ("encoding",)) == {"encoding.mojibake"}
    assert chosen(("encoding.mo*",), ("encoding",)) == {"encoding.mojibake"}
    assert "encoding.mojibake" not in chosen(("encoding",), ("encoding.mojibake",))
    assert "encoding.mojibake" not in chosen(("encoding.m*",), ("encoding.mojibake",))
    assert "encoding.html-tag" in chosen(("encoding", "structure"), ("all",))


@pytest.mark.parametrize("both", ["encoding", "encoding.mojibake", "all"])
def test_of_two_that_are_as_specific_the_one_that_ignores_wins(both: str) -> None:
    assert "encoding.mojibake" not in chosen((both,), (both,))


def test_the_more_specific_key_of_a_config_wins(tmp_path: Path) -> None:
    path = tmp_path / ".contentlint.yaml"
    path.write_text("select: [encoding.mojibake, structure]\nignore: [encoding, structure.page-chrome]\n")
    ids = {rule.id for rule in config.load(path).rules_for(None)}
    assert "encoding.mojibake" in ids
    assert "structure.stitched-article" in ids
    assert ids.isdisjoint({"encoding.html-tag", "structure.page-chrome"})


def test_the_command_line_overrules_the_config_whatever_is_more_specific(tmp_path: Path) -> None:
    path = tmp_path / ".contentlint.yaml"
    path.write_text("select: [encoding.mojibake]\n")
    assert not config.load(path, Selection((), ("encoding",))).rules_for(None)
    assert len(config.load(path, Selection(("encoding",), ())).rules_for(None)) > 1
