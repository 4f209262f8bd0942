"""Files of other formats than text are told by their form, and nothing in them is changed."""

import json

import pytest

from lint.checking.checker import CheckOptions, check
from lint.core.document import Document
from lint.core.linter import lint
from tests.support.hostile_text import default_rules

RULES = [rule for rule in default_rules() if rule.id == "document.data-file"]
ARTICLE = "The council voted on Tuesday.\nFollow us on Facebook.\n"
RECORDS = [{"text": ARTICLE}, {"text": ARTICLE}]


def message(text: str, path: str = "a.txt") -> str:
    found = lint(Document(text, path=path), RULES).diagnostics
    return found[0].message if found else ""


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("<!DOCTYPE html>\n<p>It rained.</p>", "HTML"),
        ("\n  <!doctype HTML PUBLIC '-//W3C//DTD HTML 4.01//EN'><html>", "HTML"),
        ("<!-- saved from a crawler -->\n<html lang='sv'><body>Hej</body></html>", "HTML"),
        ("<?xml version='1.0'?>\n<!DOCTYPE html>\n<html xmlns='http://www.w3.org/1999/xhtml'></html>", "HTML"),
        ("<?xml version='1.0' encoding='UTF-8'?><rss></rss>", "XML"),
        ("WARC/1.0\r\nWARC-Type: conversion\r\n\r\nIt rained.", "a web archive (WARC)"),
        ("{\\rtf1\\ansi It rained.}", "RTF"),
        (json.dumps(RECORDS), "JSON"),
        (json.dumps({"articles": RECORDS}, indent=2, ensure_ascii=False), "JSON"),
    ],
)
def test_formats_are_named(text: str, format: str) -> None:  # noqa: A002 - the field's own word
    assert message(text).startswith(f"{format}, not text: ")


def test_json_lines_with_another_name_are_told_how_to_be_read() -> None:
    text = "".join(json.dumps(record) + "\n" for record in RECORDS)
    assert "give the file the ending .jsonl" in message(text, "news.json")
    assert message(text + ARTICLE) == ""


@pytest.mark.parametrize(
    ("path", "text", "is_table"),
    [
        ("news.csv", "title,text\nBridge closed,The council voted.\n", True),
        ("NEWS.CSV", "title;text\nBridge closed;The council voted.\n", True),
        ("news.tsv", "title\ttext\nBridge closed\tThe council voted.\n", True),
        ("news.csv", "The council voted.\n", False),
        ("news.txt", "title,text\nBridge closed,The council voted.\n", False),
        ("csv", "Values, separated by commas.\n", False),
    ],
)
def test_tables_are_told_by_the_name_of_the_file(path: str, text: str, *, is_table: bool) -> None:
    assert message(text, path).startswith("a table, not text") == is_table


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[1] The bridge was closed. [2] It opens again in spring.",
        "[1, 2, 3]",
        "{The file was lost.}",
        '{"unfinished": "and',
        "[" * 100_000 + "]" * 100_000,
        "<p>It rained.</p>",
        "<html is what a page begins with",
        "HTML pages begin with <!DOCTYPE html> and end with </html>.",
        "XML files begin with <?xml version='1.0'?>.",
        "WARC is a format of archives.",
        '"text": "It rained."',
        "\ud800{}",
    ],
)
def test_texts_are_texts(text: str) -> None:
    assert message(text) == ""


def test_nothing_in_such_a_file_is_changed() -> None:
    table = "title,text\n" + "".join(f'{number},"{ARTICLE}"\n' for number in range(9))
    result = check(Document(table, path="news.csv"), default_rules(), CheckOptions(fix=True, unsafe=True))
    assert result.fixed is None
    assert len(result.report.diagnostics) > 1
