"""Pull quotes: a paragraph whose words are all within a longer one nearby, set in large letters on the page."""

import re
from collections.abc import Iterator, Sequence, Set
from itertools import chain
from typing import NamedTuple

from lint.core.document import Document
from lint.core.segment import WORD, word_count
from lint.core.sentence_end import SENTENCE_MARKS, ends_for_good, ends_sentence
from lint.signals.page_type import QUESTION_MARKS

MAX_DISTANCE = 10  # Paragraphs between a pull quote and the one that it is taken from
MAX_WORDS = 60
MIN_HOST_GROWTH = 1.2  # Minimum words of the other paragraph, as a multiple; one as long is a repeat
MAX_SPEAKER_WORDS = 8
STANDFIRST_PARAGRAPHS = 4
MIN_SENTENCE_WORDS = 12  # Of a pull quote without quotation marks; recipes and lists repeat shorter ones

_QUOTED = r"""(?s)[^\w"“”„«»「『‘‚]*["“”„«»「『‘‚](.+)["“”»«」』’‘]\s*(?:[-–—―~,]+\s*(.+))?"""
_MARK, _DOTS = '["“”„«»「」『』]', ("…", "...")
_DASH = r"[-–—―~]\s*\w"
_NAME = r"[^\W\d_]\w+(?: [^\W\d_][\w'’-]+){1,3}(?=,|$)"


class PullQuote(NamedTuple):
    """A pull quote: its first and last paragraph (the speaker's), the one it is taken from, and whether it is sure."""

    first: int
    last: int
    host: int
    is_sure: bool


def pull_quotes(document: Document, *, min_words: int, skipped: Set[int]) -> Iterator[PullQuote]:
    """Yield the pull quotes in text order; paragraphs that are `skipped` are none.

    A paragraph without quotation marks is one if it ends a sentence and is not among the first, where it is a
    standfirst. A pull quote is sure if it quotes whole sentences or names the speaker: headings quote half a sentence.

    >>> quote = "“Nobody paid us a penny for that, then or later.” – Ana Duarte"
    >>> host = "“Nobody paid us a penny for that, then or later,” said Duarte, who owns a bakery on the corner."
    >>> list(pull_quotes(Document(f"It began in May.\\n{quote}\\n{host}"), min_words=8, skipped=frozenset()))
    [PullQuote(first=1, last=1, host=2, is_sure=True)]
    """
    texts, words = document.paragraph_texts, document.paragraph_words
    joined = [_key(found) for found in words]
    for index in range(1, len(texts) - 1):
        text = texts[index]
        if index in skipped or len(words[index]) > MAX_WORDS:
            continue
        quoted = re.fullmatch(_QUOTED, text)
        inner, speaker = (quoted[1], quoted[2] or "") if quoted else (text, "")
        host = _host(_key(WORD.findall(inner)) if quoted else joined[index], index, joined)
        if host is None:  # nearly every paragraph
            continue
        if quoted is None and (index < STANDFIRST_PARAGRAPHS or not _is_sentence(text)):
            continue
        if word_count(speaker) > MAX_SPEAKER_WORDS or word_count(inner) < min_words:
            continue
        last = index + _is_speaker(texts[index + 1], texts[host])
        is_whole = inner.rstrip()[-1:] in SENTENCE_MARKS
        is_sure = quoted is not None and (is_whole or bool(speaker) or last > index)
        yield PullQuote(index, last, host, is_sure and not _is_reply(inner, texts[host], is_below=host < index))


def _is_reply(inner: str, host: str, *, is_below: bool) -> bool:
    """Return whether a text goes through what it quotes: a part with dots, or what another wrote without such marks."""
    is_part = inner.strip().startswith(_DOTS) or inner.strip().endswith(_DOTS)
    return is_part or (is_below and re.search(_MARK, host) is None)


def _is_sentence(text: str) -> bool:
    return ends_for_good(text) and not text.endswith(QUESTION_MARKS) and word_count(text) >= MIN_SENTENCE_WORDS


def _key(words: Sequence[str]) -> str:
    return f" {' '.join(words)} ".casefold()


def _host(key: str, index: int, joined: Sequence[str]) -> int | None:
    """Return the nearest longer paragraph that has the words of a pull quote in a row."""
    below, above = range(index + 1, index + 1 + MAX_DISTANCE), range(index - 1, index - 1 - MAX_DISTANCE, -1)
    if "\n".join(joined[max(index - MAX_DISTANCE, 0) : index + 1 + MAX_DISTANCE]).count(key) < 2:  # its own
        return None
    size = MIN_HOST_GROWTH * len(key)
    for at in chain.from_iterable(zip(below, above, strict=True)):
        if 0 <= at < len(joined) and len(joined[at]) >= size and key in joined[at]:
            return at
    return None


def _is_speaker(line: str, host: str) -> bool:
    """Return whether a line is only the speaker: a name after a dash, or one that the other paragraph has."""
    if ends_sentence(line) or word_count(line) > MAX_SPEAKER_WORDS:
        return False
    name = re.match(_NAME, line)
    is_name = name is not None and name[0] in host and not any(word[0].islower() for word in name[0].split())
    return is_name or re.match(_DASH, line) is not None
