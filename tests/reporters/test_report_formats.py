"""The formats for CI servers and review tools, each read back by a parser or held against what its reader asks for."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from lint.core.finding import FileResult, Finding
from lint.core.types import Edit, Fix, Severity, Span
from lint.reporters import Context, renderer
from lint.reporters.markdown import MAX_ROWS
from tests.support.sample_results import SAMPLES, finding, hostile, plain, records

HOSTILE_TEXT = st.text(st.characters() | st.sampled_from("\x1b\r\n:#[]()|<>&`*_@!\u202e\udcff"), min_size=1)

LINE = {"type": "integer", "minimum": 1}

GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1, "not": {"pattern": "^\\./"}},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": LINE, "end": LINE}},
                },
            },
        },
    },
}
"""What GitLab's documentation asks of a Code Quality report."""

_POSITION = {
    "type": "object", "required": ["line"], "additionalProperties": False, "properties": {"line": LINE, "column": LINE},
}  # fmt: skip
_RANGE = {
    "type": "object", "required": ["start"], "additionalProperties": False, "properties": {"start": _POSITION, "end": _POSITION},
}  # fmt: skip
RDJSON = {
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object", "required": ["path"], "additionalProperties": False,
                        "properties": {"path": {"type": "string", "minLength": 1}, "range": _RANGE},
                    },
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {"type": "object", "required": ["value"], "properties": {"value": {"type": "string"}}},
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object", "required": ["range", "text"], "additionalProperties": False,
                            "properties": {"range": _RANGE, "text": {"type": "string"}},
                        },
                    },
                },
            },
        },
    },
}  # fmt: skip
"""The messages of reviewdog's `DiagnosticResult`, as far as we write them."""


def rendered(output_format: str, results: list[FileResult], **context: Any) -> str:
    return "".join(map(str, renderer(output_format)(results, Context(**context))))


def one(text: str, **fields: Any) -> FileResult:
    values = {
        "path": "a.txt", "rule": "a.b", "severity": Severity.NOTE, "message": "m", "start": 0, "end": 1, "start_line": 1,
        "start_column": 1, "end_line": 1, "end_column": 2,
    }  # fmt: skip
    return FileResult(
        path=text, findings=(Finding(**{**values, "path": text, "message": text, **fields}),), refused=text
    )


def count(results: list[FileResult]) -> int:
    return sum(len(result.findings) for result in results)


# gitlab


@pytest.mark.parametrize("sample", SAMPLES)
def test_gitlab_reports_are_valid(sample: str) -> None:
    loaded = json.loads(rendered("gitlab", SAMPLES[sample]()))
    jsonschema.validate(loaded, GITLAB)
    assert len(loaded) == count(SAMPLES[sample]())


def test_gitlab_fingerprints_are_unique_and_survive_a_move() -> None:
    twice = "spam\nham\nspam\n"
    first = finding(twice, "a.txt", "spam", "a.b", "m")
    found = [FileResult(path=path, findings=(first, first)) for path in ("a.txt", "b.txt")]
    for path, result in zip(("a.txt", "b.txt"), found, strict=True):
        found[found.index(result)] = FileResult(
            path=path, findings=tuple(finding(twice, path, "spam", "a.b", "m") for _ in range(2))
        )
    names = [each["fingerprint"] for each in json.loads(rendered("gitlab", found))]
    assert len(set(names)) == 4
    moved = FileResult(path="a.txt", findings=(finding(f"x\n\n{twice}", "a.txt", "spam", "a.b", "m"),))
    assert json.loads(rendered("gitlab", [moved]))[0]["fingerprint"] == names[0]


# junit


@pytest.mark.parametrize("sample", SAMPLES)
def test_junit_counts_are_right(sample: str) -> None:
    root = ET.fromstring(rendered("junit", SAMPLES[sample]()))
    assert root.tag == "testsuites"
    for suite in root:
        cases = suite.findall("testcase")
        assert int(suite.attrib["tests"]) == len(cases) > 0
        assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))
        assert int(suite.attrib["errors"]) == len(suite.findall("testcase/error"))
        assert all(case.attrib.keys() >= {"name", "classname"} for case in cases)
    problems = [*root.iter("failure"), *root.iter("error")]
    results = SAMPLES[sample]()
    assert len(problems) == count(results) + sum(bool(result.refused) for result in results)
    assert all(problem.attrib["message"] and problem.attrib["type"] for problem in problems)


def test_junit_has_a_passing_test_for_a_clean_file_and_none_for_a_clean_record() -> None:
    results = [FileResult(path="clean.txt"), FileResult(path="c.jsonl", record=1)]
    root = ET.fromstring(rendered("junit", results))
    assert [suite.attrib["name"] for suite in root] == ["clean.txt"]
    assert not list(root.iter("failure"))


@given(HOSTILE_TEXT)
def test_any_text_gives_xml_and_json(text: str) -> None:
    root = ET.fromstring(rendered("junit", [one(text)]))
    assert len(list(root.iter("failure"))) == 2
    jsonschema.validate(json.loads(rendered("gitlab", [one(text)])), {"type": "array", "minItems": 1, "maxItems": 1})
    jsonschema.validate(json.loads(rendered("rdjson", [one(text)])), RDJSON)


# rdjson


