"""How much of a text fixes take away."""

from __future__ import annotations

from collections.abc import Iterable

from lint.core.finding import Finding


def removed_chars(found: Iterable[Finding]) -> int:
    """Return the characters that the edits of the findings' fixes take away from one text, less those they put in.

    What several take away counts once. Cuts take nothing away: what falls out is a document of its own. Never less
    than 0.
    """
    edits = sorted({(*edit.span, edit.text) for finding in found if finding.fix for edit in finding.fix.edits})
    removed = reached = 0
    for start, end, text in edits:
        removed += max(end - max(start, reached), 0) - len(text)
        reached = max(reached, end)
    return max(removed, 0)
