#!/usr/bin/env python3
"""How well contentlint finds and mends what is wrong with real articles, on a clone of the public benchmark.

    git clone https://github.com/scrapinghub/article-extraction-benchmark
    python bench/quality.py article-extraction-benchmark
    python bench/quality.py article-extraction-benchmark --markdown       # the README's table

Prints each figure as `name value`. The linter is run through its command line alone, with default rules and no config.
The same options and seed give the same figures.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import get_args

import msgspec
from blackbox import DEFAULT_COMMAND, Linter, LinterFailed
from corpus import WHOLE_PAGE, Language, read
from measures import MEASURES, Setting

Figures = Mapping[str, float]


def main() -> int:
    """The exit code: 0, or 2 when the benchmark cannot be read or the linter fails."""
    options = _options()
    try:
        corpus = read(options.path, unseen=options.unseen, page_count=options.pages)
        setting = Setting(
            linter=Linter(options.command),
            corpus=corpus,
            language=options.language,
            count=options.count,
            seed=options.seed,
            extractors=tuple(options.extractors),
        )
        figures = dict(_measured(setting, options.measures, print_each=not options.markdown))
    except (OSError, msgspec.MsgspecError, LinterFailed) as error:
        print(f"quality: {error}", file=sys.stderr)
        return 2
    if options.markdown:
        print("\n".join(_tables(figures)))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="a folder with ground-truth.json and output/, plain or .gz")
    parser.add_argument("--measures", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument(
        "--language", choices=get_args(Language), default="en", help="of stitched and truncated documents"
    )
    parser.add_argument("--count", type=int, default=400, help="documents to make for each measure (default: 400)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unseen", action="store_true", help="only the pages on which nothing was learned or chosen")
    parser.add_argument("--pages", type=int, help="only that many, evenly spread")
    parser.add_argument("--extractors", nargs="+", default=(), metavar="NAME", help="repair: only these")
    parser.add_argument("--command", default=DEFAULT_COMMAND, help="the linter (default: the one of this Python)")
    parser.add_argument("--markdown", action="store_true", help="print tables instead")
    return parser.parse_args()


def _measured(setting: Setting, names: list[str], *, print_each: bool) -> Iterator[tuple[str, float]]:
    for name in names:
        for figure, value in MEASURES[name](setting):
            if print_each:
                print(f"{figure} {value:.4f}", flush=True)
            yield figure, value


DETECTION = {
    "stitched.tail": "another article's beginning behind the article",
    "stitched.middle": "another article's beginning inside the article",
    "truncated": "a paragraph cut off mid-sentence",
}
SHARES = {
    "stitched.fix.split_exactly": "stitched documents that `--fix` splits into exactly their pieces",
    "stitched.fix.stitched_documents_that_lost_words": "stitched documents that lose a word by it",
    "stitched.fix.clean_documents_changed": "unstitched documents that it changes",
    "clean.documents_with_errors": "true article bodies with an error",
    "clean.documents_changed": "true article bodies that `--fix` changes",
}


def _tables(figures: Figures) -> Iterator[str]:
    """The lines of the tables that `figures` fill, with a blank line between two."""
    tables = (_detection(figures), _shares(figures), _repair(figures))
    for number, rows in enumerate(filter(None, map(list, tables))):
        yield from ("", *rows) if number else rows


def _detection(figures: Figures) -> Iterator[str]:
    names = [name for name in DETECTION if f"{name}.f1" in figures]
    if names:
        yield from _header("found", "precision", "recall", "F1", "clean documents flagged")
    for name in names:
        scores = [f"{figures[f'{name}.{score}']:.3f}" for score in ("precision", "recall", "f1")]
        yield _row(DETECTION[name], *scores, _percent(figures[f"{name}.clean_documents_flagged"]))


def _shares(figures: Figures) -> Iterator[str]:
    names = [name for name in SHARES if name in figures]
    if names:
        yield from _header("of real articles", "share")
    for name in names:
        yield _row(SHARES[name], _percent(figures[name]))


def _repair(figures: Figures) -> Iterator[str]:
    names = [name.split(".")[1] for name in figures if name.endswith(".f1_before")]
    if names:
        yield from _header("F1 of the text by", "extracted", "after `--fix`", "at best by lines", "recall change")
    for name in sorted(names, key=lambda name: (name in WHOLE_PAGE, name.lower())):
        scores = [f"{figures[f'repair.{name}.{score}']:.3f}" for score in ("f1_before", "f1_after", "f1_oracle")]
        label = f"{name} (the whole page)" if name in WHOLE_PAGE else name
        yield _row(label, *scores, f"{figures[f'repair.{name}.recall_change']:+.3f}")


def _header(*cells: str) -> Iterator[str]:
    yield _row(*cells)
    yield "|---" + "|---:" * (len(cells) - 1) + "|"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def _percent(fraction: float) -> str:
    return f"{fraction:.1%}"


if __name__ == "__main__":
    sys.exit(main())
