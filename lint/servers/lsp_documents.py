"""Checking what is open in an editor: texts, JSON Lines, configs and rule files."""

import threading
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from lint.catalog import examples
from lint.checking.baseline import FILE_NAME, Entry, Pool
from lint.config import config, ruleset, strict_yaml
from lint.core.anchor import anchor
from lint.core.document import Document
from lint.core.errors import ConfigError
from lint.core.finding import INPUT_ERROR
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.core.types import Diagnostic, Severity
from lint.servers.lsp_buffers import Buffer, Checked, Home, Item, Kind
from lint.servers.lsp_settings import Settings
from lint.signals.characters import shared_start
from lint.sources import jsonl
from lint.sources.record import Fields, document_of

CONFIG_ERROR = "config.invalid"  # The rule id of problems in a config or rule file
_RECORD_LANGUAGES = frozenset({"jsonl", "jsonlines", "json-lines", "ndjson"})
_RECORD_SUFFIXES = (".jsonl", ".ndjson")
_TEXT_LANGUAGES = frozenset({"", "plaintext", "text", "markdown", "restructuredtext", "rst", "mail"})
_TEXT_SUFFIXES = (".txt", ".text", ".md", ".markdown", ".rst")


FAST_S, SLOW_FRACTION = 0.05, 0.2
"""A longer check is answered in two steps; rules that take this share of it come second."""


class Stale(Exception):  # noqa: N818 - nothing is wrong
    """The buffer has changed since the check started."""


