#!/usr/bin/env python3
"""What a change does to thousands of real texts: two versions of the linter over the same public documents.

    python bench/ecosystem.py BASE HEAD --texts ../shared/bench        # two git revisions
    python bench/ecosystem.py main HEAD --texts ../shared/bench --samples 3

Both versions are built into environments of their own, kept in `--builds` from run to run. Each checks and fixes the
same texts (`public_texts.py`) with its default rules. Printed are the findings that came and went, by rule, source and
language; the texts that `--fix` changes differently; the words of true bodies that only HEAD removes; processor time;
and of each rule some of the differences, the same ones for the same texts. Of the rules in preview in HEAD it says
whether they are right often enough to leave it.
"""

import argparse
import tempfile
from pathlib import Path

from commands import parser_of, run_program
from comparison import Version, compared
from comparison_report import report
from preview_rules import preview_report
from public_texts import public_texts
from revisions import checkout_of, command_of, commit_of


def main() -> None:
    options = _options()
    texts = public_texts(options.texts)
    commits = [commit_of(revision) for revision in (options.base, options.head)]
    commands = [command_of(commit, options.builds) for commit in commits]
    base, head = (Version.of(command, texts) for command in commands)
    print(report(compared(texts, base, head), samples=options.samples, commits=(commits[0], commits[1])))
    print(preview_report(commands[1], checkout_of(commits[1], options.builds), texts))


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__)
    parser.add_argument("base", help="the git revision before the change")
    parser.add_argument("head", help="the one after it")
    parser.add_argument("--texts", type=Path, required=True, help="the folder with the data sets")
    parser.add_argument("--samples", type=int, default=10, help="differences to show of each rule (default: 10)")
    default = Path(tempfile.gettempdir()) / "contentlint-ecosystem"
    parser.add_argument("--builds", type=Path, default=default, help=f"where the versions are kept ({default})")
    return parser.parse_args()


if __name__ == "__main__":
    run_program(main)
