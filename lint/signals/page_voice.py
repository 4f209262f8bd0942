"""Sentences in which a page addresses its reader, which news does not."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from lint import data
from lint.core.document import Document
from lint.core.segment import sentence_spans, word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.regex import compiled, encoded

MIN_SENTENCE_WORDS, MIN_SENTENCES = 4, 3
MIN_ADDRESSING_SHARE = 0.4
MAX_TITLE_WORDS, MAX_HEADING_WORDS, MIN_HEADED = 8, 7, 3  # Of a privacy notice, and of its sections

_READER = (
    r"\b(?:you|yours?|please|we|our|(?-i:us))\b",
    (
        r"(?:^|[^\pL])(?:bitte|deine?[mnrs]?|wir|unsere?[mnrs]?|du (?:kannst|hast|bist|musst|willst)|veuillez|vous"
        r"|votre|vos|nous|notre|nos|por favor|usted|tus?|nuestr[oa]s?|per favore|tu[oa]|vostr[oaie]|nostr[oaie]|você"
        r"|noss[oa]s?|puedes|quieres|tienes|escríbenos|llámanos|puoi|vuoi|scrivici|chiamaci|możesz|możecie"
        r"|alstublieft|uw|jouw|wij|(?:als|dat|wat) je|je (?:kunt|kan|hebt|bent|wilt|moet|krijgt))(?:[^\pL]|$)"
    ),
    r"[\pL,] (?-i:Sie|Ihnen|Ihre?[mnrs]?)(?:[^\pL]|$)",
    (
        r"(?:^|[^\pL])(?:proszę|prosimy|masz|zapraszamy|twoj\pL+|twój|nasz\pL*|prosím\pL*|vás|váš|vaš\pL+|vám|nás|náš|naš\pL+"
        r"|пожалуйста|вы|вас|вам|ваш\pL*|мы|нас|наш\pL*|будь ласка|ви|ми|vänligen|venligst|vennligst|vår\pL*|vores"
        r"|du (?:kan|har|vill|vil|ska|skal|måste|må)|kérjük|ön(?:nek|t|ök)?|vă rugăm|dumneavoastră|σας|μας|ole hyvä"
        r"|lütfen|siz\pL*|bizim|silakan|anda|kami|vui lòng|bạn)(?:[^\pL]|$)"
    ),
    (
        "يرجى|الرجاء|يمكنك|لطفا|कृपया|आप|您|你|请|請|我们|我們|ください|お客様|申し訳|ご利用|いただ|お申し|주세요|주십시오"
        "|주시기|하십시오|하실 수|죄송|드립니다|귀하|กรุณา|คุณ"
    ),
)
"""Words for the reader and the site that are no common words of another language: French has "du" and "dit" too."""

QUOTED = '[“„«"「『][^“”„«»"「」『』]*[”“»"」』]'


@cache
def reader_words(more: tuple[str, ...] = ()) -> Any:
    """Return an engine that finds words for the reader and the site, and some `more`."""
    return compiled((*_READER, *more))


@lru_cache(maxsize=1)
def speaks_to_reader(document: Document) -> bool:
    """Return whether many sentences of a document address the reader, as in a letter, a manual or a service page.

    Quotations do not count, nor does the US.

    >>> speaks_to_reader(Document(3 * "The US sold more flour in May than in April.\\n"))
    False
    >>> speaks_to_reader(Document(3 * "Please send us the form by the end of May.\\n"))
    True
    """
    count = addressing = 0
    for line in document.lines:
        for start, end in sentence_spans(document.text, line):
            sentence = document.text[start:end]
            if ends_sentence(sentence.rstrip()) and word_count(sentence) >= MIN_SENTENCE_WORDS:
                count += 1
                addressing += reader_words().search(encoded(re.sub(QUOTED, " ", sentence))) is not None
    return count >= MIN_SENTENCES and addressing >= MIN_ADDRESSING_SHARE * count


@lru_cache(maxsize=1)
def explains_service(document: Document) -> bool:
    """Return whether a document is a privacy notice, terms, or questions and answers, by its title and its sections.

    >>> text = "\\nCookies\\nThis site uses cookies.\\nLetters\\nYou can leave.\\nRights\\nYou may ask us."
    >>> explains_service(Document(f"Privacy policy{text}")), explains_service(Document(f"Baking{text}"))
    (True, False)
    """
    title, *texts = document.paragraph_texts or ("",)
    if word_count(title) > MAX_TITLE_WORDS or not _service_titles().search(title):
        return False
    headed = (word_count(above) <= MAX_HEADING_WORDS and ends_sentence(text) for above, text in pairwise(texts))
    return sum(headed) >= MIN_HEADED


@cache
def _service_titles() -> re.Pattern[str]:
    return re.compile(rf"(?i)(?:^|\W)(?:{'|'.join(patterns for _, patterns in data.rows('service_titles.txt'))})")
