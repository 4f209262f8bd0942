"""A browser, and the page of the seeds in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.browser import opened, show
from tests.support.command import SEEDS, contentlint


@pytest.fixture(scope="session")
def downloads(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="session")
def browser(downloads: Path) -> Iterator[Any]:
    yield from opened(downloads)


@pytest.fixture(scope="session")
def seeds_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("report")
    contentlint("check", "--isolated", SEEDS, "--output-file", "r.html", cwd=folder)
    return folder / "r.html"


@pytest.fixture
def seeds(browser: Any, seeds_page: Path) -> Any:
    return show(browser, seeds_page)
