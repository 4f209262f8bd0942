"""What is around a label such as "See also" or "Comments", and tells that it belongs to the text."""

import re
from collections.abc import Callable, Sequence
from functools import cache
from itertools import islice, pairwise, starmap, takewhile
from operator import lt

from lint import data
from lint.core.document import Document
from lint.core.segment import WORD, sentence_spans, word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.kinds.foreign_lines.words import CATEGORIES, cue_counts, lexicon
from lint.signals.content_lines import is_in_section, is_text
from lint.signals.entries import MAX_CHARS, are_entries, is_entry, is_work
from lint.signals.explained_lines import is_defined, is_in_record, is_quoted
from lint.signals.line_shape import is_body, is_separator
from lint.signals.lines import beside, line_text, neighbours
from lint.signals.page_type import QUESTION_MARKS
from lint.signals.page_voice import explains_service, reader_words
from lint.signals.regex import encoded
from lint.signals.title_words import all_function_words
from lint.signals.wrapped_lines import full_lines, is_torn, tears, unwrapped

MIN_SENTENCE_WORDS, MIN_HEADED_WORDS = 4, 2
MAX_COUNT_WORDS = 3  # Maximum words of a line that counts comments
MAX_MARK_WORDS = 6  # Maximum words of a line that says who wrote a comment, or of an item of a list
MAX_LISTED, MIN_INTRODUCTION_WORDS = 12, 4
MIN_TITLE_WORDS, MIN_LOWER_TITLE_WORDS = 3, 5  # Minimum words of a title after a label in capitals, in lower case
MIN_OFFER_WORDS, MAX_OFFER_WORDS = 3, 25  # Of the line above a list of what users get, and of its items
MIN_ORDERED = 4  # Minimum lines on each side of one in the order of the alphabet
MIN_LISTED = 3  # Minimum words next to a word that is one of a list
MAX_BELOW = 8  # How many lines below a label show what it heads
MIN_JOINED_CHARS = 3  # Minimum length of a word in lower case that another is joined to: "eBay"
MAX_TIMES_TEXT = 2  # Maximum length of comments, as a multiple of the running text above

_LABEL = re.compile(r"\s*(?:[:：|»►>】]|\s[–—-]\s)\s*")
_ASKING = tuple(map(CATEGORIES.index, ("social", "subscribe", "related", "comments", "advertising", "commerce")))
"""Words of a page that introduces its own links: "Follow us on these networks:"."""

_AROUND = " \t»►>|[]()"
_ARROWS = frozenset("►▶→➡⇒👉☞")

_LOWER, _UPPER = "a-zß-öø-ÿа-яёα-ω", "A-ZÀ-ÖØ-ÞА-ЯЁΑ-Ω"
_GLUE = re.compile(
    rf"(?<=[{_LOWER}])(?=[“„«]|[{_UPPER}][{_LOWER}'’]* )|(?<=[{_LOWER}][.!?…])(?=[{_UPPER}“„«])"
    rf"|(?<=[.!?…][”“»])(?=[{_UPPER}])"
)
"""Where an extractor joined two boxes without a space: "adsThe", "end.Read", "farms“We"."""


def leaves_a_section(document: Document, found: Sequence[int]) -> bool:
    """Return whether the last line is a heading in Markdown, with a text below it that stays."""
    is_heading = re.match(r" {0,3}#{1,6} ", document.text[slice(*document.lines[found[-1]])]) is not None
    return is_heading and word_count(beside(document, found[-1], 1)) >= MIN_SENTENCE_WORDS


def leads_to_entries(document: Document, indices: Sequence[int]) -> bool:
    """Return whether the labels on some lines, one below the other, lead to entries, or are sentences of the text.

    An entry is after the label's colon, or in the lines below it.
    """
    labels = [line_text(document, index) for index in indices]
    after = [(label, found) for label in labels if (found := _after_label(label))]
    if after:
        return 2 * sum(is_entry(found) and not _is_title(label, found) for label, found in after) >= len(after)
    if any(map(_is_own_sentence, labels)):
        return True
    below = _below(document, indices[-1])
    is_wrapped = any(is_torn(document, at) for at in islice(neighbours(document, indices[-1], 1), len(below)))
    return bool(below) and (is_wrapped or are_entries(below))


def headed_sentence(document: Document, indices: Sequence[int]) -> str:
    """Return the sentence, however short, that is directly below a heading or a question; "" if there is none."""
    line = line_text(document, indices[-1]).rstrip()
    is_heading = len(indices) == 1 and (not ends_sentence(line) or line.endswith(QUESTION_MARKS))
    return sentence_below(document, indices[-1]) if is_heading else ""


def sentence_below(document: Document, index: int) -> str:
    """Return the sentence, however short, that is directly below a line; "" if there is none."""
    near = next(neighbours(document, index, 1), None)
    below = "" if near is None else unwrapped(document, near)
    return below if is_text(below, min_words=MIN_HEADED_WORDS) else ""


