"""Report text in another language than expected: a whole document, or a paragraph."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.types import Diagnostic, Span
from lint.kinds import Params
from lint.signals.detection import detect, detectable, labelled_language
from lint.signals.languages import (
    CLEAR_SHARE,
    FIRST_OTHER_THAN_LATIN,
    SAMPLE_WORDS,
    are_close,
    exceeds_alone,
    guess,
    is_surely,
    name_of,
    normal_code,
    share_of,
)
from lint.signals.lines import grouped

OWN_SHARE = 0.1
"""Minimum share of function words of a paragraph in a language: even names and numbers leave a text above it."""

STRAY_SHARE = 0.06  # Maximum share of function words of one language that occur in another by chance

SAMPLE_PARAGRAPHS, SAMPLE_PARAGRAPH_WORDS, MIN_VOTE_WORDS = 10, 32, 10
"""How many paragraphs vote on the language of a document, with how many of their words; shorter ones do not vote."""

MIN_HOST_FRACTION = 0.4
"""The share of the sampled paragraphs, by length, that must be in one language for it to be the document's."""

UNSPACED_TOKEN_CHARS = 6
"""With this many characters per token, a paragraph is in a script without spaces between words."""

MAX_OTHER_SCRIPT = 0.1  # Maximum share of letters in another script in a paragraph that is in another language

MAX_DETECTED_CHARS = 2000  # How much of a text langdetect reads
MAX_SUSPECTS = 200  # Maximum number of paragraphs per document that langdetect checks, at 6 ms each
_QUOTES = frozenset("\"'“”„«»‘’「」『』‹›")

Code = Annotated[str, Meta(pattern="^[a-z]{2}$")]


