"""Tables to an Excel workbook: every cell is text, as it stands, and stays text when it is edited.

For the maintainer: a text cell is never a formula, whatever it begins with, and the format `@` keeps a
number that is typed in later (a telephone, a code) as it was typed. The same tables give the same bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from juso_plan.packed import same_bytes
from juso_plan.sheet.cells import MAX_TEXT
from juso_plan.terminal import width

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_FONT, _LINE, _HEAD = "游ゴシック", "B7C3D0", "DCE6F1"
_NARROW, _WIDE = 7, 30
_MARGIN = 0.4
"""Inches."""
_SPARE = 500
"""How many rows below the last may be filled in with the choices of a column."""
"""The time of every part, the first that a zip can hold."""


class TooLong(Exception):
    """A text is longer than a cell of Excel holds, and would be cut. `text` is its beginning."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text[:20]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, and the words to choose from: a list, or a range (`事業!$A$2:$A$9`).

    Where `others` is set, other words may be typed in too.
    """

    heading: str
    choices: tuple[str, ...] | str = ()
    others: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A sheet: its name, its columns and the texts of its rows, which hold no control characters.

    The first `fixed` columns stay in sight.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    fixed: int = 0


def workbook(tables: Iterable[Table]) -> bytes:
    """The bytes of a workbook. Raises TooLong, or ModuleNotFoundError without openpyxl."""
    from openpyxl import Workbook

    book = Workbook()
    # It comes with one sheet.
    book.remove(book.worksheets[0])
    for table in tables:
        _write(book.create_sheet(table.name), table)
    return _saved(book)


def _write(sheet: Worksheet, table: Table) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    side = Side(style="thin", color=_LINE)
    border = Border(side, side, side, side)
    plain, bold = Font(name=_FONT, size=10), Font(name=_FONT, size=10, bold=True)
    fill = PatternFill("solid", fgColor=_HEAD)
    headings = tuple(one.heading for one in table.columns)
    for number, row in enumerate((headings, *table.rows), start=1):
        for place, text in enumerate(row, start=1):
            cell = sheet.cell(number, place)
            if len(text) > MAX_TEXT:
                raise TooLong(text)
            cell.value = text or None
            if text:
                # It takes what begins with = for a formula, unless it is told.
                cell.data_type = "s"
            cell.number_format = "@"
            cell.font, cell.border = (bold if number == 1 else plain), border
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if number == 1:
                cell.fill = fill
    for place, column in enumerate(table.columns, start=1):
        letter = get_column_letter(place)
        texts = (row[place - 1] for row in table.rows)
        sheet.column_dimensions[letter].width = _width(column.heading, texts)
        # For what is typed in below the last row, too.
        sheet.column_dimensions[letter].number_format = "@"
        sheet.column_dimensions[letter].font = plain
        _offer(sheet, letter, column, len(table.rows))
    sheet.freeze_panes = f"{get_column_letter(table.fixed + 1)}2"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{len(table.rows) + 1}"
    _paper(sheet)


def _width(heading: str, texts: Iterable[str]) -> float:
    """The width in which most texts of a column stand in a line."""
    lines = [width(line) for text in texts for line in text.split("\n")]
    return min(_WIDE, max(_NARROW, width(heading) + 4, *lines, 0) + 2)


def _offer(sheet: Worksheet, letter: str, column: Column, rows: int) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    if not column.choices:
        return
    one_of = column.choices
    formula = f"={one_of}" if isinstance(one_of, str) else f'"{",".join(one_of)}"'
    offered = DataValidation(
        "list",
        formula1=formula,
        allow_blank=True,
        showErrorMessage=not column.others,
        errorTitle=column.heading,
        error="一覧から選んでください。",
    )
    offered.add(f"{letter}2:{letter}{rows + 1 + _SPARE}")
    sheet.add_data_validation(offered)


def _paper(sheet: Worksheet) -> None:
    """A4 across, as wide as the page, with the headings on every page."""
    from openpyxl.worksheet.header_footer import HeaderFooter, HeaderFooterItem, _HeaderFooterPart
    from openpyxl.worksheet.page import PageMargins
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins = PageMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN + 0.3)
    sheet.print_title_rows = "1:1"
    sheet.HeaderFooter = HeaderFooter(
        oddFooter=HeaderFooterItem(center=_HeaderFooterPart("&A　&P / &N"))
    )


def _saved(book: Workbook) -> bytes:
    """The file without the time of its making."""
    made = io.BytesIO()
    book.save(made)
    return same_bytes(made.getvalue(), _without_times)


def _without_times(name: str, content: bytes) -> bytes:
    if name != "docProps/core.xml":
        return content
    return re.sub(rb"\d{4}-\d\d-\d\dT[\d:]+Z", b"1980-01-01T00:00:00Z", content)
