"""A folder that is exchanged for a link while a run is under way: nothing outside of the tree is read, or changed.

What stands outside is the same as inside, so that no look at the content tells the difference.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from lint.checking.files import Options
from lint.core.errors import FixError, UsageError
from lint.engines import local
from lint.ledger import transaction
from lint.ledger.change import Change
from lint.ledger.history import scope
from lint.ledger.ledger import Ledger
from lint.sources.walk import expanded, targets
from tests.support.fixing import change_of

ENTITY = "The council &amp; the mayor agreed on Monday that the new bridge is to be built in the spring of next year.\n"
SPLIT = "Host.\n\nCUT b\nb\nX gone\n\nCUT c\nc"
FIXING = Options(isolated=True, fix=True)
CALLS = ("open", "stat", "lstat", "scandir", "access", "replace", "unlink", "readlink", "fsync")

pytestmark = pytest.mark.skipif(os.open not in os.supports_dir_fd, reason="needs handles of folders")


class Exchange:
    """Exchanges `tree/sub` for a link to `outside` before the system call of a number."""

    def __init__(self, root: Path, step: int) -> None:
        self.inside, self.outside, self.moved = root / "tree/sub", root / "outside", root / "tree/moved"
        self._left_calls = step
        self.is_done = False

    def __call__(self) -> None:
        self._left_calls -= 1
        if self._left_calls == 0:
            self.is_done = True
            _RENAME(self.inside, self.moved)
            self.inside.symlink_to(self.outside)


_RENAME = os.rename


@contextmanager
def exchanging(root: Path, step: int) -> Iterator[Exchange]:
    exchange = Exchange(root, step)
    with pytest.MonkeyPatch.context() as patched:
        for name in CALLS:
            patched.setattr(os, name, _before(getattr(os, name), exchange))
        yield exchange


def _before(call: Callable[..., object], act: Callable[[], None]) -> Callable[..., object]:
    def calling(*args: object, **kwargs: object) -> object:
        act()
        return call(*args, **kwargs)

    return calling


def house(root: Path, text: str) -> None:
    """Makes a tree and what is outside of it."""
    for folder in ("tree/sub", "outside"):
        (root / folder).mkdir(parents=True)
        (root / folder / "a.txt").write_text(text)
    (root / "outside/secret.txt").write_text(
        "secret &amp; foreign, which nobody who lints the tree should ever read.\n"
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def stays(root: Path, text: str, work: Callable[[Path], Callable[[], object]]) -> None:
    """Does what `work` prepares again and again, with an exchange before each of its system calls."""
    step = 0
    while True:
        step += 1
        place = root / str(step)
        house(place, text)
        act = work(place)
        outside = contents(place / "outside")
        with exchanging(place, step) as exchange:
            act()
        assert contents(place / "outside") == outside, step
        if not exchange.is_done:
            break
        assert set(contents(place / "tree/moved")) <= {"a.txt", "a.part2.txt", "a.part3.txt"}, step
    assert step > 30


@pytest.mark.parametrize("name", ["tree", "tree/**/*.txt"])
def test_a_run_with_fixes_stays_in_the_tree(tmp_path: Path, name: str) -> None:
    def run(root: Path) -> None:
        with contextlib.suppress(UsageError):  # nothing is left that matches
            for result in local.run(targets(expanded([root / name]), lambda _: False), FIXING, jobs=1):
                assert "secret" not in f"{result.path}{result.findings}"

    stays(tmp_path, ENTITY, lambda root: lambda: run(root))


def test_a_file_that_was_named_is_changed_where_it_was(tmp_path: Path) -> None:
    def prepared(root: Path) -> Callable[[], object]:
        found = list(targets([root / "tree/sub/a.txt"], lambda _: False))
        return lambda: list(local.run(found, FIXING, jobs=1))

    stays(tmp_path, ENTITY, prepared)


def test_a_corpus_is_read_where_it_was(tmp_path: Path) -> None:
    for step in range(1, 40):
        root = tmp_path / str(step)
        house(root, ENTITY)
        (root / "tree/sub/c.jsonl").write_text('{"text": "Within."}\n')
        (root / "outside/c.jsonl").write_text('{"text": "foreign &amp; secret."}\n')
        with exchanging(root, step):
            found = list(local.run(targets([root / "tree"], lambda _: False), Options(isolated=True), jobs=1))
        assert not [one for result in found if result.record for one in result.findings], step


@pytest.mark.parametrize("has_ledger", [True, False])
def test_a_split_stays_in_its_folder(tmp_path: Path, *, has_ledger: bool) -> None:
    def write(change: Change, ledger: Ledger | None) -> None:
        with contextlib.suppress(FixError):
            transaction.write(change, ledger)

    def prepared(root: Path) -> Callable[[], object]:
        path = root / "tree/sub/a.txt"
        return partial(write, change_of(path), Ledger(path.parent) if has_ledger else None)

    stays(tmp_path, SPLIT, prepared)


def test_undo_stays_in_its_folder(tmp_path: Path) -> None:
    def prepared(root: Path) -> Callable[[], object]:
        for folder in (root / "outside", root / "tree/sub"):
            transaction.write(change_of(folder / "a.txt"), Ledger(folder))
        what = scope([root / "tree"])
        return lambda: list(transaction.undo(what))

    stays(tmp_path, SPLIT, prepared)
