"""What an editor has open, and what is wrong with it: texts, JSON Lines, configs and rule files."""

from __future__ import annotations

import enum
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from lint.catalog import testing
from lint.config import config, ruleset, strict_yaml
from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.core.finding import INPUT_ERROR
from lint.core.linter import lint
from lint.core.types import Diagnostic, Rule, Severity
from lint.corpus.formats.members import byte_offsets, members
from lint.servers.lsp_settings import Settings
from lint.sources import jsonl
from lint.sources.record import Fields, Record, document_of

CONFIG_ERROR = "config.invalid"
"""The rule id of what is wrong in a config or rule file."""

_RECORD_LANGUAGES = frozenset({"jsonl", "jsonlines", "json-lines", "ndjson"})
_RECORD_SUFFIXES = (".jsonl", ".ndjson")
_TEXT_LANGUAGES = frozenset({"", "plaintext", "text", "markdown", "restructuredtext", "rst", "mail"})
_TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".rst")


class Stale(Exception):  # noqa: N818 - nothing is wrong
    """The buffer has changed since the check of it began."""


class Kind(enum.Enum):
    """What a buffer holds."""

    TEXT = "text"
    RECORDS = "records"
    CONFIG = "config"
    RULE = "rule"
    OTHER = "other"


class Buffer(msgspec.Struct, frozen=True, kw_only=True):
    """A document as an editor has it at one moment."""

    uri: str
    path: Path | None
    """None for a buffer that is no file."""
    text: str
    version: int | None = None
    language: str = ""


class Home(msgspec.Struct, frozen=True):
    """Where a document stands in its buffer: all of it, or the text of a record."""

    document: Document
    line: bytes = b""
    """The line of the record, with its terminator; empty for a buffer that is one document."""
    start: int = 0
    """The offset of that line in the buffer."""
    record: Record | None = None
    fields: Fields = Fields()

    def offsets(self, ascending: list[int]) -> list[int]:
        """Return where offsets of the document are in the buffer."""
        if self.record is None:
            return ascending
        text = members(self.line).last(self.fields.text)
        assert text is not None, "the record has a text"
        body = self.line[text.value + 1 : text.end - 1]
        places = (text.value + 1 + place for place in byte_offsets(body, ascending))
        return [self.start + len(self.line[:place].decode()) for place in places]


class Item(msgspec.Struct, frozen=True, kw_only=True):
    """Something to show in a buffer, from `start` to `end`."""

    start: int
    end: int
    rule: str
    severity: Severity
    message: str
    diagnostic: Diagnostic | None = None
    home: Home | None = None
    """The document that the diagnostic is in."""


class Checked(msgspec.Struct, frozen=True, kw_only=True):
    """What is wrong in a buffer."""

    buffer: Buffer
    items: tuple[Item, ...] = ()
    rules: tuple[Rule, ...] = ()
    """The rules in effect for a text or for records."""
    edit_budget: float = 1.0
    problem: str = ""
    """Why the buffer was not checked: its config is wrong."""


