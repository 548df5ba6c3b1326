"""The bytes of a list to its sheets. What they are is seen in them, whatever the file is called."""

from __future__ import annotations

from juso_plan.sheet.cells import Sheet, Unusable
from juso_plan.sheet.delimited import read_delimited
from juso_plan.sheet.excel_in import read_excel

MAX_BYTES = 10_000_000
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_sheets(data: bytes) -> tuple[Sheet, ...]:
    """The sheets of an Excel workbook (hidden ones are left out), or the one of a CSV file.

    Raises Unusable, and ModuleNotFoundError for Excel where openpyxl is not installed.
    """
    if len(data) > MAX_BYTES:
        raise Unusable("sheet-too-large", limit=MAX_BYTES // 1_000_000)
    if data.startswith(_OLD):
        # The form before .xlsx, and also every workbook with a password.
        raise Unusable("sheet-old-excel")
    if data.startswith(_ZIP):
        return read_excel(data)
    return (read_delimited(data),)
