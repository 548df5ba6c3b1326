"""How wide the columns of a table want to be, judged by what stands in them.

For the maintainer: Japanese text breaks after every character, so a browser will squeeze a column
of short words into one character a line to make room for a long one beside it. Hence each column
is called short (never broken), a number (set to the right), text, or long (with a least width).
Widths are in em: a full-width character is one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from juso_plan.document.blocks import Table
from juso_plan.lettering import em
from juso_plan.render.grid import Grid
from juso_plan.render.plain import texts
from juso_plan.render.wording import OPEN

_SHORT = 8
_MIDDLE = 24
PADDING = 1.4
"""What a cell keeps free at its two sides together."""
_LEAST = {"text": 8.0, "long": 13.0}
"""With their padding, as in the style sheet of the page."""
_NUMBER = re.compile(
    r"[+\-−－▲△約]?[0-9０-９][0-9０-９,，.．]*\s?"
    r"(か所|カ所|ヶ所|箇所|人|名|件|回|世帯|団体|地区|組|円|千円|万円|百万円|億円|%|％|ポイント)?"
)
_NOTHING = frozenset({"", "-", "－", "―", "—", "…", "・", *OPEN.values()})


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds, and the least width in em that it reads well in."""

    kind: Literal["short", "number", "text", "long"]
    least: float


def columns(table: Table, grid: Grid) -> tuple[Column, ...]:
    """Judge every column of a table."""
    if grid:
        count = len(grid[0])
    else:
        count = len(table.columns)
    return tuple(_judge(table, grid, index) for index in range(count))


def _judge(table: Table, grid: Grid, index: int) -> Column:
    head = table.columns[index] if index < len(table.columns) else ""
    body = [
        text.strip()
        for row in grid
        if (placed := row[index]) is not None and placed.colspan == 1
        for text in texts(placed.cell.content)
    ]
    stated = [text for text in body if text not in _NOTHING]
    longest = max((em(text) for text in body), default=0.0)
    if stated and all(_NUMBER.fullmatch(text) for text in stated):
        return Column("number", max(longest, min(em(head), _SHORT)) + PADDING)
    if max(longest, em(head)) <= _SHORT:
        return Column("short", max(longest, em(head)) + PADDING)
    kind: Literal["text", "long"] = "text" if longest <= _MIDDLE else "long"
    return Column(kind, _LEAST[kind])
