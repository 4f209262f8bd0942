"""Words hyphenated at the ends of printed lines, and the running headers between their parts."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from lint.core.document import Document
from lint.core.sentence_end import ends_sentence
from lint.core.types import Span
from lint.signals.characters import Occurrence, unusual
from lint.signals.lost_spaces import first_language
from lint.signals.pdf_lines import MAX_HEADER_CHARS

MAX_CUT_LINES = 2  # Maximum lines from one part of a word to the other: a blank line may be between them
MIN_HYPHENS = 3  # Minimum hyphenated line ends in a typeset text; one may be a real hyphen,
MIN_WRAPPED_HYPHENS = 2  # two in hard-wrapped text hardly, and a soft hyphen or "¬" is none
_CUT_WORD = r"[^\W\d_]{2}[-\u2010\u00ad\u00ac]$"

MIN_INLINE_CUTS = 4  # Minimum different words parted by a hyphen and a space; fewer may be dashes
MAX_DASH_FRACTION = 0.3  # Maximum share of hyphens before a function word, as in "pre- and post-war"
_INLINE_CUT = r"(?<![\w-])([^\W\d_]{2,})- ([a-zß-ÿа-яё]{2,})\b"
_SOFT_SIGN = r"(?<=[^\W\d_]{2})\u00ac(?=[^\W\d_]{2})"


def hyphenated_words(document: Document) -> Iterator[Occurrence]:
    """Yield words hyphenated at a line end, with the edit that joins them, and headers between their parts."""
    yield from _inline_cuts(document)
    text = document.text
    is_soft = "\u00ad\n" in text or "\u00ac\n" in text
    least = 1 if is_soft else MIN_WRAPPED_HYPHENS if document.is_hard_wrapped else MIN_HYPHENS
    if not is_soft and sum(map(text.count, ("-\n", "\u2010\n", "-\r\n"))) < least:
        return
    lines = [text[slice(*line)].rstrip() for line in document.lines]
    filled = [at for at, line in enumerate(lines) if line]
    following = dict(pairwise(filled))
    cut = [at for at, after in following.items() if after - at <= MAX_CUT_LINES and _is_cut(lines[at], lines[after])]
    if len(cut) < least:
        return
    for at in cut:
        end, after = document.lines[at].start + len(lines[at]), following[at]
        what = lines[at].split()[-1] + lines[after].split()[0]
        yield Occurrence(Span(end - 1, document.lines[after].start), what, "")
    for at in _single_headers(lines, cut):
        yield Occurrence(document.lines[at], f'running header "{lines[at].strip()[:40]}"')


def _inline_cuts(document: Document) -> Iterator[Occurrence]:
    """Yield hyphens of line ends that were joined with a space, "differ- ences", and "¬" within words."""
    text = document.text
    if "\u00ac" in unusual(document):
        soft = [Span(*match.span()) for match in re.finditer(_SOFT_SIGN, text)]
        if len(soft) >= MIN_WRAPPED_HYPHENS:
            yield from (Occurrence(span, "\u00ac", "") for span in soft)
    if text.count("- ") - text.count(" - ") < MIN_INLINE_CUTS:
        return
    found = [*re.finditer(_INLINE_CUT, text)]
    if len({match[0] for match in found}) < MIN_INLINE_CUTS:
        return
    _, known = first_language(document)
    # Malay says words twice: "hak- hak"
    cuts = [match for match in found if match[2] not in known and match[1].casefold() != match[2]]
    if len({match[2] for match in cuts}) >= MIN_INLINE_CUTS and len(found) - len(cuts) <= MAX_DASH_FRACTION * len(
        found
    ):
        yield from (Occurrence(Span(match.end(1), match.start(2)), match[0], "") for match in cuts)


def _is_cut(line: str, following: str) -> bool:
    return bool(following[:1].islower()) and re.search(_CUT_WORD, line) is not None and not line.endswith("--")


def _single_headers(lines: Sequence[str], cut: Sequence[int]) -> Iterator[int]:
    """Yield lines of capitalised words with a page number before or after them."""
    for at in range(cut[0], min(cut[-1] + 1, len(lines))):
        line = lines[at].strip()
        words = re.findall(r"[^\W\d_]{3,}", line)
        if len(words) < 2 or len(line) > MAX_HEADER_CHARS or ends_sentence(line):
            continue
        has_number = re.search(r"^\d{1,4}\s|\s\d{1,4}$", line) is not None
        if has_number and 2 * sum(word[0].isupper() for word in words) > len(words):
            yield at
