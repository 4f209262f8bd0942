"""`contentlint eval`: precision and recall on labelled data."""

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from lint.checking.checker import CheckOptions
from lint.checking.options import Options
from lint.cli.messages import say
from lint.cli.options import config_options, field_options, options_of, selection_options
from lint.cli.output import accepting_all
from lint.cli.paths import PathsCommand, PathType
from lint.config.config import Selection
from lint.core.document import Document
from lint.core.errors import UsageError
from lint.core.rule import Rule
from lint.reporters.summary import counted


class EvalArguments(msgspec.Struct, frozen=True, kw_only=True):
    """The arguments and options of `contentlint eval`, as click reads them."""

    labels: Path
    wanted: Path | None
    wanted_field: str
    labels_field: str
    text_field: str | None
    id_field: str | None
    unsafe_fixes: bool
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    output_format: str
    isolated: bool
    config_path: Path | None


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
@selection_options
@click.option(
    "--output-format", type=click.Choice(["text", "json", "html"]), default="text", show_default=True,
    help="Tables, all figures, or a page that also shows the worst documents.",
)  # fmt: skip
@config_options
def evaluate(**given: Any) -> None:
    """Measure the rules and --fix on your own labelled data: precision, recall, and the worst documents.

    LABELS is a file of records with the wanted text of each or with its unwanted lines; or a folder (or file) of
    collected texts, and WANTED another with the wanted ones under the same names. Nothing is changed.
    """
    from lint.evaluation.evaluate import evaluate as evaluated
    from lint.evaluation.report import as_json, as_text

    arguments = EvalArguments(**given)
    options = options_of(
        config_path=arguments.config_path,
        isolated=arguments.isolated,
        selection=Selection(arguments.select, arguments.ignore),
        text_field=arguments.text_field,
        id_field=arguments.id_field,
    )

    def settings(document: Document) -> tuple[Sequence[Rule], CheckOptions]:
        path = Path(document.path or "")
        config = options.config_in(path.parent)
        how = CheckOptions(fix=True, unsafe=arguments.unsafe_fixes, is_preview=True, edit_budget=config.edit_budget)
        return config.rules_for(path), how

    skipped: list[str] = []
    evaluation, worst = evaluated(_documents(arguments, options, skipped.append), settings)
    if skipped:
        say(f"skipped {counted(len(skipped), 'document')} that cannot be read; the first: {skipped[0]}")
    if not evaluation.documents:
        raise UsageError(_nothing(arguments))
    if arguments.output_format == "html":
        from lint.evaluation.page import as_page

        accepting_all(sys.stdout).writelines(as_page(evaluation, worst))
    elif arguments.output_format == "json":
        click.echo(as_json(evaluation), nl=False)
    else:
        for line in as_text(evaluation):
            click.echo(line)


def _documents(arguments: EvalArguments, options: Options, skip: Callable[[str], None]) -> Iterator[Any]:
    from lint.evaluation.labels import file_pairs, labelled_records

    for path in (arguments.labels, arguments.wanted):
        if path is not None and not path.exists():
            raise UsageError(f"{path}: no such file or folder")
    if arguments.wanted is not None:
        if arguments.labels.is_dir() != arguments.wanted.is_dir():
            raise UsageError("COLLECTED and WANTED have to be two folders, or two files")
        return file_pairs(arguments.labels, arguments.wanted, skip)
    fields = options.fields_for(arguments.labels)
    names = {"wanted_field": arguments.wanted_field, "labels_field": arguments.labels_field}
    return labelled_records(arguments.labels, fields, skip, **names)


def _nothing(arguments: EvalArguments) -> str:
    if arguments.wanted is not None:
        return f"no file in {arguments.labels} has one of the same name in {arguments.wanted}"
    return (
        f'{arguments.labels}: no record has the field "{arguments.wanted_field}" or "{arguments.labels_field}"; '
        "--wanted-field and --labels-field name others"
    )
