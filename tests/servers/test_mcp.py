"""The MCP server as an agent sees it: the SDK's own client, over standard input and output."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from lint.checking.baseline import FILE_NAME, read
from tests.support.command import SEEDS
from tests.support.editor import AD

pytestmark = pytest.mark.slow

SEED = "004_6ab1bce6016829a6.txt"


def talk(folder: Path, work: Callable[[Client], Awaitable[None]], *options: str) -> None:
    """Do some work with a client of a server that was started in `folder`."""
    variables = {**os.environ, "XDG_STATE_HOME": str(folder.parent / "state")}
    server = StdioServerParameters(
        command=sys.executable, args=["-m", "lint", "mcp", *options], cwd=folder, env=variables
    )

    async def session() -> None:
        async with Client(stdio_client(server)) as client:
            await work(client)

    anyio.run(session)


async def ask(client: Client, tool: str, **given: object) -> str:
    answer = await client.call_tool(tool, given)
    assert not answer.is_error, answer
    return "".join(block.text for block in answer.content)


async def refused(client: Client, tool: str, **given: object) -> str:
    answer = await client.call_tool(tool, given)
    assert answer.is_error, answer
    return "".join(block.text for block in answer.content)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "work"
    made.mkdir()
    shutil.copy(SEEDS / SEED, made / "a.txt")
    return made


def test_an_agent_checks_texts_files_and_folders(folder: Path) -> None:
    (folder / "news.jsonl").write_text('{"id": "n1", "text": "The bridge is open.\\nADVERTISEMENT\\nIt is."}\n')

    async def work(client: Client) -> None:
        text = await ask(client, "check_text", text=AD, name="x.txt")
        assert text.startswith('x.txt:2:1: warning boilerplate.advertisement advertising label: "ADVERTISEMENT" [fix: ')
        assert text.endswith("\n1 finding in 1 document")
        whole = await ask(client, "check_path")
        assert "a.txt:13:1: error structure.stitched-article" in whole
        assert "news.jsonl:1[text]:2:1: warning boilerplate.advertisement" in whole
        assert "in 2 documents" in whole
        assert "a.txt:13:1" in await ask(client, "check_path", path="a.txt")
        assert await ask(client, "check_text", text="The council met on Monday.") == "0 findings in 1 document"
        (folder / ".contentlint.yaml").write_text("ignore: [boilerplate]\n")
        assert await ask(client, "check_text", text=AD) == "0 findings in 1 document"
        (folder / ".contentlint.yaml").write_text("ignroe: [boilerplate]\n")
        assert 'did you mean "ignore"' in await refused(client, "check_text", text=AD)

    talk(folder, work)


def test_an_agent_gets_fixes_as_a_diff_and_cannot_make_them(folder: Path) -> None:
    before = (folder / "a.txt").read_bytes()

    async def work(client: Client) -> None:
        diff = await ask(client, "propose_fix", path="a.txt")
        assert diff.startswith("--- a/a.txt\n+++ b/a.txt\n@@ ")
        assert "+++ b/a.part2.txt" in diff
        assert "-ADVERTISEMENT\n" in await ask(client, "propose_text_fix", text=AD)
        assert await ask(client, "propose_text_fix", text="The council met on Monday.") == "nothing to fix"
        tools = (await client.list_tools()).tools
        assert "apply_fix" not in [tool.name for tool in tools]
        assert all(tool.annotations and tool.annotations.read_only_hint for tool in tools)
        await refused(client, "apply_fix", path="a.txt")

    talk(folder, work)
    assert (folder / "a.txt").read_bytes() == before
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt"]


def test_with_allow_fix_an_agent_fixes_and_undo_restores(folder: Path) -> None:
    before = (folder / "a.txt").read_bytes()

    async def work(client: Client) -> None:
        said = await ask(client, "apply_fix", path="a.txt")
        assert "a.part2.txt" in said
        assert (folder / "a.part2.txt").exists()
        assert (folder / "a.txt").read_bytes() != before
        assert await ask(client, "apply_fix", path="a.txt") == "nothing to fix"

    talk(folder, work, "--allow-fix")
    variables = {**os.environ, "XDG_STATE_HOME": str(folder.parent / "state")}
    subprocess.run([sys.executable, "-m", "lint", "undo"], cwd=folder, env=variables, check=True, capture_output=True)
    assert (folder / "a.txt").read_bytes() == before


def test_an_agent_accepts_with_a_reason_and_then_hears_no_more_of_it(folder: Path) -> None:
    (folder / "b.txt").write_text(AD)
    (folder / "news.jsonl").write_text(f'{{"id": "n1", "text": {json.dumps(AD)}}}\n' * 2)

    async def work(client: Client) -> None:
        told = await ask(client, "accept", path="b.txt", reason="the source has it so", line=2)
        assert told.startswith("accepted b.txt:2:1: warning boilerplate.advertisement")
        (entry,) = read(folder / FILE_NAME).entries
        assert (entry.path, entry.reason) == ("b.txt", "the source has it so")
        left = await ask(client, "check_path", path="b.txt")
        assert left == "0 findings in 1 document (accepted and left out: 1)"
        assert await ask(client, "check_text", text=AD, name="b.txt") == left
        assert await ask(client, "propose_fix", path="b.txt") == "nothing to fix"
        assert await ask(client, "propose_text_fix", text=AD, name="b.txt") == "nothing to fix"
        assert await ask(client, "apply_fix", path="b.txt") == "nothing to fix"
        assert "no such finding" in await refused(client, "accept", path="b.txt", reason="again")
        assert "a reason" in await refused(client, "accept", path="a.txt", reason=" ")
        assert "news.jsonl:2" in await ask(client, "accept", path="news.jsonl", reason="x", line=2)
        assert "1 finding in 2 documents" in await ask(client, "check_path", path="news.jsonl")
        told = await ask(client, "accept", path="a.txt", reason="x", rule="structure.truncated-paragraph")
        assert "structure.stitched-article" not in told

    talk(folder, work, "--allow-fix")


def test_without_allow_fix_nothing_is_accepted(folder: Path) -> None:
    async def work(client: Client) -> None:
        await refused(client, "accept", path="a.txt", reason="x")

    talk(folder, work)
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt"]


@pytest.mark.parametrize("is_link", [False, True])
def test_a_baseline_outside_the_folder_is_used_and_not_written(folder: Path, tmp_path: Path, is_link: bool) -> None:
    outside = tmp_path / FILE_NAME
    outside.write_text("")
    if is_link:
        (folder / FILE_NAME).symlink_to(outside)

    async def work(client: Client) -> None:
        assert "is not in the server's folder" in await refused(client, "accept", path="a.txt", reason="x")

    talk(folder, work, "--allow-fix")
    assert outside.read_text() == ""


def test_nothing_outside_the_folder_is_reached(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.txt").write_text(AD)
    (folder / "link.txt").symlink_to(outside / "secret.txt")
    (folder / "folder").symlink_to(outside)
    (folder / "loop").symlink_to("loop")
    sibling = tmp_path / "work-too"
    sibling.mkdir()
    (sibling / "secret.txt").write_text(AD)
    paths = ["..", "../outside/secret.txt", str(outside / "secret.txt"), "link.txt", "folder", "folder/secret.txt", "loop",
             "/", "/etc/passwd", "../work-too/secret.txt", "a.txt/../../outside/secret.txt", "\0", "x" * 5000,
             "~/secret.txt", "file:///etc/passwd"]  # fmt: skip

    async def work(client: Client) -> None:
        for path in paths:
            for tool in ("check_path", "propose_fix", "apply_fix"):
                assert "ADVERTISEMENT" not in await refused(client, tool, path=path), path
        for path in paths[:4]:
            await refused(client, "check_text", text=AD, name=path)
        assert "ADVERTISEMENT" not in await ask(client, "check_path", path=".")
        assert "a.txt:13:1" in await ask(client, "check_path", path=str(folder / "a.txt"))

    talk(folder, work, "--allow-fix")
    assert (outside / "secret.txt").read_text() == (sibling / "secret.txt").read_text() == AD


def test_an_agent_gets_the_page_of_a_rule(folder: Path) -> None:
    async def work(client: Client) -> None:
        assert (await ask(client, "explain_rule", rule="boilerplate.byline")).startswith("# boilerplate.byline\n")
        assert 'did you mean "boilerplate.byline"' in await refused(client, "explain_rule", rule="boilerplate.bylin")

    talk(folder, work)
