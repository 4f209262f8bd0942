"""Mending a batch of records: what goes to a worker, and what comes back. Pure but for the config that it reads."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from lint.checking.check_record import check_record, source
from lint.checking.runner import Options
from lint.core import finding
from lint.core.document import Document
from lint.core.errors import FixError
from lint.core.finding import FileResult, Finding
from lint.core.linter import lint
from lint.core.types import Report, Rule
from lint.corpus.formats.lines import mended_lines
from lint.corpus.ledger import Entry, Piece, entry_of
from lint.corpus.parts import part_id
from lint.fixing import budget
from lint.fixing.choice import applicable
from lint.fixing.fix import Fixed, fix
from lint.fixing.records import TextPart, text_parts
from lint.sources import is_url
from lint.sources.jsonl import Line
from lint.sources.record import Fields, Record, document_of
from lint.sources.records import RecordBatch, records


class Shard(msgspec.Struct, frozen=True, kw_only=True):
    """A file of a corpus, and what its fixed one is called."""

    source: str
    """Path or URL."""
    name: str
    """The path of the fixed file within the output folder, with `/`."""
    target: str
    """The path of the fixed file, as findings show it."""
    real: str = ""
    """The path of the source without links; none is followed to it then."""

    @property
    def shown_source(self) -> str:
        """The source without what may be a secret in a URL: names, passwords, and the query."""
        if not is_url(self.source):
            return self.source
        scheme, _, rest = self.source.partition("?")[0].partition("://")
        host, slash, path = rest.partition("/")
        return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the place of one record: whole lines in JSON Lines, texts for rows in Parquet."""

    number: int
    record_id: str | None
    lines: tuple[bytes, ...] = ()
    parts: tuple[TextPart, ...] = ()
    entry: Entry

    @property
    def count(self) -> int:
        """How many records there are now."""
        return len(self.entry.parts)


class Outcome(NamedTuple):
    """The result for a record, and how it is changed, if it is."""

    result: FileResult
    change: Change | None = None


class Work(NamedTuple):
    """Some records of a shard that are to be mended."""

    batch: RecordBatch
    shard: Shard
    options: Options

    @property
    def read_bytes(self) -> int:
        """How much of the source was read for it."""
        return self.batch.read_bytes

    def outcomes(self) -> list[Outcome]:
        """What becomes of the records, in their order.

        Results have the record's number in the source. Findings are about the fixed shard, with the numbers that
        records would have there if none before was split.
        """
        mender = _mender(self.options, self.shard, self.batch.fields)
        lines = {piece.number: piece for piece in self.batch.pieces if isinstance(piece, Line)}
        return [mender.mend(record, lines.get(record.number)) for record in records(self.batch)]

    def halves(self) -> tuple[Work, Work]:
        """The two pieces of work that this one falls into."""
        first, second = self.batch.halves()
        return Work(first, self.shard, self.options), Work(second, self.shard, self.options)

    def dead(self, why: str) -> list[Outcome] | None:
        """The outcome where this could not be done, and the one record stays as it is; None for several records."""
        if len(self.batch.pieces) > 1:
            return None
        return [self._dead(piece.number, why) for piece in self.batch.pieces]

    def _dead(self, number: int, why: str) -> Outcome:
        found = finding.unreadable(why, path=self.shard.target, record=number, field=self.batch.fields.text)
        return Outcome(FileResult(path=self.shard.source, record=number, findings=(found,)))


@lru_cache(maxsize=4)
def _mender(options: Options, shard: Shard, fields: Fields) -> Mender:
    path = Path(shard.source)
    config = options.config_for(path)
    return Mender(
        shard,
        fields,
        config.rules_for(path),
        unsafe=options.unsafe_fixes,
        timing=options.timing,
        edit_budget=config.edit_budget,
    )


