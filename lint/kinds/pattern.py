"""Report lines or spans by their wording, with patterns of a linear-time engine, so that none can hang a run."""

from collections.abc import Iterator, Sequence
from functools import cached_property, partial
from itertools import islice
from typing import Annotated, Any, ClassVar, Literal

import msgspec
from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.sentence_end import ends_sentence
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Span
from lint.kinds.matched_lines import is_matched, own_sentences
from lint.kinds.parameters import Count, quoted
from lint.kinds.safe_fix import SafeFix
from lint.signals.lines import Takes, beside, companions, filled_lines, line_after, line_text, neighbours, runs, taken
from lint.signals.needle_search import matching, may_match
from lint.signals.phrase_grammar import check_names
from lint.signals.regex import Engine, char_spans, whole_line

MAX_ITEM_WORDS = 3  # Maximum words of the last lines of a menu, whatever they say


class Pattern(SafeFix, frozen=True, kw_only=True):
    """Reports each match of a pattern; neighbouring lines that match are one finding.

    Patterns are in RE2's syntax (https://github.com/google/re2/wiki/Syntax). `.` does not match a line's end, `^` and
    `$` are the ends of a line.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    patterns: Annotated[
        tuple[str, ...], Meta(min_length=1, description="What to report: text that matches any of these (RE2 syntax).")
    ]
    companions: Annotated[
        tuple[str, ...],
        Meta(description="Report lines that match one of these too when they are next to a reported line."),
    ] = ()
    companion_run: Annotated[
        Count | None,
        Meta(description="Also report this many neighbouring companions at the start or end of a document."),
    ] = None
    takes_after: Annotated[Takes | None, Meta(description="Labels that also remove the lines after them.")] = None
    takes_before: Annotated[Takes | None, Meta(description="Labels that also remove the lines before them.")] = None
    scope: Annotated[
        Literal["line", "span"],
        Meta(description="What to report and fix: the whole line that matches, or only the matching span."),
    ] = "line"
    match: Annotated[
        Literal["anywhere", "start", "whole"],
        Meta(
            description="Where in a line the pattern must match: anywhere, from its first letter or digit, or from the "
            "first to the last one."
        ),
    ] = "anywhere"
    unless: Annotated[tuple[str, ...], Meta(description="Ignore lines that match one of these.")] = ()
    anchor: Annotated[
        Literal["any", "start", "end"], Meta(description="The part of the document that `within-lines` counts from.")
    ] = "any"
    within_lines: Annotated[Count | None, Meta(description="Only within this many non-blank lines of the anchor.")] = (
        None
    )
    max_words: Annotated[Count | None, Meta(description="Ignore longer lines (in words).")] = None
    after_paragraphs: Annotated[
        int, Meta(ge=0, description="Only after this many long paragraphs that end with punctuation.")
    ] = 0
    lists: Annotated[
        bool, Meta(description="Whether to report items of a list that has other items, which may be content.")
    ] = True
    min_matches: Annotated[Count, Meta(description="Minimum number of matches; neighbouring lines are one.")] = 1
    min_run: Annotated[Count, Meta(description="Minimum number of neighbouring lines that match, with companions.")] = 1
    max_different: Annotated[
        Count | None,
        Meta(description="Report nothing with more different matching lines: the text is about them."),
    ] = None
    fix: Annotated[
        Literal["remove", "replace", "none"],
        Meta(description="Remove the line or span, replace it with `replacement`, or only report it."),
    ] = "remove"
    replacement: Annotated[str, Meta(description="The replacement for `fix: replace`.")] = ""

    _exempt = cached_property(lambda self: self.asked(self.unless, "anywhere"))
    _companion = cached_property(lambda self: self.asked(self.companions, self.match))
    # the same, searched for in all lines, not only asked about neighbours
    _companion_alone = cached_property(lambda self: self._companion if self.companion_run else None)
    _label_after = cached_property(lambda self: self.asked(self._labels("after"), "whole"))
    _label_before = cached_property(lambda self: self.asked(self._labels("before"), "whole"))

    def __post_init__(self) -> None:
        if (self.anchor == "any") != (self.within_lines is None):
            raise ValueError("anchor and within-lines belong together: set both or neither")
        if self.replacement and self.fix != "replace":
            raise ValueError('replacement needs "fix: replace"')
        of_lines = (self.within_lines, self.max_words, self.after_paragraphs, self.to_end, self.match != "anywhere")
        if self.scope == "span" and any(of_lines):
            raise ValueError("within-lines, max-words, after-paragraphs, to-end and match require scope: line")
        of_lines_too = (
            self.unless, self.unsafe, self.unsafe_alone, self.unsafe_with, self.companions, self.naming, self.subject,
        )  # fmt: skip
        of_words = (self.patterns, *of_lines_too, *map(self._labels, ("after", "before")))
        check_names([pattern for patterns in of_words for pattern in patterns], self.words)
        # a bad pattern is an error when the rule is read, not when it is used
        _ = self._engine, self._exempt, self._companion, self._label_after, self._label_before
        _ = self.doubtful_lines, self.doubtful_alone, self.doubtful_texts, self.naming_lines, self.subject_lines

    @cached_property
    def _engine(self) -> Any:
        labels = (whole_line(label) for side in ("after", "before") for label in self._labels(side))
        return Engine(
            (*self.patterns, *labels),
            words=self.words,
            ignore_case=self.ignore_case,
            match=self.match,
            scope=self.scope,
        )

    def _labels(self, side: str) -> Sequence[str]:
        takes = self.takes_after if side == "after" else self.takes_before
        return takes.patterns if takes is not None else ()

    @property
    def reads_lines(self) -> bool:
        """Return whether the scope is a line."""
        return self.scope == "line"

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Return one diagnostic for each run of matching lines, or for each matching span."""
        if self.scope == "span":
            return self._check_spans(document, rule) if may_match(self._engine, document) else iter(())
        matches = sorted({*matching(self._engine, document, max_words=self.max_words), *self._companion_runs(document)})
        return self._check_lines(document, rule, matches) if matches else iter(())

    def _companion_runs(self, document: Document) -> Iterator[int]:
        """Yield the lines of a run of companions at the start of the document, or at its end with a few items below."""
        if self._companion_alone is None or self.companion_run is None:
            return
        for run in runs(document, sorted(matching(self._companion_alone, document, max_words=self.max_words))):
            above = beside(document, run[0], -1)
            if len(run) < self.companion_run or above.rstrip().endswith((":", "：")):
                continue
            below = list(islice(neighbours(document, run[-1], 1), len(run) + 1))
            is_last = len(below) <= len(run) and all(_is_item(line_text(document, index)) for index in below)
            if is_last or not above:
                yield from run
                yield from below if is_last else ()

    def _check_lines(self, document: Document, rule: Rule, matches: Sequence[int]) -> Iterator[Diagnostic]:
        from lint.kinds.labels import is_in_service_text  # few texts have a match
        from lint.signals.content_lines import is_content

        matching_lines = frozenset(matches)
        found = [index for index in matches if self._counts(document, index)]
        found = [index for index in found if not is_content(document, index, matches=matching_lines, lists=self.lists)]
        if self.safe_in == "articles":
            is_match = partial(is_matched, self._engine)
            found = [index for index in found if not is_in_service_text(document, index, is_match)]
        reached = self._in_reach(document, found)
        if len(list(runs(document, reached))) < self.min_matches or self._are_many(document, reached):
            return
        is_own = self.are_own(document, found) or (bool(reached) and self.is_subject(document, self._engine))
        unsafe_until = 0 if self.safe_inside or not reached else own_sentences(document, self._engine).end
        for run in self._grouped(document, self._with_blocks(document, reached)):
            span = Span(document.lines[run[0]].start, document.lines[run[-1]].end)
            counted = [document.text[slice(*span)]] if self.to_end else [line_text(document, index) for index in run]
            fix = self._fix(document, span, "the lines" if len(run) > 1 else "the line")
            if fix and (is_own or span.end <= unsafe_until or self.is_doubtful(document, span, self._engine)):
                fix = msgspec.structs.replace(fix, applicability=Applicability.UNSAFE)
            text, words = quoted(line_text(document, run[0])), max(map(word_count, counted))
            yield rule.report(span, value=words, limit=self.max_words, fix=fix, text=text, line_count=len(run))

    def _are_many(self, document: Document, found: Sequence[int]) -> bool:
        most = self.max_different
        return most is not None and len({line_text(document, index) for index in found}) > most

    def _check_spans(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        for span in char_spans(document.text, self._engine):
            text = document.text[span.start : span.end]
            if self._exempt is not None and is_matched(self._exempt, text):
                continue
            fix = self._fix(document, span, "the match")
            yield rule.report(span, value=word_count(text), fix=fix, text=quoted(text), line_count=1)

    def _counts(self, document: Document, index: int) -> bool:
        line = line_text(document, index)
        if self.max_words is not None and word_count(line) > self.max_words:
            return False
        return self._exempt is None or not is_matched(self._exempt, line)

    def _with_blocks(self, document: Document, found: list[int]) -> list[int]:
        """Return the lines with those that they take along."""
        lines = set(found)
        sides = (self.takes_after, self._label_after, 1), (self.takes_before, self._label_before, -1)

        def is_companion(index: int) -> bool:
            return is_matched(self._companion, line_text(document, index))

        for index in found:
            for takes, label, step in sides:
                if takes is not None and is_matched(label, line_text(document, index)):
                    lines.update(taken(document, index, step, takes))
                if self._companion is not None:
                    lines.update(companions(document, index, step, is_companion=is_companion))
        return sorted(lines)

    def _in_reach(self, document: Document, found: list[int]) -> list[int]:
        if self.after_paragraphs and found:
            first = line_after(document, self.after_paragraphs)
            found = [index for index in found if index >= first]
        if self.within_lines is None or not found:
            return found
        filled = filled_lines(document)
        reach = set(filled[: self.within_lines] if self.anchor == "start" else filled[-self.within_lines :])
        return [index for index in found if index in reach]

    def _grouped(self, document: Document, found: list[int]) -> Iterator[Sequence[int]]:
        """Yield runs of neighbours; with `to-end` one, to the last line."""
        if not self.to_end or not found:
            yield from (run for run in runs(document, found) if len(run) >= self.min_run)
            return
        yield range(found[0], len(document.lines))

    def _fix(self, document: Document, span: Span, what: str) -> Fix | None:
        if self.fix == "none":
            return None
        title, edit = f'replace with "{self.replacement}"', Edit(span, self.replacement)
        if self.fix == "remove":
            title, edit = f"remove {what}", Edit(span) if self.scope == "span" else document.removal(*span)
        return Fix(title=title, edits=(edit,), applicability=self.applicability)


def _is_item(line: str) -> bool:
    return word_count(line) <= MAX_ITEM_WORDS and not ends_sentence(line)
