"""Quotations in messages."""

QUOTED_CHARS = 60


def quoted(text: str, max_chars: int = QUOTED_CHARS) -> str:
    """Return the text on one line, cut to `max_chars`.

    >>> quoted("Read   more"), quoted("x" * 50, max_chars=4)
    ('Read more', 'xxx…')
    """
    folded = " ".join(text.split())
    return folded if len(folded) <= max_chars else f"{folded[: max_chars - 1]}…"
