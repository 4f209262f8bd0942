"""Report documents that are data for programs, such as HTML source or a JSON array, not text for people."""

import re
from collections.abc import Iterator
from typing import ClassVar

import msgspec

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Span
from lint.kinds import Params

MAX_HEAD_CHARS = 2_000
TABLE_SEPARATORS = {".csv": ",;", ".tsv": "\t", ".tab": "\t"}

EXTRACT = "extract its text first"
RECORDS = "write a record a line, as JSON Lines"

_COMMENT, _XML = r"<!--.{0,500}?-->\s*", r"<\?xml[^>]{0,200}\?>\s*"
_HTML = re.compile(rf"(?is)(?:{_XML})?(?:{_COMMENT})*<(?:!doctype\s+html|html(?:\s[^<>]{{0,500}})?>)")
_STARTS = {"<?xml": "XML", "WARC/1.": "a web archive (WARC)", "{\\rtf": "RTF", "%PDF-": "PDF", "%!PS": "PostScript"}


class DataFormat(Params, frozen=True):
    """Reports a document that is HTML or XML source, a web archive, RTF, JSON with objects, or a table.

    They are recognised by how they begin, JSON by all of it or by its first line, and a table by the name of the file.
    No fix is applied to such a document.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("format", "advice")
    WITHHOLDS: ClassVar[bool] = True  # Removing lines would damage the file

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield at most one diagnostic, on the first line."""
        head = document.text[:MAX_HEAD_CHARS].lstrip()
        found = _markup_of(head) or _records_of(document, head)
        if found and document.lines:
            first = next(iter(document.paragraphs), document.lines[0])
            yield rule.report(Span(first.start, first.end), format=found[0], advice=found[1])


def _markup_of(head: str) -> tuple[str, str] | None:
    if _HTML.match(head):
        return "HTML", EXTRACT
    return next(((name, EXTRACT) for start, name in _STARTS.items() if head.startswith(start)), None)


def _records_of(document: Document, head: str) -> tuple[str, str] | None:
    """Return what to do with a JSON file or a table; None for other documents."""
    if head[:1] in ("[", "{"):
        if _is_json(document.text):
            return "JSON", RECORDS
        first, last = (document.text.strip().partition("\n")[0], document.text.rstrip().rpartition("\n")[2])
        if last[:1] in ("[", "{") and _is_json(first):
            return "JSON Lines", "give the file the ending .jsonl"
    suffix = next((end for end in TABLE_SEPARATORS if (document.path or "").lower().endswith(end)), "")
    title = head.partition("\n")[0]
    is_table = bool(suffix) and any(separator in title for separator in TABLE_SEPARATORS[suffix])
    return ("a table", RECORDS) if is_table else None


def _is_json(text: str) -> bool:
    """Return whether a text is a JSON object, or an array of objects."""
    if text.rstrip()[-1:] not in ("]", "}"):
        return False
    try:
        value = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError, UnicodeEncodeError):
        return False
    return isinstance(value, dict) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))
