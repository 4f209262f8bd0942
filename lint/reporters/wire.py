"""Findings as JSON: the objects of `json` and `jsonl`, safe to print.

Strict readers refuse lone surrogates, so an undecodable byte is written as the six characters of `\\udcff`. Hidden
characters, and the second `#` of `##`, which could command a CI, are JSON escapes.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import msgspec

from lint.core.finding import Finding, FindingFields
from lint.core.printable import HIDDEN
from lint.core.types import Fix


def finding_json(finding: Finding) -> str:
    return to_json(wire_finding(finding))


def wire_finding(finding: Finding) -> dict[str, Any]:
    """Return a finding for programs; the order of its keys is stable."""
    return {
        **{name: getattr(finding, name) for name in FindingFields.__struct_fields__},
        "fix": wire_fix(finding.fix) if finding.fix else None,
        "field": finding.field or None,
        "record_id": finding.record_id,
        "accepted": finding.accepted,  # why it is accepted in the baseline; null for a new one
    }


def numbered(found: Iterable[Finding]) -> Iterator[tuple[Finding, int]]:
    """Yield the findings of a document, each with how many have had its fingerprint so far."""
    seen: Counter[str] = Counter()
    for finding in found:
        seen[finding.fingerprint] += 1
        yield finding, seen[finding.fingerprint]


def json_array(objects: Iterable[str]) -> Iterator[str]:
    """Yield a JSON array of encoded objects, one a line, while they come in."""
    opening = "[\n"
    for each in objects:
        yield f"{opening}  {each}"
        opening = ",\n"
    yield "[]\n" if opening == "[\n" else "\n]\n"


def wire_fix(fix: Fix) -> dict[str, Any]:
    """Return a fix for programs; `cuts` are pairs of offsets, and the text between them becomes a document."""
    edits = [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability, "edits": edits, "cuts": fix.cuts}


def to_json(value: object) -> str:
    r"""Return `value` as JSON on one line, valid for strict readers and safe to print.

    >>> print(to_json({"path": "\udcff.txt", "text": "\u202e ##[group] é"}))
    {"path":"\\udcff.txt","text":"\u202e #\u0023[group] é"}
    """
    try:
        text = msgspec.json.encode(value).decode()
    except UnicodeEncodeError:
        text = msgspec.json.encode(_well_formed(msgspec.to_builtins(value))).decode()
    if text.isascii() and text.isprintable() and "##" not in text:
        return text
    return _hidden().sub(_json_escape, text)


@cache
def _hidden() -> re.Pattern[str]:
    return re.compile(f"[{HIDDEN}]|(?<=#)#")


def well_formed(text: str) -> str:
    """Return `text` with lone surrogates as text, so that it is valid UTF-8."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def _well_formed(value: Any) -> Any:
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, dict):
        return {_well_formed(key): _well_formed(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_well_formed(item) for item in value]
    return value


def _json_escape(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
