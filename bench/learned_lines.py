#!/usr/bin/env python3
"""Measure true and false findings of `contentlint learn` and boilerplate.recurring-line on real articles.

    python bench/learned_lines.py wikinews.jsonl.gz bbc.jsonl.gz

Each file holds clean articles of one site: records with a `text`, or with `paragraphs`. `learn` reads one half,
`check` the other, both on the command line. Prints each figure as `name value`:

- `clean`: the articles as they are. What is learned there, or found, is mostly wrong.
- `planted`: the same with made-up lines of a site above, below and within them, which should be found, and nothing
  else. Every fourth article that is checked quotes the site's slogan as a paragraph in the middle.
"""

import random
import shlex
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
from blackbox import DEFAULT_COMMAND
from commands import output_of, parser_of, records, run_program

SLOGAN = "The Harbour Herald, read in every port of the coast"

# Made-up lines, and the share of articles they are planted in
HEAD = {"News from the harbour towns and the islands": 0.95, "By Our Harbour Correspondent": 0.3}
TAIL = {
    "Follow the Harbour Herald for more stories like this one.": 0.8,
    "Share": 0.6,
    SLOGAN: 0.5,
    "Support our reporters with a small gift every month.": 0.12,
}
MIDDLE = {"Advertisement": 0.4}
CONFIG = "extends: []\nselect: [boilerplate.recurring-line]\nprofile: profile.yaml\n"


class Made(NamedTuple):
    """A document as lines, and which of them were planted."""

    lines: list[str]
    planted: set[int]
    quoted: set[int]


def main() -> None:
    parser = parser_of(__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--command", default=DEFAULT_COMMAND, help="the linter (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for path in options.files:
        for name, value in _figures(path, shlex.split(options.command), options.seed):
            print(f"{path.name.partition('.')[0]}.{name} {value}", flush=True)


def _figures(path: Path, command: Sequence[str], seed: int) -> Iterator[tuple[str, float | int]]:
    rng = random.Random(seed)
    articles = list(_articles(path))
    rng.shuffle(articles)
    half = len(articles) // 2
    clean = [Made(lines, set(), set()) for lines in articles]
    planted = [_planted(lines, rng, quote=number >= half and number % 4 == 0) for number, lines in enumerate(articles)]
    yield "documents", len(articles)
    for name, made in (("clean", clean), ("planted", planted)):
        with tempfile.TemporaryDirectory() as folder:
            for key, value in _measured(made[:half], made[half:], command, Path(folder)):
                yield f"{name}.{key}", value


def _articles(path: Path) -> Iterator[list[str]]:
    for record in records(path):
        text = "\n".join(record.get("paragraphs") or [record.get("text") or ""])
        lines = [found for found in text.splitlines() if found.strip()]
        if lines:
            yield lines


def _planted(article: list[str], rng: random.Random, *, quote: bool) -> Made:
    """Return the article with lines of the site planted at random."""
    body = [(line, "") for line in article]
    if quote and len(body) > 2:
        body.insert(rng.randrange(1, len(body)), (SLOGAN, "quoted"))
    for line in _drawn(MIDDLE, rng):
        body.insert(rng.randrange(len(body) + 1), (line, "planted"))
    whole = [(line, "planted") for line in _drawn(HEAD, rng)]
    whole += body + [(line, "planted") for line in _drawn(TAIL, rng)]
    marked = {what: {index for index, (_, mark) in enumerate(whole) if mark == what} for what in ("planted", "quoted")}
    return Made([line for line, _ in whole], marked["planted"], marked["quoted"])


def _drawn(lines: dict[str, float], rng: random.Random) -> list[str]:
    return [line for line, share in lines.items() if rng.random() < share]


def _measured(
    learned: Sequence[Made], checked: Sequence[Made], command: Sequence[str], folder: Path
) -> Iterator[tuple[str, float | int]]:
    _write(learned, folder / "learned.jsonl")
    _write(checked, folder / "checked.jsonl")
    (folder / ".contentlint.yaml").write_text(CONFIG)
    output_of([*command, "learn", "--quiet", "learned.jsonl", "--output", "profile.yaml"], folder=folder)
    yield "lines_learned", (folder / "profile.yaml").read_text(encoding="utf-8").count("\n      ")
    check = ("check", "--output-format", "jsonl", "--exit-zero", "--quiet", "checked.jsonl")
    output = output_of([*command, *check], folder=folder)
    yield from _counted(checked, [msgspec.json.decode(line) for line in output.splitlines()])


def _write(made: Sequence[Made], path: Path) -> None:
    with path.open("wb") as out:
        for document in made:
            record = {"text": "\n".join(document.lines), "url": "https://harbour-herald.example/"}
            out.write(msgspec.json.encode(record) + b"\n")


def _counted(checked: Sequence[Made], findings: Sequence[dict[str, Any]]) -> Iterator[tuple[str, float | int]]:
    """Yield figures in lines."""
    found: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for finding in findings:
        document = checked[finding["record"] - 1]
        fix = finding["fix"] or {"applicability": "none"}
        for index in range(finding["start_line"] - 1, finding["end_line"]):
            is_planted, is_quoted = index in document.planted, index in document.quoted
            kind = "quoted" if is_quoted else "planted" if is_planted else "own"
            found[kind] += 1
            found[f"{kind}.{fix['applicability']}"] += 1
            hit[document.lines[index]] += is_planted
    planted = Counter(document.lines[index] for document in checked for index in document.planted)
    for line in {**HEAD, **TAIL, **MIDDLE}:
        if planted[line]:
            yield f"recall[{line[:24]}]", round(hit[line] / planted[line], 3)
    if planted:
        yield "quoted_lines", sum(len(document.quoted) for document in checked)
        yield "quoted_lines_found", found["quoted"]
        yield "planted_lines_removed_safely", found["planted.safe"]
    yield "own_lines", sum(len(document.lines) - len(document.planted) - len(document.quoted) for document in checked)
    yield "own_lines_found", found["own"]
    yield "own_lines_removed_safely", found["own.safe"] + found["quoted.safe"]


if __name__ == "__main__":
    run_program(main)