class Checker:
    """Checks buffers; remembers the records that it has seen, of which an edit changes one."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._records: dict[str, tuple[tuple[Rule, ...], dict[bytes, tuple[Diagnostic, ...]]]] = {}

    def kind(self, buffer: Buffer) -> Kind:
        """Return what a buffer holds, by its name first and then by its language."""
        path, name = buffer.path, (buffer.path.name.lower() if buffer.path else "")
        if name == config.FILE_NAME:
            return Kind.CONFIG
        if path and name.endswith(strict_yaml.SUFFIXES):
            return Kind.RULE if path.parent.parent in self._settings.rule_folders(path) else Kind.OTHER
        if name.endswith(_RECORD_SUFFIXES) or buffer.language in _RECORD_LANGUAGES:
            return Kind.RECORDS
        is_text = name.endswith(_TEXT_SUFFIXES) or buffer.language in _TEXT_LANGUAGES
        return Kind.TEXT if is_text or (path and self._settings.is_included(path)) else Kind.OTHER

    def check(self, buffer: Buffer, stale: threading.Event) -> Checked:
        """Return what is wrong in a buffer; raises Stale as soon as nobody waits for that any more."""
        kind = self.kind(buffer)
        if kind is Kind.CONFIG:
            return Checked(buffer=buffer, items=tuple(_config_items(buffer)))
        if kind is Kind.RULE:
            return Checked(buffer=buffer, items=tuple(_rule_items(buffer)))
        if kind is Kind.OTHER:
            return Checked(buffer=buffer)
        try:
            found = self._settings.config(buffer.path)
            if buffer.path is not None and found.is_excluded(buffer.path):
                return Checked(buffer=buffer)
            rules = found.rules_for(buffer.path)
        except ConfigError as error:
            return Checked(buffer=buffer, problem=str(error))
        found_items = self._record_items if kind is Kind.RECORDS else _text_items
        items = tuple(found_items(buffer, rules, found.fields, stale))
        return Checked(buffer=buffer, items=items, rules=rules, edit_budget=found.edit_budget)

    def forget(self, uri: str) -> None:
        """Let go of what is remembered of a buffer that was closed."""
        self._records.pop(uri, None)

    def _record_items(
        self, buffer: Buffer, rules: tuple[Rule, ...], fields: Fields, stale: threading.Event
    ) -> Iterator[Item]:
        known_rules, known = self._records.get(buffer.uri, ((), {}))
        before = known if known_rules is rules else {}
        now: dict[bytes, tuple[Diagnostic, ...]] = {}
        self._records[buffer.uri] = rules, {**before}  # what is done counts, also if the rest becomes stale
        start = 0
        for number, text in enumerate(buffer.text.split("\n"), 1):
            line = text.encode("utf-8", "surrogatepass")
            record = jsonl.record(jsonl.Line(number, line), fields)
            if record.text is not None:
                home = Home(document_of(record, str(buffer.path or "")), line + b"\n", start, record, fields)
                found = before.get(line)
                now[line] = _lint(home.document, rules, stale) if found is None else found
                self._records[buffer.uri][1][line] = now[line]
                yield from _items(home, now[line])
            elif record.error:
                yield Item(
                    start=start, end=start + len(text),
                    rule=INPUT_ERROR, severity=Severity.ERROR, message=record.error,
                )  # fmt: skip
            start += len(text) + 1
        self._records[buffer.uri] = rules, now


def _text_items(buffer: Buffer, rules: tuple[Rule, ...], _: Fields, stale: threading.Event) -> Iterator[Item]:
    document = Document(buffer.text, path=str(buffer.path) if buffer.path else None)
    yield from _items(Home(document), _lint(document, rules, stale))


def _lint(document: Document, rules: tuple[Rule, ...], stale: threading.Event) -> tuple[Diagnostic, ...]:
    return lint(document, _while_wanted(rules, stale)).diagnostics


def _while_wanted(rules: Iterable[Rule], stale: threading.Event) -> Iterator[Rule]:
    """Yield the rules as long as the buffer is what it was."""
    for rule in rules:
        if stale.is_set():
            raise Stale
        yield rule


def _items(home: Home, diagnostics: tuple[Diagnostic, ...]) -> Iterator[Item]:
    wanted = sorted({offset for each in diagnostics for offset in each.span})
    places = dict(zip(wanted, home.offsets(wanted), strict=True)) if wanted else {}
    for each in diagnostics:
        start, end = each.span
        yield Item(
            start=places[start], end=places[end],
            rule=each.rule, severity=each.severity, message=each.message, diagnostic=each, home=home,
        )  # fmt: skip


def _config_items(buffer: Buffer) -> Iterator[Item]:
    assert buffer.path is not None
    try:
        config.validate(buffer.path, buffer.text)
    except ConfigError as error:
        yield _problem(buffer, error)


def _rule_items(buffer: Buffer) -> Iterator[Item]:
    """Yield what is wrong in a rule file: a key or value, or an example that does not hold."""
    assert buffer.path is not None
    rule_id = f"{buffer.path.parent.name}.{buffer.path.stem}"
    try:
        rule = ruleset.load_rule(buffer.text, path=str(buffer.path), rule_id=rule_id)
    except ConfigError as error:
        yield _problem(buffer, error)
        return
    for outcome in testing.run([rule]):
        if outcome.problem:
            at = ("examples", outcome.example - 1) if outcome.example else ("examples",)
            line = strict_yaml.line_of(buffer.text, at)
            yield _on_line(buffer, line, f"example {outcome.example or ''}: {outcome.problem}".replace(" :", ":"))


def _problem(buffer: Buffer, error: ConfigError) -> Item:
    """Return an error at its line, or on the first line where it is in another file that this one names."""
    is_here = error.path == str(buffer.path)
    return _on_line(buffer, error.line if is_here else 1, error.what if is_here else str(error))


def _on_line(buffer: Buffer, number: int, message: str) -> Item:
    lines = buffer.text.split("\n")
    index = min(max(number, 1), len(lines)) - 1
    line = lines[index].rstrip()
    start = sum(len(each) + 1 for each in lines[:index])
    indent = len(line) - len(line.lstrip())
    return Item(
        start=start + indent, end=start + len(line), rule=CONFIG_ERROR, severity=Severity.ERROR, message=message
    )
