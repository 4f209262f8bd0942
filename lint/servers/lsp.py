"""The language server, `contentlint server`, over standard input and output.

Positions are in the units that client and server agree on. Documents are synchronised as a whole, as lines end where
the protocol says, not where Python does.
"""

import contextlib
import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types
from pygls.exceptions import JsonRpcContentModified
from pygls.lsp.server import LanguageServer

from lint.catalog.pages import rule_page
from lint.catalog.schema import config_schema
from lint.checking.baseline import FILE_NAME
from lint.config.config import presets
from lint.config.strict_yaml import SUFFIXES
from lint.core.rule import Rule
from lint.core.version import __version__
from lint.kinds import KINDS
from lint.servers import lsp_actions, lsp_yaml
from lint.servers.lsp_buffers import Buffer, Checked, Kind
from lint.servers.lsp_session import Session
from lint.servers.lsp_settings import Settings

SWITCH_S = 0.0005
"""The thread switch interval; with Python's 5 ms, an edit waits for the slow rules of the previous one."""

_WATCHED = (*(f"**/*{suffix}" for suffix in SUFFIXES), f"**/{FILE_NAME}")
_WORD = re.compile(r"[\w.-]+")
_FOOTER = re.compile(r"\n\*Generated from .*", re.DOTALL)
_KIND_KEY = re.compile(r"^kind: *([\w-]+)", re.MULTILINE)


def make_server(settings: Settings) -> LanguageServer:
    server = LanguageServer("contentlint", __version__, text_document_sync_kind=types.TextDocumentSyncKind.Full)
    session = Session(server, settings)
    _add_documents(server, session)
    _add_actions(server, session)
    _add_help(server, session)
    return server


def _add_documents(server: LanguageServer, session: Session) -> None:
    """Handle documents that are opened, edited, saved and closed, and changes of config files."""

    @server.feature(types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        root = server.workspace.root_path
        if root:
            session.settings.root = Path(root)

    @server.feature(types.INITIALIZED)
    async def initialized(params: types.InitializedParams) -> None:
        if session.client_can("workspace.did_change_watched_files.dynamic_registration"):
            watchers = [types.FileSystemWatcher(glob_pattern=pattern) for pattern in _WATCHED]
            options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
            method = types.WORKSPACE_DID_CHANGE_WATCHED_FILES
            registration = types.Registration("watched", method, options)
            await server.client_register_capability_async(types.RegistrationParams([registration]))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidOpenTextDocumentParams | types.DidChangeTextDocumentParams) -> None:
        session.changed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        session.closed(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        if params.text_document.uri.endswith((*SUFFIXES, FILE_NAME)):
            session.reload()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        session.reload()

    @server.feature(types.SHUTDOWN)
    def shutdown(params: None) -> None:
        session.close()

    # For clients that pull diagnostics; the session pushes them to others.
    options = types.DiagnosticOptions(
        inter_file_dependencies=False, workspace_diagnostics=False, identifier="contentlint"
    )

    @server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)
    async def diagnostic(params: types.DocumentDiagnosticParams) -> types.DocumentDiagnosticReport:
        checked = await session.pulled(params.text_document.uri)
        session.tell(checked.problem)
        return types.RelatedFullDocumentDiagnosticReport(items=session.diagnostics(checked))


def _add_actions(server: LanguageServer, session: Session) -> None:
    """Offer fixes of single findings, of all safe ones together, and accepting a finding."""
    lsp_actions.add_command(server, session)
    kinds: list[str | types.CodeActionKind] = [types.CodeActionKind.QuickFix, lsp_actions.FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(kinds, resolve_provider=True))
    async def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        checked = await session.checked(params.text_document.uri)
        found: list[types.CodeAction] = []
        if _is_wanted(types.CodeActionKind.QuickFix, params):
            found += _quick_fixes(session, checked, params.range)
            found += lsp_actions.acceptances(session, checked, params.range)
        if _is_wanted(lsp_actions.FIX_ALL, params) and any(map(lsp_actions.is_safe, checked.items)):
            whole = types.CodeAction("Fix all safe findings", lsp_actions.FIX_ALL)
            whole.data = {"uri": checked.buffer.uri, "version": checked.buffer.version}
            can_resolve = "edit" in session.client_can("text_document.code_action.resolve_support.properties", ())
            found.append(whole if can_resolve else await _with_edit(session, whole, checked))
        return found

    @server.feature(types.CODE_ACTION_RESOLVE)
    async def resolve(action: types.CodeAction) -> types.CodeAction:
        if not isinstance(action.data, dict):
            return action
        checked = await session.checked(str(action.data["uri"]))
        if checked.buffer.version != action.data["version"]:
            raise JsonRpcContentModified("the document has changed")
        return await _with_edit(session, action, checked)


def _is_wanted(kind: str, params: types.CodeActionParams) -> bool:
    """Return whether the client asks for actions of this kind, also by a prefix such as "source"."""
    wanted = params.context.only
    return wanted is None or any(kind == each or kind.startswith(f"{each}.") for each in wanted)


