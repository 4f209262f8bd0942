r"""Document measures of published corpus filters, with sources; 0 for an empty text.

Words are `\w+` tokens, in scripts without spaces single characters. Lines and paragraphs are stripped and not blank.
"""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import chain

from lint.core.document import Document
from lint.core.segment import UNSPACED, WORD, has_unspaced
from lint.core.sentence_end import ends_sentence

BULLETS = tuple("•‣▶►◦●○■□▪▫·*-–—")
ELLIPSES = ("...", "…")

STOP_WORDS = frozenset({"the", "be", "to", "of", "and", "that", "have", "with"})
"""The eight English words of the Gopher stop word rule (Rae et al. 2021, arXiv:2112.11446, appendix A.1)."""

SHORT_LINE_CHARS = 30  # Maximum length of a short line: FineWeb (Penedo et al. 2024, arXiv:2406.17557)


def tokens(text: str) -> list[str]:
    r"""Return the words of `text` as they are compared: `\w+`, and single characters of scripts without spaces.

    >>> tokens("It's 5."), tokens("日本 Nr. 5")
    (['It', 's', '5'], ['日', '本', 'Nr', '5'])
    """
    found = WORD.findall(text)
    if not has_unspaced(text):
        return found
    is_unspaced = re.compile(UNSPACED).match
    return [token for word in found for token in (word if is_unspaced(word) else (word,))]


@lru_cache(maxsize=1)
def _tokens(text: str) -> tuple[str, ...]:
    """Return the tokens of a whole document; cached for the next measure."""
    return tuple(tokens(text))


def _lines(document: Document) -> list[str]:
    return [line for start, end in document.lines if (line := document.text[start:end].strip())]


