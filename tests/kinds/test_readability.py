"""The kind `readability`: scores by textstat, offline, for the languages that a formula was made for."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.core.errors import ConfigError
from tests.support.command import python
from tests.support.kinds_check import RULES, found, rule, shipped

EASY = "The mill burned down. Nobody was hurt. The men came with water and worked until the sun was up. " * 8
HARD = (
    "Notwithstanding considerable administrative complications, the municipal reconstruction committee unanimously recommended "
    "comprehensive governmental compensation for agricultural establishments that are experiencing the catastrophic deterioration. "
) * 8
NAMES = [path.stem for path in sorted((RULES / "readability").glob("*.yaml"))]


@pytest.mark.parametrize("name", NAMES)
def test_hard_texts_are_found_and_easy_ones_are_not(name: str) -> None:
    checked = shipped(f"readability.{name}")
    assert found(EASY, checked) == ()
    (diagnostic,) = found(HARD, checked)
    assert diagnostic.span == (0, len(HARD))
    assert isinstance(diagnostic.value, float)
    assert isinstance(diagnostic.limit, float)
    assert diagnostic.value > diagnostic.limit


def test_short_documents_lists_and_other_languages_are_not_measured() -> None:
    strict = rule("kind: readability\nformula: lix\nmaximum: 1\n")
    assert len(found(EASY, strict)) == 1
    assert found("The mill burned down. Nobody was hurt.", strict) == ()
    assert found("the mill and the fire and the horses of the man " * 20, strict) == ()
    assert found("Die Mühle ist in der Nacht abgebrannt, und noch weiß es keiner von uns. " * 20, strict) == ()
    assert found("河边的磨坊星期天晚上被烧毁了。" * 40, strict) == ()


def test_a_score_may_be_too_low() -> None:
    low = rule("kind: readability\nformula: rix\nminimum: 5\n", message="{formula} {value:.1f} {bound} {limit:.0f}")
    assert [d.message for d in found(EASY, low)] == ["RIX 0.0 minimum 5"]


@pytest.mark.parametrize(
    "parameters", ["formula: flesch\nmaximum: 1", "formula: lix", "formula: lix\nminimum: 2\nmaximum: 1"]
)
def test_impossible_parameters_are_errors(parameters: str) -> None:
    with pytest.raises(ConfigError):
        rule(f"kind: readability\n{parameters}\n")


def test_no_formula_needs_the_network_or_a_download(tmp_path: Path) -> None:
    program = (
        "import socket\n"
        "def refuse(*_args, **_kwargs): raise SystemExit('it went to the network')\n"
        "socket.socket.connect = socket.getaddrinfo = refuse\n"
        "from lint.kinds.metric import NAMES, score\n"
        "print(*(round(score(name, 'The cat sat on the mat. It was happy there. ' * 9), 1) for name in NAMES))\n"
    )
    done = python(program, HOME=str(tmp_path), NLTK_DATA=str(tmp_path), PATH="")
    assert (done.returncode, done.stderr) == (0, "")
    assert len(done.stdout.split()) == len(NAMES)
    assert list(tmp_path.iterdir()) == []
