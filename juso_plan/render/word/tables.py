"""Tables and cards as Word's tables.

For the maintainer: rows are made straight from the grid, since python-docx lays a table out anew for
every cell that it is asked for. Word has no header cells in a row, so a header cell is known by its
style and its shade; the row of headings is a true header row that Word repeats on each page and
reads out. Widths are set in full (`fixed`), so that Word does not squeeze a column of short words.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import sqrt
from typing import Final, Literal

from juso_plan.document.blocks import Blocks, Card, Paragraph, Table, Text
from juso_plan.lettering import em
from juso_plan.render.columns import PADDING, Column, columns
from juso_plan.render.grid import Grid, Placed, lay_out
from juso_plan.render.plain import texts
from juso_plan.render.word.styles import Styles
from juso_plan.render.word.xml import Element, flat, w

_EM: Final = 180
"""A full-width character of a table (9 pt), in twips."""
_CELL_MARGINS: Final = 170
"""Left and right together, as in the style of the tables."""
_WHOLE_ROW: Final = 14
"""Lines of text up to which a row is not split over pages; a higher one would leave a gap."""
_LABELS: Final = (6.4, 12.4)
"""The least and the greatest width of a card's labels, in em."""
_SQUEEZE: Final = 0.85
"""How far columns of text may be narrower than they read well in before a table needs more room."""
_LEAST_OF: Final[dict[str, float]] = {"text": 6.8, "long": 9.0}
"""What columns of text keep in a table that is narrower than it wants to be, in em."""
_HIGHEST_ROW: Final = 40
"""Lines of text in a row from which a table needs more room, if it can have it."""
_SCRIPTS_MEET: Final = re.compile(r"[ -~](?=[^ -~])|[^ -~](?=[ -~])")
_GAP: Final = 0.25
"""What Word puts between Japanese and Latin text, in em, where its reader has not turned it off."""
_LONG: Final = 60.0
"""A text that is longer, in em, gives its column no further width."""

Align = Literal["left", "right"]
Fill = Callable[[Blocks, int, bool, Align], list[Element]]
"""Makes the paragraphs of a cell: its blocks, its room in twips, whether it is a header, its side."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the tables of a file have in common."""

    styles: Styles
    shade: str
    """The colour behind header cells, `RRGGBB`."""
    fill: Fill


def fits(table: Table, room: int) -> bool:
    """Whether a table reads well where it is `room` twips wide."""
    grid = lay_out(table)
    judged = columns(table, grid)
    if sum(column.least for column in judged) * _EM * _SQUEEZE > room:
        return False
    widths = _widths(grid, judged, room, is_even=table.is_even)
    return all(_lines(grid, row, widths) <= _HIGHEST_ROW for row in range(len(grid)))


def table_element(table: Table, room: int, look: Look) -> Element:
    """A table that is `room` twips wide."""
    grid = lay_out(table)
    judged = columns(table, grid)
    widths = _widths(grid, judged, room, is_even=table.is_even)
    numbers = [column.kind == "number" for column in judged]
    rows = []
    if any(table.columns):
        heads = [*table.columns, *[""] * (len(judged) - len(table.columns))]
        cells = [_text_cell(text, width, look) for text, width in zip(heads, widths, strict=True)]
        rows.append(_row(cells, is_head=True, is_whole=True))
    for number in range(len(grid)):
        is_whole = _lines(grid, number, widths) <= _WHOLE_ROW
        rows.append(_row(_cells(grid, number, widths, numbers, look), is_whole=is_whole))
    return _table(table.caption, widths, rows, look, has_head=any(table.columns))


def card_element(card: Card, room: int, look: Look) -> Element:
    """A card that is `room` twips wide: its labels at the side."""
    longest = max((em(line) for fact in card.facts for line in fact.label.split("\n")), default=0)
    label = round(min(max(longest + PADDING, _LABELS[0]), _LABELS[1]) * _EM)
    widths = [label, room - label]
    rows = []
    for fact in card.facts:
        content = look.fill(fact.content, widths[1] - _CELL_MARGINS, False, "left")
        cells = [_text_cell(fact.label, label, look), _cell(content, widths[1])]
        is_whole = _height(fact.content, widths[1]) <= _WHOLE_ROW
        rows.append(_row(cells, is_whole=is_whole))
    return _table(card.caption, widths, rows, look, has_head=False)


