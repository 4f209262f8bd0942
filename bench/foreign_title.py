"""How often `structure.foreign-title` is wrong, and how often right: real titles, and titles drawn at random.

    python bench/foreign_title.py ../shared/bench/train/*.jsonl.gz

The files have articles with `title` and `paragraphs`, such as those of Wikinews and of the BBC.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from commands import parser_of, records, run_program

from lint.config import config
from lint.core.document import Document
from lint.core.linter import lint
from lint.core.rule import Rule
from lint.kinds.foreign_title import ForeignTitle
from lint.signals.title_words import title_units

RULE = "structure.foreign-title"

SEED = 1

TRUNCATIONS_PARAGRAPHS = (1_000, 3, 1)  # How many paragraphs are kept; truncation must not look like a foreign title


class Article(NamedTuple):
    title: str
    paragraphs: list[str]


def main() -> None:
    """Print how many titles are reported with their own text and with another one."""
    parser = parser_of(__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    articles = [article for path in parser.parse_args().files for article in _articles(path)]
    rule = config.load(None, config.Selection(select=(RULE,))).rules_for(None)
    told = [article for article in articles if _is_told(article, rule)]
    print(f"{len(articles):,} articles, {len(told):,} with a title and a text that are long enough to tell")
    for count in TRUNCATIONS_PARAGRAPHS:
        wrong = sum(_is_reported(article.title, article.paragraphs[:count], rule) for article in told)
        print(f"first {count:,} paragraphs: {wrong} reported with their own title ({wrong / len(told):.2%})")
    draw = random.Random(SEED)
    others = [draw.choice([other for other in told if other.title != article.title]) for article in told]
    right = sum(
        _is_reported(article.title, other.paragraphs, rule) for article, other in zip(told, others, strict=True)
    )
    print(f"{right:,} reported with the title of another ({right / len(told):.1%})")


def _articles(path: Path) -> Iterator[Article]:
    for record in records(path):
        yield Article(record["title"].strip(), record["paragraphs"])


def _is_told(article: Article, rules: tuple[Rule, ...]) -> bool:
    """Return whether title and text are long enough for the rule."""
    (rule,) = rules
    params = rule.params
    assert isinstance(params, ForeignTitle)
    words = sum(len(paragraph.split()) for paragraph in article.paragraphs)
    return len(title_units(article.title)) >= params.min_title_words and words >= params.min_words


def _is_reported(title: str, paragraphs: list[str], rules: tuple[Rule, ...]) -> bool:
    return bool(lint(Document("\n\n".join(paragraphs) + "\n", meta={"title": title}), rules).diagnostics)


if __name__ == "__main__":
    run_program(main)
