"""The engine on a real Ray of two nodes: what the local engine finds and writes, whoever dies meanwhile.

The cluster is started once; `tests.support.ray_corpus.obey` makes its workers die where a test asks for it.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from lint.checking.files import Options
from lint.core.errors import ContentlintError, UsageError
from lint.core.finding import FileResult
from lint.corpus.output import OutputFolder
from lint.corpus.record_fixing import Shard
from lint.engines import engine, local
from lint.sources import record_suffix
from lint.sources.walk import targets
from tests.support.command import contentlint
from tests.support.ray_corpus import DEADLY, ORDERS, ROOT, obey, texts, write_corpus

pytest.importorskip("ray.data")
pytest.importorskip("pyarrow")

pytestmark = [
    pytest.mark.ray,
    pytest.mark.slow,
    pytest.mark.xdist_group("ray"),
    pytest.mark.skipif(sys.platform == "win32", reason="Ray knows no cluster of several nodes there"),
    # Ray's own: it warns of what it does itself, and leaves pipes and sockets open.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

NODE = {"num_cpus": 1, "object_store_memory": 150_000_000}
BATCH_BYTES = 40_000
"""Far smaller than elsewhere, so that a small corpus has many batches."""

Order = Callable[[str], None]


@pytest.fixture(scope="module")
def orders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("orders")


@pytest.fixture(scope="module")
def cluster(orders: Path) -> Iterator[Any]:
    """A head and another node of a core each, to which this process is connected."""
    import ray
    from ray.cluster_utils import Cluster

    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("RAY_USAGE_STATS_ENABLED", "0")
        patched.setenv("PYTHONPATH", str(ROOT))
        started = Cluster(initialize_head=True, head_node_args={**NODE, "include_dashboard": False})
        started.add_node(**NODE)
        ray.init(
            started.address,
            log_to_driver=False,
            logging_level="ERROR",
            runtime_env={"worker_process_setup_hook": obey, "env_vars": {ORDERS: str(orders)}},
        )
        try:
            yield started
        finally:
            ray.shutdown()
            started.shutdown()


@pytest.fixture
def order(orders: Path, cluster: Any, monkeypatch: pytest.MonkeyPatch) -> Order:
    """Leaves an order to the workers; all are gone when the next test begins."""
    from lint.engines import ray_cluster

    for old in orders.iterdir():
        old.unlink()
    (orders / "batch bytes").write_text(str(BATCH_BYTES))
    monkeypatch.setattr(ray_cluster, "BATCH_BYTES", BATCH_BYTES)
    return lambda what: (orders / what).touch()


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("corpus")
    write_corpus(folder, texts()[:120])
    return folder


@pytest.fixture(scope="module")
def expected(corpus: Path) -> list[FileResult]:
    """What the local engine finds in the corpus."""
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(corpus)
        return list(local.run(targets([Path()], _nothing), Options(isolated=True), jobs=1))


def _nothing(_: Path) -> bool:
    return False


def _results(corpus: Path, **settings: Any) -> Generator[FileResult]:
    os.chdir(corpus)
    return engine("ray")(targets([Path()], _nothing), Options(isolated=True), **settings)


@pytest.fixture(autouse=True)
def stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Comes back to the folder that the test began in."""
    monkeypatch.chdir(Path.cwd())


def test_findings_are_those_of_the_local_engine(corpus: Path, expected: list[FileResult], order: Order) -> None:
    read: list[int] = []
    assert list(_results(corpus, progress=read.append)) == expected
    assert len(read) > len(expected) / 40  # batch by batch, not all at once
    rules = {found.rule for result in expected for found in result.findings}
    assert {"input.unreadable", "encoding.html-entity"} & rules
    assert len({result.path for result in expected}) == 11


def test_diffs_and_texts_are_those_of_the_local_engine(corpus: Path, order: Order, tmp_path: Path) -> None:
    accepted = tmp_path / ".contentlint-baseline.jsonl"
    accepted.touch()
    options = Options(isolated=True, diff=True, keep_text=True, baseline=accepted)
    os.chdir(corpus)
    ours, theirs = (list(engine(name)(targets([Path()], _nothing), options, jobs=1)) for name in ("local", "ray"))
    assert ours == theirs
    assert any(result.diff and result.preview and result.preview.changes for result in ours)


