"""Weights of word ends by language, learned from complete and cut words."""

import random
import re
from collections.abc import Sequence

from logistic import fitted_weights
from truncated_texts import Text

from lint.core.segment import WORD, has_unspaced
from lint.kinds.truncated.sentence_ends import Weights
from lint.kinds.truncated.word_ends import word_end_features

MAX_WORDS = 60_000
MIN_COUNT, MIN_WEIGHT, REGULARISATION = 5, 0.3, 2.0  # Features that are rarer, or of smaller weight, are dropped
_SAMPLE_WORDS = 4000  # Maximum words of a text


def word_weights(texts: Sequence[Text], rng: random.Random, *, most: int = MAX_WORDS) -> Weights | None:
    """Return the weights of word ends; None for a script without spaces."""
    if has_unspaced(texts[0].lines[-1][-20:]):
        return None
    words = [word for text in texts for word in _words(text, rng)]
    whole = rng.sample(words, min(len(words), most))
    parts = [word[: rng.randint(1, len(word) - 1)] for word in whole if len(word) > 1]
    return fitted_weights(
        [list(word_end_features(word)) for word in (*whole, *parts)],
        [True] * len(whole) + [False] * len(parts),
        min_count=MIN_COUNT,
        min_weight=MIN_WEIGHT,
        regularisation=REGULARISATION,
    )


def _words(text: Text, rng: random.Random) -> list[str]:
    found = [word for line in text.lines for word in WORD.findall(line) if re.fullmatch(r"[^\d_]+", word)]
    words = [word for word in found if not word.isupper() or len(word) == 1]
    return rng.sample(words, min(len(words), _SAMPLE_WORDS))
