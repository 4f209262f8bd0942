"""Kills fixing, undoing and recovering at every step, each in a process of its own, and looks at what is left.

Run as a script: it forks, which a process with threads, such as a test runner, should not.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from pathlib import Path

from lint.ledger import transaction
from lint.ledger.change import unsealed
from lint.ledger.forget import forget
from lint.ledger.history import scope
from lint.ledger.ledger import Ledger
from tests.support.fixed_files import ledger_file, recover
from tests.support.fixing import change_of

BEFORE = {
    "trim.txt": "One.\nX gone\nTwo.\n",
    "split.txt": "Host.\n\nCUT b\nb\nX gone\n\nCUT c\nc",
    "both.txt": "\ufeffX gone\nHost.\r\nCUT b\r\n",
}
AFTER = {
    "trim.txt": "One.\nTwo.\n",
    "split.txt": "Host.\n",
    "split.part2.txt": "CUT b\nb\n",
    "split.part3.txt": "CUT c\nc",
    "both.txt": "\ufeffHost.\r\n",
    "both.part2.txt": "\ufeffCUT b\r\n",
}
GROUPS = [
    (["trim.txt"], ["trim.txt"]),
    (["split.txt"], ["split.txt", "split.part2.txt", "split.part3.txt"]),
    (["both.txt"], ["both.txt", "both.part2.txt"]),
]
STEPS = ("open", "write", "fsync", "replace", "unlink", "close", "mkdir", "ftruncate", "fchmod")


def fix_all(folder: Path) -> None:
    """What `--fix` does with the folder."""
    ledger = Ledger(folder)
    transaction.recover(ledger)
    for name in BEFORE:
        change = change_of(folder / name)
        if change.after != change.before:
            transaction.write(change, ledger, run="run")


def forget_all(folder: Path) -> None:
    """What `undo --forget` does with the folder, for a part of what is known about it."""
    for name in ("both.txt", "trim.txt"):
        assert forget(scope([folder / name])).fix_count <= 1


def undo_all(folder: Path) -> None:
    """What `undo` does with the folder."""
    assert not [undone.refused for undone in transaction.undo(scope([folder])) if undone.refused]


def killed(work: Callable[[Path], None], folder: Path, step: int) -> bool:
    """Whether `work` was killed by its system call number `step`; it may have been done before that."""
    child = os.fork()
    if child == 0:
        _arm(step)
        try:
            work(folder)
        except BaseException as error:
            print(f"step {step}: {error!r}", file=sys.stderr, flush=True)
            os._exit(3)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0, f"{work.__name__} failed at step {step}"
    return os.WIFSIGNALED(status)


def _arm(step: int) -> None:
    """Makes the process kill itself at a system call; a write is done by half before.

    What was written outlives a process, synced or not, so that syncing is left out to save time.
    """
    count = 0

    def dying(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def wrapper(*args: object, **kwargs: object) -> object:
            nonlocal count
            count += 1
            if count == step:
                if name == "write":
                    call(args[0], bytes(args[1])[: len(bytes(args[1])) // 2])  # type: ignore[arg-type]
                os.kill(os.getpid(), signal.SIGKILL)
            return None if name == "fsync" else call(*args, **kwargs)

        return wrapper

    for name in STEPS:
        setattr(os, name, dying(name, getattr(os, name)))


def contents(folder: Path) -> dict[str, str]:
    """The files of a folder by name."""
    return {path.name: path.read_bytes().decode() for path in folder.iterdir() if path.is_file()}


def check_killed(folder: Path) -> None:
    """Every file is the old or the new one, and a new host has all its parts."""
    there = contents(folder)
    for (host,), files in GROUPS:
        assert there[host] in (BEFORE[host], AFTER[host]), there[host]
        if there[host] == AFTER[host]:
            assert all(there.get(name) in (AFTER[name], BEFORE.get(name)) for name in files), there


def check_settled(folder: Path) -> None:
    """Every file is the old one without parts, or the new one with all of them; nothing else lies about."""
    there = contents(folder)
    expected: dict[str, str] = {}
    for (host,), files in GROUPS:
        expected |= {name: AFTER[name] for name in files} if there[host] == AFTER[host] else {host: BEFORE[host]}
    assert there == expected, there


def fresh(folder: Path, *, is_fixed: bool) -> Path:
    """The folder, with the three files in it, before or after fixing."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(folder.with_name("state"), ignore_errors=True)
    folder.mkdir()
    for name, text in BEFORE.items():
        (folder / name).write_bytes(text.encode())
    if is_fixed:
        fix_all(folder)
        assert contents(folder) == AFTER
    return folder


