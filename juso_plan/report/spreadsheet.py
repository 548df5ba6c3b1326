"""CSV as a spreadsheet reads it.

For the maintainer: a byte-order mark, so that Excel takes it as UTF-8; CRLF; and a cell that a
spreadsheet would take for a formula gets an apostrophe in front.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
"""What begins a formula; a Japanese spreadsheet takes the wide forms for the narrow ones."""


def spreadsheet(rows: Iterable[Iterable[str]]) -> str:
    """Rows of cells as CSV; the first row holds the headings."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow(f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row)
    return "\ufeff" + stream.getvalue()
