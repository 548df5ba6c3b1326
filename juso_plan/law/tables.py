"""The tables in `data/`, as rows with typed access.

For the maintainer: the tables are YAML with Japanese keys, so that a jurist can read and correct
them; every scalar arrives as text. A row that lacks a key, or holds another shape than asked for,
is a defect of the table and raises TableError with its place. Who asks for a table keeps it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Final, NamedTuple

from juso_plan.source import Data, read_data

# Not by importlib.resources: its import alone takes as long as reading a table.
_DATA: Final = Path(__file__).with_name("data")


class TableError(ValueError):
    """A table does not hold what its reader asks for."""


class Certainty(StrEnum):
    """How far a fact of the tables may be trusted."""

    SEEN = "S"
    """Read in the source that the row names."""

    INFERRED = "I"
    """Follows from what was read; the row's note says how."""

    MEMORY = "M"
    """Not verified. Never the ground of an error."""


class Row(NamedTuple):
    """One entry of a table; `place` names it in messages."""

    place: str
    values: dict[str, Data]

    def text(self, key: str) -> str:
        """The text under a key that every row of its kind has."""
        value = self.optional_text(key)
        if value is None:
            raise TableError(f"{self.place}: {key} is missing")
        return value

    def optional_text(self, key: str) -> str | None:
        """The text under a key; None where the row does not have it."""
        value = self.values.get(key)
        if value is None or isinstance(value, str):
            return value
        raise TableError(f"{self.place}: {key} is no text")

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of texts under a key; empty where the row does not have it."""
        values = self.values.get(key, [])
        if not isinstance(values, list):
            raise TableError(f"{self.place}: {key} is no list")
        texts = tuple(value for value in values if isinstance(value, str))
        if len(texts) < len(values):
            raise TableError(f"{self.place}: {key} holds more than texts")
        return texts

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The entries of a mapping of texts; empty where the row does not have it."""
        values = self.values.get(key, {})
        if not isinstance(values, dict):
            raise TableError(f"{self.place}: {key} is no mapping")
        inner = Row(f"{self.place}, {key}", values)
        return tuple((name, inner.text(name)) for name in values)

    def number(self, key: str) -> int:
        """The whole number under a key that every row of its kind has."""
        return int(self.text(key))

    def day(self, key: str) -> date:
        """The date under a key that every row of its kind has."""
        return date.fromisoformat(self.text(key))

    def optional_day(self, key: str) -> date | None:
        """The date under a key; None where the row does not have it."""
        return self.day(key) if key in self.values else None

    def certainty(self) -> Certainty:
        """The tag under 確度."""
        return Certainty(self.text("確度"))


def table(name: str) -> tuple[Row, ...]:
    """Read the rows of `data/<name>.yaml`. Raises ValueError where it has a fault."""
    text = (_DATA / f"{name}.yaml").read_text(encoding="utf-8")
    data = read_data(text)
    if not isinstance(data, list):
        raise TableError(f"{name}.yaml is no list")
    rows: list[Row] = []
    for place, value in enumerate(data, start=1):
        if not isinstance(value, dict):
            raise TableError(f"{name}.yaml, entry {place}: no mapping")
        rows.append(Row(f"{name}.yaml, entry {place}", value))
    return tuple(rows)
