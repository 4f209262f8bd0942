"""Results made by hand: what the reporters have to show, from the plain to the hostile."""

from __future__ import annotations

from lint.core.document import Document
from lint.core.finding import FileResult, Finding, Location, findings, unreadable
from lint.core.linter import Report
from lint.core.types import Applicability, Diagnostic, Edit, Fix, Severity, Span

ARTICLE = """\
The old mill burned down on Sunday.
Nobody was hurt, the fire brigade said, and the village will build it up again before the harvest of next year, as it did
-
Butter gets dearer again
-
A donkey won the race
"""

JAPANESE = "昨日、東京で大きな地震がありました。続きを読む:関連記事\n"

HOSTILE_PATH = "::error::a\x1b[31m,b%\r\nc\udcff.txt"
HOSTILE = "::set-output name=x::y\x1b]0;title\x07\nb\x9bc \u202egpj.exe\r##[group]\udc80\n"


def finding(text: str, path: str, part: str, rule: str, message: str, **fields: object) -> Finding:
    """The finding of `rule` on the first occurrence of `part` in `text`."""
    start = text.index(part)
    values = {"severity": Severity.ERROR, **fields}
    place = {key: values.pop(key) for key in ("record", "record_id", "field") if key in values}
    diagnostic = Diagnostic(rule=rule, span=Span(start, start + len(part)), message=message, **values)  # type: ignore[arg-type]
    report = Report(document=Document(text, path=path), diagnostics=(diagnostic,))
    return findings(report, Location(path, **place))[0]  # type: ignore[arg-type]


def plain() -> list[FileResult]:
    """An article with a list of headlines below it, one in Japanese, a clean one, and one that cannot be read."""
    cut = Fix(title="Remove the headlines", edits=(Edit(Span(158, len(ARTICLE))),))
    split = Fix(title="Split it off", cuts=(36, 157), applicability=Applicability.UNSAFE)
    by_hand = Fix(title="Look up the whole article", applicability=Applicability.DISPLAY)
    headlines = ARTICLE[ARTICLE.index("-\nButter") : -1]
    article = (
        finding(ARTICLE, "a.txt", "The old mill", "style.opening", "a plain opening", severity=Severity.NOTE),
        finding(ARTICLE, "a.txt", "as it did", "structure.truncated-paragraph", "breaks off", fix=by_hand, value=0.9),
        finding(ARTICLE, "a.txt", headlines, "structure.trailing-headlines", "2 headlines", fix=cut, value=2, limit=2),
    )
    japanese = finding(
        JAPANESE,
        "b/東京.txt",
        "関連記事",
        "boilerplate.related-link",
        'link: "関連記事"',
        severity=Severity.WARNING,
        fix=split,
    )
    return [
        FileResult(path="a.txt", findings=article),
        FileResult(path="b/東京.txt", findings=(japanese,)),
        FileResult(path="clean.txt"),
        FileResult(path="lost.txt", findings=(unreadable("cannot be read: Permission denied", Location("lost.txt")),)),
    ]


def hostile() -> list[FileResult]:
    """Text and names that try to reach the terminal, the CI, or a strict reader of JSON."""
    fix = Fix(title="remove \x1b[2J", edits=(Edit(Span(0, 1), "\udc80\u2028"),))
    found = (
        finding(HOSTILE, HOSTILE_PATH, "::set", "encoding.control-character", "::error::\x1b[2J\n{0} [a](b)", fix=fix),
        finding(
            HOSTILE,
            HOSTILE_PATH,
            "c \u202egpj",
            "encoding.invisible-character",
            "hidden \u202e",
            record=7,
            record_id="\x1br\udcff",
            field="t\u202e",
        ),
    )
    return [FileResult(path=HOSTILE_PATH, findings=found, refused="the file\x1b[31m changed\n::error::x")]


def records() -> list[FileResult]:
    """Records of a file with lines, of one without, by URL, and one that is broken."""
    lined = {"record": 1042, "record_id": "n-17", "field": "text"}
    rowed = {"record": 3, "field": "body"}
    url = "s3://bucket/a b/news.parquet"
    opening = finding(ARTICLE, "news.jsonl", "as it did", "style.opening", "a plain opening", **lined)
    link = finding(JAPANESE, url, "関連記事", "boilerplate.related-link", "a link", severity=Severity.NOTE, **rowed)
    broken = unreadable("not valid JSON: it ends too early", Location("news.jsonl", 1043, field="text"))
    return [
        FileResult(path="news.jsonl", record=1042, record_id="n-17", findings=(opening,), fixed=(opening,)),
        FileResult(path="news.jsonl", record=1043, findings=(broken,)),
        FileResult(path="news.jsonl", record=1044, refused="it does not settle"),
        FileResult(path=url, record=3, findings=(link,)),
    ]


def fixed() -> list[FileResult]:
    """What a run with --fix says: fixed, split, refused, and one finding that remains."""
    first, second, third = plain()[0].findings
    return [
        FileResult(path="a.txt", findings=(first,), fixed=(second, third), parts=("a.part2.txt", "a.part3.txt")),
        FileResult(path="b.txt", refused="b.part2.txt already exists"),
        FileResult(path="clean.txt"),
    ]


def compared() -> list[FileResult]:
    """What a run with --diff says."""
    diff = "--- a.txt\n+++ a.txt\n@@ -1,3 +1,2 @@\n The\told mill\x1b[2J\n-::error::Butter\u200b\n \udcff::notice::x\n"
    third = plain()[0].findings[2]
    return [FileResult(path="a.txt", fixed=(third,), diff=diff, parts=("a.part2.txt",))]


SAMPLES = {"plain": plain, "hostile": hostile, "fixed": fixed, "compared": compared, "records": records}