def _widths(
    grid: Grid, judged: tuple[Column, ...], room: int, *, is_even: bool = False
) -> list[int]:
    """The widths of the columns, which fill the room: more for more text."""
    if is_even:
        width = room // len(judged)
        return [*[width] * (len(judged) - 1), room - width * (len(judged) - 1)]
    longest = [_longest(grid, at) for at in range(len(judged))]
    wanted = [max(column.least * _EM, one) for column, one in zip(judged, longest, strict=True)]
    if sum(wanted) <= room:
        start = shares = wanted
    else:
        # Short words and numbers get what they want; text shares the rest by how much there is of it.
        start = [
            _LEAST_OF[column.kind] * _EM if column.kind in _LEAST_OF else want
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
    """The width in twips that the longest line of a column would take, as far as it counts."""
    longest = max(
        (
            em(line) + _GAP * len(_SCRIPTS_MEET.findall(line))
            for row in grid
            if (placed := row[column]) is not None and placed.colspan == 1
            for line in texts(placed.cell.content)
        ),
        default=0.0,
    )
    return (min(longest, _LONG) + PADDING) * _EM


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


def _lines(grid: Grid, row: int, widths: list[int]) -> int:
    """About how many lines the highest cell of a row has."""
    return max(
        (
            _height(placed.cell.content, sum(widths[column : column + placed.colspan]))
            for column, placed in enumerate(grid[row])
            if placed and placed.column == column and placed.rowspan == 1
        ),
        default=1,
    )


def _height(content: Blocks, width: int) -> int:
    room = max((width - _CELL_MARGINS) / _EM, 1.0)
    return sum(int(em(line) / room) + 1 for line in texts(content))


def _cells(
    grid: Grid, row: int, widths: list[int], numbers: list[bool], look: Look
) -> list[Element]:
    cells = []
    for column, placed in enumerate(grid[row]):
        if placed is None:
            cells.append(_cell(look.fill((), widths[column], False, "left"), widths[column]))
        elif placed.column == column:
            align: Align = "right" if numbers[column] and placed.colspan == 1 else "left"
            cells.append(_placed(placed, row, widths, align, look))
    return cells


def _placed(placed: Placed, row: int, widths: list[int], align: Align, look: Look) -> Element:
    width = sum(widths[placed.column : placed.column + placed.colspan])
    is_first = placed.row == row
    header = placed.cell.header
    blocks = placed.cell.content if is_first else ()
    return _cell(
        look.fill(blocks, width - _CELL_MARGINS, header, "left" if header else align),
        width,
        colspan=placed.colspan,
        merge=("restart" if is_first else "continue") if placed.rowspan > 1 else "",
        shade=look.shade if header else "",
    )


def _text_cell(text: str, width: int, look: Look) -> Element:
    content = look.fill((Paragraph((Text(text),)),), width - _CELL_MARGINS, True, "left")
    return _cell(content, width, shade=look.shade)


def _cell(
    content: list[Element], width: int, *, colspan: int = 1, merge: str = "", shade: str = ""
) -> Element:
    properties = w(
        "tcPr",
        w("tcW", w=width, type="dxa"),
        w("gridSpan", val=colspan) if colspan > 1 else None,
        w("vMerge", val=merge) if merge else None,
        w("shd", val="clear", color="auto", fill=shade) if shade else None,
    )
    return w("tc", properties, *content)


def _row(cells: list[Element], *, is_head: bool = False, is_whole: bool) -> Element:
    properties = w(
        "trPr", w("cantSplit") if is_whole else None, w("tblHeader") if is_head else None
    )
    return w("tr", properties if len(properties) else None, *cells)


def _table(
    caption: str, widths: list[int], rows: list[Element], look: Look, *, has_head: bool
) -> Element:
    properties = w(
        "tblPr",
        w("tblStyle", val=look.styles["PlanTable"]),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w(
            "tblLook",
            val="04A0" if has_head else "0480",
            firstRow=int(has_head),
            lastRow=0,
            firstColumn=1,
            lastColumn=0,
            noHBand=0,
            noVBand=1,
        ),
        w("tblCaption", val=flat(caption)) if caption else None,
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return w("tbl", properties, grid, *rows)
