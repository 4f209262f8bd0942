"""What is measured, each a function from a data set to named figures. Fractions are from 0 to 1.

The definitions are those of the benchmark where it has them (see `extraction`), else the usual ones: precision, recall
and F1 of lines found, pooled over all documents; the share of documents without a defect that are flagged.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

import msgspec
import specimens
from blackbox import Finding, Linter
from commands import Figures
from corpus import WHOLE_PAGE, Corpus, Language
from extraction import WORD, Scores, f1, mean, scores, without_foreign_lines
from specimens import SHAPES, Specimen

from lint.evaluation.evaluate import Score

STITCHED, TRUNCATED = "structure.stitched-article", "structure.truncated-paragraph"
SPLIT_SHAPES = ("tail", "uncut", "whole")  # Shapes of which it is measured too what `--fix` makes of the documents
MAX_LOST_FRACTION = 0.1


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What a run measures, on what, and how the documents are drawn."""

    linter: Linter
    corpus: Corpus
    language: Language = "en"
    count: int = 400  # Documents to make for each shape of stitched, and for truncated
    seed: int = 1
    extractors: tuple[str, ...] = ()  # Only these; all when empty
    shapes: tuple[str, ...] = tuple(SHAPES)


def repair(setting: Setting) -> Figures:
    """Yield whether `--fix` brings each extractor's texts closer to the true bodies; on all pages, whatever their
    language.

    `f1_before` and `f1_after` are of the texts as extracted and as fixed; `f1_oracle` is reached by leaving out exactly
    the foreign lines, which is about the best that a trim can do; `headroom_closed` is the share of the way from before
    to oracle, below 0 when the texts got worse. Parts that were split off count as removed.
    """
    truth = setting.corpus.truth
    closed: dict[str, list[float]] = {"main": [], "raw": []}
    recall_changes: dict[str, list[float]] = {"main": [], "raw": []}
    for name, texts in setting.corpus.extracted.items():
        if setting.extractors and name not in setting.extractors:
            continue
        before, after, oracle = _repaired(setting.linter, truth, texts)
        group = "raw" if name in WHOLE_PAGE else "main"
        closed[group].append((after.f1 - before.f1) / max(oracle.f1 - before.f1, 1e-9))
        recall_changes[group].append(after.recall - before.recall)
        yield f"repair.{name}.f1_before", before.f1
        yield f"repair.{name}.f1_after", after.f1
        yield f"repair.{name}.f1_oracle", oracle.f1
        yield f"repair.{name}.recall_change", recall_changes[group][-1]
        yield f"repair.{name}.accuracy_change", after.accuracy - before.accuracy
        yield f"repair.{name}.headroom_closed", closed[group][-1]
    for group in ("main", "raw"):
        if closed[group]:
            yield f"repair.{group}.mean_headroom_closed", mean(closed[group])
            yield f"repair.{group}.min_headroom_closed", min(closed[group])
            yield f"repair.{group}.worst_recall_change", min(recall_changes[group])


def _repaired(linter: Linter, truth: Mapping[str, str], texts: Mapping[str, str]) -> tuple[Scores, Scores, Scores]:
    """Return the scores of the texts as they are, as the linter leaves them, and at best."""
    after_fixing = {key: files[0] for key, files in linter.fixed({key: texts[key] for key in truth}).items()}
    best = {key: without_foreign_lines(texts[key], body) for key, body in truth.items()}
    return scores(truth, texts), scores(truth, after_fixing), scores(truth, best)


def stitched(setting: Setting) -> Figures:
    """Yield, by shape, how well the starts of foreign articles are found, and the scores of documents after `--fix`.

    `clean_documents_flagged` without a shape is over all shapes.
    """
    pool = setting.corpus.articles(setting.language)
    flagged: list[bool] = []
    for shape in setting.shapes:
        made = specimens.stitched(pool, count=setting.count, seed=setting.seed, shape=shape)
        lines = _found_lines(setting.linter, made, STITCHED)
        yield from _detection(f"stitched.{shape}", made, lines)
        flagged += _flagged(made, lines)
        if shape in SPLIT_SHAPES:
            fixed = setting.linter.fixed(_texts(made), rule=STITCHED)
            yield from _split(f"stitched.{shape}.fix", made, list(fixed.values()))
    yield "stitched.clean_documents_flagged", mean(flagged)