def test_neither_batch_size_nor_workers_matter(
    corpus: Path, expected: list[FileResult], order: Order, orders: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from lint.engines import ray_cluster

    (orders / "batch bytes").write_text("3000000")
    monkeypatch.setattr(ray_cluster, "BATCH_BYTES", 3_000_000)
    assert list(_results(corpus, jobs=1)) == expected


@pytest.mark.parametrize("what", ["die at a record", "die reading"])
def test_a_worker_may_be_killed(
    corpus: Path, expected: list[FileResult], order: Order, orders: Path, what: str
) -> None:
    order(what)
    assert list(_results(corpus)) == expected
    assert not (orders / what).exists()  # it was done


def test_a_node_may_be_killed(corpus: Path, expected: list[FileResult], order: Order, cluster: Any) -> None:
    results = _results(corpus)
    found = [next(results) for _ in range(20)]
    with _removing(cluster):
        found.extend(results)
    assert found == expected


class _removing:  # noqa: N801 - it is used as a function
    """Kills the node that this process is not connected to, and starts another one when that is over."""

    def __init__(self, cluster: Any) -> None:
        self._cluster = cluster
        (node,) = cluster.worker_nodes
        self._killer = threading.Thread(
            target=cluster.remove_node, args=(node,), kwargs={"allow_graceful": False}, daemon=True
        )

    def __enter__(self) -> None:
        self._killer.start()

    def __exit__(self, *_: object) -> None:
        self._killer.join()
        self._cluster.add_node(**NODE)


def test_a_document_that_kills_workers_is_a_finding(tmp_path: Path, order: Order) -> None:
    import msgspec

    some = ["The first of the lines.", "The second of the lines.", DEADLY, "The last of the lines."]
    (tmp_path / "a.jsonl").write_bytes(b"\n".join(msgspec.json.encode({"text": text}) for text in some))
    found = list(_results(tmp_path))
    assert [result.record for result in found] == [1, 2, 3, 4]
    dead = [one for result in found for one in result.findings if one.rule == "input.unreadable"]
    assert [(one.record, one.message) for one in dead] == [(3, local.RECORD_DIED)]


def _shards(corpus: Path, folder: OutputFolder) -> list[Shard]:
    names = sorted(path.name for path in corpus.iterdir() if record_suffix(path.name))
    return [Shard(source=str(corpus / name), name=name, target=str(folder.target(name))) for name in names]


def _fix_corpus(corpus: Path, root: Path, name: str) -> Generator[FileResult]:
    shutil.rmtree(root, ignore_errors=True)
    folder = OutputFolder(root)
    folder.make()
    return engine(name, function="fix_corpus")(_shards(corpus, folder), folder, Options(isolated=True, fix=True))


def _files(root: Path) -> dict[str, bytes]:
    """The fixed shards and their ledgers; what was left half written is cleared away with the run."""
    return {
        str(path.relative_to(root)): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and "tmp" not in path.relative_to(root).parts
    }


@pytest.fixture(scope="module")
def fixed_corpus(
    corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, list[FileResult], dict[str, bytes]]:
    """Where the local engine wrote the fixed corpus to, what it found, and the files."""
    root = tmp_path_factory.mktemp("fixed_corpus") / "out"
    results = list(_fix_corpus(corpus, root, "local"))
    return root, results, _files(root)


FixedCorpus = tuple[Path, list[FileResult], dict[str, bytes]]


@pytest.mark.parametrize("what", ["die at a record", "die before publishing", "die after publishing"])
def test_a_fixed_corpus_is_that_of_the_local_engine(
    corpus: Path, fixed_corpus: FixedCorpus, order: Order, orders: Path, what: str
) -> None:
    root, results, files = fixed_corpus
    order(what)
    assert list(_fix_corpus(corpus, root, "ray")) == results
    assert _files(root) == files
    assert len([name for name in files if name.endswith(".removed.jsonl")]) == 3
    assert not (orders / what).exists()


def test_a_node_may_be_killed_while_a_corpus_is_fixed(
    corpus: Path, fixed_corpus: FixedCorpus, order: Order, cluster: Any
) -> None:
    root, results, files = fixed_corpus
    found = _fix_corpus(corpus, root, "ray")
    with _removing(cluster):
        assert list(found) == results
    assert _files(root) == files


def test_errors_for_people_come_from_workers_too(tmp_path: Path, order: Order) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "A line of &eacute; text."}\n')
    (tmp_path / "out").write_text("A file is in the way.")
    folder = OutputFolder(tmp_path / "out")
    with pytest.raises(ContentlintError, match="out"):
        list(engine("ray", function="fix_corpus")(_shards(tmp_path, folder), folder, Options(isolated=True, fix=True)))


def test_files_are_not_changed_in_place(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--output-dir"):
        list(engine("ray")([], Options(isolated=True, fix=True)))


def test_the_command_runs_on_a_cluster(corpus: Path, cluster: Any, order: Order) -> None:
    words = ("check", "--isolated", "--exit-zero", "--no-cache", "--output-format", "jsonl", "a.jsonl", "d.parquet")
    one, other = (
        contentlint(*words, *more, cwd=corpus, env={"PYTHONPATH": str(ROOT)})
        for more in ((), ("--engine", "ray", "--ray-address", cluster.address))
    )
    assert (other.returncode, other.stderr) == (0, "")
    assert other.stdout == one.stdout
    assert one.stdout.count("\n") > 20


def test_a_cluster_that_is_not_there_is_said(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n')
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    env = {"PYTHONPATH": str(ROOT)}
    done = contentlint("check", "--engine", "ray", "--ray-address", address, "a.jsonl", cwd=tmp_path, env=env)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"contentlint: no Ray cluster at {address}: Connection refused\n"
