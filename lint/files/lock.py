"""Lock a file against other processes, until it is closed: at the latest when this process ends, however it does."""

from __future__ import annotations

import sys


def lock(descriptor: int, *, wait: bool) -> None:
    """Lock an open file; raises OSError if another process holds it, unless told to wait.

    The lock belongs to this process, unlike flock, which workers inherit and may hold after their parent was killed.
    """
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                return msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
            except OSError:  # LK_LOCK gives up after ten seconds
                if not wait:
                    raise
    else:
        import fcntl

        fcntl.lockf(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        return None
