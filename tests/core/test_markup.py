"""Markdown and reStructuredText: what is structure there, and that neither findings nor fixes break it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.linter import lint
from lint.core.markup import Structure, structure
from lint.core.types import Applicability
from lint.fixing.fix import fix
from tests.support.command import SEEDS, contentlint
from tests.support.fixing import rule
from tests.support.kinds_check import shipped

MARKDOWN = """\
---
title: X
---
# Title

Text | with a bar.

| a | b |
|---|--:|
| X | 2 |

```python
X = 1
```

    X indented

- item

    X of the item

[x]: https://example.org

Setext
------
<!-- X
X -->
Last.
"""

RST = """\
=====
Title
=====

Text::

    X code

.. note::

   X note

Sub
---

+---+---+
| X | 2 |
+---+---+

>>> X
Last.
"""


def of(text: str, path: str) -> Structure:
    return structure(text, Document(text).lines, path)


def marked(text: str, path: str) -> list[str]:
    lines = text.splitlines()
    return [lines[at] for at in sorted(of(text, path).blocks) if lines[at].strip()]


def test_the_structure_of_markdown() -> None:
    assert marked(MARKDOWN, "a.md") == [
        "---", "title: X", "---", "| a | b |", "|---|--:|", "| X | 2 |", "```python", "X = 1", "```", "    X indented",
        "[x]: https://example.org", "<!-- X", "X -->",
    ]  # fmt: skip
    lines = MARKDOWN.splitlines()
    headings = of(MARKDOWN, "a.md").headings
    assert {lines[at]: level for at, level in headings.items()} == {"# Title": 1, "Setext": 2, "------": 2}


def test_the_structure_of_restructured_text() -> None:
    assert marked(RST, "a.rst") == [
        "    X code", ".. note::", "   X note", "+---+---+", "| X | 2 |", "+---+---+", ">>> X",
    ]  # fmt: skip
    lines = RST.splitlines()
    assert {lines[at]: level for at, level in of(RST, "a.rst").headings.items()} == {
        "=====": 1,
        "Title": 1,
        "Sub": 2,
        "---": 2,
    }


@pytest.mark.parametrize(
    "text",
    [
        "A | b\n\nc\n", "a - b\n---\n", "#hashtag\n", "1. one\n\n    more of it\n", "a\n    lazy\n", "Ratio 3|4\nand so on\n",
        "--- so he said\n", "[a] said: b\n",
    ],
)  # fmt: skip
def test_running_text_is_no_structure(text: str) -> None:
    assert not of(text, "a.md").blocks


@given(
    st.lists(
        st.sampled_from(
            [
                "",
                "```",
                "~~~~",
                "---",
                "|a|",
                "|-|",
                "# a",
                "===",
                "    x",
                "::",
                ".. x",
                "- a",
                "<!--",
                "-->",
                "+-+",
                "a",
            ]
        ),
        max_size=30,
    )
)
def test_any_text_has_a_structure_within_it(lines: list[str]) -> None:
    text = "\n".join(lines)
    for path in ("a.md", "a.rst"):
        found = of(text, path)
        assert all(0 <= at < len(lines) for at in (*found.blocks, *found.headings))


def test_what_is_within_code_tables_and_metadata_is_not_reported() -> None:
    text = "Text.\n\n```\nX code\n```\n\nX here\n"
    assert [one.span.start for one in lint(Document(text, path="a.md"), [rule("X")]).diagnostics] == [
        text.index("X here")
    ]
    assert len(lint(Document(text, path="a.txt"), [rule("X")]).diagnostics) == 2


def applicabilities(text: str, mark: str = "X") -> list[Applicability]:
    found = lint(Document(text, path="a.md"), [rule(mark)]).diagnostics
    return [one.fix.applicability for one in found if one.fix]


def test_a_heading_goes_only_with_its_section() -> None:
    assert applicabilities("Text.\n\n## More\n\nText of it.\n", "##") == [Applicability.DISPLAY]
    assert applicabilities("Text.\n\n## More\n\n# Next\n\nText.\n", "##") == [Applicability.SAFE]
    assert applicabilities("Text.\n\n## More\n\n", "##") == [Applicability.SAFE]


def test_lines_below_a_heading_go_without_it_if_its_section_has_more() -> None:
    share = shipped("boilerplate.social-prompt")
    text = "# Mill\n\nOwn text.\n\n## Share this:\n\nClick to share on X (Opens in new window)\n\nOwn text.\n"
    left = text.replace("\nClick to share on X (Opens in new window)\n", "")
    assert fix(Document(text, path="a.md"), [share]).text == left
    code = text.replace("Click", "```\nX\n```\n\nClick")
    assert "X" in fix(Document(code, path="a.md"), [share]).text


def test_fixes_leave_code_tables_and_headings_as_they_are() -> None:
    text = "# X title\n\nText.\n\n|X|a|\n|-|-|\n|X|b|\n\n```\nX code\n```\n\nX here\n"
    assert fix(Document(text, path="a.md"), [rule("X"), rule("|"), rule("`")]).text == text.removesuffix("\nX here\n")


def test_our_own_documentation_stays_as_it_is(tmp_path: Path) -> None:
    pages = [
        path for path in (SEEDS.parent / "README.md", *sorted((SEEDS.parent / "docs").glob("*.md"))) if path.exists()
    ]
    done = contentlint("check", "--isolated", "--no-cache", "--diff", *pages, cwd=tmp_path)
    assert not [
        line for line in done.stdout.splitlines() if line.startswith("-") and not line.startswith("---") and line != "-"
    ], done.stdout
