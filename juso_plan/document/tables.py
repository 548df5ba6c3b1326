"""Tables made from lists of things, with just the columns that are filled.

For the maintainer: a column that no row fills is left out, so that no table has an empty one; a
cell that is empty beside filled ones gets a dash.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from juso_plan.document.blocks import Blocks, Cell, Paragraph, Table, Text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its heading, and what a row holds in it (nothing: empty)."""

    heading: str
    content: Callable[[T], Blocks]
    is_name: bool = False


def table(caption: str, rows: Sequence[T], columns: Sequence[Column[T]]) -> tuple[Table, ...]:
    """The table of the rows; nothing where there is nothing to show."""
    grid = [[column.content(row) for column in columns] for row in rows]
    filled = [i for i in range(len(columns)) if any(line[i] for line in grid)]
    if not filled:
        return ()
    cells = (
        tuple(
            Cell(line[i] or (Paragraph((Text("―"),)),), header=columns[i].is_name) for i in filled
        )
        for line in grid
    )
    return (Table(caption, tuple(columns[i].heading for i in filled), tuple(cells)),)
