"""A run over a corpus that was killed goes on where it was, and ends as an unbroken one."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from lint.core.finding import Excerpt, FileResult, Location, unreadable
from lint.core.types import Applicability, Edit, Fix, Span
from lint.corpus.checkpoint import Checkpoint, checkpointed
from tests.support.command import contentlint, findings, printed_by, python

WITH = ["--isolated", "--select", "boilerplate.newsletter-prompt"]


def test_texts_before_and_behind_a_corpus_are_linted_too(tmp_path: Path) -> None:
    for name in ("a.txt", "c.txt", "d/x.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("An &eacute;nd.\n")
    for name in ("b.jsonl", "d/a.jsonl"):
        (tmp_path / name).write_text('{"text": "An &eacute;nd."}\n' * 2)
    options = ("--isolated", "--cache-dir", "cache")
    found = [one["path"] for one in findings(*options, ".", cwd=tmp_path)]
    assert found == ["a.txt", "b.jsonl", "b.jsonl", "c.txt", "d/a.jsonl", "d/a.jsonl", "d/x.txt"]
    found = [one["path"] for one in findings(*options, "d", "a.txt", cwd=tmp_path)]
    assert found == ["a.txt", "d/a.jsonl", "d/a.jsonl", "d/x.txt"]


def test_only_what_old_runs_of_ours_have_left_is_removed(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    check = ("check", *WITH, "--cache-dir", "cache", "in")
    contentlint(*check, cwd=tmp_path)
    (runs,) = (tmp_path / "cache").glob("contentlint-*/runs")
    kept = [tmp_path / "cache" / "runs" / "thesis", runs / "not only ours"]
    old = [runs / "old", *kept]
    for folder in old:
        folder.mkdir(parents=True)
        (folder / "1.results").write_text("words")
    for folder in kept:
        (folder / "words.txt").write_text("words")
    (runs / "link").symlink_to(kept[0])
    for folder in old:
        os.utime(folder, (0, 0))
    os.utime(runs / "link", (0, 0), follow_symlinks=False)
    contentlint(*check, cwd=tmp_path)
    assert [folder.exists() for folder in old] == [False, True, True]
    assert [(folder / "words.txt").read_text() for folder in kept] == ["words"] * 2
    assert (kept[0] / "1.results").exists(), "a link was followed"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.parametrize(
    ("words", "kill_count"),
    [
        (["fix", "1", "steps", "11", "1"], 10),
        (["check", "1", "steps", "7", "3"], 5),
        (["fix", "1", "random", "15"], 15),
        (["fix", "2", "random", "15"], 15),
        (["check", "2", "random", "10"], 10),
    ],
    ids=str,
)
@pytest.mark.slow
def test_survives_being_killed(tmp_path: Path, words: list[str], kill_count: int) -> None:
    assert int(printed_by("killing_corpora", tmp_path, *words)) >= kill_count


def write_corpus(folder: Path) -> None:
    (folder / "in").mkdir()
    for name in ("a", "b", "c"):
        text = f"Shard {name}.\\nSubscribe to our newsletter\\n"
        (folder / "in" / f"{name}.jsonl").write_text(f'{{"id":"{name}","text":"{text}"}}\n', encoding="utf-8")


def interrupt(folder: Path) -> None:
    """Makes it look as if the run that fixed the folder's corpus had been killed behind its second shard."""
    write_corpus(folder)
    (folder / "in" / "c.jsonl").rename(folder / "later")
    script = (
        "import os, sys\n"
        "from lint.corpus import output\n"
        "output.finish = lambda *_: os._exit(9)\n"
        "from lint.cli.check import check\n"
        "check.main(sys.argv[1:], standalone_mode=False)\n"
    )
    words = ["in", "--fix", "--output-dir", "out", *WITH]
    done = python(script, *words, cwd=folder)
    assert done.returncode == 9, done.stderr
    (folder / "later").rename(folder / "in" / "c.jsonl")


