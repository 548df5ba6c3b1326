"""The records of a timeline: editions, and a row for every programme and site with a cell an edition."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EventCode = Literal[
    "added",
    "kept",
    "changed",
    "renamed",
    "moved",
    "merged",
    "split",
    "regrouped",
    "removed",
    "returned",
]
"""What became of a part since the edition before."""
PartKind = Literal["事業", "拠点"]


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that became of a part.

    `old` and `new` are names: of a part that was renamed, of what was merged, split or regrouped into what, of
    what held a part that moved; both are "" where nothing is to be told. `fields` names the facts that changed.
    """

    code: EventCode
    old: str = ""
    new: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact of a part in one edition, with its line, from 1."""

    label: str
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A part in one edition. `name` is "" and `line` None where the edition no longer has it."""

    name: str
    line: int | None
    events: tuple[Event, ...]
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A programme or a site over all editions; a cell is None before it began and after it ended.

    `name` is its last name, `place` the 号 of a statutory programme, `within` what holds a part of one.
    """

    kind: PartKind
    name: str
    place: str
    within: str
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """A column: a paper, by its years (with what tells it from others of the same), kind and date."""

    path: str
    title: str
    label: str
    kind: str
    adopted: str
    first: int | None
    last: int | None


@dataclass(frozen=True, slots=True)
class Question:
    """改称の可能性: whether `new`, in an edition by its place, is `old` of the edition before."""

    edition: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """The editions of one city, the oldest first, with the rows of both kinds."""

    municipality: str
    editions: tuple[Edition, ...]
    rows: tuple[Row, ...]
    questions: tuple[Question, ...]
    is_ordered: bool
    """Whether the editions could be ordered by their years; else they stand as they were named."""

    def of_kind(self, kind: PartKind) -> tuple[Row, ...]:
        """The rows of the programmes, or of the sites."""
        return tuple(row for row in self.rows if row.kind == kind)
