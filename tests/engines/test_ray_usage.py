"""`--engine ray` on the command line: a Ray of its own, and what is said where there is none."""

from __future__ import annotations

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.command import ROOT, contentlint, findings, python


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "corpus"
    folder.mkdir()
    for shard in "ab":
        lines = (f'{{"id": "{shard}{n}", "text": "Caf&eacute; number {n} is open today."}}\n' for n in range(20))
        (folder / f"{shard}.jsonl").write_text("".join(lines) + '{"text"')
    (folder / ".contentlint.yaml").write_text("overrides:\n  - paths: [b.jsonl]\n    ignore: [encoding]\n")
    return folder


@pytest.fixture
def room() -> Iterator[Path]:
    """A temporary folder with a short name: that of a socket in it may not be long."""
    folder = Path(tempfile.mkdtemp(prefix="c", dir="/tmp"))
    yield folder
    shutil.rmtree(folder)


def test_a_missing_ray_is_said_with_the_command_that_installs_it(corpus: Path) -> None:
    code = (
        "import sys\nsys.modules['ray'] = None\nfrom lint.cli import main\nsys.argv[1:] = ['check', '--engine', 'ray', 'a.jsonl']\n"
        "sys.exit(main())"
    )
    done = python(code, cwd=corpus)
    said = 'contentlint: this needs the package "ray": pip install "contentlint[ray]"\n'
    assert (done.returncode, done.stdout, done.stderr) == (2, "", said)


def test_an_address_needs_the_engine(corpus: Path) -> None:
    done = contentlint("check", "--ray-address", "127.0.0.1:1", "a.jsonl", cwd=corpus)
    assert (done.returncode, done.stderr) == (2, "contentlint: --ray-address requires --engine ray\n")


@pytest.mark.slow
@pytest.mark.ray
@pytest.mark.xdist_group("ray")
@pytest.mark.skipif(not importlib.util.find_spec("ray") or os.name == "nt", reason="Ray is not installed")
def test_a_ray_of_its_own_leaves_nothing_behind(corpus: Path, room: Path) -> None:
    words = ("check", "--engine", "ray", "--output-format", "jsonl", "--exit-zero", ".")
    done = contentlint(*words, cwd=corpus, env={"TMPDIR": str(room), "PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr) == (0, "")
    local = contentlint(*(word for word in words if word not in ("--engine", "ray")), cwd=corpus)
    assert done.stdout == local.stdout
    assert len(findings("--exit-zero", ".", cwd=corpus)) == 22  # the overrides hold for one of the shards
    assert list(room.iterdir()) == []
