"""`contentlint explain --line`: what reports a line, and what the models see in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.cli.line import explanation
from lint.config.config import Config, load
from lint.core.errors import UsageError
from tests.support.command import contentlint
from tests.support.pages import ARTICLE, FOOTER, MENU

PROSE = "The old bridge over the Lark will be closed for two years from June, the council decided on Monday night."


@pytest.fixture
def settings() -> Config:
    return load(None)


def explained(tmp_path: Path, settings: Config, text: str, line: int) -> str:
    path = tmp_path / "a.txt"
    path.write_text(text, encoding="utf-8")
    return "\n".join(explanation(f"{path}:{line}", settings))


def test_a_reported_line(tmp_path: Path, settings: Config) -> None:
    text = explained(tmp_path, settings, f"{PROSE}\n{PROSE}\n\nShare on Facebook\n", 4)
    assert "boilerplate.social-prompt" in text
    assert "ignore: [boilerplate.social-prompt]" in text
    assert "Probability that it belongs to the page" in text
    assert "page words: social 2" in text


def test_a_line_above_the_title_of_a_page(tmp_path: Path, settings: Config) -> None:
    title = "Old bridge over the Lark to close"
    page = [f"{title} | Valley Press", *MENU, title, *ARTICLE, *FOOTER]
    line = len(MENU) + 2
    above = explained(tmp_path, settings, "\n".join(page), 3)
    assert f"above line {line}, which repeats the first one" in above
    assert "which repeats the first one" not in explained(tmp_path, settings, "\n".join(page), line)


def test_a_line_that_no_rule_reports(tmp_path: Path, settings: Config) -> None:
    text = explained(tmp_path, settings, f"{PROSE}\n\n-\n", 1)
    assert "No rule reports this line." in text
    assert "20 words, running text" in text


def test_a_line_without_words(tmp_path: Path, settings: Config) -> None:
    assert "has no words" in explained(tmp_path, settings, f"{PROSE}\n\n-\n", 3)


def test_control_characters_are_escaped(tmp_path: Path, settings: Config) -> None:
    assert "\x1b" not in explained(tmp_path, settings, "Share \x1b[31m on Facebook\n", 1)


@pytest.mark.parametrize("place", ["a.txt", "a.txt:x", ":3", "a.txt:0", "a.txt:2", "a.txt:1:1:1"])
def test_what_is_no_line(tmp_path: Path, settings: Config, place: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    with pytest.raises(UsageError):
        list(explanation(place, settings))


def test_a_place_as_findings_show_it(tmp_path: Path, settings: Config) -> None:
    (tmp_path / "a.txt").write_text(PROSE, encoding="utf-8")
    assert (
        list(explanation(f"{tmp_path}/a.txt:1:7", settings))[1:]
        == list(explanation(f"{tmp_path}/a.txt:1", settings))[1:]
    )


def test_a_corpus_has_no_lines(settings: Config) -> None:
    with pytest.raises(UsageError, match=r"^a\.jsonl: is a corpus; --line explains lines of text files$"):
        list(explanation("a.jsonl:4[text]:1:1", settings))


def test_on_the_command_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{PROSE}\n", encoding="utf-8")
    done = contentlint("explain", "--line", "a.txt:1", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith('a.txt:1: "The old bridge')
    assert contentlint("explain", cwd=tmp_path).returncode == 2
    assert contentlint("explain", "structure.page-chrome", "--line", "a.txt:1", cwd=tmp_path).returncode == 2
    assert contentlint("explain", "--line", "b.txt:1", cwd=tmp_path).returncode == 2
