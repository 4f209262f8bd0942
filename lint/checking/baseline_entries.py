"""The entries of a baseline, and which of them accepts a finding: each is used up by one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain, product

import msgspec

from lint.core.anchor import Anchor


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
            index = self._with(rule, paragraph, records)
            if index is not None:
                self._unused[index][paragraph] -= 1
                taken.append((index, paragraph))
        if len(taken) == len(own.paragraphs):
            return self._entries[taken[0][0]]
        for index, paragraph in taken:
            self._unused[index][paragraph] += 1
        missing_count = len(own.paragraphs) - len(taken)
        return self._edited(rule, own, records) if missing_count <= max(1, len(own.paragraphs) // 10) else None

    def _with(self, rule: str, paragraph: int, records: Sequence[str | None]) -> int | None:
        """Return the entry with an unused paragraph, of the first record that has one."""
        found = (self._candidates((rule, record, "", paragraph), paragraph) for record in records)
        return next(chain.from_iterable(found), None)

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
