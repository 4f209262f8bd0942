"""Report text that repeats a search phrase for search engines, by the share of its most common words."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import pairwise
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import has_unspaced
from lint.core.types import Diagnostic
from lint.kinds import Params
from lint.kinds.parameters import Count, Fraction
from lint.signals.characters import unusual
from lint.signals.languages import function_words, guess
from lint.signals.line_shape import terms

MAX_WORDS = 60  # Number of words of a paragraph that are considered: the longer it is, the fewer of its words are new
MIN_PHRASES, MIN_PHRASE_FRACTION, MIN_NAME_FRACTION = 5, 0.22, 0.3
"""Minimum times and share of one phrase of two words; of a name, which articles on somebody repeat."""

MIN_LIST_WORDS, MIN_LIST_MARKS = 12, 4  # Minimum words, and commas or bars, of a list of search phrases
MAX_SIGN_FRACTION = 0.02
MAX_NUMBER_FRACTION = 0.12  # Maximum shares: more symbols are code or a table, and more numbers a price list or results
MIN_CHARS = 3  # Shorter words, unless of a script without spaces, are mostly function words


class KeywordStuffing(Params, frozen=True):
    """Reports paragraphs that consist largely of the same few words, not counting the language's function words.

    Rows of tables, verses (which repeat whole lines) and short paragraphs are ignored.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("keywords", "percent")

    min_words: Annotated[int, Meta(ge=5, description="Minimum number of words in a paragraph.")] = 20
    keywords: Annotated[Count, Meta(description="How many of the most frequent words to add up.")] = 3
    min_occurrences: Annotated[int, Meta(ge=2, description="Minimum number of times for each of them.")] = 4
    max_fraction: Annotated[Fraction, Meta(description="Maximum share of the words that these make up.")] = 0.35

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each paragraph; `value` is the share."""
        is_unspaced = has_unspaced("".join(unusual(document)))
        for span, text, words in zip(
            document.paragraphs, document.paragraph_texts, document.paragraph_words, strict=True
        ):
            found = (list(terms(text)) if is_unspaced else words)[:MAX_WORDS]
            # Nearly every paragraph has too many different words, whatever the keywords are; also for a phrase.
            most_different = len(found) * (1 - self.max_fraction) + self.keywords + 1
            is_long = len(found) >= self.min_words
            if len(set(found)) > most_different or not (is_long or _is_list(text, found)):
                continue
            folded = [word.casefold() for word in found]
            empty = function_words().get(guess(folded).language, frozenset[str]())
            keywords = self._keywords(folded, empty) if is_long else {}
            keywords = keywords or _phrase(found, empty, text.casefold())
            if keywords and _is_running_text(text):
                share = sum(keywords.values()) / len(found)
                yield rule.report(
                    span,
                    value=round(share, 3),
                    limit=self.max_fraction,
                    keywords=", ".join(keywords),
                    percent=round(100 * share),
                )

    def _keywords(self, words: Sequence[str], empty: frozenset[str]) -> Mapping[str, int]:
        """Return the most common words with their counts, except the language's function words; none if too few."""
        counts = Counter(word for word in words if word not in empty and (len(word) >= MIN_CHARS or _is_pair(word)))
        common: dict[str, int] = {}
        for word, count in counts.most_common(2 * self.keywords):
            if len(common) < self.keywords and not any(map(partial(_overlap, word), common)):
                common[word] = count
        frequent = [count for word, count in common.items() if any(map(str.isalpha, word))]
        is_stuffed = len(frequent) == self.keywords and min(frequent) >= self.min_occurrences
        return common if is_stuffed and sum(frequent) > self.max_fraction * len(words) else {}


def _is_pair(word: str) -> bool:
    """Return whether a word of two characters is a whole one: in some scripts, vowel signs part words in pieces."""
    first = word[0]
    has_no_signs = first < "\u0700" or "\u0e00" <= first <= "\u0eff" or first >= "\u3040"
    return len(word) == 2 and not word.isascii() and has_no_signs


def _overlap(one: str, other: str) -> bool:
    """Return whether two pairs of characters can be of one word, in a script without spaces."""
    return has_unspaced(one) and (one[0] == other[-1] or one[-1] == other[0])


def _phrase(words: Sequence[str], empty: frozenset[str], text: str) -> Mapping[str, int]:
    """Return the two words of a search phrase, in any order, with their counts; none unless it recurs all the time.

    A function word may be between them: "plumber in Leeds".
    """
    pairs: Counter[tuple[str, str]] = Counter()
    names: Counter[tuple[str, str]] = Counter()
    folded = [word.casefold() for word in words]
    for first, second in pairwise(at for at, word in enumerate(folded) if word not in empty):
        one, other = sorted((folded[first], folded[second]))
        if second - first <= 2 and one != other and min(len(one), len(other)) >= MIN_CHARS:
            pairs[one, other] += 1
            names[one, other] += words[first][0].isupper() and words[second][0].isupper()
    for phrase, count in pairs.most_common(1):
        is_name = names[phrase] == count or _is_joined(phrase, text)
        least_count = (MIN_NAME_FRACTION if is_name else MIN_PHRASE_FRACTION) / 2 * len(words)
        if count >= max(MIN_PHRASES, least_count):
            return dict.fromkeys(phrase, count)
    return {}


def _is_list(text: str, words: Sequence[str]) -> bool:
    """Return whether a short paragraph lists phrases between commas or bars."""
    return len(words) >= MIN_LIST_WORDS and sum(map(text.count, ",|;•·、，")) >= MIN_LIST_MARKS


def _is_joined(phrase: tuple[str, str], text: str) -> bool:
    """Return whether the words are parts of a name with a hyphen, or of an address."""
    return any(f"{one}{mark}{other}" in text for mark in ".-" for one, other in (phrase, phrase[::-1]))


def _is_running_text(text: str) -> bool:
    """Return whether a paragraph is neither code, a table or price list, nor a song, which repeats whole lines."""
    signs = "(){}[];=<>/|_$€£" if text.startswith("|") or "\n" in text else "(){}[];=<>/_$€£"  # bars also part a list
    if sum(map(text.count, signs)) > MAX_SIGN_FRACTION * len(text):
        return False
    words = text.split()
    if sum(any(map(str.isdigit, word)) for word in words) > MAX_NUMBER_FRACTION * len(words):
        return False
    lines = [line.strip().casefold() for line in text.split("\n") if line.strip()]
    return len(set(lines)) == len(lines)
