"""How tables are set on a page of Word: the size of their type, which way the page lies, their widths.

For the maintainer: Word sets what it is told; here it is judged what reads well, by the estimates
of `columns`. A page that is turned leaves the rest of the one before it empty, and so does the page
that is turned back; hence a table that is too wide gets smaller type first. Lengths are in twips.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from juso_plan.document.blocks import Blocks, Table
from juso_plan.lettering import em
from juso_plan.render.columns import PADDING, Column, columns
from juso_plan.render.grid import Grid, lay_out
from juso_plan.render.plain import texts

CELL_MARGINS: Final = 170
"""Left and right together, as in the style of the tables."""
TYPE: Final = 18
"""The size of the type in tables, in half points, as in `templates/word/styles.xml`."""
SMALL_TYPE: Final = 16
"""That in tables which would be too wide."""
_LEAST_OF: Final[dict[str, float]] = {"text": 6.8, "long": 9.0}
"""What columns of text keep in a table that is narrower than it wants to be, in em."""
_HIGHEST_ROW: Final = 40
"""Lines of text in a row from which a table needs more room, if it can have it."""
_SCRIPTS_MEET: Final = re.compile(r"[ -~](?=[^ -~])|[^ -~](?=[ -~])")
_GAP: Final = 0.25
"""What Word puts between Japanese and Latin text, in em, where its reader has not turned it off."""
_LONG: Final = 60.0
"""A text that is longer, in em, gives its column no further width."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a table is set: its whole width, the size of its type in half points, the way of its page."""

    room: int
    size: int = TYPE
    lies: bool = False

    @property
    def em(self) -> int:
        """The width of a full-width character."""
        return self.size * 10


def settings(upright: int, lying: int) -> tuple[Setting, ...]:
    """What a table may ask for, the modest first, by the widths of the text on the pages."""
    ways = ((upright, False), (lying, True)) if lying > upright else ((upright, False),)
    return tuple(Setting(room, size, lies) for room, lies in ways for size in (TYPE, SMALL_TYPE))


def needed(table: Table, offered: Sequence[Setting]) -> int:
    """The first of the settings in which a table reads well, else the last: its place among them."""
    fitting = (place for place, one in enumerate(offered) if _reads_well(table, one))
    return next(fitting, len(offered) - 1)


def _reads_well(table: Table, set_as: Setting) -> bool:
    grid = lay_out(table)
    judged = columns(table, grid)
    if sum(map(_least, judged)) * set_as.em > set_as.room:
        return False
    widths = widths_of(grid, judged, set_as, is_even=table.is_even)
    return all(row_lines(grid, row, widths, set_as) <= _HIGHEST_ROW for row in range(len(grid)))


def _least(column: Column) -> float:
    return min(column.least, _LEAST_OF.get(column.kind, column.least))


def widths_of(
    grid: Grid, judged: tuple[Column, ...], set_as: Setting, *, is_even: bool = False
) -> list[int]:
    """The widths of the columns, which fill the room: more for more text."""
    room = set_as.room
    if is_even:
        width = room // len(judged)
        return [*[width] * (len(judged) - 1), room - width * (len(judged) - 1)]
    longest = [_longest(grid, at) * set_as.em for at in range(len(judged))]
    wanted = [
        max(column.least * set_as.em, one) for column, one in zip(judged, longest, strict=True)
    ]
    if sum(wanted) <= room:
        start = shares = wanted
    else:
        # Short words and numbers get what they want; text shares the rest by how much there is of it.
        start = [
            _least(column) * set_as.em if column.kind in _LEAST_OF else want
            for column, want in zip(judged, wanted, strict=True)
        ]
        shares = [
            sqrt(_most(grid, at)) if column.kind in _LEAST_OF else 0.0
            for at, column in enumerate(judged)
        ]
        if sum(start) > room or not any(shares):
            shares = start
    share = (room - sum(start)) / sum(shares)
    widths = [round(one + share * part) for one, part in zip(start, shares, strict=True)]
    widths[-1] += room - sum(widths)
    return widths


def _longest(grid: Grid, column: int) -> float:
    """The width in em that the longest line of a column would take, as far as it counts."""
    longest = max(
        (
            em(line) + _GAP * len(_SCRIPTS_MEET.findall(line))
            for row in grid
            if (placed := row[column]) is not None and placed.colspan == 1
            for line in texts(placed.cell.content)
        ),
        default=0.0,
    )
    return min(longest, _LONG) + PADDING


def _most(grid: Grid, column: int) -> float:
    """How much text the fullest cell of a column has, in em; at least one."""
    return (
        max(
            (
                sum(map(em, texts(placed.cell.content)))
                for row in grid
                if (placed := row[column]) is not None and placed.colspan == 1
            ),
            default=1.0,
        )
        or 1.0
    )


def row_lines(grid: Grid, row: int, widths: list[int], set_as: Setting) -> int:
    """About how many lines the highest cell of a row has."""
    return max(
        (
            lines_in(placed.cell.content, sum(widths[column : column + placed.colspan]), set_as)
            for column, placed in enumerate(grid[row])
            if placed and placed.column == column and placed.rowspan == 1
        ),
        default=1,
    )


def lines_in(content: Blocks, width: int, set_as: Setting) -> int:
    """About how many lines a cell of this width has."""
    room = max((width - CELL_MARGINS) / set_as.em, 1.0)
    return sum(int(em(line) / room) + 1 for line in texts(content))
