"""The set-up lines of the documentation in real editors without a screen; skipped where an editor is not installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import SEEDS

pytestmark = pytest.mark.slow

PAGE = (SEEDS.parent / "docs" / "where-you-work.md").read_text(encoding="utf-8")
FOUND = ["2 repetition.repeated-standfirst", "21 structure.trailing-headlines"]

NEOVIM = """
vim.wait(60000, function() return #vim.diagnostic.get(0) >= 2 end, 100)
for _, found in ipairs(vim.diagnostic.get(0)) do io.stdout:write(found.lnum + 1, " ", found.code, "\\n") end
vim.cmd("qa!")
"""

EMACS = """
(package-initialize)
(require 'eglot)
(load "{folder}/init.el")
(setq eglot-sync-connect t eglot-connect-timeout 60)
(find-file "{folder}/a.txt")
(apply #'eglot--connect (eglot--guess-contact))
(let ((tries 300))
  (while (and (> tries 0) (< (length (flymake-diagnostics)) 2))
    (accept-process-output nil 0.2) (setq tries (1- tries))))
(dolist (found (flymake-diagnostics))
  (let ((text (flymake-diagnostic-text found)))
    (string-match "\\\\[\\\\(.*?\\\\)\\\\]" text)
    (princ (format "%d %s\\n" (line-number-at-pos (flymake-diagnostic-beg found)) (match-string 1 text)))))
"""


def set_up(name: str, language: str) -> str:
    """The lines that the page tells people to write for an editor."""
    return PAGE.split(f"<!-- {name} -->\n```{language}\n")[1].split("```")[0]


def shown(folder: Path, *command: str) -> list[str]:
    """What an editor prints that finds the command `contentlint` on its path."""
    (folder / "bin").mkdir()
    program = folder / "bin" / "contentlint"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m lint "$@"\n')
    program.chmod(0o755)
    variables = {
        **os.environ, "HOME": str(folder), "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(SEEDS.parent),
    }  # fmt: skip
    done = subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, timeout=120, check=False)
    return [line for line in done.stdout.splitlines() if line.strip()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copy(SEEDS / "000_5df649c7d78cd482.txt", tmp_path / "a.txt")
    return tmp_path


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed")
def test_neovim_shows_the_findings(folder: Path) -> None:
    (folder / "init.lua").write_text(set_up("neovim", "lua"))
    (folder / "try.lua").write_text(NEOVIM)
    found = shown(folder, "nvim", "--headless", "-u", "init.lua", "a.txt", "-c", "luafile try.lua")
    assert sorted(found, key=lambda line: int(line.split()[0])) == FOUND


def has_eglot() -> bool:
    """Whether there is an Emacs with eglot, which is a package of its own before Emacs 29."""
    asked = ["emacs", "--batch", "--eval", "(progn (package-initialize) (require 'eglot))"]
    return shutil.which("emacs") is not None and not subprocess.run(asked, capture_output=True, check=False).returncode


@pytest.mark.skipif(not has_eglot(), reason="Emacs with eglot is not installed")
def test_emacs_shows_the_findings(folder: Path) -> None:
    (folder / "init.el").write_text(set_up("emacs", "elisp"))
    (folder / "try.el").write_text(EMACS.format(folder=folder))
    found = shown(folder, "emacs", "--batch", "-l", "try.el")
    assert sorted(found, key=lambda line: int(line.split()[0])) == FOUND
