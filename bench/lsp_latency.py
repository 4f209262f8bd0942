#!/usr/bin/env python3
"""How fast the language server answers edits of a long document.

    git clone https://github.com/scrapinghub/article-extraction-benchmark
    python bench/lsp_latency.py article-extraction-benchmark
    python bench/lsp_latency.py texts.txt                            # the beginning of a file of your own

The server is the command `contentlint server`, talked to over its standard input and output. A person types somewhere
in the text: an edit is a character, and the next one comes 100 to 500 milliseconds later, often while slow rules still
run. Prints each figure as `name value`, times in milliseconds: `first` from sending an edit to the diagnostics of that
version (in a long text what the fast rules find in it, and what the slow ones found before, moved by the edit), `final`
until all rules have run on it, for some edits after which somebody asks for that. `first.cpu` is the processor time
that the server spends meanwhile, on all its threads: on a machine that does other things besides, `first` is longer
than on an idle one.
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import IO, Any, NamedTuple

from commands import parser_of
from corpus import read
from documents import write_long

SEED = 7
WARM_UP = 3
PAUSES_S = (0.1, 0.15, 0.2, 0.5)  # Time from one edit to the next: up to ten characters a second
FINAL_EVERY = 10  # Every so many edits, a request waits for all rules
PLACE = {"line": 0, "character": 0}


def main() -> int:
    """Return 0, or 1 if fewer than 95% of the edits are answered within the limit."""
    options = _options()
    text = _text(options.path, options.chars)
    command = [sys.executable, "-m", "lint", "server", "--isolated"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        measured = _measured(Client(process.stdin, process.stdout), process.pid, text, options.edits)
    within = sum(each <= options.limit for each in measured.first) / len(measured.first)
    for name, value in (
        ("chars", len(text)), ("findings", measured.finding_count), ("edits", len(measured.first)),
        ("first.median", statistics.median(measured.first)), ("first.p95", _p95(measured.first)),
        ("first.cpu.median", statistics.median(measured.cpu)), ("first.cpu.p95", _p95(measured.cpu)),
        ("final.median", statistics.median(measured.final)), ("final.p95", _p95(measured.final)),
        ("within_limit", within),
    ):  # fmt: skip
        print(f"lsp.{name} {value:.3g}" if isinstance(value, float) else f"lsp.{name} {value}")
    return int(within < 0.95)


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def _options() -> argparse.Namespace:
    parser = parser_of(__doc__)
    parser.add_argument("path", type=Path, help="a folder with ground-truth.json, plain or .gz, or a text file")
    parser.add_argument("--chars", type=int, default=100_000, help="length of the document  [default: 100000]")
    parser.add_argument("--edits", type=int, default=100, help="[default: 100]")
    parser.add_argument("--limit", type=float, default=150, help="milliseconds  [default: 150]")
    return parser.parse_args()


def _text(path: Path, size_chars: int) -> str:
    if path.is_file():
        return path.read_text(encoding="utf-8")[:size_chars]
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "long.txt"
        write_long(read(path), made, size_chars, "\n\n")
        return made.read_text(encoding="utf-8")[:size_chars]


class Client:
    """A minimal client: it opens a document, edits it, and waits for findings."""

    def __init__(self, to_server: IO[bytes], from_server: IO[bytes]) -> None:
        self._out, self._in = to_server, from_server

    def send(self, method: str, params: object, number: int | None = None) -> None:
        """Send a notification, or a request where it has a number."""
        message = {"jsonrpc": "2.0", "method": method, "params": params} | ({} if number is None else {"id": number})
        data = json.dumps(message).encode()
        self._out.write(b"Content-Length: %d\r\n\r\n%s" % (len(data), data))
        self._out.flush()

    def until(self, key: str, value: object) -> dict[str, Any]:
        """Return the next message, or parameters of a message, in which `key` has that value."""
        while True:
            message = self._received()
            for found in (message, message.get("params") or {}):
                if found.get(key) == value:
                    return dict(found)

    def _received(self) -> dict[str, Any]:
        length = 0
        while (line := self._in.readline().strip()) or not length:
            if not line:
                raise EOFError("the server has ended")
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        found: dict[str, Any] = json.loads(self._in.read(length))
        return found


class Measured(NamedTuple):
    """Times of edits in milliseconds, and how much is found after the last."""

    first: list[float]
    cpu: list[float]
    final: list[float]
    finding_count: int


def _measured(client: Client, server_pid: int, text: str, edit_count: int) -> Measured:
    uri = "file:///tmp/contentlint-latency.txt"
    client.send("initialize", {"processId": None, "rootUri": None, "capabilities": {}}, 1)
    client.until("id", 1)
    client.send("initialized", {})
    client.send("textDocument/didOpen", {"textDocument": _document(uri, 0) | {"languageId": "plaintext", "text": text}})
    client.until("version", 0)
    chooser, found, measured = random.Random(SEED), 0, Measured([], [], [], 0)
    for version in range(1, WARM_UP + edit_count + 1):
        at = chooser.randrange(len(text))
        text = f"{text[:at]}x{text[at:]}"
        start, before = time.perf_counter(), _cpu_ms(server_pid)
        change = {"textDocument": _document(uri, version), "contentChanges": [{"text": text}]}
        client.send("textDocument/didChange", change)
        found = len(client.until("version", version)["diagnostics"])
        first, cpu = (time.perf_counter() - start) * 1000, _cpu_ms(server_pid) - before
        if version > WARM_UP:
            measured.first.append(first)
            measured.cpu.append(cpu)
        if version % FINAL_EVERY == 0 or version <= WARM_UP:
            client.send("textDocument/hover", {"textDocument": {"uri": uri}, "position": PLACE}, 100 + version)
            client.until("id", 100 + version)  # the page of a rule waits for all of them
            measured.final.append((time.perf_counter() - start) * 1000)
        time.sleep(max(0.0, chooser.choice(PAUSES_S) - (time.perf_counter() - start)))
    client.send("shutdown", None, 2)
    client.until("id", 2)
    client.send("exit", None)
    return measured._replace(finding_count=found)


def _document(uri: str, version: int) -> dict[str, Any]:
    return {"uri": uri, "version": version}


def _cpu_ms(pid: int) -> float:
    """Return the processor time of a process so far, of all its threads, where the system tells (Linux)."""
    try:
        return sum(int(path.read_text().split()[0]) for path in Path(f"/proc/{pid}/task").glob("*/schedstat")) / 1e6
    except OSError:
        return 0.0


if __name__ == "__main__":
    sys.exit(main())
