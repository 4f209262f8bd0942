"""How much of a text fixes remove."""

from __future__ import annotations

from collections.abc import Iterable

from lint.core.finding import Finding


def removed_chars(found: Iterable[Finding]) -> int:
    """Return the number of characters that the fixes remove from one text, minus those they insert.

    Text removed by several fixes counts once. Cuts remove nothing: the text becomes a document of its own. At least 0.
    """
    edits = sorted({(*edit.span, edit.text) for finding in found if finding.fix for edit in finding.fix.edits})
    removed = reached = 0
    for start, end, text in edits:
        removed += max(end - max(start, reached), 0) - len(text)
        reached = max(reached, end)
    return max(removed, 0)
