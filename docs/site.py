"""Make a site of files that are written for a forge: add pages from outside docs/, and point links at them.

MkDocs loads this (`hooks:` in mkdocs.yml).
"""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent

PAGES = {
    "README.md": "manual.md",
    "bench/README.md": "bench.md",
    "SECURITY.md": "SECURITY.md",
    "CONTRIBUTING.md": "CONTRIBUTING.md",
    "CHANGELOG.md": "CHANGELOG.md",
}
"""Files of the repository outside docs/, and their names in the site."""

_LINK = re.compile(r"(?P<image>!?)(?<!\\)\[(?P<text>[^\[\]]*)(?<!\\)\]\((?P<target>[^()\s]+)\)")
_FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1`*$", re.MULTILINE | re.DOTALL)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages from outside docs/."""
    for source, name in PAGES.items():
        files.append(File.generated(config, name, content=(ROOT / source).read_text(encoding="utf-8")))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the page with its links as the site needs them; code blocks stay."""
    sources = {name: source for source, name in PAGES.items()}
    source = sources.get(page.file.src_uri, f"docs/{page.file.src_uri}")
    parts, end = [], 0
    for fence in _FENCE.finditer(markdown):
        parts += [_relinked(markdown[end : fence.start()], source, page.file.src_uri), fence[0]]
        end = fence.end()
    return "".join([*parts, _relinked(markdown[end:], source, page.file.src_uri)])


def _relinked(markdown: str, source: str, page: str) -> str:
    def replaced(link: re.Match[str]) -> str:
        return _link(link["text"], link["target"], source, page, suffix=".png" if link["image"] else ".md")

    return _LINK.sub(replaced, markdown)


def _link(text: str, target: str, source: str, page: str, *, suffix: str) -> str:
    """Return a link of the file `source` for the page that it becomes; its text where the site has no such file.

    `suffix` is that of the files which it may lead to.

    Raises FileNotFoundError for a link to a file that the repository does not have.
    """
    image = "!" if suffix == ".png" else ""
    path, mark, anchor = target.partition("#")
    if not path or re.match("[a-z]+:", path):
        return f"{image}[{text}]({target})"
    found = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    if not (ROOT / found).exists():
        raise FileNotFoundError(f"{source} links to {path}, which does not exist")
    if (ROOT / found).is_dir():
        found += "/README.md"
    name = PAGES.get(found) or (found.removeprefix("docs/") if found.startswith("docs/") else None)
    if name is None or not found.endswith(suffix):
        return text
    return f"{image}[{text}]({posixpath.relpath(name, posixpath.dirname(page) or '.')}{mark}{anchor})"
