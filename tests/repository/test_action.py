"""The shell steps of action.yml, run as GitHub runs them, with an environment of their own and no network."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.support.command import ROOT, SEEDS

pytestmark = pytest.mark.slow  # each runs the command several times

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
SITES = [folder for folder in sys.path if folder.endswith("site-packages")]
INSTALL, CHECK = ACTION["runs"]["steps"]


def environment(step: dict[str, Any], contexts: dict[str, str], inputs: dict[str, str]) -> dict[str, str]:
    """Return the variables of a step, with the expressions of `env` filled in."""
    values = {f"inputs.{name}": given["default"] for name, given in ACTION["inputs"].items()}
    values |= {f"inputs.{name}": value for name, value in inputs.items()} | contexts
    return {
        name: re.sub(r"\$\{\{ (\S+) \}\}", lambda found: values[found[1]], text) for name, text in step["env"].items()
    }


def run(
    step: dict[str, Any], folder: Path, contexts: dict[str, str], **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run a step's script in `folder`; what GitHub's files get is beside it, in `runner`."""
    runner = folder.parent / "runner"
    runner.mkdir(exist_ok=True)
    script = runner / "script.sh"
    script.write_text(step["run"], encoding="utf-8")
    variables = {
        "PATH": os.environ["PATH"],
        "HOME": str(runner),
        "RUNNER_TEMP": str(runner),
        "GITHUB_OUTPUT": str(runner / "output"),
        "GITHUB_STEP_SUMMARY": str(runner / "summary.md"),
        **environment(step, contexts, {name.replace("_", "-"): value for name, value in inputs.items()}),
    }
    command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
    return subprocess.run(command, cwd=folder, env=variables, capture_output=True, text=True, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "repository"
    made.mkdir()
    (made / "article.txt").write_bytes((SEEDS / "000_5df649c7d78cd482.txt").read_bytes())
    return made


def check(folder: Path, **inputs: str) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).with_name("contentlint")
    return run(CHECK, folder, {"steps.install.outputs.contentlint": str(command)}, **inputs)


def test_scripts_get_inputs_and_contexts_as_variables_only() -> None:
    assert not [step["run"] for step in ACTION["runs"]["steps"] if "${{" in step["run"]]


def test_a_run_annotates_summarises_and_writes_sarif(folder: Path) -> None:
    done = check(folder, sarif_file="findings.sarif")
    assert done.returncode == 1, done.stderr
    assert "::error" in done.stdout
    assert "article.txt,line=21" in done.stdout
    runner = folder.parent / "runner"
    assert (runner / "output").read_text() == "exit-code=1\n"
    assert "structure.trailing-headlines".replace(".", "&#46;") in (runner / "summary.md").read_text()
    log = json.loads((folder / "findings.sarif").read_text())
    assert "structure.trailing-headlines" in [result["ruleId"] for result in log["runs"][0]["results"]]


def test_without_annotations_summary_and_sarif_there_are_plain_lines(folder: Path) -> None:
    done = check(folder, annotations="false", summary="false")
    assert done.returncode == 1
    assert "article.txt:21:1: error structure.trailing-headlines" in done.stdout
    assert not (folder.parent / "runner" / "summary.md").exists()


def test_paths_and_options_come_one_a_line(folder: Path) -> None:
    (folder / "clean one.txt").write_text("The council met on Monday, and it voted for the new bridge.\n")
    assert check(folder, paths="clean one.txt\n").returncode == 0
    assert check(folder, paths="clean one.txt\narticle.txt").returncode == 1
    assert check(folder, args="--ignore\nstructure").returncode == 0


@pytest.mark.parametrize(
    "given", ["$(touch made)", "`touch made`", '"; touch made; "', "--output-file=made", "x\n--output-file=made"]
)
def test_hostile_inputs_are_words_and_never_run(folder: Path, given: str) -> None:
    for name in ("paths", "config", "fail_on", "sarif_file"):
        check(folder, **{name: given})
        assert not (folder / "made").exists(), name


def test_bad_usage_ends_the_step_before_a_summary_is_written(folder: Path) -> None:
    done = check(folder, paths="missing.txt")
    assert done.returncode == 2
    assert "missing.txt" in done.stderr
    assert not (folder.parent / "runner" / "summary.md").exists()


@pytest.mark.slow
def test_the_install_step_installs_this_checkout(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dependencies come from this environment: the step itself would fetch them."""
    offline = {"PIP_NO_DEPS": "1", "PIP_NO_BUILD_ISOLATION": "0", "PIP_NO_INDEX": "1"}
    step = {**INSTALL, "env": {**INSTALL["env"], **offline, "PYTHONPATH": os.pathsep.join(SITES)}}
    done = run(step, folder, {"github.action_path": str(ROOT)}, python=sys.executable)
    assert done.returncode == 0, done.stderr
    command = (folder.parent / "runner" / "output").read_text().strip().removeprefix("contentlint=")
    assert Path(command).is_relative_to(folder.parent / "runner")
    variables = {**os.environ, "PYTHONPATH": os.pathsep.join(SITES)}
    version = subprocess.run([command, "--version"], capture_output=True, text=True, check=True, env=variables)
    assert "contentlint" in version.stdout


def test_the_set_up_for_gitlab_writes_its_report(folder: Path) -> None:
    page = (ROOT / "docs" / "where-you-work.md").read_text(encoding="utf-8")
    job = yaml.safe_load(page.split("<!-- gitlab -->\n```yaml\n")[1].split("```")[0])["contentlint"]
    (folder / "articles").mkdir()
    (folder / "article.txt").rename(folder / "articles" / "article.txt")
    words = job["script"][1].split()
    command = [sys.executable, "-m", "lint", *words[1:]]
    assert subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode == 1
    report = json.loads((folder / job["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= report[0].keys()
    assert report[0]["location"]["path"] == "articles/article.txt"
