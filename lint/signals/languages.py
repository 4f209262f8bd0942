"""Which language a text is in, by its script and function words; `lint.signals.detection` asks langdetect.

Codes are ISO 639-1. Function words make up a quarter to a half of running text in their language; names, numbers and
foreign words do not move them, so that a count of look-ups decides nearly always.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, islice, repeat
from typing import NamedTuple

from lint import data

SAMPLE_WORDS = 400  # How many words of a text are used to detect its language
SCRIPT_SAMPLE_WORDS = 32

MIN_KANA_FRACTION = 0.1
"""From this share of kana on, a text in Chinese characters is Japanese (0.4 and more); Chinese quotes a word."""

CLEAR_SHARE = 0.12
"""Below this share of its function words, a text is hardly in that language: lists and tables are in none. Slavic
languages and those with cases and suffixes have half the function words of English, which has 0.3 to 0.5."""

MIN_LONG_CHARS, MIN_LONG_SHARE = 3, 0.02
"""The shortest words that are in hardly any other language by chance, and their minimum share: Latvian has 0.024, other
languages more; of 66 texts in languages of which no words are known, such as Igbo and Wolof, one has 0.03."""


def function_words() -> Mapping[str, frozenset[str]]:
    """Return the most frequent words of each language, in lower case."""
    return data.words("function_words.txt")


def opening(paragraphs: Iterable[Sequence[str]]) -> list[str]:
    """Return the first words of some paragraphs, enough to detect their language."""
    return list(islice(chain.from_iterable(paragraphs), SAMPLE_WORDS))


def languages_of(word: str) -> tuple[str, ...]:
    """Return the languages that have `word`, in lower case, as a function word."""
    return _languages_of().get(word, ())


@cache
def _languages_of() -> Mapping[str, tuple[str, ...]]:
    """Return by function word the languages that have it."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in function_words().items():
        for word in words:
            found[word] = (*found.get(word, ()), language)
    return found


_SCRIPTS = (
    (0x0250, "Latin"), (0x0370, ""), (0x0400, "el"), (0x0530, "Cyrillic"), (0x0590, "hy"), (0x0600, "he"),
    (0x0700, "Arabic"), (0x0900, ""), (0x0980, "Devanagari"), (0x0A00, "bn"), (0x0A80, "pa"), (0x0B00, "gu"),
    (0x0B80, "or"), (0x0C00, "ta"), (0x0C80, "te"), (0x0D00, "kn"), (0x0D80, "ml"), (0x0E00, "si"), (0x0E80, "th"),
    (0x0F00, "lo"), (0x1000, "bo"), (0x10A0, "my"), (0x1100, "ka"), (0x1200, "ko"), (0x1380, "am"), (0x1780, ""),
    (0x1800, "km"), (0x1E00, ""), (0x1F00, "Latin"), (0x2000, "el"), (0x3040, ""), (0x3100, "ja"), (0x3400, ""),
    (0xA000, "Han"), (0xAC00, ""), (0xD7B0, "ko"), (0xF900, ""), (0xFB00, "Han"), (0x20000, ""), (0x40000, "Han"),
)  # fmt: skip
"""The script, or the one language written in it, of the code points below each number (and above the one before)."""

_SCRIPT_ENDS = [end for end, _ in _SCRIPTS]
FIRST_OTHER_THAN_LATIN = "\u0250"

_CLOSE = ("no da sv", "cs sk", "hr sl sr bs", "es ca gl pt", "ru uk be bg mk sr", "id ms", "hi mr ne", "nl af", "fi et")
CLOSE = tuple(frozenset(group.split()) for group in _CLOSE)
"""Languages that a short text does not tell apart for certain."""

_ALIASES = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "fil": "tl"}


class Guess(NamedTuple):
    """A language, "" for none, and the share of words that speak for it, 0 to 1; 1 where the script alone decides."""

    language: str
    share: float
    by_script: bool = False


@cache
def languages() -> Mapping[str, tuple[str, ...]]:
    """Return, by ISO 639-1 code, the codes of ISO 639-2 and 639-3 and, last, the English name."""
    return {code: tuple(known.split()) for code, known in data.rows("languages.txt")}


def name_of(code: str) -> str:
    """Return the English name of a language; the code of an unknown one."""
    return languages().get(code, (code,))[-1]


