"""Labelled documents: pairs of files, or records with a second text or line labels."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from lint.core.document import Document
from lint.core.errors import SourceError, UsageError
from lint.sources import record_suffix
from lint.sources.record import Fields, Record, document_of
from lint.sources.records import all_batches, missing_field, records
from lint.sources.text import load


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A labelled line: with the rule that should report it, or unwanted in general."""

    line: int  # 1-based
    rule: str = ""


class Labelled(msgspec.Struct, frozen=True):
    """A document with its wanted text or line labels."""

    document: Document
    wanted: str | None = None
    labels: tuple[Label, ...] = ()

    @property
    def name(self) -> str:
        """Return the document's path, or the id or number of its record."""
        return self.document.id or self.document.path or ""


Skip = Callable[[str], None]  # Called with what cannot be read, and why


def file_pairs(collected: Path, wanted: Path, skip: Skip) -> Iterator[Labelled]:
    """Yield the texts of a folder that have a file of the same name in the other; or a pair of files."""
    if not collected.is_dir():
        yield Labelled(_document(collected, collected), _document(wanted, wanted).text)
        return
    for folder, names, files in os.walk(collected):
        names[:] = sorted(name for name in names if not name.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            partner = wanted / path.relative_to(collected)
            if not name.startswith(".") and partner.is_file():
                try:
                    pair = _document(path, path.relative_to(collected)), _document(partner, partner).text
                except UsageError as error:
                    skip(str(error))
                else:
                    yield Labelled(*pair)


def _document(path: Path, name: Path) -> Document:
    try:
        text = load(path).document.text
    except SourceError as error:
        raise UsageError(f"{path}: {error}") from None
    return Document(text, id=str(name), path=str(path))


def labelled_records(
    path: Path, fields: Fields, skip: Skip, *, wanted_field: str, labels_field: str
) -> Iterator[Labelled]:
    """Yield the records of a file that have a second text or, in JSON Lines, line labels."""
    if record_suffix(path.name) is None:
        raise UsageError(f"{path}: is not a file of records; give two folders or files: COLLECTED WANTED")
    second = msgspec.structs.replace(fields, text=wanted_field)
    first = next(all_batches(str(path), fields), None)
    if first is not None and (problem := missing_field(first)):
        raise UsageError(f"{path}: {problem}; use --text-field to name another")
    for record, other in zip(_records(path, fields), _records(path, second), strict=True):
        if record.error:
            skip(f"{path}:{record.number}: {record.error}")
        labels = _labels(record, path, labels_field)
        if record.text is not None and (other.text is not None or labels is not None):
            document = document_of(record, str(path))
            yield Labelled(document, other.text if labels is None else None, labels or ())


def _records(path: Path, fields: Fields) -> Iterator[Record]:
    return (record for batch in all_batches(str(path), fields) for record in records(batch))


def _labels(record: Record, path: Path, field: str) -> tuple[Label, ...] | None:
    """Return the labels of a record; None if it has none."""
    if not record.raw or record.text is None:
        return None
    found = msgspec.json.decode(record.raw, type=dict[str, msgspec.Raw]).get(field)
    if found is None:
        return None
    try:
        labels = msgspec.json.decode(found, type=list[int | Label])
    except msgspec.DecodeError as error:
        raise UsageError(f"{path}:{record.number}: {field}: {error}") from None
    return tuple(Label(each) if isinstance(each, int) else each for each in labels)
