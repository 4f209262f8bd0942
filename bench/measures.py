"""What is measured, each a function from the benchmark to named figures. Fractions are from 0 to 1.

The definitions are those of the benchmark where it has them (see `extraction`), else the usual ones: precision, recall
and F1 of lines found, pooled over all documents; the share of documents without a defect that are flagged.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import get_args

import msgspec
import specimens
from blackbox import Finding, Linter
from corpus import WHOLE_PAGE, Corpus, Language
from extraction import WORD, Scores, f1, mean, scores, without_foreign_lines
from specimens import Place, Specimen

STITCHED, TRUNCATED = "structure.stitched-article", "structure.truncated-paragraph"
Figures = Iterator[tuple[str, float]]


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """What a run measures, on what, and how the documents are drawn."""

    linter: Linter
    corpus: Corpus
    language: Language = "en"
    count: int = 400
    """Documents to make for each of stitched tail, stitched middle and truncated."""
    seed: int = 1
    extractors: tuple[str, ...] = ()
    """Only these; all when empty."""


def repair(setting: Setting) -> Figures:
    """Whether `--fix` brings each extractor's texts closer to the true bodies; on all pages, whatever their language.

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
    """The scores of the texts as they are, as the linter leaves them, and at best."""
    names = {key: f"{number:05d}" for number, key in enumerate(truth)}
    fixed = linter.fixed({names[key]: texts[key] for key in truth})
    mended = {key: fixed[names[key]][0] for key in truth}
    best = {key: without_foreign_lines(texts[key], body) for key, body in truth.items()}
    return scores(truth, texts), scores(truth, mended), scores(truth, best)


def stitched(setting: Setting) -> Figures:
    """Whether the line is found on which a foreign article starts, behind the host or inside, and it is split off.

    `split_exactly`: of the stitched documents, those that fall into exactly the pieces they were made of, white space
    aside. `lost_words`: those of which a word is in no piece. `clean_changed`: the others that were touched at all.
    """
    pool = setting.corpus.articles(setting.language)
    for place in get_args(Place):
        made = specimens.stitched(pool, count=setting.count, seed=setting.seed, place=place)
        found = setting.linter.findings(_named(made))
        yield from _found(f"stitched.{place}", made, found, STITCHED)
        if place == "tail":
            yield from _split(made, setting.linter.fixed(_named(made), rule=STITCHED))


def _split(made: Sequence[Specimen], fixed: Mapping[str, list[str]]) -> Figures:
    exact, lost, changed = [], [], []
    for specimen, files in zip(made, fixed.values(), strict=True):
        if specimen.defect_lines:
            exact.append(sorted(map(_folded, files)) == sorted(map(_folded, specimen.pieces)))
            lost.append(bool(Counter(WORD.findall(specimen.text)) - Counter(WORD.findall("\n".join(files)))))
        else:
            changed.append(files != [specimen.text])
    yield "stitched.fix.split_exactly", mean(exact)
    yield "stitched.fix.stitched_documents_that_lost_words", mean(lost)
    yield "stitched.fix.clean_documents_changed", mean(changed)


def truncated(setting: Setting) -> Figures:
    """Whether the line that is cut off is found."""
    made = specimens.truncated(setting.corpus.articles(setting.language), count=setting.count, seed=setting.seed)
    yield from _found("truncated", made, setting.linter.findings(_named(made)), TRUNCATED)


def clean(setting: Setting) -> Figures:
    """How many of the true bodies, in any language, have an error, or are changed by `--fix`; and what flags how many.

    Mostly these are false alarms; not always, since a few of the bodies really are cut off.
    """
    texts = {f"{number:05d}": body for number, body in enumerate(setting.corpus.truth.values())}
    found, fixed = setting.linter.findings(texts), setting.linter.fixed(texts)
    errors = [any(finding.severity == "error" for finding in found.get(name, ())) for name in texts]
    yield "clean.documents_with_errors", mean(errors)
    yield "clean.documents_changed", mean([fixed[name] != [text] for name, text in texts.items()])
    flagged = Counter(rule for findings in found.values() for rule in {finding.rule for finding in findings})
    for rule, document_count in sorted(flagged.items(), key=lambda pair: (-pair[1], pair[0])):
        yield f"clean.flagged_by.{rule}", document_count / len(texts)


MEASURES: dict[str, Callable[[Setting], Figures]] = {
    "repair": repair,
    "stitched": stitched,
    "truncated": truncated,
    "clean": clean,
}


def _named(made: Sequence[Specimen]) -> dict[str, str]:
    return {f"{number:05d}": specimen.text for number, specimen in enumerate(made)}


def _found(prefix: str, made: Sequence[Specimen], found: Mapping[str, list[Finding]], rule: str) -> Figures:
    """Precision, recall and F1 of the lines on which `rule` finds something, and how many clean documents it flags."""
    hit_count = found_count = true_count = 0
    flagged = []
    for specimen, name in zip(made, _named(made), strict=True):
        lines = {finding.start_line for finding in found.get(name, ()) if finding.rule == rule}
        hit_count += len(lines & specimen.defect_lines)
        found_count += len(lines)
        true_count += len(specimen.defect_lines)
        if not specimen.defect_lines:
            flagged.append(bool(lines))
    precision, recall = hit_count / max(found_count, 1), hit_count / max(true_count, 1)
    yield f"{prefix}.precision", precision
    yield f"{prefix}.recall", recall
    yield f"{prefix}.f1", f1(precision, recall)
    yield f"{prefix}.clean_documents_flagged", mean(flagged)


def _folded(text: str) -> str:
    return " ".join(text.split())
