"""A file has one subject, and fits on some screens."""

from pathlib import Path

MAX_LINES = 300
PACKAGE = Path(__file__).parents[2] / "lint"


def test_no_file_of_the_package_is_long() -> None:
    written = [path for path in PACKAGE.rglob("*.py") if not path.name.startswith("trees_")]
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in written}
    assert len(lengths) > 100
    assert {name: count for name, count in lengths.items() if count > MAX_LINES} == {}
