"""How sentences end: features of their last words, and learned weights for some thirty languages.

`bench/train_truncation.py` learns a logistic regression for each language from complete and cut sentences.
"""

import re
from collections.abc import Iterable, Iterator, Set
from functools import cache

import msgspec

from lint import data
from lint.core.segment import WORD

SENTENCE_START = re.compile(r"""[.!?。！？।؟۔።][”"’»)\]」』]*(?:\s+(?=\W?[^\W\d_a-z])|(?<=[。！？」』])(?=\w))""")
_WORD_OR_MARK = rf"\d[\d,.]*\d|{WORD.pattern}(?:['’][^\W\d_]+)?|[,;:()\"“”„«»、，،—–-]"
_LAST_SENTENCE_CHARS = 600
_MAX_DISTANCE = 8  # How many words and marks from the end the last function word or mark is searched for

_SUBORDINATORS = (
    "when if although though while whereas as because since after before unless until once despite given following"
)
_SUBORDINATE = frozenset(_SUBORDINATORS.split())
_QUOTES = frozenset('"“”')


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: log-odds are `bias` plus the weights of the features present."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, features: Iterable[str]) -> float:
        """Return the log-odds for the features present; a feature without a weight counts nothing."""
        get = self.weights.get
        return self.bias + sum([get(name, 0.0) for name in features])


class EndWeights(msgspec.Struct, frozen=True):
    """How sentences end in a language, by last words, and words, by last letters (not in scripts without spaces)."""

    sentences: Weights
    words: Weights | None = None


@cache
def end_weights(language: str) -> EndWeights | None:
    """Return the weights of a language, read on first use; None if there are none."""
    name = f"sentence_ends/{language}.json"
    return msgspec.json.decode(data.read_bytes(name), type=EndWeights) if language and data.exists(name) else None


def last_sentence(text: str) -> tuple[str, int]:
    """Return the text after the last sentence mark inside a paragraph, and the number of such marks."""
    count, start = 0, 0
    for match in SENTENCE_START.finditer(text):
        count, start = count + 1, match.end()
    return text[start:], count


def sentence_end_features(sentence: str, open_words: Set[str]) -> list[str]:
    """Return the features of the last words of an unfinished sentence; none for a text without words.

    >>> sentence_end_features("We saw the", {"the"})[:3]
    ['1 the', '2 saw the', '3 we saw the']
    """
    tokens = re.findall(_WORD_OR_MARK, sentence[-_LAST_SENTENCE_CHARS:])
    while tokens and not tokens[-1][0].isalnum():
        tokens.pop()
    words = [token for token in tokens if token[0].isalnum()]
    if not words:
        return []
    return [*_word_names(words), *_class_names(tokens, open_words), *_clause_names(tokens, words)]


def _word_names(words: list[str]) -> Iterator[str]:
    third, second, last = (["^", "^"] + [word.lower().replace("’", "'") for word in words[-3:]])[-3:]
    shape, before = _shape(words[-1]), _shape(words[-2]) if len(words) > 1 else "^"
    yield f"1 {last}"
    yield f"2 {second} {last}"
    yield f"3 {third} {second} {last}"
    yield f"before {second}"
    yield f"third {third}"
    yield from (f"...{last[-size:]}" for size in (3, 2, 1))
    yield f"...{second[-2:]} ...{last[-2:]}"
    yield f"shape {shape}"
    yield f"shapes {before}{shape}"
    yield f"before {second} {shape}"


def _class_names(tokens: list[str], open_words: Set[str]) -> Iterator[str]:
    """Yield the last words and marks by class: function words and marks as they are, others by last letters."""
    classes = ["^"] * 4 + [_word_class(token, open_words) for token in tokens[-4:]]
    yield from (f"classes {' '.join(classes[-size:])}" for size in (2, 3, 4))
    for distance, token in enumerate(reversed(tokens[-_MAX_DISTANCE:])):
        if token.lower() in open_words or not token[0].isalnum():
            yield f"{distance} since {token.lower()}"
            yield f"{distance} since {token.lower()} {_shape(tokens[-1])}"
            yield f"since {token.lower()} {classes[-1]}"
            return


def _clause_names(tokens: list[str], words: list[str]) -> Iterator[str]:
    shape = _shape(words[-1])
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


def _word_class(token: str, open_words: Set[str]) -> str:
    folded = token.lower()
    if folded in open_words or not token[0].isalnum():
        return folded
    if token[0].isdigit():
        return "9"
    return f"C{folded[-2:]}" if token[0].isupper() else folded[-2:]


def _shape(word: str) -> str:
    if word[0].isdigit():
        return "9"
    if word.isupper() and len(word) > 1:
        return "A"
    return "C" if word[0].isupper() else "a"


def _bucket(count: int) -> int:
    return count if count < 6 else min(6 + (count - 6) // 3, 13)
