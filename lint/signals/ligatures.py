"""Latin ligatures of print in a text: as characters, as names of glyphs, split off by spaces, or lost."""

import re
import unicodedata
from collections.abc import Iterator

from lint.core.document import Document
from lint.core.types import Span
from lint.signals.characters import Occurrence, around, occurrences, unusual

LIGATURES = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
}  # fmt: skip

_GLYPH_NAME = r"/uni(FB0[0-6])(?![0-9A-F])"

_LOST_LIGATURE = (
    r"(?i)\b(?:con rm\w*|speci c\w*|signi can\w*|of ce(?:s|rs?)?|of cial\w*|dif cult\w*|pro le\w*|de n(?:e|ition)\w*"
    r"|scienti c\w*|bene t\w*|classi cation\w*|identi (?:ed|es|cation)|modi (?:ed|es|cation)|quali (?:ed|es|cation)"
    r"|suf cient\w*|ef cien\w*|in uen\w*|con ict\w*|re ect\w*|arti cial\w*|con den[ct]\w*"
    r"|(?:classi|quanti|justi|speci|noti|veri|certi|clari|simpli|satis) (?:ed|es|er)|o cers?|di er(?:s|ed|en\w*)|out ow"
    r"|ö entlich\w*|erö n\w+|ka ee\w*|tre en\w*|ho nung\w*|betri t|scha en|scha ner|angri e?\w*|di cile\w*"
    r"|o ciel\w*|o zi\w+"
    r"|su sa\w+|a aires?|e orts?|spéci que\w*|scienti que\w*|béné c\w*|o ce|con rmé\w*|pro l|di éren\w*|chi res?)\b"
    r"|(?<=  )(?:rst|nal|nancial|gure|nd|eld|oor|ow)\b"
)
"""English words whose "fi", "fl" or "ffi" became a space."""

_LOST_SIGNS = (
    "ö entl", "o ciel", "con rm", "speci c", "signi can", "of ce", "of cial", "  rst", "ssi ed", "anti ed", "di eren",
    "o cer",
)  # fmt: skip

_DROPPED_LIGATURE = (
    r"(?i)\b(?:rst|dieren(?:t|ce|ces|tly)|specic\w*|signican\w*|ocials?|ocially|oces?|ocers?|benet\w*|dicult\w*|ecien\w*"
    r"|sucien\w*|eect\w*|dene[sd]?|denition\w*|conrm\w*|(?:identi|classi|modi)(?:ed|es|cation)|inuen\w*|scientic\w*"
    r"|conict\w*|reect\w*|trac|proles?|nal|nally|nancial\w*|gures?|elds?|ow|oor|artical|suer\w*|oer\w*"
    r"|öentlich\w*|eröne\w+|schaen|hoen|oenbar|betroen\w*|Begrie\w*|Angrie\w*"
    r"|diéren\w+|diciles?|ociel\w*|ecaces?|bénéce\w*|scientique\w*|spécique\w*|signicati\w+|chires?|aaires?|eorts?)\b"
)
"""Words of English, German and French whose "fi", "fl", "ff" or "ffi" was dropped."""

_DROPPED_SIGNS = (" rst ", "dieren", "specic")
_DROPPED_ACCENTED = ("öentlich", "ociel", "spécique")

_SPLIT_LIGATURE = (
    r"(?<![\w'’])(?:(?:[A-Za-z]{1,12} )?(?:ffi|ffl|ff)(?: [a-zà-ÿ]{1,15}\b)|[A-Za-z]{1,12} (?:fi|fl) [a-zà-ÿ]{1,15}\b"
    r"|(?:[Dd]i|[Ee]|[Ss]u|[Oo]|[Cc]o|[Gg]ra)ff(?:i|l)? [a-zà-ÿ]{2,12}\b"
    r"|(?:[Ss]peci|[Ss]péci|[Ss]igni|[Ss]cienti|[Ii]denti|[Mm]odi|[Qq]uali|[Cc]erti|[Cc]lassi|[Aa]rti|[Vv]eri|[Nn]oti"
    r"|[Cc]lari|[Gg]rati|[Jj]usti|[Aa]mpli|[Ss]impli)fi [a-zà-ÿ]{1,12}\b|(?:[Ii]n|[Rr]e|[Cc]on)fl [a-z]{2,12}\b)"
)
"""A word with a space before or after its "fi", "fl", "ff", "ffi" or "ffl"."""

