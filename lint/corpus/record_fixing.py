"""Fix a batch of records in a worker. Pure, except that it reads the config."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from lint.checking.checker import CheckOptions, check
from lint.checking.files import Options
from lint.checking.records import broken_record, by_record, record_result
from lint.core.errors import FixError
from lint.core.finding import FileResult, Location, unreadable_result
from lint.core.rule import Rule
from lint.corpus.formats.lines import fixed_lines
from lint.corpus.ledger import Change, Piece, entry_of, part_id
from lint.fixing.fix import Fixed
from lint.fixing.records import text_parts
from lint.sources import is_url
from lint.sources.jsonl import Line
from lint.sources.record import Fields, Record, document_of
from lint.sources.records import RecordBatch, records


class Shard(msgspec.Struct, frozen=True, kw_only=True):
    """A corpus file, and the name of its fixed copy."""

    source: str
    name: str  # The path of the fixed file within the output folder, with `/`
    target: str  # The path of the fixed file, as findings show it
    real: str = ""  # The path of the source without links, so that none is followed

    @property
    def shown_source(self) -> str:
        """Return the source; a URL without user, password and query, which may be secret."""
        if not is_url(self.source):
            return self.source
        scheme, _, rest = self.source.partition("?")[0].partition("://")
        host, slash, path = rest.partition("/")
        return f"{scheme}://{host.rpartition('@')[2]}{slash}{path}"


class Outcome(NamedTuple):
    result: FileResult
    change: Change | None = None


class Work(NamedTuple):
    """Records of a shard that are to be fixed."""

    batch: RecordBatch
    shard: Shard
    options: Options

    @property
    def read_bytes(self) -> int:
        """Return the number of bytes of the source that were read for it."""
        return self.batch.read_bytes

    def outcomes(self) -> list[Outcome]:
        """Fix the records and return their outcomes, in order.

        Findings are in the fixed shard, with record numbers as if no earlier record had been split.
        """
        fixer = _record_fixer(self.options, self.shard, self.batch.fields)
        lines = {piece.number: piece for piece in self.batch.pieces if isinstance(piece, Line)}
        return [fixer.fix(record, lines.get(record.number)) for record in records(self.batch)]

    def halves(self) -> tuple[Work, Work]:
        first, second = self.batch.halves()
        return Work(first, self.shard, self.options), Work(second, self.shard, self.options)

    def crash_outcomes(self, why: str) -> list[Outcome] | None:
        """Return the outcome if a single record crashed the worker and stays unchanged; None for several records."""
        if len(self.batch.pieces) > 1:
            return None
        field, source = self.batch.fields.text, self.shard.source
        return [
            Outcome(unreadable_result(why, Location(source, piece.number, None, field), target=self.shard.target))
            for piece in self.batch.pieces
        ]


@lru_cache(maxsize=4)
def _record_fixer(options: Options, shard: Shard, fields: Fields) -> RecordFixer:
    path = Path(shard.source)
    config = options.config_for(path)
    how = msgspec.structs.replace(options.check_options(config, path), fix=True)
    return RecordFixer(shard, fields, config.rules_for(path), how)


class RecordFixer:
    """Fixes the records of a shard, with the same rules and options."""

    def __init__(self, shard: Shard, fields: Fields, rules: tuple[Rule, ...], options: CheckOptions) -> None:
        self._shard, self._fields, self._rules, self._timing = shard, fields, rules, options.timing
        self._options_for = by_record(options)

    def fix(self, record: Record, line: Line | None) -> Outcome:
        """Fix a record; in JSON Lines, `line` is its line."""
        shard, field = self._shard, self._fields.text
        if record.text is None:
            return Outcome(broken_record(record, path=shard.source, field=field, target=shard.target))
        result, change = check(document_of(record, shard.source), self._rules, self._options_for(record)), None
        if result.fixed is not None:
            try:
                change = self._change(record, line, result.fixed)
            except FixError as error:
                result = result.refusing(str(error))
        texts = 1 if result.fixed is None else len(result.fixed.texts)
        source = Location(shard.source, record.number, record.id, field)
        found = record_result(
            record, result, source, [self._target(record, index) for index in range(texts)],
            parts=[part_id(self._parent_id(record), number) for number in range(2, texts + 1)],
            is_counted=self._timing,
        )  # fmt: skip
        return Outcome(found, change)

    def _target(self, record: Record, index: int) -> Location:
        """Return the place of the host or a part, as if no earlier record had been split."""
        own = record.id if record.id is None or index == 0 else part_id(record.id, index + 1)
        return Location(self._shard.target, record.number + index, own, self._fields.text)

    def _change(self, record: Record, line: Line | None, fixed: Fixed) -> Change:
        if line is not None:
            data = line.data + b"\n" if line.is_ended else line.data
            return fixed_lines(data, record, fixed, self._fields, parent_id=self._parent_id(record))
        assert record.text is not None
        pieces = [Piece(one.fate, one.file, len(one.text)) for one in fixed.segments]  # in code points
        entry = entry_of(fixed, pieces, number=record.number, record_id=record.id, before=record.text, spellings=())
        return Change(parts=text_parts(fixed), entry=entry)

    def _parent_id(self, record: Record) -> str:
        return record.id if record.id is not None else f"{self._shard.name}:{record.number}"
