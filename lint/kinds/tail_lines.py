"""Report lines that ask something of a text's readers, by what they ask and what they offer."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice
from typing import Annotated, ClassVar

from msgspec import Meta

from lint.core.document import Document
from lint.core.segment import WORD, has_unspaced, word_count
from lint.core.sentence_end import ends_sentence
from lint.kinds.parameters import Count, quoted
from lint.kinds.tail import Cues, Stretch, Tail, Words, lines
from lint.signals.explained_lines import is_defined
from lint.signals.line_shape import has_bullet, has_text, is_body
from lint.signals.lines import grouped
from lint.signals.page_voice import speaks_to_reader
from lint.signals.title_words import all_function_words

MAX_TAIL_LINES = 60
MAX_SHORT_WORDS, MAX_WORD_CHARS = 6, 10
MIN_SURE_LINES, MIN_INSIDE_WORDS = 2, 5
MAX_TOPIC_PARAGRAPHS = 1  # An offer in more paragraphs of the text is what the text is about

_STARTS = re.compile(r"[?!¿¡！？؟|]+\s*")  # What a clause that asks begins after; a sentence is the text's own voice


class TailLines(Tail, frozen=True, kw_only=True):
    """Reports lines below the last paragraph of a text that ask readers for something and offer them something.

    A line asks if one of its clauses begins with a word such as `subscribe`, `get` or `want`. It offers something if it
    has a word such as `newsletter`; in a short line, `now` is enough. Nothing is reported in a text about such offers.
    Between two paragraphs, or above the first, a line needs five words, and one of `offers`.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    asks: Annotated[Words, Meta(description="Words that begin a clause, by language, in lower case; `*`: any ending.")]
    offers: Annotated[Words, Meta(description="Words for what is offered, in the same form.")]
    short_offers: Annotated[
        Words,
        Meta(
            description="More of them in lines of few words that are no sentence. They have everyday meanings too: the "
            "fix is safe if a line of the text's end has one of `offers`, or two say nothing else."
        ),
    ] = {}  # noqa: RUF012
    tells: Annotated[
        Words, Meta(description="Verbs of sentences that tell something, in the same form: no prompt has them.")
    ] = {}  # noqa: RUF012
    max_words: Annotated[Count, Meta(description="Ignore longer lines (in words).")] = 25

    _asks = cached_property(lambda self: Cues.of(self.asks))
    _offers = cached_property(lambda self: Cues.of(self.offers))
    _short_offers = cached_property(lambda self: Cues.of(self.short_offers))
    _tells = cached_property(lambda self: Cues.of(self.tells))

    def found(self, document: Document) -> Iterator[Stretch]:
        """Yield each run of such lines."""
        texts = document.paragraph_texts
        prompts = self._prompts(texts)
        above = texts[: prompts[0] if prompts else len(texts)]
        inside = self._inside(above)
        own = [text for at, text in enumerate(above) if at not in inside]
        if not (prompts or inside) or not has_text(own) or self._is_topic(own):
            return
        are_sure = self._are_sure([texts[index] for index in prompts])
        for run in (*([at] for at in inside), *grouped(prompts, lambda last, index: index == last + 1)):
            most = max(word_count(texts[index]) for index in run)
            fields = {"text": quoted(texts[run[0]]), "line_count": len(run)}
            is_sentence = ends_sentence(texts[run[0]].rstrip("!"))
            may_be_own = is_sentence and (run[0] in inside or speaks_to_reader(document))
            at = document.lines_of(*document.paragraphs[run[0]])[0]
            may_be_own |= len(run) == 1 and is_defined(document, at, self._is_prompt)
            is_sure = (are_sure or run[0] in inside) and not may_be_own
            yield Stretch(run[0], run[-1] + 1, lines(len(run)), most, fields, limit=self.max_words, is_sure=is_sure)

    def _prompts(self, texts: Sequence[str]) -> list[int]:
        """Return the prompts among the last lines, up from the end to the last paragraph of the text."""
        found = []
        for index in range(len(texts) - 1, max(len(texts) - 1 - MAX_TAIL_LINES, 0), -1):
            if self._is_prompt(texts[index]):
                found.append(index)
            elif is_body(texts[index]) and not (found and self._offers.of_line(texts[index])):
                break
        return found[::-1]

    def _inside(self, texts: Sequence[str]) -> list[int]:
        """Return the prompts alone between two paragraphs, or above the first, that name what they offer."""
        return [
            at
            for at, text in enumerate(texts[1:-1], 1)
            if self._is_prompt(text)
            and word_count(text) >= MIN_INSIDE_WORDS
            and self._offers.of_line(text)
            and (at == 1 or is_body(texts[at - 1]))
            and is_body(texts[at + 1])
        ]

    def _is_prompt(self, text: str) -> bool:
        """Return whether a clause begins with a word that asks, and another word is an offer."""
        if len(text) > MAX_WORD_CHARS * self.max_words or has_bullet(text) or text[:1] in _QUOTES:
            return False
        asks = [text] if has_unspaced(text) else list(filter(self._asks.has, _starts(text)))
        if not asks or word_count(text) > self.max_words:
            return False
        if ends_sentence(text.rstrip("!")) and self._tells.of_line(text):
            return False
        offers = self._offers.of_line(text) or (self._short_offers.of_line(text) if _is_short(text) else set())
        return any(offers - {ask} and self._asks.of_line(ask) - offers for ask in asks)

    def _are_sure(self, found: Sequence[str]) -> bool:
        """Return whether one of the lines has a word of `offers`, or two say nothing but what they ask and offer.

        "Add the salt now" is a step of a recipe, and "Send me the list" what people say to each other.
        """
        if any(map(self._offers.of_line, found)):
            return True
        return sum(map(self._says_nothing_else, found)) >= MIN_SURE_LINES

    def _says_nothing_else(self, text: str) -> bool:
        said = self._asks.of_line(text) | self._short_offers.of_line(text)
        return all_function_words().issuperset(set(WORD.findall(text.lower())) - said)

    def _is_topic(self, texts: Sequence[str]) -> bool:
        """Return whether several paragraphs of the text itself name what such lines offer."""
        named = (text for text in texts if is_body(text) and self._offers.of_line(text))
        return next(islice(named, MAX_TOPIC_PARAGRAPHS, None), None) is not None


def _starts(text: str) -> list[str]:
    """Return the first word of each clause, in lower case."""
    clauses = _STARTS.split(text) if _STARTS.search(text) else (text,)
    return [start.group().lower() for clause in clauses if (start := WORD.search(clause))]


def _is_short(text: str) -> bool:
    if len(text) > MAX_WORD_CHARS * MAX_SHORT_WORDS or word_count(text) > MAX_SHORT_WORDS:
        return False
    return not ends_sentence(text.rstrip("!"))


_QUOTES = frozenset('"“„«‘「『”»')
