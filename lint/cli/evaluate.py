"""`contentlint eval`: precision and recall on labelled data."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from lint.checking.checker import CheckOptions
from lint.cli.options import config_options, field_options, options_of, rule_options
from lint.cli.output import accepting_all, say
from lint.cli.paths import PathsCommand, PathType
from lint.config.config import Selection
from lint.core.document import Document
from lint.core.errors import UsageError
from lint.core.rule import Rule
from lint.reporters.summary import counted


@click.command(name="eval", cls=PathsCommand)
@click.argument("labels", type=PathType())
@click.argument("wanted", required=False, type=PathType())
@click.option(
    "--wanted-field", metavar="NAME", default="wanted", show_default=True,
    help="The field of a record that holds the text that was wanted.",
)  # fmt: skip
@click.option(
    "--labels-field", metavar="NAME", default="labels", show_default=True,
    help="The field of a JSON record with its unwanted lines: numbers, or objects with line and rule.",
)  # fmt: skip
@field_options
@click.option("--unsafe-fixes", is_flag=True, help="Judge the fixes that are less certain too.")
@rule_options
@click.option(
    "--output-format", type=click.Choice(["text", "json", "html"]), default="text", show_default=True,
    help="Tables, all figures, or a page that also shows the worst documents.",
)  # fmt: skip
@config_options
def evaluate(
    labels: Path, wanted: Path | None, wanted_field: str, labels_field: str, unsafe_fixes: bool, output_format: str,
    select: tuple[str, ...], ignore: tuple[str, ...], **given: Any,
) -> None:  # fmt: skip
    """Measure the rules and --fix on your own labelled data: precision, recall, and the worst documents.

    LABELS is a file of records with the wanted text of each or with its unwanted lines; or a folder (or file) of
    collected texts, and WANTED another with the wanted ones under the same names. Nothing is changed.
    """
    from lint.evaluation.evaluate import evaluate as evaluated
    from lint.evaluation.labels import file_pairs, labelled_records
    from lint.evaluation.report import as_json, as_text

    options = options_of(selection=Selection(select, ignore), **given)

    def settings(document: Document) -> tuple[Sequence[Rule], CheckOptions]:
        path = Path(document.path or "")
        config = options.config_in(path.parent)
        how = CheckOptions(fix=True, unsafe=unsafe_fixes, is_preview=True, edit_budget=config.edit_budget)
        return config.rules_for(path), how

    fields, skipped = {"wanted_field": wanted_field, "labels_field": labels_field}, list[str]()
    for each in (labels, wanted):
        if each is not None and not each.exists():
            raise UsageError(f"{each}: no such file or folder")
    if wanted is None:
        documents = labelled_records(labels, options.fields_for(labels), skipped.append, **fields)
    elif labels.is_dir() != wanted.is_dir():
        raise UsageError("COLLECTED and WANTED have to be two folders, or two files")
    else:
        documents = file_pairs(labels, wanted, skipped.append)
    evaluation, worst = evaluated(documents, settings)
    if skipped:
        say(f"skipped {counted(len(skipped), 'document')} that cannot be read; the first: {skipped[0]}")
    if not evaluation.documents and wanted is not None:
        raise UsageError(f"no file in {labels} has one of the same name in {wanted}")
    if not evaluation.documents:
        names = " or ".join(f'"{name}"' for name in fields.values())
        raise UsageError(f"{labels}: no record has the field {names}; --wanted-field and --labels-field name others")
    if output_format == "html":
        from lint.evaluation.report import as_page

        accepting_all(sys.stdout).writelines(as_page(evaluation, worst))
    elif output_format == "json":
        click.echo(as_json(evaluation), nl=False)
    else:
        for line in as_text(evaluation):
            click.echo(line)
