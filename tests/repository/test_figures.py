"""What the benchmark says of each rule, and how the rules' pages show it."""

from __future__ import annotations

from pathlib import Path

import pytest
from blackbox import Edit, Fix, FixedFinding
from figures import RuleFigures, RuleTable, read
from public_texts import PublicText
from rule_figures import figures

TEXT = "The article.\nRead more\nIts end.\nAnother article.\n"
TEXTS = {
    "true": PublicText("zyte/article", "The article.\nIts end.\n", truth="The article.\nIts end.\n"),
    "out": PublicText("zyte/trafilatura", TEXT, truth="The article.\nIts end.\n"),
}


def finding(rule: str, fix: Fix | None) -> FixedFinding:
    return FixedFinding(path="a.txt", rule=rule, severity="note", start_line=1, end_line=1, fix=fix)


@pytest.mark.parametrize(
    ("fix", "lines", "foreign"),
    [
        (Fix("safe", (Edit(13, 23, ""),), ()), 1, 1),  # "Read more"
        (Fix("safe", (Edit(13, 32, ""),), ()), 2, 1),  # and "Its end."
        (Fix("safe", (), (32, 48)), 1, 1),  # "Another article."
        (Fix("safe", (Edit(13, 17, "Look"),), ()), 0, 0),
        (Fix("unsafe", (Edit(13, 23, ""),), ()), 0, 0),
        (None, 0, 0),
    ],
)
def test_lines_that_a_safe_fix_removes_are_looked_up_in_the_true_text(
    fix: Fix | None, lines: int, foreign: int
) -> None:
    table = figures(TEXTS, {"out": [finding("a.b", fix)]})
    assert (table.true_texts, table.extracted_texts) == (1, 1)
    assert table.rules == {"a.b": RuleFigures(0, 1, lines, foreign)}


def test_a_repeat_is_foreign() -> None:
    text = PublicText("zyte/trafilatura", "The article.\nIts end.\nIts end.\n", truth="The article.\nIts end.\n")
    table = figures({"out": text}, {"out": [finding("a.b", Fix("safe", (Edit(22, 31, ""),), ()))]})
    assert table.rules["a.b"].foreign_lines == 1


def test_a_page_says_shares_of_enough_lines_only() -> None:
    table = RuleTable(1000, 2000, {"a.b": RuleFigures(3, 40, 200, 190), "a.c": RuleFigures(0, 5, 7, 7)})
    assert "in 3 of 1,000 true texts" in table.sentence("a.b")
    assert "Of 200 lines that its safe fixes remove, 95% are not in the true text." in table.sentence("a.b")
    assert "lines" not in table.sentence("a.c")
    assert "in 0 of 1,000 true texts" in table.sentence("a.d")


def test_without_figures_nothing_is_said(tmp_path: Path) -> None:
    assert read(tmp_path / "figures.json").sentence("a.b") == ""
