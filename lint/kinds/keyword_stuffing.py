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
            keywords = self._keywords(folded)
            share = sum(count for _, count in keywords) / len(folded)
            if (
                len(keywords) == self.keywords
                and share > self.max_fraction
                and _is_running_text(document.paragraph_texts[index])
            ):
                names = ", ".join(word for word, _ in keywords)
                percent = round(100 * share)
                yield rule.report(
                    document.paragraphs[index],
                    value=round(share, 3),
                    limit=self.max_fraction,
                    keywords=names,
                    percent=percent,
                )

    def _keywords(self, words: Sequence[str]) -> list[tuple[str, int]]:
        """Return the most common words with their counts, except function words of the text's language."""
        language = guess(words).language
        empty = function_words().get(language, frozenset[str]())
        counts = Counter(word for word in words if word not in empty and (len(word) >= MIN_CHARS or not word.isascii()))
        return [
            (word, count)
            for word, count in counts.most_common(self.keywords)
            if count >= self.min_occurrences and any(map(str.isalpha, word))
        ]


def _is_running_text(text: str) -> bool:
    """Return whether a paragraph is neither code, a table or price list, nor a song, which repeats whole lines."""
    if sum(map(text.count, "(){}[];=<>/|_$€£")) > MAX_SIGN_FRACTION * len(text):
        return False
    words = text.split()
    if sum(any(map(str.isdigit, word)) for word in words) > MAX_NUMBER_FRACTION * len(words):
        return False
    lines = [line.strip().casefold() for line in text.split("\n") if line.strip()]
    return len(set(lines)) == len(lines)
