"""Fixed JSON Lines: what changes and what does not, and that the ledger gives the original back to the byte."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.core.document import Document
from lint.core.errors import FixError
from lint.corpus import ledger
from lint.corpus.formats.lines import byte_offsets, fixed_lines, members, original_line, spelled
from lint.corpus.ledger import Entry
from lint.corpus.restore import restore
from lint.fixing.fix import fix
from lint.sources.record import Fields, Record
from tests.support.corpora import FIELDS, SPLIT, compressed, decompressed, fix_corpus, lines
from tests.support.fixing import RULES, TRIM, rule


def entries(path: Path) -> list[Entry]:
    found = [ledger.decoded(line) for line in path.read_bytes().splitlines()]
    return [line for line in found if isinstance(line, Entry)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.jsonl.zst"])
@pytest.mark.parametrize("end", [b"", b"\n"], ids=["torn", "ended"])
def test_restores_every_byte(tmp_path: Path, name: str, end: bytes) -> None:
    data = b"\n".join(lines()) + end
    (tmp_path / name).write_bytes(compressed(name, data))
    results = fix_corpus(tmp_path / name, tmp_path / "out")
    fixed = decompressed(tmp_path / "out" / name)
    assert sum(bool(result.fixed) for result in results) > 10
    assert fixed != data
    restored = list(restore(tmp_path / "out", tmp_path / "back"))
    assert [(one.name, one.refused) for one in restored] == [(name, "")]
    assert restored[0].record_count == sum(bool(result.fixed) for result in results)
    assert decompressed(tmp_path / "back" / name) == data


def test_lines_without_a_fix_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines()))
    results = fix_corpus(tmp_path / "a.jsonl", tmp_path / "out")
    changed = {result.record for result in results if result.fixed}
    there = set((tmp_path / "out" / "a.jsonl").read_bytes().split(b"\n"))
    for number, line in enumerate(lines(), 1):
        assert (line in there) == (number not in changed)


def test_a_trim_keeps_every_other_byte() -> None:
    line = b' {"a" : 1.00 ,"text":"\\u0041\\nX gone\\n\\/b","z":[1e5, {"text":"X gone"}]}\r\n'
    record = Record(number=1, text="A\nX gone\n/b", id=None)
    fixed_line = fixed_lines(line, record, fix(Document("A\nX gone\n/b"), RULES), Fields(), parent_id="1")
    assert fixed_line.lines == (b' {"a" : 1.00 ,"text":"\\u0041\\n\\/b","z":[1e5, {"text":"X gone"}]}\r\n',)
    assert [(gone.rule, gone.start, gone.end, gone.text) for gone in fixed_line.entry.removed] == [
        (TRIM.id, 2, 9, "X gone\n")
    ]


def test_a_split_makes_records_with_all_fields_but_those_of_the_host() -> None:
    line = b'{"id":"r","title":"T","text":%s,"url":"u",%s}\n' % (json.dumps(SPLIT).encode(), FIELDS)
    record = Record(number=3, text=SPLIT, id="r")
    host, second, third = fixed_lines(line, record, fix(Document(SPLIT), RULES), Fields(), parent_id="r").lines
    common = b'"n":1.00,"e":1e5,"big":123456789012345678901234567890,"x":[{"a":null},"}"],"x":2'
    assert host == (
        b'{"id":"r","title":"T","text":"Host.\\n","url":"u",%s,"date":"2024-01-01",' % common
        + b'"part":1,"span":{"start":0,"end":6}}\n'
    )
    assert second == (
        b'{"id":"r.part2","text":"CUT b\\nb\\n",%s,' % common
        + b'"parent_id":"r","part":2,"span":{"start":7,"end":15}}\n'
    )
    assert json.loads(third)["text"] == SPLIT[23:30]


@pytest.mark.parametrize(
    ("members_", "host", "part"),
    [
        (b'"id": 7, "text": ', b'{"id": 7, "text": "Host.\\n", "part": 1', {"parent_id": "7"}),
        (b'"text": ', b'{"text": "Host.\\n", "part": 1', {"parent_id": "a.jsonl:9"}),
        (b'"part": "x", "text": ', b'{"part": "x", "text": "Host.\\n"}', {"part": 2}),
    ],
    ids=["number", "none", "taken"],
)
def test_ids_of_parts(members_: bytes, host: bytes, part: dict[str, object]) -> None:
    line = b"{" + members_ + b'"Host.\\nCUT off\\n"}\n'
    values = json.loads(line)
    record = Record(number=9, text=values["text"], id=str(values["id"]) if "id" in values else None)
    parent = record.id or "a.jsonl:9"
    made = fixed_lines(line, record, fix(Document(values["text"]), RULES), Fields(), parent_id=parent)
    assert made.lines[0].startswith(host)
    further = json.loads(made.lines[1])
    assert "id" not in further
    assert {name: further[name] for name in part} == part
    assert original_line(made.entry, made.lines) == line


def test_characters_that_would_come_together_are_not_fixed() -> None:
    line = b'{"text":"a\\ud83dX\\ude00 b"}\n'
    text = "a\ud83dX\ude00 b"
    fixed = fix(Document("a\nX\nb"), RULES)
    with pytest.raises(FixError):
        fixed_lines(line, Record(number=1, text=text), fixed, Fields(), parent_id="1")


def test_findings_name_the_records_of_the_fixed_shard(tmp_path: Path) -> None:
    note = rule("NOTE", "replace", "NOTE", applicability="display")
    texts = ["Host.\nCUT a\nNOTE\n", "NOTE"]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps({"text": text}) for text in texts), encoding="utf-8")
    results = fix_corpus(tmp_path / "a.jsonl", tmp_path / "out", [*RULES, note])
    out = (tmp_path / "out" / "a.jsonl").read_text().splitlines()
    found = [finding for result in results for finding in result.findings if finding.rule == note.id]
    assert [finding.record for finding in found] == [2, 3]
    for finding in found:
        assert finding.path == str(tmp_path / "out" / "a.jsonl")
        assert json.loads(out[(finding.record or 0) - 1])["text"][finding.start : finding.end] == "NOTE"


def test_the_ledger_says_what_was_removed(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id":"a","text":"plain"}\n{"id":"b","text":"One.\\nX gone\\n"}\n')
    fix_corpus(tmp_path / "a.jsonl", tmp_path / "out")
    (entry,) = entries(tmp_path / "out" / ".contentlint" / "a.jsonl.removed.jsonl")
    assert (entry.record, entry.id, entry.rules) == (2, "b", (TRIM.id,))
    assert entry.before == ledger.text_sha256("One.\nX gone\n")
    assert [part.sha256 for part in entry.parts] == [ledger.text_sha256("One.\n")]


@pytest.mark.parametrize("change", ["edit", "cut", "more", "gone", "ledger"])
def test_what_was_edited_since_is_not_restored(tmp_path: Path, change: str) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(lines()))
    fix_corpus(tmp_path / "a.jsonl", tmp_path / "out")
    fixed, kept = tmp_path / "out" / "a.jsonl", tmp_path / "out" / ".contentlint" / "a.jsonl.removed.jsonl"
    data = fixed.read_bytes()
    if change == "ledger":
        kept.write_bytes(b"".join(kept.read_bytes().splitlines(keepends=True)[:-1]))
    elif change == "gone":
        fixed.unlink()
    else:
        fixed.write_bytes({"edit": data.replace(b"plain", b"pl4in"), "cut": data[:300], "more": data + b"\n{}"}[change])
    (restored,) = restore(tmp_path / "out", tmp_path / "back")
    assert restored.refused
    assert not [path for path in (tmp_path / "back").rglob("*") if path.is_file()]


def test_nothing_is_overwritten_by_restoring(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b'{"text":"One.\\nX gone\\n"}\n')
    fix_corpus(tmp_path / "a.jsonl", tmp_path / "out")
    (tmp_path / "back").mkdir()
    (tmp_path / "back" / "a.jsonl").write_text("mine")
    (restored,) = restore(tmp_path / "out", tmp_path / "back")
    assert "already exists" in restored.refused
    assert (tmp_path / "back" / "a.jsonl").read_text() == "mine"


def test_values_that_python_would_not_read(tmp_path: Path) -> None:
    """Numbers of any length, and a byte order mark."""
    lines_ = b'\xef\xbb\xbf{"text":"Host.\\nCUT off\\n","n":%s}\n' % (b"9" * 5000)
    (tmp_path / "a.jsonl").write_bytes(lines_)
    (result,) = fix_corpus(tmp_path / "a.jsonl", tmp_path / "out")
    assert result.fixed
    first, second = (tmp_path / "out" / "a.jsonl").read_bytes().splitlines()
    assert first.startswith(b'\xef\xbb\xbf{"text":"Host.\\n","n":999')
    assert second.startswith(b'{"text":"CUT off\\n","n":999')
    assert [one.refused for one in restore(tmp_path / "out", tmp_path / "back")] == [""]
    assert (tmp_path / "back" / "a.jsonl").read_bytes() == lines_


def test_many_parts_of_a_record_with_much_beside_its_text() -> None:
    text = "Host.\n" + "CUT off\n" * 70
    line = b'{"text":%s,"page":"%s"}\n' % (json.dumps(text).encode(), b"x" * 1_000_000)
    with pytest.raises(FixError, match="too often"):
        fixed_lines(line, Record(number=1, text=text), fix(Document(text), RULES), Fields(), parent_id="1")


SPELLINGS = st.lists(
    st.tuples(
        st.sampled_from(["a", "\n", "X", "CUT", " ", "é", "\U0001f600", '"', "\\", "/", "\0", "b\n"]), st.booleans()
    ),
    max_size=40,
)


@given(SPELLINGS, st.sampled_from([b"", b"\n", b"\r\n"]))
def test_any_spelling_is_fixed_and_restored(pieces: list[tuple[str, bool]], end: bytes) -> None:
    text = "".join(piece for piece, _ in pieces)
    body = b"".join(json.dumps(piece)[1:-1].encode() if is_ascii else spelled(piece) for piece, is_ascii in pieces)
    line = b'{"id": "i", "text": "' + body + b'" , "z": 1.0}' + end
    fixed = fix(Document(text), RULES)
    made = fixed_lines(line, Record(number=1, text=text, id="i"), fixed, Fields(), parent_id="i")
    assert [json.loads(each)["text"] for each in made.lines] == list(fixed.texts)
    assert all(b'"z": 1.0' in each for each in made.lines)
    entry = ledger.decoded(ledger.encoded(made.entry))
    assert isinstance(entry, Entry)
    assert original_line(entry, made.lines) == line


@given(SPELLINGS)
def test_where_characters_are_spelled(pieces: list[tuple[str, bool]]) -> None:
    spellings = [json.dumps(piece)[1:-1].encode() if is_ascii else spelled(piece) for piece, is_ascii in pieces]
    offsets, places = [], []
    for index in range(len(pieces) + 1):
        offsets.append(sum(len(piece) for piece, _ in pieces[:index]))
        places.append(sum(map(len, spellings[:index])))
    assert byte_offsets(b"".join(spellings), offsets) == places


def test_members_of_an_object() -> None:
    data = b'\xef\xbb\xbf { "a" : {"b":[1,"}"]} ,"c\\u0064": "x,y" , "e":-1.5e3,"a":[] } \r'
    found = members(data)
    assert [(member.name, data[member.value : member.end]) for member in found.members] == [
        ("a", b'{"b":[1,"}"]}'),
        ("cd", b'"x,y"'),
        ("e", b"-1.5e3"),
        ("a", b"[]"),
    ]
    last = found.last("a")
    assert data[last.start : last.end] == b'"a":[]'
    assert data[found.close :] == b"} \r"


@pytest.mark.parametrize("data", [b"", b"1", b'{"a":1', b'{"a'])
def test_no_object(data: bytes) -> None:
    with pytest.raises(ValueError, match="not a JSON object"):
        members(data)
