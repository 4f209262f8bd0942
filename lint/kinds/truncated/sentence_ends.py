"""How well a sentence can end at its last words, in the languages that have learned weights for it.

A logistic regression over the last three words, their shapes and endings, trained by `bench/train_truncation.py` for
each language on whole sentences and on the same ones cut short, and shipped as data.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec

from lint import data
from lint.core.segment import WORD

SENTENCE_START = re.compile(r"""[.!?。！？।؟۔።][”"’»)\]」』]*(?:\s+(?=\W?[^\W\d_a-z])|(?<=[。！？」』])(?=\w))""")
_WORD_OR_MARK = rf"\d[\d,.]*\d|{WORD.pattern}(?:['’][^\W\d_]+)?|[,;:()\"“”„«»、，،—–-]"
_LAST_SENTENCE_CHARS = 600
_SUBORDINATORS = (
    "when if although though while whereas as because since after before unless until once despite given following"
)
_SUBORDINATE = frozenset(_SUBORDINATORS.split())
_QUOTES = frozenset('"“”')


class Weights(msgspec.Struct, frozen=True):
    """A logistic regression: the log odds of a set of features are `bias` plus the sum of their weights."""

    bias: float
    weights: dict[str, float]

    def log_odds(self, features: Mapping[str, float]) -> float:
        """The log odds for feature values by name; a feature without a weight counts nothing."""
        get = self.weights.get
        return self.bias + sum([get(name, 0.0) * value for name, value in features.items() if value])


@cache
def sentence_end_weights(language: str) -> Weights | None:
    """Return the weights of a language, read from the package's data on first use; None where it has none."""
    name = f"sentence_ends/{language}.json"
    return msgspec.json.decode(data.read_bytes(name), type=Weights) if language and data.exists(name) else None


def last_sentence(text: str) -> tuple[str, int]:
    """The text behind the last sentence mark that is not the paragraph's last, and how many such marks there are."""
    count, start = 0, 0
    for match in SENTENCE_START.finditer(text):
        count, start = count + 1, match.end()
    return text[start:], count


def sentence_end_features(sentence: str) -> dict[str, float]:
    """What the last words of an unfinished sentence say about whether it can end there, as features by name."""
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
        f"...{last[-1:]}",
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