def test_an_interrupt_while_the_files_of_a_shard_are_opened_leaves_none_of_them(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    script = (
        "import os, signal, sys\n"
        "from lint.cli import main\n"
        "from lint.corpus.formats import jsonl\n"
        "class Writer(jsonl.Writer):\n"
        "    def __init__(self, *given, **named):\n"
        "        super().__init__(*given, **named)\n"
        "        print(*os.listdir('out/.contentlint/tmp'))\n"
        "        os.kill(os.getpid(), signal.SIGINT)\n"
        "jsonl.Writer = Writer\n"
        "main()\n"
    )
    words = ["check", "in", "--fix", "--output-dir", "out", "--jobs", "1", *WITH]
    done = python(script, *words, cwd=tmp_path)
    assert (done.returncode, len(done.stdout.split())) == (130, 2), done.stderr
    assert [path.name for path in (tmp_path / "out" / ".contentlint").rglob("tmp/*")] == []


@pytest.mark.parametrize("module", ["corpus.checkpoint", "files.access"])
@pytest.mark.parametrize("call", [1, 2])
def test_an_interrupt_behind_a_new_file_leaves_nothing_half_written(tmp_path: Path, module: str, call: int) -> None:
    write_corpus(tmp_path)
    script = (
        "import os, signal\n"
        "from lint.cli import main\n"
        f"from lint.{module.replace('.', ' import ')} as module\n"
        "real, calls = module.recreated, []\n"
        "def recreated(path):\n"
        "    found = real(path)\n"
        "    calls.append(path)\n"
        f"    if len(calls) == {call}:\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    return found\n"
        "module.recreated = recreated\n"
        "main()\n"
    )
    words = ["check", "in", "--fix", "--output-dir", "out", "--jobs", "1", *WITH]
    done = python(script, *words, cwd=tmp_path)
    assert done.returncode == 143, done.stderr
    assert not [path for path in (tmp_path / "out").rglob("*") if ".tmp" in path.name]


def fix(folder: Path, *words: str) -> tuple[str, list[str]]:
    """What a run says beside its findings, and the ids that are in the fixed corpus."""
    done = contentlint("check", "in", "--fix", "--output-dir", "out", *WITH, *words, cwd=folder)
    assert done.returncode == 0, done.stderr
    files = sorted((folder / "out").glob("*.jsonl"))
    return done.stderr, [msgspec.json.decode(path.read_bytes())["id"] for path in files]


def test_goes_on_behind_what_is_finished(tmp_path: Path) -> None:
    interrupt(tmp_path)
    before = (tmp_path / "out" / "a.jsonl").stat()
    said, ids = fix(tmp_path, "--resume")
    assert "resuming after 2 files of the interrupted run" in said
    assert "changed" not in said
    assert ids == ["a", "b", "c"]
    assert (tmp_path / "out" / "a.jsonl").stat().st_ctime_ns == before.st_ctime_ns
    assert not (tmp_path / "out" / ".contentlint" / "state").exists()


def test_starts_over_without_resume_and_says_so(tmp_path: Path) -> None:
    interrupt(tmp_path)
    before = (tmp_path / "out" / "a.jsonl").stat()
    said, ids = fix(tmp_path)
    assert "starting over" in said
    assert "--resume" in said
    assert ids == ["a", "b", "c"]
    # Not its inode number: ext4 may give a new file the one of the file that it replaced.
    assert (tmp_path / "out" / "a.jsonl").stat().st_ctime_ns != before.st_ctime_ns


@pytest.mark.parametrize("change", ["input", "rules", "output"])
def test_what_has_changed_is_done_again(tmp_path: Path, change: str) -> None:
    interrupt(tmp_path)
    words = ["--resume"]
    if change == "input":
        (tmp_path / "in" / "b.jsonl").write_text('{"id":"new","text":"New.\\nSubscribe to our newsletter\\n"}\n')
    elif change == "rules":
        words += ["--select", "boilerplate.newsletter-prompt,boilerplate.byline"]
    else:
        (tmp_path / "out" / "b.jsonl").unlink()
    said, ids = fix(tmp_path, *words)
    assert said.count("have changed since are checked again") == 1
    assert ids == ["a", "new" if change == "input" else "b", "c"]
    assert "Subscribe" not in "".join(path.read_text() for path in (tmp_path / "out").glob("*.jsonl"))


def test_nothing_to_go_on_with(tmp_path: Path) -> None:
    write_corpus(tmp_path)
    assert "no interrupted run" in fix(tmp_path, "--resume")[0]
    said, ids = fix(tmp_path, "--resume")
    assert "no interrupted run" in said
    assert ids == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["in", "--resume", "--no-cache"], "cannot be used with --no-cache"),
        (["in/a.jsonl", "--resume"], "requires several files"),
        (["in", "--fix", "--resume"], "--output-dir"),
        (["-", "--resume"], "standard input cannot be read again"),
    ],
)
def test_resume_that_cannot_be(tmp_path: Path, words: list[str], said: str) -> None:
    write_corpus(tmp_path)
    done = contentlint("check", *words, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def result(path: str, record: int) -> FileResult:
    found = unreadable("é", Location(path, record, f"r{record}", "body"))
    fix = Fix(title="Cut", edits=(Edit(Span(0, 2), "x"),), cuts=(3, 9), applicability=Applicability.UNSAFE)
    fixed = msgspec.structs.replace(found, fix=fix, value=0.25, limit="many", excerpt=Excerpt("é\0\u2028", 0, 1))
    return FileResult(
        path=path,
        record=record,
        record_id=f"r{record}",
        findings=(found,),
        fixed=(fixed,) * (record % 3),
        parts=("r.part2",),
        refused="because" if record % 2 else "",
        seconds={"a": 0.1 + record},
        source="example.org",
        text_chars=record,
    )


def test_replays_results_in_their_order(tmp_path: Path) -> None:
    files = {"a": 2, "text": 1, "empty": 0, "b": 1000, "last": 0}
    checkpoint = Checkpoint(tmp_path)
    done: list[str] = []

    def run(paths: object) -> object:
        for path in list(paths):  # type: ignore[call-overload]
            done.append(path)
            yield from (result(path, number) for number in range(files[path]))

    def all_results() -> list[FileResult]:
        return list(
            checkpointed(
                ((path, path, None if path == "text" else path) for path in files), checkpoint, run,  # type: ignore[arg-type]
            )
        )  # fmt: skip

    whole = [result(path, number) for path, count in files.items() for number in range(count)]
    assert all_results() == whole
    assert done == list(files)
    done.clear()
    assert all_results() == whole
    assert done == ["text"]


def test_a_path_that_is_no_text_is_done_again(tmp_path: Path) -> None:
    checkpoint = Checkpoint(tmp_path)
    assert len(list(checkpoint.recorded([result("\udcff", 1)], "\udcff", "digest"))) == 1
    assert not checkpoint.is_finished("\udcff", "digest")
