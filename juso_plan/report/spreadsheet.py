"""CSV as a spreadsheet reads it.

For the maintainer: a byte-order mark, so that Excel takes it as UTF-8; CRLF; and a cell that a
spreadsheet would take for a formula gets an apostrophe in front, which `plain_cell` takes off again.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable

_FORMULA = re.compile(r"'*[=+\-@＝＋－＠\t\r\n]")
"""What begins a formula; a Japanese spreadsheet takes the wide forms for the narrow ones.

With apostrophes before it too, so that taking one off gives back every text."""


def spreadsheet(rows: Iterable[Iterable[str]]) -> str:
    """Rows of cells as CSV; the first row holds the headings."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    for row in rows:
        writer.writerow(f"'{cell}" if _FORMULA.match(cell) else cell for cell in row)
    return "\ufeff" + stream.getvalue()


def plain_cell(cell: str) -> str:
    """A cell of CSV as it was before it was kept from being a formula."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell
