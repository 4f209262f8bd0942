from __future__ import annotations

import re

import pytest

from lint.core.finding import FileResult, Finding
from lint.core.types import Applicability, Edit, Fix, Span
from lint.reporters import statistics as tables
from lint.reporters.statistics import Statistics, duration, removed_chars
from tests.support.sample_results import ARTICLE, finding, fixed, plain


def table(results: list[FileResult], *, color: bool = False, is_complete: bool = False) -> str:
    statistics = Statistics()
    assert list(statistics.counting(results)) == results
    return statistics.table(color=color, is_complete=is_complete)


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
        "\n"
        "source  files  hit\n"
        ".           4    3\n"
        "b           1    1\n"
        "total       5    4\n"
    )


def test_what_was_fixed_has_a_column_only_when_something_was() -> None:
    assert table(fixed()) == (
        "rule                           findings  files  fixable  fixed\n"
        "style.opening                         1      1        0      0\n"
        "structure.trailing-headlines          0      1        0      1\n"
        "structure.truncated-paragraph         0      1        0      1\n"
        "total                                 1      1        0      2\n"
    )


def test_times_are_added_up_and_rules_that_found_nothing_are_shown_on_request() -> None:
    results = [
        FileResult(path="a", findings=plain()[0].findings[:1], seconds={"style.opening": 0.5, "x.slow": 1.0}),
        FileResult(path="b", seconds={"x.slow": 1.0, "x.quick": 0.00025}),
    ]
    assert "x.slow" not in table(results)
    assert table(results, is_complete=True) == (
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


def fixing(*edits: tuple[int, int, str], cuts: tuple[int, ...] = (), how: str = "safe") -> Finding:
    """A finding with a fix of these edits."""
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    fix = Fix(title="fix", edits=made, cuts=cuts, applicability=Applicability(how))
    return finding(ARTICLE, "a.jsonl", "as it did", "a.rule", "found", fix=fix)


def test_what_several_fixes_take_away_counts_once() -> None:
    assert removed_chars([]) == 0
    assert removed_chars([fixing((0, 10, ""))]) == 10
    assert removed_chars([fixing((0, 10, ""), (20, 25, "")), fixing((5, 22, ""))]) == 25
    assert removed_chars([fixing((0, 10, "")), fixing((0, 10, ""))]) == 10
    assert removed_chars([fixing((0, 8, "é"))]) == 7
    assert removed_chars([fixing((3, 3, "inserted"))]) == 0
    assert removed_chars([fixing(cuts=(0, 100))]) == 0


def record(number: int, source: str, *found: Finding, fixed: tuple[Finding, ...] = ()) -> FileResult:
    return FileResult(path="a.jsonl", record=number, source=source, text_chars=100, findings=tuple(found), fixed=fixed)


def test_a_corpus_has_a_table_by_source_and_a_share_of_its_text() -> None:
    results = [
        record(1, "b.org", fixing((0, 30, ""))),
        record(2, "b.org"),
        record(3, "a.org", fixing((0, 50, ""), how="unsafe")),
        record(4, "a.org", fixed=(fixing((0, 10, "")),)),
    ]
    assert table(results) == (
        "rule    findings  documents  fixable  unsafe  fixed  text removed\n"
        "a.rule         2          3        1       1      1        10.00%\n"
        "total          2          3        1       1      1        10.00%\n"
        "\n"
        "source  documents  hit  text removed\n"
        "a.org           2    2         5.00%\n"
        "b.org           2    1        15.00%\n"
        "total           4    3        10.00%\n"
    )
    statistics = Statistics(unsafe=True)
    list(statistics.counting(results))
    assert "a.rule         2          3        1       1      1        22.50%" in statistics.table()


def test_sources_are_bounded_in_the_table_and_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "SHOWN_SOURCES", 2)
    monkeypatch.setattr(tables, "KEPT_SOURCES", 3)
    statistics = Statistics()
    results = [record(number, f"{number % 6}.org", fixing((0, 30, ""))) for number in range(12)]
    list(statistics.counting(results))
    assert len(statistics.sources) == 4
    assert statistics.table().split("\n\n")[1].splitlines()[1:] == [
        "0.org             2    2        30.00%",
        "1.org             2    2        30.00%",
        "(others)          8    8        30.00%",
        "total            12   12        30.00%",
    ]
