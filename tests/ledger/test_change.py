"""What a fix is to a file: bytes that can be put back, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.core.document import Document
from lint.core.errors import FixError
from lint.fixing.fix import fix
from lint.ledger.change import change
from lint.sources.text import decode
from tests.support.fixing import TRIM, rule


def test_an_encoding_in_which_a_text_cannot_be_split_is_refused() -> None:
    """One that has a mark at its start: UTF-16 without a byte order."""
    text = "A word\nX\nB\n"
    fixed = fix(Document(text), [TRIM])
    before = text.encode("utf-16")
    with pytest.raises(FixError, match=r"^its text cannot be split in its encoding, utf-16$"):
        change(Path("a.txt"), fixed, before=before, bom=b"", encode=lambda one: one.encode("utf-16"), encoding="utf-16")


def test_bytes_that_would_form_a_character_are_not_joined() -> None:
    data = b"caf\xc3-\xa9 and \xc3\xa9t\xc3\xa9\n"
    loaded = decode(data)
    fixed = fix(loaded.document, [rule("caf\udcc3-", "replace", "caf\udcc3")])
    assert fixed.text == "caf\udcc3\udca9 and été\n"
    given = {"before": data, "bom": b"", "encode": loaded.encode}
    with pytest.raises(FixError, match=r"^the fixed text could not be read back as utf-8$"):
        change(Path("a.txt"), fixed, encoding="utf-8", **given)  # type: ignore[arg-type]
