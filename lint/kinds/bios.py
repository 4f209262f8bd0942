"""Report notes below a text that introduce somebody whom the text does not name: they are on its author."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Annotated, ClassVar, NamedTuple

from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced, sentence_spans, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.kinds.foreign_lines.judgement import seems_own
from lint.kinds.parameters import Count, MinSafeLogOdds, quoted
from lint.kinds.tail import Cues, Stretch, Tail, Words, lines
from lint.signals.line_shape import has_text, is_body
from lint.signals.lines import grouped
from lint.signals.title_words import all_function_words, are_named_before, found_fraction, title_units

MAX_TAIL_LINES = 8
MAX_NOTES = 3  # More of them are a list of people, which belongs to the text
MAX_NAME_WORDS, MIN_NAME_WORDS = 7, 2
MAX_BEFORE_NAME = 5  # Words before the name: "Guest columnist", "Prof. Dr."
MAX_HEADING_WORDS = 6
MAX_UNLINKED = 3  # Words between an author and an occupation in languages without a verb there
MIN_WORDS = 3
MAX_CLAUSE_WORDS = 30
MIN_SHARED_CHARS = 4  # Shorter words of a note are in any text
MIN_INITIALS = 3  # Minimum letters of the initials of an institution: "MIT"

_PIECES = re.compile(r"[,;:–—|()（）]+\s*|\s-\s|\s*[“”„«»\"][^“”„«»\"]*[“”„«»\"]\s*")
_QUOTES = ("“", "„", "«", '"', "『")  # Of a title
_NOTE_MARKS = frozenset("*＊(（†")  # Of a footnote
_CLAUSES = re.compile(r"\s(?:and|who|und|et|qui|y|e|ed|en|och|og|ja|joka|i|oraz|и|та|і|ve|és|și|και)\s")
_ADDRESS = re.compile(r"\S@\S+\.\w")
_OF = frozenset(["of", "von", "van", "av", "af", "de"])
_MAKERS = frozenset(["writer", "schrijver", "schrijfster", "auteur", "forfatter", "författare"])
"""Writers who are also those of a plan or a letter: "the writer of the plan"."""
_MARKS = " \t*_–—-•·|[](){}（）【】>»:"
_BULLETS = frozenset("-–•·*")
_PARTICLES = frozenset(str.split("de van der den von del da dos di la le al bin ben el zu af y e"))


class Subject(NamedTuple):
    """Whom a note is on, and what it says: the words from `start` to `end` are the name, those from `said` the rest."""

    words: Sequence[str]
    start: int
    end: int

    @property
    def name(self) -> str:
        """Return the name; empty where it is "the author"."""
        return " ".join(self.words[self.start : self.end])


class Bios(Tail, frozen=True, kw_only=True):
    """Reports notes below the last paragraph of a text that introduce somebody by an occupation.

    A note begins with the name of somebody whom the text does not name, or with a word such as `author`, which the text
    does not have. Every part of it says what such notes say; a part that tells something else is the text's own. Notes
    like it among the paragraphs of the text are a list of people, and nothing is reported.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    authors: Annotated[
        Words, Meta(description="Words for the author of a text, by language, in lower case; `*`: any ending.")
    ]
    writers: Annotated[Words, Meta(description="Occupations of those who write, in the same form.")]
    others: Annotated[
        Words, Meta(description="Other occupations, which count with one of `facts`, in the same form.")
    ] = {}  # noqa: RUF012
    facts: Annotated[
        Words, Meta(description="What else such notes tell of, such as books and universities, in the same form.")
    ] = {}  # noqa: RUF012
    links: Annotated[
        Words, Meta(description="What such notes say after a name or a comma: `is`, `lives`, in the same form.")
    ] = {}  # noqa: RUF012
    tells: Annotated[
        Words, Meta(description="Words of sentences that tell something else, such as `said`, in the same form.")
    ] = {}  # noqa: RUF012
    beats: Annotated[
        Words, Meta(description="Verbs for what somebody writes about, such as `covers`, in the same form.")
    ] = {}  # noqa: RUF012
    max_words: Annotated[Count, Meta(description="Ignore longer notes (in words).")] = 80
    min_safe_log_odds: MinSafeLogOdds = None

    _authors = cached_property(lambda self: Cues.of(self.authors))
    _writers = cached_property(lambda self: Cues.of(self.writers))
    _others = cached_property(lambda self: Cues.of(self.others))
    _facts = cached_property(lambda self: Cues.of(self.facts))
    _links = cached_property(lambda self: Cues.of({"": [*chain(*self.links.values(), *self.beats.values())]}))
    _tells = cached_property(lambda self: Cues.of(self.tells))
    _beats = cached_property(lambda self: Cues.of(self.beats))

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each run of notes, with the headings above it."""
        texts = document.paragraph_texts
        notes = self._notes(texts)
        if not notes or len(notes) > MAX_NOTES or not has_text(texts[: notes[0]]):
            return
        notes = [at for at in notes if not self._is_known(document, at)]
        for run in grouped(notes, lambda last, at: at == last + 1):
            start = self._heading(texts, run[0])
            span = Span(document.paragraphs[start].start, document.paragraphs[run[-1]].end)
            is_sure = not seems_own(document, span, min_log_odds=self.min_safe_log_odds)
            most = max(word_count(texts[at]) for at in run)
            fields = {"text": quoted(texts[run[0]]), "line_count": run[-1] + 1 - start}
            what = lines(run[-1] + 1 - start)
            yield Stretch(start, run[-1] + 1, what, most, fields, limit=self.max_words, is_sure=is_sure)

    def _notes(self, texts: Sequence[str]) -> list[int]:
        """Return the notes among the last lines, up from the end to the last paragraph of the text."""
        found = []
        for index in range(len(texts) - 1, max(len(texts) - 1 - MAX_TAIL_LINES, 0), -1):
            if self._subject(texts, index) is not None and not _is_item(texts, index):
                found.append(index)
            elif is_body(texts[index]):
                break
        return found[::-1]

    def _is_known(self, document: Document, index: int) -> bool:
        """Return whether the text names whom a note is on, or has other people or authors in it."""
        texts, subject = document.paragraph_texts, self._subject(document.paragraph_texts, index)
        if subject is None:
            return True
        if not subject.name:
            return any(self._authors.of_line(text) for text in texts[: index - 1] if is_body(text))
        if are_named_before(document, document.paragraphs[index].start, subject.name):
            return True
        if not _is_alone(subject, _card(texts, index)) and self._tells_of_text(document, index):
            return True
        above = range(max(index - MAX_TAIL_LINES, 0))
        return any(self._subject(texts, at) is not None for at in above if is_body(texts[at]))

    def _tells_of_text(self, document: Document, index: int) -> bool:
        """Return whether a clause of a note that says nothing of such notes has a word of the text.

        What somebody writes about can be what the text is about.
        """
        told = " ".join(map(self._before_beat, _sentences(document.paragraph_texts[index])))
        clauses = [clause for part in _PIECES.split(told) for clause in _CLAUSES.split(part)]
        others = [clause for clause in clauses if not (self._has_occupation(clause) or self._facts.of_line(clause))]
        words = [word for clause in others for word in WORD.findall(clause)[:MAX_CLAUSE_WORDS] if word[0].islower()]
        words = [word for word in words if len(word) >= MIN_SHARED_CHARS and not self._links.has(word)]
        above = document.paragraph_words[:index]
        return any(found_fraction(title_units(word), above) for word in words if title_units(word))

    def _heading(self, texts: Sequence[str], index: int) -> int:
        """Return the first of the short lines above a note that have its name, an occupation or a word for authors."""
        subject = self._subject(texts, index)
        name = set(WORD.findall(subject.name.lower())) if subject else set()
        first = index
        while first and not ends_sentence(texts[first - 1]) and word_count(texts[first - 1]) <= MAX_HEADING_WORDS:
            line = texts[first - 1]
            if not (name & set(WORD.findall(line.lower())) or self._is_on_people(line)):
                break
            first -= 1
        return first

    def _is_on_people(self, line: str) -> bool:
        return bool(self._authors.of_line(line)) or self._has_occupation(line)

    def _subject(self, texts: Sequence[str], index: int) -> Subject | None:
        """Return whom a line introduces, if all that it says is what notes on authors say."""
        text = texts[index].strip(_MARKS)
        if not MIN_WORDS <= word_count(text) <= self.max_words or has_unspaced(text) or self._tells.of_line(text):
            return None
        sentences = _sentences(text)
        card = _card(texts, index)
        subject = self._introduced(sentences[0], card, is_note=texts[index].lstrip()[:1] in _NOTE_MARKS)
        if subject is None or (_is_alone(subject, card) and self._has_occupation(sentences[0])):
            return subject
        if not self._tells_of_work(subject, text):
            return None
        rest = " ".join(subject.words[subject.end :])
        others = (one for one in sentences[1:] if not self._beats.of_line(one))
        parts = [part for each in (self._before_beat(rest), *others) for part in _PIECES.split(each)]
        parts = list(filter(WORD.search, parts))
        return subject if parts and all(map(self._belongs, parts)) else None

    def _introduced(self, sentence: str, card: str, *, is_note: bool) -> Subject | None:
        """Return whom a sentence introduces: a name, or the author, before a word that leads to an occupation."""
        words = sentence.split()
        for start in range(min(MAX_BEFORE_NAME, len(words))):
            before = " ".join(words[:start])
            is_trade = self._has_occupation(before) and words[0].lower() not in all_function_words()
            if start and not (is_trade or _is_before_name(words[:start])):
                continue
            end = _name_end(words, start, card)
            if end and (self._is_linked(words, end) or self._has_occupation(" ".join(words[end : end + 1]))):
                return Subject(words, start, end)
        first = next((at for at, word in enumerate(words[:2]) if word.lower() not in all_function_words()), 0)
        author = WORD.findall(words[first].lower())[-1:]
        if not any(map(self._authors.has, author)):
            is_bare = is_note or sentence == sentence.upper()  # a footnote, or a script without capitals
            return Subject(words, 0, 0) if is_bare and self._has_occupation(words[0]) else None
        is_near = self._has_occupation(" ".join(words[first + 1 : first + 1 + MAX_UNLINKED]))
        return Subject(words, first + 1, first + 1) if is_near or self._is_linked(words, first + 1) else None

    def _is_linked(self, words: Sequence[str], end: int) -> bool:
        if end >= len(words):
            return False
        if words[end - 1][-1] in ",:;)" or words[end][0] in "(–—|-,:":
            return True
        return bool(self._links.of_line(words[end]))

    def _before_beat(self, sentence: str) -> str:
        """Return a sentence up to the verb that says what somebody writes about."""
        verb = next((word for word in WORD.finditer(sentence) if self._beats.has(word.group().lower())), None)
        return sentence[: verb.end()] if verb else sentence

    def _has_occupation(self, text: str) -> bool:
        return bool(self._writers.of_line(text) or self._others.of_line(text))

    def _tells_of_work(self, subject: Subject, text: str) -> bool:
        """Return whether a note has the occupation of a writer, or a fact and another, an author or a name above."""
        if self._writers.of_line(text) and not self._wrote_something(text):
            return True
        facts = self._facts.of_line(text)
        if self._beats.of_line(" ".join(subject.words[subject.end :][:1])):
            return bool(_ADDRESS.search(text)) or any(not self._beats.has(fact) for fact in facts)
        has_fact = bool(facts) or _is_title(subject.words[: subject.start])
        has_fact |= any(mark in text for mark in _QUOTES)
        has_fact |= not text.isupper() and any(word.isupper() and len(word) >= MIN_INITIALS for word in subject.words)
        return has_fact and (subject.end - subject.start < MIN_NAME_WORDS or bool(self._others.of_line(text)))

    def _wrote_something(self, text: str) -> bool:
        """Return whether the only writer in a note is one of something: "the writer of the plan"."""
        words = text.split()
        writers = [at for at, word in enumerate(words) if self._writers.of_line(word)]
        after = [words[at + 1 : at + 2] for at in writers if words[at].lower() in _MAKERS]
        return len(after) == len(writers) and all(word and word[0] in _OF for word in after)

    def _belongs(self, part: str) -> bool:
        """Return whether a part of a note says what notes on authors say."""
        words = WORD.findall(part.lower())
        if part.isupper() or all(map(str.isdecimal, words)) or self._has_occupation(part) or self._facts.of_line(part):
            return True
        return self._links.has(words[0]) or bool(_ADDRESS.search(part))


def _sentences(text: str) -> list[str]:
    return [text[slice(*span)].strip() for span in sentence_spans(text, Span(0, len(text)))]


def _is_item(texts: Sequence[str], index: int) -> bool:
    """Return whether a line is an item of a list: it begins with the same bullet as the one before it."""
    return texts[index][:1] in _BULLETS and texts[index - 1][:1] == texts[index][:1]


def _card(texts: Sequence[str], index: int) -> str:
    """Return the nearer of the two short lines above a note that begin with its first word, or with `By` and it."""
    first = texts[index].strip(_MARKS).split(" ", 1)[0]
    lines_above = (texts[at].strip(_MARKS) for at in range(index - 1, max(index - 3, -1), -1))
    found = (line for line in lines_above if word_count(line) <= MAX_HEADING_WORDS and not ends_sentence(line))
    return next(
        (line[line.index(first) :] for line in found if f"{first} " in f"{line} " and first in line.split()[:2]), ""
    )


def _is_alone(subject: Subject, card: str) -> bool:
    """Return whether a line above a note is the whole name of whom it is on, and nothing else.

    Below it, as on a card, a note says what it likes.
    """
    words = card.split(",")[0].split()
    return bool(subject.name) and MIN_NAME_WORDS <= _name_end([*words, ""], 0, "") == len(words)


def _name_end(words: Sequence[str], start: int, card: str) -> int:
    """Return where a name that starts at a word ends; 0 if it is none. One word is a name if a card begins with it."""
    least, count = 1 if card.startswith(f"{words[start]} ") else MIN_NAME_WORDS, 0
    for at, word in enumerate(words[start : start + MAX_NAME_WORDS], start):
        bare = word.strip(",.:;()|")
        is_name = bare[:1].isupper() and (not bare.isupper() or len(bare) > 1)
        if is_name and not (count == 0 and bare.lower() in all_function_words()):
            count += 1
        elif not (count and bare in _PARTICLES) and not (count and len(bare) == 1 and bare.isupper()):
            return at if count >= least else 0
        if word[-1] in ",:;)" or (word[-1] == "." and len(bare) > MIN_NAME_WORDS):
            return at + 1 if count >= least else 0
    return 0


def _is_before_name(words: Sequence[str]) -> bool:
    """Return whether some words are titles, or an article, as Greek has it before names."""
    return _is_title(words) or (len(words) == 1 and not words[0].isascii() and words[0].lower() in all_function_words())


def _is_title(words: Sequence[str]) -> bool:
    """Return whether some words are titles of scholars: "Prof. Dr."."""
    return bool(words) and all(
        re.fullmatch(r"(?i)(?:prof|dr|dra|mag|ing|mgr|phdr|dipl)\w{0,2}\.", word) for word in words
    )
