"""A page that was kept as Markdown, with its links, has the findings of the same page in plain text."""

from __future__ import annotations

import textwrap
from pathlib import Path

import pytest

from tests.support.command import findings

BODY = """\
The council decided on Monday to close the old bridge over the Lark for two years. Work begins in June.

It is a hundred and twelve years old, and its iron is so thin in places that a finger can push through it.

"We looked for other ways, and there were none," the mayor said after the vote, which went nine to four.

The new bridge will stand on the same stones. It will have a path for bicycles and cost eleven million.

Until then a ferry carries people across the river from six in the morning to ten at night, free of charge.
"""
LONG_ADDRESS = "https://news.example.org/letter?" + "&".join(f"campaign{number}=spring-letter" for number in range(30))
FOREIGN = [
    "[Subscribe to our newsletter](https://news.example.org/newsletter)",
    "**Read more:** [Storm closes three ports on the coast](https://news.example.org/storm)",
    "[À lire aussi](https://news.example.org/fr)",
    "_This article was originally published on The Conversation._",
    f"[Sign up for our free newsletter]({LONG_ADDRESS})",
    "[Share on Facebook](https://social.example.org/share?u=1) [Share on X](https://social.example.org/x?u=1)",
]
PLAIN = [
    "Subscribe to our newsletter",
    "Read more: Storm closes three ports on the coast",
    "À lire aussi",
    "This article was originally published on The Conversation.",
    "Sign up for our free newsletter",
    "Share on Facebook Share on X",
]
HEADLINES = [
    "Storm closes three ports on the coast",
    "Ferry line gets a second boat",
    "Mayor wins a third term by nine votes",
]
OWN = """
## The ferry

It leaves [the quay](https://ferry.example.org/quay) every ten minutes, and its captain is [Jane Moss](https://moss.example.org).

- [Timetable](https://ferry.example.org/times)
- [Prices](https://ferry.example.org/prices)

## The stones

They were cut in 1911, says [the book of the builder](https://books.example.org/builder), and carry the **old** bridge.
"""


def found(folder: Path, text: str) -> list[tuple[object, ...]]:
    (folder / "page.txt").write_text(text, encoding="utf-8")
    return [(one["rule"], one["start_line"], one["end_line"]) for one in findings("--isolated", "page.txt", cwd=folder)]


@pytest.mark.parametrize(("line", "plain"), [*zip(FOREIGN, PLAIN, strict=True)], ids=PLAIN)
def test_a_line_is_read_without_its_marks(tmp_path: Path, line: str, plain: str) -> None:
    expected = found(tmp_path, f"{BODY}\n{plain}\n")
    assert expected
    assert [one for one in found(tmp_path, f"{BODY}\n{line}\n") if one[0] != "code.markdown"] == expected


def test_headlines_that_are_links_are_headlines(tmp_path: Path) -> None:
    links = "\n\n".join(f"[{line}](https://news.example.org/{number})" for number, line in enumerate(HEADLINES))
    expected = found(tmp_path, f"{BODY}\n" + "\n\n".join(HEADLINES) + "\n")
    assert [one[0] for one in expected] == ["structure.trailing-headlines"]
    assert [one for one in found(tmp_path, f"{BODY}\n{links}\n") if one[0] != "code.markdown"] == expected


def test_a_menu_of_links_is_a_menu(tmp_path: Path) -> None:
    menu = ["Home", "Politics", "Business", "Sport", "Sign in"]
    links = "\n".join(f"*   [{word}](https://news.example.org/{len(word)})" for word in menu)
    expected = found(tmp_path, "\n".join(menu) + f"\n\n{BODY}")
    assert [one[0] for one in expected] == ["boilerplate.menu"]
    assert [one for one in found(tmp_path, f"{links}\n\n{BODY}") if one[0] != "code.markdown"] == expected


def test_links_and_emphasis_of_a_text_are_its_own(tmp_path: Path) -> None:
    assert found(tmp_path, BODY + OWN) == []


def test_emphasis_within_wrapped_lines_moves_nothing(tmp_path: Path) -> None:
    wrapped = "\n\n".join(textwrap.fill(line, 60) for line in BODY.split("\n\n"))
    text = wrapped.replace("\nits iron", "\n*its iron is so*\n**its** iron", 1) + "\nSubscribe to our newsletter\n"
    expected = found(tmp_path, text.replace("*", ""))
    assert expected
    assert found(tmp_path, text) == expected
