"""Learning on Ray: the profile is that of the local engine."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import msgspec
import pytest

from tests.support.command import contentlint

HAS_RAY = importlib.util.find_spec("ray") is not None


def _corpus(folder: Path) -> None:
    (folder / "texts").mkdir()
    for n in range(30):
        (folder / "texts" / f"{n}.txt").write_text(f"Text number {n} tells of the mill and of its owner.\nShare\n")
    for shard in range(3):
        records = [
            {
                "text": f"Number {shard}.{n} of the paper tells of the mill, the river and the owner of both.\nWrite to us.\n",
                "url": f"https://h{n % 3}.example/",
            }
            for n in range(60)
        ]
        (folder / f"{shard}.jsonl").write_bytes(b"".join(msgspec.json.encode(record) + b"\n" for record in records))


@pytest.mark.slow
@pytest.mark.ray
@pytest.mark.skipif(not HAS_RAY, reason="needs ray")
def test_ray_learns_what_the_local_engine_does(tmp_path: Path) -> None:
    _corpus(tmp_path)
    for engine in ("local", "ray"):
        words = ["texts", "*.jsonl", "--engine", engine, "--output", f"{engine}.yaml"]
        done = contentlint("learn", *words, cwd=tmp_path)
        said = f"contentlint: {engine}.yaml: 4 lines of 4 sources, from 210 documents of 4 sources\n"
        assert (done.returncode, done.stdout, done.stderr) == (0, "", said)
    assert (tmp_path / "ray.yaml").read_bytes() == (tmp_path / "local.yaml").read_bytes()


@pytest.mark.skipif(HAS_RAY, reason="needs an environment without ray")
def test_what_is_missing_is_said(tmp_path: Path) -> None:
    _corpus(tmp_path)
    done = contentlint("learn", "texts", "--engine", "ray", "--output", "p.yaml", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == 'contentlint: this needs the package "ray": pip install "contentlint[ray]"\n'


def test_an_address_needs_the_engine(tmp_path: Path) -> None:
    done = contentlint("learn", ".", "--ray-address", "auto", "--output", "p.yaml", cwd=tmp_path)
    assert (done.returncode, "requires --engine ray" in done.stderr) == (2, True)
