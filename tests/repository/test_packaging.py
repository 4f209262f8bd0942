"""The built wheel, away from the checkout: it brings its rules and data along and finds the same."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.command import ROOT, SEEDS, findings


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("contentlint-*.whl")
    return built


@pytest.mark.slow
def test_the_wheel_finds_the_same_as_the_checkout(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    seeds = shutil.copytree(SEEDS, tmp_path / "seeds")
    command = [sys.executable, "-m", "lint", "check", "--isolated", "--no-cache", "--output-format", "jsonl", "seeds"]
    environment = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "PYTHONPATH": str(site)}
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 1, done.stderr
    ours = findings("--isolated", "--no-cache", seeds.name, cwd=tmp_path)
    assert len(done.stdout.splitlines()) == len(ours) > 0
    imported = [sys.executable, "-c", "import lint; print(lint.__file__)"]
    where = subprocess.run(imported, cwd=tmp_path, capture_output=True, text=True, env=environment, check=True)
    assert where.stdout.startswith(str(site))


@pytest.mark.slow
def test_the_wheel_holds_every_rule_and_nothing_of_the_tests(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    rules = {f"lint/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "rules").rglob("*.yaml")}
    page = {
        f"lint/reporters/html/{path.name}"
        for path in (ROOT / "lint" / "reporters" / "html").iterdir()
        if path.is_file()
    }
    assert rules | page <= set(names)
    assert "lint/reporters/html/page.js" in page
    assert "lint/py.typed" in names
    assert not [name for name in names if name.startswith(("tests/", "bench/", "seeds/"))]
