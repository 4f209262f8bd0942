"""The dialogue of `contentlint review`.

Like `git add -p`, it applies the fixes of a document in one step, once all of its findings are decided or the review
ends. Everything else is written at once.
"""

import os
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec

from lint.checking.files import FileChecker, Options
from lint.checking.writing import fix_file
from lint.cli.decisions import Decisions
from lint.cli.output import echo
from lint.cli.review_severity import SEVERITIES, change_severity
from lint.cli.review_view import Item, items_of, show, show_all
from lint.core.errors import ContentlintError, FixError, joined
from lint.core.finding import INPUT_ERROR
from lint.core.printable import printable
from lint.core.types import Severity
from lint.ledger import transaction
from lint.ledger.history import scope
from lint.sources.walk import Target

DEFAULT_REASON = "reviewed"

HELP = """\
f           fix the finding, safe or not; done when the document is decided, and `contentlint undo` puts it back
a [REASON]  accept the finding: it goes into the baseline
s           skip it, and do not ask again
F, A, S     the same for this and all later findings of the rule
e           change the severity of the rule in the config
u           undo the last decision
p           print the whole diff, or the text around
q           quit; what was decided stays
?           print this help
"""


class _Decided(NamedTuple):
    item: Item
    what: str
    take_back: Callable[[], None]
    finding_count: int = 1  # The number of findings: the fixes of a file are one decision once they are applied


class _Over(Exception):  # noqa: N818 - a signal within this module
    """The user quits, or the input ends."""


