"""The floors of bench/floors.toml: figures that may not get worse, and what they are measured with."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping

import msgspec


class Floor(msgspec.Struct, frozen=True):
    """A figure that must not get worse: `least` where more is better, `most` where less is."""

    least: float | None = None
    most: float | None = None
    reason: str | None = None
    """Why it was lowered last; None when it never was."""

    @property
    def is_most(self) -> bool:
        """Return whether less is better."""
        return self.least is None

    @property
    def value(self) -> float:
        """Return the figure; raises ValueError unless exactly one is given."""
        if (self.least is None) == (self.most is None):
            raise ValueError("a floor has either `least` or `most`")
        found = self.most if self.least is None else self.least
        assert found is not None
        return found

    def is_met(self, measured: float, margin: float) -> bool:
        """Return whether a figure is no worse than the floor by more than the margin."""
        return measured <= self.value + margin if self.is_most else measured >= self.value - margin

    def at(self, measured: float, reason: str | None) -> Floor:
        """Return the floor at another figure."""
        figure = round(measured, 4)
        return Floor(most=figure, reason=reason) if self.is_most else Floor(least=figure, reason=reason)


class Table(msgspec.Struct, frozen=True):
    """Figures of one command."""

    command: str
    margin: float
    """By how much a figure may be worse."""
    floors: dict[str, Floor]


def read(text: str) -> dict[str, Table]:
    """Return the tables of floors.toml, by name; raise ValueError for what does not belong there."""
    tables = msgspec.convert(tomllib.loads(text), dict[str, Table])
    for table in tables.values():
        for floor in table.floors.values():
            _ = floor.value
    return tables


def written(tables: Mapping[str, Table]) -> str:
    """Return the tables as TOML, as `read` takes it."""
    lines = ["# Written by bench/gate.py: `least` is a floor, `most` a ceiling. CONTRIBUTING.md says how they change."]
    for name, table in tables.items():
        command = msgspec.json.encode(table.command).decode()
        lines += ["", f"[{name}]", f"command = {command}", f"margin = {table.margin}", "", f"[{name}.floors]"]
        lines += [f'"{figure}" = {{ {_inline(floor)} }}' for figure, floor in table.floors.items()]
    return "\n".join(lines) + "\n"


def _inline(floor: Floor) -> str:
    bound = f"{'most' if floor.is_most else 'least'} = {floor.value}"
    return bound if floor.reason is None else f"{bound}, reason = {msgspec.json.encode(floor.reason).decode()}"


def broken(table: Table, measured: Mapping[str, float]) -> Iterator[tuple[str, Floor]]:
    """Yield the floors that do not hold: a figure that was not measured is none that holds."""
    for figure, floor in table.floors.items():
        if figure not in measured or not floor.is_met(measured[figure], table.margin):
            yield figure, floor


def beaten(table: Table, measured: Mapping[str, float], reason: str | None) -> Table:
    """Return the table with floors raised where figures beat them by more than the margin.

    With a `reason`, floors that do not hold are lowered, and the reason is kept beside them.
    """
    floors = {}
    for figure, floor in table.floors.items():
        value = measured.get(figure)
        if value is None:
            floors[figure] = floor
        elif not floor.is_met(value, table.margin):
            floors[figure] = floor.at(value, reason) if reason else floor
        else:
            better = floor.value - value if floor.is_most else value - floor.value
            floors[figure] = floor.at(value, None) if better > table.margin else floor
    return msgspec.structs.replace(table, floors=floors)
