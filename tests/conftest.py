"""What several tests use: small rule folders and configs, written where the test says; how long Hypothesis searches."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
settings.register_profile("here", deadline=None)
settings.register_profile(
    "thorough", deadline=None, max_examples=10_000, suppress_health_check=[HealthCheck.too_slow], print_blob=True
)
settings.load_profile("ci" if "CI" in os.environ else "here")  # or what --hypothesis-profile names


@pytest.fixture(autouse=True, scope="session")
def _state_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Ledgers of tests are in a folder of their own, also in the processes that they start (`tests.support.command`)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield


PATTERN_RULE = """\
kind: pattern
patterns:
  - '{word}'
severity: warning
message: "found {{text}}"
why: A test needs it.
source: this test
examples:
  - pass: Nothing here.
  - fail: a {word} b
"""


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Writes a text to a path below the test's own folder, folders and all."""

    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        return path

    return written


@pytest.fixture
def add_rule(write: Callable[[str, str], Path]) -> Callable[[str, str], Path]:
    """Writes a rule of kind `pattern` that finds a word, such as `own/mine/spam.yaml`."""
    return lambda name, word="spam": write(name, PATTERN_RULE.format(word=word))


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The patterns that RE2 compiles from here on."""
    import re2

    patterns, compiled = list[str](), re2.compile

    def noted(pattern: str, *options: object) -> object:
        patterns.append(pattern)
        return compiled(pattern, *options)

    monkeypatch.setattr(re2, "compile", noted)
    return patterns
