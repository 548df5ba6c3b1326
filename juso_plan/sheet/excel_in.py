"""Excel workbooks to sheets.

For the maintainer: of a formula only the result that Excel saved is taken, and `Cell.is_formula` says
so. Links to other files are not followed, pictures and macros are not read. A merged area gives
its value to every row of its first column, as a person reads it; not to the columns beside.
"""

from __future__ import annotations

import datetime as dt
import io
import warnings
from typing import TYPE_CHECKING

from juso_plan.sheet.cells import MAX_COLUMNS, MAX_ROWS, Cell, Kind, Sheet, Unusable
from juso_plan.sheet.guard import holds_formulas

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell as _Cell
    from openpyxl.cell import MergedCell
    from openpyxl.worksheet.worksheet import Worksheet


def read_excel(data: bytes) -> tuple[Sheet, ...]:
    """The sheets that are not hidden. Raises Unusable, or ModuleNotFoundError without openpyxl."""
    has_formulas = holds_formulas(data)
    results = _opened(data, results=True)
    written = _opened(data, results=False) if has_formulas else results
    sheets = []
    for name in results.sheetnames:
        sheet, formulas = results[name], written[name]
        # A chart on a sheet of its own has no cells.
        if hasattr(sheet, "merged_cells") and sheet.sheet_state == "visible":
            sheets.append(_sheet(sheet, formulas))
    return tuple(sheets)


def _opened(data: bytes, *, results: bool) -> Workbook:
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():
            # It warns of what it leaves out: pictures, rules of Excel's own.
            warnings.simplefilter("ignore")
            return load_workbook(io.BytesIO(data), data_only=results, keep_links=False)
    except Exception as error:  # a broken part makes the library fail in many ways
        if isinstance(error, ModuleNotFoundError):
            raise
        raise Unusable("sheet-broken") from error


def _sheet(sheet: Worksheet, written: Worksheet) -> Sheet:
    cells = {
        place: _cell(sheet._cells.get(place), is_formula=one.data_type == "f")
        for place, one in written._cells.items()
        if one.value is not None
    }
    for area in sheet.merged_cells.ranges:
        top = cells.get((area.min_row, area.min_col), Cell())
        for row in range(area.min_row + 1, area.max_row + 1) if top.text else ():
            cells[row, area.min_col] = top
    last = max((row for row, _ in cells), default=0)
    if last > MAX_ROWS:
        raise Unusable("sheet-too-long", sheet=sheet.title, rows=last, limit=MAX_ROWS)
    width = min(max((column for _, column in cells), default=0), MAX_COLUMNS)
    rows = (
        tuple(cells.get((row, column), Cell()) for column in range(1, width + 1))
        for row in range(1, last + 1)
    )
    return Sheet(sheet.title, tuple(rows))


def _cell(found: _Cell | MergedCell | None, *, is_formula: bool) -> Cell:
    if found is None or found.value is None:
        return Cell("", Kind.UNCOMPUTED, is_formula)
    value = found.value
    if found.data_type == "e":
        return Cell(str(value), Kind.FAULT, is_formula)
    if isinstance(value, bool):
        return Cell(str(value).upper(), Kind.FLAG, is_formula)
    if isinstance(value, int | float):
        is_whole = float(value).is_integer()
        return Cell(str(int(value) if is_whole else value), Kind.NUMBER, is_formula)
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return Cell(str(value).removesuffix(" 00:00:00"), Kind.DATE, is_formula)
    # So Excel writes a carriage return in a cell.
    return Cell(str(value).replace("_x000D_", ""), Kind.TEXT, is_formula)
