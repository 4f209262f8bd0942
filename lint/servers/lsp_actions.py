"""Code actions: fixes, with the edits of a buffer and the files that a split creates; and accepting findings.

The action that accepts a finding asks for the reason and adds an entry to the baseline.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from lsprotocol import types
from pygls import uris
from pygls.capabilities import get_capability
from pygls.lsp.server import LanguageServer

from lint.checking.baseline import FILE_NAME, Baseline, Entry, nearest, write
from lint.checking.checker import CheckOptions, check
from lint.core.anchor import anchor
from lint.core.errors import ContentlintError, FixError
from lint.core.types import Applicability, Diagnostic, Edit, Span
from lint.corpus.formats.lines import fixed_lines
from lint.fixing.fix import Fixed, apply
from lint.fixing.records import changes
from lint.ledger.change import part_paths
from lint.servers.lsp_buffers import Buffer, Checked, Home, Item, Positions
from lint.servers.lsp_session import Session
from lint.signals.characters import shared_start

COMMAND = "contentlint.accept"

REASONS = ("It belongs to the text", "The source has it so", "To be fixed later")
"""Suggested reasons; a client that asks for free text sends it as `reason`."""

FIX_ALL = "source.fixAll.contentlint"  # The kind of the fix-all action, which clients request on save


class Change(msgspec.Struct, frozen=True):
    """The edits of a buffer, and new files."""

    edits: tuple[Edit, ...] = ()  # Spans are those of the buffer
    files: tuple[tuple[Path, str], ...] = ()
    refused: str = ""  # Why fixes were not applied


def fixes_at(checked: Checked, start: int, end: int) -> Iterator[tuple[Item, Diagnostic]]:
    """Yield the findings with an applicable fix that touch a range."""
    for item in checked.items_at(start, end):
        if item.diagnostic and item.fix and item.fix.is_applied(unsafe=True):
            yield item, item.diagnostic


def fix_one(checked: Checked, item: Item) -> Change:
    """Return the change of one finding's fix, which may be unsafe."""
    assert item.home is not None
    assert item.diagnostic is not None
    fixed = apply(item.home.document, [item.diagnostic], unsafe=True)
    return _change(checked.buffer, [(item.home, fixed)])


def fix_all(checked: Checked) -> Change:
    """Return the change of all safe fixes; documents that would exceed the edit budget are skipped."""
    homes = {id(item.home): item.home for item in checked.items if item.home and is_safe(item)}
    fixed, refused = [], []
    for home in homes.values():
        accepted = tuple(entry for entry in checked.accepted if entry.record == home.record_name)
        options = CheckOptions(fix=True, edit_budget=checked.edit_budget, accepted=accepted)
        result = check(home.document, checked.rules, options)
        refused += [result.refused] if result.refused else []
        fixed += [(home, result.fixed)] if result.fixed else []
    change = _change(checked.buffer, fixed)
    return msgspec.structs.replace(change, refused="; ".join(filter(None, [*refused, change.refused])))


def is_safe(item: Item) -> bool:
    return item.fix is not None and item.fix.is_applied()


def _change(buffer: Buffer, fixed: Iterable[tuple[Home, Fixed]]) -> Change:
    edits: list[Edit] = []
    files: list[tuple[Path, str]] = []
    refused: list[str] = []
    for home, outcome in fixed:
        try:
            if home.record is not None:
                edits += _line_edits(home, outcome)
            else:
                files += _parts(buffer.path, outcome.parts)
                own = (one for one in changes(outcome) if not (one.text and one.part))  # no text of a part
                edits += [Edit(Span(one.start, one.end), one.text) for one in own]
        except FixError as error:
            refused.append(str(error))
    return Change(tuple(edits), tuple(files), "; ".join(refused))


def _line_edits(home: Home, outcome: Fixed) -> list[Edit]:
    """Return the edit of a record's line, without the common start and end."""
    assert home.record is not None
    parent = home.record.id or f"{home.document.path}:{home.record.number}"
    lines = fixed_lines(home.line, home.record, outcome, home.fields, parent_id=parent).lines
    old, new = home.line.decode().removesuffix("\n"), b"".join(lines).decode().removesuffix("\n")
    head = shared_start(old, new)
    tail = shared_start(old[head:][::-1], new[head:][::-1])
    start, end = home.start + head, home.start + len(old) - tail
    return [Edit(Span(start, end), new[head : len(new) - tail])]


def _parts(path: Path | None, texts: Sequence[str]) -> list[tuple[Path, str]]:
    """Return the files that a split creates; raises FixError if they cannot be created."""
    if not texts:
        return []
    if path is None:
        raise FixError("an unsaved text cannot be split into files")
    parts = part_paths(path, len(texts))
    taken = next((part for part in parts if part.exists() or part.is_symlink()), None)
    if taken is not None:
        raise FixError(f"{taken.name} already exists")
    return list(zip(parts, texts, strict=True))