def _split(prefix: str, made: Sequence[Specimen], fixed: Sequence[list[str]]) -> Figures:
    """Yield how many stitched documents fall into exactly their pieces or lose a word; how many others are touched at
    all.

    White space aside, and wherever the words are: in the file or in a part.
    """
    exact, lost, changed = [], [], []
    for specimen, files in zip(made, fixed, strict=True):
        if specimen.defect_lines:
            exact.append(sorted(map(_folded, files)) == sorted(map(_folded, specimen.pieces)))
            lost.append(bool(Counter(WORD.findall(specimen.text)) - Counter(WORD.findall("\n".join(files)))))
        else:
            changed.append(files != [specimen.text])
    yield f"{prefix}.split_exactly", mean(exact)
    yield f"{prefix}.stitched_documents_that_lost_words", mean(lost)
    yield f"{prefix}.clean_documents_changed", mean(changed)


def truncated(setting: Setting) -> Figures:
    """Yield whether the line that is cut off is found."""
    made = specimens.truncated(setting.corpus.articles(setting.language), count=setting.count, seed=setting.seed)
    lines = _found_lines(setting.linter, made, TRUNCATED)
    yield from _detection("truncated", made, lines)


class _Harm(msgspec.Struct, frozen=True):
    """What the linter does to a true body."""

    has_error: bool
    is_changed: bool
    is_losing: bool  # Whether `--fix` takes more than a tenth of the words out of the file; parts count as taken out


def clean(setting: Setting) -> Figures:
    """Yield how many of the true bodies, in any language, have an error or are changed by `--fix`, also by page type.

    Mostly these are false alarms; not always, since a few of the bodies really are cut off. `flagged_by` is how many
    bodies each rule finds something in.
    """
    corpus = setting.corpus
    found, fixed = setting.linter.findings(corpus.truth), setting.linter.fixed(corpus.truth)
    harm = {key: _harm(body, found.get(key, ()), fixed[key]) for key, body in corpus.truth.items()}
    yield from _shares("clean", list(harm.values()))
    for page_type in sorted(set(corpus.page_types.values())):
        pages = [harm[key] for key in harm if corpus.page_types.get(key) == page_type]
        yield from _shares(f"clean.{page_type}", pages)
    flagged = Counter(rule for findings in found.values() for rule in {finding.rule for finding in findings})
    for rule, document_count in sorted(flagged.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"clean.flagged_by.{rule}", document_count / len(corpus.truth)


def _harm(body: str, findings: Sequence[Finding], files: Sequence[str]) -> _Harm:
    before, after = len(WORD.findall(body)), len(WORD.findall(files[0]))
    return _Harm(
        has_error=any(finding.severity == "error" for finding in findings),
        is_changed=list(files) != [body],
        is_losing=before - after > MAX_LOST_FRACTION * before,
    )


def _shares(prefix: str, harm: Sequence[_Harm]) -> Figures:
    yield f"{prefix}.documents", len(harm)
    yield f"{prefix}.documents_with_errors", mean([each.has_error for each in harm])
    yield f"{prefix}.documents_changed", mean([each.is_changed for each in harm])
    yield f"{prefix}.documents_losing_a_tenth", mean([each.is_losing for each in harm])


MEASURES: dict[str, Callable[[Setting], Figures]] = {
    "repair": repair,
    "stitched": stitched,
    "truncated": truncated,
    "clean": clean,
}


def _texts(made: Sequence[Specimen]) -> dict[int, str]:
    return dict(enumerate(specimen.text for specimen in made))


def _found_lines(linter: Linter, made: Sequence[Specimen], rule: str) -> list[set[int]]:
    """Return, for each specimen, the lines on which `rule` finds something."""
    found = linter.findings(_texts(made))
    return [{each.start_line for each in found.get(at, ()) if each.rule == rule} for at in range(len(made))]


def _detection(prefix: str, made: Sequence[Specimen], found: Sequence[set[int]]) -> Figures:
    """Yield precision, recall and F1 of the lines found, pooled over all documents, and how many clean ones are
    flagged.
    """
    total = Score()
    for specimen, lines in zip(made, found, strict=True):
        hit_count = len(specimen.defect_lines & lines)
        total.add(Score(len(lines), hit_count, len(specimen.defect_lines), hit_count))
    precision, recall = total.precision or 0.0, total.recall or 0.0
    yield f"{prefix}.precision", precision
    yield f"{prefix}.recall", recall
    yield f"{prefix}.f1", f1(precision, recall)
    yield f"{prefix}.clean_documents_flagged", mean(_flagged(made, found))


def _flagged(made: Sequence[Specimen], found: Sequence[set[int]]) -> list[bool]:
    """Return, for each specimen without a defect, whether something is found in it."""
    return [bool(lines) for specimen, lines in zip(made, found, strict=True) if not specimen.defect_lines]


def _folded(text: str) -> str:
    return " ".join(text.split())