def _fraction(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _share(values: Sequence[str], holds: Callable[[str], bool]) -> float:
    return _fraction(sum(map(holds, values)), len(values))


def word_count(document: Document) -> float:
    """Return the number of words; Gopher keeps 50 to 100,000 (Rae et al. 2021, A.1)."""
    return document.word_count


def sentence_count(document: Document) -> float:
    """Return the number of sentences in any script; C4 keeps 5 and more (Raffel et al. 2020, 2.2)."""
    return len(document.sentences)


def mean_word_length(document: Document) -> float:
    """Return the mean length of words in characters; Gopher keeps 3 to 10, meant for English (A.1)."""
    return _fraction(sum(map(len, chain.from_iterable(document.paragraph_words))), document.word_count)


def longest_word_length(document: Document) -> float:
    """Return the length in characters of the longest run without white space; C4's code keeps up to 1,000.

    Scripts without spaces are split at every character.
    """
    text = document.text
    words = text.split() if text.isascii() else re.sub(UNSPACED, " ", text).split()
    return max(map(len, words), default=0)


def symbol_to_word_ratio(document: Document) -> float:
    """Return number signs, or ellipses if there are more, per word; Gopher keeps at most 0.1 (A.1)."""
    text = document.text
    ellipsis_count = sum(map(text.count, ELLIPSES))
    return _fraction(max(text.count("#"), ellipsis_count), document.word_count)


def bullet_line_fraction(document: Document) -> float:
    """Return the share of lines that start with a bullet; Gopher keeps at most 0.9 (Rae et al. 2021, A.1)."""
    return _share(_lines(document), lambda line: line.startswith(BULLETS))


def ellipsis_line_fraction(document: Document) -> float:
    """Return the share of lines that end with an ellipsis; Gopher keeps at most 0.3 (Rae et al. 2021, A.1)."""
    return _share(_lines(document), lambda line: line.endswith(ELLIPSES))


def terminal_punctuation_line_fraction(document: Document) -> float:
    """Return the share of lines that end a sentence; FineWeb keeps more than 0.12 (Penedo et al. 2024).

    Sentence marks of any script count, also before quotation marks; FineWeb knows only . ' " ! ?
    """
    return _share(_lines(document), ends_sentence)


def short_line_fraction(document: Document) -> float:
    """Return the share of lines of at most 30 characters; FineWeb keeps less than 0.67 (Penedo et al. 2024)."""
    return _share(_lines(document), lambda line: len(line) <= SHORT_LINE_CHARS)


def line_break_to_word_ratio(document: Document) -> float:
    """Return line breaks per word; FineWeb's code keeps at most 0.3, as lists have more."""
    return _fraction(max(0, len(document.lines) - 1), document.word_count)


def alphabetic_word_fraction(document: Document) -> float:
    """Return the share of words with a letter, split at white space; Gopher keeps 0.8 and more (A.1)."""
    words = document.text.split()
    return _share(words, lambda word: word.isalpha() or any(map(str.isalpha, word)))


def stop_word_count(document: Document) -> float:
    """Return how many of Gopher's eight English stop words occur; it keeps 2 and more (Rae et al. 2021, A.1)."""
    return len(STOP_WORDS.intersection(map(str.casefold, chain.from_iterable(document.paragraph_words))))


def upper_case_fraction(document: Document) -> float:
    """Return the share of capitals among the letters that have a case."""
    upper_count = sum(map(str.isupper, document.text))
    return _fraction(upper_count, upper_count + sum(map(str.islower, document.text)))


def digit_fraction(document: Document) -> float:
    """Return the share of digits among the non-blank characters; NeMo Curator divides by all characters."""
    text = "".join(document.text.split())
    return _fraction(sum(map(str.isdigit, text)), len(text))


def curly_bracket_count(document: Document) -> float:
    """Return the number of curly brackets, typical of code; C4 keeps pages without any (2.2)."""
    return document.text.count("{") + document.text.count("}")


MIN_COMPRESSED_BYTES = 500  # A shorter text cannot repeat itself enough


def compressed_fraction(document: Document) -> float:
    """Return the size of the text under DEFLATE divided by its own, 0 to 1; repetitive texts are small.

    Prose in any script has 0.3 to 0.5. 1 below `MIN_COMPRESSED_BYTES`, 0 without words.
    """
    size_bytes = len(document.utf8)
    if not document.text.strip():
        return 0.0
    return len(zlib.compress(document.utf8, 1)) / size_bytes if size_bytes >= MIN_COMPRESSED_BYTES else 1.0


def lorem_ipsum_count(document: Document) -> float:
    """Return how often "lorem ipsum" occurs; C4 keeps pages without it (Raffel et al. 2020, 2.2)."""
    return document.text.casefold().count("lorem ipsum")


def _duplicate_fraction(units: Sequence[str]) -> float:
    return _fraction(len(units) - len(set(units)), len(units))


def _duplicate_character_fraction(units: Sequence[str]) -> float:
    return _fraction(_chars(units) - _chars(set(units)), _chars(units))


def _chars(units: Iterable[str]) -> int:
    return sum(map(len, units))


def duplicate_line_fraction(document: Document) -> float:
    """Return the share of lines that repeat an earlier one; Gopher keeps at most 0.3 (Rae et al. 2021, table A1)."""
    return _duplicate_fraction(_lines(document))


def duplicate_line_character_fraction(document: Document) -> float:
    """Return the share of characters in lines that repeat an earlier one; Gopher keeps at most 0.2 (table A1)."""
    return _duplicate_character_fraction(_lines(document))


def duplicate_paragraph_fraction(document: Document) -> float:
    """Return the share of paragraphs that repeat an earlier one; Gopher keeps at most 0.3 (table A1)."""
    return _duplicate_fraction(document.paragraph_texts)


def duplicate_paragraph_character_fraction(document: Document) -> float:
    """Return the share of characters in paragraphs that repeat an earlier one; Gopher: at most 0.2 (table A1)."""
    return _duplicate_character_fraction(document.paragraph_texts)


def top_n_gram_character_fraction(document: Document, n: int) -> float:
    """Return the share of word characters in the n-gram that covers most of them; 0 if none repeats.

    Gopher keeps at most 0.20, 0.18, 0.16 for n = 2, 3, 4 (Rae et al. 2021, table A1). Gopher and datatrove also count
    spaces, and divide by the length of the text.
    """
    words = _tokens(document.text)
    counts = Counter(zip(*(words[start:] for start in range(n)), strict=False))
    covered_chars = max((count * _chars(gram) for gram, count in counts.items() if count > 1), default=0)
    return min(1.0, _fraction(covered_chars, _chars(words)))


def duplicate_n_gram_character_fraction(document: Document, n: int) -> float:
    """Return the share of word characters in repeated n-grams, each character once.

    Gopher keeps at most 0.15, 0.14 ... 0.10 for n = 5, 6 ... 10 (Rae et al. 2021, table A1). As in datatrove, the first
    occurrence does not count, and a counted n-gram is skipped.
    """
    words = _tokens(document.text)
    seen: set[tuple[str, ...]] = set()
    repeated_chars, index = 0, 0
    while index + n <= len(words):
        gram = words[index : index + n]
        if gram in seen:
            repeated_chars += _chars(gram)
            index += n
        else:
            seen.add(gram)
            index += 1
    return _fraction(repeated_chars, _chars(words))


_PLAIN = (
    word_count, sentence_count, mean_word_length, longest_word_length, symbol_to_word_ratio, bullet_line_fraction,
    ellipsis_line_fraction, terminal_punctuation_line_fraction, short_line_fraction, line_break_to_word_ratio,
    alphabetic_word_fraction, stop_word_count, upper_case_fraction, digit_fraction, curly_bracket_count,
    lorem_ipsum_count, compressed_fraction, duplicate_line_fraction, duplicate_line_character_fraction,
    duplicate_paragraph_fraction, duplicate_paragraph_character_fraction,
)  # fmt: skip

MEASURES: Mapping[str, Callable[[Document], float]] = {
    **{function.__name__.replace("_", "-"): function for function in _PLAIN},
    **{f"top-{n}-gram-character-fraction": partial(top_n_gram_character_fraction, n=n) for n in (2, 3, 4)},
    **{
        f"duplicate-{n}-gram-character-fraction": partial(duplicate_n_gram_character_fraction, n=n)
        for n in range(5, 11)
    },
}
"""Name in rule files to measure."""
