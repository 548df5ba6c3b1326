"""体制図: who runs which programme, one band for an item of the Act, one column for a field.

For the maintainer: boxes of one column have one width, so the bands of items 1 and 3 stand below each other field
by field. What the plan leaves open stands in a box with a broken border, and says so in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from juso_plan.figures.canvas import Canvas, Ink, Lines, Picture, stacked
from juso_plan.lettering import balanced, broken

_WIDTH = 736.0
_GAP = 10.0
_PADDING = 9.0
_MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Unit:
    """A programme: the item of the Act, its name, and what is said of it, line by line."""

    label: str
    name: str
    lines: tuple[str, ...] = ()
    is_open: bool = False
    """Whether the plan states nothing of it."""


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a band: the name of the field ("" for none) and its programmes."""

    name: str
    units: tuple[Unit, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """An item with its fields; or, without `head`, programmes for all fields beside each other."""

    head: Unit | None
    fields: tuple[Field, ...]


def draw_structure(key: str, title: str, bands: Sequence[Band]) -> Picture:
    """Draw the bands from top to bottom. `key` begins the ids of the figure."""
    canvas = Canvas()
    y = 1.0
    for band in bands:
        y = _band(canvas, band, y) + 14
    count = sum(bool(band.head) + sum(len(one.units) for one in band.fields) for band in bands)
    about = f"{count}の事業を箱で示し、実施方式と担い手を書いた図。"
    return canvas.picture(key, title, about, _WIDTH, y - 13)


def _band(canvas: Canvas, band: Band, top: float) -> float:
    """Draw a band; gives where it ends."""
    if band.head is None:
        return _fields(canvas, band.fields, 0.5, top, _WIDTH - 1)
    inner = _WIDTH - 2 * _GAP
    head = _texts(band.head, inner, wide=True)
    under = top + _PADDING + stacked(head) + 4
    # The height of the columns is known only when they are measured, the border is drawn before them.
    bottom = under + _height_of(band.fields, inner) + (_GAP if band.fields else 2)
    with canvas.group("unit"):
        canvas.rect(0.5, top, _WIDTH - 1, bottom - top, "band", radius=6)
        canvas.texts(_GAP, top + _PADDING - 2, head)
    _fields(canvas, band.fields, _GAP, under, inner)
    return bottom


def _column(fields: Sequence[Field], width: float) -> float:
    return (width - _GAP * (len(fields) - 1)) / max(len(fields), 1)


def _head(fields: Sequence[Field]) -> float:
    """The room of the names of the fields."""
    return 20.0 if any(field.name for field in fields) else 0.0


def _height_of(fields: Sequence[Field], width: float) -> float:
    column = _column(fields, width)
    return _head(fields) + max((_column_height(field, column) for field in fields), default=0.0)


def _column_height(field: Field, width: float) -> float:
    heights = [stacked(_texts(unit, width)) + 2 * _PADDING for unit in field.units]
    return sum(heights) + _GAP * max(len(heights) - 1, 0)


def _fields(
    canvas: Canvas, fields: Sequence[Field], left: float, top: float, width: float
) -> float:
    """Draw the columns of a band; gives where they end."""
    column = _column(fields, width)
    bottom = top + _height_of(fields, width)
    for place, field in enumerate(fields):
        x = left + place * (column + _GAP)
        y = top
        if field.name:
            name = Lines((field.name,), 12, "accent", strong=True)
            canvas.text(x + column / 2, y, name, "middle")
        y += _head(fields)
        for number, unit in enumerate(field.units, 1):
            texts = _texts(unit, column)
            # The last box of a column takes what is left, so that all columns end together.
            height = stacked(texts) + 2 * _PADDING if number < len(field.units) else bottom - y
            with canvas.group("unit"):
                canvas.rect(x, y, column, height, "open" if unit.is_open else "box")
                canvas.texts(x + _PADDING, y + _PADDING - 2, texts)
            y += height + _GAP
    return bottom


def _texts(unit: Unit, width: float, *, wide: bool = False) -> tuple[Lines, ...]:
    """What stands in the box of a programme; over a band its label and its name are one line."""
    room = width - 2 * _PADDING
    name = f"{unit.label}　{unit.name}" if wide and unit.label else unit.name
    texts = (
        []
        if wide or not unit.label
        else [Lines(tuple(broken(unit.label, room / 11, 1)), 11, "soft")]
    )
    texts.append(Lines(tuple(balanced(name, room / 14, _MOST_LINES)), 14, strong=True))
    ink: Ink = "soft" if unit.is_open else "ink"
    lines = [broken(line, room / 12, _MOST_LINES, names=True) for line in unit.lines if line]
    return (*texts, *(Lines(tuple(one), 12, ink, gap=2) for one in lines))
