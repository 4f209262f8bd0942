"""Which language a text is in by langdetect, asked where script and function words do not tell; or by its label."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from lint.signals.languages import languages, normal_code

MAX_DETECTED_CHARS = 1000
"""How much text langdetect reads: it needs 6 ms for that much, and hardly changes its mind on more."""


class Detected(NamedTuple):
    """What langdetect says: the likeliest language, "" for none, and its probability."""

    language: str
    probability: float


def detect(text: str) -> Detected:
    """Return the language of `text` by langdetect, seeded, on its first `MAX_DETECTED_CHARS` characters."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory().create()
    detector.append(text[:MAX_DETECTED_CHARS])
    try:
        found = detector.get_probabilities()
    except LangDetectException:
        return Detected("", 0.0)
    return Detected(normal_code(found[0].lang), float(found[0].prob)) if found else Detected("", 0.0)


@cache
def detectable() -> frozenset[str]:
    """Return the languages that langdetect knows."""
    return frozenset(map(normal_code, _factory().langlist))


@cache
def _factory() -> Any:
    """Return langdetect's factory with its profiles, and a seed of its own: the same text, the same answer."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    profiles = [
        msgspec.json.decode(path.read_bytes(), type=_Profile) for path in sorted(Path(PROFILES_DIRECTORY).glob("[!.]*"))
    ]
    factory = DetectorFactory()
    factory.langlist = [profile.name for profile in profiles]
    factory.word_lang_prob_map = _Probabilities(profiles)
    factory.seed = 0
    return factory


class _Profile(msgspec.Struct, frozen=True):
    """How often a language has each n-gram of up to three characters, and how many there are of each length."""

    name: str
    freq: dict[str, int]
    n_words: tuple[int, int, int]


class _Probabilities(dict[str, list[float]]):
    """The probability of each n-gram by language, worked out when a text has it: langdetect does so beforehand for all
    of them, which takes 0.3 s.
    """

    def __init__(self, profiles: Sequence[_Profile]) -> None:
        super().__init__()
        self._profiles = profiles
        self._known = frozenset[str]().union(*(profile.freq for profile in profiles))

    def __contains__(self, ngram: object) -> bool:
        return ngram in self._known

    def __missing__(self, ngram: str) -> list[float]:
        length = len(ngram)
        self[ngram] = found = [
            count / profile.n_words[length - 1] if (count := profile.freq.get(ngram)) else 0.0
            for profile in self._profiles
        ]
        return found


_OTHER_NAMES = {"farsi": "fa", "mandarin": "zh", "filipino": "tl", "oriya": "or", "norwegian bokmål": "no"}

_CODES = {
    **{name.casefold(): code for code, names in languages().items() for name in (code, *names)},
    **_OTHER_NAMES,
}

_TAG = re.compile(r"(?:__label__)?([a-z]{2,3})(?:[-_][a-z0-9]{1,8})*")
"""A BCP 47 tag, with `-` or `_`; fastText prefixes `__label__`."""


def labelled_language(label: str) -> str:
    """Return the ISO 639-1 code of a label; "" if it is unknown.

    >>> [labelled_language(label) for label in ("en", "pt-BR", "deu_Latn", "English", "__label__fr", "zho", "nb_NO")]
    ['en', 'pt', 'de', 'en', 'fr', 'zh', 'no']
    >>> [labelled_language(label) for label in ("", "und", "xx", "mul", "en, de", "Englisch-ish")]
    ['', '', '', '', '', '']
    """
    folded = label.strip().casefold()
    if folded in _CODES:
        return _CODES[folded]
    tag = _TAG.fullmatch(folded)
    return _CODES.get(normal_code(tag[1]), "") if tag else ""
