"""A table laid out on its grid: which cell stands where once spans are counted.

For the maintainer: a plan's table may be uneven. Nothing is dropped: a row that is longer than the
headings widens the grid, and a span that leaves the table ends with it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from juso_plan.document.blocks import Cell, Table


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell where it begins, with the spans that it has room for."""

    cell: Cell
    row: int
    column: int
    rowspan: int
    colspan: int


Grid = tuple[tuple[Placed | None, ...], ...]
"""Row by row, the cell that covers each place; None where the table has nothing."""


def lay_out(table: Table) -> Grid:
    """Lay the cells of a table out on its grid."""
    places: dict[tuple[int, int], Placed] = {}
    for r, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (r, column) in places:
                column += 1
            colspan = 1
            while colspan < cell.colspan and (r, column + colspan) not in places:
                colspan += 1
            rowspan = min(max(1, cell.rowspan), len(table.rows) - r)
            placed = Placed(cell, r, column, rowspan, colspan)
            for down in range(rowspan):
                for across in range(colspan):
                    places[r + down, column + across] = placed
            column += colspan
    width = max([len(table.columns), *(placed.column + 1 for placed in places.values())])
    return tuple(
        tuple(_within(places.get((r, column)), width) for column in range(width))
        for r in range(len(table.rows))
    )


def group_end(grid: Grid, start: int) -> int:
    """The row after the last that is held together with the row `start`."""
    end = start + 1
    row = start
    while row < end:
        for placed in grid[row]:
            if placed is not None:
                end = max(end, placed.row + placed.rowspan)
        row += 1
    return end


def is_title(grid: Grid, row: int) -> bool:
    """Whether one header cell fills the row, and so names the rows below it."""
    first = grid[row][0]
    return (
        first is not None
        and first.cell.header
        and first.colspan == len(grid[row])
        and len(grid[row]) > 1
    )


def _within(placed: Placed | None, width: int) -> Placed | None:
    if placed is None or placed.column + placed.colspan <= width:
        return placed
    return replace(placed, colspan=width - placed.column)
