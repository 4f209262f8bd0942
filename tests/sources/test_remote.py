"""Corpora by URL: the file systems of fsspec that need no network, and a web server on this machine."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest

from lint.checking.files import Options
from lint.core.errors import UsageError
from lint.engines import local
from lint.sources import is_url, record_suffix
from lint.sources.walk import Target, expanded, targets
from tests.support.command import contentlint
from tests.support.command import findings as found_in

LINE = b'{"text": "An &eacute;nd."}\n'


@pytest.fixture
def memory() -> Iterator[str]:
    """The URL of a folder in memory with corpora in it, and with what is none."""
    files = fsspec.filesystem("memory")
    for name, data in {
        "a.jsonl": LINE * 2,
        "b.jsonl.gz": gzip.compress(LINE),
        "sub/c.ndjson": LINE,
        "sub/d.txt": b"An &eacute;nd.",
    }.items():
        files.pipe(f"/corpora/{name}", data)
    yield "memory://corpora"
    files.rm("/corpora", recursive=True)


def read(*urls: str) -> list[tuple[str, int | None, list[str]]]:
    results = local.run(targets(expanded(urls), lambda _: False), Options(isolated=True), jobs=1)
    return [(result.path, result.record, [found.rule for found in result.findings]) for result in results]


def test_a_file_in_memory_is_read(memory: str) -> None:
    rule = ["encoding.html-entity"]
    url = "memory://corpora/a.jsonl"
    assert read(url) == [(url, 1, rule), (url, 2, rule)]
    assert read("memory://corpora/b.jsonl.gz") == [("memory://corpora/b.jsonl.gz", 1, rule)]


def test_a_name_in_a_folder_leads_to_no_other_file(tmp_path: Path) -> None:
    """fsspec takes `::` for the sign of a chain of URLs."""
    for name in ("::secret.jsonl", "x::secret.jsonl", "x::nothing:secret.jsonl"):
        (tmp_path / name).touch()
    (tmp_path / "z.jsonl").write_bytes(LINE)
    found = {path: rules for path, _, rules in read(f"file://{tmp_path}")}
    assert [rules for path, rules in found.items() if "::" not in path] == [["encoding.html-entity"]]
    assert [rules for path, rules in found.items() if "::" in path] == [["input.unreadable"]] * 3
    with pytest.raises(UsageError, match="is not supported in a URL"):
        expanded([f"simplecache://x::file://{tmp_path}/z.jsonl"])


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("", ["a.jsonl", "b.jsonl.gz", "sub/c.ndjson"]),
        ("/sub", ["sub/c.ndjson"]),
        ("/*.jsonl*", ["a.jsonl", "b.jsonl.gz"]),
        ("/**/*.ndjson", ["sub/c.ndjson"]),
        ("/[a]*", ["a.jsonl"]),
    ],
)
def test_folders_and_patterns_are_the_corpora_in_them(memory: str, pattern: str, names: list[str]) -> None:
    found = expanded([memory + pattern])
    assert [str(url).removeprefix("memory://").removeprefix("/") for url in found] == [
        f"corpora/{name}" for name in names
    ]
    assert len({path for path, _, _ in read(memory + pattern)}) == len(names)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("memory://corpora/gone.jsonl", "no such file, or no corpus in it"),
        ("memory://gone/", "no such file, or no corpus in it"),
        ("memory://corpora/*.parquet", "no such file, or no corpus in it"),
        ("memory://corpora/sub/d.txt", "only corpora are read by URL"),
        ("nowhere://a/b.jsonl", "Protocol not known: nowhere"),
    ],
)
def test_what_is_not_there_is_said(memory: str, url: str, said: str) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        expanded([url])
    assert str(raised.value).startswith(f"{url}: ")


def test_a_missing_package_is_said_with_the_command_that_installs_it() -> None:
    with pytest.raises(UsageError, match=r'^smb://a/b\.jsonl: .*: pip install "fsspec\[smb\]"$'):
        expanded(["smb://a/b.jsonl"])


def test_files_by_url_are_as_local_ones(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE * 3)
    (tmp_path / "b.txt").write_text("An &eacute;nd.")
    url = f"file://{tmp_path}/a.jsonl"
    here = found_in("--isolated", "a.jsonl", cwd=tmp_path)
    assert found_in("--isolated", url, cwd=tmp_path) == [{**found, "path": url} for found in here]
    assert found_in("--isolated", f"file://{tmp_path}", "--jobs", "2", cwd=tmp_path) == found_in(
        "--isolated", url, cwd=tmp_path
    )
    both = found_in("--isolated", f"file://{tmp_path}/*.jsonl", "b.txt", cwd=tmp_path)
    assert [found["path"] for found in both] == ["b.txt", url, url, url]
    done = contentlint("check", "--isolated", f"file://{tmp_path}/gone.jsonl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")


def test_a_file_that_goes_away_is_a_finding(memory: str) -> None:
    target = Target(Path("memory://corpora/gone.jsonl"), named=True, url="memory://corpora/gone.jsonl")
    (result,) = local.run([target], Options(isolated=True), jobs=1)
    assert [found.rule for found in result.findings] == ["input.unreadable"]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: a test has no log."""


def test_a_web_server_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress(LINE * 2))
    handler = functools.partial(_Quiet, directory=str(tmp_path))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            base = f"http://127.0.0.1:{server.server_port}"
            url = f"{base}/a.jsonl.gz?download=true"
            found = found_in("--isolated", url, "--jobs", "1", cwd=tmp_path)
            gone = contentlint("check", "--isolated", f"{base}/gone.jsonl", cwd=tmp_path)
        finally:
            server.shutdown()
            thread.join()
    assert [(each["path"], each["record"]) for each in found] == [(url, 1), (url, 2)]
    assert (gone.returncode, gone.stderr) == (2, f"contentlint: {base}/gone.jsonl: no such file, or no connection\n")


def test_urls_are_told_from_paths_and_their_kind_by_their_end() -> None:
    assert [is_url(name) for name in ("s3://b/a", "hf://d", "C://a", "a/b", "://a", "data/x://y")] == [
        True, True, False, False, False, False,
    ]  # fmt: skip
    assert record_suffix("https://a.org/x.JSONL.zst?sig=a.b#c") == ".jsonl.zst"
    assert record_suffix("x.jsonl?") is None
