"""`contentlint learn` on the command line, and the profile that a config names."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import pytest

from lint.config import config, profile
from lint.config.profile import Profile
from lint.core.errors import ConfigError
from lint.signals.recurring_lines import Source
from tests.support.command import contentlint, findings, python
from tests.support.learning import MENU, PROMPT, article


def _corpus(folder: Path) -> None:
    """Sixty texts of one folder, forty of them with a prompt, and records of two hosts, in several files."""
    (folder / "texts" / "valley").mkdir(parents=True)
    for n in range(60):
        text = article(n, tail=[PROMPT] if n % 3 else [])
        (folder / "texts" / "valley" / f"{n:02}.txt").write_text(text, newline="")
    records = [
        {
            "text": article(n, head=[MENU], tail=[PROMPT] if n % 2 else []),
            "url": f"https://h{n % 2}.example/{n}",
            "site": "s",
        }
        for n in range(100, 300)
    ]
    lines = [msgspec.json.encode(record) + b"\n" for record in records]
    (folder / "a.jsonl").write_bytes(b"".join(lines[:90]) + b"{broken\n")
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(b"".join(lines[90:])))


def test_the_command_learns_and_check_uses_it(tmp_path: Path) -> None:
    _corpus(tmp_path)
    said = "extends: []\nselect: [boilerplate.recurring-line]\nprofile: profile.yaml\n"
    (tmp_path / ".contentlint.yaml").write_text(said)  # names what is not there yet
    done = contentlint("learn", "texts", "a.jsonl", "b.jsonl.gz", "--output", "profile.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == (
        "contentlint: profile.yaml: 4 lines of 3 sources, from 260 documents of 3 sources\n"
        "contentlint: skipped 1 document that cannot be read; `check` shows why\n"
    )
    sources = profile.read(tmp_path / "profile.yaml").sources
    assert sources["valley"] == Source(documents=60, tail={PROMPT: 0.667})
    assert sources["h1.example"] == Source(documents=100, head={MENU: 1.0}, tail={PROMPT: 1.0})
    assert sources["h0.example"] == Source(documents=100, head={MENU: 1.0})
    new = tmp_path / "texts" / "valley" / "new.txt"
    new.write_text(article(999, tail=[PROMPT]))
    (found,) = findings("texts/valley/new.txt", cwd=tmp_path)
    assert (found["rule"], found["start_line"], found["value"]) == ("boilerplate.recurring-line", 7, 0.667)
    assert len(findings("a.jsonl", "b.jsonl.gz", cwd=tmp_path)) == 300 + 1
    done = contentlint("check", "--fix", "--quiet", "texts/valley/new.txt", cwd=tmp_path)
    assert new.read_text() == article(999)
    # The cache knows one folder from another, and one profile from another.
    (tmp_path / "texts" / "hill").mkdir()
    new.write_text(article(999, tail=[MENU]))
    assert len(findings("texts/valley/new.txt", cwd=tmp_path)) == 0
    sources["hill"] = Source(documents=100, tail={MENU: 0.4})
    (tmp_path / "profile.yaml").write_text(profile.written(Profile(version=1, sources=sources))[0])
    (tmp_path / "texts" / "hill" / "new.txt").write_text(article(999, tail=[MENU]))
    assert [each["path"] for each in findings("texts/valley/new.txt", "texts/hill/new.txt", cwd=tmp_path)] == [
        "texts/hill/new.txt"
    ]
    new.write_text(article(999, tail=[PROMPT]))
    assert len(findings("texts/valley/new.txt", cwd=tmp_path)) == 1
    (tmp_path / "profile.yaml").write_text("version: 1\n")
    assert findings("texts/valley/new.txt", cwd=tmp_path) == []


def test_the_profile_does_not_depend_on_jobs_or_order(tmp_path: Path) -> None:
    _corpus(tmp_path)
    written = []
    for number, words in enumerate(
        (["texts", "a.jsonl", "b.jsonl.gz"], ["b.jsonl.gz", "*.jsonl", "texts", "--jobs", "3"])
    ):
        done = contentlint("learn", "--quiet", *words, "--output", f"{number}.yaml", cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "")
        written.append((tmp_path / f"{number}.yaml").read_text())
    assert written[0] == written[1]


def test_a_field_can_name_the_source(tmp_path: Path) -> None:
    _corpus(tmp_path)
    done = contentlint("learn", "a.jsonl", "b.jsonl.gz", "--source-field", "site", "--output", "p.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    read = profile.read(tmp_path / "p.yaml")
    assert (read.source_field, list(read.sources)) == ("site", ["s"])
    (tmp_path / ".contentlint.yaml").write_text("extends: []\nselect: [boilerplate.recurring-line]\nprofile: p.yaml\n")
    assert len(findings("a.jsonl", cwd=tmp_path)) == 90 + 45 + 1


DYING = """
import os
from functools import partial
from pathlib import Path
from lint.core.errors import SourceError
from lint.learning.learn import documents, mapped, pieces
from lint.sources.record import Fields
from lint.sources.walk import targets

