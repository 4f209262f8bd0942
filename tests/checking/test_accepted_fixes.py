"""Accepted findings are not fixed, and all others of the same document are."""

from __future__ import annotations

from pathlib import Path

from lint.checking.baseline import Baseline, entry_of
from lint.checking.checker import CheckOptions, check, file_result
from lint.config import config
from lint.core.document import Document
from lint.core.finding import Location

TEXT = "Read &amp; weep, said the mayor.\n\nRen&eacute; met the council.\n"


def test_of_a_document_only_the_accepted_finding_keeps_its_text(tmp_path: Path) -> None:
    rules = config.load(None, config.Selection(("encoding.html-entity",))).rules_for(None)
    found = file_result(check(Document(TEXT), rules), Location("a.txt")).findings
    accepted = entry_of(found[0], Baseline(tmp_path / "baseline"))
    result = check(Document(TEXT), rules, CheckOptions(fix=True, accepted=(accepted,)))
    assert result.fixed.text == "Read &amp; weep, said the mayor.\n\nRené met the council.\n"
