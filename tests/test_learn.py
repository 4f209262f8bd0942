"""Learning: lines that recur in a source's documents are counted alike in any order and by any number of processes."""

from __future__ import annotations

import gzip
import os
import random
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint import config, profile
from lint.document import Document
from lint.errors import ConfigError
from lint.learning import tally
from lint.learning.learn import learn
from lint.learning.sample import Sample, Threshold, sampled
from lint.profile import MAX_BYTES, Profile
from lint.signals.recurring_lines import Source
from tests.command import contentlint, findings

PROMPT = "Write to us if you have seen something in the valley."
MENU = "News from the valley and the river"
WORDS = ["mill", "river", "valley", "owner", "fire", "council", "bridge", "ferry", "harvest", "market", "school"]

ROOT = Path(__file__).parent.parent

TWENTIETH = Threshold(0.05, 10)


def article(number: int, *, head: Iterable[str] = (), tail: Iterable[str] = (), middle: Iterable[str] = ()) -> str:
    """A text of three paragraphs that no other number has, with lines around them."""
    chosen = random.Random(number)
    prose = [
        f"Number {number}.{part} tells of the {' and the '.join(chosen.sample(WORDS, 5))}, and of what came of it."
        for part in range(3)
    ]
    return "\n\n".join([*head, prose[0], *middle, *prose[1:], *tail]) + "\n"


def documents(texts: Iterable[str], source: str = "valley.example") -> list[Document]:
    return [Document(text, meta={"url": f"https://{source}/{number}"}) for number, text in enumerate(texts)]


def learned(found: Sequence[Document], threshold: Threshold = TWENTIETH, *, parts: int = 1) -> Profile:
    """The profile of documents that are read in so many parts."""
    cut = [found[part::parts] for part in range(parts)]
    return learn(lambda function: map(function, cut), threshold).profile


def test_lines_are_learned_with_their_share_and_place() -> None:
    texts = [
        article(
            n, head=[MENU] if n % 2 else [], tail=[PROMPT] if n % 4 else [], middle=["Advertisement"] if n < 20 else []
        )
        for n in range(100)
    ]
    (source,) = learned(documents(texts)).sources.values()
    expected = Source(documents=100, head={MENU: 0.5}, tail={PROMPT: 0.75}, middle={"Advertisement": 0.2})
    assert source == expected


def test_a_line_that_stands_above_and_below_is_learned_for_both() -> None:
    texts = [article(n, head=["Share"] if n % 2 else [], tail=["Share"] if n % 3 == 0 else []) for n in range(60)]
    (source,) = learned(documents(texts)).sources.values()
    assert (source.head, source.tail) == ({"Share": 0.5}, {"Share": round(20 / 60, 3)})


def test_a_line_counts_once_in_a_document() -> None:
    texts = [article(n, tail=[PROMPT] * 20 if n < 9 else []) for n in range(100)]
    assert learned(documents(texts)).sources == {}
    texts.append(article(100, tail=[PROMPT] * 20))
    assert learned(documents(texts)).sources["valley.example"].tail == {PROMPT: round(10 / 101, 3)}


def test_two_of_three_documents_are_no_evidence() -> None:
    texts = [article(n, tail=[PROMPT] if n else []) for n in range(3)]
    assert learned(documents(texts)).sources == {}
    assert learned(documents(texts), Threshold(0.05, 2)).sources["valley.example"].tail == {PROMPT: 0.667}


def test_the_share_has_to_be_reached() -> None:
    texts = [article(n, tail=[PROMPT] if n < 19 else []) for n in range(400)]
    assert learned(documents(texts)).sources == {}
    texts[19] = article(19, tail=[PROMPT])
    assert learned(documents(texts)).sources["valley.example"].tail == {PROMPT: 0.05}


