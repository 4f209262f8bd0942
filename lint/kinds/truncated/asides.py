"""Paragraphs beside the running text, which may end without a sentence mark: footnotes, dates of publication, captions,
notes on the author, last lines of letters, formulas, dialogue that trails off, headings glued to a text.

Whether their end requires more text is asked elsewhere (`evidence.breaks_off`).
"""

import re
from collections.abc import Sequence

from lint.core.sentence_end import ends_in_ellipsis
from lint.kinds.truncated.sentence_ends import last_sentence
from lint.kinds.truncated.sign_offs import starts_like_sign_off

MAX_LAST_DISTANCE = 1  # A note on the author is the last paragraph, or followed by one more
MAX_QUESTION_WORDS, MIN_ANSWERS = 20, 2
ANSWER_DISTANCE = 8  # How many paragraphs before and after are searched for other answers

MIN_GLUED_CHARS, MAX_GLUED_HEADING_CHARS = 4, 60
"""Minimum letters before the mark, and maximum characters of the heading after it."""

_START_CHARS = 120
_NUMBERS_OF_A_DATE = 2  # A date of publication has at least two numbers: day and year, or hour and minute
_WORD_AND_MARK = r"[^\W\d_]{3}[.!?]\s"  # A mark after a number may be that of a date, as in German

_FOOTNOTE = r"(?:[¹²³⁰⁴-⁹]{1,3}|\[\d{1,3}\]|[†‡§]{1,3}|\*{1,3}(?=[^\W\d_][^*]*$))\s?\S"
_FORMULA = r"\s[=≈≤≥≠]\s"
_OPERATOR = r"\s[×÷∑√±*/+−^·-]\s|\d\s?%"

_PUBLISHED = (
    r"published|posted|updated|last (?:updated|modified|edited|changed)|veröffentlicht|aktualisiert|zuletzt|publié"
    r"|mis à jour|modifié|publicad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]|gepubliceerd|geplaatst"
    r"|bijgewerkt|opublikowan[oay]|zaktualizowan[oay]|aktualizacja|publikacja|publicerad|uppdaterad|publisert|oppdatert"
    r"|udgivet|opdateret|julkaistu|päivitetty|publikováno|aktualizováno|zveřejněno|aktualizované|publikované"
    r"|megjelent|frissítve|publicat|actualizat|objavljeno|ažurirano|yayın\w*|güncelle\w*|опубликован\w*|обновлен\w*"
    r"|обновлён\w*|опубліковано|оновлено|публикуван\w*|δημοσιεύ\w*|ενημερ\w*|diterbitkan|diperbarui"
)
_DATED = rf"(?i)\W{{0,3}}(?:\w{{1,20}}\s){{0,2}}(?:{_PUBLISHED})\b"

_PICTURED = (
    r"\bpictured\b|\bphotographed\b|\bin (?:this|the|an?) (?:file )?(?:photo|picture|photograph|image)\b"
    r"|\b(?:auf|in) (?:dem|diesem|einem) (?:\w+ )?(?:foto|bild)\b|\bim bild\b"
    r"|\b(?:sur|dans) (?:la|cette|une) (?:photo|photographie|image)\b|\bphotographiée?s?\b"
    r"|\ben (?:la|una|esta) (?:foto|imagen|fotografía)\b|\b(?:nella|in una|in questa) (?:foto|immagine|fotografia)\b"
    r"|\b(?:na|em|numa|nesta|em uma) (?:foto|imagem|fotografia)\b|\bop (?:de|deze|een) (?:\w+ )?foto\b"
    r"|\bna (?:zdjęciu|fotografii|snímku|fotografiji|sliki|slici)\b|\bpå (?:bilden|bildet|billedet|fotot|en bild)\b"
    r"|\bkuvassa\b|\ba képen\b|\bîn (?:imagine|fotografi[ea])\b|\bfotoğraf(?:ta|ında)\b"
    r"|\bна (?:фото|снимке|фотографии|світлині|знімку|снимката|снимка|фотографији)\b"
    r"|\bστη φωτογραφία\b|\bdalam (?:foto|gambar)\b"
)
_WRITERS = (
    r"(?i:(?:\w+-)?(?:journalist\w*|reporter\w*|writer|author|editor|columnist|correspondent|photographer|researcher|novelist"
    r"|historian|professor\w*|lecturer|autor\w*|redakteur\w*|redaktor\w*|redaktör|journaliste|écrivaine?|auteure?"
    r"|rédact\w+|periodista|escritora?|redactora?|jornalista|giornalista|scrittore|scrittrice|autrice|redattore"
    r"|redattrice|schrijver|schrijfster|auteur|redacteur|dziennikar\w+|pisar\w+|novinář\w*|novinár\w*|spisovatel\w*"
    r"|skribent|författare|forfatter|toimittaja|kirjailija|újságíró|szerkesztő|jurnalist\w*|scriitor\w*|novinar\w*"
    r"|gazeteci\w*|yazar\w*|журналист\w*|писател\w*|редактор\w*|журналіст\w*|письменни\w+|новинар\w*))"
)
_COPULAS = (
    "is|are|ist|sind|est|sont|es|son|é|são|è|sono|jest|są|je|jsou|är|er|on|van|este|sunt|—|–|-|works as|arbeitet als"
    "|schreibt als|travaille comme|trabaja como|lavora come|werkt als|pracuje jako"
)
_NOTE_ON_AUTHOR = (
    r"[—–*_(\[]?\s?(?:[^\W\d_a-z][\w.'’-]{0,30}\s(?:(?:van|von|de|der|da|di|du|la|le|al|bin)\s){0,2}){2,4}"
    rf"(?:{_COPULAS})\s(?:[^\s.!?]{{1,20}}\s){{0,5}}?{_WRITERS}\b"
)
_SPEECH_DASHES = "—–-"


