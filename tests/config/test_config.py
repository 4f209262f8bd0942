"""What a config turns on, for which paths, and what the command line has to say to that."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint import data
from lint.config import config
from lint.config.config import Config
from lint.core.errors import ConfigError, UsageError
from lint.core.types import Severity
from tests.support.command import python

Write = Callable[[str, str], Path]


def ids(settings: Config, path: Path | None = None) -> list[str]:
    return [rule.id for rule in settings.rules_for(path)]


@pytest.mark.parametrize(
    ("text", "on"),
    [
        ("", ["mine.one", "mine.two", "other.three"]),
        ("select: [mine]\n", ["mine.one", "mine.two"]),
        ("select: [mine.one]\n", ["mine.one"]),
        ("select: ['m*.t*', 'other.t?ree']\n", ["mine.two", "other.three"]),
        ("select: []\n", []),
        ("select: [mine, other.three]\nignore: ['mine.*']\n", ["other.three"]),
        ("ignore: [all]\n", []),
        ("select: [mine.one]\nrules: {mine.two: note}\n", ["mine.one", "mine.two"]),
        ("ignore: [mine]\nrules: {mine.two: {}}\n", ["mine.two", "other.three"]),
        ("rules: {mine.two: off, mine.one: {severity: off, max-words: 3}}\n", ["other.three"]),
    ],
)
def test_what_is_on(load: Callable[..., Config], text: str, on: list[str]) -> None:
    assert ids(load(text)) == on


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        (("mine.two",), (), ["mine.two"]),
        (("other", "mine.one"), (), ["mine.one", "other.three"]),
        (("all",), ("*.three", "structure", "boilerplate", "encoding", "repetition", "language", "readability"), ["mine.one", "mine.two"]),
        ((), ("mine",), []),
    ],
)  # fmt: skip
def test_the_command_line_has_the_last_word(
    load: Callable[..., Config], select: tuple[str, ...], ignore: tuple[str, ...], on: list[str]
) -> None:
    settings = load("select: [mine.one]\nrules: {mine.two: error}\nignore: [other]\n", select=select, ignore=ignore)
    if not select:
        assert ids(settings) == on
        return
    assert {rule_id for rule_id in ids(settings) if rule_id.startswith(("mine", "other"))} == set(on)
    assert all(rule.severity is Severity.ERROR for rule in settings.rules_for(None) if rule.id == "mine.two")


def test_an_unknown_rule_on_the_command_line(load: Callable[..., Config]) -> None:
    with pytest.raises(UsageError, match=r'unknown rule or family "mine\.tow" \(did you mean "mine\.two"\?\)'):
        load("", select=("mine.tow",))
    with pytest.raises(UsageError, match=r'unknown rule or family "othr" \(did you mean "other"\?\)'):
        load("", ignore=("othr",))


def test_parameters_and_severity(load: Callable[..., Config]) -> None:
    text = "rules: {mine.one: {severity: error, max-words: 3}, mine.two: note}\noverrides: [{paths: ['*.md'], rules: {mine.one: {ignore-case: false}}}]\n"
    settings = load(text)
    one, two, _ = settings.rules_for(None)
    assert (one.severity, one.params.max_words, one.params.patterns) == (Severity.ERROR, 3, ("one",))
    assert two.severity is Severity.NOTE
    special = settings.rules_for(settings.path.parent / "a.md")[0] if settings.path else None
    assert (special.severity, special.params.max_words, special.params.ignore_case) == (Severity.ERROR, 3, False)
    assert settings.known["mine.one"].params.max_words is None


def test_overrides_hold_by_path(load: Callable[..., Config], tmp_path: Path) -> None:
    settings = load(
        "overrides:\n"
        "  - {paths: [talks/], ignore: [mine]}\n"
        "  - {paths: ['*.md', '!keep.md'], select: [mine.one]}\n"
        "  - {paths: [/top.txt], rules: {other.three: off}}\n"
    )
    every = ["mine.one", "mine.two", "other.three"]
    assert ids(settings, tmp_path / "a.txt") == every
    assert ids(settings, tmp_path / "x/talks/a.txt") == ["other.three"]
    assert ids(settings, tmp_path / "a.md") == ["mine.one"]
    assert ids(settings, tmp_path / "talks/a.md") == ["mine.one"]
    assert ids(settings, tmp_path / "keep.md") == every
    assert ids(settings, tmp_path / "top.txt") == ["mine.one", "mine.two"]
    assert ids(settings, tmp_path / "x/top.txt") == every
    assert ids(settings, tmp_path.parent / "a.md") == every
    assert settings.rules_for(tmp_path / "b.md") is settings.rules_for(tmp_path / "a.md")


def test_relative_paths_and_links(load: Callable[..., Config], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load("exclude: [drafts/, 'a\ufffd*']\n")
    (tmp_path / "drafts").mkdir()
    (tmp_path / "sub").mkdir()
    (tmp_path / "way").symlink_to(tmp_path / "drafts")
    assert settings.is_excluded(tmp_path / "drafts")
    assert settings.is_excluded(tmp_path / "way/a.txt")
    assert settings.is_excluded(tmp_path / "a\udcff.txt")
    assert not settings.is_excluded(tmp_path / "b\n.txt")
    monkeypatch.chdir(tmp_path / "sub")
    assert settings.is_excluded(Path("../drafts/a.txt"))
    assert not settings.is_excluded(Path("drafts.txt"))
    assert not settings.is_excluded(Path())
    assert not settings.is_excluded(Path(".."))
    monkeypatch.chdir(tmp_path / "drafts")
    assert settings.is_excluded(Path("a.txt"))


def test_only_the_rules_that_are_on_are_read(write: Write, add_rule: Write) -> None:
    add_rule("own/a/good.yaml", "x")
    write("own/a/bad.yaml", "kind: [")
    settings = config.load(write("t.yaml", "extends: []\nrule-folders: [own]\nselect: [a.good]\n"))
    assert ids(settings) == ["a.good"]
    assert "a.bad" in settings.known
    with pytest.raises(ConfigError, match=r"bad\.yaml"):
        list(settings.known.values())


def test_the_starter_changes_nothing_and_every_line_of_it_works(write: Write) -> None:
    path = write("s.yaml", data.read_text("starter.yaml"))
    assert ids(config.load(path)) == ids(config.load(None))
    assert config.load(path).fail_on is config.load(None).fail_on


@pytest.mark.parametrize("name", config.presets())
def test_every_preset_can_be_loaded(write: Write, name: str) -> None:
    assert ids(config.load(write("t.yaml", f"extends: {name}\n")))


def test_what_takes_long_to_load_is_loaded_when_it_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("One.")
    code = (
        "import sys; from pathlib import Path; from lint.config import config; from lint.sources.walk import targets\n"
        f"path = Path({str(path)!r}); settings = config.load(None, config.Selection(('structure.empty-document',)))\n"
        "assert not settings.is_excluded(path) and len(settings.rules_for(path)) == 1\n"
        "assert len(list(targets([path], settings.is_excluded))) == 1\n"
        "print(*{'pathspec', 'identify', 'difflib', 'charset_normalizer', 'numpy', 're2'} & sys.modules.keys())"
    )
    assert python(code).stdout == "\n"
