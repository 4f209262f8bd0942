#!/usr/bin/env python3
"""How fast contentlint is, on texts of a clone of the public benchmark; almost all as ratios taken in the same run.

    git clone https://github.com/scrapinghub/article-extraction-benchmark
    python bench/speed.py article-extraction-benchmark
    python bench/speed.py article-extraction-benchmark --datatrove --markdown     # the README's table

Prints each figure as `name value`. The linter is run through its command line alone, with default rules and no config.
"""

import argparse
import os
import platform
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

from blackbox import DEFAULT_COMMAND
from commands import Figures, parser_of, printed, run_program
from corpus import read
from processes import Clock
from speed_measures import MEASURES, Setting

ROWS = (
    ("floor.ratio", "time against a bare read, lower-case, tokenise and count"),
    ("startup.ratio", "one small file against `import click, yaml`"),
    ("datatrove.ours_against_theirs", "documents a second against datatrove's four filters"),
    ("jobs.one_against_two", "`--jobs 2` against `--jobs 1`"),
    ("cache.first_against_second.one_job", "second run with a warm cache, `--jobs 1`"),
    ("cache.first_against_second.auto", "second run with a warm cache"),
    ("length.times_for_100_times.paragraphs", "a document 100 times as long, 50 MB"),
    ("length.times_for_100_times.one_line", "the same as one line"),
    ("memory.ratio_to_a_tenth_of_the_files", "peak memory of ten times as many files"),
)
"""Figure and its description."""


def main() -> None:
    """Measure, and print the figures."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="contentlint-bench-") as folder:
        figures = printed(_measured(options, Path(folder)), quiet=options.markdown)
    if options.markdown:
        print("\n".join(_tables(figures)))


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__)
    parser.add_argument("path", type=Path, help="a folder with ground-truth.json, plain or .gz")
    parser.add_argument("--measures", nargs="+", choices=list(MEASURES), help="default: all but datatrove")
    parser.add_argument(
        "--datatrove",
        nargs="?",
        type=Path,
        const=Path.home() / ".cache" / "contentlint-bench" / "datatrove",
        metavar="FOLDER",
        help="measure datatrove too, in an environment there; it is made when it is not there, with pip",
    )
    parser.add_argument("--count", type=int, default=400, help="articles for a single process (default: 400)")
    parser.add_argument("--files", type=int, default=20_000, help="articles for two processes (default: 20,000)")
    parser.add_argument(
        "--rounds", type=int, default=3, help="of which the median counts, of processor time the least (default: 3)"
    )
    parser.add_argument(
        "--clock", choices=get_args(Clock), default="wall", help="cpu: processor time, where other programs run too"
    )
    parser.add_argument("--command", default=DEFAULT_COMMAND, help="the linter (default: the one of this Python)")
    parser.add_argument("--markdown", action="store_true", help="print tables instead")
    options = parser.parse_args()
    if options.measures is None:
        options.measures = [name for name in MEASURES if name != "datatrove" or options.datatrove]
    elif "datatrove" in options.measures and not options.datatrove:
        parser.error("the measure datatrove needs --datatrove")
    return options


def _measured(options: argparse.Namespace, folder: Path) -> Figures:
    corpus = read(options.path)
    for name in options.measures:
        room = folder / name
        room.mkdir()
        setting = Setting(
            corpus=corpus,
            folder=room,
            command=options.command,
            count=options.count,
            file_count=options.files,
            rounds=options.rounds,
            clock=options.clock,
            datatrove=options.datatrove,
        )
        yield from MEASURES[name](setting)


def _tables(figures: Mapping[str, float]) -> Iterator[str]:
    """Yield the lines of the table of ratios, of one of the rules, and of a note on the machine."""
    rows = [(what, figures[name]) for name, what in ROWS if name in figures]
    if rows:
        yield from ("| measure | times |", "|---|---:|")
        yield from (f"| {what} | {value:.3g} |" for what, value in rows)
        yield ""
    prefix = "rules.ms_per_document."
    rules = [(name.removeprefix(prefix), value) for name, value in figures.items() if name.startswith(prefix)]
    if rules:
        yield from ("| rule | ms a document |", "|---|---:|")
        yield from (f"| {rule} | {value:.3f} |" for rule, value in rules)
        yield ""
    yield _machine()


def _machine() -> str:
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines() if Path("/proc/cpuinfo").exists() else []
    models = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    name = models[0] if models else platform.machine()
    return f"{name}, {os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}."


if __name__ == "__main__":
    run_program(main)
