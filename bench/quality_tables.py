"""The figures of `quality.py` as the README's tables."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from corpus import WHOLE_PAGE

Figures = Mapping[str, float]

DETECTION = {
    "stitched.tail": "teasers after the article, mostly cut off",
    "stitched.middle": "a teaser inside the article",
    "stitched.uncut": "openings after it, nothing cut",
    "stitched.whole": "whole articles after it",
    "stitched.leads": "a run of leads after it",
    "stitched.near": "openings on a related topic after it",
    "truncated": "a paragraph cut off mid-sentence",
}
HARM = ("documents_with_errors", "documents_changed", "documents_losing_a_tenth")
NOT_MEASURED = "–"


def tables(figures: Figures) -> Iterator[str]:
    """Yield the lines of the tables that `figures` fill, with a blank line between two."""
    made = (_detection(figures), _harm(figures), _repair(figures))
    for number, rows in enumerate(filter(None, map(list, made))):
        yield from ("", *rows) if number else rows


def write_between_marks(path: Path, name: str, lines: Iterable[str]) -> None:
    """Replace what is between `<!-- quality: NAME -->` and the next `<!-- /quality -->`; ValueError without these."""
    start, end = f"<!-- quality: {name} -->\n", "<!-- /quality -->"
    before, found, rest = path.read_text(encoding="utf-8").partition(start)
    _, found_end, after = rest.partition(end)
    if not (found and found_end):
        raise ValueError(f"{path} has no {start.strip()} … {end}")
    text = "".join(f"{line}\n" for line in lines)
    path.write_text(f"{before}{start}{text}{end}{after}", encoding="utf-8", newline="")


def _detection(figures: Figures) -> Iterator[str]:
    names = [name for name in DETECTION if f"{name}.f1" in figures]
    if names:
        yield from _header("found", "precision", "recall", "F1", "clean flagged", "split exactly", "words lost")
    for name in names:
        scores = [f"{figures[f'{name}.{score}']:.3f}" for score in ("precision", "recall", "f1")]
        shares = ("clean_documents_flagged", "fix.split_exactly", "fix.stitched_documents_that_lost_words")
        yield _row(DETECTION[name], *scores, *(_percent(figures.get(f"{name}.{share}")) for share in shares))
    if (flagged := figures.get("stitched.clean_documents_flagged")) is not None:
        empty = [NOT_MEASURED] * 3
        yield _row("all shapes of stitched", *empty, _percent(flagged), *empty[:2])


def _harm(figures: Figures) -> Iterator[str]:
    """Yield the rows on true bodies: all of them first, then by page type."""
    names = [name.removesuffix(".documents") for name in figures if name.endswith(".documents")]
    if names:
        yield from _header("true texts", "pages", "with an error", "changed by `--fix`", "losing a tenth")
    for name in names:
        label = name.removeprefix("clean").removeprefix(".") or "all"
        yield _row(
            label, f"{figures[f'{name}.documents']:.0f}", *(_percent(figures[f"{name}.{share}"]) for share in HARM)
        )


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


def _percent(fraction: float | None) -> str:
    return NOT_MEASURED if fraction is None else f"{fraction:.1%}"
