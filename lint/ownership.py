"""Whose file it is: what another user left in a shared folder is not acted on, neither by root."""

from __future__ import annotations

import os
import stat


def stranger(status: os.stat_result) -> str:
    """Return the owner of a file, for people; empty where that is root, this user, or the one who called sudo."""
    if not hasattr(os, "geteuid"):
        return ""
    user = os.geteuid()
    trusted = {0, user, *([int(sudo)] if user == 0 and (sudo := os.environ.get("SUDO_UID", "")).isdecimal() else [])}
    return "" if status.st_uid in trusted else _name(status.st_uid)


def exposed(status: os.stat_result) -> str:
    """Return why others may read or write what is to be private to this user; empty where they may not."""
    if owner := stranger(status):
        return f"belongs to {owner}"
    mode = stat.S_IMODE(status.st_mode)
    return f"is not private (mode {mode:o})" if os.name != "nt" and mode & 0o077 else ""


def _name(uid: int) -> str:
    import pwd  # only where there is something to report

    try:
        return f"{pwd.getpwuid(uid).pw_name} (uid {uid})"
    except KeyError:
        return f"uid {uid}"
