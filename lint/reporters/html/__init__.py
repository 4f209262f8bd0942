"""An HTML page with each document, its findings and what the fixes would change, in one file.

The page makes no requests, and its policy only allows its own script, by hash. All content is in one block of JSON,
which the script inserts as text, never as markup.
"""

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from lint.core.finding import FileResult
from lint.core.printable import HIDDEN
from lint.core.version import __version__
from lint.reporters import Context
from lint.reporters.statistics import source_name
from lint.reporters.summary import Tally
from lint.reporters.title import sentence, title
from lint.reporters.wire import to_json, wire_finding

MAX_DOCUMENTS = 50_000  # Maximum number of documents, for browsers; the others are only counted

MAX_TEXT_CHARS = 1_000_000  # Maximum length of one text that is shown

MAX_TOTAL_CHARS = 100_000_000  # Maximum length of all texts; later documents are shown without

MAX_FINDINGS = 1_000  # Maximum number of findings of one document that are shown

_SCRIPTS = ("model", "lazy", "text", "decisions", "list", "document", "cards", "page")
"""In the order in which they make one script."""


class Figures(NamedTuple):
    """A summary and tables to show above the documents, instead of the counts of findings."""

    summary: tuple[str, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]  # Each with its headings as the first row


def render(results: Iterable[FileResult], context: Context, figures: Figures | None = None) -> Iterator[str]:
    """Yield the head of the page, a line of JSON for each document with findings, and the script."""
    (head, foot), tally, digest = _template(), Tally(), hashlib.sha256()
    rules: set[str] = set()
    separator, count, hidden_count, left_chars = "\n", 0, 0, MAX_TOTAL_CHARS
    yield f'{head}{{"documents":['
    for result in tally.counting(results):
        if not (result.findings or result.accepted or result.refused):
            continue
        if count == MAX_DOCUMENTS:
            hidden_count += 1
            continue
        document = _document(result, context, left_chars)
        left_chars -= len(document["text"] or "")
        rules.update(found["rule"] for found in document["findings"])
        line = _embedded(document)
        digest.update(line.encode())
        yield f"{separator}{line}"
        separator, count = ",\n", count + 1
    rest = {
        "summary": list(figures.summary if figures else tally.lines(context)),
        "tables": figures.tables if figures else (),
        "is_decidable": context.baseline_line is not None,  # whether findings can be accepted and skipped
        "version": __version__,
        "rules": {
            name: {"title": sentence(title(rule.message)), "why": rule.why}
            for name in sorted(rules)
            if (rule := context.rules.get(name)) is not None
        },
        "hidden": HIDDEN,  # the characters that are shown as escapes, for a character class
        "hidden_document_count": hidden_count,
        "digest": digest.hexdigest()[:16],  # identifies the report, so that a browser finds its decisions again
    }
    yield f"\n],{_embedded(rest)[1:]}{foot}"


def _document(result: FileResult, context: Context, left_chars: int) -> dict[str, Any]:
    found = (*result.findings, *result.accepted)
    shown, preview = found[:MAX_FINDINGS], result.preview
    text = None if preview is None or left_chars <= 0 else preview.text
    return {
        "path": result.path,
        "record": result.record,
        "record_id": result.record_id,
        "source": source_name(result),
        "refused": result.refused,
        "parts": preview.parts if preview else (),
        "findings": [wire_finding(one) for one in shown],
        # The baseline lines that accept them are texts, as their hashes are too large for JavaScript.
        "lines": [context.baseline_line(one) for one in shown] if context.baseline_line else [],
        # Undecodable bytes are replaced one by one, so that offsets stay valid.
        "text": None if text is None else re.sub("[\ud800-\udfff]", "\ufffd", text[:MAX_TEXT_CHARS]),
        "changes": preview.changes if preview else (),
        "hidden_finding_count": len(found) - len(shown),
        "hidden_char_count": max(len(text or "") - MAX_TEXT_CHARS, 0),
    }


def _embedded(value: object) -> str:
    """Return the value as JSON that cannot end a script element."""
    return to_json(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def _template() -> tuple[str, str]:
    """Return the page with its style, script and policy, before and after the data."""
    folder = Path(__file__).parent
    style = (folder / "page.css").read_text("utf-8")
    script = "\n".join((folder / f"{name}.js").read_text("utf-8") for name in _SCRIPTS)
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; base-uri 'none'; "
        "form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    template = (folder / "page.html").read_text("utf-8")
    for name, value in (("policy", policy), ("style", style), ("script", script)):
        template = template.replace(f"{{{{ {name} }}}}", value)
    head, foot = template.split("{{ data }}")
    return head, foot


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
