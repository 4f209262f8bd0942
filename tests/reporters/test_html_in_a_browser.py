"""The page of `--output-format html` in a real browser: what it shows, what keys do, and that nothing hostile runs."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lint.core.document import Document
from lint.core.finding import FileResult, Location, Preview, TextChange, findings
from lint.core.report import Report
from lint.core.types import Diagnostic, Edit, Fix, Severity, Span
from lint.reporters import Context, html, renderer
from tests.support.browser import opened
from tests.support.command import SEEDS, contentlint

pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="module")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="module")
def browser(downloads: Path) -> Iterator[Any]:
    yield from opened(downloads)


@pytest.fixture(scope="module")
def seeds_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    contentlint("check", "--isolated", SEEDS, "--output-file", "r.html", cwd=folder)
    return folder / "r.html"


@pytest.fixture
def seeds(browser: Any, seeds_page: Path) -> Any:
    return show(browser, seeds_page)


def show(browser: Any, path: Path) -> Any:
    """Open a page as on a first visit."""
    browser.get(path.as_uri())
    browser.execute_script("localStorage.clear()")
    browser.get_log("browser")
    browser.get(path.as_uri())
    return browser


def run(browser: Any, script: str) -> Any:
    """Return what an expression of JavaScript is on the page."""
    return browser.execute_script(f"return {script}")


def texts(browser: Any, selector: str) -> list[str]:
    return [str(text) for text in run(browser, f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.textContent)")]  # fmt: skip


def press(browser: Any, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(browser).send_keys(*keys).perform()


def until(condition: Callable[[], Any]) -> Any:
    """Return what a condition gives when it holds at last; a page is drawn when the browser gets to it."""
    end = time.monotonic() + 20
    while not (held := condition()):
        assert time.monotonic() < end, "it never held"
        time.sleep(0.02)
    return held


def result(text: str, *marked: str, path: str = "a.txt", rule: str = "x.y", message: str = "m", parts: tuple[str, ...] = (), **fields: Any) -> FileResult:  # fmt: skip
    """The result for a text in which `marked` is reported, and removed by a fix."""
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in marked]
    diagnostics = [
        Diagnostic(rule=rule, span=span, severity=Severity.ERROR, message=message, fix=Fix(title=message, edits=(Edit(span),)))
        for span in spans
    ]  # fmt: skip
    report = Report(document=Document(text, path=path), diagnostics=tuple(diagnostics))
    preview = Preview(text=text, changes=tuple(TextChange(*span, rule=rule) for span in spans), parts=parts)
    return FileResult(path=path, findings=findings(report, Location(path)), preview=preview, **fields)


def write(path: Path, results: list[FileResult]) -> Path:
    lines = Context(
        baseline_line=lambda found: json.dumps({"path": found.path, "paragraphs": [2**64 - 1], "at": found.start})
    )
    path.write_text("".join(map(str, renderer("html")(results, lines))), "utf-8")
    return path


# what is shown


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


# decisions


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


# hostile documents

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


# texts of all kinds


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


# size


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


# looks


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_have_enough_contrast(seeds: Any, scheme: str) -> None:
    seeds.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    try:
        assert run(seeds, CONTRAST.strip()) == []
    finally:
        seeds.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


CONTRAST = """
(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (e) => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255]; };
  const poor = new Set();
  for (const e of document.body.querySelectorAll("*")) {
    if (!e.checkVisibility() || !["", ...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim())].at(-1)) continue;
    if (e.disabled || e.tagName === "SCRIPT") continue;
    const [a, b] = [luminance(rgba(getComputedStyle(e).color)), luminance(behind(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.add(`${e.tagName}.${e.className} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return [...poor];
})()
"""


def test_printed_it_has_the_whole_document_and_no_controls(seeds: Any) -> None:
    from selenium.webdriver.common.print_page_options import PrintOptions

    seeds.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert run(seeds, "[...document.querySelectorAll('#filter, footer, #documents')].filter(e => e.checkVisibility()).length") == 0  # fmt: skip
        lines = run(
            seeds, "document.querySelector('#lines').scrollHeight - document.querySelector('#lines').clientHeight"
        )
        assert lines <= 0, "nothing of the text is cut off"
    finally:
        seeds.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert seeds.print_page(PrintOptions()).startswith("JVBERi")
