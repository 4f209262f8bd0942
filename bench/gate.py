#!/usr/bin/env python3
"""Hold the floors: fail when the rules, together and as shipped, fall below what they reached before.

    python bench/gate.py ../shared                                   # measure, compare with bench/floors.toml
    python bench/gate.py ../shared --update                          # raise the floors to what is measured now
    python bench/gate.py ../shared --update --allow-regression "..." # lower them where they do not hold, and say why

The folder has `bench` with the data sets in the layout of `bench/README.md`, and `cases` with `run.py`. A part of each
data set is measured, always the same one. A figure may be worse than its floor by the margin of its table, about one
document; `--update` raises a floor only by more than that. A floor falls only with a reason, which is kept beside it.
"""

import argparse
import sys
from pathlib import Path

from commands import output_of, parser_of, run_program
from floors import Floor, beaten, broken, read, written

BENCH = Path(__file__).parent
FLOORS = BENCH / "floors.toml"


def main() -> int:
    """Return the exit code: 0, or 1 if a floor does not hold."""
    options = _options()
    tables = read(FLOORS.read_text(encoding="utf-8"))
    measured = {name: figures(table.command, options.shared) for name, table in tables.items()}
    failures = [
        (name, figure, floor) for name, table in tables.items() for figure, floor in broken(table, measured[name])
    ]
    for name, figure, floor in failures:
        print(f"{name}: {figure} {measured[name].get(figure, 'is missing')}, {_bound(floor)}")
    if options.update and (options.allow_regression or not failures):
        for name, table in tables.items():
            tables[name] = beaten(table, measured[name], options.allow_regression)
        FLOORS.write_text(written(tables), encoding="utf-8")
        return 0
    print(f"{len(failures)} of {sum(len(table.floors) for table in tables.values())} floors do not hold")
    return 1 if failures else 0


def figures(command: str, shared: Path) -> dict[str, float]:
    """Return the figures that a command of the floors prints, by name; raises CommandFailed.

    In the command, `{python}` and `{contentlint}` are those of this environment, `{bench}` is this folder and
    `{shared}` the folder of the data.
    """
    python = Path(sys.executable)
    places = {"python": python, "contentlint": python.with_name("contentlint"), "bench": BENCH, "shared": shared}
    words = [word.format_map(places) for word in command.split()]
    pairs = [line.split() for line in output_of(words).splitlines()]
    return {pair[0]: float(pair[1]) for pair in pairs if len(pair) == 2 and _is_number(pair[1])}


def _is_number(word: str) -> bool:
    return word.lstrip("-").replace(".", "", 1).isdigit()


def _bound(floor: Floor) -> str:
    return f"which should be at {'most' if floor.is_most else 'least'} {floor.value}"


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__)
    parser.add_argument("shared", type=Path, help="the folder with bench/ and cases/")
    parser.add_argument("--update", action="store_true", help="write what is measured into bench/floors.toml")
    parser.add_argument("--allow-regression", metavar="REASON", help="lower floors that do not hold, and say why")
    return parser.parse_args()


if __name__ == "__main__":
    run_program(main)
