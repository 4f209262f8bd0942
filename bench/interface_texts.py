#!/usr/bin/env python3
"""Write the table of texts of web page software (`lint.signals.interface_texts`) from the translations of programs.

    pip download --no-deps nikola mkdocs-material isso django-machina askbot misago django-oscar plone.app.locales
    npm pack video.js mediaelement shariff nodebb tarteaucitronjs hexo-theme-next @docusaurus/theme-translations
    apt-get download wordpress-l10n mediawiki dokuwiki sphinx-common
    python bench/interface_texts.py FOLDER ../shared/bench/train    # each unpacked in a folder of FOLDER, by its name

`interface_texts.yaml` names the packages, their files, and which of their texts count. A text that is a whole
paragraph or title of a training article is left out, and one that is a line of several true pages is weak.
"""

import ast
import html
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import polib
import yaml
from commands import load, parser_of, records

from lint.core.segment import has_unspaced, word_count
from lint.signals.interface_texts import MAX_CHARS, Sureness, key_of, packed

TABLE = Path("lint/data/interface_texts.bin")
SOURCES = Path(__file__).with_name("interface_texts.yaml")

MIN_SURE_WORDS, MIN_SURE_UNSPACED_CHARS = 2, 4
"""A shorter translation is weak, whatever it translates: "Kopie" is a heading of any text."""

NOTES = "qqq"
"""MediaWiki's language of notes for translators."""

MIN_PAGES = 2
"""In so many true pages a text is not the software's alone."""

_PAIR = re.compile(r"""(['"])([\w.-]+)\1(?:\])?\s*[:=]\s*(['"])((?:[^\\\n]|\\.)*?)\3""")
_NUMBER = re.compile(r"%\d?\$?d|%(?=\s)|\{\{ ?n ?\}\}|\$?\{(?:count|readingTime|number)\}|(?<!&)#(?!\d)")
_NAME = re.compile(r"%(?:\(\w+\))?\d?\$?[sd]|%\d|\$\d|[{}\[\]]|''")


def main() -> None:
    """Read the translations and write the table."""
    parser = parser_of(__doc__)
    parser.add_argument("packages", type=Path, help="a folder of unpacked packages")
    parser.add_argument("training", type=Path, help="the training articles")
    parser.add_argument("--output", type=Path, default=TABLE)
    options = parser.parse_args()
    texts = collected(options.packages, yaml.safe_load(SOURCES.read_text(encoding="utf-8")))
    own, shared = _of_articles(options.training), _of_pages(options.training)
    texts = {text: sureness for text, sureness in texts.items() if key_of(text) not in own}
    texts |= {text: "weak" for text in texts if shared[key_of(text)] >= MIN_PAGES}
    options.output.write_bytes(packed(texts))
    print(f"{len(texts)} texts, {sum(sureness == 'sure' for sureness in texts.values())} of them sure", file=sys.stderr)


def _of_articles(train: Path) -> set[int]:
    """Return the hashes of the paragraphs and titles of the training articles."""
    articles = (article for file in sorted(train.glob("*.jsonl.gz")) for article in records(file))
    return {key_of(text) for each in articles for text in (*each["paragraphs"], each.get("title") or "")}


def _of_pages(train: Path) -> Counter[int]:
    """Return how many true pages have a line, by its hash."""
    pages = load(train / "wcxb" / "ground-truth.json.gz").values()
    return Counter(key for page in pages for key in set(map(key_of, page["articleBody"].split("\n"))))


def collected(packages: Path, sources: Iterable[Mapping[str, Any]]) -> dict[str, Sureness]:
    """Return the texts of all sources, one for each hash; what is weak anywhere is weak."""
    found: dict[int, tuple[str, Sureness]] = {}
    for source in sources:
        files = sorted(packages.glob(str(source["files"])))
        if not files:
            raise SystemExit(f"{source['name']}: no files {source['files']} in {packages}")
        for file in (file for file in files if file.stem != NOTES):
            for key, text in _catalog(file):
                for sureness in _wanted(source, key):
                    for shown in _shown(text):
                        is_sure = sureness == "sure" and _says_enough(shown)
                        known = found.get(key_of(shown), (shown, "sure"))
                        found[key_of(shown)] = known[0], "sure" if is_sure and known[1] == "sure" else "weak"
    found.pop(0, None)
    return dict(found.values())


def _wanted(source: Mapping[str, Any], key: str) -> Iterator[Sureness]:
    for sureness in ("sure", "weak"):
        keys = source.get(sureness, ())
        if keys == "all" or any(key == each or (each[-1] == "…" and key.startswith(each[:-1])) for each in keys):
            yield sureness


def _catalog(file: Path) -> Iterator[tuple[str, str]]:
    """Yield the keys and texts of a file of translations."""
    if file.suffix == ".mo":
        for entry in polib.mofile(str(file)):
            yield from ((entry.msgid, text) for text in (entry.msgstr, *entry.msgstr_plural.values()))
        return
    content = file.read_text(encoding="utf-8", errors="replace")
    if file.suffix == ".json":
        yield from _flat(json.loads(content), "")
    elif file.suffix == ".yml":
        yield from _flat(yaml.safe_load(content), "")
    elif file.suffix == ".py":
        yield from ast.literal_eval(content.partition("MESSAGES =")[2].strip()).items()
    else:
        for match in _PAIR.finditer(content):
            yield match[2], re.sub(r"\\(.)", lambda escape: "\n" if escape[1] == "n" else escape[1], match[4])


def _flat(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        elif isinstance(value, str):
            yield f"{prefix}{key}", value


def _shown(text: str) -> Iterator[str]:
    """Yield what a page shows of a text: without markup, one for each number of its plural; none with a name in it."""
    text = re.sub(r"\{\{PLURAL:[^|}]*\|((?:[^{}])*)\}\}", r"\1", text)
    for form in re.split(r"[|\n]", html.unescape(re.sub(r"<[^>]*>", "", text))):
        shown = " ".join(_NUMBER.sub("0", form).removesuffix("%s").split())
        if shown and len(shown) <= MAX_CHARS and not _NAME.search(shown) and key_of(shown):
            yield shown


def _says_enough(text: str) -> bool:
    if has_unspaced(text):
        return sum(map(str.isalpha, text)) >= MIN_SURE_UNSPACED_CHARS
    return word_count(text) >= MIN_SURE_WORDS


if __name__ == "__main__":
    main()
