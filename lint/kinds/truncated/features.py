"""The features of a paragraph that may be cut off, for the learned trees.

They are independent of language: the form of the paragraph and its end, how similar paragraphs end, and how the
document uses the last word elsewhere.
"""

from collections.abc import Iterator, Sequence

from lint.core.segment import UNSPACED_WORD_CHARS, WORD, has_unspaced
from lint.core.sentence_end import ends_in_ellipsis, without_ellipsis
from lint.kinds.truncated.endings import ending_word, has_open_bracket, has_open_quote, is_open_word
from lint.kinds.truncated.habits import MAX_TITLE_SENTENCES, MAX_TITLE_WORDS, MIN_TITLED_PARAGRAPHS, Habits
from lint.kinds.truncated.sentence_ends import last_sentence, sentence_end_features
from lint.kinds.truncated.word_ends import MAX_DOUBTFUL_END, whole_word, word_end
from lint.signals.model import trees

FEATURES = (
    # the end
    "open_word", "comma", "capital", "closed", "open_bracket", "open_quote", "bracket_words", "last_chars", "ellipsis",
    "other_ellipses", "ellipses", "ends_like_word", "last_open_word", "capital_before", "sentence_end",
    "knows_sentence_ends", "word_end", "part_of_word",
    # the paragraph
    "words", "tail_words", "marks", "tail_capitals", "titled", "bullet", "commas", "plain_words",
    # the others
    "ended_share", "others", "alike_share", "longer_open", "long_open", "rank", "length_to_ended", "length_to_open",
    "like_ends",
    # its place
    "index", "from_end", "last", "open_sections", "open_before", "open_after", "before_ended",
    "before_words", "after_ended", "after_words", "after_open_like",
)  # fmt: skip
"""The features of `row`, in order."""

MAX_TEASER_HEADINGS = 2  # Maximum lines without punctuation (title, date) besides a single paragraph
LEAD_IN_WORDS = 8  # With fewer words before it, an ellipsis is deliberate if a sentence can end there

MIN_SENTENCE_END, MIN_ELLIPSIS_END, MIN_INNER_ELLIPSIS_END = -2.0, -0.5, 1.0
"""Minimum log-odds at which a sentence can end: normally, before an ellipsis at the end of the text (fewer than two in
ten real ones are lower), and before an ellipsis inside it (most real ones are lower)."""

MAX_STANDFIRST_INDEX = 2  # A standfirst comes first, or after a title and one more line

_ELLIPSIS, _SENTENCE_END, _WORD_END, _TAIL_WORDS, _INDEX, _OPEN_BEFORE, _LAST = map(
    FEATURES.index, ("ellipsis", "sentence_end", "word_end", "tail_words", "index", "open_before", "last")
)
_OPEN_ENDS = [FEATURES.index(name) for name in ("open_word", "comma", "open_bracket", "open_quote")]

_MAX_POSITION = 12
_MAX_RUN = 6
_MAX_OTHERS = 30
_MAX_TAIL_WORDS = 60
_MAX_WORDS, _MAX_TAIL_CHARS = 80, 400  # How much of a paragraph and of its last sentence is used
_MANY = 9.0
_LONG_WORD_CHARS = 4
_COMMAS = ",،，、"
_TITLE_MARKS = frozenset("?!？！؟")
_PAUSES = frozenset(_COMMAS + ";；")


def has_habit(habits: Habits, index: int, *, min_ended_fraction: float) -> bool:
    """Return whether the other paragraphs end with punctuation; if there are none, whether this one has any inside."""
    ended, others = habits.others(index)
    is_alone = not ended and others <= MAX_TEASER_HEADINGS and habits.long_count <= 1
    if others and not is_alone:
        return ended > 0 and ended >= min_ended_fraction * others
    return last_sentence(habits.texts[index])[1] > 0 or ends_in_ellipsis(habits.texts[index])


def log_odds(habits: Habits, index: int) -> float | None:
    """Return the log-odds that paragraph `index` was cut off; None if they are low."""
    forests = trees("truncated", other=FEATURES, english=FEATURES)
    forest = forests.english if habits.language == "en" else forests.other
    numbers = row(habits, index)
    is_complete = needs_no_mark(numbers, titled=has_marked_title(habits))
    found: float | None = None if is_complete else forest(numbers)
    return found


def has_marked_title(habits: Habits) -> bool:
    """Return whether the first paragraph is a title with a question or exclamation mark."""
    if habits.texts[0][-1] not in _TITLE_MARKS or len(habits.texts) < MIN_TITLED_PARAGRAPHS:
        return False
    return habits.word_counts[0] <= MAX_TITLE_WORDS and last_sentence(habits.texts[0])[1] < MAX_TITLE_SENTENCES


def needs_no_mark(numbers: Sequence[float], *, titled: bool = False) -> bool:
    """Return whether a paragraph may be complete without punctuation: a standfirst or a deliberate ellipsis.

    Its end must not require more text, and a sentence must be able to end there. `titled` is whether the first
    paragraph is a title although it ends with punctuation.
    """
    if not numbers[_ELLIPSIS] and not _is_standfirst(numbers, titled=titled):
        return False
    if any(numbers[at] for at in _OPEN_ENDS) or numbers[_WORD_END] < MAX_DOUBTFUL_END:
        return False
    is_long_end = numbers[_ELLIPSIS] and numbers[_TAIL_WORDS] >= LEAD_IN_WORDS
    least = MIN_ELLIPSIS_END if numbers[_LAST] else MIN_INNER_ELLIPSIS_END
    return numbers[_SENTENCE_END] >= (least if is_long_end else MIN_SENTENCE_END)