class Session:
    """Asks about findings until there are none left, or the user quits."""

    def __init__(self, options: Options, decisions: Decisions, *, is_sample: bool) -> None:
        self._options, self._decisions, self._is_sample = options, decisions, is_sample
        self._queue: deque[Item] = deque()
        self._to_fix: list[Item] = []  # The findings whose fixes are chosen and not applied yet
        self._history: list[_Decided] = []
        self._for_rule: dict[str, tuple[str, str]] = {}  # What to do with all findings of a rule: a key, and a reason
        self._severities: dict[str, str] = {}
        self._run_count = 0

    def run(self, queues: Iterable[list[Item]]) -> None:
        """Ask about the findings, document by document, and print a summary."""
        is_over, is_asked = False, False
        try:
            for queue in queues:
                self._queue.extend(queue)
                while self._queue:
                    is_asked = True
                    self._decide(self._queue.popleft())
                    if not self._queue:
                        self._make_fixes()
        except _Over:
            is_over = True
        finally:
            self._make_fixes()
        self._summarize(is_over=is_over, is_asked=is_asked)

    def _decide(self, item: Item) -> None:
        """Ask about a finding, unless it is already decided for its rule."""
        severity = self._severities.get(item.found.rule)
        if severity == "off":
            return
        if severity:
            item = item._replace(found=msgspec.structs.replace(item.found, severity=Severity(severity)))
        show(item)
        key, reason = self._for_rule.get(item.found.rule, ("", ""))
        while not (key and self._act(key, reason, item)):
            left = f" ({len(self._queue):,} more here)" if self._queue else ""
            key, _, reason = self._asked(f"Fix, accept or skip?{left} [f,a,s,F,A,S,e,u,p,q,?] ").partition(" ")

    def _asked(self, question: str) -> str:
        """Return the answer to a question; raises _Over at the end of the input."""
        echo(question)
        line = sys.stdin.readline()
        if not line:
            echo("\n")
            raise _Over
        return line.strip()

    def _act(self, key: str, rest: str, item: Item) -> bool:
        """Do what a key says; return whether the finding is dealt with."""
        is_for_rule = key in ("F", "A", "S")
        if key in ("a", "A") and not rest:
            rest = self._asked(f"Reason [{DEFAULT_REASON}]: ") or DEFAULT_REASON
        if is_for_rule:
            self._for_rule[item.found.rule] = key.lower(), rest
        try:
            is_done = self._done(key.lower() if is_for_rule else key, rest, item)
        except ContentlintError as error:
            echo(f"{printable(str(error))}\n")
            is_done = False
        if not is_done:
            self._for_rule.pop(item.found.rule, None)
        return is_done

    def _done(self, key: str, rest: str, item: Item) -> bool:
        match key:
            case "f":
                return self._fix(item)
            case "a":
                entry = self._decisions.accept(item.found, rest)
                return self._note(item, "accepted", partial(self._decisions.take_back, entry))
            case "s":
                entry = self._decisions.skip(item.found)
                return self._note(item, "skipped", partial(self._decisions.take_back, entry))
            case "e":
                return self._edit(item, rest)
            case "u":
                return self._undo(item)
            case "q":
                raise _Over
            case "p":
                show_all(item)
            case _:
                echo(HELP)
        return False

    def _note(self, item: Item, what: str, take_back: Callable[[], None]) -> bool:
        self._history.append(_Decided(item, what, take_back))
        return True

    # The actions: each returns whether the finding is dealt with.

    def _fix(self, item: Item) -> bool:
        if item.found.record is not None:
            echo("Records are not changed in place: contentlint check --fix --output-dir DIR writes a fixed corpus.\n")
            return False
        if not item.diff:
            echo("There is no automatic fix.\n")
            return False
        self._to_fix.append(item)
        return self._note(item, "fixed", lambda: self._to_fix.remove(item))

    def _edit(self, item: Item, severity: str) -> bool:
        """Change the severity of the rule, and ask again unless the rule is off now."""
        rule = item.found.rule
        if rule == INPUT_ERROR:
            echo("Documents that cannot be read are always errors.\n")
            return False
        severity = severity or self._asked(f"Severity of {rule} [{', '.join(SEVERITIES)}]: ")
        if severity not in SEVERITIES:
            echo(f'"{printable(severity)}" is not a severity\n')
            return False
        message, restore = change_severity(rule, severity, Path(item.found.path), self._options)
        echo(f"{printable(message)}\n")
        if restore is None:
            return False
        before = self._severities.get(rule)
        self._severities[rule] = severity
        self._queue.appendleft(item)
        return self._note(item, "severity changed", partial(self._unedit, rule, before, restore))

    def _unedit(self, rule: str, before: str | None, restore: Callable[[], None]) -> None:
        restore()
        self._severities.pop(rule)
        if before:
            self._severities[rule] = before

    def _undo(self, item: Item) -> bool:
        """Undo the last decision, and ask about its finding again."""
        if not self._history:
            echo("Nothing was decided yet.\n")
            return False
        decided = self._history[-1]
        self._queue.appendleft(item)
        try:
            decided.take_back()
        except ContentlintError:
            self._queue.popleft()
            raise
        self._history.pop()
        self._for_rule.pop(decided.item.found.rule, None)
        echo(f"taken back: {decided.what} {printable(decided.item.found.rule)}\n")
        self._queue = deque([decided.item, *(each for each in self._queue if not each.is_same(decided.item))])
        return True

    # The fixes of documents.

    def _make_fixes(self) -> None:
        """Apply the chosen fixes, those of a file in one step, and ask about what is found in it then."""
        chosen, self._to_fix = self._to_fix, []
        for path in dict.fromkeys(item.found.path for item in chosen):
            own = [item for item in chosen if item.found.path == path]
            try:
                self._fix_file(path, own)
            except ContentlintError as error:
                echo(f"not fixed: {printable(str(error))}\n")
                self._history = [one for one in self._history if not (one.what == "fixed" and one.item in own)]

    def _fix_file(self, path: str, chosen: list[Item]) -> None:
        self._run_count += 1
        options = msgspec.structs.replace(self._options, run_id=f"{self._options.run_id}-{self._run_count}")
        result = fix_file([item.found for item in chosen], chosen[0].text, options)
        if not result.fixed:
            raise FixError(f"{path}: {result.refused}")
        for part in result.parts:
            echo(f"split off {printable(part)}\n")
        first, *others = (one for one in self._history if one.what == "fixed" and one.item in chosen)
        undo = partial(self._unfix, path, options.run_id, [one.item for one in others])
        made = _Decided(first.item, "fixed", undo, len(chosen))
        self._history = [made if one is first else one for one in self._history if one not in others]
        paths = () if self._is_sample else (path, *result.parts)
        targets = [Target(Path(each), named=True, real=os.path.realpath(each)) for each in paths]
        for present in self._decisions.undecided(FileChecker(self._options).check_all(targets)):
            self._queue.extend(items_of(present))

    def _unfix(self, path: str, run: str, others: list[Item]) -> None:
        """Undo the fixes of a file; raises FixError if it was changed since."""
        for undone in transaction.undo(scope([Path(path)], run=run)):
            if undone.refused:
                raise FixError(f"{path}: {undone.refused}")
        self._queue = deque([*others, *(item for item in self._queue if item.found.path != path)])

    def _summarize(self, *, is_over: bool, is_asked: bool) -> None:
        done = Counter[str]()
        for decided in self._history:
            done[decided.what] += decided.finding_count
        summary = joined(f"{count:,} {what}" for what, count in sorted(done.items())) if done else "Nothing decided"
        if is_asked:
            echo(f"{summary}{'; the next start asks about the rest' if is_over else ''}\n")
        else:
            echo("Nothing to review\n")
