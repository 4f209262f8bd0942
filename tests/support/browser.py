"""A headless Chromium that opens pages of this machine, where there is one (Debian: chromium and chromium-driver)."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1400,900",
)


def opened(folder: Path) -> Iterator[Any]:
    """Yield a browser that downloads into a folder, and keeps its console; skips where there is none."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (chromium and driver):
        pytest.skip("needs Chromium and its driver")
    webdriver = pytest.importorskip("selenium.webdriver")
    options = webdriver.ChromeOptions()
    options.binary_location = chromium
    for flag in (*FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(folder)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    try:
        yield browser
    finally:
        browser.quit()


def show(browser: Any, path: Path) -> Any:
    """Open a page as on a first visit."""
    browser.get(path.as_uri())
    browser.execute_script("localStorage.clear()")
    browser.get_log("browser")
    browser.get(path.as_uri())
    return browser


def run(browser: Any, script: str) -> Any:
    """Return what an expression of JavaScript is on the page."""
    return browser.execute_script(f"return {script}")


def texts(browser: Any, selector: str) -> list[str]:
    return [str(text) for text in run(browser, f"[...document.querySelectorAll({json.dumps(selector)})].map(e => e.textContent)")]  # fmt: skip


def press(browser: Any, *keys: str) -> None:
    from selenium.webdriver.common.action_chains import ActionChains

    ActionChains(browser).send_keys(*keys).perform()


def until(condition: Callable[[], Any]) -> Any:
    """Return what a condition gives when it holds at last; a page is drawn when the browser gets to it."""
    end = time.monotonic() + 20
    while not (held := condition()):
        assert time.monotonic() < end, "it never held"
        time.sleep(0.02)
    return held
