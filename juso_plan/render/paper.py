"""How tables and drawings are set on A4: widths of columns, size of type, which way the page lies.

For the maintainer: Typst sets what it is told; here it is judged what reads well, by the estimates
of `columns`. A table that is too wide for the upright page gets smaller type first, then a page that
lies on its side, then smaller type there; only then are columns narrower than they want to be.
Lengths are in points (pt), widths of columns in em of the table's type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

from juso_plan.document.blocks import Blocks, Drawing, Table
from juso_plan.lettering import em
from juso_plan.render.columns import PADDING, Column, columns
from juso_plan.render.grid import Grid, group_end, is_title
from juso_plan.render.plain import texts

UPRIGHT: Final = 459.0
"""Width of the type area, as `templates/pdf` sets the page: 210 mm less two margins of 24 mm."""
LYING: Final = 706.0
_HEIGHT: Final = {UPRIGHT: 640.0, LYING: 390.0}
"""What a drawing may take of the height, with room for its caption, by the width of the page."""
TYPE: Final = 9.0
"""The size of the type in tables."""
_TRIES: Final = ((UPRIGHT, TYPE), (UPRIGHT, 8.0), (LYING, TYPE), (LYING, 8.0), (LYING, 7.5))
_INNER: Final = (TYPE, 8.0, 7.5)
"""The sizes for a table that stands in a cell and has to do with its room."""
_LEAST: Final = {"text": 6.5, "long": 10.0}
"""What a column of text can do with on paper, in em; on a screen it gets more."""
_FAIR: Final = 0.7
"""How far a column that holds much is favoured: 0 would give all the same, 1 in proportion."""
_ROW: Final = 14
"""A row of so many lines stays on one page; a longer one is broken."""
_GROUP: Final = 26
"""Rows that a cell holds together stay on one page up to so many lines, half that on its side."""
_WHOLE: Final = 16
"""A card or a table of so many lines is not cut at all, half that on its side."""
_HEADING: Final = 6
"""Headings of columns of so many lines are set anew on each page, and so is the name of an area."""
_PX: Final = 0.75
"""A CSS pixel in points."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a table is set: the widths of its columns, the size of its type."""

    widths: tuple[float, ...]
    judged: tuple[Column, ...]
    size: float
    lies: bool


@dataclass(frozen=True, slots=True)
class Span:
    """Rows that stay together: the first, and the one after the last."""

    start: int
    end: int


def setting(table: Table, grid: Grid, room: float | None = None) -> Setting:
    """How to set a table; `room` is the width in points of the cell that it stands in."""
    judged = columns(table, grid)
    least = [min(column.least, _LEAST.get(column.kind, column.least)) for column in judged]
    tries = _TRIES if room is None else tuple((room, size) for size in _INNER)
    width, size = next(
        ((width, size) for width, size in tries if sum(least) <= width / size), tries[-1]
    )
    widths = _spread(table, grid, least, width / size)
    return Setting(widths, judged, size, lies=width == LYING)


def _spread(table: Table, grid: Grid, least: list[float], whole: float) -> tuple[float, ...]:
    """Share the width among the columns: first what they need, the rest by what they hold."""
    if table.is_even:
        return (whole / len(least),) * len(least)
    held = [_held(table, grid, index) for index in range(len(least))]
    longest = [max(line for cell in cells for line in cell) + PADDING for cells in held]
    most = [max(sum(cell) for cell in cells) for cells in held]
    wanted = [max(0.0, line - need) for line, need in zip(longest, least, strict=True)]
    given = [0.0] * len(least)
    spare = whole - sum(least)
    open_to_more = [index for index, want in enumerate(wanted) if want]
    while open_to_more and spare > 0:
        # What would get more than it wants is served, and the rest is shared anew.
        share = spare / sum(most[index] ** _FAIR for index in open_to_more)
        served = [i for i in open_to_more if most[i] ** _FAIR * share >= wanted[i]]
        for index in served or open_to_more:
            given[index] = min(wanted[index], most[index] ** _FAIR * share)
            spare -= given[index]
        open_to_more = [index for index in open_to_more if index not in served] if served else []
    return tuple(need + more for need, more in zip(least, given, strict=True))


