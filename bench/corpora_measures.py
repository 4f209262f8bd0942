"""What `corpora.py` measures, each a function from the setting to named figures."""

from __future__ import annotations

import contextlib
import itertools
import os
import shlex
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import msgspec
from blackbox import DEFAULT_COMMAND
from commands import CommandFailed, Figures
from corpus import Corpus

DOCUMENT_CHARS = 2_200
"""About the mean of C4 (Raffel et al. 2020, arXiv:1910.10683): 156 billion tokens in 365 million documents."""

LONG_DOCUMENT_CHARS = 50_000  # For memory: many bytes and little work
ROW_GROUP_ROWS = 10_000

CHEAP_RULES = "structure.empty-document,encoding.html-entity"  # For memory: findings in every document, and little work
SAMPLED_S = 0.1  # How often the processes are sampled for memory

SELDOM_SAMPLED_S = 2.0
"""The same for speed, as sampling takes time. Processor time is short by up to this for each process; in its first
seconds a run is sampled more often, or a short one would seem to take none."""

FIRST_SAMPLED_S = 0.01


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What is measured, on what data, and the folder for files."""

    corpus: Corpus
    folder: Path
    command: str = DEFAULT_COMMAND
    document_count: int = 200_000
    memory_bytes: int = 2_000_000_000
    engines: tuple[str, ...] = ("local", "ray")
    formats: tuple[str, ...] = ("jsonl", "parquet")
    jobs: tuple[int, ...] = (1, 2)

    def check(self, path: Path, *options: str, sampled_s: float) -> Taken:
        """Return the resources used to lint `path` with default rules and no config; raises CommandFailed."""
        fixed = ("check", "--isolated", "--exit-zero", "--no-cache", "--output-format", "jsonl")
        return taken([*shlex.split(self.command), *fixed, *options, str(path)], sampled_s=sampled_s)


class Taken(msgspec.Struct, frozen=True):
    """The resources used by a command and its descendants."""

    wall_s: float
    cpu_s: float
    peak_bytes: int  # Peak memory, with shared pages counted once (PSS)
    line_count: int  # Lines of standard output


def speed(setting: Setting) -> Figures:
    """Yield the resources used to lint a corpus, by format, engine and cores; start-up included.

    Raises CommandFailed if the numbers of findings differ.
    """
    for suffix in setting.formats:
        path = setting.folder / f"speed.{suffix}"
        WRITERS[suffix](path, itertools.islice(_documents(setting.corpus, DOCUMENT_CHARS), setting.document_count))
        yield f"{suffix}.megabytes", path.stat().st_size / 1e6
        lines: set[int] = set()
        speeds: dict[tuple[str, int], float] = {}
        for engine, jobs in itertools.product(setting.engines, setting.jobs):
            done = setting.check(path, "--engine", engine, "--jobs", str(jobs), sampled_s=SELDOM_SAMPLED_S)
            lines.add(done.line_count)
            speeds[engine, jobs] = setting.document_count / done.wall_s
            name = f"{suffix}.{engine}.{{}}.{jobs}_cores"
            yield name.format("documents_per_second"), speeds[engine, jobs]
            yield name.format("documents_per_cpu_second"), setting.document_count / done.cpu_s
            yield name.format("peak_megabytes"), done.peak_bytes / 1e6
        if len(lines) > 1:
            raise CommandFailed(f"{path}: not the same number of findings: {sorted(lines)}")
        yield f"{suffix}.findings", lines.pop()
        yield from _compared(setting, suffix, speeds)
        path.unlink()


def _compared(setting: Setting, suffix: str, speeds: Mapping[tuple[str, int], float]) -> Figures:
    """Yield two cores against one, and Ray against the local engine, if both were measured."""
    for engine in setting.engines:
        if {1, 2} <= set(setting.jobs):
            yield f"{suffix}.{engine}.two_cores_against_one", speeds[engine, 2] / speeds[engine, 1]
    if len(setting.engines) > 1:
        jobs = max(setting.jobs)
        yield f"{suffix}.ray_against_local.{jobs}_cores", speeds["ray", jobs] / speeds["local", jobs]


def memory(setting: Setting) -> Figures:
    """Yield the peak memory on a large JSON Lines file and on a tenth of it: checked on each engine, and fixed."""
    acts: dict[str, tuple[str, ...]] = {engine: ("--engine", engine) for engine in setting.engines}
    acts["fix"] = ("--fix", "--output-dir", str(setting.folder / "fixed"))
    peaks: dict[str, list[int]] = {name: [] for name in acts}
    for size_bytes in (setting.memory_bytes // 10, setting.memory_bytes):
        path = setting.folder / "memory.jsonl"
        _write_jsonl(path, _documents(setting.corpus, LONG_DOCUMENT_CHARS), size_bytes=size_bytes)
        for name, options in acts.items():
            done = setting.check(path, "--select", CHEAP_RULES, "--jobs", "2", *options, sampled_s=SAMPLED_S)
            peaks[name].append(done.peak_bytes)
            yield f"memory.{name}.megabytes.of_{size_bytes // 1_000_000}", done.peak_bytes / 1e6
        path.unlink()
    for name, (small, large) in peaks.items():
        yield f"memory.{name}.ratio_to_a_tenth_of_the_file", large / small


class Article(msgspec.Struct, frozen=True):
    """A record of the corpora."""

    id: str
    url: str
    text: str


def _documents(corpus: Corpus, length_chars: int) -> Iterator[Article]:
    """Yield endless articles of consecutive paragraphs of the benchmark, each with a line that is fixed."""
    paragraphs = itertools.cycle(paragraph for article in corpus.articles("en") for paragraph in article)
    for number in itertools.count():
        held: list[str] = []
        size = 0
        while size < length_chars:
            held.append(next(paragraphs))
            size += len(held[-1])
        text = "\n".join(held)
        yield Article(f"d{number}", f"https://site{number % 97}.example/{number}", f"{text}\nNumber &eacute; {number}.")


def _write_jsonl(path: Path, articles: Iterator[Article], *, size_bytes: int | None = None) -> None:
    """Write articles, up to a size."""
    written = 0
    with path.open("wb") as out:
        for article in articles:
            written += out.write(msgspec.json.encode(article) + b"\n")
            if size_bytes is not None and written >= size_bytes:
                return


def _write_parquet(path: Path, articles: Iterator[Article]) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    schema = pa.schema([(name, pa.string()) for name in Article.__struct_fields__])
    with parquet.ParquetWriter(path, schema, compression="zstd") as out:
        while rows := [msgspec.to_builtins(article) for article in itertools.islice(articles, ROW_GROUP_ROWS)]:
            out.write_table(pa.Table.from_pylist(rows, schema))


def taken(command: list[str], *, sampled_s: float) -> Taken:
    """Return the resources used by a command; raises CommandFailed if its exit code is not 0."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=out, stderr=err)
        peak_bytes = 0
        cpu_s: dict[int, float] = {}
        while process.poll() is None:
            pids = list(_below(process.pid))
            peak_bytes = max(peak_bytes, sum(map(_shared_out_bytes, pids)))
            cpu_s |= {pid: spent for pid in pids if (spent := _cpu_s(pid))}
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(min(sampled_s, max((time.perf_counter() - start) / 10, FIRST_SAMPLED_S)))
        wall_s = time.perf_counter() - start
        if process.returncode:
            err.seek(0)
            stderr = err.read().decode("utf-8", "replace")
            raise CommandFailed(f"exit code {process.returncode}: {' '.join(command)}\n{stderr[-2000:]}")
        out.seek(0)
        return Taken(wall_s, sum(cpu_s.values()), peak_bytes, sum(1 for _ in out))


def _below(pid: int) -> Iterator[int]:
    """Yield a process and all its descendants."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:  # it has just ended
            continue
        for child in children:
            yield from _below(int(child))


def _shared_out_bytes(pid: int) -> int:
    """Return the memory of a process (PSS); 0 if it has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in text.splitlines() if line.startswith("Pss:"))


def _cpu_s(pid: int) -> float:
    """Return the processor time of a process; 0 if it has ended."""
    try:
        user, system = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13]
    except OSError:
        return 0.0
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


WRITERS: Mapping[str, Callable[[Path, Iterator[Article]], None]] = {"jsonl": _write_jsonl, "parquet": _write_parquet}
MEASURES: Mapping[str, Callable[[Setting], Figures]] = {"speed": speed, "memory": memory}
