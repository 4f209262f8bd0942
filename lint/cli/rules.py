"""`contentlint rules`, `explain` and `test`."""

import sys
from pathlib import Path

import click

from lint.cli.options import config, config_options, rule_ids
from lint.cli.output import echo, has_color
from lint.cli.paths import PathType
from lint.config import strict_yaml
from lint.config.config_file import preset, presets
from lint.config.selection import expand
from lint.core.errors import EXIT_FINDINGS, UsageError, did_you_mean
from lint.core.finding import INPUT_ERROR
from lint.core.printable import printable
from lint.reporters.summary import counted

_INPUT_ERROR = f"""\
{INPUT_ERROR} (error)

What it finds
  A document that cannot be read or decoded: a file without permission or with binary data, a record that is not valid
  JSON or has no text. The run goes on with the next one.

Why it matters
  A document that was not read was not checked, so that nothing is known about its text.

Fix
  No automatic fix. The rule is part of contentlint: it has no parameters and cannot be turned off; exclude a path with
  `exclude` in the config.
"""


@click.command()
@config_options
def rules(config_path: Path | None, isolated: bool) -> None:
    """List the rules: which are on, how severe they are, what they find."""
    from lint.catalog import pages

    settings = config(config_path, isolated=isolated)
    on = {rule.id for rule in settings.rules_for(None)}
    echo(pages.rules_table(settings.known.values(), on, color=has_color(sys.stdout)))


@click.command()
@click.argument("rule_id", metavar="RULE", required=False, shell_complete=rule_ids)
@click.option(
    "--line", "place", metavar="FILE:LINE", help="Show which rules report a line, and how the models judge it."
)
@config_options
def explain(rule_id: str | None, place: str | None, config_path: Path | None, isolated: bool) -> None:
    """Explain a rule (what it finds, why that matters, examples, whether its fix is safe), a family, preset or line."""
    if (rule_id is None) == (place is None):
        raise UsageError("explain needs the name of a rule, or --line FILE:LINE")
    settings = config(config_path, isolated=isolated)
    if place is not None:
        from lint.cli.line import explanation

        for line in explanation(place, settings):
            click.echo(line)
        return
    from lint.catalog import pages

    known, name = settings.known, rule_id or ""
    if name == INPUT_ERROR:
        echo(_INPUT_ERROR)
    elif name in known:
        echo(pages.explanation(known[name], color=has_color(sys.stdout)))
    elif name in presets():
        echo(_preset_page(name))
    elif ids := expand(name, known):
        on = {rule.id for rule in settings.rules_for(None)}
        echo(pages.rules_table((known[each] for each in ids), on, color=has_color(sys.stdout)))
    else:
        names = [*known, *{each.partition(".")[0] for each in known}, *presets(), INPUT_ERROR]
        raise UsageError(f'unknown rule or family "{name}"{did_you_mean(name, names)}')


def _preset_page(name: str) -> str:
    """Return the page of a preset: its comment, whether it has the default rules, and its YAML."""
    text = strict_yaml.read(preset(name))
    comment = " ".join(line.removeprefix("#").strip() for line in text.splitlines() if line.startswith("#"))
    body = "".join(f"    {line}\n" for line in text.splitlines() if line and not line.startswith("#"))
    way = "It has the default rules."
    if name != "default" and "extends" not in strict_yaml.mapping(text, name):
        way = f"It replaces the default rules. To have both: extends: [default, {name}]"
    return f"{name} (preset)\n\n{comment}\n\n{way}\n\n{body}"


@click.command(name="test")
@click.argument("folder", required=False, type=PathType())
@click.option("--explain", "is_explained", is_flag=True, help="Show why an example did not match.")
@config_options
def run_examples(folder: Path | None, is_explained: bool, config_path: Path | None, isolated: bool) -> int:
    """Run the examples in rule files (default: all rules that the config knows)."""
    from lint.catalog import examples
    from lint.config import ruleset

    known = ruleset.load_folder(folder) if folder else config(config_path, isolated=isolated).known
    problems = example_count = 0
    for outcome in examples.run(known.values()):
        example_count += outcome.example > 0
        if outcome.problem:
            problems += 1
            place = f"example {outcome.example}" if outcome.example else "examples"
            click.echo(f"{outcome.rule}: {place}: {printable(outcome.problem)}")
            if is_explained and outcome.example:
                for line in examples.explained(known[outcome.rule], outcome.example):
                    click.echo(f"  {printable(line)}")
    counts = ((len(known), "rule"), (example_count, "example"), (problems, "problem"))
    click.echo(", ".join(counted(count, noun) for count, noun in counts))
    return EXIT_FINDINGS if problems else 0
