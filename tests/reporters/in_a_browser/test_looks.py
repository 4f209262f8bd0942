"""The page of `--output-format html` in a real browser: contrast, and print."""

from __future__ import annotations

from typing import Any

import pytest

from tests.support.browser import run

pytestmark = pytest.mark.xdist_group("browser")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_have_enough_contrast(seeds: Any, scheme: str) -> None:
    assert of_poor_contrast(seeds, scheme) == []


def of_poor_contrast(page: Any, scheme: str) -> Any:
    """The elements of a page whose text is hard to read in a colour scheme."""
    media = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", media)
    try:
        return run(page, CONTRAST.strip())
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


CONTRAST = """
(() => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = (color) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
  const luminance = ([r, g, b]) => [r, g, b].map((v) => v / 255).map((v) => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, at) => sum + v * [0.2126, 0.7152, 0.0722][at], 0);
  const behind = (e) => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255]; };
  const poor = new Set();
  for (const e of document.body.querySelectorAll("*")) {
    if (!e.checkVisibility() || !["", ...[...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim())].at(-1)) continue;
    if (e.disabled || e.tagName === "SCRIPT") continue;
    const [a, b] = [luminance(rgba(getComputedStyle(e).color)), luminance(behind(e))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) poor.add(`${e.tagName}.${e.className} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
  }
  return [...poor];
})()
"""


def test_printed_it_has_the_whole_document_and_no_controls(seeds: Any) -> None:
    from selenium.webdriver.common.print_page_options import PrintOptions

    seeds.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert run(seeds, "[...document.querySelectorAll('#filter, footer, #documents')].filter(e => e.checkVisibility()).length") == 0  # fmt: skip
        lines = run(
            seeds, "document.querySelector('#lines').scrollHeight - document.querySelector('#lines').clientHeight"
        )
        assert lines <= 0, "nothing of the text is cut off"
    finally:
        seeds.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert seeds.print_page(PrintOptions()).startswith("JVBERi")
