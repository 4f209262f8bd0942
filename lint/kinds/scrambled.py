"""Report text whose letters are shuffled within words, or all replaced, as some sites do behind a paywall."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import groupby
from typing import Annotated, ClassVar, NamedTuple

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Span
from lint.kinds import Params
from lint.kinds.parameters import Count, Fraction
from lint.signals.languages import function_words, guess, languages_of, share_of

MIN_PARAGRAPH_WORDS = 8  # Shorter paragraphs say nothing, and belong to the text around them
MAX_WORD_CHARS = 12  # Maximum length of a shuffled function word

MAX_KNOWN_FRACTION, MAX_REPLACED_FRACTION = 0.1, 0.02
"""Maximum share of different long function words in a paragraph that may be scrambled, and in one with replaced
letters: most others have more."""

MIN_PARAGRAPH_FRACTION = 0.06  # Minimum share of shuffled function words in a paragraph; most true ones have none
LONG, MAX_OWN_FACTOR = 3, 1.0
"""Maximum function words of this length that are as they should be, for each shuffled one; shorter ones often stay."""

MIN_DIFFERENT, MAX_SAME_FRACTION = 4, 0.5
"""Minimum different shuffled words, and maximum share of one: a name or an element of HTML is one by chance."""

MIN_DECODED_FRACTION = 0.25  # Minimum share of function words in what a text with replaced letters stands for

_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


class Found(NamedTuple):
    """How a text is scrambled, the share of words that show it, and one of them, as written and as meant."""

    how: str
    share: float
    written: str
    meant: str


class Scrambled(Params, frozen=True, kw_only=True):
    """Reports runs of paragraphs in which many words have the letters of a function word in another order, or become
    function words when each letter is replaced with the one some places before it in the alphabet.

    Recognised are languages with known function words. No fix is applied to such a document.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("evidence",)
    WITHHOLDS: ClassVar[bool] = True

    min_words: Annotated[Count, Meta(description="Minimum number of words in the paragraphs of a run.")] = 40
    min_fraction: Annotated[Fraction, Meta(description="Minimum share of shuffled function words in a run.")] = 0.1

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each run of paragraphs; `value` is the share of words that show it."""
        for span, words in _runs(document, self.min_words):
            found = shuffled(words, self.min_fraction) or replaced(words)
            if found is not None:
                evidence = f'{found.how}: "{found.written}" stands for "{found.meant}"'
                yield rule.report(span, value=round(found.share, 3), limit=self.min_fraction, evidence=evidence)


def _runs(document: Document, min_words: int) -> Iterator[tuple[Span, list[str]]]:
    """Yield the runs of paragraphs that look scrambled, with their words in lower case, at least `min_words`."""
    found: list[tuple[Span, Sequence[str]]] = []
    for span, words in zip(document.paragraphs, document.paragraph_words, strict=True):
        if len(words) >= MIN_PARAGRAPH_WORDS:
            if _few_known(words, MAX_KNOWN_FRACTION):
                found.append((span, words))
            elif found:
                yield from _odd_runs(found, min_words)
                found = []
    yield from _odd_runs(found, min_words)


def _odd_runs(paragraphs: Sequence[tuple[Span, Sequence[str]]], min_words: int) -> Iterator[tuple[Span, list[str]]]:
    """Yield the runs among paragraphs with few function words in which these are shuffled or replaced."""
    if sum(len(words) for _, words in paragraphs) < min_words:
        return
    for is_odd, group in groupby(paragraphs, key=lambda each: _is_odd(each[1])):
        run = list(group) if is_odd else []
        words = [word.lower() for _, written in run for word in written]
        if run and len(words) >= min_words:
            yield Span(run[0][0].start, run[-1][0].end), words


def _few_known(words: Sequence[str], most: float) -> bool:
    """Return whether the different long function words are at most this share of the words."""
    return len(_long_words().intersection(words)) <= most * len(words)


def _is_odd(words: Sequence[str]) -> bool:
    return _may_be_replaced(words) or (
        sum(bool(unshuffled(word.lower())) for word in words) >= MIN_PARAGRAPH_FRACTION * len(words)
    )


def _may_be_replaced(words: Sequence[str]) -> bool:
    return words[0].isascii() and _few_known(words, MAX_REPLACED_FRACTION)


def shuffled(words: Sequence[str], least: float) -> Found | None:
    """Return what shows that the letters of words are shuffled, in the language in which most are function words then;
    None if these are less than the share `least`.
    """
    meant = Counter(filter(unshuffled, words))
    counts = Counter[str]()
    for word, count in meant.items():
        counts.update(dict.fromkeys({each for one in unshuffled(word) for each in languages_of(one)}, count))
    language, count = min(counts.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    if count < least * len(words):
        return None
    long = [word for word in words if len(word) >= LONG]
    if max(share_of(each, long) for each in function_words()) * len(long) > MAX_OWN_FACTOR * count:
        return None
    pairs = {
        (word, one): times
        for word, times in meant.items() for one in unshuffled(word) if language in languages_of(one)
    }  # fmt: skip
    if len({word for word, _ in pairs}) < MIN_DIFFERENT or max(pairs.values()) > MAX_SAME_FRACTION * count:
        return None
    written, one = min(pairs, key=lambda pair: (-pairs[pair], len(pair[0]), pair))
    return Found("the letters of words are shuffled", count / len(words), written, one)


def replaced(words: Sequence[str]) -> Found | None:
    """Return what shows that letters are replaced with those some places after them."""
    if not _may_be_replaced(words):
        return None
    for places in range(1, len(_ALPHABET)):
        table = str.maketrans(_ALPHABET, _ALPHABET[-places:] + _ALPHABET[:-places])
        decoded = [word.translate(table) for word in words]
        language, share, _ = guess(decoded)
        if share >= MIN_DECODED_FRACTION:
            known = Counter(
                pair for pair in zip(words, decoded, strict=True)
                if language in languages_of(pair[1]) and len(set(pair[1])) >= MIN_DIFFERENT - 1
            )  # fmt: skip
            if len(known) >= MIN_DIFFERENT:
                return Found("all letters are replaced", share, *min(known, key=lambda pair: (-known[pair], pair)))
    return None


@lru_cache(maxsize=50_000)
def unshuffled(word: str) -> tuple[str, ...]:
    """Return the function words with the letters of `word`; none if it is itself one, or too short or long.

    >>> unshuffled("dnu"), unshuffled("und"), unshuffled("a")
    (('und',), (), ())
    """
    if not 1 < len(word) <= MAX_WORD_CHARS or languages_of(word):
        return ()
    return _by_letters().get("".join(sorted(word)), ())


@cache
def _function_words() -> frozenset[str]:
    return frozenset[str]().union(*function_words().values())


@cache
def _long_words() -> frozenset[str]:
    return frozenset(word for word in _function_words() if len(word) >= LONG)


@cache
def _by_letters() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(_function_words()):
        letters = "".join(sorted(word))
        found[letters] = (*found.get(letters, ()), word)
    return found
