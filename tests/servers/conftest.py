"""A client of the language server, and an editor that has started with what most editors can do."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest_asyncio
from pytest_lsp import ClientServerConfig, LanguageClient, fixture

from tests.support.editor import Editor, capabilities


@fixture(config=ClientServerConfig([sys.executable, "-m", "lint", "server"]))
async def lsp(lsp_client: LanguageClient) -> AsyncIterator[None]:
    yield
    await lsp_client.shutdown_session()
    assert lsp_client._server.returncode == 0


@pytest_asyncio.fixture
async def editor(lsp: LanguageClient, tmp_path: Path) -> Editor:
    editor = Editor(lsp, tmp_path)
    await editor.start(capabilities())
    return editor
