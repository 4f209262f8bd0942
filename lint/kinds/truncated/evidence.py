"""What a finding says: the last word of a paragraph, and the strongest evidence that it was cut off there."""

from __future__ import annotations

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, without_ellipsis
from lint.kinds.truncated.endings import has_open_bracket, has_open_quote, is_open_word
from lint.kinds.truncated.features import MIN_SENTENCE_END, sentence_end
from lint.kinds.truncated.habits import MIN_HABIT_PARAGRAPHS, Habits

MAX_QUOTED_CHARS = 40
"""How much of the last word, or of a phrase, a message shows."""

MIN_PART_CHARS, MIN_LOST_CHARS = 3, 3
"""How many letters the part of a word has, and how many were cut off, so that it is not its singular or stem."""

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
    found = _open_end(habits, index) or _other_end(habits, index)
    return "; ".join(filter(None, (found, _habit(habits, index)))) or "no punctuation"


def breaks_off(habits: Habits, index: int) -> bool:
    """Return whether any reader would agree that paragraph `index` was cut off: its end wants more after it, and is no
    ellipsis inside the text, which may be deliberate."""
    return (habits.is_last(index) or not ends_in_ellipsis(habits.texts[index])) and _open_end(habits, index) != ""


def _open_end(habits: Habits, index: int) -> str:
    text = habits.texts[index]
    core = without_ellipsis(text) or text
    if is_open_word(habits.open_words, core, habits.words[index]):
        return "no sentence ends with that word"
    if core[-1] in ",;、，；،":
        return "ends with a comma"
    if core[-1] in "-–—":
        return "ends with a dash"
    if has_open_bracket(core):
        return "a bracket is never closed"
    if has_open_quote(core):
        return "a quotation is never closed"
    return "the sentence is not finished" if sentence_end(habits, core) < MIN_SENTENCE_END else ""


def _other_end(habits: Habits, index: int) -> str:
    whole = _whole_word(habits, index)
    if whole:
        return f'perhaps in the middle of "{quoted(whole)}"'
    return "trails off" if ends_in_ellipsis(habits.texts[index]) else ""


def _whole_word(habits: Habits, index: int) -> str:
    """Return a word of the text that is longer by some letters than the last one of paragraph `index`, which is used
    nowhere else; else ""."""
    last = habits.words[index][-1].lower() if habits.words[index] else ""
    if len(last) < MIN_PART_CHARS or not last.isalpha() or has_unspaced(last[-1]):
        return ""
    others = [word.lower() for words in habits.words for word in words if word[:1].lower() == last[0]]
    if others.count(last) > 1:
        return ""
    return next((word for word in others if word.startswith(last) and len(word) >= len(last) + MIN_LOST_CHARS), "")


def _habit(habits: Habits, index: int) -> str:
    ended, others = habits.others(index)
    if not others:
        return ""
    kind = "other paragraph" if others == 1 else "others"
    is_long = habits.long_count >= MIN_HABIT_PARAGRAPHS
    return f"{ended} of {others} {'long ' if is_long else ''}{kind} end{'s' * (others == 1)} with punctuation"
