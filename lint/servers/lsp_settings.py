"""The config of a buffer, reloaded when a file that it depends on changes."""

from collections.abc import Iterable
from pathlib import Path

from lint.checking import baseline
from lint.checking.baseline import Baseline
from lint.config import config
from lint.config.config import Config
from lint.core.errors import ConfigError
from lint.sources.storage import state

Stamp = tuple[tuple[str, str], ...]  # Path and state of each file


class Settings:
    """The configs of the folders that are open in an editor."""

    def __init__(self, config_path: Path | None = None, *, isolated: bool = False) -> None:
        self._config_path, self._isolated = config_path, isolated
        self.root = Path.cwd()  # The folder of buffers without a file
        self._known: dict[Path, tuple[Path | None, Config, Stamp]] = {}
        self._baselines: dict[Path, tuple[Baseline, Stamp]] = {}

    def config(self, path: Path | None) -> Config:
        """Return the config for a file; raises ConfigError if it is invalid."""
        folder = path.parent if path else self.root
        config.forget(read=False)
        source = None if self._isolated else self._config_path or config.discover(folder)
        known = self._known.get(folder)
        if known is not None and known[0] == source and known[2] == _stamp(known[1].files):
            return known[1]
        self.reload()
        found = config.load(source) if self._config_path or self._isolated else config.load_found(source)
        self._known[folder] = source, found, _stamp(found.files)
        return found

    def baseline(self, path: Path | None) -> Baseline | None:
        """Return the baseline for a file, if any; raises ConfigError if it is invalid."""
        found = baseline.discover(path.parent) if path else None
        if found is None:
            return None
        stamp, known = _stamp([found]), self._baselines.get(found)
        if known is None or known[1] != stamp:
            known = self._baselines[found] = baseline.read(found), stamp
        return known[0]

    def valid_config(self, path: Path | None) -> Config:
        """Return the config for a file, or the default one while it is invalid."""
        try:
            return self.config(path)
        except ConfigError:
            return config.load(None)

    def reload(self) -> None:
        """Discard all cached configs and baselines."""
        self._known.clear()
        self._baselines.clear()
        config.forget(read=True)


def _stamp(files: Iterable[Path]) -> Stamp:
    return tuple((str(path), state(str(path))) for path in files)