class Checker:
    """Checks buffers; remembers the findings of unchanged records, and slow rules."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._seen: dict[str, tuple[Checked, frozenset[str]]] = {}  # The last check of a text, and its slow rules
        self._records: dict[str, tuple[tuple[Rule, ...], dict[bytes, tuple[Diagnostic, ...]]]] = {}

    def kind(self, buffer: Buffer) -> Kind:
        """Return the content of a buffer, by its name and then by its language."""
        path, name = buffer.path, (buffer.path.name.lower() if buffer.path else "")
        if name == config.FILE_NAME:
            return Kind.CONFIG
        if name == FILE_NAME:
            return Kind.OTHER
        if path and name.endswith(strict_yaml.SUFFIXES):
            return Kind.RULE if path.parent.parent in self._settings.valid_config(path).rule_folders else Kind.OTHER
        if name.endswith(_RECORD_SUFFIXES) or buffer.language in _RECORD_LANGUAGES:
            return Kind.RECORDS
        is_text = name.endswith(_TEXT_SUFFIXES) or buffer.language in _TEXT_LANGUAGES
        return Kind.TEXT if is_text or (path and self._settings.valid_config(path).is_included(path)) else Kind.OTHER

    def quick(self, buffer: Buffer, stale: threading.Event) -> Checked:
        """Return the findings of a buffer; raises Stale once nobody waits for them.

        In a long text these are findings of fast rules and earlier findings of slow ones; `complete` has the rest.
        """
        kind = self.kind(buffer)
        if kind in (Kind.CONFIG, Kind.RULE):
            return Checked(buffer=buffer, items=tuple(_yaml_items(buffer, kind)))
        if kind is Kind.OTHER:
            return Checked(buffer=buffer)
        try:
            found = self._settings.config(buffer.path)
            if buffer.path is not None and found.is_excluded(buffer.path):
                return Checked(buffer=buffer)
            rules, known = found.rules_for(buffer.path), self._settings.baseline(buffer.path)
        except ConfigError as error:
            return Checked(buffer=buffer, problem=str(error))
        accepted = known.entries_for(str(buffer.path)) if known else ()
        empty = Checked(buffer=buffer, rules=rules, edit_budget=found.edit_budget, accepted=accepted)
        if kind is Kind.TEXT:
            return self._text(empty, stale)
        items = tuple(_new(self._record_items(buffer, rules, found.fields, stale), accepted))
        return msgspec.structs.replace(empty, items=items)

    def forget(self, uri: str) -> None:
        """Discard what is remembered of a closed buffer."""
        self._records.pop(uri, None)
        self._seen.pop(uri, None)

    def _text(self, empty: Checked, stale: threading.Event) -> Checked:
        buffer, rules = empty.buffer, empty.rules
        home = Home(Document(buffer.text, path=str(buffer.path) if buffer.path else None))
        seen, slow = self._seen.get(buffer.uri, (empty, frozenset[str]()))
        if slow and seen.rules is rules:
            fast = tuple(rule for rule in rules if rule.id not in slow)
            quick = _new(_items(home, _lint(home.document, fast, stale)), empty.accepted)
            earlier = _moved(seen.items, slow, seen.buffer.text, buffer.text)
            items = tuple(sorted([*quick, *earlier], key=lambda item: (item.start, item.end)))
            return msgspec.structs.replace(empty, items=items, is_complete=False, home=home)
        return self.complete(msgspec.structs.replace(empty, home=home), stale)

    def complete(self, partly: Checked, stale: threading.Event) -> Checked:
        """Return the findings of all rules after `quick`; raises Stale."""
        home, buffer, seconds = partly.home, partly.buffer, dict[str, float]()
        assert home is not None
        found = lint(home.document, _while_wanted(partly.rules, stale), seconds=seconds).diagnostics
        items = tuple(_new(_items(home, found), partly.accepted))
        checked = msgspec.structs.replace(partly, items=items, is_complete=True, home=None)
        self._seen[buffer.uri] = checked, _slow(seconds)
        return checked

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


def _slow(seconds: Mapping[str, float]) -> frozenset[str]:
    """Return the slow rules of a check; none if it was fast."""
    whole = sum(seconds.values())
    return frozenset(rule for rule, each in seconds.items() if whole > FAST_S and each > SLOW_FRACTION * whole)


def _moved(items: Iterable[Item], slow: frozenset[str], old: str, text: str) -> Iterator[Item]:
    """Yield the findings of slow rules in an old text, moved to where they are in `text`, without fixes."""
    start = shared_start(old, text)
    same_end = shared_start(old[start:][::-1], text[start:][::-1])
    end, grown = len(old) - same_end, len(text) - len(old)
    for item in items:
        if item.rule in slow and not start <= item.start <= item.end <= end:
            first = item.start if item.start <= start else max(item.start, end) + grown
            last = item.end if item.end <= start else max(item.end, end) + grown
            yield msgspec.structs.replace(item, start=first, end=last, diagnostic=None, home=None)


def _lint(document: Document, rules: tuple[Rule, ...], stale: threading.Event) -> tuple[Diagnostic, ...]:
    return lint(document, _while_wanted(rules, stale)).diagnostics


def _while_wanted(rules: Iterable[Rule], stale: threading.Event) -> Iterator[Rule]:
    for rule in rules:
        if stale.is_set():
            raise Stale
        yield rule


def _new(items: Iterable[Item], accepted: tuple[Entry, ...]) -> Iterator[Item]:
    """Yield the items that no baseline entry accepts."""
    pool = Pool(accepted) if accepted else None
    for item in items:
        home, one = item.home, item.diagnostic
        if (
            pool is None
            or home is None
            or one is None
            or not pool.take(one.rule, anchor(home.document, one.span), home.record_name, is_numbered=home.is_numbered)
        ):
            yield item


def _items(home: Home, diagnostics: tuple[Diagnostic, ...]) -> Iterator[Item]:
    wanted = sorted({offset for each in diagnostics for offset in each.span})
    places = dict(zip(wanted, home.offsets(wanted), strict=True)) if wanted else {}
    for each in diagnostics:
        start, end = each.span
        yield Item(
            start=places[start], end=places[end],
            rule=each.rule, severity=each.severity, message=each.message, diagnostic=each, home=home,
        )  # fmt: skip


def _yaml_items(buffer: Buffer, kind: Kind) -> Iterator[Item]:
    """Yield the first invalid key or value of a config or rule file, or the failing examples of a rule."""
    assert buffer.path is not None
    rule_id = f"{buffer.path.parent.name}.{buffer.path.stem}"
    try:
        if kind is Kind.CONFIG:
            config.validate(buffer.path, buffer.text)
            return
        rule = ruleset.load_rule(buffer.text, path=str(buffer.path), rule_id=rule_id)
    except ConfigError as error:
        yield _problem(buffer, error)
        return
    for outcome in examples.run([rule]):
        if outcome.problem:
            at = ("examples", outcome.example - 1) if outcome.example else ("examples",)
            line = strict_yaml.line_of(buffer.text, at)
            yield _on_line(buffer, line, f"example {outcome.example or ''}: {outcome.problem}".replace(" :", ":"))


def _problem(buffer: Buffer, error: ConfigError) -> Item:
    """Return an error at its line; on the first line if it is in another file that this one names."""
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
