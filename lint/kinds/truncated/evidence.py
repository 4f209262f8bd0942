"""What a finding says: the last word of a paragraph, and the strongest evidence that it was cut off there."""

from __future__ import annotations

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, without_ellipsis
from lint.kinds.truncated.features import has_open_bracket, has_open_quote, is_open_word
from lint.kinds.truncated.habits import MIN_HABIT_PARAGRAPHS, Habits

MAX_QUOTED_CHARS = 40
"""How much of the last word, or of a phrase, a message shows."""

UNSPACED_CHARS = 6
"""How many characters stand for the last word in a script without spaces."""


def shown_end(text: str) -> tuple[int, str]:
    """Return the offset of the last word of a text, and the word without an ellipsis after it.

    >>> shown_end("of the bridge ..."), shown_end("of the (old")
    ((7, 'bridge'), (7, 'old'))
    """
    core = without_ellipsis(text).rstrip() or text
    if has_unspaced(core[-1:]):
        start = max(0, len(core) - UNSPACED_CHARS)
        return start, core[start:]
    words = core.rsplit(None, 1)
    start = len(core) - len(words[-1]) if words else 0
    word = core[start:].strip("([{\"'“”‘’«»„,;:–—-") or core[start:]
    return start, word[-MAX_QUOTED_CHARS:]


def quoted(text: str) -> str:
    """Return a phrase as a message quotes it: on one line, cut to a length.

    >>> quoted("Read   more"), quoted("x" * 50)
    ('Read more', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…')
    """
    folded = " ".join(text.split())
    return folded if len(folded) <= MAX_QUOTED_CHARS else folded[: MAX_QUOTED_CHARS - 1] + "…"


def evidence(habits: Habits, index: int) -> str:
    """Return the strongest evidence that paragraph `index` was cut off, and what the others do."""
    return "; ".join(filter(None, (_at_the_end(habits, index), _habit(habits, index)))) or "no punctuation"


def _at_the_end(habits: Habits, index: int) -> str:
    text = habits.texts[index]
    core = without_ellipsis(text) or text
    if is_open_word(habits, core, habits.words[index]):
        return "no sentence ends with that word"
    if core[-1] in ",;、，；،":
        return "ends with a comma"
    if core[-1] in "-–—":
        return "ends with a dash"
    if has_open_bracket(core):
        return "a bracket is never closed"
    if has_open_quote(core):
        return "a quotation is never closed"
    return "trails off" if ends_in_ellipsis(text) else ""


def _habit(habits: Habits, index: int) -> str:
    ended, others = habits.others(index)
    if not others:
        return ""
    kind = "other paragraph" if others == 1 else "others"
    is_long = habits.long_count >= MIN_HABIT_PARAGRAPHS
    return f"{ended} of {others} {'long ' if is_long else ''}{kind} end{'s' * (others == 1)} with punctuation"
