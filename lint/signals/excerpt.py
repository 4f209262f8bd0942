"""The text of a finding as its message quotes it."""

from __future__ import annotations

QUOTED_CHARS = 60
"""So much of what was found goes into a message."""


def quoted(text: str) -> str:
    """Return the text on one line, cut to `QUOTED_CHARS`."""
    folded = " ".join(text.split())
    return folded if len(folded) <= QUOTED_CHARS else f"{folded[: QUOTED_CHARS - 1]}…"
