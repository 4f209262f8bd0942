"""The examples in docstrings are what their functions return."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for path in sorted((ROOT / "lint").rglob("*.py"))
    if "    >>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", MODULES)
def test_an_example_is_what_its_function_returns(name: str) -> None:
    outcome = doctest.testmod(import_module(name.removesuffix(".__init__")))
    assert outcome.attempted
    assert not outcome.failed
