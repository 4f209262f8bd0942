"""Apply and undo fixes as transactions: recorded before and after, done in one step, and recovered after a crash."""

import contextlib
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from lint.core.errors import FixError
from lint.core.interrupts import held_back
from lint.files.access import exists
from lint.ledger import commit
from lint.ledger.change import Change, Entry, State, Step, entry_of, files, now, original, planned, sha256, stretches
from lint.ledger.history import Scope
from lint.ledger.ledger import Ledger, Record

_UNDO_INDEX = -1

_OPEN = (State.FIXING, State.UNDOING)
_ENDS = (State.FIXED, State.UNDONE)


class Undone(msgspec.Struct, frozen=True, kw_only=True):
    """The result of undoing one fix."""

    path: Path
    run: str
    rules: tuple[str, ...] = ()  # The rules whose fixes were undone, all of those that were made in one step
    parts: tuple[Path, ...] = ()
    refused: str = ""  # Why nothing was changed; empty if the file was restored


def write(change: Change, ledger: Ledger | None, *, run: str = "") -> None:
    """Make a change; raises FixError if nothing was changed.

    With a ledger, removed text is recorded first. Call `recover` once before a run that writes.
    """
    if ledger is None:
        with held_back():
            commit.write(change)
        return
    with ledger.locked(), held_back():
        entry = entry_of(change, run=run)
        commit.check(change)
        ledger.append(entry)
        with _settling(ledger, Record(entry, State.FIXING)):
            commit.write(change)
        with contextlib.suppress(FixError):
            _step(ledger, entry, State.FIXED)


def recover(ledger: Ledger) -> list[str]:
    """Complete or roll back the unfinished changes of a killed run, and return messages about it."""
    if not ledger.exists or (ledger.is_tidy and not ledger.records(*_OPEN)):
        return []
    with ledger.locked(), held_back():
        ledger.tidy()
        return [_settle(ledger, record) for record in ledger.records(*_OPEN)]


def undo(what: Scope) -> Iterator[Undone]:
    """Undo fixes, newest first: each file is restored byte for byte, and its parts are removed.

    If the file or a part was edited since, that is reported and nothing is changed. Raises FixError if a ledger cannot
    be written, UsageError for an unknown run or rule.
    """
    for ledger in what.ledgers():
        recover(ledger)
        with ledger.locked():
            yield from _undo_all(ledger, what)


def _undo_all(ledger: Ledger, what: Scope) -> Iterator[Undone]:
    records = ledger.records(State.FIXED)
    order = {record.entry.id: number for number, record in enumerate(records)}
    in_force: dict[str, list[Entry]] = {}
    for record in records:
        in_force.setdefault(record.entry.path, []).append(record.entry)
    blocked: set[str] = set()
    for record in reversed(what.select(ledger, records)):
        entry = record.entry
        if not blocked.isdisjoint(entry.paths):
            continue
        newest = (in_force[path][-1] for path in entry.paths if in_force.get(path))
        later = next((other for other in newest if order[other.id] > order[entry.id]), None)
        with held_back():
            undone = _undo(ledger, entry, later)
        if undone.refused:
            blocked.update(entry.paths)
        else:
            in_force[entry.path].pop()
        yield undone


def _undo(ledger: Ledger, entry: Entry, later: Entry | None) -> Undone:
    """Undo a fix, unless a `later` one changed its files again."""
    path, *parts = (ledger.root / relative for relative in entry.paths)
    try:
        if later is not None:
            raise FixError(f"{later.path} was fixed again by run {later.run}; undo that run first")
        before, after = _original(ledger, entry)
        _step(ledger, entry, State.UNDOING)
        with _settling(ledger, Record(entry, State.UNDOING)):
            _put_back(entry, path, before, after)
        _remove_parts(ledger, entry, before)
        with contextlib.suppress(FixError):
            _step(ledger, entry, State.UNDONE)
    except FixError as error:
        return Undone(path=path, run=entry.run, rules=entry.rules, refused=str(error))
    return Undone(path=path, run=entry.run, rules=entry.rules, parts=tuple(parts))