def test_sources_are_counted_apart() -> None:
    found = documents([article(n, tail=[PROMPT]) for n in range(30)], "www.valley.example")
    found += documents([article(n) for n in range(30, 60)], "hill.example")
    found += documents([article(n, tail=[MENU]) for n in range(60, 90)], "VALLEY.example")
    assert learned(found).sources == {"valley.example": Source(documents=60, tail={MENU: 0.5, PROMPT: 0.5})}


def test_copies_of_an_article_are_no_evidence() -> None:
    texts = [article(n) for n in range(100)] + [article(7)] * 50
    assert learned(documents(texts)).sources == {}


def test_versions_of_an_article_are_no_evidence() -> None:
    texts = [article(n) for n in range(100)] + [article(7, tail=[f"Updated at {n} o'clock"]) for n in range(50)]
    assert learned(documents(texts)).sources == {}


def test_a_source_of_copies_has_no_lines() -> None:
    assert learned(documents([article(1)] * 500)).sources == {}


def test_documents_of_unknown_source_are_counted_and_passed_over() -> None:
    texts = [article(n, tail=[PROMPT]) for n in range(30)]
    result = learn(lambda function: iter([function([*map(Document, texts), None])]), TWENTIETH)
    assert (result.profile.sources, result.tally.unknown_count, result.tally.unreadable_count) == ({}, 30, 1)


def test_a_line_needs_a_letter_and_no_control_characters() -> None:
    bad = ["* * *", "2000", "a\x07b", "a\udc80b", "x" * 501]
    texts = [article(n, tail=[*bad, "ZWNJ\u200cline"]) for n in range(30)]
    assert learned(documents(texts)).sources["valley.example"].tail == {"ZWNJ\u200cline": 1.0}


_MANY = documents(
    [article(n % 90, head=[MENU] if n % 3 else [], tail=[PROMPT] if n % 2 else []) for n in range(120)]
) + documents([article(n, tail=[PROMPT] if n % 2 else []) for n in range(200, 260)], "hill.example")


@settings(max_examples=20)
@given(st.integers(), st.integers(1, 9))
def test_order_and_parts_do_not_matter(seed: int, parts: int) -> None:
    shuffled = list(_MANY)
    random.Random(seed).shuffle(shuffled)
    assert profile.written(learned(shuffled, parts=parts)) == profile.written(learned(_MANY))


@settings(max_examples=30)
@given(st.integers(), st.integers(1, 5), st.integers(1, 4000))
def test_a_sample_that_has_to_shrink_is_the_same_in_any_order(seed: int, parts: int, room: int) -> None:
    added = [(f"s{number % 37}", number * 7919 % 100_003, b"12345678") for number in range(6000)]
    whole = Sample(room)
    for each in added:
        whole.add(*each)
    random.Random(seed).shuffle(added)
    samples = [Sample(room) for _ in range(parts)]
    for number, each in enumerate(added):
        samples[number % parts].add(*each)
    for other in samples[1:]:
        samples[0].merge(other)
    first = samples[0]
    assert (first.cap, first.source_fraction) == (whole.cap, whole.source_fraction)
    assert first.candidates(Threshold(0, 1)) == whole.candidates(Threshold(0, 1))


def test_a_sample_stays_within_its_room() -> None:
    sample = Sample(5000)
    for number in range(50_000):
        sample.add(f"s{number % 5000}", number, b"12345678")
    assert sample.source_fraction < 1
    held = sum(map(len, sample._documents.values()))
    assert held <= 2 * 5000


def test_a_sample_of_a_large_source_is_enough() -> None:
    sample = Sample()
    for number in range(5000):
        sample.merge(sampled(documents([article(number, tail=[PROMPT] if number % 10 == 0 else [])])))
    assert sample.cap == 1000
    (lines,) = sample.candidates(TWENTIETH).values()
    assert len(lines) == 1


def test_more_lines_than_chrome_has_are_left_out() -> None:
    texts = [article(n, tail=[f"Line {line} of the table" for line in range(300)]) for n in range(30)]
    assert len(learned(documents(texts)).sources["valley.example"].tail) == tally.MAX_LINES


