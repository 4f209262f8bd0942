"""Report code in running text that is not about code: scripts, styles and data (`lint.signals.code_lines`), and markup
within lines: Markdown, HTML attributes, wiki marks, templates, LaTeX."""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby, islice
from typing import Annotated, ClassVar, Literal, cast

from msgspec import Meta

from lint import data
from lint.core.document import Document
from lint.core.rule import Rule
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Span
from lint.kinds import Params
from lint.kinds.parameters import MaxFindings, quoted, removal, safe_if
from lint.signals.characters import Occurrence, matches_at
from lint.signals.code_lines import MARKUP_SUFFIXES, CodeRun, Language, code_runs, is_below_prose
from lint.signals.page_type import is_article
from lint.signals.subjects import is_about
from lint.signals.wiki_marks import wiki_marks

Markup = Literal["markdown", "html-attribute", "wiki", "template", "latex"]

MIN_MARKDOWN_SIGNS = 2  # A text with this many Markdown headings, fences or emphases is written in Markdown

# Patterns are strings here and compiled by `re` on first use: most texts need none of them.

_IMAGE_OR_LINK = (
    r"!\[[^\]\n]{0,300}\]\([^()\s]{1,1000}(?:\s+\"[^\"\n]{0,200}\")?\)|\[[^\]\n]{1,300}\]\(https?://[^()\s]{1,1000}\)"
)
_MARKDOWN = r"(?m)^#{1,6} \S|^(?:```|~~~)|^\|.*\|\s*$|(?<!\w)\*\*\w[^*\n]{0,200}\*\*|^[*-] \S|^> \S"
_INCLUDED = r"\{[%{]|<[%?]|\[/?[a-z]\w*[_-]|\[\w+\s[^\]]*=|\[/?(?:caption|embed|gallery|playlist|video|audio)\b"
_INCLUDED_SIGNS = ("=", "_", "%", "://", ".", "|", "#", ">", "$")
_ADDRESS = r"https?://\S+"
_BBCODE = r"(?i)\[(b|i|u|url|img|quote|color|size|center)(?:=[^\]\n]{1,300})?\][^\n]{0,1000}?\[/\1\]"
_TEMPLATE_SIGNS = ("{", "\n@", "<%", "<?", "%%", "*|", "_", "[", "undefined\n", "NaN\n", "NaN min", "Invalid Date\n")
_VARIABLE_SIGNS = (
    "{/", "{\\an", "{\\pos", "{\\i1", "{{", "{%", "{!", "{$", "<%", "<?", "${", "#{", "{load", "{jc", "\n@", "%%", "_",
    "*|", "[[{", "[object", "undefined\n", "null\n", "NaN\n", "NaN min", "Invalid Date\n", " http",
)  # fmt: skip


def markup_spans(document: Document, markup: Markup) -> Iterator[Occurrence]:
    """Return the remains of a markup language, with their replacements."""
    if (document.path or "").lower().endswith(MARKUP_SUFFIXES):
        return iter(())
    return _FINDERS[markup](document.text)


_FRONT_MATTER = (
    r"---\n(?=(?:[^\n]*\n){0,9}(?:title|date|layout|slug|tags|draft):)"
    r"(?:[\w-]{1,40}:(?: [^\n]{0,500})?\n|[ -]+[^\n]{1,500}\n){1,40}---\n"
)
_BACKSLASHED = r"(?<!\\)\\[_*\[\].#+!()-]"
_FENCED = (
    r"(?m)^:{3,10}(?: ?\{[^}\n]{0,200}\}| ?[A-Za-z][\w-]{0,30}(?: [\w -]{0,40})?)?[ \t]*$|\[\]\{[#.][^}\n]{1,80}\}"
)
MIN_BACKSLASHED = 4  # Minimum signs with a backslash, as converters write Markdown; fewer may be paths


def _markdown(text: str) -> Iterator[Occurrence]:
    if text.startswith("---\n") and (head := re.match(_FRONT_MATTER, text)) is not None:
        yield Occurrence(Span(*head.span()), "front matter", "")
    if "\\" in text and "`" not in text and "$" not in text and not is_about("latex", text):
        signs = [*re.finditer(_BACKSLASHED, text)]
        if len(signs) >= MIN_BACKSLASHED:
            yield from (Occurrence(Span(*match.span()), "sign with a backslash", match[0][1]) for match in signs)
    if ":::" in text or "[]{" in text:
        marks = [*re.finditer(_FENCED, text)]
        is_pandoc = any("{" in match[0] for match in marks)  # others are a manual's
        yield from (Occurrence(Span(*match.span()), "section mark", "", is_pandoc) for match in marks)
    if "](" not in text or len(re.findall(_MARKDOWN, text)) >= MIN_MARKDOWN_SIGNS or "`" in text:
        return
    for match in re.finditer(_IMAGE_OR_LINK, text):
        is_image = match[0].startswith("!")
        replacement = "" if is_image else match[0][1 : match[0].index("](")]
        yield Occurrence(Span(*match.span()), "image in Markdown" if is_image else "link in Markdown", replacement)


_SOURCES = r"(?:https?:)?//?[^\s,]{4,500} \d{2,4}w(?:,\s?(?:https?:)?//?[^\s,]{4,500} \d{2,4}w){1,30}"


