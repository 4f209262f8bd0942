"""The files that `bench/generate.py` makes of the rules."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import generate
import pytest

from lint.config import ruleset
from tests.support.command import ROOT


def test_the_readme_links_every_family() -> None:
    rules = ruleset.load_folder(ruleset.shipped_folder())
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    families = {rule_id.partition(".")[0] for rule_id in rules}
    assert set(re.findall(r"\(docs/rules/README\.md#([\w-]+)\)", readme)) == families


def checkout(folder: Path) -> Path:
    """A small checkout: two rules, and a guide without the part to fill."""
    for name in ("encoding/mojibake", "structure/empty-document"):
        (folder / "rules" / name).parent.mkdir(parents=True)
        shutil.copy(ROOT / "rules" / f"{name}.yaml", folder / "rules" / f"{name}.yaml")
    (folder / "docs").mkdir()
    (folder / "docs" / "writing-rules.md").write_text("A guide without the part.\n", encoding="utf-8")
    return folder


def test_pages_are_written_and_stale_ones_noticed(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    assert list(generate.stale(root)) == [
        "docs/rules/encoding/mojibake.md: is stale",
        "docs/rules/structure/empty-document.md: is stale",
        "docs/rules/README.md: is stale",
        "lint/data/rules.json: is stale",
        "lint/data/clues.json: is stale",
    ]
    generate.write(root)
    assert list(generate.stale(root)) == []
    assert "(encoding/mojibake.md)" in (root / "docs/rules/README.md").read_text(encoding="utf-8")


def test_a_page_of_a_rule_that_is_gone_is_taken_away(tmp_path: Path) -> None:
    root = checkout(tmp_path)
    generate.write(root)
    left = root / "docs" / "rules" / "structure" / "gone.md"
    left.write_text("old", encoding="utf-8")
    assert list(generate.stale(root)) == ["docs/rules/structure/gone.md: belongs to no rule"]
    generate.write(root)
    assert not left.exists()


@pytest.mark.slow
def test_what_is_checked_in_is_up_to_date() -> None:
    run = subprocess.run([sys.executable, "bench/generate.py", "--check"], cwd=ROOT, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
