"""Accepting findings from an editor: an action asks for the reason and adds an entry to the baseline."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from lsprotocol import types
from pygls.lsp.server import LanguageServer

from lint.checking.baseline import FILE_NAME, Baseline, Entry, nearest, write
from lint.core.anchor import anchor
from lint.core.errors import ContentlintError
from lint.servers.lsp_buffers import Checked, Item
from lint.servers.lsp_session import Session

COMMAND = "contentlint.accept"

REASONS = ("It belongs to the text", "The source has it so", "To be fixed later")
"""Suggested reasons; a client that asks for free text sends it as `reason`."""


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


def actions(session: Session, checked: Checked, where: types.Range) -> Iterator[types.CodeAction]:
    """Yield an action for each finding that touches a range; none in a buffer without a file."""
    buffer, positions = checked.buffer, session.positions(checked.buffer)
    for item in checked.items_at(positions.offset(where.start), positions.offset(where.end)):
        if item.diagnostic is not None and buffer.path is not None:
            request = Request(uri=buffer.uri, version=buffer.version, rule=item.rule, start=item.start, end=item.end)
            title = f"Accept into the baseline [{item.rule}]"
            yield types.CodeAction(
                title,
                types.CodeActionKind.QuickFix,
                diagnostics=[session.diagnostic(item, positions)],
                command=types.Command(title=title, command=COMMAND, arguments=[msgspec.to_builtins(request)]),
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
