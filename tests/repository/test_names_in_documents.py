"""What documents, docstrings and comments name in backticks exists: files of this repository, and modules."""

import re
from importlib import import_module
from pathlib import Path

from tests.support.command import ROOT

FOLDERS = ("lint", "bench", "tests", "docs", "rules")
_PATH = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w/.{{}},*<>-]*\w)`")
_MODULE = re.compile(r"`(?:python -m )?((?:lint|tests)(?:\.\w+)+)`")
SOURCES = [
    *(path for folder in FOLDERS for kind in ("py", "md") for path in sorted((ROOT / folder).rglob(f"*.{kind}"))),
    *(path for path in sorted(ROOT.glob("*.md")) if path.name != "CHANGELOG.md"),  # which names what there was
]


def named(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return what the sources name, with where."""
    found = {
        (match[1], str(path.relative_to(ROOT)))
        for path in SOURCES
        for match in pattern.finditer(path.read_text(encoding="utf-8"))
    }
    return sorted(found)


def is_file(name: str) -> bool:
    """Return whether a path exists; one with an asterisk or a placeholder, whether its folder does."""
    fixed = re.split(r"[*<{]", name)[0]
    return (ROOT / name).exists() or (fixed != name and Path(ROOT / fixed).parent.exists())


def is_known(name: str) -> bool:
    """Return whether a dotted name is a module, or something in one."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        try:
            found = import_module(".".join(parts[:count]))
        except ModuleNotFoundError:
            continue
        for part in parts[count:]:
            if not hasattr(found, part):
                return False
            found = getattr(found, part)
        return True
    return False


def test_files_that_are_named_exist() -> None:
    names = named(_PATH)
    assert len(names) > 100
    assert [(name, where) for name, where in names if not is_file(name)] == []


def test_modules_that_are_named_exist() -> None:
    names = named(_MODULE)
    assert len(names) > 30
    assert [(name, where) for name, where in names if not is_known(name)] == []
