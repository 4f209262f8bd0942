"""Rule files and configs come from strangers: they are refused, or harmless. More in test_strict_yaml.py (tags, aliases,
depth, size), test_ruleset.py and test_config.py (names, folders, links, formats)."""

from __future__ import annotations

import builtins
import os
import time
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lint
from lint.config import config, ruleset
from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.core.linter import lint as lint_document
from lint.core.rule import Rule
from lint.core.types import Diagnostic
from lint.signals.regex import MAX_PROGRAM_STEPS, Engine
from lint.sources.gitignore import PathPatterns
from tests.support.command import python

Write = Callable[[str, str], Path]
HEAD = 'severity: warning\nmessage: "m"\nwhy: w\nsource: s\n'


def load(text: str) -> Rule:
    return ruleset.load_rule(text, path="own/r.yaml", rule_id="own.r")


def pattern_rule(*patterns: str, more: str = "") -> Rule:
    listed = "".join(f"  - {_quoted(pattern)}\n" for pattern in patterns)
    return load(f"kind: pattern\npatterns:\n{listed}{more}{HEAD}")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def found(rule: Rule, text: str) -> tuple[Diagnostic, ...]:
    return lint_document(Document(text), (rule,)).diagnostics


@pytest.mark.parametrize(
    "patterns",
    [
        ["(a{1000}){1000}"],
        ["((a{100}){100}){100}"],
        ["(((a{10}){10}){10}){10}"],
        ["a{1001}"],
        [f"[ab]*a[ab]{{999}}c{number}" for number in range(200)],
        ["|".join(f"word{number}x" for number in range(50_000))],
        [r"\p{L}{900}", r"\p{Lu}{900}"],
        [r"(\w+\s*)+\1"],
        [r"(?=a)b"],
        [r"(?P<a>x)(?P=a)"],
    ],
)
def test_pattern_bombs_are_refused_soon(patterns: list[str]) -> None:
    start = time.process_time()
    with pytest.raises(ConfigError) as caught:
        pattern_rule(*patterns)
    assert time.process_time() - start < 5
    assert len(str(caught.value)) < 1_000_000
    assert caught.value.path == "own/r.yaml"


@pytest.mark.parametrize(
    "pattern", ["(a+)+$", "(a|a)*b", "(a|ab|b)*c", "([a-z]+)*!", "(.*)*x", "^(a?){100}a{100}$", ".*.*.*.*=.*", r"(\s*a\s*)*b", "(x+x+)+y"]
)  # fmt: skip
def test_patterns_that_hang_other_engines_take_no_time(pattern: str) -> None:
    rule = pattern_rule(pattern, more="scope: span\n")
    start = time.process_time()
    for text in ("a" * 100_000, "ab" * 50_000, "x" * 100_000, "a \n" * 30_000):
        found(rule, text)
    assert time.process_time() - start < 10


def test_the_engine_logs_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    """It tells on standard error, past Python, of patterns that it refuses, and of texts its automaton has no room for."""
    with pytest.raises(ConfigError):
        pattern_rule("((a{100}){100}){100}")
    letters = "".join(Random(1).choices("abcdefghijklmnopqrstuvwxyz", k=300_000))
    found(pattern_rule("(?:[^a]*a.{90}){3}zz", more="scope: span\n"), letters)
    ignored = PathPatterns([f"*a?????????????b*{number}*" for number in range(300)] + ["[", "a{"], lenient=True)
    ignored.decide(letters[:250])
    assert capfd.readouterr() == ("", "")


def test_the_time_of_the_worst_pattern_is_linear_in_the_text() -> None:
    rule = pattern_rule("[ab]*a[ab]{900}c", more="scope: span\n")
    letters = "".join(Random(1).choices("ab", k=240_000))

    def seconds(text: str) -> float:
        start = time.process_time()
        assert found(rule, text) == ()
        return time.process_time() - start

    small, large = (min(seconds(letters[:count]) for _ in range(2)) for count in (60_000, 240_000))
    assert large < 9 * small + 0.1  # quadratic would be 16


def test_our_own_patterns_are_far_below_the_limit() -> None:
    with pytest.raises(ValueError, match=rf"the patterns are too large: \d+ steps \(maximum {MAX_PROGRAM_STEPS}\)"):
        Engine([f"(?:abc|abd){{500}}x{number}" for number in range(40)])


