"""Open documents and their checks, which run in threads and stop when a text changes."""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from lsprotocol import types
from pygls import uris
from pygls.capabilities import get_capability
from pygls.exceptions import JsonRpcContentModified
from pygls.lsp.server import LanguageServer

from lint.core.printable import printable
from lint.core.types import Severity
from lint.servers.lsp_buffers import Buffer, Checked, Item, Positions
from lint.servers.lsp_documents import Checker, Stale
from lint.servers.lsp_settings import Settings

T = TypeVar("T")

_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


IDLE_S = 0.3  # How long slow rules wait for the next edit, unless somebody waits for their findings


class _Job(NamedTuple):
    """The check of a buffer, finished or running."""

    quick: asyncio.Future[Checked]  # The findings of the fast rules, which in most texts are all
    result: asyncio.Future[Checked]
    stale: threading.Event
    asked: asyncio.Event  # Whether somebody waits for the result


class Session:
    def __init__(self, server: LanguageServer, settings: Settings) -> None:
        self._server, self.settings = server, settings
        self.checker = Checker(settings)
        self._jobs: dict[str, _Job] = {}
        self._quick = ThreadPoolExecutor(1, thread_name_prefix="quick")
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="check")
        """For slow rules, so that edits do not wait for them."""
        self._told = ""  # The last problem shown to the user

    @property
    def capabilities(self) -> types.ClientCapabilities:
        return self._server.client_capabilities

    def client_can(self, capability: str, default: Any = None) -> Any:
        """Return a capability of the client, such as "workspace.diagnostics.refresh_support", or the default."""
        return get_capability(self.capabilities, capability, default)

    @property
    def is_pulled(self) -> bool:
        """Return whether the client pulls diagnostics."""
        return bool(self.client_can("text_document.diagnostic"))

    @property
    def can_refresh(self) -> bool:
        """Return whether the client pulls diagnostics again on request."""
        return self.is_pulled and bool(self.client_can("workspace.diagnostics.refresh_support"))

    def buffer(self, uri: str) -> Buffer:
        document = self._server.workspace.get_text_document(uri)
        path = uris.to_fs_path(uri) if uri.startswith("file:") else None
        return Buffer(
            uri=uri, path=Path(path) if path else None,
            text=document.source, version=document.version, language=document.language_id or "",
        )  # fmt: skip

    def positions(self, buffer: Buffer) -> Positions:
        return Positions(buffer.text, self._server.workspace.position_encoding)

    def changed(self, uri: str) -> None:
        """Check a document that was opened or edited, unless the client pulls diagnostics."""
        self._drop(uri)
        if not self.is_pulled:
            self._start(uri)

    def closed(self, uri: str) -> None:
        """Forget a document and clear its diagnostics."""
        self._drop(uri)
        self.checker.forget(uri)
        if not self.is_pulled:
            self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def close(self) -> None:
        for uri in list(self._jobs):
            self._drop(uri)

    def reload(self) -> None:
        """Reload the configs and check all open documents again."""
        self.settings.reload()
        for document in list(self._server.workspace.text_documents.values()):
            self.changed(document.uri)
        if self.can_refresh:
            self._server.workspace_diagnostic_refresh(None)

    async def checked(self, uri: str) -> Checked:
        """Return the check of a document; raises a protocol error if it changes meanwhile."""
        job = self._start(uri)
        job.asked.set()
        return await self._unchanged(job.result)

    async def pulled(self, uri: str) -> Checked:
        """Return the same for a client that pulls; first without slow rules if it can be asked to pull again."""
        job = self._start(uri)
        return await (self._unchanged(job.quick) if self.can_refresh and not job.result.done() else self.checked(uri))

    @staticmethod
    async def _unchanged(result: asyncio.Future[Checked]) -> Checked:
        try:
            return await asyncio.shield(result)
        except (Stale, asyncio.CancelledError):
            raise JsonRpcContentModified("the document has changed") from None

    async def in_background(self, work: Callable[[], T]) -> T:
        """Return the result of slow work, done in a thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def diagnostics(self, checked: Checked) -> list[types.Diagnostic]:
        positions = self.positions(checked.buffer)
        return [self.diagnostic(item, positions) for item in checked.items]

    @staticmethod
    def diagnostic(item: Item, positions: Positions) -> types.Diagnostic:
        return types.Diagnostic(
            range=positions.range(item.start, item.end),
            message=printable(item.message),
            severity=_SEVERITIES[item.severity],
            code=item.rule,
            source="contentlint",
        )

    def _start(self, uri: str) -> _Job:
        job = self._jobs.get(uri)
        if job is None:
            stale, asked, loop = threading.Event(), asyncio.Event(), asyncio.get_running_loop()
            quick = loop.run_in_executor(self._quick, self.checker.quick, self.buffer(uri), stale)
            quick.add_done_callback(lambda done: done.cancelled() or done.exception())  # seen, also if nobody waits
            result = asyncio.ensure_future(self._completed(quick, stale, asked))
            result.add_done_callback(self._publish)
            job = self._jobs[uri] = _Job(quick, result, stale, asked)
        return job

    async def _completed(self, quick: asyncio.Future[Checked], stale: threading.Event, asked: asyncio.Event) -> Checked:
        checked = await asyncio.shield(quick)
        if checked.is_complete:
            return checked
        if not self.is_pulled:
            self._send(checked)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(asked.wait(), IDLE_S)
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.checker.complete, checked, stale)

    def _drop(self, uri: str) -> None:
        job = self._jobs.pop(uri, None)
        if job is not None:
            job.stale.set()
            job.quick.cancel()  # if it has not begun
            job.result.cancel()

    def _publish(self, result: asyncio.Future[Checked]) -> None:
        if result.cancelled() or isinstance(result.exception(), Stale):
            return
        checked = result.result()
        job = self._jobs.get(checked.buffer.uri)
        if job is None or job.result is not result:
            return
        self.tell(checked.problem)
        if not self.is_pulled:
            self._send(checked)
        elif self.can_refresh and not job.quick.result().is_complete:
            self._server.workspace_diagnostic_refresh(None)

    def _send(self, checked: Checked) -> None:
        self._server.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(checked.buffer.uri, self.diagnostics(checked), checked.buffer.version)
        )

    def tell(self, problem: str) -> None:
        """Show a problem to the user, once."""
        if problem and problem != self._told:
            self._server.window_show_message(types.ShowMessageParams(types.MessageType.Warning, printable(problem)))
        self._told = problem
