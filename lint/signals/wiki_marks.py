"""Marks of a wiki in a text: links to edit a section, references, stub notices, and markup that was not expanded."""

import re
from collections.abc import Iterator

from lint import data
from lint.core.types import Span
from lint.signals.characters import Occurrence, matches_at, occurrences
from lint.signals.code_lines import is_below_prose
from lint.signals.subjects import is_about

MAX_TAIL_CHARS = 1000  # How far from the end a stub notice may be
MIN_REFERENCES = 3  # Minimum bracketed numbers that count as wiki references, besides another wiki mark

MIN_FORMULAS = 2  # Minimum different formulas; one may be the name of a file

_REFERENCE = r"(?<=[\w.,;:!?)”\"])(?:\[\d{1,3}\](?::\s?\d{1,4})?){1,6}"
_BACKLINK = r"(?m:^)(?:\^|↑) (?:[a-z] ){0,8}\S"
MIN_SOURCE = 3  # Minimum number of such marks; one or two may mean something else


def _wiki_source(text: str) -> Iterator[Occurrence]:
    """Yield the markup of MediaWiki, with the words of links, headings and bold type."""
    if not any(sign in text for sign in ("[[", "'''", "<ref", "{|", "{{", "__NO")):
        return
    source = data.table("wiki_words.txt")["source"]
    found = [*re.finditer(source, text)]
    is_clear = any(match.lastgroup is not None for match in found)  # a box, or the name of a file or category
    if (len(found) < MIN_SOURCE and not is_clear) or is_about("wikis", re.sub(source, " ", text)):
        return
    for match in found:
        if match.lastgroup in ("box", "page"):
            yield Occurrence(Span(*match.span()), match[0][:24], "", is_below_prose(text, match.start()))
            continue
        label = match[0].strip("[]'= ").rpartition("|")[2]
        has_label = match[0][0] in "['=" and ":" not in match[0].partition("|")[0]
        yield Occurrence(Span(*match.span()), match[0][:24], label if has_label else None)


def wiki_marks(text: str) -> Iterator[Occurrence]:
    yield from _wiki_source(text)
    if "formula_1" in text:  # what WikiExtractor writes for a formula
        yield from occurrences(re.finditer(r"(?<![\w./`])formula_\d{1,3}\b", text), least=MIN_FORMULAS)
    known = data.table("wiki_words.txt")
    if "|" in text or "(;" in text or "(," in text:
        yield from (Occurrence(Span(*m.span()), m[0][:24], "") for m in re.finditer(known["stripped"], text))
    in_brackets = rf"\[\s?(?:{known['edit']})(?: \| [^\]|\n]{{3,40}})?\s?\]|\[(?:{known['needed']})\??\]"
    brackets = [*matches_at("[", in_brackets, text)]
    backlinks = [*re.finditer(_BACKLINK, text)] if "\n^ " in text or "\n↑ " in text else []
    stubs = [
        at for words in known["stub"].split("|") if (at := text.find(words, max(len(text) - MAX_TAIL_CHARS, 0))) >= 0
    ]
    if not (brackets or backlinks or stubs):
        return
    references = [*re.finditer(_REFERENCE, text)]
    if len(references) >= MIN_REFERENCES:
        brackets += references
    found = [Occurrence(Span(*match.span()), match[0][:24], "") for match in brackets]
    found += [Occurrence(Span(*match.span()), match[0][:24]) for match in backlinks]
    found += [Occurrence(Span(at, at + 1), text[at : at + 24]) for at in stubs]
    yield from sorted(found)