@pytest.mark.parametrize("pattern", ["$", "^", "", "x*", r"\b", "(?:)", "a|", r"\z", r"\A"])
@pytest.mark.parametrize("text", ["", "a", "a\n", "\n", "a\r\nb", "a\nbb\nccc", "one two\n\nthree"])
def test_empty_matches_are_of_the_line_that_they_are_on(pattern: str, text: str) -> None:
    rule = pattern_rule(pattern, more="fix: none\n")
    for diagnostic in found(rule, text):
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
    last = pattern_rule("c$", "b$", more="fix: none\n")
    assert [text[slice(*one.span)] for one in found(last, text)] == (["bb\nccc"] if text.endswith("ccc") else ["b"] if text.endswith("b") else [])  # fmt: skip


@given(st.text(st.sampled_from("ab$^|*\\n\n ."), max_size=12), st.text(st.sampled_from("ab \n\r"), max_size=40))
def test_any_pattern_is_refused_or_finds_lines_within_the_text(pattern: str, text: str) -> None:
    try:
        rule = load(f"kind: pattern\npatterns: [{_quoted(pattern)}]\n{HEAD}")
    except ConfigError:
        return
    for diagnostic in found(rule, text):
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "kind: ../../etc/passwd\n" + HEAD,
        "kind: os.system\n" + HEAD,
        "kind: lint.kinds.pattern.Pattern\n" + HEAD,
        "kind: pattern\npatterns: [a]\nextends: /etc/passwd\n" + HEAD,
        "kind: pattern\npatterns: [a]\ninclude: ../x.yaml\n" + HEAD,
        "kind: pattern\npatterns: /etc/passwd\n" + HEAD,
        "kind: metric\nmeasure: __class__\nminimum: 1\n" + HEAD,
        "kind: language\npart: document\nexpected: ['..']\n" + HEAD,
        "kind: readability\nformula: ../x\nmaximum: 1\n" + HEAD,
        "kind: pattern\npatterns: [a]\n" + HEAD.replace('"m"', '"{value.__class__}"'),
        "kind: pattern\npatterns: [a]\n" + HEAD.replace('"m"', '"{value!r:>99999999}"'),
        "kind: pattern\npatterns: [a]\n" + HEAD.replace('"m"', '"{0}"'),
        "kind: pattern\npatterns: [a]\n" + HEAD.replace('"m"', '"{text[0]}"'),
        "kind: pattern\npatterns: [a]\n" + HEAD.replace('"m"', '"{limit:{value}}"'),
    ],
)
def test_a_rule_file_can_name_nothing_but_kinds_and_parameters(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    really, package = builtins.open, str(Path(lint.__file__).parent)

    def opened(path: Path, *words: object, **more: object) -> object:
        assert str(path).startswith(package), "a rule file made us open something"
        return really(path, *words, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(builtins, "open", opened)
    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(ConfigError):
        load(text)


def test_nothing_that_yaml_can_say_is_executed(tmp_path: Path) -> None:
    mark = tmp_path / "executed"
    for text in (
        f"!!python/object/apply:os.system ['touch {mark}']",
        f"kind: !!python/object/apply:os.system ['touch {mark}']\n",
        f"!!python/object/new:type\nargs: ['x', !!python/tuple [], {{'extend': !!python/name:exec }}]\nlistitems: \"open('{mark}', 'w')\"\n",
        f"kind: !!python/name:os.system\n{HEAD}",
        f"kind: !!python/module:os\n{HEAD}",
        f"kind: pattern\npatterns: ['$(touch {mark})', '`touch {mark}`']\n{HEAD}",
    ):
        try:
            found(load(text), "a text\n")
        except ConfigError as error:
            assert "tags such as" in error.what  # noqa: PT017 - not all of them have one
    assert not mark.exists()


def test_a_config_that_is_named_may_name_what_its_user_can_read_but_only_as_yaml_and_rules(
    write: Write, tmp_path: Path
) -> None:
    """The word of the config is its user's: `..` and absolute paths are meant. What is there has to be of its kind."""
    rule = "kind: pattern\npatterns: [a]\n" + HEAD
    write("shared/fam/one.yaml", rule)
    write("shared/base.yaml", "extends: []\nrule-folders: ['.']\n")
    up = config.load(write("repo/.contentlint.yaml", "extends: ../shared/base.yaml\n"))
    assert [one.id for one in up.rules_for(None)] == ["fam.one"]
    far = config.load(write("repo/far.yaml", f"extends: []\nrule-folders: ['{tmp_path.resolve()}/shared']\n"))
    assert [one.id for one in far.rules_for(None)] == ["fam.one"]
    (tmp_path / "secret").write_text("root:secret:1\n")
    (tmp_path / "secret.yaml").write_text("root:secret:1\n")
    for text in (
        "extends: ../secret\n",
        "rule-folders: [../secret]\n",
        "extends: /dev/zero\n",
        "rule-folders: [/dev/zero]\n",
    ):
        with pytest.raises(ConfigError) as caught:
            config.load(write(f"repo/{abs(hash(text))}.yaml", text))
        assert "secret:1" not in str(caught.value)


def test_a_folder_of_rules_without_end_is_not_walked_into(write: Write, tmp_path: Path) -> None:
    write("own/fam/one.yaml", "kind: pattern\npatterns: [a]\n" + HEAD)
    (tmp_path / "own" / "loop").symlink_to(tmp_path / "own", target_is_directory=True)
    (tmp_path / "own" / "fam" / "self").symlink_to(tmp_path / "own" / "fam", target_is_directory=True)
    os.mkfifo(tmp_path / "own" / "fam" / "pipe.yaml")
    assert list(ruleset.rule_files(tmp_path / "own")) == ["fam.one", "fam.pipe"]
    with pytest.raises(ConfigError, match="it is not a regular file"):
        ruleset.load_folder(tmp_path / "own")


def test_path_patterns_and_selectors_that_hang_other_engines_take_no_time(write: Write) -> None:
    stars = "*a" * 100 + "*b"
    text = f"exclude: ['{stars}', '**/{stars}/**']\nselect: ['{stars}']\n"
    start = time.process_time()
    with pytest.raises(ConfigError, match="unknown rule or family"):
        config.load(write("s.yaml", text))
    settings = config.load(write("t.yaml", text.partition("select")[0]))
    assert not settings.is_excluded(write("a" * 200, "x"))
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        "a: &a ['x', 'x']\nb: &a [*a]\n",
        "kind: &a pattern\nwhy: &a w\n",
        "a: &a {b: &a c}\n",
    ],
)
def test_an_anchor_that_is_given_twice_is_refused(text: str) -> None:
    with pytest.raises(ConfigError, match='the anchor "&a" is given twice'):
        load(text)


