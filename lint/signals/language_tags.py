"""The language codes, names and tags that crawlers, datasets and detectors write."""

import re

from lint.signals.languages import NAMES, normal_code

_ISO_639_3 = {
    "af": "afr", "am": "amh", "ar": "ara arb", "bg": "bul", "bn": "ben", "bo": "bod tib", "ca": "cat", "cs": "ces cze",
    "cy": "cym wel", "da": "dan", "de": "deu ger", "el": "ell gre", "en": "eng", "es": "spa", "et": "est ekk",
    "fa": "fas per pes", "fi": "fin", "fr": "fra fre", "gu": "guj", "he": "heb", "hi": "hin", "hr": "hrv", "hu": "hun",
    "hy": "hye arm", "id": "ind", "it": "ita", "ja": "jpn", "ka": "kat geo", "km": "khm", "kn": "kan", "ko": "kor",
    "lo": "lao", "lt": "lit", "lv": "lav lvs", "mk": "mkd mac", "ml": "mal", "mr": "mar", "my": "mya bur",
    "ne": "nep npi", "nl": "nld dut", "no": "nor nob nno", "or": "ori ory", "pa": "pan", "pl": "pol", "pt": "por",
    "ro": "ron rum", "ru": "rus", "si": "sin", "sk": "slk slo", "sl": "slv", "so": "som", "sq": "sqi alb als",
    "sr": "srp", "sv": "swe", "sw": "swa swh", "ta": "tam", "te": "tel", "th": "tha", "tl": "tgl fil", "tr": "tur",
    "uk": "ukr", "ur": "urd", "vi": "vie", "zh": "zho chi cmn",
}  # fmt: skip
"""ISO 639-1 codes with those of ISO 639-2 (terminological and bibliographic) and ISO 639-3 (standard form)."""

_OTHER_NAMES = {"farsi": "fa", "mandarin": "zh", "filipino": "tl", "oriya": "or", "norwegian bokmål": "no"}

_CODES = {
    **{code: code for code in NAMES},
    **{long: code for code, known in _ISO_639_3.items() for long in known.split()},
    **{name.casefold(): code for code, name in NAMES.items()},
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
