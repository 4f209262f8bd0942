"""What a finding shows: the last word of a paragraph, and the strongest evidence that it was cut off."""

from lint.core.segment import has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, without_ellipsis
from lint.kinds.parameters import quoted
from lint.kinds.truncated.endings import has_open_bracket, has_open_quote, is_open_word
from lint.kinds.truncated.features import MIN_SENTENCE_END, sentence_end
from lint.kinds.truncated.habits import MIN_HABIT_PARAGRAPHS, Habits
from lint.kinds.truncated.word_ends import MAX_DOUBTFUL_END, MAX_WORD_END, whole_word, word_end

MAX_QUOTED_CHARS = 40  # How much of a word or phrase is shown
UNSPACED_CHARS = 6  # How many characters represent the last word in scripts without spaces


def shown_end(text: str) -> tuple[int, str]:
    """Return the offset of the last word of a text, and the word without a following ellipsis.

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


def evidence(habits: Habits, index: int) -> str:
    """Return the strongest evidence that paragraph `index` was cut off, and how the others end."""
    found = _open_end(habits, index) or _doubtful_word(habits, index) or _unfinished(habits, index)
    if not found and ends_in_ellipsis(habits.texts[index]):
        found = "trails off"
    return "; ".join(filter(None, (found, _habit(habits, index)))) or "no punctuation"


def breaks_off(habits: Habits, index: int) -> bool:
    """Return whether paragraph `index` is plainly cut off: its end requires more text.

    An ellipsis inside the text may be deliberate, and at its end after a whole word.
    """
    if ends_in_ellipsis(habits.texts[index]):
        is_habit = sum(map(ends_in_ellipsis, habits.texts)) > 1  # an author's, not a cut
        return habits.is_last(index) and not is_habit and _open_end(habits, index) != ""
    return (_open_end(habits, index) or _unfinished(habits, index)) != ""


def _open_end(habits: Habits, index: int) -> str:
    core = _core(habits, index)
    if is_open_word(habits.open_words, core, habits.words[index]):
        return "no sentence ends with that word"
    if core[-1] in ",;、，；،":
        return "ends with a comma"
    if core[-1] in "-–—":
        return "ends with a dash"
    if word_end(habits, index, core) < MAX_WORD_END:
        whole = whole_word(habits, index)
        return f'in the middle of "{quoted(whole, MAX_QUOTED_CHARS)}"' if whole else "in the middle of a word"
    if has_open_bracket(core):
        return "a bracket is never closed"
    return "a quotation is never closed" if has_open_quote(core) else ""


def _doubtful_word(habits: Habits, index: int) -> str:
    core = _core(habits, index)
    whole = whole_word(habits, index) if core[-1].isalnum() else ""
    if whole:
        return f'perhaps in the middle of "{quoted(whole, MAX_QUOTED_CHARS)}"'
    return "perhaps in the middle of a word" if word_end(habits, index, core) < MAX_DOUBTFUL_END else ""


def _unfinished(habits: Habits, index: int) -> str:
    is_possible = sentence_end(habits, _core(habits, index)) >= MIN_SENTENCE_END
    return "" if is_possible else "the sentence is not finished"


def _core(habits: Habits, index: int) -> str:
    text = habits.texts[index]
    return without_ellipsis(text) or text


def _habit(habits: Habits, index: int) -> str:
    ended, others = habits.others(index)
    if not others:
        return ""
    kind = "other paragraph" if others == 1 else "others"
    is_long = habits.long_count >= MIN_HABIT_PARAGRAPHS
    return f"{ended} of {others} {'long ' if is_long else ''}{kind} end{'s' * (others == 1)} with punctuation"
