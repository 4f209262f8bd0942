"""The page of `--output-format html` in a real browser: nothing hostile runs, and texts of all kinds and sizes are shown."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lint.core.document import Document
from lint.core.finding import FileResult, Location, Preview, TextChange, findings
from lint.core.linter import Report
from lint.core.types import Diagnostic, Severity, Span
from lint.reporters import html
from tests.support.browser import press, run, show, texts, until
from tests.support.html_reports import result, write

pytestmark = pytest.mark.xdist_group("browser")


HOSTILE = [
    "<script>window.hit = 1</script>",
    "</script><script>window.hit = 1</script>",
    "<img src=x onerror='window.hit = 1'>",
    '"><svg onload="window.hit = 1">',
    "javascript:window.hit=1",
    "<!--<script>",
    "{{constructor.constructor('window.hit=1')()}}",
    "]]></script><base href='https://example.org/'>",
    "<meta http-equiv=refresh content='0;url=https://example.org/'>",
    "<style>*{display:none}</style>",
    "\u202egnp.exe \u2028 \x1b[31m \x00 \udcff",
    "__proto__",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_of_a_document_runs_or_is_loaded(browser: Any, tmp_path: Path, hostile: str) -> None:
    one = result(
        f"{hostile}\nAnd more.\n", hostile, path=hostile, rule=hostile, message=hostile, record=7, record_id=hostile,
        source=hostile, refused=hostile, parts=(hostile,),
    )  # fmt: skip
    page = write(tmp_path / "r.html", [one])
    browser.get_log("performance")
    show(browser, page)
    press(browser, "n", "a", hostile.translate(dict.fromkeys(range(0x20))).replace("\udcff", ""), "\ue007", "?")
    assert run(browser, "window.hit") is None
    assert run(browser, "document.querySelectorAll('script').length") == 2
    assert run(browser, "document.querySelectorAll('img, svg, base, iframe, object, embed').length") == 0
    assert run(browser, "document.querySelectorAll('style').length") == 1
    assert [entry for entry in browser.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")] == []
    asked = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    requests = [one["params"] for one in asked if one["method"] == "Network.requestWillBeSent"]
    # The page that a new browser shows asks for things of its own for a while.
    urls = {one["request"]["url"] for one in requests if not one["documentURL"].startswith("chrome")}
    assert urls <= {page.as_uri()}
    assert "<" not in hostile or hostile in texts(browser, "#lines .content")[0]


def test_the_policy_would_stop_what_got_through(browser: Any, tmp_path: Path) -> None:
    show(browser, write(tmp_path / "r.html", [result("A bad word.", "bad")]))
    browser.execute_script(
        "const e = document.createElement('div'); document.body.append(e);"
        "try { e.setAttribute('onclick', 'window.hit = 1'); } catch (error) { window.first = error.name; } e.click();"
        "try { document.body.innerHTML += '<img src=x onerror=\"window.hit = 1\">'; } catch (error) { window.caught = error.name; }"
    )
    assert run(browser, "[window.hit, window.first, window.caught]") == [None, "TypeError", "TypeError"]


def test_what_shows_nothing_is_shown(browser: Any, tmp_path: Path) -> None:
    show(browser, write(tmp_path / "r.html", [result("gpj\u202e.exe\u200b end\ttab", "exe")]))
    assert texts(browser, ".line .escape") == [r"\u202e", r"\u200b"]


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("😀 one\r\ntwo bad\r\n", "bad"),
        ("a\rb bad\rc", "bad"),
        ("昨日、東京で\n続きを読む:関連記事\n", "関連記事"),
        ("x\u2028y\u0085z bad", "bad"),
        ("no end bad", "bad"),
        ("one\ntwo bad\nmore 😀 bad\nend", "bad\nmore 😀 bad"),
    ],
)
def test_lines_and_offsets_are_those_of_the_linter(browser: Any, tmp_path: Path, text: str, marked: str) -> None:
    show(browser, write(tmp_path / "r.html", [result(text, marked)]))
    shown = [
        line.replace(r"\u2028", "\u2028").replace(r"\u0085", "\u0085") for line in texts(browser, "#lines .content")
    ]
    assert shown == [text[start:end] for start, end in Document(text).lines]
    assert texts(browser, "#lines del") == marked.split("\n")
    assert [mark.strip() for mark in texts(browser, "#lines mark")] == marked.split("\n")


def test_findings_may_overlap_and_be_empty(browser: Any, tmp_path: Path) -> None:
    text = "one two three\n\nfour"
    first = result(text, "one two three\n\nfour", "two", "two three")
    empty = Diagnostic(rule="a.b", span=Span(14, 14), severity=Severity.NOTE, message="here")
    (place,) = findings(Report(document=Document(text), diagnostics=(empty,)), Location("a.txt"))
    both = FileResult(path="a.txt", findings=(*first.findings, place), preview=Preview(text=text))
    show(browser, write(tmp_path / "r.html", [both]))
    marks = run(browser, "[...document.querySelectorAll('#lines mark')].map(m => [m.textContent, m.dataset.findings])")
    assert marks == [["one ", "0"], ["two", "0 1 2"], [" three", "0 2"], ["", "0 3"], ["four", "0"]]


def test_of_five_thousand_documents_only_what_is_looked_at_is_made(browser: Any, tmp_path: Path) -> None:
    text = "".join(f"Line {number} of the article, which has a few words more.\n" for number in range(60))
    one = result(text, "few words")
    results = [
        FileResult(
            path=f"{number}.txt",
            source=f"s{number % 300}",
            findings=(msgspec.structs.replace(one.findings[0], path=f"{number}.txt", rule=f"x.r{number % 40}"),),
            preview=one.preview,
        )
        for number in range(5000)
    ]
    show(browser, write(tmp_path / "r.html", results))
    assert texts(browser, "#matching") == ["5,000 findings in 5,000 documents"]
    assert run(browser, "document.querySelectorAll('*').length") < 2500
    run(browser, "document.querySelector('#documents').scrollTo(0, 1e9)")
    until(lambda: "4999.txt" in texts(browser, "#documents .name"))
    assert run(browser, "document.querySelectorAll('*').length") < 3000


def test_of_a_long_text_only_what_is_on_screen_is_made(browser: Any, tmp_path: Path) -> None:
    text = "".join(f"Line {number}\n" for number in range(100_000)) + "bad"
    show(browser, write(tmp_path / "r.html", [result(text[:900_000] + "\nbad", "bad")]))
    until(lambda: texts(browser, "#lines del") == ["bad"])
    assert run(browser, "document.querySelectorAll('#lines .line').length") < 2000


def test_a_line_of_many_changes_is_shown_in_linear_time(browser: Any, tmp_path: Path) -> None:
    count = html.MAX_TEXT_CHARS // 20
    text = "abcdefghi & jklmnop " * count
    changes = tuple(TextChange(20 * at + 10, 20 * at + 11, rule="x.y") for at in range(count))
    one = result(text, "abc")
    show(browser, write(tmp_path / "r.html", [FileResult(path="a.txt", findings=one.findings, preview=Preview(text=text, changes=changes))]))  # fmt: skip
    assert run(browser, "document.querySelectorAll('#lines del').length") > 1000
