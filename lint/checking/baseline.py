"""The baseline: a file of accepted findings, which are not reported.

`.contentlint-baseline.jsonl` has a line for each, sorted and without line numbers, so that it merges in git and stays
valid when the texts are edited. Each entry is used up by one finding.
"""

import os
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, product
from pathlib import Path

import msgspec

from lint.core.anchor import Anchor, anchor
from lint.core.errors import ConfigError
from lint.core.finding import FileResult, Finding, record_name
from lint.core.linter import Report
from lint.files.access import file_bytes
from lint.sources import is_url, record_suffix
from lint.sources.walk import BASELINE_NAME

FILE_NAME = BASELINE_NAME

MAX_BYTES = 500_000_000

DEFAULT_REASON = "baseline"  # The reason of an accepted finding if none was given


class Entry(msgspec.Struct, frozen=True, kw_only=True, order=True, omit_defaults=True, forbid_unknown_fields=True):
    """An accepted finding, with fields in the sort order of the file."""

    path: str  # Relative to the folder of the baseline, with `/` between names
    record: str = ""  # The id of the record, or its number if it has none
    rule: str
    paragraphs: tuple[int, ...]
    head: int
    tail: int
    before: int = 0
    after: int = 0
    reason: str = ""

    @property
    def anchor(self) -> Anchor:
        return Anchor(self.paragraphs, self.head, self.tail, self.before, self.after)


MAX_COMPARED = 64  # Maximum number of similar entries that are compared with a finding

_ANY_NUMBER = None  # The record of entries that have a number and no id

_Key = tuple[str, str | None, str, int]


