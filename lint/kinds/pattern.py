"""Report lines or spans by their wording, with patterns of a linear-time engine, so that none can hang a run."""

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, ClassVar, Literal

import msgspec
from msgspec import Meta

from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.segment import word_count
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import Applied, Count, MinSafeLogOdds, SafeIn
from lint.signals.excerpt import quoted
from lint.signals.lines import Takes, companions, filled_lines, is_above_list, line_after, line_text, runs, taken
from lint.signals.needle_search import matching, may_match
from lint.signals.page_type import is_article
from lint.signals.phrase_grammar import check_names
from lint.signals.regex import Match, char_spans, compiled, encoded, whole_line


class Pattern(Params, frozen=True):
    """Reports each match of a pattern; neighbouring lines that match are one finding.

    Patterns are in RE2's syntax (https://github.com/google/re2/wiki/Syntax). `.` does not match a line's end, `^` and
    `$` are the ends of a line.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("text", "line_count")

    patterns: Annotated[
        tuple[str, ...], Meta(min_length=1, description="What to report: text that matches any of these (RE2 syntax).")
    ]
    words: Annotated[
        dict[str, dict[str, tuple[str, ...]]],
        Meta(
            description="Word lists by name and language (`any`: all languages). `<name>` in a pattern matches any "
            "word of that list; the words of one match are all of one language."
        ),
    ] = {}  # noqa: RUF012 - msgspec copies it
    companions: Annotated[
        tuple[str, ...],
        Meta(description="Report lines that match one of these too when they are next to a reported line."),
    ] = ()
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
    max_subheadings: Annotated[
        int | None,
        Meta(description="The fix is unsafe in a document with more sub-headings: such lines belong to a guide."),
    ] = None
    lists: Annotated[
        bool, Meta(description="Whether to report items of a list that has other items, which may be content.")
    ] = True
    min_matches: Annotated[Count, Meta(description="Minimum number of matches; neighbouring lines are one.")] = 1
    to_end: Annotated[
        bool, Meta(description="Whether the finding extends from the first match to the end of the text.")
    ] = False
    max_safe_matches: Annotated[
        Count | None,
        Meta(
            description="The fix is unsafe with more matches, which may belong to the text, such as the dates of a "
            "thread. Neighbouring lines are one match."
        ),
    ] = None
    safe_in: SafeIn = "any"
    min_safe_log_odds: MinSafeLogOdds = None
    safe_at_start: Annotated[
        bool, Meta(description="Whether the fix can be safe on the first line of a text, which may be its title.")
    ] = True
    safe_at_end: Annotated[
        bool, Meta(description="Whether the fix can be safe on the last line of a text, unless the text is short.")
    ] = True
    safe_inside: Annotated[
        bool, Meta(description="Whether the fix can be safe above a sentence of eight words, or directly above any.")
    ] = True
    safe_with_entries: Annotated[
        bool,
        Meta(
            description="Whether the fix can be safe for labels that lead to names, works or facts, after a colon or "
            "in the lines below, and for sentences that begin like a label."
        ),
    ] = True
    safe_above_lists: Annotated[
        bool, Meta(description="Whether the fix can be safe above a list item that stays: the line is its heading.")
    ] = True
    unsafe: Annotated[tuple[str, ...], Meta(description="The fix is unsafe for lines that match one of these.")] = ()
    naming: Annotated[
        tuple[str, ...],
        Meta(
            description="Lines that name somebody (`About Meridian Glass`): the fix is unsafe if the paragraphs above "
            "name them too."
        ),
    ] = ()
    ignore_case: Annotated[bool, Meta(description="Whether to ignore case.")] = True
    fix: Annotated[
        Literal["remove", "replace", "none"],
        Meta(description="Remove the line or span, replace it with `replacement`, or only report it."),
    ] = "remove"
    replacement: Annotated[str, Meta(description="The replacement for `fix: replace`.")] = ""
    applicability: Applied = Applicability.SAFE

    def __post_init__(self) -> None:
        if (self.anchor == "any") != (self.within_lines is None):
            raise ValueError("anchor and within-lines belong together: set both or neither")
        if self.replacement and self.fix != "replace":
            raise ValueError('replacement needs "fix: replace"')
        of_lines = (self.within_lines, self.max_words, self.after_paragraphs, self.to_end, self.match != "anywhere")
        if self.scope == "span" and any(of_lines):
            raise ValueError("within-lines, max-words, after-paragraphs, to-end and match require scope: line")
        of_lines_too = (self.unless, self.unsafe, self.companions, self.naming)
        of_words = (self.patterns, *of_lines_too, *map(self._labels, ("after", "before")))
        check_names([pattern for patterns in of_words for pattern in patterns], self.words)
        # a bad pattern is an error when the rule is read, not when it is used
        _ = self._engine, self._exempt, self._companion, self._naming, self._label_after, self._label_before
        _ = self._doubtful

    @cached_property
    def _engine(self) -> Any:
        labels = (whole_line(label) for side in ("after", "before") for label in self._labels(side))
        return compiled(
            (*self.patterns, *labels),
            words=self.words,
            ignore_case=self.ignore_case,
            match=self.match,
            scope=self.scope,
        )

    @cached_property
    def _exempt(self) -> Any:
        return self._asked(self.unless, "anywhere")

    @cached_property
    def _doubtful(self) -> Any:
        return self._asked(self.unsafe, "anywhere")

    @cached_property
    def _companion(self) -> Any:
        return self._asked(self.companions, self.match)

    @cached_property
    def _naming(self) -> Any:
        return self._asked(self.naming, "start")

    @cached_property
    def _label_after(self) -> Any:
        return self._asked(self._labels("after"), "whole")

    @cached_property
    def _label_before(self) -> Any:
        return self._asked(self._labels("before"), "whole")

    def _asked(self, patterns: Sequence[str], match: Match) -> Any:
        """Return an engine that is asked about single lines; None where there are no patterns."""
        return compiled(patterns, words=self.words, ignore_case=self.ignore_case, match=match) if patterns else None

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
        matches = sorted(matching(self._engine, document, max_words=self.max_words))
        return self._check_lines(document, rule, matches) if matches else iter(())

    def _check_lines(self, document: Document, rule: Rule, matches: Sequence[int]) -> Iterator[Diagnostic]:
        from lint.signals.content_lines import is_content  # few texts have a match

        matching_lines = frozenset(matches)
        found = [index for index in matches if self._counts(document, index)]
        found = [index for index in found if not is_content(document, index, matches=matching_lines, lists=self.lists)]
        reached = self._in_reach(document, found)
        if len(list(runs(document, reached))) < self.min_matches:
            return
        is_own = self.max_safe_matches is not None and len(list(runs(document, found))) > self.max_safe_matches
        is_own = is_own or (bool(found) and (self._is_guide(document) or not self._may_be_safe(document)))
        unsafe_until = 0 if self.safe_inside or not reached else self._last_text(document)
        for run in self._grouped(document, self._with_blocks(document, reached)):
            span = Span(document.lines[run[0]].start, document.lines[run[-1]].end)
            counted = [document.text[slice(*span)]] if self.to_end else [line_text(document, index) for index in run]
            fix = self._fix(document, span, "the lines" if len(run) > 1 else "the line")
            if fix and (is_own or span.end <= unsafe_until or self._is_doubtful(document, span)):
                fix = msgspec.structs.replace(fix, applicability=Applicability.UNSAFE)
            text, words = quoted(line_text(document, run[0])), max(map(word_count, counted))
            yield rule.report(span, value=words, limit=self.max_words, fix=fix, text=text, line_count=len(run))

    def _check_spans(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        for span in char_spans(document.text, self._engine):
            text = document.text[span.start : span.end]
            if self._exempt is not None and _matches(self._exempt, text):
                continue
            fix = self._fix(document, span, "the match")
            yield rule.report(span, value=word_count(text), fix=fix, text=quoted(text), line_count=1)

    def _counts(self, document: Document, index: int) -> bool:
        line = line_text(document, index)
        if self.max_words is not None and word_count(line) > self.max_words:
            return False
        return self._exempt is None or not _matches(self._exempt, line)

    def _with_blocks(self, document: Document, found: list[int]) -> list[int]:
        """Return the lines with those that they take along."""
        lines = set(found)
        for index in found:
            for takes, label, step in (
                (self.takes_after, self._label_after, 1),
                (self.takes_before, self._label_before, -1),
            ):
                if takes is not None and _matches(label, line_text(document, index)):
                    lines.update(taken(document, index, step, takes))
            if self._companion is not None:
                for step in (1, -1):
                    lines.update(companions(document, index, step, is_companion=self._is_companion(document)))
        return sorted(lines)

    def _is_companion(self, document: Document) -> Callable[[int], bool]:
        return lambda index: _matches(self._companion, line_text(document, index))

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
            yield from runs(document, found)
            return
        yield range(found[0], len(document.lines))

    def _is_guide(self, document: Document) -> bool:
        from lint.signals.content_lines import subheading_count

        return self.max_subheadings is not None and subheading_count(document) > self.max_subheadings

    def _is_doubtful(self, document: Document, span: Span) -> bool:
        if self.applicability is not Applicability.SAFE:
            return False
        from lint.kinds.foreign_lines.judgement import is_last, seems_own
        from lint.kinds.labels import are_comments, is_among_words, is_introduced, leads_to_entries

        found = [index for index in document.lines_of(*span) if not document.is_blank(index)]
        if self.to_end and not (span.end <= 2 * span.start and are_comments(document, found)):
            return True
        if is_introduced(document, found[0]) or is_among_words(document, found[0]):
            return True
        if not self.safe_at_start and not document.text[: span.start].strip():
            return True
        if not self.safe_at_end and is_last(document, span):
            return True
        if not self.safe_inside and self._heads_a_sentence(document, found):
            return True
        if not self.safe_with_entries and leads_to_entries(document, found):
            return True
        if self._naming is not None and self._names_the_subject(document, span):
            return True
        if not self.safe_above_lists and is_above_list(document, span):
            return True
        if self._doubtful is not None and self._has_doubtful(document, span):
            return True
        return seems_own(document, span, min_log_odds=self.min_safe_log_odds)

    def _last_text(self, document: Document) -> int:
        """Return where the last sentence that no pattern matches begins; 0 without one."""
        from lint.signals.content_lines import is_text

        for index in range(len(document.lines) - 1, -1, -1):
            line = line_text(document, index)
            if is_text(line) and not _matches(self._engine, line):
                return document.lines[index].start
        return 0

    def _heads_a_sentence(self, document: Document, found: Sequence[int]) -> bool:
        from lint.kinds.labels import headed_sentence

        sentence = headed_sentence(document, found)
        return bool(sentence) and not _matches(self._engine, sentence)

    def _has_doubtful(self, document: Document, span: Span) -> bool:
        return any(_matches(self._doubtful, line_text(document, index)) for index in document.lines_of(*span))

    def _names_the_subject(self, document: Document, span: Span) -> bool:
        from lint.signals.title_words import are_named_before

        lines = [line_text(document, index) for index in document.lines_of(*span)]
        naming = [line for line in lines if _matches(self._naming, line)]
        return any(are_named_before(document, span.start, line) for line in naming)

    def _may_be_safe(self, document: Document) -> bool:
        return self.safe_in == "any" or is_article(document)

    def _fix(self, document: Document, span: Span, what: str) -> Fix | None:
        if self.fix == "none":
            return None
        title, edit = f'replace with "{self.replacement}"', Edit(span, self.replacement)
        if self.fix == "remove":
            title, edit = f"remove {what}", Edit(span) if self.scope == "span" else document.removal(*span)
        return Fix(title=title, edits=(edit,), applicability=self.applicability)


def _matches(engine: Any, text: str) -> bool:
    """Return whether a pattern of the engine matches in a line, with single spaces as they are sought."""
    return engine.search(encoded(" ".join(text.split()))) is not None
