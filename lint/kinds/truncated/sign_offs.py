"""The end of a letter: a closing formula and a name, without punctuation."""

from lint.core.segment import WORD

_TAIL_CHARS = 200
_MAX_NAME_WORDS = 5
_CLOSING_DISTANCE = 12  # Maximum words from the closing formula to the name: "thank you, as ever, for reading, Ingrid"
_START_CHARS, _FORMULA_WORDS = 80, 4
_WITH_WORDS = "with mit avec con com met med z ze s so с з зі cu sa"
_WITH = frozenset(_WITH_WORDS.split())
_BREAKS = (", ", "! ", ". ", "? ", " – ", " — ", " - ", ": ")
_PARTICLE_WORDS = "and & of the your from von van de der den da di du la le el al bin und et y e og och en i и та"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())  # Lower-case words inside names, and between two of them

_GROUP_WORDS = (
    "team staff editors equipo equipa équipe redacción rédaction redazione redação redactie zespół redakcja редакция"
)
_GROUPS = frozenset(_GROUP_WORDS.split())  # Groups that sign together

_CLOSING_WORDS = (
    "thank thanks regards wishes sincerely faithfully yours truly cheers warmly respectfully cordially gratefully "
    "grüße grüßen gruß herzlichst hochachtungsvoll danke dank cordialement amicalement sincèrement merci salutations "
    "bientôt bises amitiés saludos saludo atentamente cordialmente gracias abrazo abrazos saluti grazie affetto "
    "abbraccio cumprimentos abraço abraços atenciosamente obrigado obrigada saudações groet groeten hoogachtend "
    "bedankt liefs hälsningar hälsning tack mvh hilsen hilsner takk tak terveisin terveiset kiitos pozdrawiam "
    "pozdrowienia pozdrowieniami poważaniem dziękuję szacunkiem pozdravem pozdravom děkuji ďakujem üdvözlettel "
    "tisztelettel köszönöm mulțumesc stimă pozdrav hvala saygılarımla sevgilerimle sevgiler teşekkürler "
    "уважением спасибо искренне приветом повагою дякую щиро уважение поздрави поштовањем ευχαριστώ εκτίμηση "
    "χαιρετισμούς salam hormat kasih"
)
_CLOSINGS = frozenset(_CLOSING_WORDS.split())  # Words of closing formulas


def is_sign_off(text: str) -> bool:
    """Return whether a text ends like a letter: thanks or regards, a comma, mark or dash, and a name.

    >>> is_sign_off("Write to me, and thank you for reading along, Ingrid"), is_sign_off("said the mayor, Ingrid")
    (True, False)
    """
    tail = text[-_TAIL_CHARS:]
    at = max(map(tail.rfind, _BREAKS))
    name = tail[at + 1 :].strip(" –—-").split()
    if at < 0 or not 0 < len(name) <= _MAX_NAME_WORDS or not _is_name(name):
        return False
    return not _CLOSINGS.isdisjoint(WORD.findall(tail[:at].lower())[-_CLOSING_DISTANCE:])


def starts_like_sign_off(text: str) -> bool:
    """Return whether a text starts with a closing formula of three words or fewer behind a preposition.

    >>> starts_like_sign_off("With warm thanks, the crew"), starts_like_sign_off("Thanks to the crew, we")
    (True, False)
    """
    first, *others = WORD.findall(text[:_START_CHARS].lower())[:_FORMULA_WORDS] or [""]
    return first in _WITH and not _CLOSINGS.isdisjoint(others)


def _is_name(words: list[str]) -> bool:
    if words[-1] in _GROUPS:
        return len(words) > 1
    return words[-1][0].isupper() and all(word[0].isupper() or word in _PARTICLES for word in words)
