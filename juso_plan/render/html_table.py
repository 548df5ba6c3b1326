"""A table as HTML wants it: bodies of rows, and for each cell its tag, scope and class.

For the maintainer: `scope="rowgroup"` speaks of the rows of one `<tbody>`, so rows that a cell
holds together get a body of their own. A header cell that spans some rows of its body has the
scope "row", which HTML applies to each row that the cell covers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from juso_plan.document.blocks import Cell, Table
from juso_plan.render.columns import Column, columns
from juso_plan.render.grid import Grid, Placed, group_end, is_title, lay_out

_PHONE = 19.0
"""What a phone of 320 px shows of a table without moving it, in em."""
_PAPER = 46.0
"""What an A4 page shows at the size of its text."""


@dataclass(frozen=True, slots=True)
class CellView:
    """A cell: `scope` is "" for a data cell."""

    cell: Cell
    rowspan: int
    colspan: int
    scope: Literal["", "row", "rowgroup"]
    kind: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a column, "" for none."""

    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class TableView:
    """A table, ready for the template."""

    headings: tuple[Heading, ...]
    bodies: tuple[tuple[tuple[CellView, ...], ...], ...]
    moves: bool
    """Whether it needs more room than a phone has."""
    wide: bool
    """Whether it needs more room than a page of paper has."""


def view(table: Table) -> TableView:
    """Prepare a table for the template."""
    grid = lay_out(table)
    judged = columns(table, grid)
    least = sum(column.least for column in judged)
    return TableView(
        headings=tuple(
            Heading(table.columns[index] if index < len(table.columns) else "", column.kind)
            for index, column in enumerate(judged)
        )
        if table.columns
        else (),
        bodies=tuple(
            tuple(_row(grid, row, bounds, judged) for row in range(*bounds))
            for bounds in _bodies(grid)
        ),
        moves=least > _PHONE,
        wide=least > _PAPER,
    )


def _bodies(grid: Grid) -> list[tuple[int, int]]:
    """The first row and the row after the last of each body."""
    bodies: list[tuple[int, int]] = []
    start = 0
    while start < len(grid):
        end = group_end(grid, start)
        last = bodies[-1] if bodies else None
        if last and not is_title(grid, start) and _takes(grid, last, end - start):
            bodies[-1] = (last[0], end)
        else:
            bodies.append((start, end))
        start = end
    return bodies


def _takes(grid: Grid, body: tuple[int, int], rows: int) -> bool:
    """Whether the next rows join this body: below a title all do, else single rows join such."""
    if is_title(grid, body[0]):
        return True
    return rows == 1 and all(group_end(grid, row) == row + 1 for row in range(*body))


def _row(
    grid: Grid, row: int, body: tuple[int, int], judged: tuple[Column, ...]
) -> tuple[CellView, ...]:
    begun = [placed for placed in dict.fromkeys(grid[row]) if placed and placed.row == row]
    return tuple(
        CellView(
            placed.cell,
            placed.rowspan,
            placed.colspan,
            _scope(grid, placed, body),
            judged[placed.column].kind if placed.colspan == 1 else "",
        )
        for placed in begun
    )


def _scope(grid: Grid, placed: Placed, body: tuple[int, int]) -> Literal["", "row", "rowgroup"]:
    if not placed.cell.header:
        return ""
    fills = placed.rowspan == body[1] - body[0] > 1
    names = is_title(grid, placed.row) and placed.row == body[0]
    return "rowgroup" if fills or names else "row"