def normal_code(code: str) -> str:
    """Return the ISO 639-1 code in a language tag, regions dropped and old codes renewed.

    >>> normal_code("pt-BR"), normal_code("zh_tw"), normal_code("nb")
    ('pt', 'zh', 'no')
    """
    primary = code.replace("_", "-").partition("-")[0].casefold()
    return _ALIASES.get(primary, primary)


def are_close(one: str, other: str) -> bool:
    """Return whether two languages are the same, or too much alike to be told apart in a paragraph."""
    return one == other or any(one in group and other in group for group in CLOSE)


def share_of(language: str, words: Sequence[str], *, but_not: str = "") -> float:
    """Return the share of `words` that are function words of `language`, 0 to 1; 0 for no words or an unknown language.

    Words that are function words of `but_not` as well do not count, as `in` for English against German.
    """
    known = function_words().get(language)
    if not known or not words:
        return 0.0
    return sum(map((known - function_words().get(but_not, frozenset())).__contains__, words)) / len(words)


def is_surely(language: str, words: Sequence[str]) -> bool:
    """Return whether enough longer function words are among `words`: short ones are in any language by chance.

    True for a language of which no function words are known, or that has another script than Latin.

    >>> is_surely("en", "The mill is on the river".split()), is_surely("hr", "Na te aro me te na i a mai".split())
    (True, False)
    """
    known = function_words().get(language)
    if known is None or not min(known).isascii():
        return True
    long = sum(len(word) >= MIN_LONG_CHARS and word.casefold() in known for word in words)
    return long > 0 and long >= MIN_LONG_SHARE * len(words)


def exceeds_alone(language: str, words: Sequence[str], share: float) -> bool:
    """Return whether more than `share` of the words are function words of `language` and of no other but close ones.

    >>> exceeds_alone("en", "The cat sat on it".split(), 0.2), exceeds_alone("en", "He said no".split(), 0.2)
    (False, True)
    """
    known = filter(_alone(language).__contains__, words)
    return next(islice(known, int(share * len(words)), None), None) is not None  # in running text that is not far


@cache
def _alone(language: str) -> frozenset[str]:
    known = function_words().get(language, frozenset())
    return frozenset(word for word in known if all(are_close(language, other) for other in _languages_of()[word]))


def guess(words: Sequence[str]) -> Guess:
    r"""Return the language that `words`, the `\w+` tokens of a text, are in, by script and function words.

    >>> guess("Le chat est sur la table et il ne veut pas descendre".split()).language
    'fr'
    >>> guess(["日本語の文章です"]), guess(["42"])
    (Guess(language='ja', share=1.0, by_script=True), Guess(language='', share=0.0, by_script=False))
    """
    script = script_of(words)
    if script == "Han":
        characters = "".join(words[:SCRIPT_SAMPLE_WORDS])
        kana_count = sum("\u3040" <= character <= "\u30ff" for character in characters)
        return Guess("ja" if kana_count >= MIN_KANA_FRACTION * len(characters) else "zh", 1.0, True)
    if len(script) == 2 and script != "he":
        return Guess(script, 1.0, True)
    counts = Counter(chain.from_iterable(map(_languages_of().get, words, repeat(()))))
    if not counts:
        return Guess("", 0.0)
    language, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    return Guess(language, count / len(words))


def clear_language(paragraphs: Iterable[Sequence[str]]) -> str:
    """Return the language that a text is clearly in, by the words of its first paragraphs; "" if it is unclear."""
    language, share, _ = guess(opening(paragraphs))
    return language if share >= CLEAR_SHARE else ""


def script_of(words: Sequence[str]) -> str:
    """Return the script that most of the first words begin with, kana counted as Han, or its language where it has but
    one.
    """
    letters = [letter for word in words[:SCRIPT_SAMPLE_WORDS] if (letter := word[:1]).isalpha()]
    if "".join(letters).isascii():  # nearly all that is in English
        return "Latin" if letters else ""
    scripts = Counter(filter(None, map(_script, letters)))
    scripts["Han"] += scripts.pop("ja", 0)
    return min(scripts, key=lambda script: (-scripts[script], script)) if scripts.total() else ""


def _script(character: str) -> str:
    if character < FIRST_OTHER_THAN_LATIN:
        return "Latin"
    index = bisect_right(_SCRIPT_ENDS, ord(character))
    return _SCRIPTS[index][1] if index < len(_SCRIPTS) else ""
