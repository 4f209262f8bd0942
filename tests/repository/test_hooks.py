"""Real pre-commit on a real repository: one commit is refused, one is fixed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT, SEEDS, contentlint

CONFIG = """\
repos:
  - repo: {hooks}
    rev: v0
    hooks:
      - id: {hook}
"""


def git(*words: str, cwd: Path, environment: dict[str, str], check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", *words], cwd=cwd, env=environment, capture_output=True, text=True, check=check)


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What lets pre-commit install the hooks without the network: the dependencies come from this environment."""
    home = tmp_path_factory.mktemp("home")
    return {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(home),
        "PRE_COMMIT_HOME": str(home / "pre-commit"),
        "PYTHONPATH": os.pathsep.join(folder for folder in sys.path if folder.endswith("site-packages")),
        "PIP_NO_DEPS": "1",
        "PIP_NO_BUILD_ISOLATION": "0",  # pip reads this one the wrong way round: 0 switches the isolation off
        "PIP_NO_INDEX": "1",
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
        "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
        "GIT_CONFIG_NOSYSTEM": "1",
    }  # fmt: skip


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str]) -> Path:
    """A repository with this checkout's files and a tag, as pre-commit wants it."""
    folder = tmp_path_factory.mktemp("hooks")
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml"):
        shutil.copy(ROOT / name, folder)
    for name in ("lint", "rules"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    git("init", "-q", cwd=folder, environment=environment)
    git("add", "-A", cwd=folder, environment=environment)
    git("commit", "-qm", "hooks", cwd=folder, environment=environment)
    git("tag", "v0", cwd=folder, environment=environment)
    return folder


def repository(folder: Path, hooks: Path, hook: str, environment: dict[str, str]) -> Path:
    """A repository with the hook installed and a seed file staged."""
    folder.mkdir()
    git("init", "-q", cwd=folder, environment=environment)
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(hooks=hooks, hook=hook))
    shutil.copy(SEEDS / "000_5df649c7d78cd482.txt", folder / "article.txt")
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=folder, env=environment, check=True, capture_output=True
    )
    git("add", "-A", cwd=folder, environment=environment)
    return folder


@pytest.mark.slow
def test_the_check_hook_refuses_a_commit(tmp_path: Path, hooks: Path, environment: dict[str, str]) -> None:
    repo = repository(tmp_path / "repo", hooks, "contentlint", environment)
    shutil.copy(repo / "article.txt", repo / "--output-file=made.txt")
    text = (repo / "article.txt").read_text(encoding="utf-8")
    (repo / "news.jsonl").write_text(f"{json.dumps({'text': 'The bridge is open.'})}\n{json.dumps({'text': text})}\n")
    (repo / "notes.md").write_text(text)  # the source of a documentation is not scraped text
    git("add", "-A", cwd=repo, environment=environment)
    done = git("commit", "-m", "article", cwd=repo, environment=environment, check=False)
    assert done.returncode == 1
    for name in ("article.txt", "--output-file=made.txt", "news.jsonl:2[text]"):
        assert f"{name}:21:1: error structure.trailing-headlines" in done.stdout + done.stderr
    assert "notes.md" not in done.stdout + done.stderr
    assert not (repo / "made.txt").exists()
    assert (repo / "article.txt").read_bytes() == (SEEDS / "000_5df649c7d78cd482.txt").read_bytes()


@pytest.mark.slow
def test_the_fix_hook_fixes_and_the_second_commit_goes_through(
    tmp_path: Path, hooks: Path, environment: dict[str, str]
) -> None:
    repo = repository(tmp_path / "repo", hooks, "contentlint-fix", environment)
    first = git("commit", "-m", "article", cwd=repo, environment=environment, check=False)
    assert first.returncode == 1, "a commit whose files were changed must be looked at again"
    assert len((repo / "article.txt").read_text(encoding="utf-8").splitlines()) == 20
    git("add", "-A", cwd=repo, environment=environment)
    second = git("commit", "-m", "article", cwd=repo, environment=environment, check=False)
    assert second.returncode == 0, second.stdout + second.stderr
    assert git("status", "--porcelain", cwd=repo, environment=environment).stdout == ""


@pytest.mark.slow
def test_the_hooks_report_and_fix_only_what_is_not_accepted(
    tmp_path: Path, hooks: Path, environment: dict[str, str]
) -> None:
    for hook in ("contentlint", "contentlint-fix"):
        repo = repository(tmp_path / hook, hooks, hook, environment)
        contentlint("baseline", cwd=repo)
        git("add", "-A", cwd=repo, environment=environment)
        done = git("commit", "-m", "article and baseline", cwd=repo, environment=environment, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert (repo / "article.txt").read_bytes() == (SEEDS / "000_5df649c7d78cd482.txt").read_bytes()
        shutil.copy(SEEDS / "004_6ab1bce6016829a6.txt", repo / "new.txt")
        git("add", "-A", cwd=repo, environment=environment)
        done = git("commit", "-m", "new", cwd=repo, environment=environment, check=False)
        assert done.returncode == 1
        assert "new.txt" in done.stdout + done.stderr
        assert "article.txt" not in done.stdout + done.stderr
        assert (repo / "new.part2.txt").exists() == (hook == "contentlint-fix")
