"""The findings and fixes of two versions of the linter on the same texts, and their differences."""

from __future__ import annotations

import resource
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec
from blackbox import Finding, Linter
from public_texts import PublicText


class Version(msgspec.Struct, frozen=True):
    """A version's findings and fixed texts, by text name."""

    findings: Mapping[str, Sequence[Finding]]
    fixed: Mapping[str, Sequence[str]]
    check_cpu_s: float  # Processor time of the check

    @staticmethod
    def of(command: str, texts: Mapping[str, PublicText]) -> Version:
        """Return the results of the linter that `command` starts; raises CommandFailed."""
        linter, plain = Linter(command), {name: text.text for name, text in texts.items()}
        before = _children_cpu_s()
        findings = linter.findings(plain)
        seconds = _children_cpu_s() - before
        return Version(findings, linter.fixed(plain), seconds)


class Difference(msgspec.Struct, frozen=True):
    """A finding that only one version has."""

    name: str
    finding: Finding
    is_new: bool


class Comparison(msgspec.Struct, frozen=True):
    """The differences of two versions."""

    texts: Mapping[str, PublicText]
    differences: Sequence[Difference]  # In order of text names
    changed: Mapping[str, tuple[bool, bool]]
    """Texts that are fixed differently: whether base and head change them at all."""
    lost_words: Mapping[str, Counter[str]]  # Words of true bodies that only head removes
    cpu_ratio: float  # Processor time of head's check divided by base's


def compared(texts: Mapping[str, PublicText], base: Version, head: Version) -> Comparison:
    """Return the differences of two versions."""
    differences, changed, lost = [], {}, {}
    for name in sorted(texts):
        text = texts[name]
        old, new = (Counter(map(_placeless, version.findings.get(name, ()))) for version in (base, head))
        differences += [Difference(name, finding, True) for finding in (new - old).elements()]
        differences += [Difference(name, finding, False) for finding in (old - new).elements()]
        files = base.fixed[name], head.fixed[name]
        if files[0] != files[1]:
            changed[name] = (list(files[0]) != [text.text], list(files[1]) != [text.text])
            newly = text.missing(files[1][0]) - text.missing(files[0][0])
            if newly:
                lost[name] = newly
    return Comparison(texts, differences, changed, lost, head.check_cpu_s / max(base.check_cpu_s, 1e-9))


def _placeless(finding: Finding) -> Finding:
    """Return a finding without its path."""
    return msgspec.structs.replace(finding, path="")


def _children_cpu_s() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