_NAMES = st.text(min_size=1, max_size=50)
_SHARES = st.dictionaries(st.text(min_size=1, max_size=500), st.sampled_from([0.05, 0.5, 1.0]), max_size=5)


@given(st.dictionaries(_NAMES, st.builds(Source, documents=st.integers(1, 10**9), head=_SHARES, tail=_SHARES)))
def test_a_profile_is_read_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, sources: dict[str, Source]
) -> None:
    try:
        str(sources).encode()
    except UnicodeEncodeError:
        return  # lines with lone surrogates are not learned
    made = Profile(
        version=1, contentlint="1.2.3", source_field="site", min_share=0.05, min_documents=10, sources=sources
    )
    path = tmp_path_factory.getbasetemp() / "profile.yaml"
    text, left_out_count = profile.written(made)
    path.write_text(text, encoding="utf-8", newline="")
    read = profile.read(path)
    assert left_out_count == 0
    assert msgspec.structs.replace(read, sources={}) == msgspec.structs.replace(made, sources={})
    for name, source in sources.items():
        short = {line for line in (*source.head, *source.tail) if len(profile.quoted(line)) <= 1000}
        assert set(read.sources[name].head) | set(read.sources[name].tail) == short


def test_a_profile_stays_small_and_keeps_the_largest_sources() -> None:
    lines = {f"The line of number {number} in this source, which is long enough": 0.5 for number in range(20)}
    sources = {f"s{number}.example": Source(documents=number + 1, tail=lines) for number in range(1000)}
    text, left_out_count = profile.written(Profile(version=1, sources=sources))
    assert MAX_BYTES - 2000 < len(text.encode()) <= MAX_BYTES
    assert '"s999.example":' in text
    assert '"s0.example":' not in text
    assert left_out_count == 1000 - text.count("    documents: ")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("version: 2\n", "this profile is of version 2; this contentlint reads version 1"),
        ("", 'the key "version" is missing'),
        ("version: 1\nsorces: {}\n", 'unknown key "sorces" (did you mean "sources"?)'),
        ("version: 1\nsources: {a: {documents: 0}}\n", 'expected "int" >= 1'),
        ("version: 1\nsources: {a: {documents: 1, tail: {b: 2}}}\n", 'expected "float" <= 1'),
        ("version: 1\nsources: {a: {documents: 1, tail: [b]}}\n", 'expected "object", got "array"'),
        ("version: 1\nsources: {a: {documents: 1, tail: {b: .nan}}}\n", "is not finite"),
        (f"version: 1\nsources: {{a: {{documents: 1, tail: {{{'b' * 501}: 1}}}}}}\n", "length <= 500"),
        ("version: [1]\n", 'version: expected "int", got "array"'),
        ("a: b\nversion: 1\n", "unknown key"),
    ],
)
def test_a_faulty_profile(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "profile.yaml"
    path.write_text(text)
    with pytest.raises(ConfigError) as caught:
        profile.read(path)
    assert said in str(caught.value)


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
        "contentlint: passed over 1 document that cannot be read; `check` says why\n"
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
from lint.errors import SourceError
from lint.learning.work import documents, mapped, pieces
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
    done = subprocess.run(
        [sys.executable, "-c", DYING], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "600\na process that counted lines died (out of memory, or killed): try fewer --jobs\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere", "--output", "p.yaml"], "nowhere: no such file or folder"),
        (["texts", "--output", "a.yaml"], "a.yaml: is there already and is no profile; nothing was written"),
        (["texts", "--output", "a.jsonl"], "a.jsonl: a profile has to be named .yaml or .yml"),
        (["texts", "--output", "no/p.yaml"], "no/p.yaml: cannot be written: no such folder"),
        (["empty", "--output", "p.yaml"], "no text files in empty"),
        (["texts"], "Missing option '--output'"),
        ([], "Missing argument 'CORPUS...'"),
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
        ("bad.yaml", "version: 1\nlines: []\n", 'bad.yaml:2: unknown key "lines"'),
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
