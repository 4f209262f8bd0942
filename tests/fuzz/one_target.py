"""The process that fuzzes one target; started by fuzz.py with the target's name and the arguments of libFuzzer."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent.parent))

with atheris.instrument_imports(include=["lint"]):
    import lint.cli.check
    import lint.fixing.diff
    import lint.kinds
    import lint.ledger.change
    import lint.reporters.csv
    import lint.reporters.sarif
    import lint.reporters.text

    for path in lint.kinds.KINDS.values():
        __import__(path.rpartition(".")[0])

from tests.fuzz.targets import TARGETS, WORDS


def main() -> None:
    """Runs until libFuzzer is done or an input fails."""
    name, *words = sys.argv[1:]
    TARGETS[name](b"a: b")  # what is loaded once does not count as slow
    with tempfile.NamedTemporaryFile("w", encoding="ascii", suffix=".dict") as dictionary:
        dictionary.write("".join(_entries(WORDS[name])))
        dictionary.flush()
        atheris.Setup([sys.argv[0], *words, f"-dict={dictionary.name}"], TARGETS[name])
        atheris.Fuzz()


def _entries(words: Iterable[str]) -> Iterable[str]:
    """The lines of a libFuzzer dictionary."""
    for word in words:
        data = word.encode("utf-8", "surrogatepass")
        yield '"{}"\n'.format("".join(f"\\x{byte:02x}" for byte in data))


if __name__ == "__main__":
    main()
