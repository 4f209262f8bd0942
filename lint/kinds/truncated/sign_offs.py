"""The end of a letter: a closing formula and the name of its writer, after which no sentence mark comes."""

from __future__ import annotations

from lint.core.segment import WORD

_TAIL_CHARS = 200
_MAX_NAME_WORDS = 5
_CLOSING_DISTANCE = 12
"""How many words before the name a closing formula starts at most: "thank you, as ever, for reading, Ingrid"."""

_BREAKS = (", ", "! ", ". ", "? ", " – ", " — ", " - ", ": ")
_PARTICLE_WORDS = "and & of the your from von van de der den da di du la le el al bin und et y e og och en i и та"
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
"""What is in lower case within names, and between two of them."""

_GROUP_WORDS = (
    "team staff editors equipo equipa équipe redacción rédaction redazione redação redactie zespół redakcja редакция"
)
_GROUPS = frozenset(_GROUP_WORDS.split())
"""Those who sign together, in lower case."""

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
_CLOSINGS = frozenset(_CLOSING_WORDS.split())
"""Words of closing formulas, in lower case."""


def is_sign_off(text: str) -> bool:
    """Return whether a text ends like a letter: thanks or regards, and after a comma, a mark or a dash a name.

    >>> is_sign_off("Write to me, and thank you for reading along, Ingrid"), is_sign_off("said the mayor, Ingrid")
    (True, False)
    """
    tail = text[-_TAIL_CHARS:]
    at = max(map(tail.rfind, _BREAKS))
    name = tail[at + 1 :].strip(" –—-").split()
    if at < 0 or not 0 < len(name) <= _MAX_NAME_WORDS or not _is_name(name):
        return False
    return not _CLOSINGS.isdisjoint(WORD.findall(tail[:at].lower())[-_CLOSING_DISTANCE:])


def _is_name(words: list[str]) -> bool:
    if words[-1] in _GROUPS:
        return len(words) > 1
    return words[-1][0].isupper() and all(word[0].isupper() or word in _PARTICLES for word in words)
