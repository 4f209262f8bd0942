"""Report traces of pages in text from a PDF or a scan: one named defect per rule.

Spaces lost or added, letters misread, tables flattened; what pages leave between lines is in `lint.signals.pdf_lines`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, islice, pairwise
from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lint import data
from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Edit, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import MaxFindings, removal, safe_if
from lint.signals.characters import Occurrence, unusual
from lint.signals.converter_marks import converter_marks
from lint.signals.hyphenated_words import hyphenated_words
from lint.signals.languages import are_close, guess, is_surely, share_of
from lint.signals.ligatures import damaged_words, ligature_runs
from lint.signals.lines import line_text
from lint.signals.lost_spaces import first_language, first_words, lost_spaces
from lint.signals.pdf_lines import page_lines
from lint.signals.split_accents import split_accents

_LETTERS = (
    bytes(
        ord("a") if chr(code).isalpha() else ord("1") if chr(code) in "01|~^" else ord(" ") if code == 32 else 0
        for code in range(128)
    )
    + bytes(64)
    + b"a" * 64
)
_CONTINUATION = bytes(range(0x80, 0xC0))  # The continuation bytes of UTF-8

MIN_MISREAD_WORDS = 4
MIN_MISREAD_FRACTION = 0.03  # Minimum number and share of words with a digit or symbol in place of a letter
MIN_TABLE_CHARS = 40
MIN_TABLE_TOKENS = 12
MIN_TABLE_ROWS = 3
MAX_CELL_CHARS = 30

_SPREAD = r"(?<!\w)(?:[^\W\d_] ){7,}[^\W\d_](?!\w)"
_INITIAL = r"(?:\A|\n)([A-ZÀ-ÞА-Я])\n(?=([a-zß-ÿа-я]{1,12}) [^\n]{40})"  # Of a chapter, on a line of its own
_MISREAD = r"(?<![\w@/.:#-])(?:[A-ZÀ-Ýa-zà-ÿ][a-zà-ÿ]*[01|~^][a-zà-ÿ]+|[А-яё][а-яё]*[01][а-яё]+)(?![\w@/:-])"
_GLYPHS = (
    r"(?:\(cid:\d{1,5}\)|/uni(?!FB0)[0-9A-F]{4}|(?:/(?:gid|g|C)\d{2,5}){3,40}"
    r"|(?i:glyph)(?:<|&lt;|\()[\w=:,/+.-]{1,60}(?:>|&gt;|\)))+"
)
_GLYPH_SIGNS = ("(cid:", "/uni", "/gid", "/g1", "/g3", "/g8", "/C2", "LYPH", "lyph<")
MIN_GLYPH_CHARS = 16  # Minimum length of all such marks
_REVERSED = "(?<![\u0590-\u06ff])(?:[ةى][\u0621-\u064a]|[םןץףך][א-ת])"  # What ends words, at their start
MIN_CONFUSED = 3  # Minimum number of different such words

_MARKS = r"(?m)^(?=[^\n<>{}()=$]{12,120}$)(?=.*[~^|¦\\])(?=(?:[\w ]*[^\w\s]){9})(?!.*[^\W_]{3}).*"
MIN_MARK_KINDS = 9  # Minimum different characters in a line of noise; a rule, an ornament or a table has fewer
_NUMBER = r"[-+−±(]?[$€£¥]?\d[\d.,:/]*[%)]?[a-z]?"


@lru_cache(maxsize=1)
def _shape(document: Document) -> bytes:
    """Return a text with `a` for each letter, `1` for what may be a misread one, and its spaces."""
    return document.utf8.translate(_LETTERS, _CONTINUATION)


MAX_PIECE_CHARS = 4.8  # Maximum mean length of a word in such a line, with the space behind it
MIN_PIECES, MIN_PIECE_FRACTION, MIN_VOWELLESS = 6, 0.22, 2
MANY_PIECES, MANY_PIECES_FRACTION, MIN_TINY = 9, 0.42, 5
"""Minimum number and share of different words of up to three letters in a line, function words apart, and how many have
no vowel; without these more, some with up to two letters. No true paragraph of 120,000 has as many but in Pidgin."""

_VOWELLESS = r"[b-df-hj-np-tv-xzбвгджзклмнпрстфхцчшщ]{2,3}"
MIN_SYLLABLES = 5
MAX_OTHER_SHARE = 0.04  # By how much a line may have more function words of another language by chance
_SYLLABLES = (
    r"[bcdfghjklmnprstvwz]e[nrls]|ver|ent|zen|ung|kön|müs|wür|für|te|ge|be|ne|se|le|de"  # None is a German word
)


def split_words(document: Document) -> Iterator[Occurrence]:
    """Yield lines in which spaces were put into words: "The com mit tee"."""
    text, found, is_clear = document.text, [], False
    paragraphs = zip(document.paragraphs, document.paragraph_words, strict=True)
    if not any(40 < end - start < MAX_PIECE_CHARS * (len(words) + 1) for (start, end), words in paragraphs):
        return  # nearly always
    lines = [one for one in document.lines if 40 < one.end - one.start < MAX_PIECE_CHARS * (text.count(" ", *one) + 1)]
    language, known = first_language(document) if lines else ("", frozenset[str]())
    # Languages of which no words are known have many short ones, as Vietnamese has.
    is_known = known and language != "vi" and is_surely(language, first_words(document))
    for line in lines if is_known else ():
        whole = re.findall(r"[^\W\d_]{3,}", text[slice(*line)].casefold())
        other = guess(whole)
        if other.share > share_of(language, whole) + MAX_OTHER_SHARE and not are_close(other.language, language):
            continue
        words = [word.strip('.,;:!?“”„«»"') for word in text[slice(*line)].split()]
        short = [
            word for word in words if 0 < len(word) < 4 and word.isalpha() and word.islower() and word not in known
        ]
        count, share = len(set(short)), len(short) / max(1, len(words))  # a line may be blank
        if count >= MIN_PIECES - 2 and share >= MIN_PIECE_FRACTION:
            has_vowelless = sum(re.fullmatch(_VOWELLESS, word) is not None for word in set(short)) >= MIN_VOWELLESS
            if language == "de":
                has_vowelless |= sum(re.fullmatch(_SYLLABLES, word) is not None for word in set(short)) >= MIN_SYLLABLES
            has_tiny = share >= MANY_PIECES_FRACTION and sum(len(word) < 3 for word in set(short)) >= MIN_TINY
            is_clear |= (count >= MIN_PIECES and has_vowelless) or (count >= MANY_PIECES and has_tiny)
            found.append(Occurrence(line, text[slice(*line)][:40]))
    yield from found if is_clear else ()


def spread_words(document: Document) -> Iterator[Occurrence]:
    """Yield words with a space after each letter, and lines with spaces within words."""
    yield from split_words(document)
    yield from damaged_words(document.text, "doubled") or damaged_words(document.text, "bold", least=1)
    yield from [*damaged_words(document.text, "twice", least=1), *damaged_words(document.text, "turned")]
    yield from damaged_words(document.text, "kerned")
    initials = [*re.finditer(_INITIAL, document.text)]
    if len(initials) == 1 and initials[0][1] not in ("A", document.text[initials[0].end()].upper()):  # no list of words
        yield Occurrence(Span(*initials[0].span(1)), " ".join(initials[0].groups()))
    if b"a a a a a a a a" not in _shape(document):
        return
    for match in re.finditer(_SPREAD, document.text):
        letters = match[0].split(" ")
        rising = sum(after > before for before, after in pairwise(map(str.casefold, letters)))
        if rising < 0.8 * (len(letters) - 1) and len(set(letters)) > 2:
            yield Occurrence(Span(*match.span()), match[0][:24])


def misread_words(document: Document) -> Iterator[Occurrence]:
    """Yield lines with words in which other characters replace letters, with numbers of glyphs, or of many signs."""
    text = document.text
    found: list[re.Match[str]] = []
    if any(sign in text for sign in "~^|¦\\"):
        found += (match for match in re.finditer(_MARKS, text) if len(set(match[0])) >= MIN_MARK_KINDS)
    if any(sign in text for sign in _GLYPH_SIGNS):
        glyphs = [*re.finditer(_GLYPHS, text)]
        found += glyphs if sum(len(match[0]) for match in glyphs) >= MIN_GLYPH_CHARS else ()
    if not unusual(document).isdisjoint("ةם"):
        reversed_words = [*re.finditer(_REVERSED, text)]
        found += reversed_words if len(reversed_words) >= MIN_MISREAD_WORDS else ()
    confused = data.table("misread_words.txt")
    if any(sign in text for sign in confused["signs"].replace("_", " ").split("|")):
        words = list(re.finditer(rf"(?i)\b(?:{confused['words']})\b", text))
        is_enough = len(words) >= MIN_MISREAD_WORDS and len({word[0].lower() for word in words}) >= MIN_CONFUSED
        found += words if is_enough else ()
    if _shape(document).count(b"a1a") >= MIN_MISREAD_WORDS:
        words = [match for match in re.finditer(_MISREAD, text) if sum(map(str.isalpha, match[0])) >= 3]  # no units
        is_enough = len({word[0] for word in words}) >= MIN_MISREAD_WORDS
        found += words if is_enough and len(words) >= MIN_MISREAD_FRACTION * text.count(" ") else ()
    for at in sorted({document.line_index(match.start()) for match in found}):
        yield Occurrence(document.lines[at], line_text(document, at)[:40])


def flat_tables(document: Document) -> Iterator[Occurrence]:
    """Yield lines of words and numbers without punctuation, in which a row pattern repeats."""
    for line in document.lines:
        if line.end - line.start < MIN_TABLE_CHARS or document.text[line.end - 1] in '.!?:;”"':
            continue
        text = document.text[slice(*line)]
        if re.search(r",(?!\d)|[;|\t()]", text) is not None or sum(map(str.isdigit, text)) < 8:
            continue
        tokens = text.split()
        are_numbers = [re.fullmatch(_NUMBER, token) is not None for token in tokens]
        if len(tokens) >= MIN_TABLE_TOKENS and _has_rows(are_numbers):
            yield Occurrence(line, text[:40])
    yield from column_tables(document)


def column_tables(document: Document) -> Iterator[Occurrence]:
    """Yield runs of lines that are the cells of a table: rows of a name and the same number of numbers."""
    lines = [document.text[start : min(end, start + MAX_CELL_CHARS + 1)].strip() for start, end in document.lines]
    are_cells = [len(line) <= MAX_CELL_CHARS and line[-1:] not in '.:!?;,”"' for line in lines]
    for is_cell, group in groupby(range(len(lines)), key=are_cells.__getitem__):
        cells = [at for at in group if lines[at]]
        if not is_cell or len(cells) < MIN_TABLE_TOKENS:
            continue
        are_numbers = [re.fullmatch(_NUMBER, lines[at]) is not None for at in cells]
        first = next((at for at, (one, other) in enumerate(pairwise(are_numbers)) if other and not one), len(cells))
        if _has_rows(are_numbers[first:]):
            span = Span(document.lines[cells[first]].start, document.lines[cells[-1]].end)
            yield Occurrence(span, " ".join(lines[at] for at in cells[first:])[:40])


def _has_rows(numbers: Sequence[bool]) -> bool:
    """Return whether words and numbers alternate as in table rows, each with the same number of numbers."""
    if not numbers or not 0.4 <= sum(numbers) / len(numbers) <= 0.85:
        return False
    runs = [len(list(run)) for is_number, run in groupby(numbers) if is_number]
    while len(runs) > MIN_TABLE_ROWS and runs[0] < runs[-1]:  # years, in the header
        runs = runs[1:]
    return len(runs) >= MIN_TABLE_ROWS and min(runs) >= 2 and len(set(runs)) == 1


_COLUMNS = (
    r"(?m)^ *(?:[^ \n|]+ ){2,40}[^ \n|]*(?:[^ \n|.:]|[^\W\d_]\.) {4,80}(?=([^\W\d_])[^\W\d_]*[ ,])"
    r"(?:[^ \n|]+ ){3,40}[^ \n|]+ *$"
)
MIN_COLUMN_LINES = 4


def mixed_columns(document: Document) -> Iterator[Occurrence]:
    """Yield lines of two columns that were read across: words, a gap, and words that go on in lower case."""
    text = document.text
    found = list(re.finditer(_COLUMNS, text)) if text.count("    ") >= MIN_COLUMN_LINES else []
    if len(found) >= MIN_COLUMN_LINES and 3 * sum(match[1].islower() for match in found) >= len(found):
        yield from (Occurrence(Span(*match.span()), match[0][:40]) for match in found)


Defect = Literal[
    "converter-mark", "flat-table", "hyphenation", "ligature", "lost-spaces", "misread-letters", "mixed-columns",
    "page-line", "split-accent", "spread-letters",
]  # fmt: skip

_FINDERS: Mapping[Defect, Callable[[Document], Iterator[Occurrence]]] = {
    "converter-mark": converter_marks,
    "flat-table": flat_tables,
    "hyphenation": hyphenated_words,
    "ligature": ligature_runs,
    "lost-spaces": lost_spaces,
    "misread-letters": misread_words,
    "mixed-columns": mixed_columns,
    "page-line": page_lines,
    "split-accent": split_accents,
    "spread-letters": spread_words,
}


class Pdf(Params, frozen=True):
    """Reports every stretch of text with a `defect` that is typical of text from PDFs and scans."""

    FIELDS: ClassVar[tuple[str, ...]] = ("what",)

    defect: Annotated[Defect, Meta(description="What to look for.")]
    remove_lines: Annotated[bool, Meta(description="Whether to offer to remove the lines, which is never safe.")] = (
        False
    )
    max_findings: MaxFindings = 100

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield one diagnostic for each occurrence."""
        for found in islice(_FINDERS[self.defect](document), self.max_findings):
            yield rule.report(found.span, value=1, fix=self._fix(document, found), what=found.what)

    def _fix(self, document: Document, found: Occurrence) -> Fix | None:
        if found.replacement is None:
            return removal(document, found.span, "the line") if self.remove_lines else None
        replaced = document.text[slice(*found.span)]
        if not replaced:
            title = "insert a space"
        elif found.replacement:
            what = f'"{replaced}"' if replaced.isprintable() else found.what
            title = f'replace {what} with "{found.replacement}"'
        else:
            title = f'{"join" if self.defect in ("hyphenation", "split-accent") else "remove"} "{found.what}"'
        edit = Edit(found.span, found.replacement)
        return Fix(title=title, edits=(edit,), applicability=safe_if(found.is_certain))
