"""A page to look through: each document with its findings and what the fixes would change, alone in one file.

The page asks nothing of the network, and its policy lets nothing run but its own script, by its hash. What strangers
wrote is in one block of JSON, which the script puts on the page as text and never as markup. `page.html`,
`page.css` and the scripts are beside this file.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from lint.core.finding import FileResult, TextChange
from lint.core.printable import HIDDEN
from lint.core.rule import Rule
from lint.core.version import __version__
from lint.reporters import Context
from lint.reporters.statistics import source_name
from lint.reporters.summary import Tally
from lint.reporters.title import sentence, title
from lint.reporters.wire import WireFinding, to_json, wire_finding

MAX_DOCUMENTS = 50_000
"""More findings than these documents have nobody looks through, and a browser holds no more; they are counted only."""

MAX_TEXT_CHARS = 1_000_000
"""How much is shown of one text."""

MAX_TOTAL_CHARS = 100_000_000
"""How much is shown of all texts; of the documents after that only the findings are."""

MAX_FINDINGS = 1_000
"""How many findings of one document are shown."""

_SCRIPTS = ("model", "lazy", "text", "decisions", "list", "document", "cards", "page")
"""In the order in which they make one script."""


class _Document(msgspec.Struct, frozen=True, kw_only=True):
    """A document with findings, as the page reads it."""

    path: str
    record: int | None
    record_id: str | None
    source: str
    refused: str
    parts: tuple[str, ...]
    findings: list[WireFinding]
    lines: list[str]
    """For each finding the line of a baseline that accepts it: text, as JavaScript's numbers cannot hold its hashes."""
    text: str | None
    changes: tuple[TextChange, ...]
    hidden_finding_count: int
    hidden_char_count: int


class _Rest(msgspec.Struct, frozen=True, kw_only=True):
    """What the page knows of the whole run."""

    summary: list[str]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    is_decidable: bool
    """Whether findings can be accepted and skipped."""
    version: str
    rules: Mapping[str, _Rule]
    hidden: str
    """The inside of a character class: what is shown as an escape."""
    hidden_document_count: int
    digest: str
    """Names the report, so that a browser finds the decisions about it again."""


class _Rule(msgspec.Struct, frozen=True):
    title: str
    why: str


class _Template(NamedTuple):
    """The page around its data."""

    head: str
    foot: str


class Figures(NamedTuple):
    """What a page says above its documents, where that is not how many findings there are."""

    summary: tuple[str, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    """Each with its headings as the first row."""


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the page of a run."""
    return page(results, context)


def page(results: Iterable[FileResult], context: Context, figures: Figures | None = None) -> Iterator[str]:
    """Yield the head of the page, a line of JSON for each document with findings, and the script."""
    template, tally, digest = _template(), Tally(), hashlib.sha256()
    rules: set[str] = set()
    separator, count, hidden_count, left_chars = "\n", 0, 0, MAX_TOTAL_CHARS
    yield f'{template.head}{{"documents":['
    for result in tally.counting(results):
        if not (result.findings or result.accepted or result.refused):
            continue
        if count == MAX_DOCUMENTS:
            hidden_count += 1
            continue
        document = _document(result, context, left_chars)
        left_chars -= len(document.text or "")
        rules.update(found.rule for found in document.findings)
        line = _embedded(document)
        digest.update(line.encode())
        yield f"{separator}{line}"
        separator, count = ",\n", count + 1
    rest = _Rest(
        summary=list(figures.summary if figures else tally.lines(context)),
        tables=figures.tables if figures else (),
        is_decidable=context.baseline_line is not None,
        version=__version__,
        rules={rule: _rule(context.rules[rule]) for rule in sorted(rules) if rule in context.rules},
        hidden=HIDDEN,
        hidden_document_count=hidden_count,
        digest=digest.hexdigest()[:16],
    )
    yield f"\n],{_embedded(rest)[1:]}{template.foot}"


def _document(result: FileResult, context: Context, left_chars: int) -> _Document:
    found = (*result.findings, *result.accepted)
    shown, preview = found[:MAX_FINDINGS], result.preview
    text = None if preview is None or left_chars <= 0 else preview.text
    return _Document(
        path=result.path,
        record=result.record,
        record_id=result.record_id,
        source=source_name(result),
        refused=result.refused,
        parts=preview.parts if preview else (),
        findings=[wire_finding(one) for one in shown],
        lines=[context.baseline_line(one) for one in shown] if context.baseline_line else [],
        text=None if text is None else _one_for_one(text[:MAX_TEXT_CHARS]),
        changes=preview.changes if preview else (),
        hidden_finding_count=len(found) - len(shown),
        hidden_char_count=max(len(text or "") - MAX_TEXT_CHARS, 0),
    )


def _one_for_one(text: str) -> str:
    """Return the text with a sign for each byte that could not be decoded, so that all offsets stay."""
    return text if text.isascii() else re.sub("[\ud800-\udfff]", "\ufffd", text)


def _rule(rule: Rule) -> _Rule:
    return _Rule(sentence(title(rule.message)), rule.why)


def _embedded(value: object) -> str:
    """Return the value as JSON that ends no script element, whatever is in it."""
    return to_json(value).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


@cache
def _template() -> _Template:
    """Return what is before and after the data: the template with its style, script and policy."""
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
    return _Template(*template.split("{{ data }}"))


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
