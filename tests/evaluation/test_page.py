"""The page of `contentlint eval --output-format html`: what it says of each line of the worst documents."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lint.reporters import Context, html
from tests.reporters.test_html import data, elements
from tests.support.command import SEEDS, contentlint

START = "The council met on Monday, and it voted for the new bridge.\n"
END = "Work on it starts in spring, the mayor said.\n"


def page(folder: Path, *rows: dict[str, Any]) -> Any:
    (folder / "l.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    done = contentlint("eval", "l.jsonl", "--output-format", "html", cwd=folder)
    assert (done.returncode, done.stderr) == (0, "")
    return data(done.stdout)


def judged(document: Any) -> list[tuple[int, int, str, str]]:
    return [(one["start_line"], one["end_line"], one["rule"], one["message"]) for one in document["findings"]]


def test_each_line_is_lost_left_or_rightly_removed(tmp_path: Path) -> None:
    text = f"{START}ADVERTISEMENT\n{END}Subscribe to our newsletter\nThe hills are fine.\n\nSo are the valleys.\n"
    wanted = f"{START}ADVERTISEMENT\n{END}"
    (document,) = page(tmp_path, {"id": "a", "text": text, "wanted": wanted})["documents"]
    assert judged(document) == [
        (2, 2, "wanted, lost", "wanted, and removed by boilerplate.advertisement"),
        (4, 4, "unwanted, removed", "not wanted, and removed by boilerplate.newsletter-prompt"),
        (5, 7, "unwanted, left", "not wanted, and no fix removes it"),
    ]
    assert document["text"] == text
    assert {change[3] for change in document["changes"]} == {
        "boilerplate.advertisement",
        "boilerplate.newsletter-prompt",
    }
    assert (document["path"], document["source"]) == ("a", "l.jsonl")


def test_words_that_are_lost_within_a_line_are_named(tmp_path: Path) -> None:
    text = f"{START}Read &amp; weep, said the mayor of the old town.\n"
    (document,) = page(tmp_path, {"text": text, "labels": []})["documents"]
    assert judged(document) == [(2, 2, "wanted, lost", "amp: wanted, and removed by encoding.html-entity")]
    assert not page(tmp_path, {"text": text, "wanted": text.replace("&amp;", "&")})["documents"]


def test_what_is_split_off_is_called_so(tmp_path: Path) -> None:
    text = (SEEDS / "004_6ab1bce6016829a6.txt").read_text()
    (document,) = page(tmp_path, {"text": text, "wanted": text})["documents"]
    assert {rule for _, _, rule, _ in judged(document)} == {"wanted, lost"}
    assert judged(document)[0][3].startswith("wanted, and split off")
    assert {change[2] for change in document["changes"]} >= {1, 2, 3}


def test_tables_and_sentences_are_those_of_the_text(tmp_path: Path) -> None:
    shown = page(tmp_path, {"id": "a\u202e", "text": f"{START}ADVERTISEMENT\n{END}", "labels": []})
    lines = contentlint("eval", "l.jsonl", cwd=tmp_path).stdout.splitlines()
    assert shown["summary"] == [line.removesuffix(".") for line in lines if line.startswith(("Fixes", "Of"))]
    assert [table[0][0] for table in shown["tables"]] == ["rule", "words", "worst documents"]
    for row in (*shown["tables"][0], *shown["tables"][1]):
        assert any(line.split() == " ".join(row).split() for line in lines), row
    assert shown["tables"][2][1] == ["a\u202e", "1", "0", "boilerplate.advertisement"]
    assert shown["is_decidable"] is False


def test_ten_documents_are_shown(tmp_path: Path) -> None:
    rows = [{"id": f"n{at}", "text": START + "ADVERTISEMENT\n" * 2 * at, "labels": []} for at in range(1, 13)]
    shown = page(tmp_path, *rows)["documents"]
    assert [document["path"] for document in shown] == [f"n{at}" for at in range(12, 2, -1)]


@pytest.mark.parametrize(
    "text", ["", "\n", "\n\nADVERTISEMENT", "ADVERTISEMENT\r\nx\r\n", "\r\x85\u2028x", "<!--<script>"]
)
def test_any_text_makes_a_page(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode())
    (tmp_path / "b.txt").write_text("One.\n")
    done = contentlint("eval", "a.txt", "b.txt", "--output-format", "html", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert elements(done.stdout).tags == elements("".join(html.render([], Context()))).tags
    shown = [document["text"] for document in data(done.stdout)["documents"]]
    assert shown == ([text] if text.strip() else [])
