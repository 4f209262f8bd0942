"""The programs of bench/ run, on a few made articles: what they say of the linter they read from its commands and options."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.command import ROOT

pytestmark = pytest.mark.slow

TOPICS = {
    "harbour": "crane ferry captain pier tide cargo sailor anchor dock lighthouse",
    "orchard": "cider apple cellar harvest press barrel blossom farmer ladder basket",
    "glacier": "summit rope climber hut ridge snow guide crevasse weather descent",
}


def article(topic: str, seed: int) -> list[str]:
    """Six paragraphs of three sentences each about the topic."""
    draw = random.Random(f"{topic} {seed}").choice
    nouns = TOPICS[topic].split()

    def sentence() -> str:
        start = f"On {draw(['Monday', 'Tuesday', 'Friday'])} the {draw(nouns)} of the {topic} was taken to the {draw(nouns)}"
        return f"{start}, and the {draw(nouns)} said that it is as old as the {draw(nouns)} by the {draw(nouns)} in the {draw(nouns)}."

    return [" ".join(sentence() for _ in range(3)) for _ in range(6)]


ARTICLES = [
    (f"The {topic} and its number {seed} {TOPICS[topic]}", article(topic, seed))
    for seed in range(4)
    for topic in TOPICS
]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data set with an extractor, and the articles as records of a site."""
    folder = tmp_path_factory.mktemp("bench")
    (folder / "data" / "output").mkdir(parents=True)
    bodies = {f"page{number}": "\n".join(paragraphs) for number, (_, paragraphs) in enumerate(ARTICLES)}
    extracted = {key: f"{body}\nShare this article\n" for key, body in bodies.items()}
    for name, pages in {"ground-truth": bodies, "output/trafilatura": extracted}.items():
        pages_of = {key: {"articleBody": text} for key, text in pages.items()}
        (folder / "data" / f"{name}.json").write_text(json.dumps(pages_of))
    records = [json.dumps({"title": title, "paragraphs": paragraphs}) for title, paragraphs in ARTICLES]
    (folder / "site.jsonl").write_text("\n".join(records) + "\n")
    return folder


PROGRAMS = {
    "corpora data --documents 20 --engines local --jobs 1 --measures speed": "parquet.local.documents_per_second.1_cores",
    "corpora data --megabytes 1 --engines local --measures memory": "memory.fix.ratio_to_a_tenth_of_the_file",
    "foreign_title site.jsonl": "6 reported with the title of another",
    "learned_lines site.jsonl": "site.planted.planted_lines_removed_safely",
    "lsp_latency data --chars 3000 --edits 10 --limit 60000": "lsp.within_limit 1",
    "quality data --measures repair clean": "repair.trafilatura.f1_after 1.0000",
    "quality data --count 6 --measures stitched truncated": "truncated.f1",
    "rule_figures .": "boilerplate.social-prompt 0 12 12 12",
    "speed data --count 6 --rounds 1 --measures floor startup rules": "rules.ms_per_document.structure.stitched-article",
    "speed data --files 6 --rounds 1 --measures jobs cache memory": "memory.ratio_to_a_tenth_of_the_files",
}
"""The words, and what is printed among other things."""


@pytest.mark.parametrize("words", PROGRAMS)
def test_it_runs_and_prints_its_figures(bench: Path, words: str) -> None:
    program, *others = words.split()
    command = [sys.executable, ROOT / "bench" / f"{program}.py", *others]
    done = subprocess.run(command, cwd=bench, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert PROGRAMS[words] in done.stdout
