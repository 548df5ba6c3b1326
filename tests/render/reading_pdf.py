"""How the tests read a PDF: its text without heads and feet, its structure, its outline.

For the maintainer: text is taken page by page in the order of drawing, in which a cell that spans
rows may come behind the first of them. The structure is the order of reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from itertools import groupby
from typing import Any

import pikepdf
from pypdf import PageObject, PdfReader

from juso_plan.document.blocks import Card, Document, Table, walk
from juso_plan.render.cover import head_facts
from juso_plan.render.grid import lay_out

_MM = 72 / 25.4
_TOP, _BOTTOM = 20 * _MM, 22 * _MM
"""Above and below this stand the head and the foot of a page."""


def reader(data: bytes) -> PdfReader:
    return PdfReader(BytesIO(data))


def text_of(data: bytes) -> str:
    """The text of the pages, without heads and feet."""
    return "".join(page_text(page) for page in reader(data).pages)


def page_text(page: PageObject) -> str:
    return "".join(text for _, text in _pieces(page))


def page_lines(page: PageObject) -> list[str]:
    """The lines of a page from the top down, without head and foot."""
    pieces = sorted(
        ((round(height), text) for height, text in _pieces(page) if text.strip()),
        key=lambda piece: -piece[0],
    )
    lines = groupby(pieces, key=lambda piece: piece[0])
    return ["".join(text for _, text in line) for _, line in lines]


def filled(page: PageObject) -> float:
    """How far down a page is written on: 0 for nothing, 1 for all of the room."""
    room = float(page.mediabox.height) - _TOP - _BOTTOM
    heights = (height for height, text in _pieces(page) if text.strip())
    return 1 - (min(heights, default=room + _BOTTOM) - _BOTTOM) / room


def _pieces(page: PageObject) -> list[tuple[float, str]]:
    found: list[tuple[float, str]] = []
    top = float(page.mediabox.height) - _TOP

    def take(text: str, at: list[float], line: list[float], *_: Any) -> None:
        height = line[4] * at[1] + line[5] * at[3] + at[5]
        if _BOTTOM < height < top:
            found.append((height, text))

    page.extract_text(visitor_text=take)
    return found


@dataclass(frozen=True)
class Tag:
    """An element of the structure: its kind, its attributes, and what it holds."""

    kind: str
    scope: str
    alternative: str
    inner: tuple[Tag, ...]

    def all(self, *kinds: str) -> list[Tag]:
        """This element and those inside of it that are of these kinds, in order."""
        return [
            *([self] if self.kind in kinds else []),
            *(t for i in self.inner for t in i.all(*kinds)),
        ]


def structure(data: bytes) -> Tag:
    """The tree of the structure."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return _tag(pdf.Root.StructTreeRoot)


def _tag(element: pikepdf.Object) -> Tag:
    held = element.get("/A")
    attributes = list(held) if isinstance(held, pikepdf.Array) else [held] if held else []
    scopes = [str(one.Scope)[1:] for one in attributes if "/Scope" in one]
    return Tag(
        str(element.get("/S", "/Root"))[1:],
        "".join(scopes),
        str(element.get("/Alt", "")),
        tuple(_tag(one) for one in _kids(element)),
    )


def _kids(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    kids = element.get("/K")
    for one in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(one, pikepdf.Dictionary) and "/S" in one:
            yield one


def settings_of(data: bytes) -> dict[str, str | bool]:
    """What the file says of itself to a reader."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return {
            "language": str(pdf.Root.Lang),
            "marked": bool(pdf.Root.MarkInfo.Marked),
            "title shown": bool(pdf.Root.ViewerPreferences.DisplayDocTitle),
        }


def fonts_of(data: bytes) -> set[str]:
    """The families of the fonts that are used."""
    with pikepdf.open(BytesIO(data)) as pdf:
        names = [
            str(font.BaseFont)
            for page in pdf.pages
            for font in page.Resources.get("/Font", {}).values()
        ]
    return {name.partition("+")[2].partition("-")[0] for name in names}


def outline(data: bytes) -> list[tuple[int, str]]:
    """The bookmarks with their depth, from 1."""
    found: list[tuple[int, str]] = []

    def inner(entries: list[Any], depth: int) -> None:
        for one in entries:
            if isinstance(one, list):
                inner(one, depth + 1)
            else:
                found.append((depth, one.title))

    inner(reader(data).outline, 1)
    return found


def header_cells(document: Document) -> tuple[int, int]:
    """How many headers of columns and of rows the tables of a document have."""
    of_columns, of_rows = 0, len(head_facts(document))
    for block in walk(document.sections):
        if isinstance(block, Card):
            of_rows += len(block.facts)
        elif isinstance(block, Table):
            grid = lay_out(block)
            width = len(grid[0]) if grid else len(block.columns)
            of_columns += width if block.columns else 0
            for row in grid:
                for placed in {id(one): one for one in row if one}.values():
                    if placed.cell.header and row is grid[placed.row]:
                        names = placed.colspan == width > 1
                        of_columns, of_rows = of_columns + names, of_rows + (not names)
    return of_columns, of_rows
