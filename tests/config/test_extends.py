"""Configs that extend others: what adds up, what replaces, and what leads nowhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config import config
from lint.config.config import Config
from lint.core.errors import ConfigError
from lint.core.types import Severity

Write = Callable[[str, str], Path]


def ids(settings: Config, path: Path | None = None) -> list[str]:
    return [rule.id for rule in settings.rules_for(path)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("extends: strcit\n", 'unknown preset "strcit"'),
        ("extends: [default, defualt]\n", 'unknown preset "defualt" (did you mean "default"?)'),
        ("extends: none.yaml\n", 'no file "none.yaml"'),
        ('extends: "a\\0.yaml"\n', "no file"),
        (f"extends: {'a' * 5000}.yaml\n", "no file"),
        ("extends: .contentlint.yaml\n", '".contentlint.yaml" extends this file again'),
        ("extends: 3\n", "extends: must be"),
        ("extends: []\nrule-folders: [none]\n", 'no folder "none"'),
        ("extends: []\nrule-folders: [.contentlint.yaml]\n", 'no folder ".contentlint.yaml"'),
    ],
)
def test_names_that_lead_nowhere(load: Callable[..., Config], text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text, bare=False)
    assert said in caught.value.what
    assert caught.value.line == text.count("\n")


def test_cycles_and_long_chains(write: Write) -> None:
    write("a.yaml", "extends: b.yaml\n")
    path = write("b.yaml", "extends: [a.yaml]\n")
    with pytest.raises(ConfigError, match=r'a\.yaml:1: "b\.yaml" extends this file again'):
        config.load(path)
    for number in range(40):
        write(f"c{number}.yaml", f"extends: c{number + 1}.yaml\n")
    with pytest.raises(ConfigError, match="more than 16 configs extend one another"):
        config.load(path.parent / "c0.yaml")


def test_a_file_that_many_extend_is_read_once(write: Write) -> None:
    write("c0.yaml", "extends: []\n")
    for number in range(1, 15):
        path = write(f"c{number}.yaml", f"extends: [{', '.join([f'c{number - 1}.yaml'] * 9)}]\n")
    assert ids(config.load(path)) == []


def test_siblings_add_up_and_a_select_replaces_what_is_extended(write: Write, add_rule: Write) -> None:
    for name in ("a/one", "a/two", "b/one"):
        add_rule(f"own/{name}.yaml", "x")
    write("base.yaml", "extends: []\nrule-folders: [own]\nselect: [a]\n")
    write("more.yaml", "extends: []\nselect: [b]\n")
    write("less.yaml", "extends: base.yaml\nselect: [a.two]\n")
    write("off.yaml", "extends: base.yaml\nignore: [a.one]\n")

    def on(text: str) -> list[str]:
        return ids(config.load(write(f"{abs(hash(text))}.yaml", text)))

    assert on("extends: [base.yaml, more.yaml]\n") == ["a.one", "a.two", "b.one"]
    assert on("extends: [more.yaml, less.yaml]\n") == ["a.two", "b.one"]
    assert on("extends: [off.yaml, more.yaml]\n") == ["a.two", "b.one"]
    assert on("extends: [base.yaml, off.yaml]\n") == ["a.two"]
    assert on("extends: [base.yaml, more.yaml]\nselect: [a.one]\n") == ["a.one"]


def test_rule_folders_are_relative_to_the_file_that_names_them_and_replace(write: Write, add_rule: Write) -> None:
    add_rule("base/own/a/one.yaml", "first")
    add_rule("own/a/one.yaml", "second")
    add_rule("own/structure/empty-document.yaml", "third")
    base = write("base/b.yaml", "extends: []\nrule-folders: [own]\nrules: {a.one: {max-words: 9}}\n")
    top = write("t.yaml", "extends: base/b.yaml\nrule-folders: [own]\n")
    assert config.load(base).known["a.one"].params.patterns == ("first",)
    one, empty = config.load(top).rules_for(None)
    assert (one.params.patterns, empty.id, empty.kind) == (("first",), "structure.empty-document", "pattern") or (
        one.params.patterns == ("second",) and empty.kind == "pattern"
    )
    assert config.load(top).known["a.one"].params.patterns == ("second",)


def test_links_are_not_followed(write: Write, add_rule: Write, tmp_path: Path) -> None:
    outside = write("outside/secret.yaml", "password: 1\n")
    add_rule("outside/own/a/one.yaml", "x")
    (tmp_path / "repo").mkdir()
    (tmp_path / "repo/link.yaml").symlink_to(outside)
    (tmp_path / "repo/folder").symlink_to(outside.parent)
    for number, text in enumerate(
        ["extends: link.yaml\n", "extends: folder/secret.yaml\n", "extends: []\nrule-folders: [folder/own]\n"]
    ):
        path = write(f"repo/{number}.yaml", text)
        with pytest.raises(ConfigError, match="leads through a link") as caught:
            config.load(path)
        assert "password" not in str(caught.value)


def test_a_config_that_is_a_link_holds_for_the_folder_it_is_in(write: Write, tmp_path: Path) -> None:
    shared = write("shared/base.yaml", "extends: []\nexclude: [drafts/]\n")
    (tmp_path / "repo").mkdir()
    link = tmp_path / "repo/.contentlint.yaml"
    link.symlink_to(shared)
    settings = config.load(link)
    assert settings.folder == (tmp_path / "repo").resolve()
    assert settings.is_excluded(tmp_path / "repo/drafts/a.txt")
    assert config.discover(tmp_path / "repo") == tmp_path.resolve() / "repo/.contentlint.yaml"


def test_what_is_extended_excludes_and_overrides_too(write: Write, add_rule: Write, tmp_path: Path) -> None:
    add_rule("own/a/one.yaml", "x")
    write(
        "base.yaml",
        "extends: []\nrule-folders: [own]\nexclude: [/sub/gone/, '*.tmp']\noverrides: [{paths: ['*.md'], ignore: [a]}]\nfail-on: note\n",
    )
    above = config.load(write("sub/t.yaml", "extends: ../base.yaml\nexclude: ['!kept.tmp']\n"))
    assert above.is_excluded(tmp_path / "sub/gone/x.txt")
    assert above.is_excluded(tmp_path / "sub/x.tmp")
    assert not above.is_excluded(tmp_path / "sub/kept.tmp")
    assert (ids(above, tmp_path / "sub/a.md"), ids(above, tmp_path / "sub/a.txt")) == ([], ["a.one"])
    assert above.fail_on is Severity.NOTE
    beside = config.load(
        write("project/t.yaml", "extends: ../shared/s.yaml\n")
        if write("shared/s.yaml", "extends: []\nexclude: [/gone/]\n")
        else tmp_path
    )
    assert beside.is_excluded(tmp_path / "project/gone/x.txt")
    assert not beside.is_excluded(tmp_path / "shared/gone/x.txt")
    assert beside.fail_on is Severity.ERROR
