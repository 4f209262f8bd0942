"""The local engine: order, dying workers, interruption, and what is shown on a terminal."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from lint.checking.files import FileChecker, Options
from lint.engines import local
from lint.sources.record import Fields
from lint.sources.walk import Target, targets
from tests.support.command import ROOT, contentlint, findings, python
from tests.support.terminal import Terminal

DYING = """
import os, signal, sys
from pathlib import Path
from lint.engines import local
from lint.checking.files import FileChecker
from lint.checking.files import Options
from lint.sources.walk import targets

local.BATCH_FILES = 8
check_data = FileChecker.check_data

def dying(self, data, *place):
    if data == b"exit":
        os._exit(7)
    if data == b"kill":
        os.kill(os.getpid(), signal.SIGKILL)
    return check_data(self, data, *place)

FileChecker.check_data = dying
for result in local.run(targets([Path()], lambda _: False), Options(isolated=True), jobs=2):
    print(result.path, *(f"{found.rule}: {found.message}" for found in result.findings), sep="|")
"""
"""Forks, which a process with threads, such as a test runner, should not."""


def _texts(folder: Path, count: int) -> list[str]:
    """The names of texts of one clean paragraph that were written."""
    names = [f"{number:04}.txt" for number in range(count)]
    for name in names:
        (folder / name).write_text(f"The text in {name} is short, and ends as it should.\n")
    return names


def test_a_file_that_kills_its_worker_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    names = _texts(tmp_path, 60)
    dead = {names[0]: "exit", names[21]: "kill", names[22]: "exit", names[59]: "kill"}
    for name, how in dead.items():
        (tmp_path / name).write_text(how)
    done = python(DYING, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    results = [line.split("|") for line in done.stdout.splitlines()]
    assert [path for path, *_ in results] == names
    found = {path: message for path, *messages in results for message in messages}
    assert found == dict.fromkeys(dead, f"input.unreadable: {local.DIED}")


def test_what_the_cache_knows_needs_no_processes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    names = _texts(texts, 20)
    (texts / "0004b.txt").write_bytes(b"\0" * 100)
    asked: list[str] = []

    def parallel(batches: Any, options: Options, jobs: int) -> Iterator[Any]:
        for batch in batches:
            asked.extend(target.path.name for target in batch.targets)
            yield batch, list(FileChecker(options).check_all(batch.targets))

    monkeypatch.setattr(local, "BATCH_FILES", 2)
    monkeypatch.setattr(local, "cores", lambda: 2)
    monkeypatch.setattr(local, "_parallel", parallel)

    def run() -> tuple[list[str], int]:
        asked.clear()
        read_bytes: list[int] = []
        found = targets([texts], lambda _: False)
        options = Options(isolated=True, cache_folder=tmp_path / "cache")
        paths = [result.path for result in local.run(found, options, progress=read_bytes.append)]
        return [Path(path).name for path in paths], sum(read_bytes)

    shown = sorted([*names, "0004b.txt"])  # a binary file is reported as skipped
    all_bytes = sum(path.stat().st_size for path in texts.iterdir())
    assert run() == (shown, all_bytes)
    assert len(asked) == 21
    assert run() == (shown, all_bytes)
    assert asked == []
    (texts / names[7]).write_text("It is another text now, and not a short one.\n")
    assert run()[0] == shown
    assert asked == names[7:]


@pytest.mark.slow
def test_results_come_in_the_order_of_the_files_whatever_jobs_says(tmp_path: Path) -> None:
    for number in range(500):
        text = "The end is missing here because of the" if number % 7 == 0 else "All is well."
        (tmp_path / f"{number % 10}").mkdir(exist_ok=True)
        (tmp_path / f"{number % 10}" / f"{number:04}.txt").write_text(f"{text}\n\nAn &eacute;nd.\n" * (number % 5 + 1))
    one = contentlint("check", "--no-cache", "--output-format", "jsonl", "--jobs", "1", cwd=tmp_path)
    for jobs in ("2", "5", "0"):
        many = contentlint("check", "--no-cache", "--output-format", "jsonl", "--jobs", jobs, cwd=tmp_path)
        assert (many.returncode, many.stdout, many.stderr) == (one.returncode, one.stdout, "")
    paths = [msgspec.json.decode(line)["path"] for line in one.stdout.splitlines()]
    assert paths == sorted(paths)
    assert len(paths) > 500


def test_the_engine_takes_files_as_they_come(tmp_path: Path) -> None:
    names = _texts(tmp_path, 20)
    taken: Counter[str] = Counter()

    def counted() -> Iterator[Target]:
        for target in targets([tmp_path], lambda _: False):
            taken[target.path.name] += 1
            yield target

    results = local.run(counted(), Options(isolated=True), jobs=1)
    assert Path(next(results).path).name == names[0]
    results.close()
    assert list(local.run([], Options(isolated=True))) == []
    assert list(local.run([], Options(isolated=True), jobs=2)) == []


@pytest.mark.parametrize("limit", ["BATCH_BYTES", "BATCH_FILES"])
def test_batches_are_bounded_in_bytes_and_in_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    _texts(tmp_path, 30)
    monkeypatch.setattr(local, limit, {"BATCH_BYTES": 100, "BATCH_FILES": 3}[limit])
    batches = list(local.file_batches(targets([tmp_path], lambda _: False), lambda _: Fields()))
    sizes = [len(batch.targets) for batch in batches if isinstance(batch, local.FileBatch)]
    assert max(sizes) <= 3
    assert sum(sizes) == 30


@pytest.mark.parametrize(("signal_number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 128 + signal.SIGTERM)])
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_ends_at_once_and_leaves_no_worker(
    tmp_path: Path, jobs: str, signal_number: signal.Signals, code: int
) -> None:
    for number in range(2_000):
        (tmp_path / f"{number:04}.txt").write_text(f"An &eacute;nd {number}.\n")
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", "check", "--isolated", "--no-cache", "--exit-zero", "--jobs", jobs, "--output-format", "jsonl"],
        cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert process.stdout.read(1) == b"{"  # now it works, and will not be done: more is written than a pipe holds
    assert len(_session(process.pid)) == (3 if jobs == "2" else 1)
    os.killpg(process.pid, signal_number) if jobs == "2" else process.send_signal(signal_number)
    _, said = process.communicate(timeout=20)
    assert process.returncode == code
    assert said.decode().split() == ["contentlint:", "interrupted"]
    _until(lambda: not _session(process.pid))


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_is_no_trouble(tmp_path: Path, jobs: str) -> None:
    for number in range(1500):
        (tmp_path / f"{number:04}.txt").write_text(f"An &eacute;nd {number}.\n")
    command = f"{sys.executable} -m lint check --isolated --no-cache --jobs {jobs} --output-format jsonl | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", command], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    first, code = done.stdout.splitlines()
    assert msgspec.json.decode(first)["path"] == "0000.txt"
    assert (code, done.stderr) == ("1", "")


def test_a_progress_bar_is_for_terminals_only(tmp_path: Path) -> None:
    _texts(tmp_path, 300)
    command = ["check", "--isolated", "--no-cache", "--select", "structure.empty-document"]
    assert "Linting" in _on_terminal(*command, cwd=tmp_path)
    assert "300/300" in _on_terminal(*command, cwd=tmp_path)
    assert _on_terminal(*command, "--quiet", cwd=tmp_path) == ""
    assert "Linting" not in _on_terminal(*command, cwd=tmp_path, CI="1")
    assert contentlint(*command, cwd=tmp_path).stderr == ""
    (tmp_path / "0150.txt").write_text("")
    assert "0150.txt:1:1" in _on_terminal(*command, cwd=tmp_path)


def test_a_wrong_config_in_a_folder_is_said_whatever_jobs_says(tmp_path: Path) -> None:
    _texts(tmp_path, 3)
    (tmp_path / "z").mkdir()
    (tmp_path / "z" / ".contentlint.yaml").write_text("selekt: [structure]\n")
    _texts(tmp_path / "z", 1)
    one, two = (contentlint("check", "--no-cache", "--jobs", jobs, cwd=tmp_path) for jobs in ("1", "2"))
    assert (one.returncode, two.returncode) == (2, 2)
    assert one.stderr == two.stderr
    assert ".contentlint.yaml:1" in one.stderr


def test_each_folder_has_its_own_config(tmp_path: Path) -> None:
    for name, severity in (("a", "error"), ("b", "note"), ("c", "warning")):
        (tmp_path / name).mkdir()
        (tmp_path / name / ".contentlint.yaml").write_text(f"rules:\n  structure.empty-document: {severity}\n")
        (tmp_path / name / "1.txt").write_text("")
        (tmp_path / name / "2.txt").write_text("")
    for jobs in ("1", "2"):
        found = findings("--no-cache", "--jobs", jobs, cwd=tmp_path)
        assert [f["severity"] for f in found] == ["error", "error", "note", "note", "warning", "warning"]


def _on_terminal(*words: str, cwd: Path, **env: str) -> str:
    """What a command shows on a terminal."""
    terminal = Terminal(*words, cwd=cwd, env=env)
    terminal.ended()
    return terminal.shown


def _session(leader: int) -> list[int]:
    """The living processes of a session."""
    done = subprocess.run(["ps", "-eo", "pid=,sess=,stat="], capture_output=True, text=True, check=True)
    rows = (line.split() for line in done.stdout.splitlines())
    return [int(pid) for pid, session, state in rows if int(session) == leader and not state.startswith("Z")]


def _until(condition: Callable[[], bool]) -> None:
    for _ in range(200):
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError("it did not come about in ten seconds")


def test_the_progress_bar_of_a_corpus_counts_documents(tmp_path: Path) -> None:
    for number in range(200):
        (tmp_path / f"{number}.jsonl").write_text('{"text": "It ends as it should."}\n' * 3)
    command = ["check", "--isolated", "--select", "structure.empty-document", "--jobs", "1"]
    shown = _on_terminal(*command, cwd=tmp_path)
    assert "600 documents, " in shown
    assert "/s" in shown.rpartition("600 documents, ")[2].splitlines()[0]
    assert "100%" in shown
    assert "All clean: 600 documents" in shown


def test_processes_are_chosen_by_the_work(tmp_path: Path) -> None:
    _texts(tmp_path, 10)
    small = list(targets([tmp_path], lambda _: False))
    assert local._chosen(small) == (1, small)
    (tmp_path / "large.jsonl").write_bytes(bytes(local.BATCH_BYTES * local.MIN_PARALLEL_BATCHES))
    taken: list[Target] = []
    jobs, all_targets = local._chosen(taken.append(target) or target for target in targets([tmp_path], lambda _: False))
    assert (jobs, len(taken)) == (local.cores(), 11)
    assert [target.path.name for target in all_targets] == [
        *(f"{number:04}.txt" for number in range(10)),
        "large.jsonl",
    ]
    far = Target(Path("s3://b/a.jsonl"), named=True, url="s3://b/a.jsonl")
    assert local._chosen([far])[0] == local.cores()
