"""A command line at a terminal of its own, with keys typed into it."""

from __future__ import annotations

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

from tests.support.command import environment

TIMEOUT_S = 60


class Terminal:
    """A run of `contentlint` at a pseudo-terminal; what it printed is in `shown`."""

    def __init__(self, *words: str | Path, cwd: Path, env: dict[str, str] | None = None) -> None:
        self._screen, inner = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "lint", *map(str, words)],
            cwd=cwd, stdin=inner, stdout=inner, stderr=inner, env={**environment(cwd), "TERM": "xterm", **(env or {})}, start_new_session=True,
            preexec_fn=_control_terminal,
        )  # fmt: skip
        os.close(inner)
        self.shown = ""

    def until(self, text: str) -> str:
        """Wait until a text is shown that was not before; return all that came with it."""
        start, end = len(self.shown), time.monotonic() + TIMEOUT_S
        while text not in self.shown[start:]:
            assert time.monotonic() < end, self.shown
            if not self._read():
                raise AssertionError(f"it ended without {text!r}:\n{self.shown}")
        return self.shown[start:]

    def type(self, keys: str) -> None:
        """Type keys."""
        os.write(self._screen, keys.encode())

    def ended(self) -> int:
        """Wait for the end; return the exit code."""
        while self._read():
            pass
        os.close(self._screen)
        return self._process.wait(TIMEOUT_S)

    def _read(self) -> bool:
        if not select.select([self._screen], [], [], TIMEOUT_S)[0]:
            return False
        try:
            data = os.read(self._screen, 65_536)
        except OSError:  # how Linux says that the other end is closed
            return False
        self.shown += data.decode("utf-8", "replace").replace("\r\n", "\n")
        return bool(data)


def _control_terminal() -> None:
    """Make standard input the terminal that keys such as Ctrl-C act on."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def plain(shown: str) -> str:
    """Return what was shown without its colours."""
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)
