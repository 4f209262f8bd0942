"""Patterns with word lists by language: patterns hold the phrasing, lists the words of each language.

With the words `ask` (en: "sign up", de: "melden Sie sich") and `letter` (en: "newsletter", fr: "infolettre"), the
pattern `<ask>.*<letter>` is expanded for each language that has both. `<*ask>` stands for the words of all languages. A
word is itself a pattern.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from lint.core.errors import did_you_mean

ANY = "any"  # The language key of words that all languages share
Words = Mapping[str, Mapping[str, Sequence[str]]]  # Name and language to alternatives
NO_WORDS: Words = {}

_NAME = re.compile(r"(?<!\(\?P)(?<!\(\?)<(\*?)([a-z][a-z0-9-]*)>")


def check_names(patterns: Sequence[str], words: Words) -> None:
    """Raise ValueError for a name without words, and for words that no pattern uses."""
    if not words:
        return
    used = {name for pattern in patterns for _, name in _NAME.findall(pattern)}
    for name in sorted(used - set(words)):
        raise ValueError(f"no words for <{name}>{did_you_mean(name, words)}")
    for name in sorted(set(words) - used):
        raise ValueError(f"no pattern uses the words <{name}>")


def expanded(patterns: Sequence[str], words: Words) -> tuple[str, ...]:
    """Return the patterns with each `<name>` expanded, one for each language that has all words of a pattern.

    >>> expanded(["<ask> now", "go"], {"ask": {"en": ["sign up", "join"], "fr": ["abonnez-vous"]}})
    ('(?:sign up|join) now', '(?:abonnez-vous) now', 'go')
    """
    return tuple(text for pattern in patterns for text in _by_language(pattern, words)) if words else tuple(patterns)


def _by_language(pattern: str, words: Words) -> Iterator[str]:
    lists = [words[name] for merged, name in dict.fromkeys(_NAME.findall(pattern)) if not merged]
    languages = dict.fromkeys(language for found in lists for language in found if language != ANY)
    for language in languages or (ANY,):
        if all(language in found or ANY in found for found in lists):
            yield _NAME.sub(partial(_written_out, words=words, language=language), pattern)


def _written_out(match: re.Match[str], *, words: Words, language: str) -> str:
    found = words[match[2]]
    languages = tuple(found) if match[1] else (language, ANY)
    texts = dict.fromkeys(text for each in languages for text in found.get(each, ()))
    return f"(?:{'|'.join(texts)})"
