"""The Python interface for strings and single files."""

from pathlib import Path

import pytest

import lint
from lint import ConfigError, UsageError, check_file, check_text, fix_text
from tests.support.command import ROOT, python

CUT = "Alpha beta.\n\nGamma delta.\n"


def only(tmp_path: Path, rule: str = "encoding.html-entity") -> Path:
    """A config that selects one rule."""
    path = tmp_path / "only.yaml"
    path.write_text(f"select: [{rule}]\n", encoding="utf-8")
    return path


def test_everything_public_is_there_and_nothing_else() -> None:
    assert sorted(lint.__all__) == sorted(set(lint.__all__))
    assert all(getattr(lint, name) is not None for name in lint.__all__)
    with pytest.raises(AttributeError, match="check_txt"):
        _ = lint.check_txt  # type: ignore[attr-defined]


def test_a_text_is_checked(tmp_path: Path) -> None:
    (found,) = check_text("Read\n&amp; weep.", config=only(tmp_path))
    assert (found.path, found.record, found.rule) == ("<text>", None, "encoding.html-entity")
    assert (found.start, found.end, found.start_line, found.start_column) == (5, 10, 2, 1)
    assert check_text("Read & weep.", config=only(tmp_path)) == ()


def test_a_text_is_fixed(tmp_path: Path) -> None:
    fixed = fix_text("Read &amp; weep.", config=only(tmp_path))
    assert (fixed.text, fixed.parts, fixed.findings, fixed.refused) == ("Read & weep.", (), (), "")
    assert [(one.rule, one.start) for one in fixed.fixed] == [("encoding.html-entity", 5)]
    assert [(one.rule, one.span, one.text) for one in fixed.removed] == [("encoding.html-entity", (5, 10), "&amp;")]
    clean = fix_text("Read & weep.", config=only(tmp_path))
    assert (clean.text, clean.fixed, clean.removed) == ("Read & weep.", (), ())


def test_a_fix_over_the_edit_budget_is_refused_and_the_text_left(tmp_path: Path) -> None:
    prose = "The council met on Monday evening in the old town hall, and it voted for the new bridge by nine to four.\n"
    flood = "The flood of the year {} took the bridge and half of the mill with it, as all here know.\n"
    text = f"{prose * 3}\n" + "".join(map(flood.format, range(1900, 1906)))
    rules = tmp_path / "own" / "house"
    rules.mkdir(parents=True)
    (rules / "flood.yaml").write_text(
        "kind: pattern\nscope: line\nfix: remove\npatterns: ['^The flood']\nseverity: error\nmessage: m\nwhy: w\nsource: s\n"
    )
    config = tmp_path / "own.yaml"
    config.write_text("extends: []\nrule-folders: [own]\nedit-budget: 0.2\n", encoding="utf-8")
    fixed = fix_text(text, config=config)
    assert (fixed.text, fixed.fixed, bool(fixed.findings)) == (text, (), True)
    assert "edit budget 20.0%" in fixed.refused


def test_what_is_known_of_a_text_counts(tmp_path: Path) -> None:
    text = (
        "The old mill by the river was in flames on Sunday night, and by the morning only its walls were left.\n\n" * 8
    )
    config = only(tmp_path, "structure.foreign-title")
    (found,) = check_text(text, meta={"title": "Parliament argues about taxes on foreign cars"}, config=config)
    assert found.rule == "structure.foreign-title"
    assert check_text(text, meta={"title": "Old mill burned down on Sunday night"}, config=config) == ()


def test_fixing_a_fixed_text_changes_nothing(tmp_path: Path) -> None:
    once = fix_text("A &amp;amp; b.").text
    assert fix_text(once).text == once


def test_the_path_names_findings_and_chooses_overrides(tmp_path: Path) -> None:
    config = tmp_path / ".contentlint.yaml"
    config.write_text(
        "select: [encoding.html-entity]\noverrides:\n  - paths: [raw/]\n    ignore: [encoding.html-entity]\n",
        encoding="utf-8",
    )
    (found,) = check_text("&amp;", path=tmp_path / "a.txt", config=config)
    assert found.path == str(tmp_path / "a.txt")
    assert check_text("&amp;", path=tmp_path / "raw" / "a.txt", config=config) == ()


def test_a_file_is_checked_as_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("Read\r\n&amp; weep.".encode("utf-16"))
    (found,) = check_file(path, config=only(tmp_path))
    assert (found.path, found.start_line) == (str(path), 2)
    (missing,) = check_file(tmp_path / "b.txt")
    assert missing.rule == "input.unreadable"


def test_parts_have_names_of_their_own() -> None:
    seed = next(iter((ROOT / "seeds").glob("004_*.txt")))
    text = seed.read_text(encoding="utf-8")
    fixed = fix_text(text, path="a.txt")
    assert sum(map(len, (fixed.text, *fixed.parts))) + sum(len(one.text) for one in fixed.removed) >= len(text)
    assert len(fixed.parts) >= 1
    assert {one.rule for one in fixed.fixed} >= {"structure.stitched-article"}
    assert {one.path for one in fixed.findings} <= {"a.txt", *(f"a.part{n + 2}.txt" for n in range(len(fixed.parts)))}
    assert "a.part2.txt" in {one.path for one in fixed.findings}


def test_wrong_arguments_are_named() -> None:
    with pytest.raises(UsageError, match=r"the text must be a str, not bytes"):
        check_text(b"abc")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match=r'unknown key "titel" in meta \(did you mean "title"\?\)'):
        fix_text("abc", meta={"titel": "A"})
    with pytest.raises(ConfigError):
        check_text("abc", config="no-such-file.yaml")


def test_it_needs_no_pyarrow(tmp_path: Path) -> None:
    program = (
        "import sys; sys.modules['pyarrow'] = None; import lint\n"
        "assert 'lint.checking' not in sys.modules\n"
        "assert lint.check_text('Read &amp; weep.') and lint.fix_text('Read &amp; weep.').text == 'Read & weep.'\n"
        "print('re2' in sys.modules, 'numpy' in sys.modules)"
    )
    done = python(program, cwd=tmp_path)
    assert (done.stdout.split()[-1:], done.stderr) == (["False"], "")