def is_aside(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph is beside the running text, and may end without a sentence mark."""
    text = texts[index]
    return (
        _is_note(text)
        or _is_caption(text)
        or (len(texts) - 1 - index <= MAX_LAST_DISTANCE and re.match(_NOTE_ON_AUTHOR, text[:_START_CHARS]) is not None)
        or (index == len(texts) - 1 and starts_like_sign_off(text) and not last_sentence(text)[1])
        or _has_glued_heading(text)
        or _is_dialogue(texts, index)
        or _is_answer(texts, index)
    )


def _is_note(text: str) -> bool:
    """Return whether a paragraph is a footnote, a formula, or says when the text was published.

    >>> _is_note("¹ Without bicycles"), _is_note("load = weight / crossings"), _is_note("Updated on 4 May at 10.30 am")
    (True, True, True)
    """
    if re.match(_FOOTNOTE, text) or (re.search(_FORMULA, text) and re.search(_OPERATOR, text)):
        return True
    is_dated = re.match(_DATED, text[:_START_CHARS]) is not None
    return is_dated and len(re.findall(r"\d+", text)) >= _NUMBERS_OF_A_DATE and not re.search(_WORD_AND_MARK, text)


def _is_caption(text: str) -> bool:
    """Return whether a paragraph is one sentence that speaks of its picture.

    >>> _is_caption("The ferry at the quay, pictured in March"), _is_caption("It left. The quay, pictured in March")
    (True, False)
    """
    return re.search(_PICTURED, text.lower()) is not None and not last_sentence(text)[1]


def _has_glued_heading(text: str) -> bool:
    """Return whether a heading follows the last sentence mark without a space; a short word before it may be a part of
    a name.

    >>> _has_glued_heading("masz problem z płodnością.Praca, która szkodzi"), _has_glued_heading("на ул.Ленина и")
    (True, False)
    """
    tail = text[-MIN_GLUED_CHARS - MAX_GLUED_HEADING_CHARS :]
    at = max(map(tail.rfind, ".!?"))
    word = tail[max(0, at - MIN_GLUED_CHARS) : at]
    is_word = len(word) == MIN_GLUED_CHARS and word.isalpha() and word[-1].islower()
    return is_word and tail[at + 1 : at + 2].isupper() and len(tail) - at <= MAX_GLUED_HEADING_CHARS


def _is_dialogue(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph is a line of dialogue behind a dash, beside another one, that trails off."""
    text = texts[index]
    if text[0] not in _SPEECH_DASHES or not ends_in_ellipsis(text):
        return False
    beside = [other for other in texts[max(0, index - 1) : index + 2] if other[0] == text[0]]
    return len(beside) > 1 and (text[0] == "—" or any(other[-1] in "?!" for other in beside))


def _is_answer(texts: Sequence[str], index: int) -> bool:
    """Return whether a paragraph answers the question above it, as another one without a mark does."""
    if not _is_question(texts, index - 1):
        return False
    near = range(max(1, index - ANSWER_DISTANCE), min(len(texts), index + ANSWER_DISTANCE + 1))
    return sum(texts[at][-1].isalnum() and _is_question(texts, at - 1) for at in near) >= MIN_ANSWERS


def _is_question(texts: Sequence[str], index: int) -> bool:
    text = texts[index] if index >= 0 else ""
    return text[-1:] in ("?", "？", "؟") and text.count(" ") < MAX_QUESTION_WORDS
