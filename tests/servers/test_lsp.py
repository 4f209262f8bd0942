"""The language server as an editor sees it: a real client over standard input and output."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from lsprotocol import types
from pytest_lsp import LanguageClient

from tests.support.editor import AD, STITCHED, Editor, applied, capabilities, rules

pytestmark = pytest.mark.slow


@pytest.mark.asyncio
async def test_findings_are_sent_while_a_text_is_edited(lsp: LanguageClient, editor: Editor) -> None:
    uri = editor.open("a.txt", AD)
    (found,) = await editor.sent(uri)
    assert (found.code, found.source, found.range.start.line) == ("boilerplate.advertisement", "contentlint", 1)
    editor.edit(uri, AD.replace("ADVERTISEMENT\n", ""))
    assert await editor.sent(uri) == []
    lsp.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    assert await editor.sent(uri) == []


@pytest.mark.asyncio
async def test_a_client_that_asks_for_findings_is_sent_none(lsp: LanguageClient, tmp_path: Path) -> None:
    editor = Editor(lsp, tmp_path)
    result = await editor.start(capabilities(pull=True))
    assert result.capabilities.diagnostic_provider is not None
    uri = editor.open("a.txt", AD)
    assert rules(await editor.pulled(uri)) == ["boilerplate.advertisement"]
    editor.edit(uri, "The council met on Monday, and it voted for the new bridge.\n")
    assert await editor.pulled(uri) == []
    assert lsp.diagnostics == {}


@pytest.mark.asyncio
async def test_only_the_last_of_many_edits_is_answered_to_the_end(lsp: LanguageClient, editor: Editor) -> None:
    long = STITCHED * 20
    uri = editor.open("a.txt", long)
    answered = []

    def note(params: types.PublishDiagnosticsParams) -> None:
        answered.append(params.version)

    lsp.protocol.fm._features.pop(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    lsp.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(note)
    last = [editor.edit(uri, f"{long}{count}\n") for count in range(30)][-1]
    while last not in answered:
        await asyncio.sleep(0.05)
    assert answered == sorted(answered)
    assert len(answered) < 15


@pytest.mark.asyncio
async def test_a_fix_is_an_action_and_so_are_all_safe_ones(lsp: LanguageClient, editor: Editor) -> None:
    uri = editor.open("a.txt", AD)
    await editor.sent(uri)
    one, accept, every = await editor.actions(uri, 1)
    assert accept.title == "Accept into the baseline [boilerplate.advertisement]"
    assert (one.kind, one.is_preferred, every.kind) == ("quickfix", True, "source.fixAll.contentlint")
    fixed = AD.replace("ADVERTISEMENT\n", "")
    assert applied(AD, one.edit.document_changes[0].edits) == fixed
    assert one.edit.document_changes[0].text_document.version == 1
    resolved = await lsp.code_action_resolve_async(every) if every.edit is None else every
    assert applied(AD, resolved.edit.document_changes[0].edits) == fixed
    assert [action.kind for action in await editor.actions(uri, 0)] == ["source.fixAll.contentlint"]
    assert [action.kind for action in await editor.actions(uri, 1, "source")] == ["source.fixAll.contentlint"]
    assert await editor.actions(uri, 1, "refactor") == []


@pytest.mark.asyncio
async def test_a_split_makes_files_and_never_overwrites_one(editor: Editor, tmp_path: Path) -> None:
    uri = editor.open("a.txt", STITCHED)
    line = next(each.range.start.line for each in await editor.sent(uri) if each.code == "structure.stitched-article")
    split, _ = await editor.actions(uri, line, "quickfix")
    made, filled, changed = split.edit.document_changes
    assert (made.kind, made.uri, made.options.overwrite) == ("create", editor.uri("a.part2.txt"), False)
    part, host = filled.edits[0].new_text, applied(STITCHED, changed.edits)
    assert sorted((part + host).split()) == sorted(STITCHED.split())
    (tmp_path / "a.part2.txt").write_text("mine")
    assert [action.edit for action in await editor.actions(uri, line, "quickfix")] == [None], "it can only be accepted"


@pytest.mark.asyncio
@pytest.mark.parametrize(("encoding", "start"), [("utf-16", 9), ("utf-8", 14), ("utf-32", 7)])
async def test_characters_are_counted_as_the_client_does(
    lsp: LanguageClient, tmp_path: Path, encoding: str, start: int
) -> None:
    editor = Editor(lsp, tmp_path)
    result = await editor.start(capabilities(encodings=(encoding,)))
    assert result.capabilities.position_encoding == encoding
    text = "One line separator\u2028and a form feed\x0cend no line here, as the protocol has it.\r\n😀😀é Tom &amp;amp; Jerry went to the river.\r\n"
    uri = editor.open("a.txt", text.replace("Tom", "To"))
    found = next(each for each in await editor.sent(uri) if each.code == "encoding.html-entity")
    assert found.range.start == types.Position(1, start)
    assert "Tom" not in text[: found.range.start.character]


@pytest.mark.asyncio
async def test_records_are_checked_one_by_one_and_fixed_in_their_line(editor: Editor) -> None:
    lines = [json.dumps({"id": "é1", "text": "The bridge is open."}), json.dumps({"title": "😀", "text": AD}), "{", ""]
    uri = editor.open("news.jsonl", "\n".join(lines), "json")
    found = await editor.sent(uri)
    assert [(each.code, each.range.start.line) for each in found] == [
        ("boilerplate.advertisement", 1),
        ("input.unreadable", 2),
    ]
    start, end = found[0].range.start.character, found[0].range.end.character
    assert lines[1][start:end] == "ADVERTISEMENT"
    one, _ = await editor.actions(uri, 1, "quickfix", character=start)
    changed = applied("\n".join(lines), one.edit.document_changes[0].edits).split("\n")
    assert json.loads(changed[1]) == {"title": "😀", "text": AD.replace("ADVERTISEMENT\n", "")}
    assert changed[:1] + changed[2:] == lines[:1] + lines[2:]


@pytest.mark.asyncio
async def test_what_a_config_says_holds_at_once(lsp: LanguageClient, editor: Editor, tmp_path: Path) -> None:
    uri = editor.open("a.txt", AD)
    assert rules(await editor.sent(uri)) == ["boilerplate.advertisement"]
    config = editor.open(".contentlint.yaml", "ignore: [boilerplate]\n", "yaml")
    assert await editor.sent(config) == []
    lsp.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(config)))
    assert await editor.sent(uri) == []
    (tmp_path / ".contentlint.yaml").write_text("rules: {boilerplate.advertisement: error}\n")
    editor.edit(uri, AD)
    assert [each.severity for each in await editor.sent(uri)] == [types.DiagnosticSeverity.Error]
    (tmp_path / ".contentlint.yaml").write_text("exclude: ['a.txt']\n")
    editor.edit(uri, AD)
    assert await editor.sent(uri) == []


@pytest.mark.asyncio
async def test_a_wrong_config_is_shown_at_its_line_and_told(lsp: LanguageClient, editor: Editor) -> None:
    config = editor.open(".contentlint.yaml", "fail-on: error\nignroe: [boilerplate]\n", "yaml")
    (found,) = await editor.sent(config)
    assert (found.range.start.line, found.code) == (1, "config.invalid")
    assert 'did you mean "ignore"' in found.message
    uri = editor.open("a.txt", AD)
    assert await editor.sent(uri) == []
    assert "ignroe" in lsp.messages[0].message
    editor.edit(config, "ignore: [boilerplate.advertisment]\n")
    (found,) = await editor.sent(config)
    assert "boilerplate.advertisement" in found.message


@pytest.mark.asyncio
async def test_a_rule_file_is_checked_with_its_examples(editor: Editor, tmp_path: Path) -> None:
    (tmp_path / ".contentlint.yaml").write_text("rule-folders: [own]\n")
    rule = 'kind: pattern\npatterns: [\'^AP$\']\nseverity: warning\nmessage: \'credit: "{text}"\'\nwhy: It is.\nsource: us\nexamples:\n  - pass: AP\n  - fail: "It met.\\nAP"\n    fixed: "It met.\\n"\n'
    uri = editor.open("own/house/credit.yaml", rule, "yaml")
    (found,) = await editor.sent(uri)
    assert (found.range.start.line, found.message) == (7, "example 1: a text that should pass is reported on line 1")
    editor.edit(uri, rule.replace("severity: warning", "severity: bad"))
    (found,) = await editor.sent(uri)
    assert found.range.start.line == 2
    assert {"pattern", "metric"} <= set(await editor.labels(uri, 0, 6))
    assert {"patterns", "severity"} <= set(await editor.labels(uri, 11, 0))
    assert await editor.hover(uri, 1, 3) != ""
    other = editor.open("own/notes.yaml", "a: [", "yaml")
    assert await editor.sent(other) == []


@pytest.mark.asyncio
async def test_hover_has_the_page_of_the_rule(editor: Editor) -> None:
    uri = editor.open("a.txt", AD)
    assert (await editor.hover(uri, 1, 4)).startswith("# boilerplate.advertisement\n")
    assert await editor.hover(uri, 0, 4) == ""
    config = editor.open(".contentlint.yaml", "ignore: [boilerplate.byline]\nfail-on: error\n", "yaml")
    assert (await editor.hover(config, 0, 15)).startswith("# boilerplate.byline\n")
    assert "severity" in await editor.hover(config, 1, 2)


@pytest.mark.asyncio
async def test_a_config_is_completed(editor: Editor) -> None:
    config = editor.open(".contentlint.yaml", "rules:\n  boilerplate.byline: \nselect: [\nextends: \n\n", "yaml")
    assert '"off"' in await editor.labels(config, 1, 22)
    assert {"all", "structure", "structure.stitched-article"} <= set(await editor.labels(config, 2, 9))
    assert "gopher" in await editor.labels(config, 3, 9)
    assert {"exclude", "overrides"} <= set(await editor.labels(config, 4, 0))


@pytest.mark.asyncio
async def test_odd_documents_do_no_harm(lsp: LanguageClient, editor: Editor) -> None:
    for name, text in {
        "a.txt": "\ud800\x00",
        "b.jsonl": '{"text": "\\ud800"}\n\ud800',
        "c.txt": "",
        ".contentlint.yaml": "\x00",
    }.items():
        item = types.TextDocumentItem(editor.uri(name), "plaintext", 1, text)
        lsp.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await editor.sent(item.uri)
        await editor.hover(item.uri, 9, 9)
        await editor.labels(item.uri, 0, 5)
        await editor.actions(item.uri, 9)
    source = editor.open("a.py", "ADVERTISEMENT\n", "python")
    assert await editor.sent(source) == []
    assert rules(await _untitled(editor)) == ["boilerplate.advertisement"]


async def _untitled(editor: Editor) -> list[types.Diagnostic]:
    item = types.TextDocumentItem("untitled:Untitled-1", "plaintext", 1, AD)
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
    return await editor.sent(item.uri)


@pytest.mark.asyncio
async def test_each_edit_is_answered_and_the_last_one_completely(editor: Editor) -> None:
    uri = editor.open("a.txt", STITCHED)
    line = next(each.range.start.line for each in await editor.sent(uri) if each.code == "structure.stitched-article")
    for number in range(3):
        editor.edit(uri, f"{'x' * (number + 1)} {STITCHED}\nADVERTISEMENT\n")
        assert "boilerplate.advertisement" in rules(await editor.sent(uri))
    assert "structure.stitched-article" in await editor.hover(uri, line), "a question waits for all rules"
    assert {"structure.stitched-article", "boilerplate.advertisement"} <= {*rules(await editor.pulled(uri))}
