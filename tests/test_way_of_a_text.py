"""The way of one text through the program: how deep it is, through how many modules it leads, how often it goes back up."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from types import FrameType
from typing import Any

from lint.checking.files import FileChecker, Options
from lint.sources.walk import Target
from tests.support.command import ROOT, SEEDS, python

MAX_FRAMES, MAX_MODULES, MAX_CLIMBS = 12, 14, 3

LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"][0]["layers"]
FLOORS = {room.strip(): floor for floor, rooms in enumerate(reversed(LAYERS)) for room in rooms.split("|")}

_DEPTH = """
import sys
from lint.cli import main
from lint.core.linter import lint

def count(frame, event, _):
    if event == "call" and frame.f_code is lint.__code__:
        sys.setprofile(None)
        frames = []
        while (frame := frame.f_back) is not None:
            frames.append(frame.f_code.co_filename)
        print(sum("/lint/" in name for name in frames), file=sys.stderr)

sys.setprofile(count)
main()
"""


def module_of(frame: FrameType) -> str:
    """The module of ours that a frame is in, such as `fixing.fix`; "" for any other."""
    name: str = frame.f_globals.get("__name__", "")
    return name.removeprefix("lint.") if name.startswith("lint.") else ""


def caller_of(frame: FrameType) -> str:
    """The module of ours that called; "" while modules are loaded."""
    found, above = "", frame.f_back
    while above is not None:
        module = module_of(above)
        if module and above.f_code.co_name == "<module>":
            return ""
        found = found or module
        above = above.f_back
    return found


def test_a_text_is_linted_twelve_frames_below_the_command_at_most(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The ferry is back.\n", encoding="utf-8")
    words = ["check", "--isolated", "--no-cache", "a.txt"]
    assert int(python(_DEPTH, *words, cwd=tmp_path).stderr) <= MAX_FRAMES


def test_a_fixed_text_leads_through_few_modules_and_seldom_back_up(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((SEEDS / "000_5df649c7d78cd482.txt").read_bytes())
    calls: dict[tuple[str, str], None] = {}

    def note(frame: FrameType, event: str, _: Any) -> None:
        if event == "call" and (module := module_of(frame)) and (caller := caller_of(frame)) and caller != module:
            calls[caller, module] = None

    target = Target(path, named=True, real=str(path.resolve()))
    options = Options(isolated=True, fix=True)
    options.config_for(path)  # rules are loaded once for all texts
    checker = FileChecker(options)
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        (result,) = checker.check_all([target])
    finally:
        sys.setprofile(before)
    assert result.fixed
    # What rules share, and the values that every floor uses, are no part of the way.
    passed = {module for _, module in calls if module.partition(".")[0] not in ("core", "data", "kinds", "signals")}
    assert len(passed) <= MAX_MODULES, sorted(passed)
    climbs = {
        (caller, "kinds" if module.startswith("kinds.") else module)
        for caller, module in calls
        if FLOORS[caller.partition(".")[0]] < FLOORS[module.partition(".")[0]]
    }
    assert len(climbs) <= MAX_CLIMBS, sorted(climbs)