def _attributes(text: str) -> Iterator[Occurrence]:
    if "0w, " in text or "8w, " in text:
        yield from (Occurrence(Span(*match.span()), "srcset=…", "", True) for match in re.finditer(_SOURCES, text))
    if '">' not in text and '" />' not in text and "'>" not in text and '"/>' not in text:
        return
    for match in re.finditer(data.table("markup.txt")["attribute"], text):
        before = text[max(match.start() - 500, 0) : match.start()].rpartition("\n")[2]
        if before.rfind("<") <= before.rfind(">") and "`" not in before:  # else it is within a tag
            yield Occurrence(Span(*match.span()), match[0].partition("=")[0].strip() + "=…", "")


def _templates(text: str) -> Iterator[Occurrence]:
    if not any(sign in text for sign in _TEMPLATE_SIGNS) or "`" in text:
        return
    template, shortcode, blank = (data.table("markup.txt")[name] for name in ("template", "shortcode", "blank"))
    matches = [*re.finditer(template, text)] if any(sign in text for sign in _VARIABLE_SIGNS) else []
    matches += [*matches_at("[", _BBCODE, text), *matches_at("[", blank, text)]
    matches += [
        match for match in matches_at("[", shortcode, text) if "=" in match[0] or _is_apart(text, match.start())
    ]
    if not matches or is_about("templates", re.sub(f"{template}|{shortcode}|{blank}", " ", text)):
        return
    yield from sorted(Occurrence(Span(*match.span()), match[0][:40]) for match in matches)


def _is_apart(text: str, start: int) -> bool:
    """Return whether a shortcode begins a line, follows another one, or closes one."""
    return text[max(start - 1, 0) : start] in ("", "\n", "]") or text.startswith("[/", start)


def _latex(text: str) -> Iterator[Occurrence]:
    if "\\" not in text or is_about("latex", text):
        return
    commands = re.finditer(data.table("markup.txt")["latex"], text)
    yield from (Occurrence(Span(*match.span()), match[0][:40]) for match in commands)


_FINDERS: Mapping[Markup, Callable[[str], Iterator[Occurrence]]] = {
    "markdown": _markdown,
    "html-attribute": _attributes,
    "wiki": wiki_marks,
    "template": _templates,
    "latex": _latex,
}


MAX_WHAT_CHARS = 200  # How much of the code is considered for the message
_LINES = frozenset(Language.__args__)  # type: ignore[attr-defined]


class Code(Params, frozen=True):
    """Reports lines of code, or markup within lines, of one language.

    Silent in files of markup and source code, in texts with code blocks, and in texts that are about code: those that
    have much of it, in many places, or words such as "JavaScript" for it.
    """

    FIELDS: ClassVar[tuple[str, ...]] = ("what", "line_count")

    language: Annotated[Language | Markup, Meta(description="What to look for.")]
    max_findings: MaxFindings = 100

    def check(self, document: Document, rule: Rule) -> Iterator[Diagnostic]:
        """Yield a diagnostic for each run of lines, or each stretch of markup."""
        if self.language in _LINES:
            yield from (_lines(document, rule, run) for run in code_runs(document) if run.language == self.language)
            return
        spans = markup_spans(document, cast("Markup", self.language))
        for found in islice(_whole_lines(document, spans) if self.language == "template" else spans, self.max_findings):
            fix = None
            first, last = (document.lines[document.line_index(at)] for at in found.span)
            if found.replacement == "" and found.span == (first.start, last.end):
                fix = removal(document, found.span, "the line", safe_if(found.is_certain and is_article(document)))
            elif found.replacement is not None:
                edit = Edit(found.span, found.replacement)
                fix = Fix(title="remove the markup", edits=(edit,), applicability=Applicability.UNSAFE)
            yield rule.report(found.span, value=1, fix=fix, what=found.what, line_count=1)


def _whole_lines(document: Document, found: Iterator[Occurrence]) -> Iterator[Occurrence]:
    """Yield the occurrences, as one for a line that has nothing else but an address.

    To remove the line is certain in an article if it includes something of the site, such as a gallery or a form, or
    consists of statements and fields of the site's data, such as `{{ post.title }}`, and no sentence above has others.
    """
    is_shown = False
    for index, group in groupby(found, key=lambda one: document.line_index(one.span.start)):
        line, ones = document.lines[index], list(group)
        rest = document.text[slice(*line)]
        for one in reversed(ones):
            rest = rest[: one.span.start - line.start] + rest[one.span.end - line.start :]
        if re.sub(_ADDRESS, "", rest).strip():
            is_shown |= " " in rest.strip() and document.text[ones[0].span.start] == "{"
            yield from ones
            continue
        text = document.text[slice(*line)]
        includes = all(re.match(_INCLUDED, document.text[slice(*one.span)]) is not None for one in ones)
        is_certain = includes and not is_shown and any(sign in text for sign in _INCLUDED_SIGNS)
        is_certain = is_certain and ("{{" not in text or is_below_prose(document.text, line.start))
        yield Occurrence(Span(*line), text[:40], "", is_certain)


def _lines(document: Document, rule: Rule, run: CodeRun) -> Diagnostic:
    text = document.text[slice(*run.span)]
    line_count = text.count("\n") + 1
    first, last = (document.lines[document.line_index(at)] for at in run.span)
    if (first.start, last.end) != run.span:  # beside a sentence
        end = run.span.end + (first.start == run.span.start and document.text.startswith(" ", run.span.end))
        edit = Edit(Span(run.span.start, end))
        fix = Fix(title="remove the code", edits=(edit,), applicability=safe_if(run.is_certain))
    else:
        fix = removal(document, run.span, "the code", safe_if(run.is_certain))
    return rule.report(run.span, value=line_count, fix=fix, what=quoted(text[:MAX_WHAT_CHARS]), line_count=line_count)