def _is_standfirst(numbers: Sequence[float], *, titled: bool) -> bool:
    """Return whether only lines without punctuation, such as a title, come before a paragraph."""
    before = numbers[_OPEN_BEFORE] + titled
    return numbers[_INDEX] <= MAX_STANDFIRST_INDEX and before >= numbers[_INDEX] and not numbers[_LAST]


def row(habits: Habits, index: int) -> list[float]:
    """Return the features of paragraph `index`, in the order of `FEATURES`."""
    text = habits.texts[index]
    core = without_ellipsis(text) or text
    sentence, mark_count = last_sentence(core)
    return [
        *_end_features(habits, core, habits.words[index], trails_off=ends_in_ellipsis(text)),
        _sentence_end(habits, sentence),
        habits.end_weights is not None,
        word_end(habits, index, core),
        whole_word(habits, index) != "",
        *_shape_features(habits, index, core, sentence=sentence, mark_count=mark_count),
        *_length_features(habits, index),
        *_place_features(habits, index),
    ]


def _end_features(habits: Habits, core: str, words: Sequence[str], *, trails_off: bool) -> Iterator[float]:
    last = core[-1]
    ending = ending_word(core, words)
    is_spaced = not has_unspaced(last)
    yield is_open_word(habits.open_words, core, words)
    yield last in _PAUSES
    yield bool(words) and words[-1][0].isupper()
    yield not last.isalnum()
    yield has_open_bracket(core)
    yield has_open_quote(core)
    yield len(core[core.rfind("(") :].split()) if last in ")）" and "(" in core else 0
    yield min(len(ending), _MANY)
    yield trails_off
    yield min(habits.trailing_off_count - trails_off, _MAX_RUN)
    yield min(habits.ellipsis_count, _MAX_RUN)
    yield habits.ends_like_sentences(f" {ending}" if is_spaced else ending)
    yield _words_since_open_word(habits, words)
    yield len(words) > 1 and words[-2][0].isupper()


def _words_since_open_word(habits: Habits, words: Sequence[str]) -> float:
    """Return the number of words after the last open word, up to a maximum."""
    last = words[-_MAX_RUN:]
    return float(next((i for i, word in enumerate(reversed(last)) if word.lower() in habits.open_words), _MAX_RUN))


def sentence_end(habits: Habits, core: str) -> float:
    """Return the log-odds that a sentence can end where `core` does; 0 if unknown."""
    return _sentence_end(habits, last_sentence(core)[0])


def _sentence_end(habits: Habits, sentence: str) -> float:
    known = habits.end_weights
    return 0.0 if known is None else known.sentences.log_odds(sentence_end_features(sentence, habits.open_words))


def _shape_features(habits: Habits, index: int, core: str, *, sentence: str, mark_count: int) -> Iterator[float]:
    words = habits.words[index][:_MAX_WORDS]
    tail = WORD.findall(sentence[-_MAX_TAIL_CHARS:]) if mark_count else words
    count = max(1, len(words))
    long_words = [word for word in words if len(word) >= _LONG_WORD_CHARS and word[0].isalpha()]
    tail_words = len(sentence) // UNSPACED_WORD_CHARS if has_unspaced(sentence) else len(tail)
    yield habits.word_counts[index]
    yield min(tail_words, _MAX_TAIL_WORDS)
    yield min(mark_count, _MAX_RUN)
    yield sum([word[0].isupper() for word in tail]) / max(1, len(tail)) if mark_count else 0.0
    yield sum([word[0].isupper() for word in long_words]) / max(1, len(long_words))
    yield habits.has_bullet[index]
    yield sum(map(core.count, _COMMAS)) / max(1, habits.word_counts[index])
    yield sum([word[0].islower() for word in words]) / count


def _length_features(habits: Habits, index: int) -> Iterator[float]:
    count = habits.word_counts[index]
    ended, others = habits.others(index)
    alike_ended, alike_open = habits.alike(index)
    ended_lengths, open_lengths = habits.ended_lengths, habits.open_lengths
    others_open = open_lengths[:-1] if open_lengths and open_lengths[-1] == count else open_lengths
    yield (ended + 0.5) / (others + 1)
    yield min(others, _MAX_OTHERS)
    yield (alike_ended + 0.5) / (alike_ended + alike_open + 1)
    yield min(habits.longer_open(index), _MAX_RUN)
    yield min(habits.long_open(index), _MAX_RUN)
    yield habits.shorter_ended(index) / max(1, len(ended_lengths))
    yield min(_MANY, count / max(1, ended_lengths[len(ended_lengths) // 2])) if ended_lengths else 0.0
    yield min(_MANY, count / max(1, others_open[-1])) if others_open else _MANY
    yield min(habits.like_ends(index), _MAX_RUN)


def _place_features(habits: Habits, index: int) -> Iterator[float]:
    before, after = habits.neighbours(index)
    counts, ended = habits.word_counts, habits.ended
    count = max(1, counts[index])
    yield min(index, _MAX_POSITION)
    yield min(len(habits.texts) - 1 - index, _MAX_POSITION)
    yield habits.is_last(index)
    yield min(habits.open_section_count, _MAX_RUN) if habits.ends_section(index) else 0
    yield _run(habits, index, -1)
    yield _run(habits, index, 1)
    yield -1.0 if before is None else ended[before]
    yield -1.0 if before is None else min(_MANY, counts[before] / count)
    yield -1.0 if after is None else ended[after]
    yield -1.0 if after is None else min(_MANY, counts[after] / count)
    yield after is not None and habits.is_open_like(after, index)


def _run(habits: Habits, index: int, step: int) -> float:
    """Return the number of consecutive paragraphs without punctuation before (`step` -1) or after this one."""
    count, at = 0, index + step
    while count < _MAX_RUN and 0 <= at < len(habits.texts) and not habits.ended[at]:
        count, at = count + 1, at + step
    return float(count)
