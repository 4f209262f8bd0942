"""A SARIF 2.1.0 log, for code scanning and editors.

Section numbers refer to the OASIS standard, https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from lint.core.finding import INPUT_ERROR, FileResult, Finding, file_line, record_name
from lint.core.printable import printable
from lint.core.rule import Rule
from lint.core.types import Edit, Fix, Severity
from lint.core.version import __version__
from lint.reporters import Context
from lint.reporters.title import sentence, title
from lint.reporters.wire import numbered, to_json
from lint.sources import is_url

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "contentHash/v1"
"""A hash of rule and text, with the record, if any, and a count that distinguishes equal texts in one document."""

_UNREADABLE = {
    "id": INPUT_ERROR,
    "shortDescription": {"text": "The document cannot be read or decoded."},
    "fullDescription": {"text": "A document that cannot be read was not checked."},
    "defaultConfiguration": {"level": Severity.ERROR},
    "properties": {"tags": ["input"]},
}


def render(results: Iterable[FileResult], context: Context) -> Iterator[str]:
    """Yield the log with one run, a result a line, while the results come in."""
    descriptors = [*map(_descriptor, context.rules.values()), *([] if INPUT_ERROR in context.rules else [_UNREADABLE])]
    indexes = {descriptor["id"]: index for index, descriptor in enumerate(descriptors)}
    driver = {"name": "contentlint", "version": __version__, "semanticVersion": __version__, "rules": descriptors}
    yield (
        f'{{"$schema": {to_json(SCHEMA)}, "version": "2.1.0", "runs": [{{\n"tool": {to_json({"driver": driver})},\n'
        '"columnKind": "unicodeCodePoints",\n"results": ['
    )
    refusals, separator = [], "\n"
    for file_result in results:
        for finding, occurrence in numbered((*file_result.findings, *file_result.accepted)):
            yield separator + to_json(_result(finding, indexes, occurrence))
            separator = ",\n"
        if file_result.refused:
            refusals.append(_refusal(file_result))
    invocation = {"executionSuccessful": True, "toolExecutionNotifications": refusals}
    yield f'\n],\n"invocations": [{to_json(invocation)}]\n}}]}}\n'


def _descriptor(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": _literal(sentence(title(rule.message)))},
        "fullDescription": {"text": _literal(rule.why)},
        "help": {"text": _literal(f"{rule.why}\n\nSource: {rule.source}")},
        "defaultConfiguration": {"level": rule.severity},
        "properties": {"tags": [rule.id.partition(".")[0]], "kind": rule.kind},
    }


def _result(finding: Finding, indexes: dict[str, int], occurrence: int) -> dict[str, Any]:
    record = f"{record_name(finding)}:" if finding.record is not None else ""
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": finding.severity,
        "message": {"text": _literal(finding.message)},
        "locations": [_location(finding)],
        "partialFingerprints": {FINGERPRINT: f"{finding.fingerprint}:{record}{occurrence}"},
    }
    if finding.accepted is not None:
        result["suppressions"] = [{"kind": "external", "justification": _literal(finding.accepted)}]
    if finding.rule in indexes:
        result["ruleIndex"] = indexes[finding.rule]
    edits = finding.fix.edits if finding.fix and finding.record is None else ()
    # JSON cannot represent undecodable bytes in a text to insert.
    if finding.fix and edits and not any(re.search("[\ud800-\udfff]", edit.text) for edit in edits):
        result["fixes"] = [_fix(finding.fix, finding.path)]
    known = {key: value for key in ("value", "limit") if (value := getattr(finding, key)) is not None}
    if finding.record is not None:  # the place in its text too, as SARIF only has regions of files
        known |= {"record": finding.record, "recordId": finding.record_id, "field": finding.field}
        known["region"] = _region(finding)
    return {**result, "properties": known} if known else result


def _location(finding: Finding) -> dict[str, Any]:
    """Return where the finding is; a record of a file has a name, but its lines are not those of the file."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": path_uri(finding.path)}}
    if finding.record is not None:
        if number := file_line(finding):
            physical["region"] = {"startLine": number}
        logical = {"fullyQualifiedName": f"{finding.record}[{finding.field}]"}
        if finding.record_id is not None:
            logical["name"] = finding.record_id
        return {"physicalLocation": physical, "logicalLocations": [logical]}
    physical["region"] = _region(finding)
    return {"physicalLocation": physical}


def _region(finding: Finding) -> dict[str, int]:
    return {
        "startLine": finding.start_line,
        "startColumn": finding.start_column,
        "endLine": finding.end_line,
        "endColumn": finding.end_column,
        "charOffset": finding.start,
        "charLength": finding.end - finding.start,
    }


def _fix(fix: Fix, path: str) -> dict[str, Any]:
    return {
        "description": {"text": _literal(fix.title)},
        "artifactChanges": [
            {"artifactLocation": {"uri": path_uri(path)}, "replacements": [_replacement(edit) for edit in fix.edits]}
        ],
        "properties": {"applicability": fix.applicability},
    }


def _replacement(edit: Edit) -> dict[str, Any]:
    region = {"charOffset": edit.span.start, "charLength": edit.span.end - edit.span.start}
    return {"deletedRegion": region, **({"insertedContent": {"text": edit.text}} if edit.text else {})}


def _refusal(file_result: FileResult) -> dict[str, Any]:
    return {
        "level": "warning",
        "message": {"text": _literal(f"not fixed: {file_result.refused}")},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": path_uri(file_result.path)}}}],
    }


def path_uri(path: str) -> str:
    r"""Return a path as a URI reference, percent-encoded byte by byte; relative for a relative path.

    >>> path_uri("a folder/c:\udcff.txt")
    'a%20folder/c%3A%FF.txt'
    """
    if is_url(path):
        return quote(_path_bytes(path), safe="/:?&=%@+,;~!$'()*[]")
    pure = PurePath(path)
    encoded = quote(_path_bytes(pure.as_posix()), safe="/")
    return f"file://{'' if encoded.startswith('/') else '/'}{encoded}" if pure.is_absolute() else encoded


def _path_bytes(path: str) -> bytes:
    """Return the bytes of a path, those that could not be decoded as they were (PEP 383)."""
    try:
        return path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return path.encode("utf-8", "surrogatepass")


def _literal(text: str) -> str:
    r"""Return `text` as a message without hidden characters, placeholders (3.11.5) or links (3.11.6).

    >>> print(_literal("a [link](http://x) {0}"))
    a [link\](http://x) {{0}}
    """
    shown = printable(text.strip(), keep_newlines=True)
    return shown.replace("](", "\\](").replace("{", "{{").replace("}", "}}")
