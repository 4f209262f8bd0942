"""The page of `--output-format html` as it is written; the tests of `in_a_browser` open it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checking.baseline import Entry
from lint.core.finding import FileResult, Preview, TextChange
from lint.reporters import Context, html, renderer
from tests.support.command import SEEDS, contentlint
from tests.support.sample_results import SAMPLES, hostile, plain

HOSTILE_TEXT = st.lists(
    st.characters() | st.sampled_from(["</script>", "<!--", "<script>", "]]>", "\u2028", "\udcff", "&lt;"]), min_size=1
).map("".join)


class _Elements(HTMLParser):
    """The scripts and styles of a page, and its policy, as a browser would see them."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self.styles: list[str] = []
        self.tags: list[str] = []
        self.policy = ""
        self._open: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        assert not any(name.startswith("on") or name in ("src", "href", "style") for name in given), given
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"] or ""
        self._open = tag
        if tag == "script":
            self.scripts.append((given, ""))

    def handle_data(self, data: str) -> None:
        if self._open == "script":
            attributes, content = self.scripts.pop()
            self.scripts.append((attributes, content + data))
        elif self._open == "style":
            self.styles.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._open = None


def elements(page: str) -> _Elements:
    parsed = _Elements()
    parsed.feed(page)
    return parsed


def page(results: list[FileResult], **context: Any) -> str:
    return "".join(map(str, renderer("html")(results, Context(**context))))


def data(page: str) -> Any:
    return json.loads(elements(page).scripts[0][1])


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_data_are_one_inert_block_and_the_script_another(sample: str) -> None:
    found = elements(page(SAMPLES[sample]()))
    (data_attributes, _), (script_attributes, _) = found.scripts
    assert data_attributes == {"type": "application/json", "id": "data"}
    assert script_attributes == {"type": "module"}
    assert len(found.styles) == 1


def test_the_policy_lets_only_the_script_and_the_style_of_the_page_in() -> None:
    found = elements(page(plain()))
    allowed = {
        kind: f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
        for kind, content in (("script", found.scripts[1][1]), ("style", found.styles[0]))
    }
    policy = dict(part.strip().split(" ", 1) for part in found.policy.split(";"))
    assert policy == {
        "default-src": "'none'",
        "script-src": f"'{allowed['script']}'",
        "style-src": f"'{allowed['style']}'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "require-trusted-types-for": "'script'",
        "trusted-types": "'none'",
    }


@given(HOSTILE_TEXT, HOSTILE_TEXT)
def test_no_text_leaves_the_data(text: str, message: str) -> None:
    (first, *_) = plain()[0].findings
    found = msgspec.structs.replace(first, message=message, path=text)
    result = FileResult(path=text, findings=(found,), preview=Preview(text=text), refused=message, source=text)
    shown = page([result])
    assert elements(shown).tags == elements(page([])).tags
    (document,) = data(shown)["documents"]
    assert len(document["text"]) == len(text)
    assert document["text"] == re.sub("[\ud800-\udfff]", "\ufffd", text)


def test_hidden_characters_are_escaped_in_the_file_too() -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b\u202a-\u202e]", page(hostile()))


def test_only_documents_with_something_to_show_are_in_the_data() -> None:
    loaded = data(page([*plain(), FileResult(path="r.txt", refused="it does not settle")]))
    assert [document["path"] for document in loaded["documents"]] == ["a.txt", "b/東京.txt", "lost.txt", "r.txt"]
    assert loaded["summary"][0].startswith("Found 3 errors, 1 warning and 1 note in 3 of 5 files")


def test_what_is_beyond_the_limits_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_DOCUMENTS", 1)
    monkeypatch.setattr(html, "MAX_FINDINGS", 2)
    monkeypatch.setattr(html, "MAX_TEXT_CHARS", 10)
    results = [msgspec.structs.replace(one, preview=Preview(text="x" * 15)) for one in plain()]
    loaded = data(page(results))
    (document,) = loaded["documents"]
    assert (document["hidden_finding_count"], document["hidden_char_count"], document["text"]) == (1, 5, "x" * 10)
    assert loaded["hidden_document_count"] == 2


