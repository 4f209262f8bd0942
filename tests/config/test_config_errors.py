"""Errors in a config name the file, the line and the key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from lint.config.config import Config
from lint.core.errors import ConfigError

Write = Callable[[str, str], Path]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("selct: [mine]\n", 3, 'unknown key "selct" (did you mean "select"?)'),
        ("select: mine\n", 3, 'select: must be a list or null, not "mine"'),
        ("select:\n  - mine\n  - mien\n", 5, 'unknown rule or family "mien" (did you mean "mine"?)'),
        ("ignore: [mine.ony]\n", 3, 'unknown rule or family "mine.ony" (did you mean "mine.one"?)'),
        ("rules:\n  mine.one: note\n  mine.tow: off\n", 5, 'unknown rule "mine.tow" (did you mean "mine.two"?)'),
        ("rules:\n  mine: off\n", 4, 'unknown rule "mine"'),
        ("rules:\n  mine.one: fatal\n", 4, 'the severity must be off, note, warning or error, not "fatal"'),
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
        ("extends: []\n", 3, 'the key "extends" is given twice'),
        ("fail-on: never\n", 3, 'fail-on: "never" is not one of note, warning, error'),
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