def _quick_fixes(session: Session, checked: Checked, where: types.Range) -> Iterator[types.CodeAction]:
    positions = session.positions(checked.buffer)
    start, end = positions.offset(where.start), positions.offset(where.end)
    for item, diagnostic in lsp_actions.fixes_at(checked, start, end):
        change = lsp_actions.fix_one(checked, item)
        edit = lsp_actions.workspace_edit(change, checked.buffer, positions, session.capabilities)
        if edit is not None and not change.refused:
            yield types.CodeAction(
                lsp_actions.title(diagnostic),
                types.CodeActionKind.QuickFix,
                diagnostics=[session.diagnostic(item, positions)],
                is_preferred=lsp_actions.is_safe(item),
                edit=edit,
            )


async def _with_edit(session: Session, action: types.CodeAction, checked: Checked) -> types.CodeAction:
    """Return the fix-all action with its edit; tell the user why something is not fixed."""
    change = await session.in_background(lambda: lsp_actions.fix_all(checked))
    positions = session.positions(checked.buffer)
    action.edit = lsp_actions.workspace_edit(change, checked.buffer, positions, session.capabilities)
    refused = change.refused or ("" if action.edit else "this editor cannot create files, which a split requires")
    session.tell(f"not fixed: {refused}" if refused else "")
    return action


def _add_help(server: LanguageServer, session: Session) -> None:
    @server.feature(types.TEXT_DOCUMENT_HOVER)
    async def hover(params: types.HoverParams) -> types.Hover | None:
        buffer = session.buffer(params.text_document.uri)
        if session.checker.kind(buffer) in (Kind.CONFIG, Kind.RULE):
            shown = _key_help(session, buffer, params.position)
        else:
            checked = await session.checked(buffer.uri)
            offset = session.positions(checked.buffer).offset(params.position)
            found = {item.rule for item in checked.items if item.start <= offset <= item.end}
            shown = "\n\n---\n\n".join(_page(rule) for rule in checked.rules if rule.id in found)
        return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, shown)) if shown else None

    @server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=[":", " ", "-", "."]))
    def completion(params: types.CompletionParams) -> list[types.CompletionItem]:
        buffer = session.buffer(params.text_document.uri)
        kind, positions = session.checker.kind(buffer), session.positions(buffer)
        start, _ = positions.line(params.position.line)
        end = positions.offset(params.position)
        place = lsp_yaml.place_at(buffer.text.splitlines(), params.position.line, end - start)
        where = positions.range(end - len(place.word), end)
        if kind is Kind.CONFIG:
            config = session.settings.valid_config(buffer.path)
            return [_completion(choice, where) for choice in lsp_yaml.config_choices(place, config)]
        if kind is Kind.RULE:
            return [_completion(choice, where) for choice in lsp_yaml.rule_choices(place, _kind_of(buffer))]
        return []


def _key_help(session: Session, buffer: Buffer, where: types.Position) -> str:
    """Return the page of the rule named at a position, or the meaning of the key there."""
    positions, known = session.positions(buffer), session.settings.valid_config(buffer.path).known
    (start, end), offset = positions.line(where.line), positions.offset(where)
    line = buffer.text[start:end]
    word = next((each[0] for each in _WORD.finditer(line) if each.start() <= offset - start <= each.end()), "")
    if word in known:
        return _page(known[word])
    place = lsp_yaml.place_at(buffer.text.splitlines(), where.line, len(line))
    path = tuple(key for index, key in enumerate(place.path) if key != "[]" or index + 1 < len(place.path))
    is_config = session.checker.kind(buffer) is Kind.CONFIG
    schema = config_schema(known.values(), presets()) if is_config else lsp_yaml.schema_of_kind(_kind_of(buffer))
    return lsp_yaml.description(schema, path) if word in path else ""


def _page(rule: Rule) -> str:
    return _FOOTER.sub("", rule_page(rule))


def _kind_of(buffer: Buffer) -> str:
    found = _KIND_KEY.search(buffer.text)
    return found[1] if found and found[1] in KINDS else ""


def _completion(choice: lsp_yaml.Choice, where: types.Range) -> types.CompletionItem:
    return types.CompletionItem(
        label=choice.label,
        kind=types.CompletionItemKind.Property if choice.is_key else types.CompletionItemKind.Value,
        documentation=choice.description or None,
        text_edit=types.TextEdit(where, f"{choice.label}: " if choice.is_key else choice.label),
        filter_text=choice.label,
    )


def _is_defect(record: logging.LogRecord) -> bool:
    """Return whether an error is unexpected, unlike those of every edit and every disconnect."""
    error = record.exc_info[1] if record.exc_info else None
    return not isinstance(error, JsonRpcContentModified | BrokenPipeError)


def run(config_path: Path | None = None, *, isolated: bool = False) -> None:
    """Serve on standard input and output until the client disconnects.

    Everything else that is printed goes to standard error, as it would break the protocol.
    """
    logging.getLogger("pygls.protocol.json_rpc").addFilter(_is_defect)
    sys.setswitchinterval(SWITCH_S)
    server = make_server(Settings(config_path, isolated=isolated))
    with os.fdopen(os.dup(sys.stdout.fileno()), "wb") as output, contextlib.redirect_stdout(sys.stderr):
        server.start_io(stdout=output)
