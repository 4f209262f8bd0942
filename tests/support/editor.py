"""An editor as the language server sees one."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any, Union

from lsprotocol import types
from pygls import uris
from pytest_lsp import LanguageClient, client_capabilities

from tests.support.command import SEEDS

SEED = (SEEDS / "000_5df649c7d78cd482.txt").read_text(encoding="utf-8")
STITCHED = (SEEDS / "004_6ab1bce6016829a6.txt").read_text(encoding="utf-8")
AD = "The council met on Monday, and it voted for the new bridge.\nADVERTISEMENT\nWork on it starts in spring.\n"


def capabilities(*, pull: bool = False, encodings: tuple[str, ...] = ()) -> types.ClientCapabilities:
    made = client_capabilities("neovim")
    assert made.text_document is not None
    assert made.workspace is not None
    made.text_document.diagnostic = types.DiagnosticClientCapabilities() if pull else None
    made.workspace.workspace_edit = types.WorkspaceEditClientCapabilities(
        document_changes=True, resource_operations=[types.ResourceOperationKind.Create]
    )
    made.general = types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None
    return made


class Editor:
    """A client with files in a folder of its own."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client, self.folder = client, folder
        self._versions: dict[str, int] = {}
        converter = client.protocol._converter

        def action(found: Any, _: object) -> types.CodeAction | types.Command:
            """What lsprotocol takes for a bare command whenever an action has one."""
            kind = types.Command if isinstance(found.get("command"), str) else types.CodeAction
            return converter.structure(found, kind)

        converter.register_structure_hook(Union[types.Command, types.CodeAction], action)  # noqa: UP007 - as it has it

    async def start(self, made: types.ClientCapabilities) -> types.InitializeResult:
        root = uris.from_fs_path(str(self.folder))
        return await self.client.initialize_session(types.InitializeParams(capabilities=made, root_uri=root))

    def uri(self, name: str) -> str:
        return uris.from_fs_path(str(self.folder / name)) or ""

    def open(self, name: str, text: str, language: str = "plaintext") -> str:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="")
        item = types.TextDocumentItem(self.uri(name), language, 1, text)
        self._versions[item.uri] = 1
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return item.uri

    def edit(self, uri: str, text: str) -> int:
        self._versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(uri=uri, version=self._versions[uri])
        change = types.TextDocumentContentChangeWholeDocument(text)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))
        return self._versions[uri]

    async def sent(self, uri: str) -> list[types.Diagnostic]:
        """Return the next diagnostics that are sent for a document."""
        while True:
            params = await asyncio.wait_for(
                self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS), 60
            )
            if params.uri == uri:
                return list(params.diagnostics)

    async def pulled(self, uri: str) -> list[types.Diagnostic]:
        document = types.TextDocumentIdentifier(uri)
        report = await self.client.text_document_diagnostic_async(types.DocumentDiagnosticParams(document))
        return list(report.items)

    async def actions(self, uri: str, line: int, *only: str, character: int = 0) -> list[types.CodeAction]:
        where = types.Range(types.Position(line, character), types.Position(line, character))
        params = types.CodeActionParams(
            types.TextDocumentIdentifier(uri), where, types.CodeActionContext([], only=list(only) or None)
        )
        return list(await self.client.text_document_code_action_async(params) or [])

    async def hover(self, uri: str, line: int, character: int = 0) -> str:
        place = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        found = await self.client.text_document_hover_async(place)
        return found.contents.value if found else ""

    async def labels(self, uri: str, line: int, character: int) -> list[str]:
        place = types.CompletionParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
        return [item.label for item in await self.client.text_document_completion_async(place) or []]


def applied(text: str, edits: list[types.TextEdit]) -> str:
    """Return a text after edits whose positions are in ASCII lines."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for edit in sorted(edits, key=lambda each: (each.range.start.line, each.range.start.character), reverse=True):
        start = starts[edit.range.start.line] + edit.range.start.character
        end = starts[edit.range.end.line] + edit.range.end.character
        text = text[:start] + edit.new_text + text[end:]
    return text


def rules(found: list[types.Diagnostic]) -> list[object]:
    return [each.code for each in found]
