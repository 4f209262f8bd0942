"""The floors in bench/floors.toml: figures that must not get worse, and the commands that measure them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping

import msgspec


class Floor(msgspec.Struct, frozen=True):
    """A bound of a figure: `least` or `most`."""

    least: float | None = None
    most: float | None = None
    reason: str | None = None  # Why it was last lowered; None if never

    @property
    def is_most(self) -> bool:
        return self.least is None

    @property
    def value(self) -> float:
        """Return the bound; raises ValueError unless exactly one is given."""
        if (self.least is None) == (self.most is None):
            raise ValueError("a floor has either `least` or `most`")
        found = self.most if self.least is None else self.least
        assert found is not None
        return found

    def is_met(self, measured: float, margin: float) -> bool:
        """Return whether a figure is no worse than the bound by more than the margin."""
        return measured <= self.value + margin if self.is_most else measured >= self.value - margin

    def at(self, measured: float, reason: str | None) -> Floor:
        """Return the floor with another bound."""
        figure = round(measured, 4)
        return Floor(most=figure, reason=reason) if self.is_most else Floor(least=figure, reason=reason)


class Table(msgspec.Struct, frozen=True):
    """The floors measured by one command."""

    command: str
    margin: float  # By how much a figure may be worse
    floors: dict[str, Floor]


def read(text: str) -> dict[str, Table]:
    """Return the tables in floors.toml by name; raises ValueError."""
    tables = msgspec.convert(tomllib.loads(text), dict[str, Table])
    for table in tables.values():
        for floor in table.floors.values():
            _ = floor.value
    return tables


def written(tables: Mapping[str, Table]) -> str:
    """Return the tables as TOML."""
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
    """Yield the floors that are not met; an unmeasured figure does not meet its floor."""
    for figure, floor in table.floors.items():
        if figure not in measured or not floor.is_met(measured[figure], table.margin):
            yield figure, floor


def beaten(table: Table, measured: Mapping[str, float], reason: str | None) -> Table:
    """Return the table with floors raised where figures exceed them by more than the margin.

    With a `reason`, floors that are not met are lowered, and the reason is kept.
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
