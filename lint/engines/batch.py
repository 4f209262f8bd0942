"""Lint and fix Arrow tables of documents: the functions for distributed pipelines.

They are pure, and read only the given config, once per process: use them in Ray Data's `map_batches`, Spark's
`mapInArrow`, or `map` of Hugging Face datasets (docs/pipelines.md). They need pyarrow.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from lint.checking.checker import CheckOptions
from lint.checking.records import check_record
from lint.config.config import Config, Selection, load
from lint.core.errors import UsageError, did_you_mean
from lint.core.extras import require
from lint.core.rule import Rule
from lint.sources.record import Fields, Record

if TYPE_CHECKING:
    import pyarrow as pa

    from lint.corpus.ledger import Change

    Documents: TypeAlias = pa.Table | pa.RecordBatch | Sequence[Mapping[str, Any]]

_SCHEMAS = ("FINDINGS_SCHEMA", "REMOVED_SCHEMA")


def __getattr__(name: str) -> Any:
    """Return the schemas of findings and removals; computed on demand, as they require pyarrow."""
    if name not in _SCHEMAS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    require("pyarrow", "corpus")
    from lint.reporters import table

    return getattr(table, name)


class FixedBatch(NamedTuple):
    """A table of fixed documents, and a table of what was removed."""

    documents: pa.Table
    removed: pa.Table


def lint_batch(
    table: Documents,
    *,
    config: Path | str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fields: Fields | None = None,
    path: str = "",
    first_record: int = 1,
) -> pa.Table:
    """Return the findings in a table or list of documents, one row each, by row, start and rule (`FINDINGS_SCHEMA`).

    `config` is the path of a config file; without it the default rules apply. `select` and `ignore` are as on the
    command line. `fields` names the columns of text, id, title, URL, language and date (default: as configured).
    Findings have the record's id and its row number, counted from `first_record`. `path` selects the config's
    overrides. A row whose text is null or not UTF-8 is a finding of `input.unreadable`. Raises UsageError for invalid
    documents and for a table without the text column, and ConfigError for an invalid config or rule.
    """
    require("pyarrow", "corpus")
    from lint.reporters.table import findings_table

    settings, rules = _settings(config, select, ignore, path)
    wanted = fields or settings.fields
    results = (
        check_record(record, rules, path=path, field=wanted.text)
        for record in _records(_table(table, wanted), wanted, first_record)
    )
    return findings_table(finding for result in results for finding in result.findings)


def fix_batch(
    table: Documents,
    *,
    config: Path | str | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    fields: Fields | None = None,
    path: str = "",
    first_record: int = 1,
    unsafe: bool = False,
) -> FixedBatch:
    """Apply the safe fixes to documents, and return them with what was removed (`REMOVED_SCHEMA`, one row per span).

    The documents have the columns of the table, with the same types, followed by `parent_id`, `part` and `span`, which
    are null unless a document was split: each part is a row of its own after the host, without its title, URL and date.
    With `unsafe`, all fixes are applied. Other arguments are as for `lint_batch`.
    """
    arrow = require("pyarrow", "corpus")
    from lint.corpus.formats.tables import fixed_rows, fixed_schema
    from lint.corpus.record_fixing import RecordFixer, Shard
    from lint.reporters.table import removed_table

    settings, rules = _settings(config, select, ignore, path)
    wanted, shard = fields or settings.fields, Shard(source=path, name=path, target=path)
    how = CheckOptions(fix=True, unsafe=unsafe, edit_budget=settings.edit_budget)
    fixer = RecordFixer(shard, wanted, rules, how)
    source = _table(table, wanted)
    schema = fixed_schema(source.schema, wanted)
    fixed: list[pa.RecordBatch] = []
    changed: list[Change] = []
    for rows in source.combine_chunks().to_batches():
        outcomes = (fixer.fix(record, None) for record in _records(rows, wanted, first_record))
        changes = {change.entry.record: change for _, change in outcomes if change is not None}
        fixed.append(fixed_rows(rows, changes, schema, wanted, shard=path, first=first_record)[0])
        changed.extend(changes.values())
        first_record += rows.num_rows
    removed = removed_table(
        (path, change.entry.record, change.entry.id, gone.rule, gone.start, gone.end, gone.text)
        for change in changed
        for gone in change.entry.removed
    )
    return FixedBatch(arrow.Table.from_batches(fixed, schema), removed)


def _table(documents: Any, fields: Fields) -> pa.Table:
    """Return the documents as a table; raises UsageError if that is impossible."""
    arrow = require("pyarrow", "corpus")
    if isinstance(documents, arrow.Table):
        return documents
    if isinstance(documents, arrow.RecordBatch):
        return arrow.Table.from_batches([documents])
    if not isinstance(documents, list | tuple):
        kind = type(documents).__name__
        raise UsageError(f"documents must be a pyarrow Table or RecordBatch, or a list of dicts, not {kind}")
    for index, document in enumerate(documents):
        if not isinstance(document, Mapping):
            raise UsageError(f"document {index} must be a dict, not {type(document).__name__}")
    names = dict.fromkeys(name for document in documents for name in document)
    try:
        if not documents:
            return arrow.table({fields.text: arrow.array([], arrow.string())})
        return arrow.table({name: [document.get(name) for document in documents] for name in names})
    except (ValueError, TypeError, OverflowError) as error:  # values of several types, lone surrogates
        raise UsageError(f"the documents cannot be a table: {error}") from error


def _settings(
    config: Path | str | None, select: Sequence[str], ignore: Sequence[str], path: str
) -> tuple[Config, tuple[Rule, ...]]:
    settings = load(Path(config) if config else None, Selection(tuple(select), tuple(ignore)))
    return settings, settings.rules_for(Path(path) if path else None)


def _records(table: Any, fields: Fields, first: int) -> Sequence[Record]:
    from lint.sources.parquet import records

    names = tuple(table.schema.names)
    if fields.text not in names:
        raise UsageError(f'the table has no column "{fields.text}"{did_you_mean(fields.text, names)}')
    return records(table, fields, first=first)