def test_memory_stays_bounded_for_a_hostile_rule_file(tmp_path: Path) -> None:
    """A file of the greatest size, full of what is large in memory, in a process that may have little."""
    code = (
        "import resource, sys\nfrom lint.config import ruleset\nfrom lint.core.errors import ConfigError\n"
        "resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))\n"
        "for text in ('a: [' + '[],' * 300_000 + ']', 'kind: pattern\\npatterns:\\n' + '  - \\'[ab]*a[ab]{999}\\'\\n' * 40_000,\n"
        "             'kind: pattern\\npatterns: [\\'' + '(' * 400_000 + '\\']', '{' * 900_000, '? ' * 400_000, '&a ' * 300_000):\n"
        "    try:\n        ruleset.load_rule(text, path='x', rule_id='a.b')\n"
        "    except ConfigError:\n        print('refused')\n"
    )
    done = python(code)
    assert done.stdout.split() == ["refused"] * 6, done.stderr[-2000:]


def test_a_folder_of_rules_has_a_budget(write: Write, tmp_path: Path) -> None:
    """Reading YAML and compiling takes time for each byte: sixty files of a megabyte took minutes."""
    for number in range(3):
        write(f"own/fam/r{number}.yaml", "kind: pattern\npatterns: [a]\n" + HEAD + "#" * 300_000)
    assert len(ruleset.rule_files(tmp_path / "own")) == 3
    write("more/fam/a.yaml", "#" * 600_000)
    write("more/fam/b.yaml", "#" * 600_000)
    with pytest.raises(ConfigError, match=r"the rule files are too large together: more than 1,000,000 bytes"):
        ruleset.rule_files(tmp_path / "more")