def dying(found, deadly):
    names = [Path(document.path).name for document in found]
    if deadly in names:
        os._exit(7)
    return len(names)

for deadly in ("none", "00250.txt"):
    work = pieces(targets([Path()], lambda _: False), lambda _: Fields(), lambda _: None)
    try:
        print(sum(mapped(partial(dying, deadly=deadly), work, jobs=2)))
    except SourceError as error:
        print(error)
"""
"""Forks, which a process with threads, such as a test runner, should not."""


def test_a_process_that_dies_is_said(tmp_path: Path) -> None:
    for n in range(600):
        (tmp_path / f"{n:05}.txt").write_text("A text.\n")
    done = python(DYING, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "600\na process that counted lines died (out of memory, or killed): try fewer --jobs\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere", "--output", "p.yaml"], "nowhere: no such file or folder"),
        (["texts", "--output", "a.yaml"], "a.yaml: already exists and is not a profile; nothing was written"),
        (["texts", "--output", "a.jsonl"], "a.jsonl: the name of a profile must end in .yaml or .yml"),
        (["texts", "--output", "no/p.yaml"], "no/p.yaml: cannot be written: no such folder"),
        (["empty", "--output", "p.yaml"], "no text files in empty"),
        (["texts"], "missing option '--output'"),
        (["--output", "p.yaml"], "missing argument 'CORPUS...'"),
    ],
)
def test_bad_usage(tmp_path: Path, words: list[str], said: str) -> None:
    _corpus(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.yaml").write_text("key: value\n")
    before = (tmp_path / "a.jsonl").read_bytes()
    done = contentlint("learn", *words, cwd=tmp_path)
    assert (done.returncode, said in done.stderr) == (2, True), done.stderr
    assert (tmp_path / "a.jsonl").read_bytes() == before
    assert (tmp_path / "a.yaml").read_text() == "key: value\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("passwords", "secret", '.contentlint.yaml:2: profile: "passwords" is not named .yaml or .yml'),
        ("gone.yaml", None, '.contentlint.yaml:2: no file "gone.yaml"'),
        (
            "bad.yaml",
            "version: 1\nlines: []\n",
            "bad.yaml:2: unknown key (with --config, errors quote such files)",
        ),
    ],
)
def test_a_config_with_a_faulty_profile(tmp_path: Path, name: str, text: str | None, said: str) -> None:
    (tmp_path / ".contentlint.yaml").write_text(f"extends: default\nprofile: {name}\n")
    (tmp_path / "a.txt").write_text("All is well.\n")
    if text is not None:
        (tmp_path / name).write_text(text)
    done = contentlint("check", "a.txt", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr


def test_the_nearest_config_that_names_a_profile_counts(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    for folder, line in ((tmp_path / "shared", MENU), (tmp_path, PROMPT)):
        source = Source(documents=100, tail={line: 0.6})
        text, _ = profile.written(Profile(version=1, sources={"valley.example": source}, source_field="site"))
        (folder / "lines.yaml").write_text(text)
    (tmp_path / "shared" / "base.yaml").write_text("extends: default\nprofile: lines.yaml\n")
    own = "extends: shared/base.yaml\nrules: {boilerplate.recurring-line: {safe-share: 0.9}}\n"
    for config_text, line in ((own, MENU), (f"{own}profile: lines.yaml\n", PROMPT)):
        (tmp_path / ".contentlint.yaml").write_text(config_text)
        config._load.cache_clear()
        loaded = config.load(tmp_path / ".contentlint.yaml")
        (params,) = (rule.params for rule in loaded.rules_for(None) if rule.id == "boilerplate.recurring-line")
        assert params.sources == {"valley.example": Source(documents=100, tail={line: 0.6})}
        assert (params.source_field, params.safe_share, loaded.fields.source) == ("site", 0.9, "site")
    off = config.load(tmp_path / ".contentlint.yaml", config.Selection(ignore=("boilerplate",)))
    assert off.fields.source is None


def test_a_link_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "lines.yaml").write_text("version: 1\n")
    (tmp_path / "link.yaml").symlink_to("lines.yaml")
    (tmp_path / ".contentlint.yaml").write_text("profile: link.yaml\n")
    with pytest.raises(ConfigError, match=r'"link\.yaml" leads through a link'):
        config.load(tmp_path / ".contentlint.yaml")