class Pool:
    """Entries that findings use up, paragraph by paragraph, as a later version may report two findings for one."""

    def __init__(self, entries: Iterable[Entry] = ()) -> None:
        self._entries: list[Entry] = []
        self._unused: list[Counter[int]] = []  # The paragraphs of each entry that no finding has used
        self._alike: dict[_Key, list[int]] = defaultdict(list)
        """The indices of entries by rule, record, and a paragraph or one of their ends."""
        for entry in entries:
            self.add(entry)

    def add(self, entry: Entry) -> None:
        index = len(self._entries)
        self._entries.append(entry)
        self._unused.append(Counter(entry.paragraphs))
        own = entry.anchor
        for record in (entry.record, _ANY_NUMBER) if entry.record.isdecimal() else (entry.record,):
            for paragraph in {*own.paragraphs}:
                self._alike[entry.rule, record, "", paragraph].append(index)
            for end, words in _ends(own):
                self._alike[entry.rule, record, end, words].append(index)

    def take(self, rule: str, own: Anchor, record: str = "", *, is_numbered: bool = False) -> Entry | None:
        """Use up and return an entry that accepts a finding; None for a new finding.

        The entry is for the same record, or, if the record `is_numbered` and has no id, for any number, as these shift.
        """
        records = (record, _ANY_NUMBER) if is_numbered else (record,)
        taken: list[tuple[int, int]] = []
        for paragraph in own.paragraphs:
            found = (self._candidates((rule, each, "", paragraph), paragraph) for each in records)
            index = next(chain.from_iterable(found), None)
            if index is not None:
                self._unused[index][paragraph] -= 1
                taken.append((index, paragraph))
        if len(taken) == len(own.paragraphs):
            return self._entries[taken[0][0]]
        for index, paragraph in taken:
            self._unused[index][paragraph] += 1
        missing_count = len(own.paragraphs) - len(taken)
        return self._edited(rule, own, records) if missing_count <= max(1, len(own.paragraphs) // 10) else None

    def _edited(self, rule: str, own: Anchor, records: Sequence[str | None]) -> Entry | None:
        """Use up and return the whole entry that the finding may be after an edit; partly used entries do not count."""
        for record, (end, words) in product(records, _ends(own)):
            for index in self._candidates((rule, record, end, words)):
                entry = self._entries[index]
                if self._unused[index] == Counter(entry.paragraphs) and own.is_edited(entry.anchor):
                    self._unused[index].clear()
                    return entry
        return None

    def _candidates(self, key: _Key, paragraph: int | None = None) -> list[int]:
        alike = self._alike.get(key, [])
        while alike and not self._is_left(alike[-1], paragraph):
            alike.pop()
        return [index for index in alike[-MAX_COMPARED:] if self._is_left(index, paragraph)]

    def _is_left(self, index: int, paragraph: int | None) -> bool:
        unused = self._unused[index]
        return unused.total() > 0 if paragraph is None else unused[paragraph] > 0

    @property
    def left(self) -> list[Entry]:
        """Return the entries that no finding has used."""
        counted = zip(self._entries, self._unused, strict=True)
        return [entry for entry, unused in counted if unused.total() == len(entry.paragraphs)]


def _ends(own: Anchor) -> tuple[tuple[str, int], ...]:
    return ("head", own.head), ("tail", own.tail)


class Baseline:
    """The entries of a baseline file, which findings use up."""

    def __init__(self, path: Path, entries: Iterable[Entry] = ()) -> None:
        self.path = path
        self._folder = os.path.realpath(path.parent)
        self.entries = sorted(entries)
        self._pools: dict[str, Pool] = defaultdict(Pool)  # The entries by their file
        self._adrift = Pool()  # Entries of missing files, which were renamed, moved or merged
        self._visited: set[str] = set()
        present: dict[str, bool] = {}
        for entry in self.entries:
            if entry.path not in present:
                present[entry.path] = is_url(entry.path) or os.path.lexists(os.path.join(self._folder, entry.path))  # noqa: PTH118
            (self._pools[entry.path] if present[entry.path] else self._adrift).add(entry)

    def name_of(self, path: str) -> str:
        """Return the path of a file as written in the baseline."""
        if is_url(path):
            return path
        folder, name = os.path.split(path)
        relative = os.path.relpath(os.path.join(os.path.realpath(folder or "."), name), self._folder)  # noqa: PTH118
        return relative.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode()

    def entries_for(self, path: str) -> tuple[Entry, ...]:
        """Return the entries that may be about the documents of a file."""
        pool = self._pools.get(self.name_of(path))
        found = (*(pool.left if pool else ()), *self._adrift.left)
        return found if record_suffix(path) else tuple(entry for entry in found if not entry.record)

    def accepting(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """Yield the results with accepted findings separated."""
        last, name = None, ""
        for result in results:
            if result.path != last:
                last, name = result.path, self.name_of(result.path)
                self._visited.add(name)
            yield self._accepting(result, name) if result.findings else result

    def _accepting(self, result: FileResult, name: str) -> FileResult:
        left, accepted = list[Finding](), list[Finding]()
        for found in result.findings:
            record = record_name(found)
            is_numbered = found.record is not None and not found.record_id
            pools = filter(None, (self._pools.get(name), self._adrift))
            taken = (pool.take(found.rule, found.anchor, record, is_numbered=is_numbered) for pool in pools)
            entry = next(filter(None, taken), None)
            if entry is None:
                left.append(found)
            else:
                accepted.append(msgspec.structs.replace(found, accepted=entry.reason or DEFAULT_REASON))
        return msgspec.structs.replace(result, findings=tuple(left), accepted=tuple(accepted)) if accepted else result

    def elsewhere(self) -> list[Entry]:
        """Return the entries of existing files that were not checked."""
        return [entry for path, pool in self._pools.items() if path not in self._visited for entry in pool.left]

    def unused(self) -> list[Entry]:
        """Return the unused entries of checked and of missing files."""
        visited = (pool.left for path, pool in self._pools.items() if path in self._visited)
        return sorted([*chain.from_iterable(visited), *self._adrift.left])


def spared(report: Report, entries: Sequence[Entry]) -> Report:
    """Return the report with the fixes of accepted findings for display only; `entries` are those of its document."""
    if not any(one.fix for one in report.diagnostics):
        return report
    pool = Pool(msgspec.structs.replace(entry, record="") for entry in entries)
    diagnostics = tuple(
        one.display_only() if one.fix and pool.take(one.rule, anchor(report.document, one.span)) else one
        for one in report.diagnostics
    )
    return msgspec.structs.replace(report, diagnostics=diagnostics)


def entry_of(found: Finding, baseline: Baseline, reason: str = "") -> Entry:
    """Return the entry that accepts a finding."""
    name, record = baseline.name_of(found.path), record_name(found)
    return Entry(path=name, record=record, rule=found.rule, reason=reason, **found.anchor._asdict())


def chosen(
    known: Baseline, results: Iterable[FileResult], *, rule: str | None = None, line: int | None = None
) -> list[Finding]:
    """Return the findings that the baseline does not accept: of a rule, and on a line of a file or in a record."""
    return [
        one
        for result in known.accepting(results)
        for one in result.findings
        if rule in (None, one.rule) and line in (None, one.record or one.start_line)
    ]


def discover(folder: Path) -> Path | None:
    """Return the path of the nearest baseline, in a folder or above it."""
    real = Path(os.path.realpath(folder))
    return next((found for base in (real, *real.parents) if os.path.isfile(found := base / FILE_NAME)), None)  # noqa: PTH113


def nearest(folder: Path) -> Baseline | None:
    """Return the baseline of a folder; None if there is none. Raises ConfigError if it is invalid."""
    path = discover(folder)
    return read(path) if path is not None else None


def read(path: Path) -> Baseline:
    """Return the baseline in a file; raises ConfigError with the line that is wrong."""
    try:
        data = file_bytes(path, at_most=MAX_BYTES + 1)
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", path=str(path)) from error
    if len(data) > MAX_BYTES:
        raise ConfigError(f"larger than {MAX_BYTES:,} bytes", path=str(path))
    decode, entries = msgspec.json.Decoder(Entry).decode, []
    for number, line in enumerate(data.splitlines(), 1):
        try:
            entries += [decode(line)] if line.strip() else []
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            is_conflict = line.startswith((b"<<<<<<<", b"=======", b">>>>>>>"))
            what = "a merge left its marks" if is_conflict else f"not an entry: {error}"
            raise ConfigError(what, path=str(path), line=number) from None
    return Baseline(path, entries)


def write(path: Path, entries: Iterable[Entry]) -> None:
    """Replace the baseline in a file; raises UsageError if it cannot be written."""
    from lint.checking.output_file import replacing  # few runs change the baseline

    with replacing(path) as out:
        out.write(encoded(entries))


def encoded(entries: Iterable[Entry]) -> str:
    """Return the content of a baseline file: one entry per line, sorted."""
    return "".join(f"{msgspec.json.encode(entry).decode()}\n" for entry in sorted(entries))
