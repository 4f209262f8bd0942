"""The benchmark's own parts: made documents, related articles, other data sets' layouts, tables written into a file."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest
from corpus import read
from public_data import is_measured
from quality_tables import tables, write_between_marks
from related import related
from specimens import SHAPES, stitched

from tests.support.command import ROOT

TOPICS = ("harbour crane ferry captain", "orchard cider apple cellar", "glacier summit rope climber")


def article(topic: str, seed: int) -> list[str]:
    """Six paragraphs of 30 words, a third of them about the topic."""
    rng = random.Random(seed)
    other = [f"word{rng.randrange(10_000)}" for _ in range(120)]
    return [" ".join([*other[at * 20 : at * 20 + 20], *rng.choices(topic.split(), k=10)]) for at in range(6)]


POOL = [article(topic, seed) for seed, topic in enumerate(TOPICS * 3)]


@pytest.mark.parametrize("shape", SHAPES)
def test_foreign_text_starts_where_it_is_said_to(shape: str) -> None:
    made = stitched(POOL, count=60, seed=1, shape=shape)
    with_defect = [specimen for specimen in made if specimen.defect_lines]
    assert 15 <= len(with_defect) <= 45
    for specimen in with_defect:
        lines = specimen.text.split("\n")
        starts = {lines[number - 1] for number in specimen.defect_lines}
        assert starts == {piece.split("\n")[0] for piece in specimen.pieces[1:]}
        assert sorted(specimen.text.split()) == sorted(" ".join(specimen.pieces).split())


def test_a_document_without_a_defect_is_its_article() -> None:
    made = stitched(POOL, count=20, seed=1, shape="whole")
    for specimen in made:
        if not specimen.defect_lines:
            assert [line for line in specimen.text.split("\n") if line] in POOL
            assert specimen.text == f"{specimen.pieces[0]}\n"


@pytest.mark.parametrize(("shape", "longest"), [("tail", 2), ("uncut", 3), ("whole", 6), ("leads", 1), ("near", 4)])
def test_shapes_differ_in_length(shape: str, longest: int) -> None:
    made = stitched(POOL, count=80, seed=1, shape=shape)
    lengths = [len(list(filter(None, piece.split("\n")))) for specimen in made for piece in specimen.pieces[1:]]
    assert max(lengths) == longest
    assert shape != "whole" or min(lengths) == longest


def test_related_articles_share_a_topic_and_not_the_story() -> None:
    retold = [*POOL[0][:5], "Another end."]
    nearest = related([*POOL, retold])
    assert nearest[0][:2] in ([3, 6], [6, 3])
    assert len(POOL) not in nearest[0]


def test_articles_without_a_word_in_common_are_not_related() -> None:
    assert related([["harbour crane"], ["orchard cider"], ["glacier summit"]]) == [[], [], []]


def test_wcxb_is_read_from_a_clone(tmp_path: Path) -> None:
    truth = tmp_path / "clone" / "dev" / "ground-truth"
    truth.mkdir(parents=True)
    for number, host in enumerate(("www.news.example", "example.org")):
        page = {
            "file_id": f"000{number}",
            "url": f"https://{host}/a",
            "_internal": {"page_type": {"primary": "forum", "tags": []}},
            "ground_truth": {"title": None, "main_content": "One.\n\n  Two. \n"},
        }
        (truth / f"000{number}.json").write_text(json.dumps(page))
    assert [is_measured(f"https://{host}") for host in ("www.news.example", "example.org")] == [True, False]
    assert convert("wcxb", tmp_path).stdout == "1 pages\n"
    corpus = read(tmp_path / "out")
    assert (corpus.truth, corpus.page_types, corpus.extracted) == (
        {"dev-0000": "One.\nTwo."},
        {"dev-0000": "forum"},
        {},
    )
    assert corpus.articles("any") == []


def test_polish_pages_are_read_from_a_clone(tmp_path: Path) -> None:
    reference = tmp_path / "clone" / "Corpus_daniel_v2.0" / "reference"
    reference.mkdir(parents=True)
    for key, text in {"a": "<p>Raz &amp; dwa.</p>\n<p>Trzy.</p>\n<p>Cztery.</p>", "b": "<p>Raz.</p>", "c": ""}.items():
        (reference / key).write_text(text)
    languages = {"a": "Polish", "b": "Polish", "c": "Greek", "gone": "Polish"}
    (reference.parent / "doc_lg.json").write_text(json.dumps(languages))
    assert convert("daniel", tmp_path).returncode == 0
    assert read(tmp_path / "out").truth == {"a": "Raz & dwa.\nTrzy.\nCztery."}


def test_a_folder_that_is_no_clone_is_said_to_be_none(tmp_path: Path) -> None:
    done = convert("wcxb", tmp_path)
    assert (done.returncode, done.stderr) == (2, "public_data: no pages: is this a clone of the data set?\n")


def convert(source: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, ROOT / "bench" / "public_data.py", source, folder / "clone", folder / "out"]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def test_tables_have_what_was_measured_and_nothing_else() -> None:
    figures = {
        **{f"stitched.near.{name}": 0.5 for name in ("precision", "recall", "f1", "clean_documents_flagged")},
        "stitched.clean_documents_flagged": 0.25,
    }
    assert list(tables(figures))[2:] == [
        "| openings on a related topic after it | 0.500 | 0.500 | 0.500 | 50.0% | – | – |",
        "| all shapes of stitched | – | – | – | 25.0% | – | – |",
    ]


def test_tables_are_written_between_their_marks_alone(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    text = "A\n<!-- quality: one -->\n{}<!-- /quality -->\nB\n<!-- quality: two -->\nold\n<!-- /quality -->\n"
    path.write_text(text.format("old\n"))
    write_between_marks(path, "one", ["new", "rows"])
    assert path.read_text() == text.format("new\nrows\n")
    with pytest.raises(ValueError, match="quality: three"):
        write_between_marks(path, "three", ["new"])


def test_the_readme_has_a_place_for_each_data_set(tmp_path: Path) -> None:
    copy = tmp_path / "README.md"
    copy.write_text((ROOT / "README.md").read_text(encoding="utf-8"), encoding="utf-8")
    for name in ("zyte", "wcxb", "daniel"):
        write_between_marks(copy, name, ["rows"])
    assert copy.read_text(encoding="utf-8").count("-->\nrows\n<!-- /quality -->") == 3
