"""The page of `contentlint eval --output-format html` in a real browser."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.reporters.in_a_browser.test_looks import of_poor_contrast
from tests.support.browser import run, show, texts
from tests.support.command import contentlint

pytestmark = pytest.mark.xdist_group("browser")

EVIL = "<img src=x onerror=window.ran=1></script><script>window.ran=1</script><b>"
ROWS = [
    {"id": f"{EVIL}\u202e", "text": f"{EVIL}\nADVERTISEMENT\nThe council met on Monday.\n", "labels": []},
    {"id": "left", "text": "The council met on Monday.\nRead what our readers liked.\n", "labels": [2]},
]


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Any:
    (tmp_path / "l.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in ROWS))
    page = contentlint("eval", "l.jsonl", "--output-format", "html", cwd=tmp_path).stdout
    (tmp_path / "r.html").write_text(page, encoding="utf-8")
    return show(browser, tmp_path / "r.html")


def test_tables_and_worst_documents_are_shown(opened: Any) -> None:
    assert texts(opened, "#summary")[0].startswith("Fixes change 1 of 2 documents; 1 lose words that were wanted. Of 1")
    assert texts(opened, "#tables thead th:first-child") == ["rule", "words", "worst documents"]
    assert texts(opened, "#tables table:last-child tbody td:nth-child(2)") == ["1", "0"]
    assert texts(opened, ".card b") == ["wanted, lost"]
    assert texts(opened, "#lines del") == ["ADVERTISEMENT"]
    run(opened, "document.querySelectorAll('#documents .row')[1].click()")
    assert texts(opened, ".card b") == ["unwanted, left"]


def test_nothing_can_be_decided(opened: Any) -> None:
    assert run(opened, "[...document.querySelectorAll('.deciding')].every(e => e.hidden)")
    assert texts(opened, ".card .decision button") == []


def test_nothing_of_a_document_runs(opened: Any) -> None:
    assert run(opened, "window.ran === undefined")
    assert run(opened, "document.querySelectorAll('img, main b:not(.place b), #tables b').length") == 0
    assert any(EVIL in text for text in texts(opened, "#tables td"))
    assert opened.get_log("browser") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_have_enough_contrast(opened: Any, scheme: str) -> None:
    assert of_poor_contrast(opened, scheme) == []
