"""How likely a paragraph without a sentence mark was cut off: by its last words, its shape, and its document's habit.

Two learned sums of weights (logistic regression, trained by `bench/train_truncation.py`, shipped as data): one says
how well an English sentence can end at its last words, the other joins that with the shape of the paragraph and with
what the document's other paragraphs do.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

import msgspec

from lint import data
from lint.segment import WORD
from lint.sentence_end import ends_in_ellipsis, without_ellipsis
from lint.signals.habits import Habits
from lint.signals.open_words import OPEN_ENDINGS

GOOD_HABIT_FRACTION = 0.8
"""A text has the habit of sentence marks if so many of its long paragraphs end with one; a few may be cut off."""

SENTENCE_START = re.compile(r"""[.!?。！？।؟۔።][”"’»)\]」』]*(?:\s+(?=\W?[^\W\d_a-z])|(?<=[。！？」』])(?=\w))""")
_WORD_OR_MARK = r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d,.]*\d|\d|[,;:()\"“”—–-]"
_LAST_SENTENCE_CHARS = 600
_SUBORDINATORS = (
    "when if although though while whereas as because since after before unless until once despite given following"
)
_SUBORDINATE = frozenset(_SUBORDINATORS.split())
_QUOTES = frozenset('"“”')
_LONG_WORD = r"\b[^\W\d_]\w{3,}"

_SENTENCE_END_LIMITS = {
    "sentence end": (-1.0, 3.0),
    "no sentence end": (0.0, 3.0),
    "never sentence end": (0.0, 4.0),
    "sentence end inside": (-4.0, 4.0),
    "no sentence end, plain": (0.0, 5.0),
}
"""Where the log odds of a sentence end, and what is made of them, are cut off: the rest tells no more."""


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: the log odds of a set of features are `bias` plus the sum of their weights."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, features: Mapping[str, float]) -> float:
        """The log odds for feature values by name; a feature without a weight counts nothing."""
        get = self.weights.get
        return self.bias + sum([get(name, 0.0) * value for name, value in features.items() if value])

    def most(self, limits: Mapping[str, tuple[float, float]]) -> float:
        """The most that features with such least and greatest values add to the log odds."""
        get = self.weights.get
        return sum([max(get(name, 0.0) * least, get(name, 0.0) * most) for name, (least, most) in limits.items()])


class Model(msgspec.Struct, frozen=True):
    """The shipped weights: of sentence ends, and of cut paragraphs with and without the former's help."""

    sentence_end: Weights
    english: Weights
    other: Weights


@cache
def model() -> Model:
    """The weights in the package's data, read on first use."""
    return msgspec.json.decode(data.read_bytes("truncation.json"), type=Model)


def probability(log_odds: float) -> float:
    """The probability, 0 to 1, that belongs to `log_odds`."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, log_odds))))


def paragraph_features(habits: Habits, index: int) -> dict[str, float]:
    """What speaks for and against paragraph `index` having been cut off: features of it and of its document."""
    return {**quick_features(habits, index), **ending_features(habits, index)}


def quick_features(habits: Habits, index: int) -> dict[str, float]:
    """All that does not take long: the paragraph's shape, and how it stands among the others."""
    text = habits.texts[index]
    core = without_ellipsis(text)
    sentence, marks = last_sentence(core)
    words = habits.words[index]
    return {
        **_end_features(habits, core, words),
        **_shape_features(core, words, marks=marks, word_count=habits.word_counts[index]),
        **_habit_features(habits, index, trails_off=ends_in_ellipsis(text)),
        **_tail_features(len(WORD.findall(sentence)) if marks else len(words), marks),
    }


def ending_features(habits: Habits, index: int) -> dict[str, float]:
    """Whether sentences end like the paragraph: by the last words in English, by the last letters elsewhere.

    Each is within its `ending_limits`.
    """
    core = without_ellipsis(habits.texts[index])
    inside = not habits.is_last(index)
    if habits.language == "en":
        score = model().sentence_end.log_odds(sentence_end_features(last_sentence(core)[0]))
        is_plain = _is_plain(habits.words[index])
        found = {
            "sentence end": score,
            "no sentence end": -1.0 - score,
            "never sentence end": -4.0 - score,
            "sentence end inside": score * inside,
            "no sentence end, plain": (-1.0 - score) * is_plain,
        }
    else:
        like = habits.ends_like_sentences(core)
        found = {"ends unlike": like, "ends like": like, "ends like inside": like * inside}
    limits = ending_limits(habits)
    return {name: max(limits[name][0], min(limits[name][1], value)) for name, value in found.items()}


def ending_limits(habits: Habits) -> Mapping[str, tuple[float, float]]:
    """The least and the greatest value of each of the `ending_features`."""
    if habits.language == "en":
        return _SENTENCE_END_LIMITS
    most = math.log1p(sum(map(len, habits.words)))  # as if all words, or none but one, ended a sentence
    return {"ends unlike": (-most, 0.0), "ends like": (0.0, most), "ends like inside": (0.0, most)}


def log_odds(habits: Habits, features: Mapping[str, float]) -> float:
    """The log odds that a paragraph with these features was cut off."""
    return _weights(habits).log_odds(features)


def most_log_odds(habits: Habits, quick: Mapping[str, float]) -> float:
    """The greatest log odds for a paragraph with these `quick_features`, whatever its `ending_features` will be."""
    weights = _weights(habits)
    return weights.log_odds(quick) + weights.most(ending_limits(habits))


def _weights(habits: Habits) -> Weights:
    return model().english if habits.language == "en" else model().other


def _end_features(habits: Habits, core: str, words: Sequence[str]) -> dict[str, float]:
    last_word = words[-1] if words else ""
    last = core[-1]
    return {
        "open word": float(last_word.lower() in habits.open_words or core.endswith(OPEN_ENDINGS)),
        "comma": float(last in ",;、，；،"),
        "dash": float(last in "-–—"),
        "open bracket": float(core.count("(") > core.count(")") or core.count("“") > core.count("”") + core.count("„")),
        "digit": float(last.isdigit()),
        "capital": float(last_word[:1].isupper()),
        "all capitals": float(len(last_word) > 1 and last_word.isupper()),
        "closed": float(not last.isalnum()),
    }


def _is_plain(words: Sequence[str]) -> bool:
    """Whether most words are in lower case, and few are numbers: running text, not names, titles, dates, scores."""
    return len(words) >= 6 and sum([word[0].islower() for word in words]) >= 0.7 * len(words)


def _tail_features(word_count: int, marks: int) -> dict[str, float]:
    """The features of the last sentence, behind so many marks."""
    return {
        "sentence words": math.log1p(word_count),
        "short tail": float(marks > 0 and word_count <= 3),
        "shortish tail": float(marks > 0 and word_count <= 6),
    }


def _shape_features(core: str, words: Sequence[str], *, marks: int, word_count: int) -> dict[str, float]:
    long_words = _long_words(core, words)
    titled = sum([not "a" <= word[0] <= "z" for word in long_words]) / max(1, len(long_words))
    count = max(1, len(words))
    return {
        "words": math.log1p(word_count),
        "short": float(word_count < 12),
        "shortish": float(word_count < 20),
        "inner marks": math.log1p(min(marks, 4)),
        "titled": max(0.0, titled - 0.3),
        "lower start": float(core[:1].islower()),
        "digits": sum([word[0].isdigit() for word in words]) / count,
        "commas": core.count(",") / count,
        "colon": float(":" in core[:60]),
        "quote start": float(core[0] in "\"“„«'‘"),
        "list": float(core[0] in "-–—•*·▪►>#") + float(core[0].isdigit()),
    }


def _long_words(core: str, words: Sequence[str]) -> list[str]:
    """The words of a letter and three characters more; a mark, which is never ASCII, parts a word."""
    if "".join(words).isascii():
        return [word for word in words if len(word) > 3 and word[0].isalpha()]
    return re.findall(_LONG_WORD, core)


def _habit_features(habits: Habits, index: int, *, trails_off: bool) -> dict[str, float]:
    ended, others = habits.others(index)
    count = habits.word_counts[index]
    alike, alike_open = habits.alike(index)
    before, after = habits.neighbours(index)
    stops = habits.is_last(index)
    return {
        "habit": math.log((ended + 0.5) / (others - ended + 0.5)),
        "no others": float(others == 0),
        "alike": math.log((alike - alike_open + 0.5) / (alike_open + 0.5)),
        "last": float(stops),
        "last short": float(stops and count < 12),
        "first": float(index == 0),
        "second": float(index == 1),
        "before open": float(habits.is_open_like(before, index)),
        "after open": float(habits.is_open_like(after, index)),
        "before heading": float(habits.is_heading_for(before, index)),
        "after heading": float(habits.is_heading_for(after, index)),
        "good habit": float(others >= 3 and ended >= GOOD_HABIT_FRACTION * others),
        "ellipsis": float(trails_off),
        "ellipsis inside": float(trails_off and not stops),
        "ellipsis habit": math.log1p(habits.trailing_off_count - 1) if trails_off else 0.0,
    }


def last_sentence(text: str) -> tuple[str, int]:
    """The text behind the last sentence mark that is not the paragraph's last, and how many such marks there are."""
    count, start = 0, 0
    for match in SENTENCE_START.finditer(text):
        count, start = count + 1, match.end()
    return text[start:], count


def sentence_end_features(sentence: str) -> dict[str, float]:
    """What the last words of an unfinished sentence say about whether it can end there. English only."""
    tokens = re.findall(_WORD_OR_MARK, sentence[-_LAST_SENTENCE_CHARS:])
    while tokens and not tokens[-1][0].isalnum():
        tokens.pop()
    words = [token for token in tokens if token[0].isalnum()]
    return dict.fromkeys(_sentence_end_names(tokens, words), 1.0) if words else {}


def _sentence_end_names(tokens: list[str], words: list[str]) -> Iterator[str]:
    third, second, last = (["^", "^"] + [word.lower().replace("’", "'") for word in words[-3:]])[-3:]
    shape = _shape(words[-1])
    yield from (
        f"1 {last}",
        f"2 {second} {last}",
        f"before {second}",
        f"third {third}",
        f"...{last[-3:]}",
        f"...{last[-2:]}",
    )
    yield from (
        f"shape {shape}",
        f"shapes {_shape(second if len(words) < 2 else words[-2])}{shape}",
        f"before {second} {shape}",
    )
    yield f"...{second[-2:]} ...{last[-2:]}"
    since = next((i for i, token in enumerate(reversed(tokens)) if not token[0].isalnum()), len(tokens))
    yield f"since mark {_bucket(since)}"
    yield f"length {_bucket(len(words))}"
    if since < len(words):
        first = words[len(words) - since].lower()
        yield f"clause {first}"
        if since < 6:
            yield f"clause {since} {first}"
    if words[0].lower() in _SUBORDINATE and "," not in tokens:
        yield "subordinate"
    if len(tokens) > 1 and not tokens[-2][0].isalnum():
        yield f"mark {tokens[-2]} {shape}"
    yield f"quotes {sum(map(_QUOTES.__contains__, tokens)) % 2}"
    if tokens.count("(") > tokens.count(")"):
        yield "bracket"


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "9"
    if word.isupper() and len(word) > 1:
        return "A"
    return "C" if word[0].isupper() else "a"


def _bucket(count: int) -> int:
    return count if count < 6 else min(6 + (count - 6) // 3, 13)