_SPLIT_SIGNS = (" fi ", " fl ", " ff ", "ffi ", "ffl ", "fi ca", "fi c")
_OTHER_WORDS = r"\b(?:a|va|vor|ar|poate|pot|să|voi|vom|vei|putea|trebui) fi \w"  # Romanian: "fi" is "to be"

MIN_WORDS = 3  # Minimum different words that lost a ligature or have one split off; fewer may be abbreviations


def ligature_runs(document: Document) -> Iterator[Occurrence]:
    """Yield Latin ligatures inside words, with their letters, and words that lost theirs or have them split off."""
    yield from _words(document.text, _LOST_LIGATURE, _LOST_SIGNS)
    has_accents = not unusual(document).isdisjoint("öé")
    yield from _words(document.text, _DROPPED_LIGATURE, _DROPPED_SIGNS + _DROPPED_ACCENTED * has_accents)
    yield from _split_ligatures(document.text)
    yield from _shaped_letters(document)
    if "/uniFB0" in document.text:
        for match in re.finditer(_GLYPH_NAME, document.text):
            yield Occurrence(Span(*match.span()), match[0], LIGATURES[chr(int(match[1], 16))])
    if unusual(document).isdisjoint(LIGATURES):
        return
    text = document.text
    for match in re.finditer("[\ufb00-\ufb06]", text):
        span = Span(*match.span())
        if any(map(str.isalpha, around(text, span))):
            yield Occurrence(span, match[0], LIGATURES[match[0]], True)


_SHAPED = r"[\ufb50-\ufd3d\ufd50-\ufdef\ufe70-\ufefc]"
_SHAPED_WORDS = rf"{_SHAPED}+(?:[\u0621-\u0652 ،.]{{0,3}}{_SHAPED}+){{0,400}}"
_START_FORMS = ("<initial>", "<isolated>")
MIN_SHAPED = 4  # Minimum number of Arabic presentation forms; fewer may be a symbol


def _shaped_letters(document: Document) -> Iterator[Occurrence]:
    """Yield Arabic letters as the glyphs that print uses at the start, middle or end of a word.

    They are replaced with letters if the words begin with the forms for a start: else they are in the order of print.
    """
    shaped = [letter for letter in unusual(document) if re.match(_SHAPED, letter)]
    if len(shaped) < MIN_SHAPED:
        return
    text = document.text
    firsts = [match[0] for match in re.finditer(rf"(?<![\w]){_SHAPED}", text)]
    starts = sum(unicodedata.decomposition(letter).startswith(_START_FORMS) for letter in firsts)
    is_in_order = bool(firsts) and starts >= MIN_STARTS * len(firsts)
    for match in re.finditer(_SHAPED_WORDS, text):
        letters = unicodedata.normalize("NFKC", match[0]) if is_in_order else None
        yield Occurrence(Span(*match.span()), match[0][:24], letters, is_in_order)


MIN_STARTS = 0.8  # Minimum share of words that begin with the form for a start


def _words(text: str, pattern: str, signs: tuple[str, ...]) -> Iterator[Occurrence]:
    """Yield the words that match, if there are enough different ones."""
    return occurrences(re.finditer(pattern, text) if any(sign in text for sign in signs) else (), least=MIN_WORDS)


def _split_ligatures(text: str) -> Iterator[Occurrence]:
    found = list(_words(text, _SPLIT_LIGATURE, _SPLIT_SIGNS))
    if found and len(re.findall(_OTHER_WORDS, text)) < len(found) / 2:
        yield from found
