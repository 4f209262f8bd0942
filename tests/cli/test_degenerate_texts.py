"""Texts that are none: whatever else the rules know, nobody may hear that these are clean."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.command import contentlint

SENTENCE = "The council met on Tuesday and agreed on a plan for the old harbour."
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna.\n\n"
    "Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat.\n"
)
HTML = (
    '<!DOCTYPE html>\n<html lang="en">\n<head><title>Council agrees</title></head>\n<body>\n<div class="nav"><a href="/">Home</a></div>\n'
    f"<p>{SENTENCE}</p>\n</body>\n</html>\n"
)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (f"{SENTENCE}\n" * 200, "repetition.looped-text"),
        (f"{SENTENCE} " * 200, "repetition.looped-text"),
        ("議会は火曜日に会合を開き、古い港の計画に合意した。" * 200, "repetition.looped-text"),
        ("x" * 2_000_000, "repetition.looped-text"),
        (LOREM, "document.placeholder"),
        (HTML, "encoding.html-tag"),
    ],
    ids=["lines", "one line", "Japanese", "x", "lorem ipsum", "HTML"],
)
def test_it_is_found_by_default(tmp_path: Path, text: str, rule: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    done = contentlint("check", "--isolated", "--no-cache", "--output-format", "concise", "a.txt", cwd=tmp_path)
    assert f" {rule} " in done.stdout
    assert "All clean" not in done.stdout


@pytest.mark.parametrize("repeats", [2, 12])
def test_a_refrain_is_not_taken_for_one(tmp_path: Path, repeats: int) -> None:
    verses = [
        f"{SENTENCE} And then, in verse {number}, the {word} came home."
        for number, word in enumerate(("ship", "crew", "mayor", "choir"))
    ]
    (tmp_path / "a.txt").write_text("\n\n".join(verses * 1 + [SENTENCE] * repeats), encoding="utf-8")
    done = contentlint("check", "--isolated", "--no-cache", "--output-format", "concise", "a.txt", cwd=tmp_path)
    assert "looped-text" not in done.stdout
