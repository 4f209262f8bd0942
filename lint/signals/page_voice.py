"""Sentences in which a page addresses its reader, which news does not."""

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from lint import data
from lint.core.document import Document
from lint.core.segment import sentence_spans, word_count
from lint.core.sentence_end import ends_sentence
from lint.signals.regex import Engine, encoded

MIN_SENTENCE_WORDS, MIN_SENTENCES = 4, 3
MIN_ADDRESSING_SHARE = 0.4
MAX_TITLE_WORDS, MAX_HEADING_WORDS, MIN_HEADED = 8, 7, 3  # Of a privacy notice, and of its sections

QUOTED = '[“„«"「『][^“”„«»"「」『』]*[”“»"」』]'


@cache
def reader_words(*, of_site: bool = False) -> Any:
    """Return an engine that finds words for the reader and the site, also those that mean other things elsewhere."""
    rows = data.rows("reader_words.txt")
    return Engine([pattern for key, pattern in rows if of_site or key != "site"])


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
    """Return whether a document is a privacy notice, terms, or questions and answers, by its title and its sections, or
    is about the words on buttons.

    >>> text = "\\nCookies\\nThis site uses cookies.\\nLetters\\nYou can leave.\\nRights\\nYou may ask us."
    >>> [explains_service(Document(title + text)) for title in ("Privacy policy", "Baking", "Words on our buttons")]
    [True, False, True]
    """
    title, *texts = document.paragraph_texts or ("",)
    found = _service_titles().search(title) if word_count(title) <= MAX_TITLE_WORDS else None
    if found is None or found["words"]:
        return found is not None
    headed = (word_count(above) <= MAX_HEADING_WORDS and ends_sentence(text) for above, text in pairwise(texts))
    return sum(headed) >= MIN_HEADED


@cache
def _service_titles() -> re.Pattern[str]:
    words, *titles = (patterns for _, patterns in data.rows("service_titles.txt"))
    return re.compile(rf"(?i)(?:^|\W)(?:(?P<words>{words})|{'|'.join(titles)})")