def workspace_edit(
    change: Change, buffer: Buffer, positions: Positions, capabilities: types.ClientCapabilities
) -> types.WorkspaceEdit | None:
    """Return the change for the client; None if it cannot create the files."""
    edits = [types.TextEdit(positions.range(*edit.span), edit.text) for edit in change.edits]
    operations = get_capability(capabilities, "workspace.workspace_edit.resource_operations", ())
    can_create = types.ResourceOperationKind.Create in operations
    # Neovim 0.7 tells only the former.
    if not (can_create or get_capability(capabilities, "workspace.workspace_edit.document_changes")):
        return None if change.files else types.WorkspaceEdit(changes={buffer.uri: edits})
    if change.files and not can_create:
        return None
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=buffer.uri, version=buffer.version)
    made = [step for path, text in change.files for step in _creation(path, text)]
    return types.WorkspaceEdit(document_changes=[*made, types.TextDocumentEdit(identifier, edits)])


def _creation(path: Path, text: str) -> Iterator[types.CreateFile | types.TextDocumentEdit]:
    uri = uris.from_fs_path(str(path)) or path.as_uri()
    yield types.CreateFile(uri=uri, options=types.CreateFileOptions(overwrite=False, ignore_if_exists=False))
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    identifier = types.OptionalVersionedTextDocumentIdentifier(uri=uri, version=None)
    yield types.TextDocumentEdit(identifier, [types.TextEdit(start, text)])


def title(diagnostic: Diagnostic) -> str:
    """Return the title of an action: the fix, whether it is unsafe, and the rule."""
    assert diagnostic.fix is not None
    unsafe = " (unsafe)" if diagnostic.fix.applicability is Applicability.UNSAFE else ""
    named = diagnostic.fix.title or "fix"
    return f"{named[:1].upper()}{named[1:]}{unsafe} [{diagnostic.rule}]"


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """The argument of the command: the finding, the version of the document, and the reason."""

    uri: str
    version: int | None
    rule: str
    start: int
    end: int  # Offsets in the buffer
    reason: str = ""

    def is_about(self, item: Item) -> bool:
        return (item.rule, item.start, item.end) == (self.rule, self.start, self.end) and item.diagnostic is not None


def acceptances(session: Session, checked: Checked, where: types.Range) -> Iterator[types.CodeAction]:
    """Yield an action for each finding that touches a range; none in a buffer without a file."""
    buffer, positions = checked.buffer, session.positions(checked.buffer)
    for item in checked.items_at(positions.offset(where.start), positions.offset(where.end)):
        if item.diagnostic is not None and buffer.path is not None:
            request = Request(uri=buffer.uri, version=buffer.version, rule=item.rule, start=item.start, end=item.end)
            named = f"Accept into the baseline [{item.rule}]"
            yield types.CodeAction(
                named,
                types.CodeActionKind.QuickFix,
                diagnostics=[session.diagnostic(item, positions)],
                command=types.Command(title=named, command=COMMAND, arguments=[msgspec.to_builtins(request)]),
            )


def add_command(server: LanguageServer, session: Session) -> None:

    @server.command(COMMAND)
    async def accept(*given: Any) -> None:
        try:
            request = msgspec.convert(given[0] if given else {}, Request)
        except msgspec.ValidationError as error:
            session.tell(f"{COMMAND}: {error}")
            return
        reason = request.reason.strip() or await _asked(server)
        if reason:
            checked = await session.checked(request.uri)
            session.tell(_accepted(checked, request, reason, session.settings.root))
            session.reload()


async def _asked(server: LanguageServer) -> str:
    """Return the reason that the user selects; "" if the question is dismissed."""
    choices = [types.MessageActionItem(reason) for reason in REASONS]
    question = types.ShowMessageRequestParams(types.MessageType.Info, "Why is this finding accepted?", choices)
    answer = await server.window_show_message_request_async(question)
    return answer.title if answer else ""


def _accepted(checked: Checked, request: Request, reason: str, root: Path) -> str:
    """Add a finding to the nearest baseline, or to a new one at the root; return what went wrong."""
    path, found = checked.buffer.path, next(filter(request.is_about, checked.items), None)
    if path is None or found is None or checked.buffer.version != request.version:
        return "not accepted: the document has changed"
    assert found.home is not None
    assert found.diagnostic is not None
    own = anchor(found.home.document, found.diagnostic.span)._asdict()
    try:
        known = nearest(path.parent) or Baseline((root if path.is_relative_to(root) else path.parent) / FILE_NAME)
        name, record = known.name_of(str(path)), found.home.record_name
        write(known.path, [*known.entries, Entry(path=name, record=record, rule=found.rule, reason=reason, **own)])
    except ContentlintError as error:
        return f"not accepted: {error}"
    return ""
