"""The folder of a fixed corpus, prepared by strangers: nothing outside of it is read, written or deleted."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from lint.corpus.output import is_shard_name
from tests.corpus.test_fix import tree, write
from tests.support.command import contentlint
from tests.support.fixed_files import as_root, posix

pytestmark = pytest.mark.slow

FIX = ["check", "in", "--fix", "--output-dir", "out", "--isolated", "--jobs", "1"]
PRECIOUS = b"precious\n"


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder with a corpus, a file outside of all output, and an empty output folder."""
    write(tmp_path / "in" / "a.jsonl")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.jsonl").write_bytes(PRECIOUS)
    (tmp_path / "out" / ".contentlint").mkdir(parents=True)
    return tmp_path


NAMES = [
    "../outside/a.jsonl", "sub/../../outside/a.jsonl", "/etc/hosts.jsonl", "", ".", "..", "./a.jsonl", "a//b.jsonl", "a.jsonl/",
    ".contentlint/run.json", ".contentlint/x.jsonl", ".ContentLint/x.jsonl", ".git/HEAD", "notes.txt", "a\0.jsonl", "\ud800.jsonl",
]  # fmt: skip


def test_names_of_shards() -> None:
    assert not any(map(is_shard_name, NAMES))
    assert all(
        map(is_shard_name, ["a.jsonl", "de/b.parquet", "x y/c.ndjson.zst", ".hidden/a.jsonl.gz", "\udcff.jsonl"])
    )


@pytest.mark.parametrize("is_done", [True, False])
@pytest.mark.parametrize("name", [*NAMES, "{outside}"])
def test_a_forged_manifest_deletes_nothing(here: Path, name: str, is_done: bool) -> None:
    outside = here / "outside" / "a.jsonl"
    manifest = {"shards": [{"name": name.format(outside=outside), "stamp": ""}], "is_done": is_done}
    (here / "out" / ".contentlint" / "run.json").write_text(json.dumps(manifest))
    (here / "out" / "notes.txt").write_bytes(PRECIOUS)
    before = tree(here)
    done = contentlint(*FIX, cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert tree(here) == before


LINKS = {
    "the lock": ".contentlint/lock",
    "a new manifest": ".contentlint/run.json.tmp",
    "the manifest": ".contentlint/run.json",
    "a place for what is written": ".contentlint/tmp",
    "a place for what is finished": ".contentlint/state",
    "a shard": "a.jsonl",
    "a ledger": ".contentlint/a.jsonl.removed.jsonl",
    "a folder": "sub",
}


@posix
@pytest.mark.parametrize("is_new", [True, False])
@pytest.mark.parametrize("place", LINKS.values(), ids=list(LINKS))
def test_no_link_in_it_is_written_through(here: Path, place: str, is_new: bool) -> None:
    write(here / "in" / "sub" / "b.jsonl")
    if not is_new:
        (here / "out" / ".contentlint").rmdir()
        assert contentlint(*FIX, cwd=here).returncode == 0
    link = here / "out" / place
    if link.is_dir():
        link.rename(here / "moved")
    link.unlink(missing_ok=True)
    target = here / "outside" / ("" if Path(place).suffix == "" and place != ".contentlint/lock" else "a.jsonl")
    link.symlink_to(target)
    done = contentlint(*FIX, cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    assert "link, which is not followed" in done.stderr
    assert tree(here / "outside") == {"a.jsonl": PRECIOUS}
    assert contentlint("undo", "out", "--output-dir", "back", cwd=here).returncode == 2
    assert not (here / "back").exists()


@posix
def test_the_own_folder_may_not_be_a_link(here: Path) -> None:
    (here / "out" / ".contentlint").rmdir()
    (here / "out" / ".contentlint").symlink_to(here / "outside")
    assert contentlint(*FIX, cwd=here).returncode == 2
    assert tree(here / "outside") == {"a.jsonl": PRECIOUS}


@posix
@pytest.mark.parametrize("place", [".contentlint/lock", ".contentlint/run.json", "a.jsonl"])
def test_nothing_waits_for_a_pipe(here: Path, place: str) -> None:
    os.mkfifo(here / "out" / place)
    done = contentlint(*FIX, cwd=here)
    assert (done.returncode, done.stdout) == (2, "")


@as_root
def test_the_folder_of_another_user_is_refused(here: Path) -> None:
    (here / "out" / ".contentlint").rmdir()
    assert contentlint(*FIX, cwd=here).returncode == 0
    os.chown(here / "out" / ".contentlint", 4321, 4321)
    before = tree(here)
    done = contentlint(*FIX, cwd=here)
    assert (done.returncode, done.stdout) == (2, "")
    assert "belongs to uid 4321" in done.stderr
    assert tree(here) == before


@posix
@pytest.mark.parametrize("place", ["sub", ".contentlint-{digest}.tmp"])
def test_restoring_writes_through_no_link(here: Path, place: str) -> None:
    from hashlib import sha256

    write(here / "in" / "sub" / "b.jsonl")
    (here / "out" / ".contentlint").rmdir()
    assert contentlint(*FIX, cwd=here).returncode == 0
    link = here / "back" / place.format(digest=sha256(b"a.jsonl").hexdigest()[:16])
    link.parent.mkdir()
    link.symlink_to(here / "outside" / ("a.jsonl" if link.suffix else ""))
    done = contentlint("undo", "out", "--output-dir", "back", cwd=here)
    assert tree(here / "outside") == {"a.jsonl": PRECIOUS}
    assert (here / "back" / "a.jsonl").read_bytes() == (here / "in" / "a.jsonl").read_bytes()
    assert done.returncode == (0 if link.suffix else 1)
    assert ("leads through a link" in done.stderr) == (not link.suffix)


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
@pytest.mark.parametrize("name", ["a.jsonl", "a.jsonl.gz", "a.parquet"])
def test_outputs_take_the_mode_of_the_input_and_ledgers_are_private(tmp_path: Path, name: str, mode: int) -> None:
    write(tmp_path / "in" / name).chmod(mode)
    assert contentlint(*FIX, cwd=tmp_path).returncode == 0
    assert contentlint("undo", "out", "--output-dir", "back", cwd=tmp_path).returncode == 0
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert modes == {name: mode, f"{name}.removed.jsonl": 0o600, "run.json": 0o600, "lock": 0o600}
    assert stat.S_IMODE((tmp_path / "back" / name).stat().st_mode) == mode


def _parquet_without(path: Path) -> None:
    pq.write_table(pa.table({"id": ["1", "2"], "body": ["One.", "Two."]}), path)


@pytest.mark.parametrize(
    ("name", "write_other"),
    [
        ("b.jsonl", lambda path: path.write_text('{"id": "1", "body": "One."}\n')),
        ("b.parquet", _parquet_without),
        ("b.parquet", lambda path: pq.write_table(pa.table({}), path)),
        ("b.jsonl", lambda path: path.write_bytes(b"")),
    ],
)
def test_a_corpus_is_put_back_also_where_a_shard_has_no_text(
    tmp_path: Path, name: str, write_other: Callable[[Path], object]
) -> None:
    write(tmp_path / "in" / "a.parquet")
    write_other(tmp_path / "in" / name)
    assert contentlint(*FIX, cwd=tmp_path).returncode in (0, 1)
    done = contentlint("undo", "out", "--output-dir", "back", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for one in ("a.parquet", name):
        before, after = tmp_path / "in" / one, tmp_path / "back" / one
        if one.endswith(".parquet"):
            assert pq.read_table(after).equals(pq.read_table(before))
        else:
            assert after.read_bytes() == before.read_bytes()
