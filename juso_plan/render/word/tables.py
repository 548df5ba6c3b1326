"""Tables and cards as Word's tables.

For the maintainer: rows are made straight from the grid, since python-docx lays a table out anew for
every cell that it is asked for. Word has no header cells in a row, so a header cell is known by its
style and its shade; the row of headings is a true header row that Word repeats on each page and
reads out. Widths are set in full (`fixed`), so that Word does not squeeze a column of short words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final, Literal

from juso_plan.document.blocks import Blocks, Card, Paragraph, Table, Text
from juso_plan.lettering import em
from juso_plan.render.columns import PADDING, columns
from juso_plan.render.grid import Grid, Placed, lay_out
from juso_plan.render.word.measures import (
    CELL_MARGINS,
    TYPE,
    Setting,
    lines_in,
    row_lines,
    widths_of,
)
from juso_plan.render.word.styles import Styles
from juso_plan.render.word.xml import Element, flat, w

_WHOLE_ROW: Final = 14
"""Lines of text up to which a row is not split over pages; a higher one would leave a gap."""
_LABELS: Final = (6.4, 12.4)
"""The least and the greatest width of a card's labels, in em."""

Align = Literal["left", "right"]
Fill = Callable[[Blocks, Setting, bool, Align], list[Element]]
"""Makes the paragraphs of a cell: its blocks, its room and type, whether it is a header, its side."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the tables of a file have in common."""

    styles: Styles
    shade: str
    """The colour behind header cells, `RRGGBB`."""
    fill: Fill
    size: int = TYPE
    """Of the type, in half points."""

    def content(
        self, blocks: Blocks, width: int, *, header: bool = False, align: Align = "left"
    ) -> list[Element]:
        """The paragraphs of a cell that is `width` twips wide."""
        return self.fill(blocks, Setting(width - CELL_MARGINS, self.size), header, align)


def table_element(table: Table, set_as: Setting, look: Look) -> Element:
    """A table."""
    grid = lay_out(table)
    judged = columns(table, grid)
    look = replace(look, size=set_as.size)
    widths = widths_of(grid, judged, set_as, is_even=table.is_even)
    numbers = [column.kind == "number" for column in judged]
    rows = []
    if any(table.columns):
        heads = [*table.columns, *[""] * (len(judged) - len(table.columns))]
        cells = [_text_cell(text, width, look) for text, width in zip(heads, widths, strict=True)]
        rows.append(_row(cells, is_head=True, is_whole=True))
    for number in range(len(grid)):
        is_whole = row_lines(grid, number, widths, set_as) <= _WHOLE_ROW
        rows.append(_row(_cells(grid, number, widths, numbers, look), is_whole=is_whole))
    return _table(table.caption, widths, rows, look, has_head=any(table.columns))


def card_element(card: Card, set_as: Setting, look: Look) -> Element:
    """A card: its labels at the side."""
    longest = max((em(line) for fact in card.facts for line in fact.label.split("\n")), default=0)
    label = round(min(max(longest + PADDING, _LABELS[0]), _LABELS[1]) * set_as.em)
    look = replace(look, size=set_as.size)
    widths = [label, set_as.room - label]
    rows = []
    for fact in card.facts:
        content = look.content(fact.content, widths[1])
        cells = [_text_cell(fact.label, label, look), _cell(content, widths[1])]
        is_whole = lines_in(fact.content, widths[1], set_as) <= _WHOLE_ROW
        rows.append(_row(cells, is_whole=is_whole))
    return _table(card.caption, widths, rows, look, has_head=False)


def _cells(
    grid: Grid, row: int, widths: list[int], numbers: list[bool], look: Look
) -> list[Element]:
    cells = []
    for column, placed in enumerate(grid[row]):
        if placed is None:
            cells.append(_cell(look.content((), widths[column]), widths[column]))
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
        look.content(blocks, width, header=header, align="left" if header else align),
        width,
        colspan=placed.colspan,
        merge=("restart" if is_first else "continue") if placed.rowspan > 1 else "",
        shade=look.shade if header else "",
    )


def _text_cell(text: str, width: int, look: Look) -> Element:
    content = look.content((Paragraph((Text(text),)),), width, header=True)
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