def are_comments(document: Document, indices: Sequence[int]) -> bool:
    """Return whether lines can be a heading and the comments below it: it counts them, or there are names and texts.

    "Recent comments" above sentences alone can be about comments, "Write a comment" above a button is a step, and
    "27 comments" above three sentences is a counter within the text. "3 comments" below "12 comments" is beside
    another headline of a list.
    """
    heading, *below = (line_text(document, index) for index in indices)
    if word_count(heading) <= MAX_COUNT_WORDS and any(_is_other_count(heading, line) for line in below):
        return False
    has_marks = any(map(_is_mark, below))
    if not any(map(str.isdecimal, heading)):
        return has_marks and any(ends_sentence(line.rstrip()) for line in below)
    is_counter = len(re.findall(r"\d+", heading)) == 1 and word_count(heading) <= MAX_COUNT_WORDS
    last = max((at for at, line in enumerate(below) if _is_mark(line)), default=-1)
    goes_on = sum(map(is_body, below[last + 1 :])) > 1
    return not is_counter or (has_marks and not goes_on) or counts_lines(heading, below)


def _is_mark(line: str) -> bool:
    is_short = word_count(line) <= MAX_MARK_WORDS and any(map(str.isalpha, line))
    return is_short and not ends_sentence(line.rstrip())


def counts_lines(heading: str, below: Sequence[str]) -> bool:
    """Return whether the lines below "3 comments" can be the comments: short ones, or one that it counts."""
    bodies = sum(map(is_body, below))
    return not bodies or (bodies == 1 and re.findall(r"\d+", heading) == [str(len(below))])


def _is_other_count(heading: str, line: str) -> bool:
    """Return whether two lines with a number differ in nothing else."""
    one, other = ("".join(filter(str.isalpha, text)) for text in (heading, line))
    return one == other and heading.strip() != line.strip() and any(map(str.isdecimal, heading))


def is_below_text(document: Document, start: int) -> bool:
    """Return whether what is below `start` is no longer than the text above, nor twice as long as its running text.

    Longer replies are the content of a thread, not comments on an article.
    """
    above = zip(document.paragraphs, document.paragraph_texts, strict=True)
    chars = sum(len(text) for span, text in above if span.end <= start and is_body(text))
    return len(document.text) - start <= min(start, MAX_TIMES_TEXT * chars)


def are_in_text(document: Document, indices: Sequence[int], is_match: Callable[[str], bool]) -> bool:
    """Return whether lines that match are the text's own by what is around them: in a list that it introduces, in a
    section or a record, explained or quoted, or they go on in the line below, or above other sentences of a privacy
    notice.
    """
    if is_in_service_text(document, indices[-1], is_match):
        return True
    if is_introduced(document, indices[0]) or is_offered(document, indices[0]) or is_torn(document, indices[-1]):
        return True
    if is_among_words(document, indices[0]) or is_in_order(document, indices):
        return True
    first, above = indices[0], indices[0] - 1
    if above in full_lines(document) and tears(line_text(document, above), line_text(document, first)):
        return True
    if any(_reporting().search(line_text(document, at)) for at in indices):
        return True
    if any(is_in_section(document, at) or joins_text(document, at, is_match) for at in indices):
        return True
    if any(is_quoted(document, at) for at in indices):
        return True
    return len(indices) == 1 and any(judge(document, indices[0], is_match) for judge in (is_defined, is_in_record))


@cache
def _reporting() -> re.Pattern[str]:
    """Return what is between commas in a sentence that reports a request: "Tell us, the council wrote, and we did"."""
    return re.compile(
        rf"(?i)\w[”\"»]?, (?:[^\s,.!?]+ ){{0,3}}(?:{data.table('aside_words.txt')['reporting']})(?: [^.!?,]{{1,40}})?, "
    )


@cache
def _offering() -> re.Pattern[str]:
    """Return what is in the line above a list of what the users of a page get: "Benefits of membership"."""
    return re.compile(f"(?i){data.table('aside_words.txt')['benefits']}")


def is_in_service_text(document: Document, index: int, is_match: Callable[[str], bool]) -> bool:
    """Return whether a line is above other sentences of a privacy notice, terms, or questions and answers."""
    below = (line_text(document, at) for at in islice(neighbours(document, index, 1), MAX_BELOW))
    return explains_service(document) and any(is_text(line, min_words=2) and not is_match(line) for line in below)


def is_introduced(document: Document, index: int) -> bool:
    """Return whether a line is in a list that the text introduces: "The display shows one of these messages:"."""
    if word_count(line_text(document, index)) > MAX_MARK_WORDS:
        return False
    for near in islice(neighbours(document, index, -1), MAX_LISTED):
        line = line_text(document, near).rstrip()
        if line.endswith((":", "：")) and word_count(line) >= MIN_INTRODUCTION_WORDS:
            _, cues = cue_counts(line, WORD.findall(line.lower()))
            return not any(cues[at] for at in _ASKING)
        if ends_sentence(line) or word_count(line) > MAX_MARK_WORDS:
            return False
    return False


