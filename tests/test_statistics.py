from __future__ import annotations

import re

from lint.finding import FileResult
from lint.statistics import Statistics, duration
from tests.sample_results import mended, plain


def table(results: list[FileResult], *, color: bool = False) -> str:
    statistics = Statistics()
    assert list(statistics.counting(results)) == results
    return statistics.table(color=color)


def test_findings_are_counted_by_rule() -> None:
    one = plain()[0].findings[2]
    results = [*plain(), FileResult(path="c.txt", findings=(one, one))]
    assert table(results) == (
        "rule                           findings  files  fixable  unsafe\n"
        "structure.trailing-headlines          3      2        3       0\n"
        "boilerplate.related-link              1      1        0       1\n"
        "input.unreadable                      1      1        0       0\n"
        "structure.truncated-paragraph         1      1        0       0\n"
        "style.opening                         1      1        0       0\n"
        "total                                 7      4        3       1\n"
    )


def test_what_was_fixed_has_a_column_only_when_something_was() -> None:
    assert table(mended()) == (
        "rule                           findings  files  fixable  fixed\n"
        "style.opening                         1      1        0      0\n"
        "structure.trailing-headlines          0      1        0      1\n"
        "structure.truncated-paragraph         0      1        0      1\n"
        "total                                 1      1        0      2\n"
    )


def test_times_are_added_up_and_show_rules_that_found_nothing() -> None:
    results = [
        FileResult(path="a", findings=plain()[0].findings[:1], seconds={"style.opening": 0.5, "x.slow": 1.0}),
        FileResult(path="b", seconds={"x.slow": 1.0, "x.quick": 0.00025}),
    ]
    assert table(results) == (
        "rule           findings  files  fixable       time\n"
        "style.opening         1      1        0  500.00 ms\n"
        "x.slow                0      0        0     2.00 s\n"
        "x.quick               0      0        0    0.25 ms\n"
        "total                 1      1        0     2.50 s\n"
    )


def test_nothing_found_is_a_total_of_nothing() -> None:
    assert table([FileResult(path="a.txt")]) == "rule   findings  files  fixable\ntotal         0      0        0\n"


def test_colour_is_in_the_heading() -> None:
    assert re.sub(r"\x1b\[[0-9;]*m", "", table(plain(), color=True)) == table(plain())


def test_durations_have_a_unit_that_fits() -> None:
    assert [duration(seconds) for seconds in (0, 0.0012, 0.9994, 1, 4321)] == [
        "0.00 ms", "1.20 ms", "999.40 ms", "1.00 s", "4,321.00 s",
    ]  # fmt: skip
