"""Kills runs over a corpus, at each of their steps and at random moments, and resumes them until they are through.

Run as a script: it forks, which a process with threads, such as a test runner, should not.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from lint.checking.files import Options
from lint.cli.check import check
from lint.config.config import Selection
from lint.core.document import Document
from lint.core.linter import lint
from tests.support.corpora import compressed
from tests.support.killing import _arm

ARTICLE = (
    "The ferry company that links the northern islands has ordered two electric ships, its director said on day {day}.\n"
    "Islanders have long complained about late ferries, and about fares that rose by a third in two years.\n"
)
PROMPT = "Subscribe to our newsletter\n"
RULES = ("boilerplate.newsletter-prompt", "encoding.mojibake")
RECORDS = 12
MAX_RUNS = 200
"""A run that is killed so often and never comes through is stuck."""

COMMANDS = {
    "fix": ["--fix", "--output-dir", "out"],
    "check": [],
}


def write_corpus(folder: Path) -> None:
    """Some small shards: a third of the records has something to fix, one line is broken, one shard is empty."""
    folder.mkdir()
    texts = [ARTICLE.format(day=day) + (PROMPT if day % 3 == 0 else "") for day in range(RECORDS)]
    rows = [{"id": f"r{number}", "text": text, "url": "https://example.org/"} for number, text in enumerate(texts)]
    for name in ("a.jsonl", "b.jsonl.gz", "c.jsonl.zst", "e.jsonl"):
        data = "".join(json.dumps({**row, "shard": name}) + "\n" for row in rows) + "{broken\n"
        (folder / name).write_bytes(compressed(name, data.encode()))
    pq.write_table(pa.Table.from_pylist(rows), folder / "d.parquet", row_group_size=5)
    (folder / "f.jsonl").write_bytes(b"")
    (folder / "sub").mkdir()
    (folder / "sub" / "g.jsonl").write_text(json.dumps(rows[0]) + "\n")


def run(words: Sequence[str]) -> int:
    """Lints the corpus in the current folder; the exit code."""
    found = ["--output-file", "found.jsonl", "--output-format", "jsonl"]
    plain = ["--isolated", "--quiet", "--cache-dir", "cache", "--select", ",".join(RULES)]
    return int(check.main(["corpus", *found, *plain, *words], standalone_mode=False) or 0)


def forked(work: Callable[[], int], *, kill_after_s: float | None = None) -> int | None:
    """The exit code of `work` in a process of its own; None when it was killed."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(work())
        except BaseException as error:
            print(f"{error!r}", file=sys.stderr, flush=True)
            os._exit(99)
    if kill_after_s is not None:
        time.sleep(kill_after_s)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return None if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def contents(folder: Path) -> dict[str, bytes]:
    """What a run has written: findings, fixed shards, ledgers."""
    files = [path for path in [folder / "found.jsonl", *(folder / "out").rglob("*")] if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in files}
    return {name: path.read_bytes() for name, path in names.items() if not name.endswith(("/lock", "/run.json"))}


def reset(folder: Path) -> None:
    """Takes away what a run has written."""
    for name in ("out", "cache"):
        shutil.rmtree(folder / name, ignore_errors=True)
    for path in [*folder.glob("found.jsonl"), *folder.glob(".found*")]:
        path.unlink()


def expected(words: Sequence[str]) -> tuple[int, dict[str, bytes]]:
    """The exit code of an unbroken run, and what it writes."""
    code = forked(lambda: run(words))
    assert code is not None
    found = contents(Path())
    reset(Path())
    return code, found


def check_through(words: Sequence[str], code: int, whole: dict[str, bytes]) -> None:
    """The run goes on, and everything is as an unbroken one leaves it."""
    assert forked(lambda: run([*words, "--resume"])) == code
    found = contents(Path())
    assert found == whole, sorted(name for name in {*found, *whole} if found.get(name) != whole.get(name))
    assert not list(Path("cache").rglob("*.done"))
    assert not Path("out/.contentlint/state").exists()


def kill_at_steps(words: Sequence[str], stride: int, first: int) -> int:
    """How often a run was killed, once at each of its steps or at some of them, and went on to the end."""
    code, whole = expected(words)
    step, kills = first, 0

    def dying() -> int:
        _arm(step)
        return run(words)

    while (ended := forked(dying)) is None:
        check_through(words, code, whole)
        reset(Path())
        step, kills = step + stride, kills + 1
    assert ended == code
    return kills


def kill_at_random(words: Sequence[str], kill_count: int) -> int:
    """How often runs were killed that each went on where the one before was, at random moments."""
    code, whole = expected(words)
    started_s = time.monotonic()
    forked(lambda: run(words))
    run_s = time.monotonic() - started_s
    reset(Path())
    chance = random.Random(6)
    kills = 0
    for _ in range(MAX_RUNS):
        if kills >= kill_count:
            break
        while kills < kill_count:
            killed = forked(lambda: run([*words, "--resume"]), kill_after_s=chance.uniform(0, run_s)) is None
            if not killed:
                break
            kills += 1
        check_through(words, code, whole)
        reset(Path())
    return kills


def main() -> None:
    """Prints how many kills were survived: FOLDER "fix" or "check" JOBS, then "random" COUNT or "steps" STRIDE FIRST."""
    folder, command, jobs, how, *numbers = sys.argv[1:]
    os.chdir(folder)
    write_corpus(Path("corpus"))
    os.fsync = lambda descriptor: None
    words = [*COMMANDS[command], "--jobs", jobs]
    rules = Options(isolated=True, selection=Selection(RULES)).config_for(Path()).rules_for(None)
    lint(Document(ARTICLE + PROMPT), rules)  # loaded once, and not in each child
    work = {"random": kill_at_random, "steps": kill_at_steps}[how]
    print(work(words, *map(int, numbers)))


if __name__ == "__main__":
    main()
