"""Labelled documents: pairs of files, or records with a second text or line labels."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
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
    for path in sorted(collected.rglob("*")):
        name = path.relative_to(collected)
        partner = wanted / name
        if path.is_file() and partner.is_file() and not any(part.startswith(".") for part in name.parts):
            try:
                yield Labelled(_document(path, name), _document(partner, partner).text)
            except UsageError as error:
                skip(str(error))


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


_UNSPACED = "぀-ヿ㐀-鿿฀-໿က-႟ក-៿"
_WORD = re.compile(f"[{_UNSPACED}]|[^\\W{_UNSPACED}]+")  # A word; in scripts without spaces, a character
SHINGLE_WORDS = 4
MIN_SHARED_FRACTION = 0.5  # A line with a larger share of its runs of four words in the wanted text belongs to it
Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Return the case-folded words of a text.

    >>> words_of("Read more: 東京")
    ('read', 'more', '東', '京')
    """
    return tuple(_WORD.findall(text.casefold()))


def foreign_lines(lines: Sequence[Words], wanted: Sequence[Words]) -> frozenset[int]:
    r"""Return the indices of lines that the wanted text does not have, or not as often; never blank ones.

    Lines may be broken elsewhere in the wanted text. A line of fewer than four words must be a line there too, or occur
    there as often as in the collected text.

    >>> collected = "Share\nThe old mill burns\n\nAnd that is all".splitlines()
    >>> sorted(foreign_lines([*map(words_of, collected)], [words_of("The old mill burns. And that is all")]))
    [0]
    """
    left = _counts(wanted, SHINGLE_WORDS)
    short = Counter(line for line in wanted if len(line) < SHINGLE_WORDS)
    had = {count: _counts(lines, count) for count in range(1, SHINGLE_WORDS)}
    has = {count: _counts(wanted, count) for count in range(1, SHINGLE_WORDS)}
    foreign = set()
    for index, line in enumerate(lines):
        if len(line) >= SHINGLE_WORDS:
            own = Counter(_shingles(line, SHINGLE_WORDS))
            shared = sum(min(count, left[shingle]) for shingle, count in own.items())
            if shared > MIN_SHARED_FRACTION * own.total():
                left.subtract(own)
            else:
                foreign.add(index)
        elif line and short[line] > 0:
            short[line] -= 1
        elif line and had[len(line)][line] > has[len(line)][line]:
            foreign.add(index)
    return frozenset(foreign)


def _counts(lines: Iterable[Words], count: int) -> Counter[Words]:
    return Counter(_shingles(tuple(chain.from_iterable(lines)), count))


def _shingles(words: Words, count: int) -> Iterable[Words]:
    return (words[start : start + count] for start in range(len(words) - count + 1))
