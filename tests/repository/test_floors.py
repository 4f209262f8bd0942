"""The floors that bench/gate.py holds."""

from __future__ import annotations

import pytest
from floors import Floor, Table, beaten, broken, read, written

from tests.support.command import ROOT

TABLE = Table("measure {python}", 0.02, {"a.f1": Floor(least=0.8), "a.lost": Floor(most=0.1)})


@pytest.mark.parametrize(
    ("measured", "names"),
    [
        ({"a.f1": 0.9, "a.lost": 0.0}, []),
        ({"a.f1": 0.78, "a.lost": 0.12}, []),
        ({"a.f1": 0.77, "a.lost": 0.13}, ["a.f1", "a.lost"]),
        ({"a.f1": 0.9}, ["a.lost"]),
    ],
)
def test_a_figure_may_be_worse_by_the_margin(measured: dict[str, float], names: list[str]) -> None:
    assert [name for name, _ in broken(TABLE, measured)] == names


def test_floors_rise_by_themselves_and_fall_with_a_reason() -> None:
    measured = {"a.f1": 0.9, "a.lost": 0.3}
    assert beaten(TABLE, measured, None).floors == {"a.f1": Floor(least=0.9), "a.lost": Floor(most=0.1)}
    lowered = beaten(TABLE, measured, "a rule went").floors
    assert lowered["a.lost"] == Floor(most=0.3, reason="a rule went")
    assert beaten(TABLE, {"a.f1": 0.81, "a.lost": 0.09}, None) == TABLE


def test_what_is_written_is_read() -> None:
    floors = {"a.f1": Floor(least=0.8, reason='a "quoted" \\ reason'), "b": Floor(most=0.25)}
    tables = {"one": Table("run {bench}/x.py --a", 0.03, floors)}
    assert read(written(tables)) == tables


@pytest.mark.parametrize("floor", ["{ }", "{ least = 1, most = 2 }"])
def test_a_floor_is_one_bound(floor: str) -> None:
    with pytest.raises(ValueError, match="either `least` or `most`"):
        read(f'[a]\ncommand = "x"\nmargin = 0.1\n[a.floors]\n"f" = {floor}\n')


def test_the_floors_of_the_project_can_be_read() -> None:
    text = (ROOT / "bench" / "floors.toml").read_text(encoding="utf-8")
    tables = read(text)
    assert {"data", "wcxb", "polish", "cases", "time"} <= set(tables)
    assert written(tables) == text
