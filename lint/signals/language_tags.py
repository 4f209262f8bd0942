"""The language codes, names and tags that crawlers, datasets and detectors write."""

import re

from lint.signals.languages import languages, normal_code

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