class Mender:
    """Mends the records of a shard; holds what is the same for all of them."""

    def __init__(
        self,
        shard: Shard,
        fields: Fields,
        rules: tuple[Rule, ...],
        *,
        unsafe: bool = False,
        timing: bool = False,
        edit_budget: float = 1.0,
    ) -> None:
        self._shard, self._fields, self._rules = shard, fields, rules
        self._unsafe, self._timing, self._edit_budget = unsafe, timing, edit_budget

    def mend(self, record: Record, line: Line | None) -> Outcome:
        """What becomes of a record; `line` is the one that it stands on, in JSON Lines."""
        if record.text is None:
            return Outcome(self._broken(record))
        document = document_of(record, self._shard.source)
        seconds: dict[str, float] = {}
        report = lint(document, self._rules, seconds=seconds if self._timing else None)
        found = self._checked(record, report, seconds)
        if not any(applicable(one.fix, unsafe=self._unsafe) for one in report.diagnostics):
            return Outcome(found)
        fixed = fix(document, self._rules, unsafe=self._unsafe, report=report)
        if not fixed.applied:
            return Outcome(msgspec.structs.replace(found, refused=fixed.refused))
        if over := budget.refusal(document, fixed.segments, self._edit_budget):
            return Outcome(msgspec.structs.replace(found, refused=over))
        try:
            change = self._change(record, line, fixed)
        except FixError as error:
            return Outcome(msgspec.structs.replace(found, refused=str(error)))
        return Outcome(self._done(found, record, fixed, document), change)

    def _broken(self, record: Record) -> FileResult:
        found = check_record(record, (), path=self._shard.target, field=self._fields.text)
        return msgspec.structs.replace(found, path=self._shard.source, source=self._shard.source)

    def _checked(self, record: Record, report: Report, seconds: dict[str, float]) -> FileResult:
        """The result for a record as it is, with the findings at the place where it will stand."""
        return FileResult(
            path=self._shard.source,
            record=record.number,
            record_id=record.id,
            findings=self._findings(report, record, 0),
            seconds=seconds,
            source=source(record, self._shard.source) if self._timing else "",
            text_chars=len(record.text or "") if self._timing else 0,
        )

    def _change(self, record: Record, line: Line | None, fixed: Fixed) -> Change:
        if line is None:
            return row_change(record, fixed)
        data = line.data + b"\n" if line.is_ended else line.data
        mended = mended_lines(data, record, fixed, self._fields, parent_id=self._parent_id(record))
        return Change(number=record.number, record_id=record.id, lines=mended.lines, entry=mended.entry)

    def _parent_id(self, record: Record) -> str:
        return record.id if record.id is not None else f"{self._shard.name}:{record.number}"

    def _done(self, found: FileResult, record: Record, fixed: Fixed, document: Document) -> FileResult:
        """The result for a record that was mended."""
        applied = Report(document=document, diagnostics=fixed.applied)
        left = (
            one for index, report in enumerate(fixed.reports) for one in self._findings(report, record, index)
        )  # fmt: skip
        return msgspec.structs.replace(
            found,
            findings=tuple(left),
            fixed=finding.findings(
                applied, path=found.path, record=record.number, record_id=record.id, field=self._fields.text
            ),
            parts=tuple(part_id(self._parent_id(record), number) for number in range(2, len(fixed.texts) + 1)),
            refused=fixed.refused,
        )

    def _findings(self, report: Report, record: Record, index: int) -> tuple[Finding, ...]:
        """What is said of the host or a part of it, as if the records before had stayed one each."""
        own = record.id if record.id is None or index == 0 else part_id(record.id, index + 1)
        number = record.number + index
        return finding.findings(report, path=self._shard.target, record=number, record_id=own, field=self._fields.text)


def row_change(record: Record, fixed: Fixed) -> Change:
    """How a row is changed; sizes are code points of its text."""
    assert record.text is not None
    pieces = [Piece(one.fate, one.file, len(one.text)) for one in fixed.segments]
    entry = entry_of(
        fixed, pieces, number=record.number, record_id=record.id, before=record.text, spellings=()
    )  # fmt: skip
    return Change(number=record.number, record_id=record.id, parts=text_parts(fixed), entry=entry)
