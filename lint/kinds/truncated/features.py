"""What speaks for and against a paragraph having been cut off: a row of numbers for the learned trees.

They hold in any language: the shape of the paragraph and of its end, what the other paragraphs do that are like it,
and how the document itself uses the last word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lint.core.segment import WORD, has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, without_ellipsis
from lint.kinds.truncated.habits import BULLETS, Habits
from lint.kinds.truncated.open_words import OPEN_ENDINGS
from lint.kinds.truncated.sentence_ends import last_sentence, sentence_end_features
from lint.signals.model import trees

FEATURES = (
    # the end
    "open_word", "knows_open_words", "comma", "dash", "digit", "capital", "upper", "closed", "open_bracket",
    "open_quote", "bracket_words", "last_chars", "ellipsis", "other_ellipses", "inner_ellipses", "inside",
    "ends", "pauses", "ends_like_word", "ends_like_letters", "ends_like_two_letters", "open_word_before",
    "last_open_word", "capital_before", "sentence_end", "knows_sentence_ends",
    # the paragraph
    "words", "tail_words", "tail_share", "pause_words", "tail_capitals", "marks", "titled", "uppers",
    "lower_start", "quote_start", "bullet", "bracket_start", "dash_start", "digits", "commas", "colon",
    "common", "plain_words",
    # the others
    "ended_share", "others", "alike_share", "alike", "open_share", "longer_open", "rank", "length_to_ended",
    "length_to_open", "like_starts_ended", "like_starts_open", "like_ends", "prose_before", "prose_after",
    "index", "from_end", "last",
    "open_before", "open_after", "before_ended", "before_words", "before_colon", "before_bullet", "before_open_like",
    "after_ended", "after_words", "after_bullet", "after_lower", "after_open_like", "after_quote", "shared",
)  # fmt: skip
"""The names of the numbers of `row`, in its order."""

OPEN_SECTION_LOG_ODDS, OPEN_SECTIONS_LOG_ODDS = 0.5, 2.0
"""What it adds that a section stops in a long paragraph without a sentence mark, and that more than one does, as in a
document put together of fragments. Set by hand: the training texts have too few sections."""

_MAX_POSITION = 12
_MAX_RUN = 6
_MANY = 9.0
_QUOTES = frozenset("\"“„«'‘‹「『")
_SUFFIX_CHARS = 3
_LONG_WORD_CHARS = 4


def has_habit(habits: Habits, index: int, *, min_ended_fraction: float) -> bool:
    """Return whether the other paragraphs end with a sentence mark; without any, whether there are some inside."""
    ended, others = habits.others(index)
    if others:
        return ended > 0 and ended >= min_ended_fraction * others
    return last_sentence(habits.texts[index])[1] > 0


def log_odds(habits: Habits, index: int) -> float | None:
    """Return the log odds that paragraph `index` was cut off; None where they are low."""
    forests = trees("truncated", other=FEATURES, english=FEATURES)
    forest = forests.english if habits.language == "en" else forests.other
    found: float | None = forest(row(habits, index))
    if found is None or not habits.ends_section(index):
        return found
    return found + (OPEN_SECTIONS_LOG_ODDS if habits.open_section_count > 1 else OPEN_SECTION_LOG_ODDS)


def row(habits: Habits, index: int) -> list[float]:
    """The features of paragraph `index`, in the order of `FEATURES`."""
    text = habits.texts[index]
    core = without_ellipsis(text) or text
    words = habits.words[index]
    return [
        *_end_features(habits, core, words, trails_off=ends_in_ellipsis(text)),
        *_shape_features(habits, index, core),
        *_length_features(habits, index),
        *_place_features(habits, index),
    ]


def ending_word(core: str, words: Sequence[str]) -> str:
    """The last word in lower case; the last two characters in a script without spaces.

    >>> ending_word("of the Bridges", ["of", "the", "Bridges"]), ending_word("市長は橋を", ["市長は橋を"])
    ('bridges', '橋を')
    """
    if not words:
        return ""
    return core[-2:] if has_unspaced(core[-2:]) else words[-1].lower()


def is_open_word(habits: Habits, core: str, words: Sequence[str]) -> bool:
    """Whether the paragraph stops at a word or particle that wants another one after it."""
    return bool(words) and (words[-1].lower() in habits.open_words or core.endswith(OPEN_ENDINGS))


def has_open_bracket(core: str) -> bool:
    """Whether the last bracket that was opened is not closed."""
    return max(core.rfind("("), core.rfind("（"), core.rfind("[")) > max(
        core.rfind(")"), core.rfind("）"), core.rfind("]")
    )


def has_open_quote(core: str) -> bool:
    """Whether the last quotation that was opened is not closed; in straight quotes, whether their number is odd."""
    if core.count('"') % 2:
        return True
    for opening, closing in (("“", "”"), ("„", '“”"'), ("«", "»"), ("「", "」")):
        start = core.rfind(opening)
        if start >= 0 and not any(core.find(mark, start + 1) >= 0 for mark in closing):
            return opening != "“" or core.find("„") < 0
    return False


def _end_features(habits: Habits, core: str, words: Sequence[str], *, trails_off: bool) -> Iterator[float]:
    last_word = words[-1] if words else ""
    last = core[-1]
    ending = ending_word(core, words)
    is_spaced = not has_unspaced(core[-1])
    inside, ends = habits.uses(f" {ending}" if is_spaced else ending)
    suffix = ending[-_SUFFIX_CHARS:] if is_spaced else ending[-1:]
    yield is_open_word(habits, core, words)
    yield bool(habits.open_words)
    yield last in ",;、，；،"
    yield last in "-–—"
    yield last.isdigit()
    yield last_word[:1].isupper()
    yield len(last_word) > 1 and last_word.isupper()
    yield not last.isalnum()
    yield has_open_bracket(core)
    yield has_open_quote(core)
    yield len(core[core.rfind("(") :].split()) if last in ")）" and "(" in core else 0
    yield min(len(ending), _MANY)
    yield trails_off
    yield min(habits.trailing_off_count - trails_off, _MAX_RUN)
    yield min(habits.inner_ellipsis_count, _MAX_RUN)
    yield min(inside, _MANY)
    yield min(ends, _MANY)
    yield min(habits.uses(f"{ending},")[0], _MANY)
    yield habits.ends_like_sentences(inside, ends)
    yield habits.ends_like_sentences(*habits.uses(suffix))
    yield habits.ends_like_sentences(*habits.uses(suffix[-2:]))
    yield len(words) > 1 and words[-2].lower() in habits.open_words
    yield _words_since_open_word(habits, words)
    yield len(words) > 1 and words[-2][:1].isupper()
    weights = habits.sentence_end_weights
    yield weights.log_odds(sentence_end_features(last_sentence(core)[0])) if weights else 0.0
    yield weights is not None


def _words_since_open_word(habits: Habits, words: Sequence[str]) -> float:
    """How many words come after the last open word, of the last few."""
    last = words[-_MAX_RUN:]
    return float(next((i for i, word in enumerate(reversed(last)) if word.lower() in habits.open_words), _MAX_RUN))


def _shape_features(habits: Habits, index: int, core: str) -> Iterator[float]:
    words, word_count = habits.words[index], habits.word_counts[index]
    sentence, marks = last_sentence(core)
    tail = WORD.findall(sentence) if marks else words
    count = max(1, len(words))
    long_words = [word for word in words if len(word) >= _LONG_WORD_CHARS and word[0].isalpha()]
    yield word_count
    yield len(tail)
    yield min(len(tail) * habits.sentence_share, _MANY)
    yield _words_since_pause(sentence, len(tail))
    yield sum([word[0].isupper() for word in tail]) / max(1, len(tail)) if marks else 0.0
    yield min(marks, _MAX_RUN)
    yield sum([word[0].isupper() for word in long_words]) / max(1, len(long_words))
    yield sum([word.isupper() for word in long_words]) / max(1, len(long_words))
    yield core[0].islower()
    yield core[0] in _QUOTES
    yield habits.has_bullet[index]
    yield core[0] in "([（【"
    yield core[0] in "-–—"
    yield sum([word[0].isdigit() for word in words]) / count
    yield (core.count(",") + core.count("،") + core.count("，") + core.count("、")) / count
    yield ":" in core[:60] or "：" in core[:30]
    yield sum([word in habits.common for word in words]) / count
    yield sum([word[0].islower() for word in words]) / count


def _words_since_pause(sentence: str, word_count: int) -> int:
    """How many words come after the last comma, semicolon, colon or dash of a sentence."""
    at = max(sentence.rfind(mark, 0, -1) for mark in (",", ";", ":", "،", "，", "、", " – ", " — ", " - "))
    return len(sentence[at + 1 :].split()) if at >= 0 else word_count


def _length_features(habits: Habits, index: int) -> Iterator[float]:
    count = habits.word_counts[index]
    ended, others = habits.others(index)
    alike_ended, alike_open = habits.alike(index)
    ended_lengths, open_lengths = habits.ended_lengths, habits.open_lengths
    shorter = habits.shorter_ended(index)
    yield (ended + 0.5) / (others + 1)
    yield min(others, 30)
    yield (alike_ended + 0.5) / (alike_ended + alike_open + 1)
    yield min(alike_ended + alike_open, 30)
    yield len(open_lengths) / max(1, len(open_lengths) + len(ended_lengths))
    yield min(habits.longer_open(index), _MAX_RUN)
    yield shorter / max(1, len(ended_lengths))
    yield min(_MANY, count / max(1, ended_lengths[len(ended_lengths) // 2])) if ended_lengths else 0.0
    like_ended, like_open = habits.like_starts(index)
    others_open = open_lengths[:-1] if open_lengths and open_lengths[-1] == count else open_lengths
    yield min(_MANY, count / max(1, others_open[-1])) if others_open else _MANY
    yield min(like_ended, _MAX_RUN)
    yield min(like_open, _MAX_RUN)
    yield min(habits.like_ends(index), _MAX_RUN)


def _place_features(habits: Habits, index: int) -> Iterator[float]:
    before, after = habits.neighbours(index)
    texts, counts, ended = habits.texts, habits.word_counts, habits.ended
    count = max(1, counts[index])
    prose_before = habits.prose_before(index)
    yield min(prose_before, _MAX_RUN)
    yield min(len(habits.prose_indices) - prose_before, _MAX_RUN)
    yield min(index, _MAX_POSITION)
    yield min(len(texts) - 1 - index, _MAX_POSITION)
    yield habits.is_last(index)
    yield _run(habits, index, -1)
    yield _run(habits, index, 1)
    yield -1.0 if before is None else ended[before]
    yield -1.0 if before is None else min(_MANY, counts[before] / count)
    yield before is not None and texts[before][-1] in ":："
    yield before is not None and habits.has_bullet[before]
    yield before is not None and habits.is_open_like(before, index)
    yield -1.0 if after is None else ended[after]
    yield -1.0 if after is None else min(_MANY, counts[after] / count)
    yield after is not None and habits.has_bullet[after]
    yield after is not None and texts[after].lstrip("".join(BULLETS) + " \t")[:1].islower()
    yield after is not None and habits.is_open_like(after, index)
    yield after is not None and texts[after][0] in _QUOTES
    yield habits.shared_with_prose(index)


def _run(habits: Habits, index: int, step: int) -> float:
    """How many paragraphs without a sentence mark follow one another up to this one, or after it; at most a few."""
    count, at = 0, index + step
    while count < _MAX_RUN and 0 <= at < len(habits.texts) and not habits.ended[at]:
        count, at = count + 1, at + step
    return float(count)
