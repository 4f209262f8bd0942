"""The table of what was tried names tests that exist."""

from __future__ import annotations

import re

import pytest

from tests.support.command import ROOT

DOC = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
NAMED = sorted(set(re.findall(r"`(tests/[\w/.-]+)(?:::(\w+))?", DOC)))


@pytest.mark.parametrize(("path", "test"), NAMED)
def test_every_test_that_is_named_exists(path: str, test: str) -> None:
    assert (ROOT / path).exists()
    if test:
        assert re.search(rf"^def {test}\(", (ROOT / path).read_text(encoding="utf-8"), re.MULTILINE)


def test_every_row_names_a_test_and_a_number_of_cases() -> None:
    rows = [
        line
        for line in DOC.splitlines()
        if line.startswith("|") and not re.match(r"\|[ -]*(?:Fault|Input|Hostile input \||-)", line)
    ]
    assert len(rows) > 20
    for row in rows:
        *_, test, cases, _ = row.split("|")
        assert "`tests/" in test, row
        assert cases.strip(), row
