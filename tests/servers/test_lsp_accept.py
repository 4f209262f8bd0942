"""Accepting a finding in an editor: the baseline gets an entry with a reason, and the finding goes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient

from lint.checking.baseline import FILE_NAME, read
from lint.servers.lsp_actions import REASONS
from tests.support.command import contentlint
from tests.support.editor import AD, SEED, Editor, capabilities, rules

pytestmark = pytest.mark.slow


async def accept(editor: Editor, uri: str, line: int, reason: str | None = None, *, character: int = 0) -> None:
    """Do what the action for a line does; with a reason as an editor that asks for it itself."""
    (action,) = [each for each in await editor.actions(uri, line, "quickfix", character=character) if each.command]
    (given,) = action.command.arguments
    argument = {**given, "reason": reason} if reason is not None else given
    await editor.client.workspace_execute_command_async(types.ExecuteCommandParams(action.command.command, [argument]))


def answers(client: LanguageClient, title: str | None) -> list[str]:
    """Make the client answer the question for a reason; returns what it is asked, as it comes."""
    asked: list[str] = []

    @client.feature(types.WINDOW_SHOW_MESSAGE_REQUEST)
    def answer(params: types.ShowMessageRequestParams) -> types.MessageActionItem | None:
        asked.extend(each.title for each in params.actions or [])
        return types.MessageActionItem(title) if title else None

    return asked


@pytest.mark.asyncio
async def test_a_finding_is_accepted_with_the_reason_that_is_chosen(lsp: LanguageClient, tmp_path: Path) -> None:
    editor = Editor(lsp, tmp_path)
    asked = answers(lsp, REASONS[1])
    await editor.start(capabilities())
    uri = editor.open("sub/a.txt", f"{AD}\nThe mayor has seen the plan.\nADVERTISEMENT\nShe likes the towers best.\n")
    assert rules(await editor.sent(uri)) == ["boilerplate.advertisement"] * 2
    await accept(editor, uri, 1)
    assert asked == [*REASONS]
    (entry,) = read(tmp_path / FILE_NAME).entries
    assert (entry.path, entry.rule, entry.reason) == ("sub/a.txt", "boilerplate.advertisement", REASONS[1])
    (left,) = await editor.sent(uri)
    assert left.range.start.line == 5
    done = contentlint("check", "--no-cache", "--output-format", "jsonl", "sub/a.txt", cwd=tmp_path)
    assert sorted(json.loads(line)["accepted"] or "" for line in done.stdout.splitlines()) == ["", REASONS[1]]


@pytest.mark.asyncio
async def test_a_closed_question_accepts_nothing(lsp: LanguageClient, tmp_path: Path) -> None:
    editor = Editor(lsp, tmp_path)
    answers(lsp, None)
    await editor.start(capabilities())
    uri = editor.open("a.txt", AD)
    await editor.sent(uri)
    await accept(editor, uri, 1)
    assert not (tmp_path / FILE_NAME).exists()


@pytest.mark.asyncio
async def test_what_is_accepted_is_neither_shown_nor_fixed(lsp: LanguageClient, tmp_path: Path) -> None:
    editor = Editor(lsp, tmp_path)
    await editor.start(capabilities(pull=True))
    line = json.dumps({"id": "n1", "text": AD})
    uri = editor.open("news.jsonl", f"{line}\n{line.replace('n1', 'n2')}\n", "json")
    first, _ = await editor.pulled(uri)
    await accept(editor, uri, 0, "words of my own", character=first.range.start.character)
    (entry,) = read(tmp_path / FILE_NAME).entries
    assert (entry.record, entry.reason) == ("n1", "words of my own")
    (left,) = await editor.pulled(uri)
    assert left.range.start.line == 1
    (every,) = await editor.actions(uri, 1, "source.fixAll")
    resolved = await lsp.code_action_resolve_async(every) if every.edit is None else every
    assert {edit.range.start.line for edit in resolved.edit.document_changes[0].edits} == {1}


@pytest.mark.asyncio
async def test_a_baseline_that_changes_on_disk_counts_at_once(lsp: LanguageClient, tmp_path: Path) -> None:
    editor = Editor(lsp, tmp_path)
    await editor.start(capabilities(pull=True))
    uri = editor.open("a.txt", SEED)
    assert len(await editor.pulled(uri)) == 2
    contentlint("baseline", "a.txt", cwd=tmp_path)
    editor.edit(uri, f"{SEED}\n")
    assert await editor.pulled(uri) == []
    baseline = editor.open(FILE_NAME, (tmp_path / FILE_NAME).read_text(), "json")
    assert await editor.pulled(baseline) == [], "it is no corpus"
    (tmp_path / FILE_NAME).write_text("{")
    editor.edit(uri, SEED)
    assert await editor.pulled(uri) == []


@pytest.mark.asyncio
async def test_a_stale_or_odd_request_accepts_nothing(lsp: LanguageClient, tmp_path: Path) -> None:
    editor = Editor(lsp, tmp_path)
    await editor.start(capabilities(pull=True))
    uri = editor.open("a.txt", AD)
    await editor.pulled(uri)
    good = {"uri": uri, "version": 1, "rule": "boilerplate.advertisement", "start": 60, "end": 73, "reason": "x"}
    for odd in ({**good, "version": 0}, {**good, "end": 72}, {**good, "rule": 3}, {}, []):
        await lsp.workspace_execute_command_async(types.ExecuteCommandParams("contentlint.accept", [odd]))
        assert not (tmp_path / FILE_NAME).exists(), odd
    await lsp.workspace_execute_command_async(types.ExecuteCommandParams("contentlint.accept", [good]))
    assert len(read(tmp_path / FILE_NAME).entries) == 1
