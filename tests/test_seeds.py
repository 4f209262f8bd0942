"""The main job, end to end: the two seed files are reported, fixed and undone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from lint.reporters import REPORTERS, SHOWS_TEXT
from tests.support.command import SEEDS, contentlint, findings

SNAPSHOTS = Path(__file__).parent / "snapshots"

HEADLINES = "000_5df649c7d78cd482.txt"
STITCHED = "004_6ab1bce6016829a6.txt"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SEEDS, tmp_path / "work" / "seeds"))


def lines(found: list[dict[str, object]], name: str, rule: str) -> list[tuple[object, object]]:
    return [(f["start_line"], f["end_line"]) for f in found if Path(str(f["path"])).name == name and f["rule"] == rule]


def test_check_reports_the_headlines_and_the_stitched_articles(seeds: Path) -> None:
    found = findings("--isolated", seeds, cwd=seeds)
    assert lines(found, HEADLINES, "structure.trailing-headlines") == [(21, 36)]
    assert lines(found, HEADLINES, "structure.stitched-article") == []
    assert lines(found, HEADLINES, "structure.truncated-paragraph") == []
    assert lines(found, STITCHED, "structure.stitched-article") == [(13, 14), (16, 16), (18, 18)]
    assert [start for start, _ in lines(found, STITCHED, "structure.truncated-paragraph")] == [14, 16, 18]
    assert lines(found, STITCHED, "structure.trailing-headlines") == []
    plain = {"structure.trailing-headlines", "structure.stitched-article", "structure.truncated-paragraph"}
    assert {f["rule"] for f in found if f["severity"] == "error"} <= plain


def test_fix_trims_and_splits_and_settles(seeds: Path) -> None:
    whole = {name: (seeds / name).read_text(encoding="utf-8").splitlines() for name in (HEADLINES, STITCHED)}
    contentlint("check", "--isolated", "--fix", ".", cwd=seeds)
    assert (seeds / HEADLINES).read_text(encoding="utf-8").splitlines() == whole[HEADLINES][:20]
    assert (seeds / STITCHED).read_text(encoding="utf-8").splitlines() == whole[STITCHED][:11]
    for number, part in {2: slice(12, 14), 3: slice(15, 16), 4: slice(17, 18)}.items():
        path = seeds / f"{Path(STITCHED).stem}.part{number}.txt"
        assert path.read_text(encoding="utf-8").splitlines() == whole[STITCHED][part]
    after = {path.name: path.read_bytes() for path in seeds.glob("*.txt")}
    assert len(after) == 5
    contentlint("check", "--isolated", "--fix", ".", cwd=seeds)
    assert {path.name: path.read_bytes() for path in seeds.glob("*.txt")} == after


def test_diff_shows_the_fix_and_changes_nothing(seeds: Path) -> None:
    before = {path.name: path.read_bytes() for path in seeds.iterdir()}
    shown = contentlint("check", "--isolated", "--diff", ".", cwd=seeds).stdout
    assert {path.name: path.read_bytes() for path in seeds.iterdir()} == before
    assert "-Gold price climbs to record high amid global uncertainty" in shown
    assert "004_6ab1bce6016829a6.part4.txt" in shown


def test_undo_restores_byte_for_byte_and_takes_the_parts_away(seeds: Path) -> None:
    contentlint("check", "--isolated", "--fix", ".", cwd=seeds)
    done = contentlint("undo", cwd=seeds)
    assert done.returncode == 0, done.stderr
    assert {path.name: path.read_bytes() for path in seeds.glob("*.txt")} == {
        path.name: path.read_bytes() for path in SEEDS.iterdir()
    }


def test_the_readme_shows_the_real_output(seeds: Path) -> None:
    readme = (SEEDS.parent / "README.md").read_text(encoding="utf-8")
    shown = readme.partition("<!-- output -->\n```console\n")[2].partition("```")[0]
    command, _, output = shown.partition("\n")
    assert command.startswith("$ contentlint ")
    assert contentlint(*command.removeprefix("$ contentlint ").split(), cwd=seeds.parent).stdout == output


@pytest.mark.parametrize("output_format", sorted({*REPORTERS} - SHOWS_TEXT))
def test_what_every_format_says_of_the_seeds(seeds: Path, output_format: str) -> None:
    shown = contentlint("check", "--isolated", "--output-format", output_format, "seeds", cwd=seeds.parent).stdout
    path = SNAPSHOTS / f"seeds.{output_format}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")