class Language(Params, frozen=True):
    """Reports text in another language: with `part: document`, a document in none of the `expected` languages (or not
    in the one its metadata names); with `part: paragraph`, paragraphs in another language than the document.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("language", "expected", "words")

    part: Annotated[Literal["document", "paragraph"], Meta(description="What to compare with the expected language.")]
    expected: Annotated[
        tuple[Code, ...],
        Meta(
            description="ISO 639-1 codes. None: the `language` in the document's metadata (a record's field of that "
            "name), where it is one that is known: a BCP 47 tag, a code of ISO 639, or an English name."
        ),
    ] = ()
    min_words: Annotated[
        int,
        Meta(
            ge=5,
            description="Minimum words to identify a language; in scripts without spaces, two characters are a word.",
        ),
    ] = 25
    min_probability: Annotated[
        float, Meta(gt=0, le=1, description="Minimum confidence of langdetect, where it is used.")
    ] = 0.95

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Return one diagnostic for a document, or for each run of foreign paragraphs; `value` is the code."""
        return self._whole(document, rule) if self.part == "document" else self._paragraphs(document, rule)

    def _whole(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        expected = tuple(map(normal_code, self.expected)) or _labelled(document)
        if not expected:
            return
        words = _sample(document.paragraph_words)
        seeming = guess(words).language
        own_share = max(share_of(code, words, but_not=seeming) for code in expected)
        if seeming in expected or own_share >= OWN_SHARE or document.word_count < self.min_words:
            return
        language = self._settled(document.text, words, expected)
        if language and not any(are_close(language, code) for code in expected):
            yield rule.report(
                (0, len(document.text)),
                value=language,
                limit=", ".join(expected),
                language=name_of(language),
                expected=" or ".join(map(name_of, expected)),
                words=document.word_count,
            )

    def _settled(self, text: str, words: Sequence[str], expected: Sequence[str]) -> str:
        """Return the language of a document that does not look like the expected ones, "" if uncertain."""
        language, share, by_script = guess(words)
        if by_script:
            return language
        if not detectable().issuperset(expected):
            return language if share >= CLEAR_SHARE and not any(_is_latin_like(code) for code in expected) else ""
        detected = detect(text)
        return detected.language if detected.probability >= self.min_probability else ""

    def _paragraphs(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        long = list(self._long(document))
        if all(exceeds_alone("en", document.paragraph_words[index], STRAY_SHARE) for index in long):
            return  # nearly every English text ends here
        host = _host(document.paragraph_words) or self._detected(document, long)
        if not is_surely(host, _sample(document.paragraph_words)):
            return  # Esperanto, Low German, Lingala ...: a language of which no words are known
        suspects = [index for index in long if host and self._is_suspect(document, index, host)][:MAX_SUSPECTS]
        foreign = [(index, code) for index in suspects if (code := self._confirmed(document, index, host))]
        for run in grouped(foreign, lambda last, item: item == (last[0] + 1, last[1])):
            (first, code), (last, _) = run[0], run[-1]
            span = Span(document.paragraphs[first].start, document.paragraphs[last].end)
            yield rule.report(
                span,
                value=code,
                limit=host,
                language=name_of(code),
                expected=name_of(host),
                words=word_count(document.text[span.start : span.end]),
            )

    def _detected(self, document: Document, candidates: Sequence[int]) -> str:
        """Return the language that langdetect sees, where one or few paragraphs have the words of another one."""
        clear = Counter(
            found.language
            for index in candidates
            if (found := guess(document.paragraph_words[index])).share >= CLEAR_SHARE
        )
        if not clear or (len(clear) == 1 and 2 * clear.total() > len(candidates)):
            return ""
        detected = detect(document.text[:MAX_DETECTED_CHARS])
        return detected.language if detected.probability >= self.min_probability else ""

    def _long(self, document: Document) -> Iterator[int]:
        """Yield the indices of the paragraphs that are long enough to identify their language."""
        for index, words in enumerate(document.paragraph_words):
            if len(words) >= self.min_words:
                yield index
                continue
            text = document.paragraph_texts[index]
            is_unspaced = len(text) >= UNSPACED_TOKEN_CHARS * len(words) and not text.isascii()
            if is_unspaced and word_count(text) >= self.min_words:
                yield index

    def _is_suspect(self, document: Document, index: int, host: str) -> bool:
        """Return whether paragraph `index` looks like another language than `host`."""
        words = document.paragraph_words[index]
        if exceeds_alone(host, words, STRAY_SHARE):
            return False
        found = guess(words)
        if found.share < CLEAR_SHARE or are_close(found.language, host):
            return False
        if _is_quotation(document.paragraph_texts[index]):
            return False
        if not found.by_script and share_of(found.language, words, but_not=host) < CLEAR_SHARE:
            return False
        if not found.by_script and _other_script_fraction(document.paragraph_texts[index]) > MAX_OTHER_SCRIPT:
            return False  # a sentence of the text with names and titles in another language
        if share_of(host, words, but_not=found.language) > STRAY_SHARE:
            return False
        return {found.language, host} != {"ja", "zh"}

    def _confirmed(self, document: Document, index: int, host: str) -> str:
        """Return the language of a suspect paragraph if its script or langdetect confirms it, else ""."""
        language, _, by_script = guess(document.paragraph_words[index])
        if by_script:
            return language
        detected = detect(document.paragraph_texts[index])
        is_sure = detected.probability >= self.min_probability and not are_close(detected.language, host)
        return language if is_sure and are_close(detected.language, language) else ""


def _labelled(document: Document) -> tuple[str, ...]:
    """Return the language that the document's metadata names, if it is a known one."""
    label = document.meta.get("language", "")
    if not label:
        return ()
    code = labelled_language(label)
    return (code,) if code else ()


def _is_latin_like(code: str) -> bool:
    """Return whether langdetect could mistake an unsupported language for another one of its script."""
    return code not in {"am", "bo", "hy", "ka", "km", "lo", "my", "or", "si"}


def _other_script_fraction(text: str) -> float:
    """Return the share of Latin letters or of all others, whichever is smaller."""
    latin = [char < FIRST_OTHER_THAN_LATIN or "\u1e00" <= char < "\u1f00" for char in text if char.isalpha()]
    return min(sum(latin), len(latin) - sum(latin)) / max(1, len(latin))


def _is_quotation(text: str) -> bool:
    """Return whether a paragraph is quoted as a whole."""
    core = text.rstrip(".!?,。")
    return core[:1] in _QUOTES and core[-1:] in _QUOTES


def _host(paragraphs: Sequence[Sequence[str]]) -> str:
    """Return the language of most words of the paragraphs; "" if unknown."""
    votes: Counter[str] = Counter()
    for words in paragraphs[:: max(1, len(paragraphs) // SAMPLE_PARAGRAPHS)]:
        found = guess(words[:SAMPLE_PARAGRAPH_WORDS])
        is_clear = found.share >= CLEAR_SHARE and (len(words) >= MIN_VOTE_WORDS or found.by_script)
        votes[found.language if is_clear else ""] += sum(map(len, words))
    host = max(votes, key=lambda code: (votes[code], code), default="")
    return host if votes[host] >= MIN_HOST_FRACTION * votes.total() else ""


def _sample(paragraphs: Sequence[Sequence[str]]) -> list[str]:
    """Return at most `SAMPLE_WORDS` words, the same number of the beginning of each paragraph, evenly chosen."""
    if sum(map(len, paragraphs)) <= SAMPLE_WORDS:
        return [word for words in paragraphs for word in words]
    step = max(1, len(paragraphs) // 16)
    chosen = paragraphs[::step]
    each = max(1, SAMPLE_WORDS // len(chosen))
    return [word for words in chosen for word in words[:each]]
