"""Learns how well a sentence can end at its last words, by language: from sentences, whole and cut anywhere."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

import msgspec
from logistic import fitted_weights
from truncated_cuts import cut_sentence, is_long, without_mark
from truncated_texts import Text
from word_end_model import word_weights

from lint.core.sentence_end import ends_sentence
from lint.kinds.truncated.endings import open_words
from lint.kinds.truncated.sentence_ends import SENTENCE_START, EndWeights, Weights, sentence_end_features

MIN_SENTENCES, MAX_SENTENCES = 400, 80_000
FEW = "few"
FEW_SENTENCES, FEW_WORDS = 1800, 10_000
"""The weights of `FEW` are those of so little English: what is known of most languages."""

MANY_SENTENCES = 10_000
MIN_COUNT, MIN_COUNT_OF_FEW = 12, 3
"""A feature that is rarer than this gets no weight: where there are many sentences, and where there are few."""

CUTS_PER_SENTENCE = 2
MIN_WORDS = 4
REGULARISATION = 1 / 0.3
MIN_WEIGHT = 0.2  # A feature that weighs less is left out, and the others are learned anew without it


def all_weights(texts: Sequence[Text]) -> dict[str, EndWeights]:
    """Return the weights of every language that has enough sentences, and those of `FEW`."""
    by_language: dict[str, list[Text]] = defaultdict(list)
    for text in texts:
        by_language[text.language].append(text)
    found = {name: _weights(name, some, random.Random(0)) for name, some in sorted(by_language.items())}
    words = {name: word_weights(some, random.Random(0)) for name, some in sorted(by_language.items())}
    found[FEW] = _weights("en", by_language["en"], random.Random(1), most=FEW_SENTENCES)
    words[FEW] = word_weights(by_language["en"], random.Random(1), most=FEW_WORDS)
    return {language: EndWeights(weights, words[language]) for language, weights in found.items() if weights}


def save_weights(weights: Mapping[str, EndWeights], output: Path) -> None:
    """Write a file for each language, and remove those of languages without weights."""
    folder = output / "sentence_ends"
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.json"):
        path.unlink()
    for language in sorted(weights.keys() - {FEW}):
        text = msgspec.json.format(msgspec.json.encode(weights[language], order="sorted"), indent=0)
        (folder / f"{language}.json").write_bytes(text + b"\n")


def _sentences(texts: Iterable[Text]) -> Iterator[str]:
    for text in texts:
        for line in text.lines:
            parts, start = [], 0
            for match in SENTENCE_START.finditer(line):
                parts.append(line[start : match.end()].strip())
                start = match.end()
            yield from (s for s in [*parts, line[start:]] if ends_sentence(s) and is_long(s, min_words=MIN_WORDS))


def _weights(language: str, texts: Sequence[Text], rng: random.Random, *, most: int = MAX_SENTENCES) -> Weights | None:
    """Return the weights of a sentence end, the higher the log odds, the better; None for too few sentences."""
    found = list(_sentences(texts))
    if len(found) < MIN_SENTENCES:
        return None
    rng.shuffle(found)
    whole = found[:most]
    known = open_words().get(language, frozenset())
    features = list(_features(whole, known, rng))
    return fitted_weights(
        features,
        [number < len(whole) for number in range(len(features))],
        min_count=MIN_COUNT if len(whole) > MANY_SENTENCES else MIN_COUNT_OF_FEW,
        min_weight=MIN_WEIGHT,
        regularisation=REGULARISATION,
    )


def _features(whole: list[str], known: Set[str], rng: random.Random) -> Iterator[list[str]]:
    """Yield what whole sentences without their mark end in, and then the same for sentences cut anywhere."""
    yield from (sentence_end_features(without_mark(sentence), known) for sentence in whole)
    for sentence in whole * CUTS_PER_SENTENCE:
        yield sentence_end_features(cut_sentence(sentence, rng), known)
