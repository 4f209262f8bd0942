"""A config that was found in a tree may be a stranger's: what it names stays in the tree, and shows nothing of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.checking.files import Options
from lint.config import config
from lint.core.errors import ConfigError
from tests.conftest import PATTERN_RULE
from tests.support.command import contentlint
from tests.support.fixed_files import as_root, posix

Write = Callable[[str, str], Path]

SECRET = "kind: hunter2\npassword: [hunter2, 'hunter2(']\nhunter2: 1\n"
SECRETS = [
    SECRET,
    "hunter2\n",
    "- hunter2\n",
    "a: *hunter2\n",
    "a: &hunter2 1\nb: &hunter2 2\n",
    "a: !hunter2 x\n",
    "hunter2: [\n",
    "\thunter2\n",
    "hunter2: 1\nhunter2: 2\n",
    "extends: hunter2\n",
    "extends: hunter2.yaml\n",
    "select: [hunter2]\n",
    "select: hunter2\n",
    "rules: {hunter2: error}\n",
    "rules: {encoding.mojibake: hunter2}\n",
    "rules: {encoding.mojibake: {hunter2: 1}}\n",
    "overrides: [{paths: ['hunter2['], ignore: [hunter2]}]\n",
    "version: hunter2\n",
    "version: 1\nsources: {hunter2: 1}\n",
    "kind: pattern\npatterns: ['hunter2(']\nseverity: error\nmessage: m\nwhy: w\nsource: s\n",
    "kind: pattern\npatterns: [a]\nseverity: hunter2\nmessage: m\nwhy: w\nsource: s\n",
    "kind: pattern\npatterns: [a]\nseverity: error\nmessage: '{hunter2}'\nwhy: w\nsource: s\n",
    "kind: metric\nmetric: hunter2\nseverity: error\nmessage: m\nwhy: w\nsource: s\n",
]
"""Files that a config can name though they are none of its own, and that are wrong in every way there is."""

NAMING = {
    "extends": "extends: fam/secret.yaml\n",
    "profile": "profile: fam/secret.yaml\n",
    "rule-folders": "extends: []\nrule-folders: ['.']\n",
}


@pytest.mark.parametrize("naming", NAMING)
@pytest.mark.parametrize("secret", SECRETS)
def test_errors_show_nothing_of_other_files(write: Write, naming: str, secret: str) -> None:
    write("fam/secret.yaml", secret)
    found = write(".contentlint.yaml", NAMING[naming])
    with pytest.raises(ConfigError, match=r"secret\.yaml") as caught:
        list(config.load_found(found).known.values())
    assert "hunter2" not in str(caught.value)


def test_the_command_line_shows_nothing_either_and_tells_the_way(write: Write, tmp_path: Path) -> None:
    write("fam/secret.yaml", SECRET)
    write("a.txt", "Text.\n")
    write(".contentlint.yaml", NAMING["rule-folders"])
    for words in (["check", "."], ["rules"], ["explain", "fam.secret"], ["test"], ["schema"], ["learn", "a.jsonl"]):
        done = contentlint(*words, cwd=tmp_path)
        assert done.returncode == (0 if words == ["schema"] else 2)  # an editor gets that of the shipped rules at least
        assert "hunter2" not in done.stdout + done.stderr
    for words in (["check", "--config", ".contentlint.yaml", "."], ["test", "."]):
        done = contentlint(*words, cwd=tmp_path)
        assert done.returncode == 2
        assert "kind: hunter2" in done.stderr


def test_its_own_faults_are_shown(write: Write) -> None:
    with pytest.raises(ConfigError, match='unknown key "selct"') as caught:
        config.load_found(write(".contentlint.yaml", "selct: [a]\n"))
    assert caught.value.quote == "selct: [a]"


OUTSIDE = {
    "extends": "extends: {}/base.yaml\n",
    "profile": "profile: {}/lines.yaml\n",
    "rule-folders": "extends: []\nrule-folders: ['{}/rules']\n",
}


@pytest.fixture
def shared(write: Write, tmp_path: Path) -> Path:
    """A folder beside the trees, with a config, a profile and a rule."""
    write("shared/base.yaml", "extends: []\n")
    write("shared/lines.yaml", "version: 1\n")
    write("shared/rules/fam/one.yaml", PATTERN_RULE.format(word="a"))
    return tmp_path.resolve() / "shared"


@pytest.mark.parametrize("key", OUTSIDE)
@pytest.mark.parametrize("is_repository", [False, True])
@pytest.mark.parametrize("way", ["../shared", "../../shared", "{shared}", "sub/../../shared"])
def test_what_it_names_stays_in_its_tree(
    write: Write, shared: Path, key: str, is_repository: bool, way: str, tmp_path: Path
) -> None:
    found = write("tree/.contentlint.yaml", OUTSIDE[key].format(way.format(shared=shared)))
    (tmp_path / "tree" / "sub").mkdir()
    if is_repository:
        (tmp_path / "tree" / ".git").mkdir()
    with pytest.raises(ConfigError, match=r"leads out of .*/tree; name a config that you trust with --config"):
        config.load_found(found).rules_for(None)


@pytest.mark.parametrize("key", OUTSIDE)
def test_within_a_repository_it_may_name_what_is_above_it(write: Write, shared: Path, key: str, tmp_path: Path) -> None:
    found = write("tree/.contentlint.yaml", OUTSIDE[key].format("../shared"))
    (tmp_path / ".git").mkdir()
    config.load_found(found).rules_for(None)


@pytest.mark.parametrize("key", OUTSIDE)
def test_one_that_the_command_line_names_may_name_anything(
    write: Write, shared: Path, key: str, tmp_path: Path
) -> None:
    write("tree/.contentlint.yaml", OUTSIDE[key].format("../shared"))
    write("tree/a.txt", "Text.\n")
    assert contentlint("check", ".", cwd=tmp_path / "tree").returncode == 2
    assert contentlint("check", "--config", ".contentlint.yaml", ".", cwd=tmp_path / "tree").returncode == 0


@posix
@pytest.mark.parametrize("key", OUTSIDE)
def test_no_link_is_followed(write: Write, shared: Path, key: str, tmp_path: Path) -> None:
    found = write("tree/.contentlint.yaml", OUTSIDE[key].format("link"))
    (tmp_path / "tree" / "link").symlink_to(shared)
    with pytest.raises(ConfigError, match="leads through a link"):
        config.load_found(found).rules_for(None)


@posix
@pytest.mark.parametrize("target", ["../shared/base.yaml", "/etc/passwd", "other.yaml"])
def test_it_is_no_link_itself(write: Write, shared: Path, target: str, tmp_path: Path) -> None:
    write("tree/other.yaml", "extends: []\n")
    write("tree/a.txt", "Text.\n")
    (tmp_path / "tree" / ".contentlint.yaml").symlink_to(target)
    done = contentlint("check", ".", cwd=tmp_path / "tree")
    assert done.returncode == 2
    assert "is a symbolic link, which is not followed; name a config that you trust with --config" in done.stderr
    assert len(done.stderr.splitlines()) == 1


OWNED = ["tree/.contentlint.yaml", "tree/base.yaml", "tree/lines.yaml", "tree/rules", "tree/rules/fam/one.yaml"]


@as_root
@pytest.mark.parametrize("name", OWNED)
def test_what_belongs_to_another_user_is_not_used_and_root_is_no_exception(
    write: Write, tmp_path: Path, name: str
) -> None:
    write("tree/.contentlint.yaml", "extends: base.yaml\nprofile: lines.yaml\nrule-folders: [rules]\n")
    write("tree/base.yaml", "extends: default\n")
    write("tree/lines.yaml", "version: 1\n")
    write("tree/rules/fam/one.yaml", PATTERN_RULE.format(word="spam"))
    write("tree/job/a.txt", "Text.\n")
    for words in ([], ["--fix"]):
        assert contentlint("check", *words, ".", cwd=tmp_path / "tree" / "job").returncode == 0
    os.chown(tmp_path / name, 65534, 65534)
    for words in ([], ["--fix"]):
        done = contentlint("check", *words, ".", cwd=tmp_path / "tree" / "job")
        assert done.returncode == 2
        assert "belongs to" in done.stderr
        assert "65534" in done.stderr or name != "tree/.contentlint.yaml"
        assert len(done.stderr.splitlines()) == 1
        assert contentlint("check", *words, "--isolated", ".", cwd=tmp_path / "tree" / "job").returncode == 0
        named = ("--config", "../.contentlint.yaml")
        assert contentlint("check", *words, *named, ".", cwd=tmp_path / "tree" / "job").returncode == 0


@as_root
def test_ignore_files_of_another_user_above_the_job_leave_nothing_out(write: Write, tmp_path: Path) -> None:
    write("shared/job/a.txt", "An &eacute;nd.\n")
    (tmp_path / "shared" / ".git" / "info").mkdir(parents=True)
    for name in ("shared/.gitignore", "shared/.git/info/exclude"):
        file = write(name, "*\n")
        assert "html-entity" not in contentlint("check", "--exit-zero", ".", cwd=tmp_path / "shared" / "job").stdout
        os.chown(file, 65534, 65534)
        assert "html-entity" in contentlint("check", "--exit-zero", ".", cwd=tmp_path / "shared" / "job").stdout


@posix
def test_who_calls_sudo_is_no_stranger_to_root(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    from lint.files.ownership import stranger

    status = os.stat_result((0o100644, 1, 1, 1, 1234, 1234, 0, 0, 0, 0))
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.delenv("SUDO_UID", raising=False)
    assert stranger(status) == "uid 1234"
    monkeypatch.setenv("SUDO_UID", "1234")
    assert stranger(status) == ""
    monkeypatch.setattr(os, "geteuid", lambda: 4321)
    assert stranger(status) == "uid 1234"


def test_it_cannot_raise_the_edit_budget_nor_shorten_the_ledger(write: Write) -> None:
    path = write(".contentlint.yaml", "edit-budget: 1\nledger-keep-days: 1\n")
    found, named = Options().config_in(path.parent), Options(config_path=path).config_in(path.parent)
    assert (found.edit_budget, found.ledger_keep_days) == (config.EDIT_BUDGET, None)
    assert (named.edit_budget, named.ledger_keep_days) == (1, 1)
    assert (bool(found.withheld), named.withheld) == (True, "")


def test_it_may_lower_the_edit_budget(write: Write) -> None:
    found = config.load_found(write(".contentlint.yaml", "edit-budget: 0.1\n"))
    assert (found.edit_budget, found.withheld) == (0.1, "")


def test_what_it_extends_cannot_either(write: Write) -> None:
    write("base.yaml", "edit-budget: 0.9\nledger-keep-days: 1\n")
    found = config.load_found(write(".contentlint.yaml", "extends: base.yaml\n"))
    assert (found.edit_budget, found.ledger_keep_days) == (config.EDIT_BUDGET, None)


BOMB = "[ab]*a[ab]{900}c"


@pytest.mark.parametrize("where", ["rules", "overrides"])
def test_its_patterns_have_a_budget_together(write: Write, where: str) -> None:
    """One of them may have as much as a rule of ours; sixty took minutes and a gigabyte."""
    if where == "rules":
        for number in range(60):
            write(f"own/fam/r{number:02}.yaml", PATTERN_RULE.format(word=f"{BOMB}{number}"))
        found = write(".contentlint.yaml", "extends: []\nrule-folders: [own]\nselect: [fam]\n")
    else:
        changed = "rules: {boilerplate.byline: {words: {}, patterns: ['%s%d']}}"
        listed = "".join(f"- paths: ['{n}']\n  {changed % (BOMB, n)}\n" for n in range(60))
        found = write(".contentlint.yaml", f"overrides:\n{listed}")
    with pytest.raises(ConfigError, match="are too large together"):
        config.load_found(found)
    assert config.load(found).rules_for(None)  # the command line names it