def _original(ledger: Ledger, entry: Entry) -> tuple[bytes, bytes]:
    """Return the bytes before and after a fix; raises FixError if they are missing, or a file was edited since."""
    present = []
    for relative, expected in ((entry.path, entry.after), *((part.path, part.sha256) for part in entry.parts)):
        data = _present(ledger, relative)
        part = "" if relative == entry.path else f"{relative} "
        if data is None:
            raise FixError(f"{part}is missing, so the fix is not undone")
        if sha256(data) != expected:
            raise FixError(f"{part}was edited since, so the fix is not undone")
        present.append(data)
    before = original(stretches(entry, present))
    if sha256(before) != entry.before:
        raise FixError("the ledger cannot restore the original file")
    return before, present[0]


def _put_back(entry: Entry, path: Path, before: bytes, after: bytes) -> None:
    waiting = commit.temporary(path, entry.id, _UNDO_INDEX)
    try:
        with commit.refusing("cannot be replaced"):
            commit.stage(waiting, (before,), commit.check_unchanged(path, after))
            commit.swap(waiting, path, before=after)
    except BaseException:
        commit.remove([waiting])
        raise


@contextlib.contextmanager
def _settling(ledger: Ledger, record: Record) -> Iterator[None]:
    """Complete or roll back a fix or undo that fails."""
    try:
        yield
    except BaseException:
        with contextlib.suppress(FixError, OSError):
            _settle(ledger, record)
        raise


def _settle(ledger: Ledger, record: Record) -> str:
    """Complete or roll back an unfinished fix or undo, depending on the files, and return a message."""
    settle = _settle_undo if record.state is State.UNDOING else _settle_fix
    state = settle(ledger, record.entry)
    _step(ledger, record.entry, state)
    return f"{record.entry.path}: an interrupted run was {'completed' if state in _ENDS else 'rolled back'}"


def _settle_fix(ledger: Ledger, entry: Entry) -> State:
    """Decide by the host's temporary file (see `lint.ledger.commit`), then by the host, which may have been edited."""
    path = ledger.root / entry.path
    waiting = [commit.temporary(path, entry.id, index) for index in range(len(entry.parts) + 1)]
    host = _present(ledger, entry.path)
    digest = sha256(host) if host is not None else ""
    has_happened = digest == entry.after or (not exists(waiting[0]) and digest != entry.before)
    if has_happened:
        commit.remove(waiting)
        return State.FIXED
    if host is not None and digest == entry.before:
        _remove_parts(ledger, entry, host, waiting[1:])
    commit.remove([*waiting[1:], waiting[0]])
    return State.WITHDRAWN


def _settle_undo(ledger: Ledger, entry: Entry) -> State:
    path = ledger.root / entry.path
    waiting = commit.temporary(path, entry.id, _UNDO_INDEX)
    host = _present(ledger, entry.path)
    if exists(waiting) or host is None or sha256(host) != entry.before:
        commit.remove([waiting])
        return State.FIXED
    _remove_parts(ledger, entry, host)
    return State.UNDONE


def _remove_parts(ledger: Ledger, entry: Entry, before: bytes, waiting: Sequence[Path] = ()) -> None:
    """Remove the parts that are what the fix makes of the bytes before it: their text is in the file.

    If the new content of a part is still `waiting`, its empty placeholder is removed too.
    """
    host, *parts = files(planned(entry, before))
    if sha256(host) != entry.after or len(parts) != len(entry.parts):
        return
    for part, data, content in itertools.zip_longest(entry.parts, parts, waiting):
        there = _present(ledger, part.path)
        if there == data or (there == b"" and content is not None and exists(content)):
            commit.remove([ledger.root / part.path])


def _present(ledger: Ledger, name: str) -> bytes | None:
    """Return the bytes of a file named in an entry; None if it is missing, or its folder is reached by a link now."""
    try:
        return commit.read(ledger.root / name)[0]
    except FixError:
        return None


def _step(ledger: Ledger, entry: Entry, state: State) -> None:
    ledger.append(Step(id=entry.id, state=state, time=now()))
