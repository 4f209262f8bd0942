"""What `speed.py` measures, each a function from the setting to named figures."""

import re
import shlex
import shutil
import sys
import venv
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
from blackbox import DEFAULT_COMMAND
from commands import Figures, output_of
from corpus import Corpus
from documents import write_articles, write_long, write_small
from processes import Clock, Usage, ratio_of, run

FLOOR = r"""
import re, sys
from collections import Counter
from pathlib import Path
word = re.compile(r"\w+")
for path in sorted(Path(sys.argv[1]).iterdir()):
    Counter(word.findall(path.read_text(encoding="utf-8").lower()))
"""
"""The least that a look at every word of a text costs in Python."""

DATATROVE = ("datatrove==0.10.1", "numpy", "regex", "spacy==3.8.*", "nltk")


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What a run measures, on what, and where there is room for it."""

    corpus: Corpus
    folder: Path  # Empty, for files to lint and caches
    command: str = DEFAULT_COMMAND
    count: int = 400  # Articles for the measures of a single process
    file_count: int = 20_000
    """Articles for two processes against one, and for the cache; five times as many files for memory."""
    rounds: int = 3
    clock: Clock = "wall"  # What ratios of one process to another are taken of
    datatrove: Path | None = None  # The folder of an environment with datatrove, made when it is not there

    def check(self, path: Path, *options: str, cache: Path | None = None) -> Callable[[], Usage]:
        """Return a call that lints `path` with default rules and no config."""
        kept = ("--cache-dir", str(cache)) if cache else ("--no-cache",)
        fixed = ("check", "--isolated", "--exit-zero", "--output-format", "jsonl")
        command = [*shlex.split(self.command), *fixed, *kept, *options, str(path)]
        return lambda: run(command)


def floor(setting: Setting) -> Figures:
    """Yield how many times as long as a bare pass that reads, lower-cases, tokenises and counts."""
    folder = setting.folder / "floor"
    size = write_articles(setting.corpus, folder, setting.count)
    ratio, ours, _ = ratio_of(
        setting.check(folder, "--jobs", "1"),
        lambda: run([sys.executable, "-c", FLOOR, str(folder)]),
        rounds=setting.rounds,
        clock=setting.clock,
    )
    yield "floor.ratio", ratio
    yield "floor.documents_per_second", setting.count / ours.seconds(setting.clock)
    yield "floor.megabytes_per_second", size / ours.seconds(setting.clock) / 1e6


def startup(setting: Setting) -> Figures:
    """Yield one small clean file, against loading the two libraries that any such program needs."""
    path = setting.folder / "startup.txt"
    path.write_text("A short clean article.\n\nIt has two paragraphs, and both end as they should.\n", encoding="utf-8")
    ratio, ours, _ = ratio_of(
        setting.check(path),
        lambda: run([sys.executable, "-c", "import click, yaml"]),
        rounds=4 * setting.rounds,
        clock=setting.clock,
    )
    yield "startup.ratio", ratio
    yield "startup.seconds", ours.seconds(setting.clock)


def jobs(setting: Setting) -> Figures:
    """Yield one process against two, on the clock; needs two idle cores."""
    folder = setting.folder / "jobs"
    write_articles(setting.corpus, folder, setting.file_count)
    ratio, _, _ = ratio_of(
        setting.check(folder, "--jobs", "1"), setting.check(folder, "--jobs", "2"), rounds=setting.rounds
    )
    yield "jobs.one_against_two", ratio


def cache(setting: Setting) -> Figures:
    """Yield a first run that fills a cache against a second that finds everything there."""
    folder, kept = setting.folder / "cached", setting.folder / "cache"
    write_articles(setting.corpus, folder, setting.file_count)
    for name, options in (("one_job", ("--jobs", "1")), ("auto", ())):
        call = setting.check(folder, *options, cache=kept)

        def first(call: Callable[[], Usage] = call) -> Usage:
            shutil.rmtree(kept, ignore_errors=True)
            return call()

        ratio, _, warm = ratio_of(first, call, rounds=setting.rounds, clock=setting.clock)
        yield f"cache.first_against_second.{name}", ratio
        yield f"cache.second_ms_per_file.{name}", 1000 * warm.seconds(setting.clock) / setting.file_count


def length(setting: Setting) -> Figures:
    """Yield how many times as long 50 MB take as a hundredth of them, start-up taken off; as paragraphs, and as one
    line.
    """
    empty = setting.folder / "length.txt"
    empty.write_text("", encoding="utf-8")
    start_s = min(setting.check(empty)().seconds(setting.clock) for _ in range(setting.rounds))
    for shape, joint in (("paragraphs", "\n"), ("one_line", " ")):
        took = []
        for size in (500_000, 50_000_000):
            path = setting.folder / f"{shape}.txt"
            write_long(setting.corpus, path, size, joint)
            took.append(setting.check(path)().seconds(setting.clock) - start_s)
            path.unlink()
        yield f"length.times_for_100_times.{shape}", took[1] / took[0]
        yield f"length.megabytes_per_second.{shape}", 50 / took[1]


def memory(setting: Setting) -> Figures:
    """Yield the peak of five times `file_count` small files against that of a tenth of them."""
    many = 5 * setting.file_count
    peaks = []
    for count in (many // 10, many):
        folder = setting.folder / f"memory{count}"
        write_small(setting.corpus, folder, count)
        peaks.append(max(setting.check(folder, "--jobs", jobs)().peak_bytes for jobs in ("1", "2")))
        shutil.rmtree(folder)
    yield "memory.megabytes", peaks[1] / 1e6
    yield "memory.ratio_to_a_tenth_of_the_files", peaks[1] / peaks[0]


def rules(setting: Setting) -> Figures:
    """Yield milliseconds a document for each rule; what rules share is charged to the first."""
    folder = setting.folder / "rules"
    write_articles(setting.corpus, folder, setting.count)
    shown = setting.check(folder, "--jobs", "1", "--statistics", "--verbose")().stderr
    times = re.findall(r"^(\S+\.\S+) .* ([\d,.]+) (ms|s)$", shown, re.MULTILINE)
    for rule, value, unit in sorted(times, key=lambda row: -_ms(row[1], row[2])):
        yield f"rules.ms_per_document.{rule}", _ms(value, unit) / setting.count


def _ms(value: str, unit: str) -> float:
    return float(value.replace(",", "")) * (1000 if unit == "s" else 1)


def datatrove(setting: Setting) -> Figures:
    """Yield documents per second, compared with datatrove's four filters on the same texts.

    The linter's time includes its start and the reading of files; datatrove's is of the filters only, as its own start
    takes longer. The corpus is therefore small, five times `count`. Both are warmed up first.
    """
    assert setting.datatrove is not None
    python = _environment(setting.datatrove)
    folder, count = setting.folder / "datatrove", 5 * setting.count
    write_articles(setting.corpus, folder, count)
    script = str(Path(__file__).with_name("datatrove_filters.py"))
    lint = setting.check(folder, "--jobs", "1")
    ours, theirs = [], []
    for _ in range(setting.rounds):
        output = run([str(python), script, str(folder)], keep_output=True).stdout
        theirs.append({name: float(value) for name, value in map(str.split, output.splitlines())})
        lint()  # warm up: datatrove ran for a minute, and our files have left memory
        ours.append(count / lint().wall_s)
    middle = sorted(range(setting.rounds), key=lambda number: ours[number] / theirs[number]["all"])[setting.rounds // 2]
    yield "datatrove.ours_against_theirs", ours[middle] / theirs[middle]["all"]
    yield "datatrove.our_documents_per_second", ours[middle]
    for name, value in theirs[middle].items():
        yield f"datatrove.documents_per_second.{name}", value


def _environment(folder: Path) -> Path:
    """Return the Python of an environment with datatrove and what its filters need; made when it is not there."""
    python = folder / "bin" / "python"
    if not (folder / "complete").exists():
        venv.create(folder, with_pip=True, clear=True)
        output_of([str(python), "-m", "pip", "install", "--quiet", *DATATROVE])
        (folder / "complete").touch()
    return python


MEASURES: Mapping[str, Callable[[Setting], Figures]] = {
    "floor": floor,
    "startup": startup,
    "datatrove": datatrove,
    "jobs": jobs,
    "cache": cache,
    "length": length,
    "memory": memory,
    "rules": rules,
}
