"""How a stretch of text that was taken away is listed."""

from __future__ import annotations

from lint.core.printable import printable
from lint.reporters.summary import counted

MAX_SHOWN_CHARS = 100
"""How much of it is shown."""


def excerpt(rule: str, text: str, char_count: int) -> str:
    """Return the rule, the length, and the start of a stretch on one line."""
    shown = " ".join(text[: 4 * MAX_SHOWN_CHARS].split())[:MAX_SHOWN_CHARS]
    return printable(f"{rule}: {counted(char_count, 'character')}: {shown}")