def is_offered(document: Document, index: int) -> bool:
    """Return whether a line is in a list of what the users of a page get, such as newsletters."""
    for near in (index, *islice(neighbours(document, index, -1), MAX_BELOW)):
        line = line_text(document, near).strip()
        count = word_count(line)
        if not 1 < count <= MAX_OFFER_WORDS:
            return False
        if near != index and count >= MIN_OFFER_WORDS and _offering().search(line):
            return not ends_sentence(line) or _speaks(line)
    return False


def is_in_order(document: Document, indices: Sequence[int]) -> bool:
    """Return whether lines are among others in the order of the alphabet, as in a list of shops, makers or topics."""
    above = list(islice(neighbours(document, indices[0], -1), MIN_ORDERED))[::-1]
    below = list(islice(neighbours(document, indices[-1], 1), MIN_ORDERED))
    if len(above) + len(below) < 2 * MIN_ORDERED:
        return False
    lines = [line_text(document, at).strip(" *•·–-").casefold() for at in (*above, *indices, *below)]
    return all(word_count(line) <= MAX_MARK_WORDS for line in lines) and all(starmap(lt, pairwise(lines)))


def is_among_words(document: Document, index: int) -> bool:
    """Return whether a line is one of a list of words, each on its line in lower case, as the names in a program."""
    if not _is_word(line_text(document, index)):
        return False
    sides = ((line_text(document, at) for at in neighbours(document, index, step)) for step in (-1, 1))
    return sum(len(list(islice(takewhile(_is_word, side), MIN_LISTED))) for side in sides) >= MIN_LISTED


def _is_word(line: str) -> bool:
    return line.strip().isalpha() and line.strip()[0].islower()


def _after_label(label: str) -> str:
    text = label.strip(_AROUND)
    found = _LABEL.search(text[:MAX_CHARS])
    after = text[found.end() :].strip('"“”«»„') if found else ""
    is_link = text[:1].islower() and (word_count(after) >= MIN_LOWER_TITLE_WORDS or after.endswith(QUESTION_MARKS))
    return after[:1].upper() + after[1:] if is_link else after  # "read also: how the mill on the weir burned"


def _is_title(label: str, text: str) -> bool:
    """Return whether a label is as loud as that of a link, in capitals or with an arrow, and leads to a few words."""
    found = _LABEL.search(label.strip(_AROUND))
    head = label.strip(_AROUND)[: found.start() if found else 0]
    is_loud = label.lstrip()[:1] in _ARROWS or (head.isupper() and len(head) >= MIN_JOINED_CHARS)
    return is_loud and word_count(text) >= MIN_TITLE_WORDS and not is_work(text) and not text.isupper()


def _is_own_sentence(label: str) -> bool:
    """Return whether a label goes on as a sentence: "Read more in the folder in the hall." """
    words = {word for word in WORD.findall(label.lower()) if word not in lexicon().words}
    is_long = word_count(label) >= MIN_SENTENCE_WORDS
    return is_long and ends_sentence(label.rstrip()) and not words <= all_function_words()


def _below(document: Document, index: int) -> list[str]:
    """Return the lines below a label, up to the next sentence."""
    found: list[str] = []
    for near in neighbours(document, index, 1):
        line = line_text(document, near).strip()
        if ends_sentence(line) or len(found) == MAX_BELOW:
            break
        if not is_separator(line):
            found.append(line)
    return found


def joins_text(document: Document, index: int, is_own: Callable[[str], bool]) -> bool:
    """Return whether a sentence of the text is on a line, joined without a space to what `is_own` of the rule."""
    line = line_text(document, index)
    cuts = [0, *(match.start() for match in _GLUE.finditer(line) if not _is_in_name(line, match.start())), len(line)]
    parts = [line[start:end].strip() for start, end in pairwise(cuts)]
    return len(parts) > 1 and any(is_text(part) and not is_own(part) for part in parts)


def is_mostly_text(document: Document, index: int, is_own: Callable[[str], bool]) -> bool:
    """Return whether most words of a line that `is_own` are of sentences that are not, nor speak to the reader."""
    line = line_text(document, index)
    sentences = [line[slice(*span)].strip() for span in sentence_spans(line, Span(0, len(line)))]
    if len(sentences) < 2 or not is_own(line):
        return False
    said = [each for each in sentences if is_text(each) and not is_own(each) and not _speaks(each)]
    return 2 * sum(map(word_count, said)) > word_count(line)


def _speaks(sentence: str) -> bool:
    return reader_words().search(encoded(sentence)) is not None


def _is_in_name(line: str, at: int) -> bool:
    """Return whether a capital letter within a word is of a name: "YouTube", "iPhone"; not of "AdvertisementThe"."""
    before, after = WORD.findall(line[:at])[-1], line[at:].split(" ", 1)[0]
    if not (line[at - 1].isalpha() and after[0].isalpha()):
        return False
    if before[0].isupper():
        return before + after == "LinkedIn" or after.lower() not in all_function_words()
    return len(before) < MIN_JOINED_CHARS
