"""CSV to a sheet: UTF-8 or what Excel of a Japanese Windows writes.

For the maintainer: everything is text here. The apostrophe that keeps a spreadsheet from taking a
cell for a formula (`report.spreadsheet`) is taken off again.
"""

from __future__ import annotations

import csv
import io

from juso_plan.report.spreadsheet import plain_cell
from juso_plan.sheet.cells import MAX_COLUMNS, MAX_ROWS, Cell, Sheet, Unusable

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_BOM = "\ufeff"


def read_delimited(data: bytes) -> Sheet:
    """The rows of a CSV file; of one with tabs too. Raises Unusable."""
    text = _decoded(data)
    first = text.partition("\n")[0]
    mark = "\t" if "\t" in first and "," not in first else ","
    rows: list[tuple[Cell, ...]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            rows.append(tuple(Cell(plain_cell(one)) for one in row[:MAX_COLUMNS]))
            if len(rows) > MAX_ROWS:
                raise Unusable("sheet-too-long", sheet="CSV", rows=len(rows), limit=MAX_ROWS)
    except csv.Error as error:
        raise Unusable("sheet-broken") from error
    return Sheet("", tuple(rows))


def _decoded(data: bytes) -> str:
    for codec in ("utf-16",) if data.startswith(_UTF16) else ("utf-8", "cp932"):
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text.lstrip(_BOM)
    raise Unusable("sheet-not-text")
