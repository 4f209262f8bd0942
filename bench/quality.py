#!/usr/bin/env python3
"""How well contentlint finds and fixes what is wrong with real articles, on public data sets.

    git clone https://github.com/scrapinghub/article-extraction-benchmark
    python bench/quality.py article-extraction-benchmark
    python bench/quality.py article-extraction-benchmark --readme zyte       # write the tables into README.md

Any folder in that benchmark's layout will do: `ground-truth.json` and, if there are any, `output/<extractor>.json`,
each `{page: {"articleBody": text}}`, plain or .gz; a page of the ground truth can have a `page_type`.
`bench/public_data.py` brings two other public data sets into it: WCXB,
https://github.com/Murrough-Foley/web-content-extraction-benchmark, and DAnIEL, https://github.com/rundimeco/waddle
(Polish: measure it with `--language other`).

Prints each figure as `name value`. The linter is run through its command line alone, with default rules and no config.
The same options and seed give the same figures.
"""

import argparse
from pathlib import Path
from typing import get_args

from blackbox import DEFAULT_COMMAND, Linter
from commands import parser_of, printed, run_program
from corpus import Language, read
from measures import MEASURES, Setting
from quality_tables import tables, write_between_marks
from specimens import SHAPES

README = Path(__file__).parent.parent / "README.md"


def main() -> None:
    options = _options()
    setting = Setting(
        linter=Linter(options.command),
        corpus=read(options.path, unseen=options.unseen, page_count=options.pages),
        language=options.language,
        count=options.count,
        seed=options.seed,
        extractors=tuple(options.extractors),
        shapes=tuple(options.shapes),
    )
    measured = (figure for name in options.measures for figure in MEASURES[name](setting))
    figures = printed(measured, quiet=options.markdown)
    if options.markdown:
        print("\n".join(tables(figures)))
    if options.readme:
        write_between_marks(README, options.readme, tables(figures))


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__)
    parser.add_argument("path", type=Path, help="a folder with ground-truth.json and maybe output/")
    parser.add_argument("--measures", nargs="+", choices=list(MEASURES), default=list(MEASURES))
    parser.add_argument(
        "--language", choices=get_args(Language), default="en", help="of stitched and truncated documents"
    )
    parser.add_argument("--shapes", nargs="+", choices=list(SHAPES), default=list(SHAPES), help="stitched: only these")
    parser.add_argument("--count", type=int, default=400, help="documents to make of each kind (default: 400)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unseen", action="store_true", help="only the pages on which nothing was learned or chosen")
    parser.add_argument("--pages", type=int, help="only that many, evenly spread")
    parser.add_argument("--extractors", nargs="+", default=(), metavar="NAME", help="repair: only these")
    parser.add_argument("--command", default=DEFAULT_COMMAND, help="the linter (default: the one of this Python)")
    parser.add_argument("--markdown", action="store_true", help="print tables instead")
    parser.add_argument("--readme", metavar="NAME", help="write the tables between README.md's marks of that name")
    return parser.parse_args()


if __name__ == "__main__":
    run_program(main)
