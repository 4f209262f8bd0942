"""SARIF, held against the OASIS schema by pydantic-sarif, whose models are generated from it with unknown keys forbidden."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from lint.config import ruleset
from lint.core.finding import FileResult
from lint.core.types import Severity
from lint.reporters import Context
from lint.reporters.sarif import FINGERPRINT, path_uri, render
from tests.support.sample_results import HOSTILE_PATH, SAMPLES, finding, hostile, plain

RULES = ruleset.load_folder(ruleset.shipped_folder())


def log(results: list[FileResult]) -> dict[str, Any]:
    """The log of the results, found valid."""
    loaded: dict[str, Any] = json.loads("".join(render(results, Context(rules=RULES))))
    SarifLog.model_validate(loaded)
    return loaded


def run(results: list[FileResult]) -> dict[str, Any]:
    (only,) = log(results)["runs"]
    return dict(only)


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_log_is_valid(sample: str) -> None:
    assert log(SAMPLES[sample]())["version"] == "2.1.0"


def test_an_invalid_log_would_be_noticed() -> None:
    loaded = log(plain())
    loaded["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    with pytest.raises(ValidationError):
        SarifLog.model_validate(loaded)


def test_a_run_without_findings_has_all_rules_and_no_results() -> None:
    only = run([FileResult(path="a.txt")])
    assert only["results"] == []
    assert [rule["id"] for rule in only["tool"]["driver"]["rules"]] == [*RULES, "input.unreadable"]
    assert only["columnKind"] == "unicodeCodePoints"


def test_results_name_their_rule_by_index() -> None:
    only = run(plain())
    rules = only["tool"]["driver"]["rules"]
    indexed = [result for result in only["results"] if "ruleIndex" in result]
    assert {result["ruleId"] for result in indexed} >= {"structure.truncated-paragraph", "input.unreadable"} & set(
        RULES
    )
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in indexed)


def test_severities_are_levels() -> None:
    assert [result["level"] for result in run(plain())["results"]] == ["note", "error", "error", "warning", "error"]


def test_a_region_has_lines_columns_and_offsets() -> None:
    (_, _, headlines, *_) = run(plain())["results"]
    assert headlines["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "a.txt"},
                "region": {
                    "startLine": 3,
                    "startColumn": 1,
                    "endLine": 6,
                    "endColumn": 22,
                    "charOffset": 158,
                    "charLength": 50,
                },
            }
        }
    ]


def test_edits_are_fixes_and_cuts_are_not() -> None:
    results = run(plain())["results"]
    assert [("fixes" in result) for result in results] == [False, False, True, False, False]
    (fix,) = results[2]["fixes"]
    assert fix["artifactChanges"] == [
        {
            "artifactLocation": {"uri": "a.txt"},
            "replacements": [{"deletedRegion": {"charOffset": 158, "charLength": 51}}],
        }
    ]
    assert fix["properties"] == {"applicability": "safe"}


def test_a_fix_that_json_cannot_carry_is_left_out() -> None:
    assert all("fixes" not in result for result in run(hostile())["results"])


def test_a_record_has_a_name_and_no_lines_of_the_file() -> None:
    location = run(hostile())["results"][1]["locations"][0]
    assert "region" not in location["physicalLocation"]
    assert location["logicalLocations"] == [{"fullyQualifiedName": "7[t\u202e]", "name": "\x1br\\udcff"}]


def test_equal_findings_in_a_file_have_different_fingerprints() -> None:
    one = finding("Share this\n", "a.txt", "Share this", "boilerplate.social-prompt", "prompt", severity=Severity.NOTE)
    results = run([FileResult(path="a.txt", findings=(one, one)), FileResult(path="b.txt", findings=(one,))])["results"]
    first, second, elsewhere = (result["partialFingerprints"][FINGERPRINT] for result in results)
    assert first != second
    assert first == elsewhere == f"{one.fingerprint}:1"


def test_equal_findings_in_two_records_have_different_fingerprints() -> None:
    text, rule = "Share this\n", "boilerplate.social-prompt"
    found = [finding(text, "a.jsonl", text, rule, "prompt", record=number, record_id=name, field="text")
             for number, name in ((1, "x"), (2, None), (3, None), (4, "x"))]  # fmt: skip
    results = run([FileResult(path="a.jsonl", record=each.record, findings=(each,)) for each in found])["results"]
    first, second, third, fourth = (result["partialFingerprints"][FINGERPRINT] for result in results)
    assert first == fourth, "an id names a record wherever it stands"
    assert len({first, second, third}) == 3


def test_messages_hold_no_links_and_no_placeholders() -> None:
    message = run(hostile())["results"][0]["message"]["text"]
    assert message == "\\x3a:error::\\x1b[2J\n{{0}} [a\\](b)"


def test_refused_fixes_are_notifications() -> None:
    (invocation,) = run(hostile())["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"].startswith("not fixed: the file")


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a.txt", "a.txt"),
        ("./a b/c#d?.txt", "a%20b/c%23d%3F.txt"),
        ("../x/東.txt", "../x/%E6%9D%B1.txt"),
        ("/data/a.txt", "file:///data/a.txt"),
        (HOSTILE_PATH, "%3A%3Aerror%3A%3Aa%1B%5B31m%2Cb%25%0D%0Ac%FF.txt"),
        ("\ud800", "%ED%A0%80"),
    ],
)
def test_paths_are_uris(path: str, uri: str) -> None:
    assert path_uri(path) == uri


@given(st.binary(min_size=1).filter(lambda name: not {*name} & {0, *b"/."}))
def test_a_file_name_survives_as_a_uri(name: bytes) -> None:
    assert unquote_to_bytes(path_uri(name.decode("utf-8", "surrogateescape"))) == name


def test_the_schema_is_named() -> None:
    assert log([])["$schema"].endswith("sarif-schema-2.1.0.json")
