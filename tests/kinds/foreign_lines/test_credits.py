"""Who made a film or song, in lines of their own, is no part of the page."""

from __future__ import annotations

import pytest

from lint import fix_text
from tests.support.mill import MILL


@pytest.mark.parametrize(
    "lines",
    [
        ["Produced by Ana Marr", "Recorded by Tom Lee", "Mixed by Carl Dee", "Mastered by Bea Fay"],
        ["By Ana Marr", "Directed by Tom Lee", "Music by Carl Dee"],
    ],
)
def test_credits_below_a_review_are_not_safely_removed(lines: list[str]) -> None:
    text = "\n\n".join([*MILL, "\n".join(lines)]) + "\n"
    assert fix_text(text).text == text
