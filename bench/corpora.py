#!/usr/bin/env python3
"""How fast contentlint is over corpora, and that memory stays flat; on articles of the public benchmark.

    git clone https://github.com/scrapinghub/article-extraction-benchmark
    python bench/corpora.py article-extraction-benchmark            # needs the extra "ray", two cores, 6 GB of disk
    python bench/corpora.py article-extraction-benchmark --documents 5000 --megabytes 100 --markdown

Prints each figure as `name value`. The linter is run through its command line alone, with default rules and no config.
"""

import argparse
import tempfile
from pathlib import Path

from blackbox import DEFAULT_COMMAND
from commands import parser_of, printed, run_program
from corpora_measures import MEASURES, WRITERS, Setting
from corpus import read


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(prefix="contentlint-bench-", dir=options.folder) as folder:
        setting = Setting(
            corpus=read(options.path),
            folder=Path(folder),
            command=options.command,
            document_count=options.documents,
            memory_bytes=options.megabytes * 1_000_000,
            engines=tuple(options.engines),
            formats=tuple(options.formats),
            jobs=tuple(options.jobs),
        )
        measured = (figure for name in options.measures for figure in MEASURES[name](setting))
        figures = printed(measured, quiet=options.markdown)
    if options.markdown:
        print("| figure | value |", "|---|---:|", sep="\n")
        for name, value in figures.items():
            print(f"| {name} | {value:,.3g} |" if value < 100 else f"| {name} | {value:,.0f} |")


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__)
    parser.add_argument("path", type=Path, help="a folder with ground-truth.json, plain or .gz")
    parser.add_argument("--measures", nargs="+", choices=list(MEASURES), default=list(MEASURES), help="default: all")
    parser.add_argument("--documents", type=int, default=200_000, help="of the corpus for speed (default: 200,000)")
    parser.add_argument("--megabytes", type=int, default=2_000, help="of the file for memory (default: 2,000)")
    parser.add_argument("--engines", nargs="+", choices=["local", "ray"], default=["local", "ray"])
    parser.add_argument("--formats", nargs="+", choices=list(WRITERS), default=list(WRITERS), help="for speed")
    parser.add_argument("--jobs", nargs="+", type=int, choices=[1, 2], default=[1, 2], help="for speed (default: 1 2)")
    parser.add_argument("--folder", type=Path, help="where there is room for the corpora (default: the system's own)")
    parser.add_argument("--command", default=DEFAULT_COMMAND, help="the linter (default: the one of this Python)")
    parser.add_argument("--markdown", action="store_true", help="print a table instead")
    return parser.parse_args()


if __name__ == "__main__":
    run_program(main)
