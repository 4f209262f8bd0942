#!/usr/bin/env python3
"""Write the generated files of this checkout: the pages of the rules, and what contentlint reads instead of the rules.

    python bench/generate.py           # after a change of a rule or of a kind's parameters
    python bench/generate.py --check   # write nothing; fail if a file is stale

These are docs/rules/, the tables in docs/writing-rules.md, and in lint/data/ the parsed rules (`lint.config.shipped`)
and the clues of their patterns (`lint.signals.needle_search`).
"""

import re
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path

import figures
import msgspec
from clues import clues_of, indexed
from commands import parser_of
from kinds_reference import kinds_reference

from lint.catalog.pages import applicabilities, escaped, relative, rule_page, state
from lint.config import config, ruleset, shipped, strict_yaml
from lint.core.rule import Rule
from lint.reporters.title import title
from lint.signals import clue_index, regex

_GUIDE_PART = re.compile("(?<=<!-- kinds -->\n).*?(?=<!-- /kinds -->)", re.DOTALL)

_ASKED = ("_exempt", "_companion", "_label_after", "_label_before", "doubtful_lines", "naming_lines", "subject_lines")
"""Engines that are only asked about lines already found, never searched for."""


def index(rules: Iterable[Rule], on: Collection[str]) -> str:
    """Return the Markdown tables of all rules by family, linked to their pages."""
    lines = ["# The rules", ""]
    for family, members in groupby(rules, key=lambda rule: rule.id.partition(".")[0]):
        lines += [f"## {family}", "", "| rule | severity | fix | finds |", "|---|---|---|---|"]
        lines += [_row(rule, is_on=rule.id in on) for rule in members]
        lines.append("")
    return "\n".join(lines)


def _row(rule: Rule, *, is_on: bool) -> str:
    severity = rule.severity if is_on else f"{rule.severity}, {state(rule, is_on=False)}"
    fix = " or ".join(applicabilities(rule)) or "–"
    name = rule.id.partition(".")[2]
    return f"| [{name}]({relative(rule.id, '.md')}) | {severity} | {fix} | {escaped(title(rule.message))} |"


def pages(root: Path) -> Mapping[Path, str]:
    """Return the generated files of the checkout at `root` with their content."""
    rules = ruleset.load_folder(root / "rules").values()
    on = {rule.id for rule in config.load(None).rules_for(None)}
    folder = root / "docs" / "rules"
    table = figures.read(folder / "figures.json")
    made = {
        folder / relative(rule.id, ".md"): rule_page(
            rule, is_on=rule.id in on, measured=table.sentence(rule.id) if rule.id in on else ""
        )
        for rule in rules
    }
    made[folder / "README.md"] = index(rules, on)
    guide = root / "docs" / "writing-rules.md"
    made[guide] = _GUIDE_PART.sub(lambda _: f"\n{kinds_reference()}\n", guide.read_text(encoding="utf-8"))
    made[root / "lint" / "data" / shipped.NAME] = encoded_rules(_yaml(root / "rules"))
    made[root / "lint" / "data" / clue_index.CLUES] = _clues(rules)
    return made


def _clues(rules: Iterable[Rule]) -> str:
    """Return the clues of all patterns in the rules as JSON, with a line for each part of the index.

    Engines in `_ASKED` are listed without clues, so that they are not compiled when rules are loaded.
    """
    found: dict[str, tuple[clue_index.Clue, ...]] = {}
    for params in (rule.params for rule in rules):
        kinds = reversed(type(params).__mro__)
        prepared = [name for kind in kinds for name, value in vars(kind).items() if isinstance(value, cached_property)]
        engines = ((name, value) for name in prepared if isinstance(value := getattr(params, name), regex.Engine))
        for name, engine in engines:
            if name not in _ASKED:
                found[engine.key] = clues_of(engine)
            found.setdefault(engine.key, ())  # it may be searched for too
    index = indexed(dict(sorted(found.items())))
    parts = (msgspec.json.encode(getattr(index, name)).decode() for name in index.__struct_fields__)
    return "[\n" + ",\n".join(parts) + "\n]\n"


def _yaml(folder: Path) -> dict[str, tuple[str, Sequence[object]]]:
    """Return the text and values of each rule and preset, by file name relative to the folder."""
    found: dict[str, tuple[str, Sequence[object]]] = {}
    for rule_id, path in ruleset.rule_files(folder).items():
        text = strict_yaml.read(path)
        params = ruleset.load_rule(text, path=str(path), rule_id=rule_id).params
        parts = *ruleset.parts(strict_yaml.mapping(text, str(path))), engine_keys(params)
        found[f"{path.parent.name}/{path.name}"] = text, parts
    for path in (folder / "presets").glob("*.yaml"):
        text = strict_yaml.read(path)
        found[f"{path.parent.name}/{path.name}"] = text, (strict_yaml.mapping(text, str(path)),)
    return found


def encoded_rules(files: Mapping[str, tuple[str, Sequence[object]]]) -> str:
    """Return the content of `data/rules.json` for the text and the values of each file: one line a file."""
    lines = (
        f"{_json(name)}:{_json((*shipped.stamp(text.encode()), found))}"
        for name, (text, found) in sorted(files.items())
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def engine_keys(params: object) -> list[str]:
    """Return the keys of the engines of a rule's parameters, in the order in which they were made."""
    return [value.key for value in vars(params).values() if isinstance(value, regex.Engine)]


def stale(root: Path) -> Iterator[str]:
    """Yield what is missing, stale or left over among the generated files of the checkout at `root`."""
    made = pages(root)
    for path, text in made.items():
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            yield f"{path.relative_to(root)}: is stale"
    yield from (f"{path.relative_to(root)}: belongs to no rule" for path in _left_over(root, made))


def _left_over(root: Path, made: Collection[Path]) -> list[Path]:
    return sorted(path for path in (root / "docs" / "rules").rglob("*.md") if path not in made)


def write(root: Path) -> None:
    """Write the generated files of the checkout at `root`, and delete pages of removed rules."""
    made = pages(root)
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    for path in _left_over(root, made):
        path.unlink()


def main() -> int:
    """Return 0 if everything is up to date or was written, 1 if `--check` finds a stale file."""
    parser = parser_of(__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file is stale")
    given = parser.parse_args()
    root = Path(__file__).parents[1]
    if not given.check:
        write(root)
    problems = list(stale(root))
    for problem in problems:
        print(f"{problem}; run `python bench/generate.py`" if given.check else problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