@pytest.mark.parametrize("sample", SAMPLES)
def test_rdjson_is_valid(sample: str) -> None:
    loaded = json.loads(rendered("rdjson", SAMPLES[sample]()))
    jsonschema.validate(loaded, RDJSON)
    assert len(loaded["diagnostics"]) == count(SAMPLES[sample]())


def ranged(text: str, part: str, **fields: Any) -> dict[str, Any]:
    result = FileResult(path="a.txt", findings=(finding(text, "a.txt", part, "a.b", "m", **fields),))
    (only,) = json.loads(rendered("rdjson", [result]))["diagnostics"]
    return dict(only)


def test_rdjson_columns_count_bytes() -> None:
    assert ranged("日本 spam\n", "spam")["location"]["range"] == {
        "start": {"line": 1, "column": 8}, "end": {"line": 1, "column": 12},
    }  # fmt: skip
    assert ranged("é\nü spam\nöö", "spam\nö")["location"]["range"] == {
        "start": {"line": 2, "column": 4}, "end": {"line": 3, "column": 3},
    }  # fmt: skip


def test_rdjson_leaves_out_columns_that_it_does_not_know() -> None:
    assert ranged("é" * 500 + " spam\n", "spam")["location"]["range"] == {"start": {"line": 1}, "end": {"line": 1}}


def applied(text: str, suggestion: dict[str, Any]) -> str:
    """The text after a suggestion, as reviewdog would apply it."""
    lines = text.encode().splitlines(keepends=True)
    starts = [sum(map(len, lines[:index])) for index in range(len(lines) + 1)]
    start, end = (
        starts[place["line"] - 1] + place["column"] - 1
        for place in (suggestion["range"][key] for key in ("start", "end"))
    )
    return (text.encode()[:start] + suggestion["text"].encode() + text.encode()[end:]).decode()


@pytest.mark.parametrize(
    ("text", "part", "span", "insert", "fixed"),
    [
        ("é spam ü\n", "spam", (2, 6), "ham", "é ham ü\n"),
        ("é\nspam\nü\n", "spam", (2, 7), "", "é\nü\n"),
        ("é\r\nspam\r\nü\r\n", "spam", (3, 9), "", "é\r\nü\r\n"),
        ("é\nspam\nspäm\nü", "spam\nspäm", (2, 12), "", "é\nü"),
    ],
)
def test_rdjson_suggests_what_the_fix_does(
    text: str, part: str, span: tuple[int, int], insert: str, fixed: str
) -> None:
    fix = Fix(title="t", edits=(Edit(Span(*span), insert),))
    assert fix.edits[0].span.end <= len(text)
    (suggestion,) = ranged(text, part, fix=fix)["suggestions"]
    assert applied(text, suggestion) == fixed


@pytest.mark.parametrize(
    "fix",
    [
        Fix(title="t", cuts=(2, 6)),
        Fix(title="t", edits=(Edit(Span(0, 6)),)),
        Fix(title="t", edits=(Edit(Span(2, 6), "a"), Edit(Span(7, 8), "b"))),
        Fix(title="t", edits=(Edit(Span(2, 8)),)),
    ],
)
def test_rdjson_suggests_nothing_else(fix: Fix) -> None:
    assert "suggestions" not in ranged("é spam üöä\n", "spam", fix=fix)


# markdown


def html(results: list[FileResult]) -> str:
    return str(MarkdownIt("gfm-like", {"linkify": False}).render(rendered("markdown", results)))


@pytest.mark.parametrize("sample", SAMPLES)
def test_markdown_is_one_table_with_a_row_a_finding(sample: str) -> None:
    shown = html(SAMPLES[sample]())
    found = count(SAMPLES[sample]())
    assert shown.count("<tr>") == (found + 1 if found else 0)
    assert all(row.count("<td>") == 4 for row in shown.split("<tr>")[2:])


@given(HOSTILE_TEXT)
def test_markdown_of_any_text_has_no_markup_of_its_own(text: str) -> None:
    shown = html([one(text)])
    tags = set(re.findall(r"</?([a-z0-9]+)", shown))
    assert tags <= {"h3", "table", "thead", "tbody", "tr", "th", "td", "code", "ul", "li", "p", "strong"}
    assert shown.count("<td>") == 4


def test_markdown_of_hostile_results_has_no_links() -> None:
    text = "[a](http://b) www.b.org http://b.org ![x](y) <img src=x> @me #1 `c` | d $x$"
    source = rendered("markdown", [one(text), *hostile()])
    assert not re.search(r"(?<!\\)\[|www\.|http:|<img|@me|(?<!&)#1|\$", source)


def test_markdown_counts_what_it_leaves_out() -> None:
    each = plain()[0].findings[0]
    shown = rendered("markdown", [FileResult(path="a.txt", findings=(each,) * (MAX_ROWS + 2))])
    assert shown.count("| note |") == MAX_ROWS
    assert "… and 2 more\n" in shown


# grouped


def test_grouped_names_each_document_once() -> None:
    shown = rendered("grouped", [*plain(), *records()])
    lines = shown.splitlines()
    for name in ("a.txt", "b/東京.txt", "lost.txt", "news.jsonl:1042 (id n-17)"):
        assert lines.count(name) == 1
    assert "clean.txt" not in shown
    assert sum(line.startswith("  ") for line in lines) == count(plain()) + count(records())
