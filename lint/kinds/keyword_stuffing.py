"""Report text that repeats a search phrase for search engines, by the share of its most common words."""

from collections import Counter
from collections.abc import Iterator, Sequence
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
        for index, words in enumerate(document.paragraph_words):
            found = (list(terms(document.paragraph_texts[index])) if is_unspaced else words)[:MAX_WORDS]
            if len(found) < self.min_words:
                continue
            # Nearly every paragraph has too many different words, whatever the keywords are.
            if len(set(found)) > len(found) * (1 - self.max_fraction) + self.keywords + 1:
                continue
            folded = [word.casefold() for word in found]
            empty = function_words().get(guess(folded).language, frozenset[str]())
            keywords = self._keywords(folded, empty)
            share = sum(count for _, count in keywords) / len(folded)
            if len(keywords) < self.keywords or share <= self.max_fraction:
                keywords, share = _phrase(found, empty, document.paragraph_texts[index].casefold())
            if keywords and _is_running_text(document.paragraph_texts[index]):
                names = ", ".join(word for word, _ in keywords)
                percent = round(100 * share)
                yield rule.report(
                    document.paragraphs[index],
                    value=round(share, 3),
                    limit=self.max_fraction,
                    keywords=names,
                    percent=percent,
                )

    def _keywords(self, words: Sequence[str], empty: frozenset[str]) -> list[tuple[str, int]]:
        """Return the most common words with their counts, except function words of the text's language."""
        counts = Counter(word for word in words if word not in empty and (len(word) >= MIN_CHARS or not word.isascii()))
        return [
            (word, count)
            for word, count in counts.most_common(self.keywords)
            if count >= self.min_occurrences and any(map(str.isalpha, word))
        ]


def _phrase(words: Sequence[str], empty: frozenset[str], text: str) -> tuple[list[tuple[str, int]], float]:
    """Return the two words of a search phrase, in any order, and their share; none unless it is repeated all the time.

    A function word may be between them: "plumber in Leeds".
    """
    pairs: Counter[tuple[str, str]] = Counter()
    names: Counter[tuple[str, str]] = Counter()
    folded = [word.casefold() for word in words]
    least_count = max(MIN_PHRASES / 2, MIN_PHRASE_FRACTION * len(words) / 4)  # "a b a b a" has four of two words
    frequent = {word for word, count in Counter(folded).items() if count >= least_count and len(word) >= MIN_CHARS}
    if len(frequent - empty) < 2:
        return [], 0.0
    for at, word in enumerate(folded):
        after = next((at + step for step in (1, 2) if "".join(folded[at + step : at + step + 1]) not in empty), 0)
        other = "".join(folded[after : after + 1]) if after else ""
        if word not in empty and other and other != word and min(len(word), len(other)) >= MIN_CHARS:
            pairs[min(word, other), max(word, other)] += 1
            names[min(word, other), max(word, other)] += words[at][0].isupper() and words[after][0].isupper()
    phrase, count = max(pairs.items(), key=lambda item: (item[1], item[0]), default=(("", ""), 0))
    share = 2 * count / len(words)
    is_name = names[phrase] == count or _is_joined(phrase, text)
    least = MIN_NAME_FRACTION if is_name else MIN_PHRASE_FRACTION
    if count < MIN_PHRASES or share < least:
        return [], 0.0
    return [(word, count) for word in phrase], share


def _is_joined(phrase: tuple[str, str], text: str) -> bool:
    """Return whether the words are parts of a name with a hyphen, or of an address."""
    return any(f"{one}{mark}{other}" in text for mark in ".-" for one, other in (phrase, phrase[::-1]))


def _is_running_text(text: str) -> bool:
    """Return whether a paragraph is neither code, a table or price list, nor a song, which repeats whole lines."""
    if sum(map(text.count, "(){}[];=<>/|_$€£")) > MAX_SIGN_FRACTION * len(text):
        return False
    words = text.split()
    if sum(any(map(str.isdigit, word)) for word in words) > MAX_NUMBER_FRACTION * len(words):
        return False
    lines = [line.strip().casefold() for line in text.split("\n") if line.strip()]
    return len(set(lines)) == len(lines)
