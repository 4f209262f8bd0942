"""Check who owns a file: files that another user left in a shared folder are not used, not even by root.

Trusted data is in the user's state folder, if that is private.
"""

import os
import stat
from pathlib import Path


def stranger(status: os.stat_result) -> str:
    """Return the name of a file's owner; empty if that is root, this user, or the one who called sudo."""
    if not hasattr(os, "geteuid"):
        return ""
    user = os.geteuid()
    trusted = {0, user, *([int(sudo)] if user == 0 and (sudo := os.environ.get("SUDO_UID", "")).isdecimal() else [])}
    if status.st_uid in trusted:
        return ""
    import pwd  # only needed for a report

    try:
        return f"{pwd.getpwuid(status.st_uid).pw_name} (uid {status.st_uid})"
    except KeyError:
        return f"uid {status.st_uid}"


def exposed(status: os.stat_result) -> str:
    """Return why others may read or write a private file; empty if they may not."""
    if owner := stranger(status):
        return f"belongs to {owner}"
    mode = stat.S_IMODE(status.st_mode)
    return f"is not private (mode {mode:o})" if os.name != "nt" and mode & 0o077 else ""


def state_folder() -> Path:
    """Return this user's state folder, which may not exist yet; raises OSError if none is private."""
    from platformdirs import user_state_path  # few runs need it

    try:
        home = user_state_path("contentlint", appauthor=False)
    except RuntimeError:  # raised by some versions for a user without a home; others give a relative path
        home = Path()
    if not home.is_absolute():
        raise OSError("there is no home folder")
    try:
        status = home.lstat()
    except OSError:  # using it reports why
        return home
    problem = exposed(status) if stat.S_ISDIR(status.st_mode) else "is not a folder"
    if problem:
        raise OSError(f"{home}: {problem}")
    return home
