"""The page of `--output-format html` in a real browser: what it shows, what keys do, and what is decided there."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.browser import press, run, show, texts, until
from tests.support.command import SEEDS, contentlint
from tests.support.html_reports import result, write

pytestmark = pytest.mark.xdist_group("browser")


def test_the_first_document_is_shown_with_its_lines_and_findings(seeds: Any) -> None:
    text = (SEEDS / "000_5df649c7d78cd482.txt").read_text()
    assert texts(seeds, "#lines .content") == text.splitlines()
    assert [line.strip() for line in texts(seeds, "#lines .number")][:2] == ["1", "2"]
    assert texts(seeds, ".card b") == ["repetition.repeated-standfirst", "structure.trailing-headlines"]
    assert texts(seeds, "#summary") == ["Found 4 errors, 3 warnings and 1 note in 2 files (the diff changes 2 files)"]


def test_removed_lines_are_struck_out_and_on_the_map(seeds: Any) -> None:
    removed = "".join(texts(seeds, "#lines del"))
    assert removed.split() == "".join(texts(seeds, ".line.removed .content")).split() != []
    bars = run(
        seeds, "[...document.querySelectorAll('#map button')].map(b => [b.className, b.style.flexGrow, b.title])"
    )
    assert sum(int(lines) for _, lines, _ in bars) == len(texts(seeds, "#lines .line"))
    assert [(state, title) for state, _, title in bars][-1][0] == "removed"


def test_parts_that_are_split_off_are_named(seeds: Any) -> None:
    press(seeds, "j")
    assert "part2.txt" in texts(seeds, "#about")[0]
    assert len(texts(seeds, ".line.split")) >= 3


def test_charts_count_and_filter(seeds: Any) -> None:
    assert texts(seeds, "#by-rule .label")[:2] == ["structure.stitched-article", "structure.truncated-paragraph"]
    run(seeds, "document.querySelector('#by-rule button').click()")
    assert texts(seeds, "#matching") == ["3 findings in 1 document"]
    assert run(seeds, "document.querySelector('#rule').value") == "structure.stitched-article"
    run(seeds, "document.querySelector('#by-rule button').click()")
    assert texts(seeds, "#matching") == ["8 findings in 2 documents"]


def test_filters_by_severity_source_and_text(seeds: Any) -> None:
    run(seeds, "document.querySelectorAll('#severities input')[0].click()")
    assert texts(seeds, "#matching") == ["4 findings in 2 documents"]
    press(seeds, "/")
    press(seeds, "FOURTH-LARGEST TRADING")
    until(lambda: texts(seeds, "#matching") == ["1 finding in 1 document"])
    press(seeds, "xyz")
    until(lambda: texts(seeds, "#matching") == ["0 findings in 0 documents"])
    assert run(seeds, "document.querySelector('#document').hidden")
    run(seeds, "document.querySelector('#filter').reset()")
    until(lambda: texts(seeds, "#matching") == ["8 findings in 2 documents"])


def test_keys_go_from_finding_to_finding_and_on_to_the_next_document(seeds: Any) -> None:
    places = []
    for _ in range(4):
        places.append((texts(seeds, "#name")[0][-24:], texts(seeds, ".card.current b")))
        press(seeds, "n")
    first, second = "000_5df649c7d78cd482.txt", "004_6ab1bce6016829a6.txt"
    assert places == [
        (first, ["repetition.repeated-standfirst"]),
        (first, ["structure.trailing-headlines"]),
        (second, ["structure.stitched-article"]),
        (second, ["structure.truncated-paragraph"]),
    ]
    press(seeds, "p", "p", "p")
    assert texts(seeds, ".card.current b") == ["structure.trailing-headlines"]


def test_the_evidence_is_beside_the_pointer(seeds: Any) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.by import By

    ActionChains(seeds).move_to_element(seeds.find_element(By.CSS_SELECTOR, "#lines mark")).perform()
    until(lambda: not run(seeds, "document.querySelector('#tip').hidden"))
    assert "repetition.repeated-standfirst: the opening (18 words) is repeated on line 15" in texts(seeds, "#tip")[0]
    assert "removed with --unsafe-fixes by repetition.repeated-standfirst" in texts(seeds, "#tip")[0]


def test_what_is_accepted_can_be_downloaded_and_is_accepted_then(seeds: Any, downloads: Path, seeds_page: Path) -> None:
    press(seeds, "a")
    press(seeds, "quoted on purpose\ue007")
    assert texts(seeds, ".card .decision")[0].startswith("accepted: quoted on purpose")
    assert texts(seeds, ".card.current b") == ["structure.trailing-headlines"], "goes on to the next finding"
    press(seeds, "s")
    assert texts(seeds, "#decided") == ["1 accepted, 1 skipped"]
    run(seeds, "document.querySelector('#download').click()")
    file = downloads / "contentlint-baseline.jsonl"
    until(file.exists)
    line = until(file.read_text)
    assert json.loads(line)["reason"] == "quoted on purpose"
    (seeds_page.parent / ".contentlint-baseline.jsonl").write_text(line)
    done = contentlint("check", "--isolated", SEEDS, "--output-format", "jsonl", cwd=seeds_page.parent)
    found = [json.loads(each) for each in done.stdout.splitlines()]
    assert [each["rule"] for each in found if each["accepted"]] == ["repetition.repeated-standfirst"]
    file.unlink()


def test_decisions_are_kept_and_taken_back(seeds: Any) -> None:
    press(seeds, "s", "s")
    seeds.refresh()
    assert texts(seeds, "#decided") == ["0 accepted, 2 skipped"]
    run(seeds, "document.querySelector('#undecided').click()")
    assert texts(seeds, "#matching") == ["6 findings in 1 document"]
    press(seeds, "u")
    assert texts(seeds, "#decided") == ["0 accepted, 1 skipped"]
    press(seeds, "u", "u")
    assert texts(seeds, "#decided") == ["0 accepted, 0 skipped"]


def test_hashes_keep_all_their_digits(browser: Any, tmp_path: Path) -> None:
    show(browser, write(tmp_path / "r.html", [result("A bad word.", "bad")]))
    press(browser, "a")
    press(browser, '"\\<\ue007')
    browser.execute_async_script(
        "const done = arguments[0]; navigator.clipboard.writeText = async (text) => { window.copied = text; done(); };"
        "document.querySelector('#copy').click();"
    )
    copied = json.loads(str(run(browser, "window.copied")))
    assert copied == {"path": "a.txt", "paragraphs": [2**64 - 1], "at": 2, "reason": '"\\<'}
