"""`contentlint explain --line FILE:LINE`: which rules report a line, and how the models judge it."""

from collections.abc import Iterator

from lint.cli.paths import parsed_place
from lint.config.config import Config
from lint.core.document import Document
from lint.core.errors import SourceError, UsageError
from lint.core.linter import lint
from lint.core.printable import printable
from lint.kinds.foreign_lines.context import CONTEXT_FEATURES
from lint.kinds.foreign_lines.judgement import judge
from lint.kinds.foreign_lines.words import CATEGORIES
from lint.signals.model import probability
from lint.sources import record_suffix
from lint.sources.text import load

QUOTED_CHARS = 100


def explanation(place: str, settings: Config) -> Iterator[str]:
    """Yield the lines to print about `FILE:LINE`; raises UsageError if that is not a line of a file."""
    path, number = parsed_place(place)
    if number is None:
        raise UsageError(f'"{place}" is not FILE:LINE, such as article.txt:12')
    if record_suffix(path.name) is not None:
        raise UsageError(f"{path}: is a corpus; --line explains lines of text files")
    try:
        document = load(path).document
    except SourceError as error:
        raise UsageError(f"{path}: {error}") from None
    if not 1 <= number <= len(document.lines):
        raise UsageError(f"{path}: no line {number} (the file has {len(document.lines)})")
    start, end = document.lines[number - 1]
    yield f'{place}: "{printable(document.text[start:end].strip()[:QUOTED_CHARS])}"'
    report = lint(document, settings.rules_for(path))
    found = [one for one in report.diagnostics if one.span.start <= max(end - 1, start) and one.span.end > start]
    if not found:
        yield "No rule reports this line."
    for one in found:
        fix = f" [{one.fix.title}: {one.fix.applicability.value}]" if one.fix else ""
        yield f"{one.rule}: {printable(one.message)}{fix}"
        yield f"  to silence it: ignore: [{one.rule}]"
    yield from _judgement(document, number - 1)


def _judgement(document: Document, line: int) -> Iterator[str]:
    if document.is_hard_wrapped:
        yield "The text is wrapped at a fixed width, so the models do not judge its lines one by one."
        return
    judgement = judge(document)
    at = [document.line_index(document.paragraphs[index].start) for index in judgement.paragraphs]
    if line not in at:
        yield "The line has no words, so the models do not judge it."
        return
    index = at.index(line)
    row = dict(zip(CONTEXT_FEATURES, judgement.rows[index], strict=True))
    odds = judgement.log_odds[index]
    yield f"Probability that it belongs to the page, not the text: {probability(odds):.0%}"
    if index < judgement.title:
        yield f"  above line {at[judgement.title] + 1}, which repeats the first one, the title in the browser"
    yield from (f"  {seen}" for seen in _seen(row))


def _seen(row: dict[str, float]) -> Iterator[str]:
    words = {name: row[name] for name in CATEGORIES if row[name]}
    cues = ", ".join(f"{name} {count:.0f}" for name, count in words.items())
    ends = (
        "running text" if row["prose"] else "ends a sentence" if row["end"] in (1, 2, 3) else "does not end a sentence"
    )
    yield f"{row['words']:.0f} words, {ends}, {row['capital_fraction']:.0%} of the words capitalised"
    yield f"page words: {cues or 'none'}"
    if row["run"]:
        yield f"line {row['run_position'] + 1:.0f} of {row['run']:.0f} that are not running text"
    yield (
        f"{row['prose_before']:.0f} paragraphs of running text before it, {row['prose_after']:.0f} after it; "
        f"{row['copies']:.0f} equal lines; {max(row['known'], 0):.0%} of its longer words are in the running text"
    )
    yield (
        f"the document: {row['lines']:.0f} lines, {row['prose_line_fraction']:.0%} running text, "
        f"{row['short_fraction']:.0%} of up to four words"
    )