def _held(table: Table, grid: Grid, index: int) -> list[list[float]]:
    """Cell by cell the widths of the lines in a column, its heading first."""
    cells = [
        placed.cell for row in grid if (placed := row[index]) is not None and placed.colspan == 1
    ]
    head = table.columns[index] if index < len(table.columns) else ""
    return [[em(head)], *([em(text) for text in texts(cell.content)] or [0.0] for cell in cells)]


def lines(content: Blocks, width: float) -> int:
    """About how many lines blocks take in a cell of this width, in em."""
    room = max(1.0, width - PADDING)
    return max(1, sum(max(1, ceil(em(text) / room)) for text in texts(content)))


def keeps(content: Blocks, width: float) -> bool:
    """Whether a row that holds this stays on one page."""
    return lines(content, width) <= _ROW


def groups(grid: Grid, set_as: Setting) -> Iterator[tuple[Span, bool]]:
    """The rows that cells hold together, and whether they fit on a page together."""
    heights = [height(grid, row, set_as) for row in range(len(grid))]
    most = _GROUP / (2 if set_as.lies else 1)
    start = 0
    while start < len(grid):
        end = group_end(grid, start)
        yield Span(start, end), sum(heights[start:end]) <= most
        start = end


def pieces(grid: Grid, span: Span, set_as: Setting) -> list[Span]:
    """Cut rows that are too many for a page into such that stay together.

    A cut never goes through a cell other than one that holds all of the rows.
    """
    found: list[Span] = []
    start, filled = span.start, 0
    for row in range(span.start, span.end):
        free = all(
            placed is None
            or placed.row == row
            or (placed.row, placed.rowspan) == (span.start, span.end - span.start)
            for placed in grid[row]
        )
        more = height(grid, row, set_as)
        if free and row > start and filled + more > _ROW:
            found.append(Span(start, row))
            start, filled = row, 0
        filled += more
    return [*found, Span(start, span.end)]


def is_whole(heights: Iterable[int], *, lies: bool = False) -> bool:
    """Whether a card or a table whose rows have so many lines stays on one page."""
    return sum(heights) <= _WHOLE / (2 if lies else 1)


def height(grid: Grid, row: int, set_as: Setting) -> int:
    """About how many lines a row takes, but for the cells that span rows."""
    return max(
        (
            lines(placed.cell.content, sum(set_as.widths[placed.column :][: placed.colspan]))
            for placed in grid[row]
            if placed is not None and placed.rowspan == 1
        ),
        default=1,
    )


def repeats(headings: Sequence[str], set_as: Setting) -> bool:
    """Whether the headings of columns are low enough to be set anew on each page."""
    return all(
        ceil(em(heading) / max(1.0, width - PADDING)) <= _HEADING
        for heading, width in zip(headings, set_as.widths, strict=False)
    )


def names_rows(grid: Grid, row: int, set_as: Setting) -> bool:
    """Whether a row names rows that follow it, and is low enough to be set anew on each page."""
    return (
        is_title(grid, row)
        and row + 1 < len(grid)
        and not is_title(grid, row + 1)
        and height(grid, row, set_as) <= _HEADING
    )


def drawn(drawing: Drawing, room: float | None = None) -> tuple[float, float, bool]:
    """Width and height of a drawing in points, and whether its page lies on its side."""
    upright = _scale(drawing, room or UPRIGHT, _HEIGHT[UPRIGHT])
    lying = _scale(drawing, LYING, _HEIGHT[LYING])
    lies = room is None and upright < _PX * 0.75 and lying > upright * 1.1
    scale = lying if lies else upright
    return drawing.width * scale, drawing.height * scale, lies


def _scale(drawing: Drawing, width: float, height: float) -> float:
    return min(_PX, width / max(1.0, drawing.width), height / max(1.0, drawing.height))
