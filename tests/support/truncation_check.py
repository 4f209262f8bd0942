"""What `structure.truncated-paragraph` reports, by line, and the texts for it as test cases."""

from __future__ import annotations

import pytest

from lint.core.document import Document
from tests.support.kinds_check import found, shipped

RULE = shipped("structure.truncated-paragraph")


def lines_found(text: str) -> list[int]:
    document = Document(text)
    return [document.position(diagnostic.span.start)[0] for diagnostic in found(text, RULE)]


def cases(table: dict[str, list[tuple[str, str]]]) -> list[object]:
    return [
        pytest.param(language, line, id=f"{name} {number} {language}")
        for name, lines in table.items()
        for number, (language, line) in enumerate(lines)
    ]
