"""The records of a comparison: items, their rows, and for every paper a cell with its lines.

For the maintainer: plain data, worded in one language. A cell is never empty: where a paper states
nothing, its one value says how it is silent (`State`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class State(StrEnum):
    """What a value is, or how a paper is silent."""

    STATED = "記載あり"
    PRINTED = "一覧のみ"
    """The programme stands in a table of the paper (一覧) and is not described in it."""
    UNSTATED = "記載なし"
    """Looked for in the paper, and not there."""
    UNDECIDED = "未定"
    UNWRITTEN = "未記載"
    """A draft that has not come to it yet."""
    ABSENT = "記入なし"
    """The file says nothing, and not why."""
    UNREAD = "読み取れない"
    """Something is written that could not be read."""
    OUTSIDE = "対象外"
    """A requirement that does not bind a paper of this kind."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of places as stated: its unit, what is counted and as of when ("" where not said)."""

    number: int
    unit: str
    counted: str
    as_of: str

    @property
    def measure(self) -> str:
        """The unit with what is counted: what two numbers must share to be compared."""
        return f"{self.unit}（{self.counted}）" if self.counted else self.unit


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a cell.

    `line` is where the file holds it, from 1; None where nothing of the file does. `of` names what
    it is said of (a part of the programme, a place), "" for the whole. `source` names what holds
    the programme and says it in its place.
    """

    text: str
    line: int | None
    state: State = State.STATED
    of: str = ""
    source: str = ""
    quantity: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one paper says in one row: at least one value."""

    values: tuple[Value, ...]

    @property
    def is_stated(self) -> bool:
        """Whether anything is stated."""
        return any(value.state is State.STATED for value in self.values)

    @property
    def state(self) -> State:
        """STATED where anything is, else how the paper is silent."""
        return State.STATED if self.is_stated else self.values[0].state


@dataclass(frozen=True, slots=True)
class Row:
    """A field: its id for programs, its label, and a cell for each paper."""

    id: str
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """What is compared: a slot of the Act, a kind of meeting, the papers themselves.

    `label` is the place in 法第106条の4第2項 (第1号イ), "" for what has none.
    """

    id: str
    label: str
    name: str
    rows: tuple[Row, ...]

    def is_called(self, name: str) -> bool:
        """Whether a name means this item: its name, its 号 or id, or those that it is below."""
        is_below = self.label.startswith(name) or f"{self.id}-".startswith(f"{name}-")
        return name == self.name or is_below

    def row(self, name: str) -> Row:
        """The row of an id. Raises KeyError where there is none."""
        return {row.id: row for row in self.rows}[name]


@dataclass(frozen=True, slots=True)
class Paper:
    """A column: which city, what kind of paper, of which years.

    `kind` and `status` are words of the plan file, "" where it does not say. `first` and `last` are
    the fiscal years that the paper covers, None where it does not say. `binds` tells whether the
    requirements of the law bind it, `as_of` the day of the law for which they were judged.
    """

    path: str
    municipality: str
    prefecture: str
    code: str
    title: str
    kind: str
    status: str
    first: int | None
    last: int | None
    label: str
    about: str
    """The kind and the years in a few words, for the head of a column."""
    binds: bool
    as_of: date


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one slot: papers by their place in `Comparison.papers`.

    `described` those that describe the programme, `missing` the others, `inactive` those that say
    that it is not carried out, with the word. A paper with 直営 and 委託 counts under both
    `methods`. `counted` are those that state a number of places, by its unit.
    """

    id: str
    described: tuple[int, ...]
    missing: tuple[tuple[int, State], ...]
    inactive: tuple[tuple[int, str], ...]
    methods: tuple[tuple[str, tuple[int, ...]], ...]
    methods_unsaid: tuple[int, ...]
    counted: tuple[tuple[str, tuple[int, ...]], ...]
    counted_unsaid: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence on what can't be compared as it stands; `item` is the item it is on, "" for all."""

    text: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Papers side by side."""

    papers: tuple[Paper, ...]
    items: tuple[Item, ...]
    tallies: tuple[Tally, ...]
    notes: tuple[Note, ...]
    set_aside: tuple[tuple[str, str], ...]
    """Older papers of a city that were not compared, each with the one that was."""
    made: date

    def item(self, name: str) -> Item:
        """The item of an id. Raises KeyError where there is none."""
        return {item.id: item for item in self.items}[name]

    def only(self, names: Sequence[str]) -> Comparison:
        """The comparison of some items alone: by 号 (第1号 with all below it) or by name."""
        items = tuple(item for item in self.items if any(map(item.is_called, names)))
        kept = {item.id for item in items}
        return replace(
            self,
            items=items,
            tallies=tuple(one for one in self.tallies if one.id in kept),
            notes=tuple(one for one in self.notes if not one.item or one.item in kept),
        )