def check_ledger(folder: Path, *, kills: int = 1) -> None:
    """Every line of the ledger can be read but for one that each kill has torn, and nothing lies beside it."""
    ledger = Ledger(folder)
    lines = ledger_file(folder).read_bytes().splitlines() if ledger.exists else []
    assert sum(unsealed(line) is None for line in lines) <= kills, lines
    assert {path.name for path in ledger.folder.glob("*")} <= {"ledger.jsonl", "lock"}


def finish(folder: Path) -> None:
    """Whatever was killed: the next runs fix everything, and undo it."""
    fix_all(folder)
    assert contents(folder) == AFTER
    undo_all(folder)
    assert contents(folder) == BEFORE


def kill_everywhere(work: Callable[[Path], None], root: Path, *, is_fixed: bool) -> int:
    """How often `work` was killed, once at each of its steps."""
    step = 1
    while killed(work, fresh(root / "folder", is_fixed=is_fixed), step):
        check_killed(root / "folder")
        recover(root / "folder")
        check_settled(root / "folder")
        check_ledger(root / "folder")
        finish(root / "folder")
        step += 1
    return step - 1


def kill_recovery(work: Callable[[Path], None], root: Path, *, is_fixed: bool) -> int:
    """How often the recovery was killed, at each of its steps after each kill of `work`."""
    kills = 0
    step = 1
    while killed(work, fresh(root / "folder", is_fixed=is_fixed), step):
        for name in ("folder", "state"):
            replace(root / name, root / "crashed" / name)
        recovery_step = 1
        while killed(recover, root / "folder", recovery_step):
            check_killed(root / "folder")
            recover(root / "folder")
            check_settled(root / "folder")
            check_ledger(root / "folder", kills=2)
            for name in ("folder", "state"):
                replace(root / "crashed" / name, root / name)
            recovery_step += 1
        kills += recovery_step - 1
        step += 1
    return kills


def replace(source: Path, target: Path) -> None:
    """Makes one folder as another is, which may not be there."""
    shutil.rmtree(target, ignore_errors=True)
    if source.exists():
        shutil.copytree(source, target)


def kill_forgetting(root: Path) -> int:
    """How often forgetting was killed, once at each of its steps: what is in force and not forgotten can be undone."""
    step = 1
    while killed(forget_all, fresh(root / "folder", is_fixed=True), step):
        assert contents(root / "folder") == AFTER
        recover(root / "folder")
        check_ledger(root / "folder")
        known = {record.entry.path for record in Ledger(root / "folder").records()}
        assert {"split.txt"} <= known <= set(BEFORE)
        undo_all(root / "folder")
        there = contents(root / "folder")
        assert all(there[name] == (BEFORE if name in known else AFTER)[name] for name in BEFORE)
        step += 1
    return step - 1


WORKS = {
    "forget": kill_forgetting,
    "fix": lambda root: kill_everywhere(fix_all, root, is_fixed=False),
    "undo": lambda root: kill_everywhere(undo_all, root, is_fixed=True),
    "recovery-of-fix": lambda root: kill_recovery(fix_all, root, is_fixed=False),
    "recovery-of-undo": lambda root: kill_recovery(undo_all, root, is_fixed=True),
}


def main() -> None:
    """Prints how many kills of each kind that is named were survived."""
    folder, *names = sys.argv[1:]
    os.environ["XDG_STATE_HOME"] = str(Path(folder) / "state")
    os.fsync = lambda descriptor: None
    print(json.dumps({name: WORKS[name](Path(folder)) for name in names}))


if __name__ == "__main__":
    main()
