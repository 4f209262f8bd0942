"""`contentlint rules`, `explain` and `test`: what the rules are, and whether they do what their examples say."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from lint.cli.exit_codes import EXIT_FINDINGS
from lint.cli.options import config, config_options
from lint.cli.output import has_color
from lint.cli.paths import PathType
from lint.errors import UsageError, did_you_mean
from lint.printable import printable


@click.command()
@config_options
def rules(config_path: Path | None, isolated: bool) -> None:
    """List the rules: which are on, how severe they are, what they find."""
    from lint import catalog

    settings = config(config_path, isolated=isolated)
    on = {rule.id for rule in settings.rules_for(None)}
    click.echo(catalog.rules_table(settings.known.values(), on, color=has_color(sys.stdout)), nl=False)


@click.command()
@click.argument("rule_id", metavar="RULE", required=False)
@click.option(
    "--line", "place", metavar="FILE:LINE", help="Say which rules report a line, and what the models see in it."
)
@config_options
def explain(rule_id: str | None, place: str | None, config_path: Path | None, isolated: bool) -> None:
    """Explain a rule: what it finds, why that matters, examples, and whether its fix is safe. Or explain a line."""
    if (rule_id is None) == (place is None):
        raise UsageError("explain needs the name of a rule, or --line FILE:LINE")
    settings = config(config_path, isolated=isolated)
    if place is not None:
        from lint.cli.line import explanation

        for line in explanation(place, settings):
            click.echo(line)
        return
    from lint import catalog

    known = settings.known
    if rule_id is None or rule_id not in known:
        raise UsageError(f'unknown rule "{rule_id}"{did_you_mean(rule_id or "", known)}')
    click.echo(catalog.explanation(known[rule_id], color=has_color(sys.stdout)), nl=False)


@click.command(name="test")
@click.argument("folder", required=False, type=PathType())
@config_options
def run_examples(folder: Path | None, config_path: Path | None, isolated: bool) -> int:
    """Run the examples in rule files (default: all rules that the config knows)."""
    from lint import ruleset, testing

    known = ruleset.load_folder(folder) if folder else config(config_path, isolated=isolated).known
    problems = example_count = 0
    for outcome in testing.run(known.values()):
        example_count += outcome.example > 0
        if outcome.problem:
            problems += 1
            place = f"example {outcome.example}" if outcome.example else "examples"
            click.echo(f"{outcome.rule}: {place}: {printable(outcome.problem)}")
    click.echo(f"{len(known)} rules, {example_count} examples, {problems} problems")
    return EXIT_FINDINGS if problems else 0
