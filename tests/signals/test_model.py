"""Learned models: decision trees that are written as code give what walking their nodes gives."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from typing import Any

import pytest
import trees as bench_trees

from lint.signals import model
from lint.signals.model import trees

STEP = [0, 0.5, -1.0, [1, 2.0, 0.25, 3.0]]


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A function that writes forests as a module, and loads it."""
    monkeypatch.setattr(bench_trees, "DATA", tmp_path)

    def load(**forests: Any) -> Any:
        path = bench_trees.write("made", forests, maker="a test", LIMIT=-1.5)
        spec = importlib.util.spec_from_file_location("lint.data.trees_made", path)
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        monkeypatch.setitem(sys.modules, "lint.data.trees_made", module)
        return module

    return load


def test_the_sum_of_the_trees(written: Any) -> None:
    made = written(odds=bench_trees.Forest(("a", "b"), [STEP, 0.5]))
    rows = [[0.5, 9.0], [1.0, 2.0], [1.0, 2.1]]
    assert list(map(made.odds, rows)) == [-0.5, 0.75, 3.5]
    assert made.LIMIT == -1.5


def test_a_row_goes_at_the_first_floor_that_it_does_not_pass(written: Any) -> None:
    made = written(
        first=bench_trees.Forest(("a", "b"), [STEP, 1.0], [0.25, 2.0]),
        last=bench_trees.Forest(("a", "b"), [STEP, 1.0], [-2.0, 0.0]),
    )
    assert made.first([1.0, 9.0]) == 4.0
    assert made.first([1.0, 2.0]) is None, "not above the first floor"
    assert made.last([0.5, 9.0]) is None, "not above the last one"


def test_a_node_of_lightgbm() -> None:
    leaf = {"leaf_value": 0.123456}
    node = {"split_feature": 3, "threshold": 1.00000001, "left_child": leaf, "right_child": {"leaf_value": -2}}
    assert bench_trees.from_lightgbm(node) == [3, 1.0, 0.1235, -2]


def test_models_for_other_features_are_refused(written: Any) -> None:
    written(odds=bench_trees.Forest(("a", "b"), [STEP]))
    assert trees("made", odds=("a", "b")).odds([0.0, 0.0]) == -1.0
    for features in ({"odds": ("b", "a")}, {}, {"odds": ("a", "b"), "more": ()}):
        with pytest.raises(ValueError, match="train them again"):
            trees("made", **features)


def test_probability() -> None:
    assert model.probability(2.0) == pytest.approx(1 - model.probability(-2.0))
