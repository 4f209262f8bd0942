"""Two versions of the linter compared on the same texts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import msgspec
import pytest
from blackbox import Finding
from commands import CommandFailed
from comparison import Version, compared
from comparison_report import report
from public_texts import PublicText, public_texts
from revisions import commit_of


def finding(rule: str, line: int, *, folder: str = "/tmp/a", severity: str = "note") -> Finding:
    return Finding(path=f"{folder}/t.txt", rule=rule, severity=severity, start_line=line, end_line=line)


TEXTS = {"t": PublicText("zyte/trafilatura", "One two three.\nFour five.\n", truth="One two three.")}
BASE = Version({"t": [finding("a.one", 1), finding("a.two", 2)]}, {"t": ["One two three.\n"]}, 2.0)


def test_the_same_findings_in_other_folders_are_no_difference() -> None:
    moved = [finding("a.one", 1, folder="/tmp/b"), finding("a.two", 2, folder="/tmp/b")]
    found = compared(TEXTS, BASE, msgspec.structs.replace(BASE, findings={"t": moved}))
    assert (found.differences, found.changed, found.lost_words, found.cpu_ratio) == ([], {}, {}, 1.0)


def test_what_came_and_went_is_counted_and_shown() -> None:
    head = Version({"t": [finding("a.one", 1, severity="error")]}, {"t": ["Four five.\n"]}, 3.0)
    found = compared(TEXTS, BASE, head)
    assert [(one.finding.rule, one.is_new) for one in found.differences] == [
        ("a.one", True), ("a.one", False), ("a.two", False),
    ]  # fmt: skip
    assert found.lost_words == {"t": Counter(["One", "two", "three"])}
    text = report(found, samples=10, commits=("b" * 40, "h" * 40))
    assert "processor time of the check: 1.50 times" in text
    assert "words of true bodies newly removed: 3 (texts: 1)" in text
    assert "| a.one | 1 | 1 |" in text
    assert "- t:2 'Four five.'" in text


def test_texts_are_named_by_what_they_are(tmp_path: Path) -> None:
    folder = tmp_path / "bench"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "ground-truth.json").write_text('{"k": {"articleBody": "Body.", "page_type": "forum"}}')
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases" / "a.txt").write_text("Case.")
    found = public_texts(folder)
    assert {text.source: text.truth for text in found.values()} == {"zyte/forum": "Body.", "cases": None}
    assert set(found) == {text.name for text in found.values()}


def test_a_revision_that_does_not_exist_is_said() -> None:
    with pytest.raises(CommandFailed, match="Needed a single revision"):
        commit_of("no-such-revision")
