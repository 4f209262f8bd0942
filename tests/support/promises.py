"""What holds for every document, whatever is in it: asked by the properties (tests/test_properties.py) and the fuzzer.

The answers are worked out anew here, from the text alone and the plain way, not with the code that is asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from lint.checking.writing import check_reads_back
from lint.core.document import Document
from lint.core.errors import FixError, SourceError
from lint.core.finding import FileResult, Finding, Location, findings
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.core.types import Span
from lint.fixing import Fate
from lint.fixing.diff import unified_diff
from lint.fixing.fix import Fixed, fix
from lint.ledger.change import Change, Entry, change, entry_of, files, original, sealed, stretches, unsealed
from lint.reporters import BINARY, REPORTERS, Context, renderer
from lint.sources.text import Loaded, decode

LEGAL_REFUSAL = "would leave no words"
"""Why a fix of a shipped rule may be refused; that a text does not settle is a defect of a rule."""


def decoded(data: bytes) -> Loaded | None:
    """The document in bytes, whose text gives the bytes again; None where they are no text."""
    try:
        loaded = decode(data, path="a.txt")
    except SourceError:
        return None
    assert loaded.bom + loaded.encode(loaded.document.text) == data
    return loaded


def check_views(document: Document) -> None:
    """Lines, paragraphs, sentences and words lie within the text, in order, and leave out nothing but white space."""
    text = document.text
    _check_lines(document)
    for spans in (document.paragraphs, document.sentences):
        _check_spans(spans, text)
    _check_nested(document.sentences, document.paragraphs)
    assert len(document.paragraph_texts) == len(document.paragraph_words) == len(document.paragraphs)
    assert document.word_count >= 0
    for index, line in enumerate(document.lines[:50]):
        start, end = document.removal(*line).span
        assert 0 <= start <= line.start <= line.end <= max(end, line.end) <= len(text)
        assert not (text[start : line.start] + text[line.end : end]).strip()
        assert document.is_blank(index) == (not text[slice(*line)].strip())


def _check_lines(document: Document) -> None:
    text = document.text
    separator = "\n" if "\n" in text or "\r" not in text else "\r"
    ended = text.split(separator)
    whole = ended if ended[-1] else ended[:-1]
    shown = [line[:-1] if separator == "\n" and line.endswith("\r") else line for line in whole[:-1]]
    for line, expected in zip(document.lines, shown, strict=False):
        assert text[slice(*line)] == expected
    assert len(document.lines) == len(whole)


def _check_spans(spans: Sequence[Span], text: str) -> None:
    found = [text[start:end] for start, end in spans]
    assert all(part and part == part.strip() for part in found)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(before.end <= after.start for before, after in pairwise(spans))
    assert "".join("".join(found).split()) == "".join(text.split())


def _check_nested(inner: Sequence[Span], outer: Sequence[Span]) -> None:
    bounds = [offset for span in outer for offset in span]
    starts, ends = {span.start for span in inner}, {span.end for span in inner}
    assert starts.issuperset(bounds[::2])
    assert ends.issuperset(bounds[1::2])


def position(text: str, offset: int) -> tuple[int, int]:
    """The 1-based line and column of an offset, as an editor counts them."""
    separator = "\n" if "\n" in text or "\r" not in text else "\r"
    begun = text[:offset].split(separator)
    if offset == len(text) and len(begun) > 1 and not begun[-1]:
        begun = [*begun[:-2], f"{begun[-2]}{separator}"]
    return len(begun), len(begun[-1]) + 1


def check_findings(document: Document, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """The findings of the rules: within the text, in order, on the promised lines, and safe to show in every format."""
    text = document.text
    report = lint(document, rules)
    for diagnostic in report.diagnostics:
        assert 0 <= diagnostic.span.start <= diagnostic.span.end <= len(text)
        for edit in diagnostic.fix.edits if diagnostic.fix else ():
            assert 0 <= edit.span.start <= edit.span.end <= len(text)
    found = findings(report, Location("a.txt"))
    assert list(found) == sorted(found, key=lambda one: (one.start, one.end, one.rule))
    for one in found:
        assert (one.start_line, one.start_column) == position(text, one.start)
        assert (one.end_line, one.end_column) == position(text, one.end)
    result = FileResult(path="a.txt", findings=found)
    for name in {*REPORTERS} - BINARY:
        shown = "".join(map(str, renderer(name)([result], Context())))
        shown.encode()
        assert not any(char < " " and char != "\n" for char in shown)
    return found


def check_fix(document: Document, rules: Sequence[Rule], *, unsafe: bool = False) -> Fixed:
    """The document after its fixes: nothing is lost, it settles, and fixing twice is fixing once."""
    text = document.text
    fixed = fix(document, rules, unsafe=unsafe)
    assert not fixed.refused or LEGAL_REFUSAL in fixed.refused, fixed.refused
    check_whole(text, fixed)
    if fixed.applied:
        assert all(any(char.isalnum() or char == "_" for char in now) for now in fixed.texts)
        for now in fixed.texts:
            again = Document(now, path=document.path, encoding=document.encoding, meta=document.meta)
            assert fix(again, rules, unsafe=unsafe).texts == (now,)
    return fixed


def check_whole(text: str, fixed: Fixed) -> None:
    """What is kept and dropped is the text; what is kept and inserted is the files; each loss has a rule to its name."""
    assert fixed.applied or fixed.texts == (text,)
    there = [one for one in fixed.segments if one.fate is not Fate.DROPPED]
    assert "".join(one.text for one in fixed.segments if one.fate is not Fate.INSERTED) == text
    for number, now in enumerate(fixed.texts):
        assert "".join(one.text for one in there if one.file == number) == now
    assert all(one.file < len(fixed.texts) for one in there)
    assert all(one.rule for one in fixed.segments if one.fate is not Fate.KEPT)
    for one in fixed.applied:
        assert 0 <= one.span.start <= one.span.end <= len(text)


def check_change(loaded: Loaded, fixed: Fixed) -> Change | None:
    """The change of a file `a.txt`: files and ledger together are the original, byte for byte; None where refused."""
    encoding = loaded.document.encoding
    try:
        made = change(Path("a.txt"), fixed, before=loaded.data, bom=loaded.bom, encode=loaded.encode, encoding=encoding)
        check_reads_back(made, fixed.texts)
    except FixError:
        return None
    now = [made.after, *(part.data for part in made.parts)]
    assert files(made.stretches) == now
    entry = unsealed(sealed(entry_of(made, run="")))
    assert isinstance(entry, Entry)
    assert original(stretches(entry, now)) == loaded.data
    unified_diff(fixed, path="a.txt", parts=[str(part.path) for part in made.parts]).encode("utf-8", "surrogatepass")
    return made