def test_beyond_the_limit_of_all_texts_only_findings_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(html, "MAX_TOTAL_CHARS", 10)
    results = [msgspec.structs.replace(one, preview=Preview(text="x" * 10)) for one in plain()[:2]]
    assert [document["text"] for document in data(page(results))["documents"]] == ["x" * 10, None]


def test_the_page_of_a_folder_shows_texts_changes_and_baseline_lines(tmp_path: Path) -> None:
    done = contentlint("check", "--isolated", SEEDS, "--output-file", "r.html", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")
    first, second = data((tmp_path / "r.html").read_text())["documents"]
    text = (SEEDS / Path(first["path"]).name).read_text()
    assert first["text"] == text
    removed = [TextChange(*change) for change in first["changes"]]
    assert {change.rule for change in removed} == {"structure.trailing-headlines"}
    assert text[removed[0].start : removed[-1].end].count("\n") > 8
    assert {change[2] for change in second["changes"]} == {0, 1, 2, 3}, (
        "blank lines are removed, and three parts split off"
    )
    assert second["parts"] == [second["path"].replace(".txt", f".part{number}.txt") for number in (2, 3, 4)]
    (tmp_path / ".contentlint-baseline.jsonl").write_text("\n".join([*first["lines"], *second["lines"]]))
    assert contentlint("check", "--isolated", SEEDS, cwd=tmp_path).stdout.startswith("All clean: 2 files (8 accepted")


def test_the_page_of_a_corpus_has_a_document_a_record(tmp_path: Path) -> None:
    lines = [{"id": "a", "url": "https://www.example.org/x", "text": "Read &amp; weep."}, {"id": "b", "text": "Fine."}]
    (tmp_path / "n.jsonl").write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    done = contentlint("check", "--isolated", "--output-format", "html", "n.jsonl", cwd=tmp_path)
    (document,) = data(done.stdout)["documents"]
    assert (document["record"], document["record_id"], document["source"]) == (1, "a", "example.org")
    assert document["changes"] == [[5, 5, 0, "encoding.html-entity", "&"], [5, 10, 0, "encoding.html-entity", ""]]
    entry = msgspec.json.decode(document["lines"][0], type=Entry)
    assert (entry.path, entry.record) == ("n.jsonl", "a")


def test_findings_are_those_of_other_formats(tmp_path: Path) -> None:
    lines = contentlint("check", "--isolated", "--output-format", "jsonl", SEEDS, cwd=tmp_path).stdout.splitlines()
    shown = data(contentlint("check", "--isolated", "--output-format", "html", SEEDS, cwd=tmp_path).stdout)
    assert [found for document in shown["documents"] for found in document["findings"]] == list(map(json.loads, lines))


def test_with_unsafe_fixes_their_changes_are_shown(tmp_path: Path) -> None:
    words = ("check", "--isolated", "--diff", "--unsafe-fixes", "--output-format", "html", SEEDS)
    first, _ = data(contentlint(*words, cwd=tmp_path).stdout)["documents"]
    assert "repetition.repeated-standfirst" in {change[3] for change in first["changes"]}


def test_a_report_of_what_was_fixed_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Read &amp; weep.\n")
    done = contentlint("check", "--isolated", "--fix", "--output-file", "r.html", "a.txt", cwd=tmp_path)
    assert (done.returncode, "leave --fix out" in done.stderr) == (2, True)
    assert (tmp_path / "a.txt").read_text() == "Read &amp; weep.\n"


def test_accepted_findings_are_shown_as_such(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Read &amp; weep.\n")
    contentlint("accept", "a.txt", "--reason", "a <quotation>", cwd=tmp_path)
    (document,) = data(contentlint("check", "--output-format", "html", "a.txt", cwd=tmp_path).stdout)["documents"]
    assert [found["accepted"] for found in document["findings"]] == ["a <quotation>"]
    assert document["changes"] == []
