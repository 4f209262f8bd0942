"""What the README tells people to write works when pasted."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from lint.config import config
from lint.core.version import __version__
from tests.support.command import SEEDS, contentlint, findings

README = (SEEDS.parent / "README.md").read_text(encoding="utf-8")


def block(first_line: str) -> str:
    """The fenced YAML block that begins with a line."""
    (found,) = [text for text in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL) if text.startswith(first_line)]
    return found


def test_the_rule_passes_its_own_examples(tmp_path: Path) -> None:
    text = block("# lint-rules/house/")
    path = tmp_path / text.partition("\n")[0].removeprefix("# ")
    path.parent.mkdir(parents=True)
    path.write_text(text, encoding="utf-8")
    done = contentlint("test", "lint-rules", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "1 rule, 2 examples, 0 problems\n")


def test_the_config_is_valid(tmp_path: Path) -> None:
    (tmp_path / ".contentlint.yaml").write_text(block("extends:"), encoding="utf-8")
    (tmp_path / "lint-rules" / "house").mkdir(parents=True)
    rule = tmp_path / "lint-rules" / "house" / "wire-credit.yaml"
    rule.write_text(block("# lint-rules/house/"), encoding="utf-8")
    (tmp_path / "a.txt").write_text("The council met on Tuesday, and agreed on the plan.\n(AP)\n", encoding="utf-8")
    found = [(each["rule"], each["start_line"]) for each in findings(".", cwd=tmp_path)]
    assert ("house.wire-credit", 2) in found
    assert "boilerplate.photo-credit" not in dict(found)


def test_every_command_of_the_overview_exists() -> None:
    (overview,) = re.findall(r"## Use it\n\n```sh\n(.*?)```", README, re.DOTALL)
    for line in overview.splitlines():
        command = line.partition("#")[0].split()[1]
        assert contentlint(command, "--help", cwd=Path.cwd()).returncode == 0, line


def test_the_presets_do_to_the_seeds_what_the_table_says(tmp_path: Path) -> None:
    (table,) = re.findall(r"<!-- presets -->\n(.*?)<!-- /presets -->", README, re.DOTALL)
    rows = dict(re.findall(r"\| `(\w+)`[^|]*\| ([^|]*?) \|", table))
    assert sorted(rows) == config.presets()
    for preset, says in rows.items():
        (tmp_path / ".contentlint.yaml").write_text(f"extends: {preset}\n", encoding="utf-8")
        done = contentlint("check", "--no-cache", "--config", ".contentlint.yaml", SEEDS, cwd=tmp_path)
        assert f"{says[0].upper()}{says[1:]}: 2 files" in done.stdout or f"Found {says} in 2 files" in done.stdout, (
            preset
        )


def test_what_people_write_to_get_a_release_is_in_one_place() -> None:
    root = SEEDS.parent
    page = (root / "docs" / "installing.md").read_text(encoding="utf-8")
    (released,) = re.findall(r"<!-- release.*?<!-- /release -->", page, re.DOTALL)
    assert set(re.findall(r"(?:==|v)(\d+\.\d+\.\d+)", released)) == {__version__}
    documents = [root / "README.md", *root.glob("docs/*.md")]
    others = {path.name: path.read_text(encoding="utf-8").replace(released, "") for path in documents}
    form = re.compile(r"contentlint(?:\[\w+\])?==|contentlint@v\d|rev: v\d|address of this repository|REPOSITORY")
    assert {name: form.findall(text) for name, text in others.items() if form.search(text)} == {}


def test_every_extra_for_users_is_on_the_page_about_installing() -> None:
    project = tomllib.loads((SEEDS.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    page = (SEEDS.parent / "docs" / "installing.md").read_text(encoding="utf-8")
    assert {*project["optional-dependencies"]} == {*re.findall(r"`(\w+)`(?=[^|]*\| )", page)}
