from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config import config
from lint.config.config import Config, Selection
from lint.config.starter import STARTER
from lint.core.errors import ConfigError, UsageError
from lint.core.types import Severity

Write = Callable[[str, str], Path]


@pytest.fixture
def load(write: Write, add_rule: Write, tmp_path: Path) -> Callable[..., Config]:
    """Loads a config that extends nothing and has the rules mine.one, mine.two and other.three of its own."""
    for name in ("mine/one", "mine/two", "other/three"):
        add_rule(f"own/{name}.yaml", name.rpartition("/")[2])

    def loaded(text: str, *, select: tuple[str, ...] = (), ignore: tuple[str, ...] = (), bare: bool = True) -> Config:
        path = write(".contentlint.yaml", ("extends: []\nrule-folders: [own]\n" if bare else "") + text)
        return config.load(path, Selection(select, ignore))

    return loaded


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
    assert special is not None
    assert (special.severity, special.params.max_words, special.params.ignore_case) == (Severity.ERROR, 3, False)
    assert settings.known["mine.one"].params.max_words is None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("selct: [mine]\n", 3, 'unknown key "selct" (did you mean "select"?)'),
        ("select: mine\n", 3, 'select: must be a list or null, not "mine"'),
        ("select:\n  - mine\n  - mien\n", 5, 'unknown rule or family "mien" (did you mean "mine"?)'),
        ("ignore: [mine.ony]\n", 3, 'unknown rule or family "mine.ony" (did you mean "mine.one"?)'),
        ("rules:\n  mine.one: note\n  mine.tow: off\n", 5, 'unknown rule "mine.tow" (did you mean "mine.two"?)'),
        ("rules:\n  mine: off\n", 4, 'unknown rule "mine"'),
        ("rules:\n  mine.one: fatal\n", 4, 'the severity has to be off, note, warning or error, not "fatal"'),
        ("rules:\n  mine.one: [note]\n", 4, "not a list"),
        ("rules:\n  mine.one:\n", 4, "not none"),
        ("rules:\n  mine.one:\n    severity: 3\n", 5, 'not "3"'),
        ("rules:\n  mine.one:\n    max-wrods: 3\n", 5, 'unknown key "max-wrods" (did you mean "max-words"?)'),
        (
            "rules:\n  mine.one:\n    max-words: none\n",
            5,
            'rules.mine.one.max-words: must be a whole number or null, not "none"',
        ),
        ("rules:\n  mine.one:\n    within-lines: 3\n", 4, "belong together"),
        ("rules:\n  mine.one:\n    patterns: [a, 'b(c']\n", 5, "bad pattern"),
        ("rules:\n  1: off\n", 4, 'a key has to be a string, which "1" is not'),
        ("extends: []\n", 3, 'the key "extends" is given twice'),
        ("fail-on: never\n", 3, 'fail-on: "never" is not one of note, warning, error'),
        ("rule_folders: []\n", 3, 'unknown key "rule_folders" (did you mean "rule-folders"?)'),
        ("overrides:\n  - ignore: [mine]\n", 4, 'the key "paths" is missing'),
        ("overrides:\n  - paths: ['*.md']\n    ingore: [mine]\n", 5, 'unknown key "ingore" (did you mean "ignore"?)'),
        ("overrides:\n  - paths: ['*.md']\n    ignore: [mien]\n", 5, 'unknown rule or family "mien"'),
        (
            "overrides:\n  - paths: ['*.md']\n    rules:\n      mine.one: {max-words: 0}\n",
            6,
            "must be at least 1, not 0",
        ),
        ("overrides:\n  - paths: ['!']\n", 4, 'overrides: bad pattern "!"'),
        ("exclude:\n  - a\n  - '[z-a]'\n", 3, 'exclude: bad pattern "[z-a]"'),
    ],
)
def test_errors_name_file_line_and_key(
    load: Callable[..., Config], tmp_path: Path, text: str, line: int, said: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        load(text)
    assert said in caught.value.what
    assert caught.value.line == line
    assert str(caught.value).startswith(f"{tmp_path.resolve()}/.contentlint.yaml:{line}: ")


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


def test_only_the_rules_that_are_on_are_read(write: Write, add_rule: Write) -> None:
    add_rule("own/a/good.yaml", "x")
    write("own/a/bad.yaml", "kind: [")
    settings = config.load(write("t.yaml", "extends: []\nrule-folders: [own]\nselect: [a.good]\n"))
    assert ids(settings) == ["a.good"]
    assert "a.bad" in settings.known
    with pytest.raises(ConfigError, match=r"bad\.yaml"):
        list(settings.known.values())


def test_the_nearest_config_counts(write: Write, tmp_path: Path) -> None:
    near, far = write("a/b/.contentlint.yaml", ""), write(".contentlint.yaml", "")
    (tmp_path / "a/b/c").mkdir()
    assert config.discover(tmp_path / "a/b/c") == near.resolve()
    assert config.discover(tmp_path / "a") == far.resolve()
    assert config.discover(tmp_path / "none/at/all") == far.resolve()


def test_the_starter_changes_nothing_and_every_line_of_it_works(write: Write) -> None:
    path = write("s.yaml", STARTER)
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
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "\n"
