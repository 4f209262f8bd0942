"""Signals that ask to end: held back while a file is changed, an exception elsewhere; nothing half written stays."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from lint.core.errors import FixError
from lint.core.interrupts import ENDING, held_back
from lint.ledger import transaction
from tests.support.command import contentlint, environment, printed_by, python
from tests.support.fixed_files import SPLIT_TEXT, contents, fix_file, posix
from tests.support.fixing import change_of

pytestmark = posix


class Told(Exception):  # noqa: N818 - what a handler of these tests raises
    pass


@pytest.fixture
def telling() -> Iterator[None]:
    """Handlers that raise the number of their signal."""

    def tell(number: int, _: object) -> None:
        raise Told(number)

    before = {number: signal.signal(number, tell) for number in ENDING}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.usefixtures("telling")
@pytest.mark.parametrize("number", ENDING)
def test_a_signal_waits_until_the_change_is_made(number: signal.Signals) -> None:
    done = []

    def change() -> None:
        with held_back():
            signal.raise_signal(number)
            done.append(True)

    with pytest.raises(Told, match=str(int(number))):
        change()
    assert done
    with pytest.raises(Told):
        signal.raise_signal(number)


@pytest.mark.usefixtures("telling")
@pytest.mark.parametrize("second", ENDING)
def test_the_same_signal_again_does_not_wait(second: signal.Signals) -> None:
    done = []

    def change() -> None:
        with held_back():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(second)
            done.append(True)

    with pytest.raises(Told):
        change()
    assert bool(done) == (second is not signal.SIGINT)


@pytest.mark.usefixtures("telling")
def test_what_the_change_raises_comes_through() -> None:
    with pytest.raises(ValueError, match="it"), held_back():
        raise ValueError("it")
    with pytest.raises(Told):
        signal.raise_signal(signal.SIGTERM)


def test_one_that_is_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with held_back():
            signal.raise_signal(signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", ENDING)
@pytest.mark.parametrize("place", ["lint.cli.output.write", "lint.ledger.commit.stage"])
def test_a_run_that_is_told_to_end_leaves_nothing(tmp_path: Path, number: signal.Signals, place: str) -> None:
    """At a place in the middle of things: the report begun, or the new text written and not yet moved."""
    module, _, name = place.rpartition(".")
    code = (
        f"import os, {module} as module\nbefore = module.{name}\n"
        f"def now(*given):\n    os.kill(os.getpid(), {int(number)})\n    return before(*given)\n"
        f"module.{name} = now\nimport lint.cli.check\nlint.cli.check.write = now if {name!r} == 'write' else lint.cli.check.write\n"
        "from lint.cli import main\nmain()\n"
    )
    (tmp_path / "a.txt").write_text("It &eacute;nds.\nThe &eacute;nd.\n")
    words = ["check", "--fix", "--no-ledger", "--isolated", "--no-cache", "--output-file", "report", "a.txt"]
    done = python(code, *words, cwd=tmp_path, **environment(tmp_path))
    assert (done.returncode, done.stderr.strip()) == (128 + number, "contentlint: interrupted")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_a_signal_is_not_lost_in_a_callback_that_python_ignores_errors_of() -> None:
    code = (
        "import os, signal, time, weakref\n"
        "from lint.core.interrupts import raise_on_signals\n"
        "raise_on_signals()\n"
        "class Gone: pass\n"
        "gone = Gone()\n"
        "watch = weakref.ref(gone, lambda _: signal.raise_signal(signal.SIGTERM))\n"
        "try:\n    del gone\n    time.sleep(20)\nexcept KeyboardInterrupt:\n    print('ended')\n"
    )
    done = python(code)
    assert (done.returncode, done.stdout, done.stderr) == (0, "ended\n", "")


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1])
def test_it_survives_random_kills_and_interrupts(tmp_path: Path, seed: int) -> None:
    assert json.loads(printed_by("interrupting", tmp_path, str(seed), "50", "50"))["runs"] == 100


@pytest.fixture
def append_only(tmp_path: Path) -> Iterator[Path]:
    """A folder with a file that is to be split, where files can be made but not moved or removed."""
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "a.txt").write_bytes(SPLIT_TEXT)
    if shutil.which("chattr") is None or subprocess.run(["chattr", "+a", folder], check=False, stderr=-3).returncode:
        pytest.skip("no append-only folders here")
    yield folder
    subprocess.run(["chattr", "-a", folder], check=True)


def test_in_an_append_only_folder_nothing_is_made(append_only: Path) -> None:
    for ledger in (True, False):
        with pytest.raises(FixError, match="append-only folder"):
            fix_file(append_only / "a.txt") if ledger else transaction.write(change_of(append_only / "a.txt"), None)
        assert contents(append_only) == {"a.txt": SPLIT_TEXT}
    assert contentlint("undo", cwd=append_only).stderr == "contentlint: nothing to undo in .\n"
